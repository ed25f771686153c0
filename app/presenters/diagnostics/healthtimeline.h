#pragma once

#include "presenters/diagnostics/healthdays.h"

#include <QBasicTimer>
#include <QObject>
#include <QString>

namespace onbelay {

class Clock;
class HealthKeeper;
struct Integration;

// The kept checks of the stored key as 90 days: a state each, in words, with the checks of a day.
// Says "connected" of no day that has no check. GUI thread.
class HealthTimeline final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this object.
    HealthTimeline(const HealthKeeper &keeper, const Integration &integration, const Clock &clock,
                   QObject *parent = nullptr);

    [[nodiscard]] const std::vector<HealthDay> &days() const; // oldest first
    [[nodiscard]] int today() const { return healthDayCount - 1; }
    [[nodiscard]] bool isEmpty() const; // no day has a check

    [[nodiscard]] QString name() const; // "90 days of HubSpot checks"
    // "Connected on 61 of 74 checked days; rejected since 3 November 14:02."
    [[nodiscard]] QString summary() const;
    // What the checks are, or why they are not kept.
    [[nodiscard]] QString note() const;
    [[nodiscard]] bool isNoteWarning() const; // they are not kept
    // "3 November: rejected, key revoked, first at 14:02; 4 checks"
    [[nodiscard]] QString dayText(int day) const;
    // Below the first and the last bar.
    [[nodiscard]] QString firstDayText() const;
    [[nodiscard]] QString lastDayText() const;

    struct Line // checks of a day, in a row, that found the same
    {
        HealthEntry::State state = HealthEntry::State::Unknown;
        QString title; // "14:02 – 17:40"
        QString word; // "Rejected"
        QString detail; // what was found, and the evidence
    };
    // The newest first; what is too much is told by the last one.
    [[nodiscard]] std::vector<Line> lines(int day) const;

    // Another day may have begun; it looks by itself every minute.
    void lookAtTheClock();

Q_SIGNALS:
    void changed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    [[nodiscard]] QString sinceText() const;
    [[nodiscard]] QString sinceText(const HealthEntry &first) const;
    [[nodiscard]] Line line(const HealthRun &run) const;

    static constexpr int lookMilliseconds = 60'000;
    static constexpr std::size_t mostLines = 12;
    const HealthKeeper &m_keeper;
    const Integration &m_integration;
    const Clock &m_clock;
    mutable std::vector<HealthDay> m_days; // read when they are asked for; empty: not yet
    QBasicTimer m_look;
};

} // namespace onbelay
