#include "onbelay/mcp/mcpbodies.h"

#include "net/problem.h"
#include "onbelay/bodyreader.h"
#include "onbelay/signedinsender.h"

#include <QJsonArray>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestToolText = 20'000; // characters of one text that a tool answers
constexpr qsizetype mostToolTexts = 1'000;
constexpr auto serverInfoKey = "io.modelcontextprotocol/serverInfo"_L1;

Unexpected badJson(const QString &detail)
{
    return failed(FailureKind::BadJson, detail);
}

void takeInfo(McpServer &server, const QJsonObject &info)
{
    server.name = plainText(info.value("name"_L1).toString());
    server.version = plainText(info.value("version"_L1).toString(), 100);
}

Failure failureOf(const McpError &error, const McpReply &reply, const QUrl &url)
{
    Failure failure = fromStatus(reply.response, url);
    const bool ownKind = reply.response.status < 300 || reply.response.status == 400;
    if (error.code == -32601)
        failure.kind = FailureKind::NotFound;
    else if (ownKind)
        failure.kind = FailureKind::Unprocessable;
    failure.code = QString::number(error.code);
    failure.detail = error.message;
    return failure;
}

} // namespace

std::optional<McpError> McpError::in(const QJsonObject &message)
{
    const QJsonValue value = message.value("error"_L1);
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    McpError error;
    error.code = object.value("code"_L1).toInteger();
    error.message = harmlessText(object.value("message"_L1).toString());
    const QJsonArray versions = object.value("data"_L1).toObject().value("supported"_L1).toArray();
    for (const auto &version : versions)
        error.supported << version.toString();
    return error;
}

Expected<QJsonObject> mcpResult(const McpReply &reply, const QUrl &url)
{
    const HttpResponse &response = reply.response;
    if (response.status == 401 || response.status == 403) // what the header says counts
        return failed(refusal(response, url));
    if (const std::optional<McpError> error = McpError::in(reply.message))
        return failed(failureOf(*error, reply, url));
    if (response.status >= 300)
        return failed(fromStatus(response, url));
    const QJsonValue result = reply.message.value("result"_L1);
    if (result.isObject())
        return result.toObject();
    const bool json = response.isJson() || response.isEventStream();
    Failure failure =
        failed(json ? FailureKind::BadJson : FailureKind::NotJson,
               json ? u"no JSON-RPC answer"_s
                    : harmlessText(QString::fromLatin1(response.header("Content-Type")), 80))
            .value();
    failure.httpStatus = response.status;
    failure.host = url.host();
    failure.requestId = response.requestId;
    return failed(failure);
}

QStringList mcpSupportedVersions(const QJsonObject &discovered)
{
    QStringList versions;
    const QJsonArray array = discovered.value("supportedVersions"_L1).toArray();
    for (const auto &version : array)
        versions << version.toString();
    return versions;
}

Expected<McpServer> mcpDiscovered(const QJsonObject &result)
{
    BodyReader body(result);
    McpServer server;
    server.modern = true;
    server.capabilities = body.object("capabilities"_L1);
    server.instructions = body.textOr("instructions"_L1);
    // Where the released specification has it, and where servers of its drafts do.
    const QJsonObject meta = result.value("_meta"_L1).toObject();
    takeInfo(server, meta.contains(serverInfoKey) ? meta.value(serverInfoKey).toObject()
                                                  : result.value("serverInfo"_L1).toObject());
    if (!body.fault().isEmpty())
        return badJson(body.fault());
    return server;
}

Expected<McpServer> mcpInitialized(const QJsonObject &result)
{
    BodyReader body(result);
    McpServer server;
    server.protocolVersion = body.text("protocolVersion"_L1);
    server.capabilities = body.object("capabilities"_L1);
    server.instructions = body.textOr("instructions"_L1);
    takeInfo(server, body.object("serverInfo"_L1));
    if (!body.fault().isEmpty())
        return badJson(body.fault());
    return server;
}

Expected<McpToolPage> mcpToolPage(const QJsonObject &result)
{
    BodyReader body(result);
    const QJsonArray tools = body.array("tools"_L1);
    McpToolPage page;
    page.next = result.value("nextCursor"_L1).toString(); // opaque, so nothing is cut off it
    if (!body.fault().isEmpty())
        return badJson(body.fault());
    for (qsizetype i = 0; i < tools.size(); ++i) {
        McpTool tool;
        tool.raw = tools.at(i).toObject();
        BodyReader reader(tool.raw, u"tools[%1]."_s.arg(QString::number(i)));
        tool.name = reader.id("name"_L1);
        tool.title = reader.textOr("title"_L1);
        tool.description = reader.textOr("description"_L1);
        tool.inputSchema = reader.object("inputSchema"_L1);
        tool.annotations = tool.raw.value("annotations"_L1).toObject();
        // One that is malformed must not take the others with it.
        if (reader.fault().isEmpty())
            page.tools.push_back(std::move(tool));
        else
            page.dropped << (tool.name.isEmpty()
                                 ? reader.fault()
                                 : plainText(tool.name, 100) + u": "_s + reader.fault());
    }
    return page;
}

Expected<McpToolResult> mcpToolResult(const QJsonObject &result)
{
    const QJsonArray content = result.value("content"_L1).toArray();
    if (!result.value("content"_L1).isArray() && !result.contains("structuredContent"_L1))
        return badJson(u"content"_s);
    McpToolResult answer;
    answer.isError = result.value("isError"_L1).toBool();
    answer.structured = result.value("structuredContent"_L1).toObject();
    answer.raw = result;
    for (const auto &item : content) {
        const QJsonObject part = item.toObject();
        if (part.value("type"_L1).toString() == "text"_L1 && answer.texts.size() < mostToolTexts)
            answer.texts << plainText(part.value("text"_L1).toString(), longestToolText);
    }
    return answer;
}

} // namespace onbelay
