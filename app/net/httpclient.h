#pragma once

#include "platform/expected.h"
#include "platform/secret.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace onbelay {

class EventStream;
class Network;
class RequestLog;

enum class Verb { Get, Post, Put, Delete };

// One request as a value. The token travels only in `bearer`; a secret body only in `secretBody`.
struct HttpRequest
{
    Verb verb = Verb::Get;
    QUrl url = {};
    QList<QPair<QByteArray, QByteArray>> headers = {}; // beside those that the client sets
    Secret bearer = {}; // empty: no Authorization header
    QByteArray body = {}; // JSON
    Secret secretBody = {}; // instead of `body` when it holds a secret; wiped after sending
    bool onlyAsks = false; // a write by its verb that changes nothing: never OutcomeUnknown
    // Where the bytes of a 2xx event stream go as they come, instead of into the answer's body.
    // False: enough has come, and the call answers. The deadline is then the longest silence.
    // Called from the event loop; it may end whatever it likes.
    std::function<bool(QByteArrayView)> stream = {};
    std::chrono::milliseconds deadline{30'000}; // all tries together
    qint64 maxBytes = 64ll * 1024 * 1024; // TooLarge above
    bool retryReads = true; // only GET is ever retried
};

// How an answer came.
struct TransportFacts
{
    QString proxy; // "HTTP proxy.example:3128" or "SOCKS5 …"; empty: directly
    QString tls; // the version, such as "TLS 1.3"; empty: plain http
    QString issuer; // of the server's certificate
};

struct HttpResponse
{
    int status = 0;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    QString requestId; // X-Request-Id that we sent
    std::chrono::milliseconds duration{0};
    TransportFacts transport;

    [[nodiscard]] QByteArray header(QByteArrayView name) const; // case-insensitive, first one
    [[nodiscard]] bool isJson() const; // application/json or +json
    [[nodiscard]] bool isEventStream() const; // text/event-stream
};

// Stops a request: abort() is idempotent, harmless after the end, and makes the future answer
// Cancelled. Copies share the request.
class CallHandle
{
public:
    CallHandle() = default;
    // For calls that are made of several requests; `abort` must be harmless after their end.
    explicit CallHandle(std::function<void()> abort)
        : m_abort(std::make_shared<std::function<void()>>(std::move(abort)))
    {
    }
    void abort() const;

private:
    friend class HttpClient;
    std::shared_ptr<std::function<void()>> m_abort = std::make_shared<std::function<void()>>();
};

// The one way to the network. Sets on every request: same-origin redirects only, deadline, request
// id, TLS 1.2+, no cookies, no cache, user agent. GET is retried on transport trouble, 423, 429
// and 502 to 504 with growing jittered waits inside the deadline, honouring Retry-After; writes are
// sent exactly once, from a body that QNetworkAccessManager cannot rewind (it re-sends by itself
// otherwise), and a write whose answer is lost fails with OutcomeUnknown.
// Connections are kept for the next request, and the buffers of a kept connection hold the request
// that it carried last. So a secret body travels on a connection that ends with its call, and
// whoever is done with a bearer token calls forgetConnections().
// Proxies, authorities and client certificates come from the Network. When a proxy does not answer,
// the next one of the route is tried, with writes too, because nothing was sent. When a proxy wants
// a sign-in that nobody has given yet, calls wait for it inside their deadline.
// A status of 400 or more is still a response here, not a failure: callers know what it means. A
// redirect that is not followed (writes: any) is RedirectRefused.
// Failures: the transport kinds of FailureKind, with the codes of net/transport.h. GUI thread.
class HttpClient final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this object.
    HttpClient(RequestLog &log, Network &network, QObject *parent = nullptr);
    // With a Network of its own: the system's proxies, and nobody to ask for a proxy's password.
    explicit HttpClient(RequestLog &log, QObject *parent = nullptr);
    ~HttpClient() override; // outstanding calls answer Cancelled

    [[nodiscard]] QFuture<Expected<HttpResponse>> send(const HttpRequest &request,
                                                       CallHandle *handle = nullptr);
    // A connection of its own to an event stream (net/eventstream.h), tried once. The request's
    // deadline is here the wait for the first byte of the stream. `parent` owns it, and closes it
    // before the client goes.
    [[nodiscard]] EventStream *openStream(const HttpRequest &request, QObject *parent);
    // Ends the connections: the idle ones now, the others with the calls that use them. Calls made
    // from now on open new ones.
    void forgetConnections();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace onbelay
