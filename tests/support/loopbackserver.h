#pragma once

#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

namespace onbelay::test {

using Headers = QList<QPair<QByteArray, QByteArray>>;

// One request as it came in.
struct Received
{
    QByteArray method;
    QByteArray path; // without the query
    QByteArray query;
    Headers headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const; // case-insensitive
    [[nodiscard]] bool has(const QByteArray &name) const;
};

enum class Act {
    Answer,
    Hang, // read everything, never answer
    DropAfterHeaders, // close when the header is in, without reading the body
    DropAfterRequest, // close when the whole request is in, without one byte of answer
    HalfSend, // promise the whole body, send half of it, close
    Drip, // one byte at a time, a few milliseconds apart
    Stream, // send the body without an announced end and stay open for more
    Garbage // answer something that is not HTTP, close
};

struct Reply
{
    int status = 200;
    QByteArray body = "{}";
    Headers headers = {}; // beside Content-Length and Content-Type
    QByteArray contentType = "application/json";
    Act act = Act::Answer;
};

// An HTTP/1.1 server in the test's own thread: what happens is up to the script of each path. It
// counts and keeps every request. Works while the test's event loop runs.
class LoopbackServer final : public QObject
{
    Q_OBJECT
public:
    LoopbackServer(); // http
    explicit LoopbackServer(const QSslConfiguration &tls); // https
    ~LoopbackServer() override;

    [[nodiscard]] QUrl url(const QString &pathAndQuery = {}) const;
    // What this path answers: one reply after the other, the last one for ever. A path without a
    // script answers 404.
    void on(const QByteArray &path, const QList<Reply> &script);
    void on(const QByteArray &path, const Reply &reply) { on(path, QList<Reply>{reply}); }
    // Or what this makes of each request, scripts or not.
    void answer(const QByteArray &path, std::function<Reply(const Received &)> maker)
    {
        m_makers.insert(path, std::move(maker));
    }

    [[nodiscard]] QList<Received> requests(const QByteArray &path) const;
    [[nodiscard]] qsizetype count(const QByteArray &path) const { return requests(path).size(); }
    [[nodiscard]] qsizetype connections() const { return m_connections; } // ever
    [[nodiscard]] qsizetype openConnections() const { return m_pending.size(); }
    // From now on whoever does not bring this bearer token gets a 401, and no reply of a script.
    void setToken(const QByteArray &token) { m_token = token; }
    // More for, and the end of, all open streams of this path.
    void send(const QByteArray &path, const QByteArray &bytes);
    void cut(const QByteArray &path);
    [[nodiscard]] qsizetype openStreams(const QByteArray &path) const;
    void close(); // nobody listens any more; open connections end

private:
    void listen();
    void onConnection();
    void onBytes(QTcpSocket *socket);
    [[nodiscard]] bool takeRequest(QTcpSocket *socket);
    [[nodiscard]] Reply nextReply(const Received &request);
    void play(QTcpSocket *socket, const QByteArray &path, const Reply &reply);
    void drip(QTcpSocket *socket, const QByteArray &bytes);

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    QHash<QByteArray, QList<Reply>> m_scripts;
    QHash<QByteArray, std::function<Reply(const Received &)>> m_makers;
    QHash<QTcpSocket *, QByteArray> m_pending; // bytes that are not yet a whole request
    QHash<QTcpSocket *, QByteArray> m_streams; // the path of each
    QByteArray m_token;
    QList<Received> m_received;
    qsizetype m_connections = 0;
};

} // namespace onbelay::test
