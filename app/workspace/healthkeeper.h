#pragma once

#include "platform/clock.h"
#include "platform/failure.h"
#include "workspace/healthentry.h"

#include <QObject>

#include <optional>
#include <vector>

namespace onbelay {

struct Connection;
struct Integration;
class Workspace;

// Keeps every check of the stored key that this console made or heard of, in the local store, per
// account and integration; and tells when the key turns bad, once a cause. What the store does not
// take lives in memory. GUI thread.
class HealthKeeper final : public QObject
{
    Q_OBJECT
public:
    // A time zone can begin the first of 90 days up to a day earlier than UTC does.
    static constexpr int keptDays = 92;

    // Both must outlive this object. It follows the workspace's connection; one that is known
    // already is taken with look().
    HealthKeeper(Workspace &workspace, const Clock &clock, QObject *parent = nullptr);

    // Takes the check that the workspace knows now; a check that is kept already changes nothing.
    void look();
    // A check that was asked for came to no answer of On Belay's. Failures that tell of the session
    // or of the call itself are no checks.
    void noteUnanswered(const Failure &failure);
    // What turnedBad() said last could not be told: the next check says it again.
    void forgetTold();

    // Oldest first, both ends included.
    [[nodiscard]] std::vector<HealthEntry> entries(const QDateTime &from,
                                                   const QDateTime &to) const;
    [[nodiscard]] std::vector<HealthEntry> healthEntries() const; // all that are kept

    // Why checks are not all on disk.
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    void noteStoreFailure(const Failure &failure) { m_failure = failure; }

Q_SIGNALS:
    void changed(); // there is one more check
    void turnedBad(const onbelay::HealthAlarm &alarm);
    void turnedGood(); // it recovered, or another key or none is in use

private:
    void takeKey(const QDateTime &changedAt);
    void readWatch();
    void saveWatch();
    [[nodiscard]] bool add(const HealthEntry &entry);
    void forgetOld(const HealthEntry &newest);

    Workspace &m_workspace;
    const Clock &m_clock;
    std::vector<HealthEntry> m_inMemory; // what the store did not take
    std::optional<HealthWatch> m_watch; // as it is on disk; read when it is needed first
    bool m_isWatchUnread = false; // it is on disk, but could not be read
    QDateTime m_newest; // the newest check of this key that was judged
    std::optional<QStringList> m_toldBefore; // before the last alarm
    mutable std::optional<Failure> m_failure; // also of a reading
};

// What the connection's last check found; the connection has one.
[[nodiscard]] HealthEntry healthEntry(const Connection &connection, const Integration &integration);

} // namespace onbelay
