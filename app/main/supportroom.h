#pragma once

#include "presenters/diagnostics/bundlepresenter.h"
#include "presenters/diagnostics/supportpresenter.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QDialog;
class QWidget;

namespace onbelay {

namespace ui {
class DiagnosticsFrame;
} // namespace ui

// Support bundle and message to support of one session: their presenters, the stand-ins that both
// use, and the dialogs, which go with the page. GUI thread.
class SupportRoom final : public QObject
{
    Q_OBJECT
public:
    SupportRoom(const BundleSources &sources, Profile &profile);

    using Run = std::function<std::optional<BundleRun>()>;

    // The buttons in the page's header; the page is the window's. `run`: what a message starts
    // from; nothing: of no failure.
    void addTo(ui::DiagnosticsFrame &page, Run run = {});
    void openBundle();
    void openMessage();

private:
    void showBundle(QWidget *parent);
    static void open(QDialog *dialog);

    StandIns m_standIns;
    BundlePresenter m_bundle;
    SupportPresenter m_message;
    Run m_run;
    QPointer<ui::DiagnosticsFrame> m_page;
};

} // namespace onbelay
