#pragma once

#include "net/hostprobe.h"

#include <QSslCertificate>

namespace onbelay {

// By whom a chain that was accepted is trusted. Reads the system's authorities, which takes a
// while: for another thread than the interface's. `added`: whether the settings name an authority.
// Private to net.
[[nodiscard]] TrustedBy trustOf(const QList<QSslCertificate> &chain, const QString &host,
                                bool added);

// The certificates of `sent` that lead from the server's own, which comes first, to one of the
// anchors: servers send others too, such as a cross-signed one for old clients.
[[nodiscard]] QList<QSslCertificate> chainInUse(const QList<QSslCertificate> &sent,
                                                const QList<QSslCertificate> &anchors);

// The certificates that somebody put into folders for a system's additional authorities.
[[nodiscard]] QList<QSslCertificate> certificatesBelow(const QStringList &folders);
// Whether one of them is in the chain, or issued the last of it.
[[nodiscard]] bool isIssuedBy(const QList<QSslCertificate> &chain,
                              const QList<QSslCertificate> &authorities);

} // namespace onbelay
