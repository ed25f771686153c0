#include "main/healthroom.h"

#include "ui/diagnostics/diagnosticsframe.h"
#include "ui/diagnostics/healthtimelineview.h"

#include <QVBoxLayout>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString stateName(HealthEntry::State state)
{
    switch (state) {
    case HealthEntry::State::Connected:
        return u"connected"_s;
    case HealthEntry::State::Unknown:
        return u"unknown"_s;
    case HealthEntry::State::Degraded:
        return u"degraded"_s;
    case HealthEntry::State::Rejected:
        return u"rejected"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

HealthRoom::HealthRoom(Workspace &workspace, const ConnectionPresenter &connection,
                       const Clock &clock, const Desktop &desktop,
                       const std::optional<Failure> &storeFailure)
    : m_keeper(workspace, clock)
    , m_timeline(m_keeper, workspace.integration(), clock)
{
    if (storeFailure)
        m_keeper.noteStoreFailure(*storeFailure);
    connect(&connection, &ConnectionPresenter::unanswered, &m_keeper,
            &HealthKeeper::noteUnanswered);
    if (!desktop.notifier || !desktop.wanted)
        return;
    m_notices = std::make_unique<HealthNotices>(m_keeper, workspace.integration(),
                                                *desktop.notifier, desktop.wanted, desktop.isSeen);
    connect(m_notices.get(), &HealthNotices::notTold, &m_keeper, &HealthKeeper::forgetTold);
    connect(m_notices.get(), &HealthNotices::lookRequested, this, &HealthRoom::lookRequested);
}

std::vector<BundleHealth> HealthRoom::forBundle() const
{
    std::vector<BundleHealth> told;
    for (const HealthEntry &entry : m_keeper.healthEntries()) {
        const bool ofCall = entry.cause.startsWith(ofOnBelay);
        told.push_back({entry.at, stateName(entry.state),
                        ofCall ? entry.cause.mid(ofOnBelay.size()) : entry.cause, entry.granted,
                        entry.scopes, entry.missing, entry.correlationId});
    }
    return told;
}

void HealthRoom::fill(ui::DiagnosticsFrame &page)
{
    page.home()->insertWidget(0, new ui::HealthTimelineView(m_timeline));
}

QWidget *HealthRoom::makeStrip()
{
    auto *view = new ui::HealthTimelineView(m_timeline);
    view->setCompact();
    return view;
}

void HealthRoom::noteSeen()
{
    if (m_notices)
        m_notices->noteSeen();
}

} // namespace onbelay
