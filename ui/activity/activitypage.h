#pragma once

#include "ui/common/page.h"

class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace onbelay {
class ActivityPresenter;
}

namespace onbelay::ui {

class Announcer;
class Banner;
class Busy;
class EmptyState;
class FilterRow;

// The audit: what was changed, by whom, when and why; one change's cells beside the list.
class ActivityPage final : public Page
{
    Q_OBJECT
public:
    explicit ActivityPage(ActivityPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    // `cells`: how many entries of it are listed here; there may be more.
    void revertRequested(const QString &changeSet, int cells);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    QWidget *makeList();
    void makeStates();
    void refresh();
    void showSelected(int row);
    void exportCsv();
    void writeCsv(const QString &file);

    ActivityPresenter &m_presenter;
    FilterRow *m_filters = nullptr;
    Banner *m_failure = nullptr;
    Busy *m_busy = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_clear = nullptr;
    QSplitter *m_splitter = nullptr;
    QListView *m_list = nullptr;
    Announcer *m_count = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace onbelay::ui
