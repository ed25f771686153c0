#pragma once

#include "net/connections.h"
#include "net/httpclient.h"
#include "net/outgoing.h"
#include "net/sseparser.h"

#include <QElapsedTimer>
#include <QTimer>

namespace onbelay {

// One connection to an event stream (WHATWG HTML, 9.2), made by HttpClient::openStream(). It is
// not made again by itself. The request asks for text/event-stream and for no packing, because a
// packer holds small events back. Parent owns it; it may be deleted at any time, in its own signals
// with deleteLater(). GUI thread.
class EventStream final : public QObject
{
    Q_OBJECT
public:
    ~EventStream() override;

    void close(); // no signal comes any more
    // How long the server wants clients to wait before they connect again, when it said so.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retry() const
    {
        return m_parser.retry();
    }

Q_SIGNALS:
    void opened(); // it is an event stream and its first byte came
    void heard(); // bytes of any kind came, comments too
    void events(const std::vector<onbelay::ServerEvent> &events);
    // Exactly once, unless it was closed before. Timeout when no byte of the stream came within the
    // deadline, ConnectionLost when the server ended it, NotJson when it is no event stream,
    // SnapshotGone for 410 (events after Last-Event-ID are not known any more), TooLarge, and the
    // kinds of fromStatus() and of the transport.
    void ended(const onbelay::Failure &failure);

private:
    friend class HttpClient;
    struct LaterDeleter
    {
        void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
    };

    EventStream(const HttpRequest &request, const Surroundings &around, QObject *parent);
    void open(const Surroundings &around);
    void openThrough(const QNetworkProxy &proxy, const Surroundings &around);
    void refuse(const Failure &failure); // ended, but not before the caller can listen
    void readSome();
    void takeBytes(QByteArrayView bytes);
    void onFinished();
    void onDeadline();
    [[nodiscard]] HttpResponse response() const;
    [[nodiscard]] Failure flaw() const;
    [[nodiscard]] Failure failure(FailureKind kind, const QString &detail) const;
    [[nodiscard]] Failure failure(Failure failure) const;
    void record(int status, const QString &failureName);
    void dropReply();
    void end(const Failure &failure);

    HttpRequest m_request;
    RequestLog &m_log;
    Network &m_network;
    Connections::Manager m_manager; // its own: the connection ends with it
    std::unique_ptr<QNetworkReply, LaterDeleter> m_reply;
    SseParser m_parser;
    QTimer m_deadline;
    QElapsedTimer m_since;
    QByteArray m_id;
    QByteArray m_authorization; // shares the header's buffer, to wipe it after use
    QByteArray m_problem; // the body of an answer that is no stream
    TlsTrouble m_tls;
    qint64 m_bytesIn = 0;
    bool m_opened = false;
    bool m_over = false;
};

} // namespace onbelay
