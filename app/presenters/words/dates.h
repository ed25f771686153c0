#pragma once

#include <QDateTime>
#include <QString>

namespace onbelay {

// Times in words, in the person's own time zone and the interface's default locale (QLocale()).
// Empty for an invalid time.

[[nodiscard]] QString dateText(const QDateTime &at); // "23 Nov 2026"
[[nodiscard]] QString dateTimeText(const QDateTime &at); // "23 Nov 2026 14:02"
[[nodiscard]] QString clockText(const QDateTime &at); // "14:02:11"
// The time alone on the day of `now`, else date and time.
[[nodiscard]] QString momentText(const QDateTime &at, const QDateTime &now);
// "just now", "2 minutes ago", "3 hours ago", "yesterday", "5 days ago", then the date. A time that
// is ahead of `now` (clocks differ) counts as just now.
[[nodiscard]] QString agoText(const QDateTime &at, const QDateTime &now);

} // namespace onbelay
