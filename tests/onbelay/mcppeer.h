#pragma once

#include "support/loopbackserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace onbelay::test {

// An MCP server of either kind on the loopback interface. What it says to a method can be set; the
// rest it answers as a server that is well.
class McpPeer
{
public:
    enum class Kind { Legacy, Modern };
    using Answer = std::function<Reply(const Received &request, const QJsonObject &message)>;

    explicit McpPeer(Kind kind);

    [[nodiscard]] QUrl url() const { return server.url(QStringLiteral("/mcp")); }
    void on(const QString &method, const Answer &answer) { m_answers.insert(method, answer); }
    void on(const QString &method, const Reply &reply)
    {
        on(method, [reply](const Received &, const QJsonObject &) { return reply; });
    }
    // GET and DELETE.
    void onVerb(const QByteArray &verb, const Reply &reply) { m_verbs.insert(verb, reply); }

    [[nodiscard]] QList<Received> all() const { return server.requests("/mcp"); }
    [[nodiscard]] QList<Received> requests(const QString &method) const;
    [[nodiscard]] qsizetype count(const QString &method) const { return requests(method).size(); }
    [[nodiscard]] QList<Received> withVerb(const QByteArray &verb) const;

    LoopbackServer server;
    QByteArray session = "made-up-session-1"; // that initialize hands out; empty: none

private:
    [[nodiscard]] Reply answer(const Received &request);
    [[nodiscard]] Reply usual(const QString &method, const QJsonObject &message) const;

    Kind m_kind;
    QHash<QString, Answer> m_answers;
    QHash<QByteArray, Reply> m_verbs;
};

[[nodiscard]] QJsonObject messageOf(const Received &request);
// Answers to this message, as they come alone or as an event.
[[nodiscard]] Reply resultFor(const QJsonObject &message, const QJsonObject &result);
[[nodiscard]] Reply errorFor(const QJsonObject &message, int status, int code,
                             const QJsonObject &data = {});
[[nodiscard]] QByteArray eventFor(const QJsonObject &message, const QJsonObject &result);
[[nodiscard]] Reply streamOf(const QByteArray &events, Act act = Act::Answer);
[[nodiscard]] QJsonObject toolText(const QString &text);
[[nodiscard]] QJsonObject toolNamed(const QString &name, const QJsonObject &properties = {});

} // namespace onbelay::test
