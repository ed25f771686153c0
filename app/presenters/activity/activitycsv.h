#pragma once

#include "presenters/activity/activitytext.h"

#include <QByteArray>

namespace onbelay {

// The entries as CSV (RFC 4180, UTF-8), one row a cell. Times are ISO 8601 in UTC, cells and values
// are the API's own names, so that the file reads the same in every language. A text that a
// spreadsheet would take for a formula is preceded by an apostrophe (OWASP, CSV injection).
[[nodiscard]] QByteArray activityCsv(const std::vector<ActivityItem> &items);

} // namespace onbelay
