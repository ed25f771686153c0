#pragma once

#include "platform/failure.h"

#include <QDateTime>
#include <QSslCertificate>

#include <optional>

namespace onbelay {

// What a server's certificate says about itself: untrusted, but free of secrets. Values.
struct CertificateFacts
{
    QString subject;
    QString issuer;
    QDateTime validFrom; // UTC
    QDateTime validTo;
    QString host; // the one that was wanted
    QString fingerprint; // SHA-256, in hexadecimal pairs with colons

    [[nodiscard]] static CertificateFacts of(const QSslCertificate &certificate,
                                             const QString &host = {});
    // They travel as the items of a TlsFailed failure.
    [[nodiscard]] QStringList items() const;
    [[nodiscard]] static std::optional<CertificateFacts> in(const Failure &failure);

    bool operator==(const CertificateFacts &) const = default;
};

} // namespace onbelay
