#pragma once

#include "net/httpclient.h"
#include "net/network.h"

#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

namespace onbelay {

// What leaves through HttpClient, and what is made of the trouble on the way: the parts that single
// calls and streams share. Private to net. GUI thread.

// What all requests of a client share; log and network outlive the client.
struct Surroundings
{
    RequestLog &log;
    Network &network;
    QByteArray userAgent;
};

// X-Request-Id of this try and, when it is a repetition, of the first one.
struct RequestIds
{
    QByteArray own;
    QByteArray first;
};

// The request with everything that the choke point sets. `authorization` receives a share of the
// Authorization header's buffer, for wiping after use; it stays empty without a bearer token.
[[nodiscard]] QNetworkRequest networkRequest(const HttpRequest &request, const Surroundings &around,
                                             const RequestIds &ids, QByteArray &authorization);

// What QNetworkReply::sslErrors said.
struct TlsTrouble
{
    QString detail;
    QString code;
    QStringList items; // of CertificateFacts

    [[nodiscard]] static TlsTrouble of(const QList<QSslError> &errors, const QNetworkReply &reply);
};

// Kind, detail, code and items of a reply that failed below HTTP; the rest of the failure is the
// caller's. `proxy`: the one that was used.
[[nodiscard]] Failure transportTrouble(const QNetworkReply &reply, const QNetworkProxy &proxy,
                                       const TlsTrouble &tls);

// How the answer of a reply came.
[[nodiscard]] TransportFacts transportOf(const QNetworkReply &reply, const QNetworkProxy &proxy);

// "TLS 1.3"; empty for what is not used here.
[[nodiscard]] QString tlsName(QSsl::SslProtocol protocol);

// "HTTP proxy.example:3128"; empty for a direct connection.
[[nodiscard]] QString proxyName(const QNetworkProxy &proxy);

// Nothing answered at the proxy, so the next one of a route may.
[[nodiscard]] bool isProxyGone(const Failure &failure);

// The status and the host that a refused redirect points to.
[[nodiscard]] QString redirectDetail(const HttpResponse &response);

} // namespace onbelay
