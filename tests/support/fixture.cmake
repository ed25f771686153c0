# The real sandbox process and the client rooms on top of it, for tests of the upper rooms.
if(TARGET onbelay_workspace AND TARGET onbelay_hubspot AND TARGET onbelay-sandbox)
    add_library(onbelay_sandbox_fixture STATIC
        "${CMAKE_CURRENT_LIST_DIR}/sandboxfixture.cpp" "${CMAKE_CURRENT_LIST_DIR}/sandboxfixture.h")
    target_include_directories(onbelay_sandbox_fixture PUBLIC "${CMAKE_CURRENT_LIST_DIR}/..")
    target_compile_definitions(onbelay_sandbox_fixture PRIVATE
        ONBELAY_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        ONBELAY_SANDBOX_PROGRAM="$<TARGET_FILE:onbelay-sandbox>")
    target_link_libraries(onbelay_sandbox_fixture PRIVATE onbelay_strict
        PUBLIC onbelay_workspace onbelay_hubspot Qt6::Test)
    add_dependencies(onbelay_sandbox_fixture onbelay-sandbox)
endif()
