#pragma once

#include "platform/expected.h"

#include <QString>

#include <atomic>

namespace onbelay {

// How a SQLite file of the profile stands.
struct StoreReport
{
    bool exists = false;
    qint64 bytes = 0;
    qint64 walBytes = 0; // of the write-ahead log beside it, which a healthy program keeps short
    QString fault; // SQLite's own words for the first thing that is wrong; empty: sound
};

// Reads the whole file (PRAGMA quick_check) over a connection of its own that cannot write, while
// another one may. Any thread; takes a while where there is much. Errors: those of LocalStore; a
// file that is no database is a report with a fault.
// Once `stop` is true it ends soon, with StoreUnavailable.
[[nodiscard]] Expected<StoreReport> checkStore(const QString &path,
                                               const std::atomic_bool *stop = nullptr);

} // namespace onbelay
