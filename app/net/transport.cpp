#include "net/transport.h"

#include "net/problem.h"

#include <QMetaEnum>

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

} // namespace onbelay
