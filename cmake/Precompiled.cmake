# The headers that nearly every source includes, read once: a quarter less to compile. Off by default,
# and in the debug preset: without them each source must name what it uses, and a compiler cache
# serves more.
option(ONBELAY_PCH "Precompile common headers" OFF)

# Collects the compiled targets of a folder and those below it.
function(onbelay_compiled_targets folder result)
    get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
    get_property(folders DIRECTORY "${folder}" PROPERTY SUBDIRECTORIES)
    foreach(below IN LISTS folders)
        onbelay_compiled_targets("${below}" more)
        list(APPEND targets ${more})
    endforeach()
    set(${result} "${targets}" PARENT_SCOPE)
endfunction()

# Once, when all targets are known. A precompiled header serves every target that is compiled with
# the same options, and may know fewer definitions than they do.
function(onbelay_precompile)
    if(NOT ONBELAY_PCH)
        return()
    endif()
    set(source "${CMAKE_BINARY_DIR}/precompiled.cpp")
    if(NOT EXISTS "${source}")
        file(WRITE "${source}" "")
    endif()
    add_library(onbelay_precompiled STATIC "${source}")
    set_target_properties(onbelay_precompiled PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(onbelay_precompiled PRIVATE onbelay_strict Qt6::Core tl::expected)
    target_precompile_headers(onbelay_precompiled PRIVATE <QDateTime> <QFile> <QFuture> <QHash>
        <QJsonArray> <QJsonDocument> <QJsonObject> <QLocale> <QObject> <QPointer> <QPromise>
        <QStringList> <QTimer> <QUrl> <QVariant> <algorithm> <chrono> <functional> <memory>
        <optional> <vector> <tl/expected.hpp>)
    add_library(onbelay_precompiled_sandbox STATIC "${source}")
    set_target_properties(onbelay_precompiled_sandbox PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(onbelay_precompiled_sandbox PRIVATE onbelay_flags)
    target_precompile_headers(onbelay_precompiled_sandbox PRIVATE <algorithm> <chrono> <functional>
        <map> <memory> <optional> <set> <string> <vector> <nlohmann/json.hpp>)

    onbelay_compiled_targets("${CMAKE_SOURCE_DIR}" targets)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        get_target_property(links ${target} LINK_LIBRARIES)
        if(NOT type MATCHES "^(STATIC_LIBRARY|EXECUTABLE)$" OR target MATCHES "^onbelay_precompiled")
            continue()
        endif()
        if("onbelay_strict" IN_LIST links)
            target_precompile_headers(${target} REUSE_FROM onbelay_precompiled)
        elseif("onbelay_flags" IN_LIST links)
            target_precompile_headers(${target} REUSE_FROM onbelay_precompiled_sandbox)
        endif()
    endforeach()
endfunction()
