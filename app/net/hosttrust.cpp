#include "net/hosttrust.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostFiles = 500;
constexpr qint64 largestFile = 1024 * 1024; // bytes

// Where Debian, Fedora and Arch want a company's own authorities (update-ca-certificates(8),
// update-ca-trust(8)). Other systems do not tell them apart.
const QStringList &localFolders()
{
    static const QStringList folders{u"/usr/local/share/ca-certificates"_s,
                                     u"/etc/pki/ca-trust/source/anchors"_s,
                                     u"/etc/ca-certificates/trust-source/anchors"_s};
    return folders;
}

bool isNamedIssuer(const QSslCertificate &authority, const QSslCertificate &certificate)
{
    const QList<QByteArray> names = certificate.issuerInfoAttributes();
    return !names.isEmpty() && names.size() == authority.subjectInfoAttributes().size()
           && std::all_of(names.begin(), names.end(), [&](const QByteArray &name) {
                  return authority.subjectInfo(name) == certificate.issuerInfo(name);
              });
}

} // namespace

QList<QSslCertificate> chainInUse(const QList<QSslCertificate> &sent,
                                  const QList<QSslCertificate> &anchors)
{
    if (sent.isEmpty())
        return {};
    QList<QSslCertificate> chain{sent.constFirst()};
    QList<QSslCertificate> others = sent.mid(1);
    const auto isIssuer = [&chain](const QSslCertificate &each) {
        return isNamedIssuer(each, chain.constLast());
    };
    // As OpenSSL does: what is trusted comes before what was sent.
    while (std::none_of(anchors.begin(), anchors.end(), isIssuer)) {
        auto next = others.end();
        for (auto each = others.begin(); each != others.end(); ++each) {
            if (isIssuer(*each)
                && (next == others.end() || next->expiryDate() < each->expiryDate()))
                next = each;
        }
        if (next == others.end())
            break;
        chain.append(*next);
        others.erase(next);
    }
    return chain;
}

TrustedBy trustOf(const QList<QSslCertificate> &chain, const QString &host, bool added)
{
    if (added && !QSslCertificate::verify(chain, host).isEmpty())
        return TrustedBy::Settings;
    return isIssuedBy(chain, certificatesBelow(localFolders())) ? TrustedBy::Local
                                                                : TrustedBy::System;
}

QList<QSslCertificate> certificatesBelow(const QStringList &folders)
{
    QList<QSslCertificate> found;
    int files = 0;
    for (const QString &folder : folders) {
        QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext() && ++files <= mostFiles) {
            QFile file(walk.next());
            if (file.size() <= largestFile && file.open(QIODevice::ReadOnly))
                found += QSslCertificate::fromData(file.readAll(), QSsl::Pem);
        }
    }
    return found;
}

bool isIssuedBy(const QList<QSslCertificate> &chain, const QList<QSslCertificate> &authorities)
{
    if (chain.isEmpty())
        return false;
    return std::any_of(authorities.begin(), authorities.end(), [&chain](const auto &authority) {
        if (chain.contains(authority))
            return true;
        const QSslCertificate &last = chain.constLast();
        const auto names = {QSslCertificate::CommonName, QSslCertificate::Organization};
        return !last.issuerDisplayName().isEmpty()
               && std::all_of(names.begin(), names.end(), [&](QSslCertificate::SubjectInfo name) {
                      return authority.subjectInfo(name) == last.issuerInfo(name);
                  });
    });
}

} // namespace onbelay
