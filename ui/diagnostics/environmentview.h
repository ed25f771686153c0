#pragma once

#include "presenters/diagnostics/environmentpresenter.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QPushButton;

namespace onbelay::ui {

class Announcer;
class Busy;
class CopyButton;
class FindingLine;

// "This computer and the network": how a run stands, and its checks in cards, a group each.
class EnvironmentView final : public QWidget
{
    Q_OBJECT
public:
    // `newestGuide`: the revision that was seen at the last look; empty: none.
    EnvironmentView(EnvironmentPresenter &presenter, std::function<QString()> newestGuide,
                    QWidget *parent = nullptr);

    void run();
    void runOnce(); // unless it has run

private:
    void makeGroups();
    void refresh();
    void filter(); // a line that needs no attention may be left out

    EnvironmentPresenter &m_presenter;
    std::function<QString()> m_newestGuide;
    Busy *m_busy = nullptr;
    Announcer *m_summary = nullptr;
    QString m_said;
    QPushButton *m_again = nullptr;
    CopyButton *m_copy = nullptr;
    QCheckBox *m_onlyTrouble = nullptr;
    std::vector<QWidget *> m_cards; // as the presenter's groups
    std::vector<FindingLine *> m_rows; // as the presenter's
};

} // namespace onbelay::ui
