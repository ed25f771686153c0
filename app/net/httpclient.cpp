#include "net/httpclient.h"

#include "net/connections.h"
#include "net/eventstream.h"
#include "net/httpcall.h"
#include "net/urlpolicy.h"
#include "platform/requestlog.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

bool hasControls(QByteArrayView value)
{
    return std::any_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
}

// The last gate: no presenter's mistake sends a token in the clear or splits a header.
std::optional<Failure> refusal(const HttpRequest &request)
{
    const QUrl &url = request.url;
    const bool secure = url.scheme() == "https"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!secure && url.scheme() != "http"_L1))
        return failed(FailureKind::BadAddress, u"not an http(s) URL"_s).value();
    if (!secure && !isLoopback(url))
        return failed(FailureKind::InsecureAddress, url.host()).value();
    const bool split =
        hasControls(request.bearer.view())
        || std::any_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
               return hasControls(header.first) || hasControls(header.second);
           });
    if (split)
        return failed(FailureKind::BadAddress, u"a header holds control characters"_s).value();
    return std::nullopt;
}

QByteArray mediaType(const HttpResponse &response)
{
    return response.header("Content-Type").split(';').first().trimmed().toLower();
}

} // namespace

QByteArray HttpResponse::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

bool HttpResponse::isJson() const
{
    const QByteArray type = mediaType(*this);
    return type == "application/json"
           || (type.startsWith("application/") && type.endsWith("+json"));
}

bool HttpResponse::isEventStream() const
{
    return mediaType(*this) == "text/event-stream";
}

void CallHandle::abort() const
{
    const std::shared_ptr<std::function<void()>> call = m_abort; // may be replaced meanwhile
    if (*call)
        (*call)();
}

struct HttpClient::Private
{
    Private(RequestLog &log, Network &network)
        : around{log, network, "onbelay-console/" ONBELAY_VERSION}
        , connections(network)
    {
    }

    Surroundings around;
    Connections connections;
    std::unique_ptr<Network> own; // unless it is shared
    bool closing = false;
};

HttpClient::HttpClient(RequestLog &log, Network &network, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(log, network))
{
    connect(&network, &Network::changed, this, &HttpClient::forgetConnections);
}

HttpClient::HttpClient(RequestLog &log, QObject *parent)
    : HttpClient(log, *new Network, parent)
{
    d->own.reset(&d->around.network);
}

HttpClient::~HttpClient()
{
    d->closing = true;
    const auto calls = findChildren<HttpCall *>(QString(), Qt::FindDirectChildrenOnly);
    for (HttpCall *call : calls)
        call->abort();
    // The calls go before what they share.
    qDeleteAll(calls);
}

QFuture<Expected<HttpResponse>> HttpClient::send(const HttpRequest &request, CallHandle *handle)
{
    using Answer = Expected<HttpResponse>;
    if (d->closing)
        return QtFuture::makeReadyFuture(Answer(failed(FailureKind::Cancelled)));
    if (std::optional<Failure> refused = refusal(request)) {
        refused->host = request.url.host();
        return QtFuture::makeReadyFuture(Answer(failed(std::move(*refused))));
    }
    auto *call = new HttpCall(request, d->around, d->connections, this);
    if (handle) {
        const QPointer<HttpCall> guarded(call);
        handle->m_abort = std::make_shared<std::function<void()>>([guarded] {
            if (guarded)
                guarded->abort();
        });
    }
    return call->start();
}

EventStream *HttpClient::openStream(const HttpRequest &request, QObject *parent)
{
    auto *stream = new EventStream(request, d->around, parent);
    if (std::optional<Failure> refused = refusal(request)) {
        refused->host = request.url.host();
        stream->refuse(*refused);
    } else {
        stream->open(d->around);
    }
    return stream;
}

void HttpClient::forgetConnections()
{
    if (!d->closing)
        d->connections.forget();
}

} // namespace onbelay
