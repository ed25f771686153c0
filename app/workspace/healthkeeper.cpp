#include "workspace/healthkeeper.h"

#include "net/problem.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

using State = HealthEntry::State;

constexpr int longestCode = 64; // characters of a code or a correlation id

// The server's word for it counts only as far as what it tells of the scopes bears it out.
State stateOf(const Connection &connection, const HealthEntry &found)
{
    const QString &outcome = connection.lastCheck->outcome;
    if (outcome == "connected"_L1 && found.held.isEmpty())
        return State::Unknown;
    if (outcome == "connected"_L1)
        return found.missing.isEmpty() ? State::Connected : State::Degraded;
    if (outcome == "degraded"_L1)
        return State::Degraded;
    return outcome == "rejected"_L1 ? State::Rejected : State::Unknown;
}

// Whether a failed call says that nobody knows how the key is, and nothing else.
bool isNoAnswer(FailureKind kind)
{
    switch (kind) {
    case FailureKind::TlsFailed:
    case FailureKind::NotJson:
    case FailureKind::BadJson:
    case FailureKind::TooLarge:
    case FailureKind::UnexpectedStatus:
        return true;
    default:
        return isTransient(kind);
    }
}

bool isEarlier(const HealthEntry &a, const HealthEntry &b)
{
    return a.at < b.at;
}

} // namespace

HealthEntry healthEntry(const Connection &connection, const Integration &integration)
{
    const CheckReport &check = *connection.lastCheck;
    HealthEntry entry;
    entry.at = check.at.toUTC();
    entry.cause = harmlessText(check.failureCode, longestCode).remove(u' ');
    entry.correlationId = harmlessText(check.correlationId, longestCode);
    entry.scopes = int(integration.scopes.size());
    for (const ScopeCheck &scope : check.scopes) {
        if (integration.scopeIndex(scope.scope) < 0)
            continue; // of a guide that this console does not have
        const bool granted = scope.result == "granted"_L1;
        if (granted || scope.result == "readProvenWriteNotTested"_L1)
            entry.held.append(scope.scope);
        else if (scope.result == "missing"_L1)
            entry.missing.append(scope.scope);
        entry.granted += granted ? 1 : 0;
    }
    entry.state = stateOf(connection, entry);
    return entry;
}

HealthKeeper::HealthKeeper(Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
{
    connect(&m_workspace, &Workspace::connectionChanged, this, &HealthKeeper::look);
}

void HealthKeeper::look()
{
    const std::optional<Connection> &connection = m_workspace.connection();
    if (!connection || m_workspace.isPlan())
        return;
    const bool stored = connection->state != ConnectionState::NotConnected;
    takeKey(stored ? connection->keyChangedAt : QDateTime());
    if (!stored || !connection->lastCheck || !connection->lastCheck->at.isValid())
        return;
    const HealthEntry entry = healthEntry(*connection, m_workspace.integration());
    if (!add(entry))
        return;
    forgetOld(entry);
    if (entry.at < m_newest) { // an answer that was overtaken says nothing about now
        Q_EMIT changed();
        return;
    }
    m_newest = entry.at;
    const HealthWatch before = *m_watch;
    const std::optional<HealthAlarm> alarm = m_watch->note(entry);
    if (!(before == *m_watch))
        saveWatch();
    Q_EMIT changed();
    if (alarm)
        m_toldBefore = before.told;
    if (alarm)
        Q_EMIT turnedBad(*alarm);
    else if (before.isBad() && !m_watch->isBad())
        Q_EMIT turnedGood();
}

// Whoever replaced or took away a key knows: what was told of it is over.
void HealthKeeper::takeKey(const QDateTime &changedAt)
{
    if (!m_watch || m_isWatchUnread)
        readWatch();
    if (m_watch->keyChangedAt == changedAt)
        return;
    const bool wasBad = m_watch->isBad();
    m_watch = HealthWatch{changedAt, {}, {}};
    m_newest = {};
    saveWatch();
    if (wasBad)
        Q_EMIT turnedGood();
}

// What cannot be read now is not written over; it is tried again at the next look.
void HealthKeeper::readWatch()
{
    Expected<HealthWatch> kept;
    if (LocalStore *store = m_workspace.store())
        kept = store->healthWatch(m_workspace.storeKey());
    m_isWatchUnread = !kept;
    if (kept)
        m_watch = std::move(*kept);
    else
        m_failure = kept.error();
    if (!m_watch)
        m_watch = HealthWatch();
}

void HealthKeeper::forgetTold()
{
    if (!m_watch || !m_toldBefore)
        return;
    m_watch->told = *std::exchange(m_toldBefore, std::nullopt);
    saveWatch();
}

void HealthKeeper::saveWatch()
{
    LocalStore *store = m_workspace.store();
    if (!store || m_isWatchUnread)
        return;
    const auto saved = store->saveHealthWatch(m_workspace.storeKey(), *m_watch);
    if (!saved)
        m_failure = saved.error();
}

void HealthKeeper::noteUnanswered(const Failure &failure)
{
    if (!isNoAnswer(failure.kind))
        return;
    HealthEntry entry;
    entry.at = m_clock.now();
    entry.cause = ofOnBelay + kindName(failure.kind);
    entry.scopes = int(m_workspace.integration().scopes.size());
    entry.correlationId = harmlessText(failure.requestId, longestCode);
    if (add(entry))
        Q_EMIT changed();
}

bool HealthKeeper::add(const HealthEntry &entry)
{
    const auto isSame = [&entry](const HealthEntry &kept) {
        return kept.at == entry.at;
    };
    if (std::any_of(m_inMemory.begin(), m_inMemory.end(), isSame))
        return false;
    if (LocalStore *store = m_workspace.store()) {
        const Expected<bool> added = store->addHealth(m_workspace.storeKey(), entry);
        if (added)
            return *added;
        m_failure = added.error();
        // A file that is only read knows it perhaps.
        const auto kept = store->health(m_workspace.storeKey(), entry.at, entry.at);
        if (kept && !kept->empty())
            return false;
    }
    m_inMemory.insert(std::upper_bound(m_inMemory.begin(), m_inMemory.end(), entry, isEarlier),
                      entry);
    return true;
}

// By the server's clock and by this computer's: one that is wrong alone forgets nothing.
void HealthKeeper::forgetOld(const HealthEntry &newest)
{
    const QDateTime limit = std::min(newest.at, m_clock.now()).addDays(-keptDays);
    std::erase_if(m_inMemory, [&limit](const HealthEntry &entry) { return entry.at < limit; });
    if (LocalStore *store = m_workspace.store()) {
        const auto done = store->forgetHealth(m_workspace.storeKey(), limit);
        if (!done)
            m_failure = done.error();
    }
}

std::vector<HealthEntry> HealthKeeper::entries(const QDateTime &from, const QDateTime &to) const
{
    std::vector<HealthEntry> all;
    if (LocalStore *store = m_workspace.store()) {
        Expected<std::vector<HealthEntry>> kept = store->health(m_workspace.storeKey(), from, to);
        if (kept)
            all = std::move(*kept);
        else
            m_failure = kept.error();
    }
    for (const HealthEntry &entry : m_inMemory) {
        if (entry.at >= from && entry.at <= to)
            all.insert(std::upper_bound(all.begin(), all.end(), entry, isEarlier), entry);
    }
    return all;
}

std::vector<HealthEntry> HealthKeeper::healthEntries() const
{
    return entries(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC),
                   QDateTime(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC));
}

} // namespace onbelay
