#pragma once

#include "workspace/healthentry.h"

#include <QDate>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace onbelay {

inline constexpr int healthDayCount = 90; // today among them

// What was checked on one day of a time zone.
struct HealthDay
{
    QDate date;
    std::vector<HealthEntry> checks; // oldest first

    // Of all checks of the day; nothing when there was none. A day is never better than that.
    [[nodiscard]] std::optional<HealthEntry::State> worst() const;
    [[nodiscard]] const HealthEntry *firstOfWorst() const; // null when there was no check
};

// The 90 days that end with the day of `now`, oldest first. `checks` are oldest first. A check that
// is ahead of `now` by less than a day (clocks differ) counts as of today.
[[nodiscard]] std::vector<HealthDay> healthDays(const std::vector<HealthEntry> &checks,
                                                const QDateTime &now, const QTimeZone &zone);

// Checks in a row that found the same.
struct HealthRun
{
    HealthEntry first;
    QDateTime last;
    int checks = 0;
};
[[nodiscard]] std::vector<HealthRun> healthRuns(const std::vector<HealthEntry> &checks);

} // namespace onbelay
