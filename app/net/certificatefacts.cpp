#include "net/certificatefacts.h"

#include "net/problem.h"

#include <QCryptographicHash>

namespace onbelay {

CertificateFacts CertificateFacts::of(const QSslCertificate &certificate, const QString &host)
{
    const QByteArray digest = certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
    return {plainText(certificate.subjectDisplayName(), 120),
            plainText(certificate.issuerDisplayName(), 120),
            certificate.effectiveDate().toUTC(),
            certificate.expiryDate().toUTC(),
            host,
            QString::fromLatin1(digest)};
}

QStringList CertificateFacts::items() const
{
    return {subject, issuer,     validFrom.toString(Qt::ISODate), validTo.toString(Qt::ISODate),
            host,    fingerprint};
}

std::optional<CertificateFacts> CertificateFacts::in(const Failure &failure)
{
    const QStringList &items = failure.items;
    if (failure.kind != FailureKind::TlsFailed || items.size() != 6)
        return std::nullopt;
    return CertificateFacts{items[0],
                            items[1],
                            QDateTime::fromString(items[2], Qt::ISODate),
                            QDateTime::fromString(items[3], Qt::ISODate),
                            items[4],
                            items[5]};
}

} // namespace onbelay
