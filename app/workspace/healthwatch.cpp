#include "workspace/healthentry.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar ofCode = u'!'; // begins the code of a rejection among the causes

bool isScope(const QString &cause)
{
    return !cause.startsWith(ofCode);
}

} // namespace

std::optional<HealthAlarm> HealthWatch::note(const HealthEntry &check)
{
    if (check.state == HealthEntry::State::Unknown)
        return std::nullopt;
    if (check.state == HealthEntry::State::Rejected) {
        const QString cause =
            QString(ofCode + (check.cause.isEmpty() ? u"rejected"_s : check.cause));
        if (told.contains(cause))
            return std::nullopt;
        told.append(cause); // of its scopes nothing is known now: those that were lost still are
        return HealthAlarm{check, {}};
    }
    for (const QString &scope : check.held) {
        if (!best.contains(scope))
            best.append(scope);
    }
    QStringList lost;
    for (const QString &scope : check.missing) {
        if (best.contains(scope))
            lost.append(scope);
    }
    bool isNew = false;
    for (const QString &scope : lost)
        isNew = isNew || !told.contains(scope);
    // It is accepted, and what was not tested now is not back yet.
    told.removeIf(
        [&check](const QString &cause) { return !isScope(cause) || check.held.contains(cause); });
    for (const QString &scope : lost) {
        if (!told.contains(scope))
            told.append(scope);
    }
    return isNew ? std::optional(HealthAlarm{check, lost}) : std::nullopt;
}

} // namespace onbelay
