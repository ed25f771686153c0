#include "net/transport.h"

#include "net/problem.h"

#include <QMetaEnum>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

bool isStatusError(QNetworkReply::NetworkError error)
{
    return (error >= QNetworkReply::ContentAccessDenied
            && error <= QNetworkReply::UnknownContentError)
           || error >= QNetworkReply::InternalServerError
           || error == QNetworkReply::ProtocolInvalidOperationError; // 400 and 418
}

FailureKind transportKind(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return FailureKind::ConnectionRefused;
    case QNetworkReply::HostNotFoundError:
        return FailureKind::DnsFailed;
    case QNetworkReply::TimeoutError:
        return FailureKind::Timeout;
    case QNetworkReply::OperationCanceledError:
        return FailureKind::Cancelled;
    case QNetworkReply::SslHandshakeFailedError:
        return FailureKind::TlsFailed;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError: // QAbstractSocket::NetworkError: no route
        return FailureKind::Offline;
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return FailureKind::RedirectRefused;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return FailureKind::ProxyFailed;
    case QNetworkReply::ProtocolFailure: // the peer does not speak HTTP
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return FailureKind::NotJson;
    case QNetworkReply::UnknownContentError: // with a status below 400: broken compression
        return FailureKind::BadJson;
    default: // RemoteHostClosedError, ContentReSendError and what else breaks off midway
        return FailureKind::ConnectionLost;
    }
}

QString transportDetail(const QNetworkReply &reply)
{
    const QString name = QString::fromLatin1(
        QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(reply.error()));
    const QString text = plainText(reply.errorString());
    return text.isEmpty() || text.contains("://"_L1) ? name : QString(name + u": "_s + text);
}

QString tlsDetail(const QList<QSslError> &errors)
{
    QStringList parts;
    QSslCertificate certificate;
    for (const QSslError &error : errors) {
        parts << error.errorString();
        if (certificate.isNull())
            certificate = error.certificate();
    }
    parts.removeDuplicates();
    if (!certificate.isNull())
        parts << u"certificate for \"%1\", issued by \"%2\""_s.arg(certificate.subjectDisplayName(),
                                                                   certificate.issuerDisplayName());
    return plainText(parts.join(u"; "_s));
}

QString tlsCode(const QList<QSslError> &errors)
{
    const auto any = [&errors](std::initializer_list<QSslError::SslError> wanted) {
        return std::any_of(errors.begin(), errors.end(), [&wanted](const QSslError &error) {
            return std::find(wanted.begin(), wanted.end(), error.error()) != wanted.end();
        });
    };
    // An expired or foreign certificate is usually untrusted as well: the plainer reason first.
    if (any({QSslError::CertificateExpired}))
        return u"certificateExpired"_s;
    if (any({QSslError::CertificateNotYetValid}))
        return u"certificateNotYetValid"_s;
    if (any({QSslError::SelfSignedCertificate}))
        return u"selfSigned"_s;
    if (any({QSslError::SelfSignedCertificateInChain, QSslError::UnableToGetIssuerCertificate,
             QSslError::UnableToGetLocalIssuerCertificate,
             QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted}))
        return u"untrustedIssuer"_s;
    if (any({QSslError::HostNameMismatch}))
        return u"wrongHost"_s;
    return {};
}

QString handshakeCode(const QString &text)
{
    // OpenSSL's words for a peer that answers a handshake with something else.
    const bool foreign =
        text.contains("wrong version number"_L1) || text.contains("packet length too long"_L1)
        || text.contains("http request"_L1) || text.contains("unknown protocol"_L1);
    if (foreign)
        return u"notTls"_s;
    if (text.contains("unsupported protocol"_L1) || text.contains("protocol version"_L1))
        return u"oldProtocol"_s;
    // Alerts of RFC 8446 and, from servers before it, RFC 5246.
    if (text.contains("certificate required"_L1) || text.contains("bad certificate"_L1))
        return u"clientCertificateWanted"_s;
    if (text.contains("alert handshake failure"_L1))
        return u"handshakeRefused"_s;
    return {};
}

QString transportCode(FailureKind kind, const QNetworkReply &reply)
{
    if (kind == FailureKind::TlsFailed)
        return handshakeCode(reply.errorString());
    switch (reply.error()) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return u"proxySignIn"_s;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return u"proxyGone"_s;
    default:
        return {};
    }
}

} // namespace onbelay
