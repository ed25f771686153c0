#pragma once

#include "ui/common/page.h"

namespace onbelay {
class DiagnosticsPresenter;
}

namespace onbelay::ui {

class RunView;

// Three doors, one a symptom in the help page's own words; behind each its checks, run live.
class DiagnosticsPage final : public Page
{
    Q_OBJECT
public:
    explicit DiagnosticsPage(DiagnosticsPresenter &presenter, QWidget *parent = nullptr);

private:
    QWidget *makeDoors();
    void showDoor();

    DiagnosticsPresenter &m_presenter;
    QWidget *m_doors = nullptr;
    RunView *m_run = nullptr;
};

} // namespace onbelay::ui
