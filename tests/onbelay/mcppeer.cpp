#include "mcppeer.h"

#include <algorithm>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

McpPeer::McpPeer(Kind kind)
    : m_kind(kind)
{
    server.answer("/mcp", [this](const Received &request) { return answer(request); });
}

QList<Received> McpPeer::requests(const QString &method) const
{
    QList<Received> found = all();
    found.removeIf([&method](const Received &request) {
        return messageOf(request).value("method"_L1).toString() != method;
    });
    return found;
}

QList<Received> McpPeer::withVerb(const QByteArray &verb) const
{
    QList<Received> found = all();
    found.removeIf([&verb](const Received &request) { return request.method != verb; });
    return found;
}

Reply McpPeer::answer(const Received &request)
{
    if (request.method != "POST")
        return m_verbs.value(request.method, Reply{.status = 405});
    const QJsonObject message = messageOf(request);
    const QString method = message.value("method"_L1).toString();
    const auto own = m_answers.constFind(method);
    return own == m_answers.constEnd() ? usual(method, message) : (*own)(request, message);
}

Reply McpPeer::usual(const QString &method, const QJsonObject &message) const
{
    const bool modern = m_kind == Kind::Modern;
    const QJsonObject info{{"name"_L1, "Peer"_L1}, {"version"_L1, "7"_L1}};
    const QJsonObject capabilities{{"tools"_L1, QJsonObject()}};
    if (modern && method == "server/discover"_L1)
        return resultFor(
            message, {{"resultType"_L1, "complete"_L1},
                      {"supportedVersions"_L1, QJsonArray{"2026-07-28"_L1}},
                      {"capabilities"_L1, capabilities},
                      {"instructions"_L1, "Ask kindly."_L1},
                      {"_meta"_L1, QJsonObject{{"io.modelcontextprotocol/serverInfo"_L1, info}}}});
    if (!modern && method == "initialize"_L1) {
        Reply reply = resultFor(message, {{"protocolVersion"_L1, "2025-06-18"_L1},
                                          {"capabilities"_L1, capabilities},
                                          {"serverInfo"_L1, info}});
        if (!session.isEmpty())
            reply.headers.append({"Mcp-Session-Id", session});
        return reply;
    }
    if (!message.contains("id"_L1) || message.contains("result"_L1) || message.contains("error"_L1))
        return {.status = 202, .body = {}};
    if (method == "tools/list"_L1)
        return resultFor(message, {{"tools"_L1, QJsonArray{toolNamed(u"one"_s)}}});
    if (method == "tools/call"_L1)
        return resultFor(message, toolText(u"done"_s));
    return modern ? errorFor(message, 404, -32601) : errorFor(message, 400, -32000);
}

QJsonObject messageOf(const Received &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

Reply resultFor(const QJsonObject &message, const QJsonObject &result)
{
    const QJsonObject answer{
        {"jsonrpc"_L1, "2.0"_L1}, {"id"_L1, message.value("id"_L1)}, {"result"_L1, result}};
    return {.body = QJsonDocument(answer).toJson(QJsonDocument::Compact)};
}

Reply errorFor(const QJsonObject &message, int status, int code, const QJsonObject &data)
{
    const QJsonObject error{
        {"code"_L1, code}, {"message"_L1, "A made-up reason"_L1}, {"data"_L1, data}};
    const QJsonObject answer{
        {"jsonrpc"_L1, "2.0"_L1}, {"id"_L1, message.value("id"_L1)}, {"error"_L1, error}};
    return {.status = status, .body = QJsonDocument(answer).toJson(QJsonDocument::Compact)};
}

QByteArray eventFor(const QJsonObject &message, const QJsonObject &result)
{
    return "event: message\ndata: " + resultFor(message, result).body + "\n\n";
}

Reply streamOf(const QByteArray &events, Act act)
{
    return {.body = events, .contentType = "text/event-stream", .act = act};
}

QJsonObject toolText(const QString &text)
{
    return {{"content"_L1, QJsonArray{QJsonObject{{"type"_L1, "text"_L1}, {"text"_L1, text}}}}};
}

QJsonObject toolNamed(const QString &name, const QJsonObject &properties)
{
    return {
        {"name"_L1, name},
        {"description"_L1, "Made up"_L1},
        {"inputSchema"_L1, QJsonObject{{"type"_L1, "object"_L1}, {"properties"_L1, properties}}}};
}

} // namespace onbelay::test
