#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace onbelay {

// A secret value (HubSpot token, bearer token) in a buffer that is wiped when the last owner is
// gone. Copies share one buffer. There is no conversion to QString: whoever must hand the bytes to
// Qt takes them with bytes() for as short as possible and wipes the copy.
// Not thread-safe for writing; reading from several threads is fine.
class Secret
{
public:
    Secret() = default;
    [[nodiscard]] static Secret fromUtf8(QByteArrayView bytes);
    // Takes the text over and overwrites the caller's characters with zeros.
    [[nodiscard]] static Secret takeFrom(QString &text);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype size() const; // bytes
    [[nodiscard]] QByteArrayView view() const; // valid as long as this Secret lives
    // A deep copy that the caller wipes with wipe().
    [[nodiscard]] QByteArray bytes() const;
    // Constant-time comparison of the contents.
    [[nodiscard]] bool equals(const Secret &other) const;
    void clear(); // drops this owner's share

private:
    struct Buffer;
    std::shared_ptr<Buffer> m_buffer;
};

// Overwrites the characters in place and empties the container. It never detaches into a fresh
// copy: whoever shares the same buffer sees zeros too. A literal's characters stay as they are.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace onbelay
