#include "presenters/diagnostics/healthdays.h"

#include <algorithm>

namespace onbelay {

std::optional<HealthEntry::State> HealthDay::worst() const
{
    const HealthEntry *first = firstOfWorst();
    return first ? std::optional(first->state) : std::nullopt;
}

const HealthEntry *HealthDay::firstOfWorst() const
{
    const auto worst =
        std::max_element(checks.begin(), checks.end(), [](const auto &a, const auto &b) {
            return a.state < b.state;
        }); // the first of equals
    return worst == checks.end() ? nullptr : &*worst;
}

std::vector<HealthDay> healthDays(const std::vector<HealthEntry> &checks, const QDateTime &now,
                                  const QTimeZone &zone)
{
    // Days are counted by the calendar: one may have 23 or 25 hours, or begin at 1 o'clock.
    const QDate today = now.toTimeZone(zone).date();
    std::vector<HealthDay> days;
    days.reserve(healthDayCount);
    for (int i = healthDayCount - 1; i >= 0; --i)
        days.push_back({today.addDays(-i), {}});
    for (const HealthEntry &check : checks) {
        QDate date = check.at.toTimeZone(zone).date();
        if (date > today && check.at < now.addDays(1))
            date = today;
        const qint64 place = days.front().date.daysTo(date);
        if (place >= 0 && place < healthDayCount)
            days[std::size_t(place)].checks.push_back(check);
    }
    return days;
}

std::vector<HealthRun> healthRuns(const std::vector<HealthEntry> &checks)
{
    std::vector<HealthRun> runs;
    for (const HealthEntry &check : checks) {
        const bool same = !runs.empty() && runs.back().first.state == check.state
                          && runs.back().first.cause == check.cause
                          && runs.back().first.granted == check.granted
                          && runs.back().first.missing == check.missing;
        if (!same)
            runs.push_back({check, check.at, 0});
        runs.back().last = check.at;
        ++runs.back().checks;
    }
    return runs;
}

} // namespace onbelay
