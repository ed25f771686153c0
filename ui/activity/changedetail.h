#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace onbelay {
class ActivityPresenter;
}

namespace onbelay::ui {

// One change in full: who, when, why, where from, and every cell before and after.
class ChangeDetail final : public QWidget
{
    Q_OBJECT
public:
    ChangeDetail(ActivityPresenter &presenter, const QString &emptyText, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void revertRequested(); // the selected change set

private:
    QWidget *makeRevert();

    ActivityPresenter &m_presenter;
    QLabel *m_empty = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_who = nullptr;
    QLabel *m_reason = nullptr;
    QTableView *m_cells = nullptr;
    QWidget *m_revertRow = nullptr;
    QPushButton *m_revert = nullptr;
    QLabel *m_revertRefusal = nullptr;
};

} // namespace onbelay::ui
