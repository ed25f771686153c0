#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace onbelay {

// Begins the cause of a check that never came to HubSpot.
inline constexpr QLatin1StringView ofOnBelay("onbelay.");

// One check of the stored key as it is kept: never a token, never a person's name.
struct HealthEntry
{
    // In the order of how bad they are; the numbers are on disk.
    enum class State {
        Connected = 1,
        Unknown = 2, // the check came to no result
        Degraded = 3, // accepted, but not all scopes are proven
        Rejected = 4 // HubSpot does not accept the key
    };
    QDateTime at; // UTC; the server's time where the server answered
    State state = State::Unknown;
    // FailureCode of the contract, or ofOnBelay and a kindName() where On Belay itself did not
    // answer; empty when there is nothing to explain.
    QString cause;
    QStringList held; // ids of the scopes that are proven, some of them for reading only
    QStringList missing; // ids of those that HubSpot said to be missing
    int granted = 0; // how many are proven whole
    int scopes = 0; // of how many
    QString correlationId;

    bool operator==(const HealthEntry &) const = default;
};

// Why the connection is bad now.
struct HealthAlarm
{
    HealthEntry check; // that found it
    QStringList lost; // ids of scopes that this key held before; empty when it is rejected

    bool operator==(const HealthAlarm &) const = default;
};

// What is known of one key over all its checks, so that a cause is told once, across restarts:
// again only when the key had recovered from it.
struct HealthWatch
{
    QDateTime keyChangedAt; // which key; a new one starts anew
    QStringList best; // scopes that some check found held
    QStringList told; // causes that were told: scopes that are lost, "!" and a rejection's code

    [[nodiscard]] bool isBad() const { return !told.isEmpty(); }
    // Takes a new check of this key; an alarm when there is a cause that was not told yet. What
    // could not be tested is not lost, and no result says nothing at all.
    [[nodiscard]] std::optional<HealthAlarm> note(const HealthEntry &check);

    bool operator==(const HealthWatch &) const = default;
};

} // namespace onbelay
