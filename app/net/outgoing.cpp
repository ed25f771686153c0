#include "net/outgoing.h"

#include "net/problem.h"
#include "net/transport.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRedirects = 5;

void setDefault(QNetworkRequest &request, const QByteArray &name, const QByteArray &value)
{
    if (!request.hasRawHeader(name))
        request.setRawHeader(name, value);
}

bool goesThroughProxy(const QNetworkAccessManager &network, const QUrl &url)
{
    const QList<QNetworkProxy> proxies =
        network.proxyFactory()->queryProxy(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}

void setAttributes(QNetworkRequest &request, bool isWrite)
{
    // Qt forwards a raw Authorization header to any redirect target under its default policy.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         isWrite ? QNetworkRequest::ManualRedirectPolicy
                                 : QNetworkRequest::SameOriginRedirectPolicy);
    request.setMaximumRedirectsAllowed(mostRedirects);
    // The send-once guarantee of OneShotBody has been tried with HTTP/1.1 only.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // maxBytes is our cap on unpacked data; Qt's ratio test would refuse repetitive lists.
    request.setDecompressedSafetyCheckThreshold(-1);
}

} // namespace

QNetworkRequest networkRequest(const HttpRequest &wanted, const Surroundings &around,
                               const RequestIds &ids, QByteArray &authorization)
{
    QNetworkRequest request(wanted.url);
    request.setSslConfiguration(around.tls);
    setAttributes(request, wanted.verb != Verb::Get);
    for (const auto &[name, value] : wanted.headers)
        request.setRawHeader(name, value);
    setDefault(request, "Accept", "application/json, application/problem+json");
    request.setRawHeader("User-Agent", around.userAgent);
    request.setRawHeader("X-Request-Id", ids.own);
    if (ids.own != ids.first)
        request.setRawHeader("X-Original-Request-Id", ids.first);
    if (!wanted.bearer.isEmpty()) {
        QByteArray value;
        value.reserve(7 + wanted.bearer.size());
        value.append("Bearer ").append(wanted.bearer.view());
        authorization = value;
        request.setRawHeader("Authorization", value);
    }
    return request;
}

TlsTrouble TlsTrouble::of(const QList<QSslError> &errors)
{
    return {tlsDetail(errors), tlsCode(errors)};
}

Failure transportTrouble(const QNetworkReply &reply, const QNetworkAccessManager &network,
                         const TlsTrouble &tls)
{
    FailureKind kind = transportKind(reply.error());
    // Qt has no code of its own for a proxy that is gone (QHttpNetworkConnectionChannel).
    if (kind == FailureKind::Offline && goesThroughProxy(network, reply.request().url()))
        kind = FailureKind::ProxyFailed;
    const bool certificate = kind == FailureKind::TlsFailed && !tls.detail.isEmpty();
    Failure trouble;
    trouble.kind = kind;
    trouble.detail = certificate ? tls.detail : transportDetail(reply);
    trouble.code = certificate ? tls.code : transportCode(kind, reply);
    return trouble;
}

QString redirectDetail(const HttpResponse &response)
{
    // The rest of the address may hold anything.
    const QString host = QUrl::fromEncoded(response.header("Location")).host();
    const QString status = u"status %1"_s.arg(response.status);
    return host.isEmpty() ? status : QString(status + u" to "_s + plainText(host, 100));
}

} // namespace onbelay
