#pragma once

#include "platform/expected.h"
#include "platform/secret.h"

#include <QSslCertificate>
#include <QSslKey>

namespace onbelay {

// The authorities in a PEM file. Errors: TlsFailed with the codes caFileUnreadable and
// caFileEmpty (no certificate in it); `detail` names the file.
[[nodiscard]] Expected<QList<QSslCertificate>> authoritiesIn(const QString &path);

// What shows a server who the user's computer is.
struct ClientCertificate
{
    QList<QSslCertificate> chain; // its own first
    QSslKey key;
};

// From PKCS #12 (RFC 7292) or PEM. `keyPath`: a PEM file; empty for PKCS #12 and for PEM that holds
// the key as well. Errors: TlsFailed with the codes clientCertificateUnreadable,
// clientCertificateLocked (the passphrase is missing or wrong) and clientCertificateNoKey.
[[nodiscard]] Expected<ClientCertificate>
clientCertificateIn(const QString &path, const QString &keyPath, const Secret &passphrase);

} // namespace onbelay
