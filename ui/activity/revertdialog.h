#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace onbelay {
class RevertPresenter;
}

namespace onbelay::ui {

class Banner;
class Busy;

// What reverting a change set would do, cell by cell in sections, and the choice to take along what
// was changed since. Nothing is sent from here: it is staged and then reviewed. Opened without
// blocking; the presenter must have begun, and the dialog closes when it does.
class RevertDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RevertDialog(RevertPresenter &presenter, QWidget *parent = nullptr);

    void done(int result) override;

private:
    void makeMessages();
    void makeLines();
    QLayout *makeButtons();
    void refresh();
    void refreshMessages();
    void refreshLines();
    void showLine();

    RevertPresenter &m_presenter;
    Busy *m_busy = nullptr;
    Banner *m_failure = nullptr;
    Banner *m_notice = nullptr;
    Banner *m_refusal = nullptr;
    QLabel *m_subject = nullptr;
    QLabel *m_summary = nullptr;
    QTableView *m_lines = nullptr;
    QLabel *m_line = nullptr; // the current one in full, however narrow its columns are
    QWidget *m_room = nullptr; // in their place where there are none
    QCheckBox *m_withChanged = nullptr;
    QPushButton *m_stage = nullptr;
    QPushButton *m_close = nullptr;
    int m_stageShown = -1; // of the presenter
};

} // namespace onbelay::ui
