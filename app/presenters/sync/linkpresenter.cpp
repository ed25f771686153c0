#include "presenters/sync/linkpresenter.h"

#include "presenters/words/dates.h"
#include "presenters/words/failuretext.h"
#include "workspace/workspace.h"

#include <QLocale>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

LinkPresenter::LinkPresenter(Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_effect(workspace, std::chrono::seconds(workspace.session().enforcementSeconds))
{
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, &LinkPresenter::changed);
    connect(&workspace, &Workspace::linkChanged, this, &LinkPresenter::tell);
    connect(&workspace, &Workspace::loadStateChanged, this, &LinkPresenter::tell);
    connect(&m_effect, &EffectWatch::changed, this, &LinkPresenter::changed);
    connect(&workspace.sync(), &RowSync::cacheFailed, this, [this](const Failure &failure) {
        m_cacheFailure = failure;
        Q_EMIT changed();
    });
}

void LinkPresenter::tell()
{
    const bool aging = m_workspace.sync().link() == ServerLink::Offline
                       || m_workspace.sync().cachedSince().isValid();
    if (!aging)
        m_minute.stop();
    else if (!m_minute.isActive())
        m_minute.start();
    Q_EMIT changed();
}

void LinkPresenter::tryNow()
{
    m_workspace.sync().tryNow();
}

LinkPresenter::Notice LinkPresenter::link() const
{
    const RowSync &sync = m_workspace.sync();
    if (sync.link() == ServerLink::Offline)
        return offline();
    if (!sync.cachedSince().isValid() || m_workspace.groups().empty())
        return {};
    //: %1 is an age such as "3 hours ago"
    return {Weight::Info, tr("Shown as it was %1").arg(agoText(sync.cachedSince(), m_clock.now())),
            sync.isReading() ? tr("What changed since is being read.")
                             : tr("Read again (F5) to see what changed since."),
            false};
}

LinkPresenter::Notice LinkPresenter::cache() const
{
    if (!m_cacheFailure)
        return {};
    return {Weight::Info, tr("The groups cannot be kept for the next start"),
            tr("It will read all of them again. Your staged edits are kept apart from them."),
            false};
}

LinkPresenter::Notice LinkPresenter::offline() const
{
    const RowSync &sync = m_workspace.sync();
    const QDateTime now = m_clock.now();
    Notice notice;
    notice.weight = Weight::Warning;
    const FailureText why = failureText(sync.offlineFailure().value_or(Failure()), Peer::OnBelay);
    const bool answered = sync.offlineFailure() && sync.offlineFailure()->httpStatus != 0;
    const QString since = momentText(sync.offlineSince(), now);
    //: %1 what is wrong, %2 a time such as "14:02"
    notice.headline = answered ? tr("%1 (since %2)").arg(why.headline, since)
                               //: %1 is a time such as "14:02"
                               : tr("On Belay cannot be reached since %1").arg(since);
    QStringList sentences{why.cause};
    if (sync.cachedSince().isValid())
        //: %1 is an age such as "3 hours ago"
        sentences << tr("Groups are shown as they were %1.").arg(agoText(sync.cachedSince(), now));
    sentences << tr("You can go on: edits are kept on this computer, and applying waits until "
                    "On Belay can be reached again.");
    notice.text = sentences.join(u' ');
    notice.canTry = true;
    return notice;
}

LinkPresenter::Notice LinkPresenter::effect() const
{
    if (m_effect.pending() == 0)
        return {};
    const int seconds = int(m_effect.expected().count());
    if (m_effect.late() == 0)
        return {Weight::Info,
                tr("%n group(s) saved, not yet in effect", nullptr, int(m_effect.pending())),
                //: How long the server normally takes
                tr("That normally takes %n second(s).", nullptr, seconds), false};
    return {Weight::Warning,
            tr("%n group(s) saved, but still not in effect", nullptr, int(m_effect.late())),
            //: How long the server normally takes
            tr("It takes longer than the usual %n second(s). Claude goes by the earlier "
               "permissions until then. If it stays so, ask On Belay's support.",
               nullptr, seconds),
            false};
}

QString LinkPresenter::status() const
{
    switch (m_workspace.sync().link()) {
    case ServerLink::None:
        return {};
    case ServerLink::Connecting:
        //: Beside the number of groups: waiting for the first news of the server
        return tr("connecting…");
    case ServerLink::Live:
        //: Beside the number of groups: changes of other admins appear at once
        return tr("live");
    case ServerLink::Polling:
        //: Beside the number of groups: changes of other admins appear with a delay
        return tr("asked every few seconds");
    case ServerLink::Offline:
        //: Beside the number of groups: the server cannot be reached
        return tr("offline");
    }
    Q_UNREACHABLE();
}

} // namespace onbelay
