#include "hubspot/pathwalk.h"

#include <QPointer>

#include <utility>

namespace onbelay {

namespace {

// Reading the token information is a POST, so a lost answer comes as "outcome unknown". It changes
// nothing at HubSpot: what happened on the way is all there is to say.
Failure asRead(Failure failure)
{
    if (failure.kind != FailureKind::OutcomeUnknown)
        return failure;
    failure.kind = FailureKind::ConnectionLost;
    for (const FailureKind kind :
         {FailureKind::Timeout, FailureKind::TlsFailed, FailureKind::ProxyFailed,
          FailureKind::Offline, FailureKind::TooLarge, FailureKind::RedirectRefused}) {
        if (failure.detail.startsWith(kindName(kind)))
            failure.kind = kind;
    }
    return failure;
}

} // namespace

PathWalk::PathWalk(HttpClient &http, HttpRequest request, QList<QUrl> urls, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_request(std::move(request))
    , m_urls(std::move(urls))
{
}

QFuture<HubSpotResult<HttpResponse>> PathWalk::start(CallHandle *handle)
{
    m_promise.start();
    const QFuture<HubSpotResult<HttpResponse>> future = m_promise.future();
    if (handle) {
        *handle = CallHandle([guarded = QPointer<PathWalk>(this)] {
            if (guarded)
                guarded->abort();
        });
    }
    ask();
    return future;
}

void PathWalk::abort()
{
    if (!m_over)
        m_call.abort();
}

void PathWalk::ask()
{
    m_request.url = m_urls.takeFirst();
    m_http.send(m_request, &m_call).then(this, [this](const Expected<HttpResponse> &answer) {
        adopt(answer);
    });
}

void PathWalk::adopt(const Expected<HttpResponse> &answer)
{
    if (m_over)
        return;
    if (!answer) {
        conclude(tl::unexpected(HubSpotFailure{asRead(answer.error()), false}));
        return;
    }
    if (answer->status == 404 && !m_urls.isEmpty()) {
        ask();
        return;
    }
    if (answer->status >= 300)
        conclude(tl::unexpected(hubSpotFailure(*answer, m_request.url)));
    else
        conclude(*answer);
}

void PathWalk::conclude(HubSpotResult<HttpResponse> answer)
{
    m_over = true;
    m_request.bearer.clear();
    m_request.secretBody.clear();
    deleteLater();
    QPromise<HubSpotResult<HttpResponse>> promise = std::move(m_promise);
    promise.addResult(std::move(answer));
    promise.finish(); // may end the client: nothing after it
}

} // namespace onbelay
