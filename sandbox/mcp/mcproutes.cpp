#include "admin/router.h"
#include "base/problem.h"
#include "mcp.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

constexpr auto path = "/api/mcp";

// Both transports: a page of another site must not talk to a server on this machine.
bool isForeign(const httplib::Request &request)
{
    return request.has_header("Origin")
           && request.get_header_value("Origin") != "http://" + request.get_header_value("Host");
}

Message readMessage(const httplib::Request &request)
{
    const std::string type = request.get_header_value("Content-Type");
    if (type.substr(0, type.find(';')) != "application/json")
        throw McpError{415, -32000, "Unsupported Media Type: application/json is needed", nullptr};
    const json body = json::parse(request.body, nullptr, false);
    if (body.is_discarded())
        throw McpError{400, -32700, "Parse error", nullptr};
    // Lists of messages went with 2025-06-18.
    if (!body.is_object() || body.value("jsonrpc", json()) != "2.0"
        || !body.value("method", json()).is_string())
        throw McpError{400, -32600, "Invalid Request", nullptr};
    const json id = body.value("id", json());
    const bool notification = !body.contains("id");
    if (!notification && !id.is_string() && !id.is_number_integer())
        throw McpError{400, -32600, "Invalid Request: id must be text or a whole number", nullptr};
    const json params = body.value("params", json::object());
    if (!params.is_object())
        throw McpError{400, -32602, "Invalid params", nullptr};
    return {id, body.at("method").get<std::string>(), params};
}

// A version in the header that is younger than the last legacy one, or anything else that only the
// modern era has. Clients of both eras send Mcp-Method with `initialize` too.
bool isModern(const httplib::Request &request, const Message &message)
{
    const json meta = message.params.value("_meta", json());
    return request.get_header_value("MCP-Protocol-Version") > "2025-11-25"
           || message.method == "server/discover"
           || (meta.is_object() && meta.contains("io.modelcontextprotocol/protocolVersion"));
}

Answer answerInEra(Mcp &mcp, const Call &call, const Message &message, const Person &person)
{
    if (isModern(call.request, message)) {
        // The words of the reference server of the legacy era.
        if (mcp.faults.isOn("legacyOnly"))
            throw McpError{400, -32000, "Bad Request: Server not initialized", nullptr};
        return answerModern(mcp, call, message, person);
    }
    // A legacy client can do no more than show what it is told (2026-07-28, versioning).
    if (mcp.faults.isOn("modernOnly"))
        throw McpError{400,
                       -32022,
                       std::string("Unsupported protocol version; this server speaks ")
                           + modernVersion,
                       {{"supported", {modernVersion}},
                        {"requested", message.params.value("protocolVersion", "")}}};
    return answerLegacy(mcp, call, message, person);
}

Person admitted(const Mcp &mcp, const httplib::Request &request)
{
    if (isForeign(request)) {
        Problem problem("badRequest", "The Origin header names another site.");
        problem.status = 403;
        throw problem;
    }
    return mcp.gate.admit(request, Needs::Context);
}

Answer post(Mcp &mcp, const Call &call)
{
    const Person person = admitted(mcp, call.request);
    json id;
    try {
        const Message message = readMessage(call.request);
        id = message.id;
        Answer answer = answerInEra(mcp, call, message, person);
        if (mcp.faults.isOn("brokenJson") && answer.status == 200)
            answer.body.resize(answer.body.size() / 2);
        return answer;
    } catch (const McpError &error) {
        return errorAnswer(error, id);
    }
}

Answer refusedMethod()
{
    Answer answer = errorAnswer({405, -32000, "Method not allowed", nullptr}, nullptr);
    answer.headers["Allow"] = "POST, DELETE";
    return answer;
}

Answer remove(Mcp &mcp, const Call &call)
{
    const Person person = admitted(mcp, call.request);
    if (mcp.faults.isOn("modernOnly") || mcp.faults.isOn("noSessions"))
        return refusedMethod();
    if (!mcp.sessions.close(call.request.get_header_value("Mcp-Session-Id"), person.id))
        return errorAnswer({404, -32001, "Session not found", nullptr}, nullptr);
    return {};
}

} // namespace

Mcp::Mcp(Store &shared, const Gate &door)
    : store(shared)
    , gate(door)
    , faults({"legacyOnly", "modernOnly", "sse", "serverRequest", "noSessions", "deadSession400",
              "pagedTools", "oddTools", "otherTools", "toolError", "noStructuredContent",
              "unknownResultType", "brokenJson"})
{
}

Answer errorAnswer(const McpError &error, const json &id)
{
    json body = {{"jsonrpc", "2.0"}, {"error", {{"code", error.code}, {"message", error.message}}}};
    // Which request it was is not always known; 2025-11-25 and later leave the member out then.
    if (!id.is_null())
        body["id"] = id;
    if (!error.data.is_null())
        body["error"]["data"] = error.data;
    Answer answer = jsonAnswer(body);
    answer.status = error.status;
    return answer;
}

Answer resultAnswer(const Mcp &mcp, const json &id, const json &result, bool primed)
{
    const json body = {{"jsonrpc", "2.0"}, {"id", id}, {"result", result}};
    if (!mcp.faults.isOn("sse"))
        return jsonAnswer(body);
    Answer answer;
    answer.contentType = "text/event-stream";
    answer.headers["X-Accel-Buffering"] = "no";
    if (primed)
        answer.body += "id: stream-0\ndata: \n\n";
    answer.body += ": keep-alive\n\n";
    // Against the rules in the modern era, and not declared by every client in the legacy one.
    if (mcp.faults.isOn("serverRequest"))
        answer.body += "event: message\ndata: {\"jsonrpc\":\"2.0\",\"id\":\"server-1\","
                       "\"method\":\"roots/list\"}\n\n";
    answer.body += "event: message\n" + std::string(primed ? "id: stream-1\n" : "")
                   + "data: " + body.dump() + "\n\n";
    return answer;
}

void addMcpRoutes(Router &router, Mcp &mcp)
{
    // The gate is asked after the origin, so not by the router.
    router.add("POST", path, Needs::Nothing, [&mcp](const Call &call) { return post(mcp, call); });
    router.add("GET", path, Needs::Nothing, [&mcp](const Call &call) {
        admitted(mcp, call.request);
        return refusedMethod();
    });
    router.add("DELETE", path, Needs::Nothing,
               [&mcp](const Call &call) { return remove(mcp, call); });
}

void controlMcp(Mcp &mcp, const json &command)
{
    const Fields fields(command, {"faults", "dropSessions", "sessionSeconds"});
    if (fields.has("faults"))
        mcp.faults.set(fields.member("faults"));
    if (fields.has("sessionSeconds"))
        mcp.sessions.setIdleTime(fields.number("sessionSeconds", 0, 86400));
    if (fields.flag("dropSessions", false))
        mcp.sessions.closeAll();
}

} // namespace sandbox::backend
