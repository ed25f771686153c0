#pragma once

#include "diagnostics/bundle/bundlefacts.h"
#include "platform/clock.h"
#include "presenters/connection/connectionpresenter.h"
#include "presenters/diagnostics/healthnotices.h"
#include "presenters/diagnostics/healthtimeline.h"
#include "workspace/healthkeeper.h"

#include <memory>

class QWidget;

namespace onbelay {

namespace ui {
class DiagnosticsFrame;
} // namespace ui

// The kept checks of a session: who keeps them, how they are shown, and what the desktop is told.
// GUI thread.
class HealthRoom final : public QObject
{
    Q_OBJECT
public:
    struct Desktop
    {
        Notifier *notifier = nullptr; // may be null
        HealthNotices::Question wanted;
        HealthNotices::Question isSeen; // the person looks at the connection right now
    };

    // All must outlive this object. `storeFailure`: why the local store is not on disk.
    HealthRoom(Workspace &workspace, const ConnectionPresenter &connection, const Clock &clock,
               const Desktop &desktop, const std::optional<Failure> &storeFailure);

    [[nodiscard]] const HealthKeeper &keeper() const { return m_keeper; }
    [[nodiscard]] std::vector<BundleHealth> forBundle() const; // all that are kept
    void fill(ui::DiagnosticsFrame &page); // the timeline comes first there
    [[nodiscard]] QWidget *makeStrip(); // the same in short; without a parent yet
    void noteSeen();

Q_SIGNALS:
    void lookRequested(const QByteArray &token); // see HealthNotices

private:
    HealthKeeper m_keeper;
    HealthTimeline m_timeline;
    std::unique_ptr<HealthNotices> m_notices;
};

} // namespace onbelay
