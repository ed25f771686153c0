#pragma once

#include "platform/failure.h"

#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>

namespace onbelay {

// True for errors that only repeat an HTTP status of 400 and more: the server has answered.
[[nodiscard]] bool isStatusError(QNetworkReply::NetworkError error);

// The kind of an error below HTTP.
[[nodiscard]] FailureKind transportKind(QNetworkReply::NetworkError error);

// What Qt calls the error, as evidence. Qt's own text is left out when it quotes the URL.
[[nodiscard]] QString transportDetail(const QNetworkReply &reply);

// What is wrong with the peer's certificate, whom it is for and who issued it.
[[nodiscard]] QString tlsDetail(const QList<QSslError> &errors);

// Failure::code for the ways of failing that have words of their own, from the certificate:
// certificateExpired, certificateNotYetValid, wrongHost, selfSigned, untrustedIssuer; else empty.
[[nodiscard]] QString tlsCode(const QList<QSslError> &errors);
// The same from what Qt says of a handshake that failed: notTls to handshakeRefused.
[[nodiscard]] QString handshakeCode(const QString &text);
// The same where the server's certificate did not come into it: notTls (something else answers at
// that port), oldProtocol (nothing but TLS before 1.2), clientCertificateWanted,
// handshakeRefused (for this or another reason that the server does not tell), proxySignIn,
// proxyGone (nothing answers where the proxy should be); else empty.
[[nodiscard]] QString transportCode(FailureKind kind, const QNetworkReply &reply);

} // namespace onbelay
