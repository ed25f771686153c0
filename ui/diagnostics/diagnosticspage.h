#pragma once

#include "ui/diagnostics/diagnosticsframe.h"

namespace onbelay {
class DiagnosticsPresenter;
}

namespace onbelay::ui {

class RunView;

// Three doors, one a symptom in the help page's own words; behind each its checks, run live.
class DiagnosticsPage final : public DiagnosticsFrame
{
    Q_OBJECT
public:
    explicit DiagnosticsPage(DiagnosticsPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    void supportRequested(); // about the finished run of the open door

private:
    void addDoors();
    void showDoor();

    DiagnosticsPresenter &m_presenter;
    RunView *m_run = nullptr;
};

} // namespace onbelay::ui
