#include "net/outgoing.h"

#include "net/certificatefacts.h"
#include "net/problem.h"
#include "net/transport.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRedirects = 5;

void setDefault(QNetworkRequest &request, const QByteArray &name, const QByteArray &value)
{
    if (!request.hasRawHeader(name))
        request.setRawHeader(name, value);
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

QString tlsName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLS 1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLS 1.3"_s;
    default:
        return {};
    }
}

QNetworkRequest networkRequest(const HttpRequest &wanted, const Surroundings &around,
                               const RequestIds &ids, QByteArray &authorization)
{
    QNetworkRequest request(wanted.url);
    request.setSslConfiguration(around.network.tls());
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

TlsTrouble TlsTrouble::of(const QList<QSslError> &errors, const QNetworkReply &reply)
{
    // An error may be about another certificate of the chain than the server's own.
    QSslCertificate own = reply.sslConfiguration().peerCertificate();
    if (own.isNull() && !errors.isEmpty())
        own = errors.first().certificate();
    const QString host = reply.request().url().host();
    return {tlsDetail(errors), tlsCode(errors),
            own.isNull() ? QStringList() : CertificateFacts::of(own, host).items()};
}

Failure transportTrouble(const QNetworkReply &reply, const QNetworkProxy &proxy,
                         const TlsTrouble &tls)
{
    FailureKind kind = transportKind(reply.error());
    // With TLS 1.3 a server says after the handshake that it misses a client certificate (RFC 8446,
    // 4.4.2.4), and Qt takes that for an error of reading.
    if (kind == FailureKind::Offline && reply.errorString().contains("SSL routines"_L1))
        kind = FailureKind::TlsFailed;
    // Qt has no code of its own for a proxy that is gone (QHttpNetworkConnectionChannel).
    const bool gone = kind == FailureKind::Offline && proxy.type() != QNetworkProxy::NoProxy;
    if (gone)
        kind = FailureKind::ProxyFailed;
    const bool certificate = kind == FailureKind::TlsFailed && !tls.detail.isEmpty();
    Failure trouble;
    trouble.kind = kind;
    trouble.detail = certificate ? tls.detail : transportDetail(reply);
    trouble.code = certificate ? tls.code : transportCode(kind, reply);
    if (gone)
        trouble.code = u"proxyGone"_s;
    if (kind == FailureKind::TlsFailed)
        trouble.items = tls.items;
    return trouble;
}

TransportFacts transportOf(const QNetworkReply &reply, const QNetworkProxy &proxy)
{
    TransportFacts facts;
    facts.proxy = proxyName(proxy);
    if (reply.url().scheme() == "https"_L1) {
        const QSslConfiguration tls = reply.sslConfiguration();
        facts.tls = tlsName(tls.sessionProtocol());
        facts.issuer = plainText(tls.peerCertificate().issuerDisplayName(), 120);
    }
    return facts;
}

QString proxyName(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
        return {};
    const QString kind = proxy.type() == QNetworkProxy::Socks5Proxy ? u"SOCKS5"_s : u"HTTP"_s;
    return u"%1 %2:%3"_s.arg(kind, proxy.hostName(), QString::number(proxy.port()));
}

bool isProxyGone(const Failure &failure)
{
    return failure.kind == FailureKind::ProxyFailed && failure.code == "proxyGone"_L1;
}

QString redirectDetail(const HttpResponse &response)
{
    // The rest of the address may hold anything.
    const QString host = QUrl::fromEncoded(response.header("Location")).host();
    const QString status = u"status %1"_s.arg(response.status);
    return host.isEmpty() ? status : QString(status + u" to "_s + plainText(host, 100));
}

} // namespace onbelay
