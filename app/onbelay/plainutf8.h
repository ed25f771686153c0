#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace onbelay {

// plainText() of net/problem.h for valid UTF-8, bounded like the texts of BodyReader. Text that is
// plain already, as nearly all is, comes back as it is without a copy; else the answer is a view of
// `storage`. Any thread.
[[nodiscard]] QByteArrayView plainUtf8(QByteArrayView text, QByteArray &storage);

// Seconds since 1970 UTC of an RFC 3339 time, or nothing: as QDateTime reads it, only faster for
// the usual form with a Z.
[[nodiscard]] std::optional<qint64> secondsOf(QByteArrayView time);

} // namespace onbelay
