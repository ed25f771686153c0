# Build rules that every room of the house shares.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

option(ONBELAY_WERROR "Treat warnings as errors" ON)
option(ONBELAY_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(ONBELAY_TESTS "Build the tests" ON)
option(ONBELAY_COVERAGE "Build with coverage counters" OFF)
option(ONBELAY_FUZZ "Build the libFuzzer programs; needs clang" OFF)

# Warnings and sanitizers: for everything. Qt's strict defines: for everything that links Qt.
add_library(onbelay_flags INTERFACE)
if(NOT MSVC)
    target_compile_options(onbelay_flags INTERFACE
        -Wall -Wextra -Wpedantic -Woverloaded-virtual -Wold-style-cast -Wnon-virtual-dtor
        $<$<BOOL:${ONBELAY_WERROR}>:-Werror>)
    # GCC 12 invents overruns in inlined std::string concatenation (GCC bug 105651); whether it does
    # depends on what was inlined before, so a precompiled header or another processor brings it out.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        target_compile_options(onbelay_flags INTERFACE -Wno-array-bounds -Wno-restrict
            -Wno-stringop-overflow -Wno-stringop-overread)
    endif()
    if(ONBELAY_SANITIZE)
        target_compile_options(onbelay_flags INTERFACE -fsanitize=address,undefined
            -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
        target_link_options(onbelay_flags INTERFACE -fsanitize=address,undefined)
        # Some 200 programs are linked for the tests; mold takes a tenth of ld's time.
        find_program(ONBELAY_MOLD mold)
        if(ONBELAY_MOLD)
            target_link_options(onbelay_flags INTERFACE -fuse-ld=mold)
        endif()
    endif()
    if(ONBELAY_FUZZ)
        target_compile_options(onbelay_flags INTERFACE -fsanitize=fuzzer-no-link)
    endif()
    if(ONBELAY_COVERAGE)
        target_compile_options(onbelay_flags INTERFACE --coverage -O0)
        target_link_options(onbelay_flags INTERFACE --coverage)
    endif()
else()
    target_compile_options(onbelay_flags INTERFACE /W4 /permissive- /Zc:__cplusplus
        $<$<BOOL:${ONBELAY_WERROR}>:/WX>)
endif()

add_library(onbelay_strict INTERFACE)
target_link_libraries(onbelay_strict INTERFACE onbelay_flags)
target_compile_definitions(onbelay_strict INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS QT_NO_FOREACH QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# A folder takes part when it is wanted and has a CMakeLists.txt.
macro(onbelay_room folder room)
    if(NOT ONBELAY_ONLY OR "${room}" IN_LIST ONBELAY_ONLY)
        add_subdirectory(${folder})
    endif()
endmacro()

# onbelay_forward(NAME <prefix> HEADERS ...): makes <prefix>/x.h includable by those who link the
# target, and by nobody else. Every room has an include root of its own, so an include of a room
# that is not linked does not build.
function(onbelay_forward target prefix)
    set(root "${CMAKE_BINARY_DIR}/include/${target}")
    foreach(header IN LISTS ARGN)
        get_filename_component(path "${header}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
        set(forward "${root}/${prefix}/${header}")
        get_filename_component(folder "${forward}" DIRECTORY)
        # Relative, so that a compiler cache serves several checkouts.
        file(RELATIVE_PATH path "${folder}" "${path}")
        set(content "#pragma once\n#include \"${path}\"\n")
        set(old "")
        if(EXISTS "${forward}")
            file(READ "${forward}" old)
        endif()
        if(NOT old STREQUAL content)
            file(WRITE "${forward}" "${content}")
        endif()
    endforeach()
    target_include_directories(${target} PUBLIC "${root}")
endfunction()

# onbelay_library(<room> SOURCES ... HEADERS ... LINKS ...): static library onbelay_<room> whose
# headers are included as "<room>/header.h".
function(onbelay_library room)
    cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;LINKS" ${ARGN})
    set(target onbelay_${room})
    if(arg_SOURCES)
        add_library(${target} STATIC ${arg_SOURCES} ${arg_HEADERS})
        target_link_libraries(${target} PRIVATE onbelay_strict PUBLIC ${arg_LINKS})
        onbelay_forward(${target} ${room} ${arg_HEADERS})
    else()
        message(FATAL_ERROR "${target} has no sources")
    endif()
endfunction()

# onbelay_test(<name> SOURCES ... LINKS ... [LABELS ...]): one Qt Test executable, run offscreen.
function(onbelay_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;LABELS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE onbelay_strict Qt6::Test ${arg_LINKS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    add_test(NAME ${name} COMMAND ${name})
    set(environment "QT_QPA_PLATFORM=offscreen" "LC_ALL=C.UTF-8" "QT_LOGGING_RULES=qt.qpa.*=false")
    if(ONBELAY_SANITIZE)
        list(APPEND environment
            "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0"
            "UBSAN_OPTIONS=print_stacktrace=1")
    endif()
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}" TIMEOUT 300
        LABELS "${arg_LABELS}")
endfunction()
