#include "guides/signature.h"

#include <QList>

#include <sodium.h>

#include <algorithm>

namespace onbelay {

namespace {

constexpr qsizetype algorithmSize = 2;
constexpr qsizetype idSize = 8;
constexpr QByteArrayView untrustedPrefix("untrusted comment: ");
constexpr QByteArrayView trustedPrefix("trusted comment: ");
constexpr QByteArrayView legacy("Ed"); // of the content itself
constexpr QByteArrayView prehashed("ED"); // of its BLAKE2b-512

using Kind = SignatureFlaw::Kind;

struct ParsedSignature
{
    QByteArray algorithm;
    QByteArray keyId;
    QByteArray signature;
    QByteArray trustedComment;
    QByteArray commentSignature; // of the signature followed by the trusted comment
};

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

// Exactly `size` bytes, in the only spelling that base64 has for them.
std::optional<QByteArray> decoded(const QByteArray &base64, qsizetype size)
{
    const auto result =
        QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.size() != size || result.decoded.toBase64() != base64)
        return std::nullopt;
    return result.decoded;
}

std::optional<ParsedSignature> parsed(const QByteArray &file)
{
    if (file.size() > largestSignature)
        return std::nullopt;
    QList<QByteArray> lines = file.split('\n');
    if (lines.size() == 5 && lines.constLast().isEmpty()) // the last line feed may be missing
        lines.removeLast();
    if (lines.size() != 4 || !lines[0].startsWith(untrustedPrefix)
        || !lines[2].startsWith(trustedPrefix))
        return std::nullopt;
    const auto own = decoded(lines[1], algorithmSize + idSize + crypto_sign_BYTES);
    const auto global = decoded(lines[3], crypto_sign_BYTES);
    if (!own || !global)
        return std::nullopt;
    ParsedSignature parts;
    parts.algorithm = own->first(algorithmSize);
    parts.keyId = own->sliced(algorithmSize, idSize);
    parts.signature = own->sliced(algorithmSize + idSize);
    parts.trustedComment = lines[2].sliced(trustedPrefix.size());
    parts.commentSignature = *global;
    if (parts.algorithm != legacy && parts.algorithm != prehashed)
        return std::nullopt;
    return parts;
}

bool isSignedBy(const GuideKey &key, const QByteArray &message, const QByteArray &signature)
{
    return key.bytes.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES
           && crypto_sign_verify_detached(bytesOf(signature), bytesOf(message),
                                          static_cast<unsigned long long>(message.size()),
                                          bytesOf(key.bytes))
                  == 0;
}

QByteArray blake2b512(const QByteArray &content)
{
    QByteArray hash(crypto_generichash_BYTES_MAX, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()),
                       bytesOf(content), static_cast<unsigned long long>(content.size()), nullptr,
                       0);
    return hash;
}

// minisign shows the id as a little-endian number.
QString nameOf(QByteArray keyId)
{
    std::reverse(keyId.begin(), keyId.end());
    return QString::fromLatin1(keyId.toHex().toUpper());
}

} // namespace

QString GuideKey::name() const
{
    return nameOf(id);
}

std::optional<GuideKey> guideKeyFrom(const QByteArray &base64)
{
    const auto bytes = decoded(base64, algorithmSize + idSize + crypto_sign_PUBLICKEYBYTES);
    if (!bytes || !bytes->startsWith(legacy)) // a key says "Ed", whatever it signs with
        return std::nullopt;
    return GuideKey{bytes->sliced(algorithmSize, idSize), bytes->sliced(algorithmSize + idSize)};
}

tl::expected<void, SignatureFlaw> checkSignature(const QByteArray &content,
                                                 const QByteArray &signature, const GuideKey &key)
{
    const std::optional<ParsedSignature> parts = parsed(signature);
    if (!parts)
        return tl::unexpected(SignatureFlaw{Kind::Malformed, {}});
    const QString signer = nameOf(parts->keyId);
    if (parts->keyId != key.id)
        return tl::unexpected(SignatureFlaw{Kind::OtherKey, signer});
    const bool ready = sodium_init() >= 0; // chooses the implementation for this processor, once
    const QByteArray message = parts->algorithm == prehashed ? blake2b512(content) : content;
    if (!ready || !isSignedBy(key, message, parts->signature)
        || !isSignedBy(key, parts->signature + parts->trustedComment, parts->commentSignature))
        return tl::unexpected(SignatureFlaw{Kind::Wrong, signer});
    return {};
}

} // namespace onbelay
