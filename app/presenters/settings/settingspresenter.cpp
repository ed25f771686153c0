#include "presenters/settings/settingspresenter.h"

#include "guides/builtinkey.h"
#include "presenters/connection/secretclipboard.h"
#include "presenters/paragraph.h"
#include "presenters/settings/managedtext.h"
#include "presenters/words/dates.h"
#include "presenters/words/guidetext.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString minutesKey = u"health/checkMinutes"_s;
const QString notifyKey = u"health/notify"_s;
const QString clipboardKey = u"clipboard/seconds"_s; // read by clipboardLifetime()
constexpr int mostMinutes = 7 * 24 * 60;

} // namespace

SettingsPresenter::SettingsPresenter(GuideShelf &shelf, Profile &profile, const Clock &clock,
                                     QObject *parent)
    : QObject(parent)
    , m_shelf(shelf)
    , m_profile(profile)
    , m_clock(clock)
{
    connect(&m_shelf, &GuideShelf::changed, this, [this] {
        if (m_shelf.isLooking())
            m_wayBack.reset();
        Q_EMIT changed();
    });
}

void SettingsPresenter::setManaged(const ManagedSettings &managed)
{
    m_managed = managed;
}

void SettingsPresenter::setSessionGuide(std::optional<GuideRevision> revision)
{
    m_session = revision;
    Q_EMIT changed();
}

SettingsPresenter::GuideInUse SettingsPresenter::guideInUse() const
{
    const GuideRevision revision = m_shelf.inForce()->revision;
    //: Which guide is used: the one that came with the program, or a newer file
    const QString kind = m_shelf.isBuiltIn() ? tr("Built in") : tr("Replacement");
    if (m_session && !(*m_session == revision))
        //: %1 and %2 are revisions such as 2026-11-24.1
        return {kind, tr("Revision %1, from the next sign-in. This session goes on with %2.")
                          .arg(revision.text(), m_session->text())};
    //: %1 is a revision such as 2026-11-24.1
    return {kind, tr("Revision %1.").arg(revision.text())};
}

bool SettingsPresenter::isDevelopmentKey() const
{
    return onbelay::isDevelopmentKey(m_shelf.key());
}

QString SettingsPresenter::keyText() const
{
    if (isDevelopmentKey())
        return tr("This is a development build: anybody can sign a guide for it.");
    return m_shelf.isBuiltIn() ? tr("A newer guide is used only when this key signed it.")
                               : tr("The guide in use is signed with this key.");
}

std::optional<FailureText> SettingsPresenter::refusal() const
{
    if (!m_shelf.refused())
        return std::nullopt;
    return refusalText(*m_shelf.refused(), GuidePlace::ProfileInSettings);
}

QString SettingsPresenter::addressProblem(const QString &text) const
{
    if (text.trimmed().isEmpty())
        return {};
    const Expected<QUrl> url = GuideShelf::guideAddress(text);
    if (url)
        return {};
    if (url.error().kind == FailureKind::InsecureAddress)
        //: Below the field for the address of newer guides
        return tr("Use an https address. Plain http is only allowed for this computer "
                  "(127.0.0.1 or localhost).");
    //: Below the field for the address of newer guides
    return tr("This is not the address of a file, such as https://example.com/hubspot.json.");
}

void SettingsPresenter::setAddress(const QString &text)
{
    if (m_shelf.setAddress(text)) // an address with a problem is said at its field
        m_wayBack.reset();
}

std::optional<SettingsPresenter::Outcome> SettingsPresenter::outcome() const
{
    if (m_wayBack)
        return m_wayBack;
    if (m_shelf.isLooking() || !m_shelf.lastLook())
        return std::nullopt;
    return lookOutcome(*m_shelf.lastLook());
}

SettingsPresenter::Outcome SettingsPresenter::lookOutcome(const GuideLook &look) const
{
    using Found = GuideLook::Outcome;
    using Tone = Outcome::Tone;
    const QString revision = look.revision.text();
    //: %1 is a time of day, or a date and time when that is another day
    const QString when = tr("Looked at %1.").arg(momentText(look.at, m_clock.now()));
    switch (look.outcome) {
    case Found::Taken:
        return {Tone::Good, tr("A newer guide was taken"),
                //: %1 is a revision such as 2026-11-24.1
                tr("Revision %1 is used from the next sign-in.").arg(revision)};
    case Found::NothingNewer:
        return {Tone::Good, tr("The guide in use is the newest"),
                //: %1 is a revision such as 2026-11-24.1
                QString(tr("Revision %1 is at the address.").arg(revision) + u' ' + when)};
    case Found::LeftAside:
        return {Tone::Neutral, tr("A newer guide was left aside"),
                //: %1 is a revision such as 2026-11-24.1
                tr("You went back from revision %1 to the built-in guide. Look now to take it "
                   "again.")
                    .arg(revision)};
    case Found::Refused: {
        const FailureText text = refusalText(look.refused, GuidePlace::Address);
        return {isHarmless(look.refused) ? Tone::Neutral : Tone::Bad, text.headline,
                paragraph(text)};
    }
    case Found::NoAnswer:
    case Found::NotKept: {
        const FailureText text = lookFailureText(look);
        return {Tone::Bad, text.headline, paragraph(text)};
    }
    }
    Q_UNREACHABLE();
}

QString SettingsPresenter::wayBackName() const
{
    return m_shelf.isBuiltIn() && canUseBuiltIn() ? tr("Remove the replacement")
                                                  : tr("Use the built-in guide");
}

void SettingsPresenter::useBuiltIn()
{
    const bool wasRefused = m_shelf.isBuiltIn();
    const Expected<void> removed = m_shelf.useBuiltIn();
    if (removed && wasRefused)
        m_wayBack = Outcome{Outcome::Tone::Good, tr("The replacement was removed"),
                            tr("The built-in guide stays in use.")};
    else if (removed)
        m_wayBack = Outcome{Outcome::Tone::Good, tr("The built-in guide is used"),
                            tr("The replacement was removed. A guide that is newer than it is "
                               "taken when one is found.")};
    else
        //: %1 is the path of a file
        m_wayBack =
            Outcome{Outcome::Tone::Bad, tr("The replacement could not be removed"),
                    tr("The system does not let %1 be deleted.").arg(removed.error().detail)};
    Q_EMIT changed();
}

std::vector<SettingsPresenter::Interval> SettingsPresenter::checkIntervals() const
{
    //: How often something is checked, of several choices; %1 is a number
    const auto minutes = [](int count) {
        return tr("Every %1 minutes").arg(count);
    };
    //: How often something is checked, of several choices
    std::vector<Interval> intervals{{0, tr("Off")},
                                    {15, minutes(15)},
                                    {60, tr("Every hour")},
                                    {6 * 60, tr("Every 6 hours")},
                                    {24 * 60, tr("Once a day")}};
    const int set = checkMinutes();
    const auto place = std::find_if(intervals.begin(), intervals.end(),
                                    [set](const Interval &each) { return each.length >= set; });
    if (place == intervals.end() || place->length != set)
        intervals.insert(place, {set, minutes(set)});
    return intervals;
}

int SettingsPresenter::checkMinutes() const
{
    if (m_managed.checkMinutes)
        return *m_managed.checkMinutes;
    bool isNumber = false;
    const int minutes = m_profile.setting(minutesKey, defaultMinutes).toInt(&isNumber);
    return isNumber && minutes >= 0 && minutes <= mostMinutes ? minutes : defaultMinutes;
}

QString SettingsPresenter::checkFixedText() const
{
    return m_managed.checkMinutes ? fixedByAdministrator(m_managed) : QString();
}

void SettingsPresenter::setCheckMinutes(int minutes)
{
    if (minutes == checkMinutes() || m_managed.checkMinutes)
        return;
    m_profile.setSetting(minutesKey, minutes);
    Q_EMIT checkIntervalChanged(minutes);
}

std::vector<SettingsPresenter::Interval> SettingsPresenter::clipboardTimes() const
{
    //: How long something is kept, of several choices
    const auto seconds = [](int count) {
        return tr("%n second(s)", nullptr, count);
    };
    std::vector<Interval> times;
    for (const int length : {20, 60, 180, 600})
        times.push_back({length, seconds(length)});
    const int set = clipboardSeconds();
    const auto place = std::find_if(times.begin(), times.end(),
                                    [set](const Interval &each) { return each.length >= set; });
    if (place == times.end() || place->length != set)
        times.insert(place, {set, seconds(set)});
    return times;
}

int SettingsPresenter::clipboardSeconds() const
{
    return m_managed.clipboardSeconds.value_or(int(clipboardLifetime(m_profile).count()));
}

void SettingsPresenter::setClipboardSeconds(int seconds)
{
    if (!m_managed.clipboardSeconds)
        m_profile.setSetting(clipboardKey, seconds);
}

QString SettingsPresenter::clipboardFixedText() const
{
    return m_managed.clipboardSeconds ? fixedByAdministrator(m_managed) : QString();
}

bool SettingsPresenter::notifies() const
{
    return m_managed.notifications.value_or(m_profile.setting(notifyKey, true).toBool());
}

void SettingsPresenter::setNotifies(bool notifies)
{
    if (!m_managed.notifications)
        m_profile.setSetting(notifyKey, notifies);
}

QString SettingsPresenter::notifyFixedText() const
{
    return m_managed.notifications ? fixedByAdministrator(m_managed) : QString();
}

} // namespace onbelay
