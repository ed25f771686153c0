#pragma once

#include <QDialog>
#include <QPointer>

class QLabel;
class QLayout;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace onbelay {
class ReviewPresenter;
}

namespace onbelay::ui {

class Banner;
class ConflictDialog;
class FormField;
class ResultView;
class ReviewList;

// Everything that is staged, line for line, with the people concerned, a reason, and Apply. Opened
// without blocking; the presenter must be in its review stage.
class ReviewDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ReviewDialog(ReviewPresenter &presenter, QWidget *parent = nullptr);
    ~ReviewDialog() override;

    void reject() override; // not while changes are being sent

private:
    QWidget *makeReview();
    void makeLines();
    void makeReason();
    QLayout *makeButtons();
    void refresh();
    void refreshReview();
    void showPage(QWidget *page, QWidget *other);
    void apply();
    void openConflicts();

    ReviewPresenter &m_presenter;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_review = nullptr;
    QLabel *m_summary = nullptr;
    Banner *m_risks = nullptr;
    Banner *m_refusal = nullptr; // why lines are still there
    ReviewList *m_lines = nullptr;
    QPushButton *m_leaveOut = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    FormField *m_reasonField = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_apply = nullptr;
    ResultView *m_result = nullptr;
    bool m_listed = false; // the result lists lines
    QPointer<ConflictDialog> m_conflicts;
};

} // namespace onbelay::ui
