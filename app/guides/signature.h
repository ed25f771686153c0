#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace onbelay {

// Signatures in minisign's format (https://jedisct1.github.io/minisign/), checked with libsodium.
// Pure functions on bytes, any thread. Files are read strictly: lines end with a single line feed
// and base64 is canonical, so that no byte of a signature file can change unnoticed except in the
// text of its untrusted comment, which nobody signs and nothing here reads.

inline constexpr qsizetype largestSignature = 4 * 1024; // bytes

struct GuideKey
{
    QByteArray id; // 8 bytes, in the order of the files
    QByteArray bytes; // Ed25519, 32 bytes

    // "C5CC0F94A53CE651", as minisign shows it.
    [[nodiscard]] QString name() const;
};

// The base64 line of a minisign public key file. Nothing when it is no such line.
[[nodiscard]] std::optional<GuideKey> guideKeyFrom(const QByteArray &base64);

struct SignatureFlaw
{
    enum class Kind {
        Malformed, // not a minisign signature
        OtherKey, // made with another key, which is named
        Wrong // does not fit the content or the trusted comment
    };
    Kind kind = Kind::Malformed;
    QString signer; // name of the key that the signature claims; empty when malformed
};

// Is `signature` (a whole .minisig file) one of `content` by `key`? Takes legacy signatures ("Ed")
// and prehashed ones ("ED"), and requires the trusted comment to be signed as well.
[[nodiscard]] tl::expected<void, SignatureFlaw>
checkSignature(const QByteArray &content, const QByteArray &signature, const GuideKey &key);

} // namespace onbelay
