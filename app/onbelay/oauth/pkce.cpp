#include "onbelay/oauth/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace onbelay {

Secret randomToken()
{
    QByteArray bytes(32, Qt::Uninitialized);
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    std::copy_n(reinterpret_cast<const char *>(words.data()), bytes.size(), bytes.begin());
    QByteArray text =
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const Secret token = Secret::fromUtf8(text);
    wipe(text);
    wipe(bytes);
    return token;
}

QByteArray codeChallenge(const Secret &verifier)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(verifier.view());
    return hash.result().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace onbelay
