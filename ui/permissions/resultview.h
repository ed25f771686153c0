#pragma once

#include <QWidget>

class QPushButton;

namespace onbelay {
class ReviewPresenter;
}

namespace onbelay::ui {

class Banner;
class Busy;
class ReviewList;

// The second page of the review: progress while changes are sent, then what is applied and what is
// not.
class ResultView final : public QWidget
{
    Q_OBJECT
public:
    explicit ResultView(ReviewPresenter &presenter, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void closeRequested();
    void conflictsWanted();

private:
    ReviewPresenter &m_presenter;
    Busy *m_busy = nullptr;
    Banner *m_result = nullptr;
    ReviewList *m_lines = nullptr;
    QWidget *m_room = nullptr; // in its place where there are no lines
    QPushButton *m_cancel = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_conflicts = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_close = nullptr;
    int m_shown = -1; // the stage that the banner speaks of
    QString m_detail; // the same
};

} // namespace onbelay::ui
