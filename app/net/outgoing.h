#pragma once

#include "net/httpclient.h"

#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

class QNetworkAccessManager;

namespace onbelay {

// What leaves through HttpClient, and what is made of the trouble on the way: the parts that single
// calls and streams share. Private to net. GUI thread.

// What all requests of a client share; the log outlives the client.
struct Surroundings
{
    RequestLog &log;
    QSslConfiguration tls;
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

    [[nodiscard]] static TlsTrouble of(const QList<QSslError> &errors);
};

// Kind, detail and code of a reply that failed below HTTP; the rest of the failure is the caller's.
[[nodiscard]] Failure transportTrouble(const QNetworkReply &reply,
                                       const QNetworkAccessManager &network, const TlsTrouble &tls);

// The status and the host that a refused redirect points to.
[[nodiscard]] QString redirectDetail(const HttpResponse &response);

} // namespace onbelay
