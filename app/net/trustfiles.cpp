#include "net/trustfiles.h"

#include <QBuffer>
#include <QFile>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largest = 4 * 1024 * 1024; // bytes; a whole system's authorities fit

Unexpected unusable(const QString &code, const QString &path, const QString &why = {})
{
    Failure failure = failed(FailureKind::TlsFailed, path).value();
    if (!why.isEmpty())
        failure.detail += u": "_s + why;
    failure.code = code;
    return failed(std::move(failure));
}

Expected<QByteArray> content(const QString &path, const QString &code)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(code, path, file.errorString());
    if (file.size() > largest)
        return unusable(code, path);
    return file.read(largest);
}

// Which kind of key it is stands in the file in many ways; asking each costs nothing.
QSslKey keyIn(const QByteArray &pem, QByteArray &passphrase)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
        if (!key.isNull())
            return key;
    }
    return {};
}

bool isPem(const QByteArray &bytes)
{
    return bytes.contains("-----BEGIN ");
}

Expected<ClientCertificate> fromPem(const QByteArray &bytes, const QByteArray &keyBytes,
                                    const QString &path, QByteArray &passphrase)
{
    ClientCertificate found;
    found.chain = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (found.chain.isEmpty())
        return unusable(u"clientCertificateUnreadable"_s, path);
    if (!keyBytes.contains("PRIVATE KEY-----"))
        return unusable(u"clientCertificateNoKey"_s, path);
    found.key = keyIn(keyBytes, passphrase);
    if (found.key.isNull())
        return unusable(u"clientCertificateLocked"_s, path);
    return found;
}

Expected<ClientCertificate> fromPkcs12(QByteArray bytes, const QString &path,
                                       const QByteArray &passphrase)
{
    ClientCertificate found;
    QSslCertificate own;
    QList<QSslCertificate> others;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    if (!QSslCertificate::importPkcs12(&buffer, &found.key, &own, &others, passphrase)) {
        // DER begins with a sequence; what does is most likely locked, and the rest is no PKCS #12.
        const bool isDer = bytes.startsWith('\x30');
        return unusable(isDer ? u"clientCertificateLocked"_s : u"clientCertificateUnreadable"_s,
                        path);
    }
    found.chain = QList<QSslCertificate>{own} + others;
    return found;
}

} // namespace

Expected<QList<QSslCertificate>> authoritiesIn(const QString &path)
{
    return content(path, u"caFileUnreadable"_s)
        .and_then([&path](const QByteArray &pem) -> Expected<QList<QSslCertificate>> {
            QList<QSslCertificate> found = QSslCertificate::fromData(pem, QSsl::Pem);
            if (found.isEmpty())
                return unusable(u"caFileEmpty"_s, path);
            return found;
        });
}

Expected<ClientCertificate> clientCertificateIn(const QString &path, const QString &keyPath,
                                                const Secret &passphrase)
{
    const auto bytes = content(path, u"clientCertificateUnreadable"_s);
    if (!bytes)
        return failed(bytes.error());
    const auto keyBytes = keyPath.isEmpty() ? bytes : content(keyPath, u"clientCertificateNoKey"_s);
    if (!keyBytes)
        return failed(keyBytes.error());
    QByteArray words = passphrase.bytes();
    auto found =
        isPem(*bytes) ? fromPem(*bytes, *keyBytes, path, words) : fromPkcs12(*bytes, path, words);
    wipe(words);
    return found;
}

} // namespace onbelay
