#include "admin/call.h"
#include "mcp.h"
#include "tools.h"

#include <algorithm>
#include <array>

namespace sandbox::backend {

using nlohmann::json;

namespace {

// Newest first; all of them are spoken the same way here.
constexpr std::array<std::string_view, 3> versions = {"2025-11-25", "2025-06-18", "2025-03-26"};
constexpr std::string_view primedSince = "2025-11-25";

bool isKnown(const std::string &version)
{
    return std::ranges::find(versions, version) != versions.end();
}

Answer accepted()
{
    Answer answer;
    answer.status = 202;
    return answer;
}

Answer initialize(Mcp &mcp, const Message &message, const Person &person)
{
    const json asked = message.params.value("protocolVersion", json());
    if (!asked.is_string())
        throw McpError{400, -32602, "protocolVersion is missing", nullptr};
    const std::string version =
        isKnown(asked) ? asked.get<std::string>() : std::string(versions.front());
    Answer answer =
        resultAnswer(mcp, message.id,
                     {{"protocolVersion", version},
                      {"capabilities", {{"tools", json::object()}}},
                      {"serverInfo",
                       {{"name", "onbelay-sandbox"},
                        {"title", "On Belay sandbox"},
                        {"version", SANDBOX_VERSION}}},
                      {"instructions", "Made-up people and groups for trying clients."}},
                     version >= primedSince);
    if (!mcp.faults.isOn("noSessions"))
        answer.headers["Mcp-Session-Id"] = mcp.sessions.open(person.id, version);
    return answer;
}

// The session's version. A dead session is 404 by the specification; the reference server answers
// 400 with these words instead.
std::string sessionVersion(Mcp &mcp, const httplib::Request &request, const Person &person)
{
    const std::string stated = request.get_header_value("MCP-Protocol-Version");
    if (!stated.empty() && !isKnown(stated))
        throw McpError{400, -32000, "Bad Request: Unsupported protocol version", nullptr};
    // Before 2025-06-18 nobody sent the header.
    const std::string fallback = stated.empty() ? std::string(versions.back()) : stated;
    if (mcp.faults.isOn("noSessions"))
        return fallback;
    if (!request.has_header("Mcp-Session-Id"))
        throw McpError{400, -32000, "Bad Request: Mcp-Session-Id header is required", nullptr};
    const auto version = mcp.sessions.use(request.get_header_value("Mcp-Session-Id"), person.id);
    if (version)
        return *version;
    if (mcp.faults.isOn("deadSession400"))
        throw McpError{400, -32000, "Bad Request: No valid session ID provided", nullptr};
    throw McpError{404, -32001, "Session not found", nullptr};
}

json resultFor(Mcp &mcp, const Message &message, const Person &person)
{
    if (message.method == "ping")
        return json::object();
    if (message.method == "tools/list")
        return listTools(mcp, message.params);
    if (message.method == "tools/call")
        return callTool(mcp, message.params, person);
    throw McpError{200, -32601, "Method not found", nullptr};
}

} // namespace

Answer answerLegacy(Mcp &mcp, const Call &call, const Message &message, const Person &person)
{
    const std::string accept = call.request.get_header_value("Accept");
    if (accept.find("application/json") == std::string::npos
        || accept.find("text/event-stream") == std::string::npos)
        throw McpError{406, -32000,
                       "Not Acceptable: Client must accept both application/json and"
                       " text/event-stream",
                       nullptr};
    if (message.method == "initialize" && !message.isNotification())
        return initialize(mcp, message, person);
    const std::string version = sessionVersion(mcp, call.request, person);
    if (message.isNotification())
        return accepted();
    return resultAnswer(mcp, message.id, resultFor(mcp, message, person), version >= primedSince);
}

} // namespace sandbox::backend
