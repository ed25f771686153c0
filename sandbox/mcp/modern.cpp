#include "admin/call.h"
#include "base/crypto.h"
#include "mcp.h"
#include "tools.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

constexpr auto versionKey = "io.modelcontextprotocol/protocolVersion";
constexpr auto capabilitiesKey = "io.modelcontextprotocol/clientCapabilities";
constexpr int headerMismatch = -32020;
constexpr int unsupportedVersion = -32022;
// Groups and scopes change while somebody looks on.
constexpr int cacheMs = 30000;

// Every request says by itself what it speaks (2026-07-28, basic: _meta).
std::string statedVersion(const Message &message)
{
    const json meta = message.params.value("_meta", json());
    if (!meta.is_object())
        throw McpError{400, -32602, "Invalid params: _meta is missing", nullptr};
    const json version = meta.value(versionKey, json());
    if (!version.is_string())
        throw McpError{400, -32602, std::string("Invalid params: _meta lacks ") + versionKey,
                       nullptr};
    if (!meta.value(capabilitiesKey, json()).is_object())
        throw McpError{400, -32602, std::string("Invalid params: _meta lacks ") + capabilitiesKey,
                       nullptr};
    return version;
}

// A value that a header cannot carry comes as =?base64?…?=.
std::string plainHeader(const httplib::Request &request, const char *name)
{
    const std::string value = request.get_header_value(name);
    if (!value.starts_with("=?base64?") || !value.ends_with("?=") || value.size() < 11)
        return value;
    const std::string inner = value.substr(9, value.size() - 11);
    std::string decoded = fromBase64(inner);
    if (decoded.empty() && !inner.empty())
        throw McpError{400, headerMismatch,
                       std::string("Header mismatch: ") + name + " cannot be decoded", nullptr};
    return decoded;
}

void needHeader(const httplib::Request &request, const char *name, const json &expected)
{
    if (!request.has_header(name))
        throw McpError{400, headerMismatch, std::string("Header mismatch: ") + name + " is missing",
                       nullptr};
    if (!expected.is_string() || plainHeader(request, name) != expected.get<std::string>())
        throw McpError{400, headerMismatch,
                       std::string("Header mismatch: ") + name + " is not what the body says",
                       nullptr};
}

json discovered()
{
    return {{"supportedVersions", {modernVersion}},
            {"capabilities", {{"tools", json::object()}}},
            {"instructions", "Made-up people and groups for trying clients."}};
}

json resultFor(Mcp &mcp, const Message &message, const Person &person)
{
    json result;
    if (message.method == "server/discover")
        result = discovered();
    else if (message.method == "tools/list")
        result = listTools(mcp, message.params);
    else if (message.method == "tools/call")
        result = callTool(mcp, message.params, person);
    else
        throw McpError{404, -32601, "Method not found", nullptr};
    result["resultType"] = mcp.faults.isOn("unknownResultType") ? "surprise" : "complete";
    if (message.method != "tools/call") {
        result["ttlMs"] = cacheMs;
        result["cacheScope"] = "private";
    }
    result["_meta"]["io.modelcontextprotocol/serverInfo"] = {
        {"name", "onbelay-sandbox"}, {"title", "On Belay sandbox"}, {"version", SANDBOX_VERSION}};
    return result;
}

} // namespace

Answer answerModern(Mcp &mcp, const Call &call, const Message &message, const Person &person)
{
    const std::string version = statedVersion(message);
    needHeader(call.request, "MCP-Protocol-Version", version);
    if (version != modernVersion)
        throw McpError{400,
                       unsupportedVersion,
                       "Unsupported protocol version",
                       {{"supported", {modernVersion}}, {"requested", version}}};
    needHeader(call.request, "Mcp-Method", message.method);
    if (message.method == "tools/call")
        needHeader(call.request, "Mcp-Name", message.params.value("name", json()));
    if (message.isNotification()) {
        Answer answer;
        answer.status = 202;
        return answer;
    }
    return resultAnswer(mcp, message.id, resultFor(mcp, message, person), false);
}

} // namespace sandbox::backend
