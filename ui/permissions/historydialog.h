#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace onbelay {
class HistoryPresenter;
}

namespace onbelay::ui {

class Announcer;
class Banner;
class Busy;
class EmptyState;

// Who changed a cell, a group or a column of the grid, when and why. Asks for the newest changes by
// itself. Open it with open(); it never blocks.
class HistoryDialog final : public QDialog
{
    Q_OBJECT
public:
    // `presenter` must outlive the dialog.
    explicit HistoryDialog(HistoryPresenter &presenter, QWidget *parent = nullptr);

private:
    void makeTable();
    QWidget *makeHistory();
    QLayout *makeButtons();
    void refresh();
    void showPage();
    void takeFocus();
    void showDetail(int row);
    void exportCsv();
    void writeCsv(const QString &file);

    HistoryPresenter &m_presenter;
    Banner *m_failure;
    Busy *m_busy;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_history = nullptr;
    QTableView *m_table = nullptr;
    QPlainTextEdit *m_detail = nullptr;
    Announcer *m_count = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_older = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace onbelay::ui
