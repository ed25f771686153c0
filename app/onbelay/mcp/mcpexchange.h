#pragma once

#include "net/sseparser.h"
#include "onbelay/mcp/mcpbodies.h"
#include "onbelay/signedinsender.h"

#include <QPromise>
#include <QTimer>

namespace onbelay {

// How messages travel to one server.
struct McpWay
{
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    QUrl endpoint;
    Headers headers; // beside those that all messages have
    // With a session a stream that breaks is taken up again, the server may ask back in it, and
    // whoever gives up says so; without one the end of the stream says it all.
    bool hasSession = false;
    McpOptions options;
};

// One JSON-RPC message to an MCP server and its answer, which is JSON or comes in an event stream
// (MCP 2025-11-25, basic/transports; 2026-07-28, basic/transports/streamable-http). Events without
// data, notifications and answers to other messages are passed over. A private part of
// McpConnection: answers exactly once and deletes itself. GUI thread.
class McpExchange final : public QObject
{
    Q_OBJECT
public:
    McpExchange(SignedInSender &sender, const McpWay &way, QObject *parent);
    ~McpExchange() override; // stops without an answer

    // `onlyAsks`: a lost answer changes nothing. Else it is OutcomeUnknown.
    [[nodiscard]] QFuture<Expected<McpReply>> ask(const QJsonObject &message, bool onlyAsks);
    // The stream in which a server asks by itself (MCP 2025-11-25, basic/transports), until it ends
    // or this object goes; a server without one says so with 405. Instead of ask().
    void listen();
    void abort(); // answers Cancelled

private:
    [[nodiscard]] HttpRequest request(Verb verb) const;
    void post(const QJsonObject &message); // with no answer that matters
    [[nodiscard]] bool take(QByteArrayView bytes); // false: the answer is in
    void takeEvent(const QByteArray &data);
    void answerServer(const QJsonObject &request);
    void onAnswer(const Expected<HttpResponse> &answer);
    void onBreak(const Expected<HttpResponse> &answer);
    void resume();
    void lost(FailureKind kind, const QString &detail);
    void conclude(Expected<McpReply> answer);

    SignedInSender &m_sender;
    McpWay m_way;
    QPromise<Expected<McpReply>> m_promise;
    CallHandle m_call;
    QTimer m_total;
    QTimer m_wait; // before a broken stream is taken up again
    SseParser m_parser; // of the connection of now
    QByteArray m_lastEvent;
    std::chrono::milliseconds m_retry{1'000}; // until the server names another
    std::optional<QJsonObject> m_answer; // came in a stream
    std::optional<Failure> m_flaw; // of the stream
    qint64 m_id = 0;
    int m_fruitless = 0; // connections in a row that brought nothing
    bool m_onlyAsks = false;
    bool m_streamed = false; // the answer of now is a stream
    bool m_resumed = false; // and one of a stream that broke
    bool m_over = false;
};

} // namespace onbelay
