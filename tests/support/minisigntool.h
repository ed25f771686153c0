#pragma once

#include "guides/signature.h"

#include <QTemporaryDir>

namespace onbelay::test {

// The real minisign program with a key pair of its own: what it signs is what administrators sign.
class MinisignTool
{
public:
    enum class Format { Legacy, Prehashed };

    MinisignTool();

    // False when minisign does not run; nothing else works then.
    [[nodiscard]] bool isReady() const { return !m_publicKey.isEmpty(); }
    [[nodiscard]] GuideKey key() const;
    // The .minisig file of these bytes; empty when minisign failed.
    [[nodiscard]] QByteArray
    sign(const QByteArray &content, Format format = Format::Prehashed,
         const QString &trustedComment = QStringLiteral("for tests")) const;

private:
    [[nodiscard]] bool run(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QByteArray m_publicKey; // the base64 line
};

} // namespace onbelay::test
