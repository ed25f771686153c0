// The tools whose names On Belay's help tells (help/groups, help/slack). It speaks of two more;
// their names are not public, so there are none here.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace sandbox::backend {

struct Mcp;
struct Person;

// All of them, or one page when a fault wants pages. Throws McpError for a cursor that is none.
nlohmann::json listTools(const Mcp &mcp, const nlohmann::json &params);
// A tool's failure is a result too. Throws McpError for a tool that does not exist.
nlohmann::json callTool(Mcp &mcp, const nlohmann::json &params, const Person &person);

} // namespace sandbox::backend
