#pragma once

#include "onbelay/mcp/mcpexchange.h"

#include <QUrl>

namespace onbelay {

class McpExchange;

// What one MCP server has been asked and how it wants to be asked: which kind of protocol it
// speaks, its session, the numbers of our requests. A private part of McpClient. GUI thread.
//
// The kind is found out with server/discover; only an error that servers without sessions alone
// know, or what that call is due, keeps us from initialize (MCP 2026-07-28, basic/transports/
// streamable-http, "Backward Compatibility").
class McpConnection final : public QObject
{
    Q_OBJECT
public:
    struct Call
    {
        QString method;
        QJsonObject params = {};
        McpWay::Headers headers = {}; // for servers without sessions
        bool onlyAsks = true; // may be sent once more when its answer is lost
        bool isNotice = false; // has no number and gets no answer
    };

    McpConnection(HttpClient &http, const QUrl &endpoint, const Secret &token,
                  const McpOptions &options, QObject *parent);
    ~McpConnection() override;

    [[nodiscard]] SignedInSender &signedIn() { return *m_sender; }
    void setChallenge(McpChallenge challenge);
    [[nodiscard]] bool isModern() const { return m_server && m_server->modern; }

    // Makes a new connection, or joins those who wait for one.
    [[nodiscard]] QFuture<Expected<McpServer>> open(CallHandle *handle = nullptr);
    // The result of a call, which connects before when there is no connection.
    [[nodiscard]] QFuture<Expected<QJsonObject>> call(const Call &call, CallHandle *handle);
    void close();

private:
    using Reply = Expected<McpReply>;
    using Steps = std::shared_ptr<CallSteps>;
    struct Parcel // a call on its way
    {
        Call call;
        McpWay way;
        Steps steps;
        int challenges = 0;
        bool modern = false;
    };
    struct Waiting;

    QFuture<Reply> deliver(const Parcel &parcel);
    QFuture<Reply> challenged(const Parcel &parcel, const Reply &refusal);
    [[nodiscard]] Parcel parcel(const Call &call, const Steps &steps, bool modern) const;
    [[nodiscard]] QJsonObject message(const Parcel &parcel);

    QFuture<Expected<McpServer>> shakeHands();
    QFuture<Expected<McpServer>> discover(bool again);
    QFuture<Expected<McpServer>> discovered(const Reply &reply, bool again);
    QFuture<Expected<McpServer>> initialize();
    QFuture<Expected<McpServer>> initialized(const Reply &reply);
    void opened(const Expected<McpServer> &server);
    void listen();

    QFuture<Expected<QJsonObject>> send(const Call &call, const Steps &steps, bool again);
    QFuture<Expected<QJsonObject>> judge(const Call &call, const Steps &steps, bool again,
                                         const Secret &session, const Reply &reply);

    QUrl m_endpoint;
    McpOptions m_options;
    McpChallenge m_challenge;
    SignedInSender *m_sender; // child
    std::optional<McpServer> m_server; // while there is a connection
    Secret m_session;
    std::vector<std::shared_ptr<Waiting>> m_waiting; // not empty: it is being made
    Steps m_handshake;
    QPointer<McpExchange> m_listening; // child; deletes itself when the stream ends
    qint64 m_lastId = 0;
};

} // namespace onbelay
