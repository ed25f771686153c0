#include "presenters/diagnostics/healthtimeline.h"

#include "platform/clock.h"
#include "presenters/diagnostics/healthwords.h"
#include "presenters/words/dates.h"
#include "workspace/healthkeeper.h"

#include <QLocale>
#include <QTimerEvent>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

using State = HealthEntry::State;

QString timeText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime().time(), QLocale::ShortFormat);
}

} // namespace

HealthTimeline::HealthTimeline(const HealthKeeper &keeper, const Integration &integration,
                               const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_integration(integration)
    , m_clock(clock)
{
    connect(&keeper, &HealthKeeper::changed, this, [this] {
        m_days.clear();
        Q_EMIT changed();
    });
    m_look.start(lookMilliseconds, Qt::VeryCoarseTimer, this);
}

void HealthTimeline::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_look.timerId())
        lookAtTheClock();
    else
        QObject::timerEvent(event);
}

void HealthTimeline::lookAtTheClock()
{
    if (m_days.empty() || m_days.back().date == m_clock.now().toLocalTime().date())
        return;
    m_days.clear();
    Q_EMIT changed();
}

const std::vector<HealthDay> &HealthTimeline::days() const
{
    if (m_days.empty()) {
        const QDateTime now = m_clock.now();
        const auto checks = m_keeper.entries(now.addDays(-HealthKeeper::keptDays), now.addDays(1));
        const QTimeZone here = QTimeZone::systemTimeZone();
        m_days = healthDays(checks, now, here.isValid() ? here : QTimeZone::utc());
    }
    return m_days;
}

bool HealthTimeline::isEmpty() const
{
    return std::all_of(days().begin(), days().end(),
                       [](const HealthDay &day) { return day.checks.empty(); });
}

QString HealthTimeline::name() const
{
    //: %1 is HubSpot
    return tr("%n day(s) of %1 checks", nullptr, healthDayCount).arg(m_integration.name);
}

QString HealthTimeline::summary() const
{
    int checked = 0;
    int connected = 0;
    for (const HealthDay &day : days()) {
        checked += day.checks.empty() ? 0 : 1;
        connected += day.worst() == State::Connected ? 1 : 0;
    }
    if (checked == 0)
        return tr("No check is known yet.");
    //: %1 is a number of days, %n the number of days on which there was a check
    const QString counts =
        tr("Connected on %1 of %n checked day(s)", nullptr, checked).arg(connected);
    const QString since = sinceText();
    return since.isEmpty() ? tr("%1.").arg(counts)
                           //: %1 is "Connected on 61 of 74 checked days", %2 "rejected since …"
                           : tr("%1; %2.").arg(counts, since);
}

// Since when the key is as the newest check found it, as far as the checks go back.
QString HealthTimeline::sinceText() const
{
    const HealthEntry *first = nullptr;
    for (auto day = days().rbegin(); day != days().rend(); ++day) {
        for (auto check = day->checks.rbegin(); check != day->checks.rend(); ++check) {
            if (first && first->state != check->state)
                return sinceText(*first);
            first = &*check;
        }
    }
    return first ? sinceText(*first) : QString();
}

QString HealthTimeline::sinceText(const HealthEntry &first) const
{
    if (first.state == State::Connected)
        return {};
    const QDate day = first.at.toLocalTime().date();
    const QString time = timeText(first.at);
    const QString word = stateInSentence(first.state);
    if (day == days().back().date)
        //: %1 is a state such as "rejected", %2 a time of day
        return tr("%1 since %2 today").arg(word, time);
    //: %1 is a state such as "rejected", %2 a day such as "3 November", %3 a time of day
    return tr("%1 since %2 %3").arg(word, dayName(day), time);
}

QString HealthTimeline::note() const
{
    if (m_keeper.failure()) {
        const FailureText text = failureText(*m_keeper.failure(), Peer::LocalStore);
        //: %1 says why, as a headline
        return tr("Checks are kept only until the console closes: %1.").arg(text.headline);
    }
    return tr("Checks that this console made or heard of, kept on this computer for %n day(s).",
              nullptr, healthDayCount);
}

bool HealthTimeline::isNoteWarning() const
{
    return m_keeper.failure().has_value();
}

QString HealthTimeline::dayText(int index) const
{
    const HealthDay &day = days()[std::size_t(index)];
    const QString name =
        index == today() ? tr("Today, %1").arg(dayName(day.date)) : dayName(day.date);
    const HealthEntry *worst = day.firstOfWorst();
    if (!worst)
        //: %1 is a day such as "3 November"
        return tr("%1: no check").arg(name);
    QString found = stateInSentence(*worst);
    const QString cause = healthCauseText(*worst, m_integration);
    if (!cause.isEmpty())
        //: %1 is a state such as "rejected", %2 why in a few words
        found = tr("%1, %2").arg(found, cause);
    const QString count = tr("%n check(s)", nullptr, int(day.checks.size()));
    //: %1 is a day, %2 what was found at worst, %3 the time of day when that was found first, %4 is
    //: "4 checks"
    return tr("%1: %2, first at %3; %4").arg(name, found, timeText(worst->at), count);
}

QString HealthTimeline::firstDayText() const
{
    return dayName(days().front().date);
}

QString HealthTimeline::lastDayText() const
{
    //: Below the last bar of a row of days
    return tr("Today");
}

HealthTimeline::Line HealthTimeline::line(const HealthRun &run) const
{
    Line line;
    line.state = run.first.state;
    line.title = timeText(run.first.at);
    if (const QString last = timeText(run.last); last != line.title)
        //: From a time of day to another
        line.title = tr("%1 – %2").arg(line.title, last);
    if (run.checks > 1)
        //: %1 is a time of day, or from one to another
        line.title = tr("%1, %n check(s)", nullptr, run.checks).arg(line.title);
    line.word = healthStateText(run.first);
    if (const auto reason = healthReason(run.first, m_integration)) {
        QStringList parts{reason->headline, reason->cause, reason->evidence};
        parts.removeAll(QString());
        line.detail = parts.join(u'\n');
    }
    return line;
}

std::vector<HealthTimeline::Line> HealthTimeline::lines(int day) const
{
    std::vector<HealthRun> runs = healthRuns(days()[std::size_t(day)].checks);
    std::reverse(runs.begin(), runs.end());
    std::vector<Line> lines;
    int left = 0;
    for (const HealthRun &run : runs) {
        if (lines.size() < mostLines)
            lines.push_back(line(run));
        else
            left += run.checks;
    }
    if (left > 0)
        lines.back().detail +=
            (lines.back().detail.isEmpty() ? QString() : u"\n"_s)
            + tr("%n earlier check(s) of the day are not listed.", nullptr, left);
    return lines;
}

} // namespace onbelay
