#include "ui/permissions/reviewdialog.h"

#include "presenters/permissions/reviewpresenter.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/formfield.h"
#include "ui/permissions/conflictdialog.h"
#include "ui/permissions/resultview.h"
#include "ui/permissions/reviewlist.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace onbelay::ui {

using Stage = ReviewPresenter::Stage;

ReviewDialog::ReviewDialog(ReviewPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_stack(new QStackedWidget)
    , m_result(new ResultView(presenter))
{
    //: Title of the dialog that lists staged changes
    setWindowTitle(tr("Review changes"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    m_review = makeReview();
    m_stack->addWidget(m_review);
    m_stack->addWidget(m_result);
    column->addWidget(m_stack);
    connect(&presenter, &ReviewPresenter::changed, this, &ReviewDialog::refresh);
    connect(m_result, &ResultView::closeRequested, this, &ReviewDialog::reject);
    connect(m_result, &ResultView::conflictsWanted, this, &ReviewDialog::openConflicts);
    const QSize wanted(fontMetrics().averageCharWidth() * 124, fontMetrics().height() * 32);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    refresh();
    if (m_presenter.reasonRequired())
        m_reason->setFocus();
    else
        m_apply->setFocus();
}

ReviewDialog::~ReviewDialog()
{
    delete m_conflicts;
}

QWidget *ReviewDialog::makeReview()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::md);
    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    setTextRole(m_summary, TextRole::Strong);
    m_risks = new Banner(Tone::Warning);
    m_risks->hide();
    m_refusal = new Banner(Tone::Danger);
    m_refusal->hide();
    makeLines();
    makeReason();
    column->addWidget(m_summary);
    column->addWidget(m_risks);
    column->addWidget(m_lines, 1);
    column->addWidget(m_refusal);
    column->addWidget(m_reasonField);
    column->addLayout(makeButtons());
    return page;
}

void ReviewDialog::makeLines()
{
    m_lines = new ReviewList(m_presenter.lines());
    //: Button below the list of staged changes: takes the selected ones back, so that they are not
    //: sent
    m_leaveOut = makeButton(tr("Leave out the selected lines"));
    connect(m_lines, &ReviewList::leaveOutRequested, &m_presenter, &ReviewPresenter::leaveOut);
    connect(m_lines, &ReviewList::selectedLinesChanged, this, &ReviewDialog::refreshReview);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] {
        m_lines->setFocus(); // the button goes grey; the focus must not
        m_presenter.leaveOut(m_lines->selectedLines());
    });
}

void ReviewDialog::makeReason()
{
    m_reason = new QPlainTextEdit;
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(fontMetrics().height() * 3 + space::lg);
    //: Label of the field in which the admin says why permissions change
    m_reasonField = new FormField(tr("Reason"), m_reason);
    m_reasonField->setHint(tr("It is kept with the changes in the activity list."));
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ReviewDialog::refreshReview);
}

QLayout *ReviewDialog::makeButtons()
{
    //: Button: closes the review, everything stays staged
    m_cancel = makeButton(tr("Cancel"));
    //: Button: sends the staged changes to the server
    m_apply = primaryButton(tr("Apply"));
    connect(m_cancel, &QPushButton::clicked, this, &ReviewDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &ReviewDialog::apply);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::sm);
    buttons->addWidget(m_leaveOut);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    return buttons;
}

void ReviewDialog::refreshReview()
{
    m_summary->setText(m_presenter.summary());
    const QStringList risks = m_presenter.risks();
    if (!risks.isEmpty())
        m_risks->setMessage(tr("These changes concern many people"), risks.join(u'\n'));
    m_risks->setVisible(!risks.isEmpty());
    if (const QString &refusal = m_presenter.refusal(); !refusal.isEmpty())
        m_refusal->setMessage(tr("Nothing was left out"), refusal);
    m_refusal->setVisible(!m_presenter.refusal().isEmpty());
    m_reasonField->setRequired(m_presenter.reasonRequired());
    m_leaveOut->setEnabled(m_lines->selectionModel()->hasSelection());
    m_apply->setEnabled(m_presenter.canApply(m_reason->toPlainText()));
    // Return must not send what concerns many people.
    m_cancel->setDefault(m_presenter.reasonRequired());
    m_apply->setDefault(!m_presenter.reasonRequired());
}

void ReviewDialog::refresh()
{
    switch (m_presenter.stage()) {
    case Stage::Closed:
        QDialog::reject();
        return;
    case Stage::Review:
        if (m_stack->currentWidget() != m_review)
            showPage(m_review, m_result);
        refreshReview();
        return;
    default:
        break;
    }
    m_result->refresh();
    const bool listed = m_presenter.outcome().rowCount() > 0;
    if (std::exchange(m_listed, listed) != listed || m_stack->currentWidget() != m_result)
        showPage(m_result, m_review);
    if (m_presenter.stage() == Stage::Conflicted)
        openConflicts();
}

// The dialog takes the height of the page that it shows.
void ReviewDialog::showPage(QWidget *page, QWidget *other)
{
    other->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    page->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_stack->setCurrentWidget(page);
    m_stack->updateGeometry();
    const int lines = page == m_review || m_listed ? 32 : 12;
    resize(
        QSize(width(), fontMetrics().height() * lines).boundedTo(screen()->availableSize() * 0.9));
}

void ReviewDialog::apply()
{
    m_presenter.apply(m_reason->toPlainText());
}

void ReviewDialog::openConflicts()
{
    if (m_conflicts)
        return;
    m_conflicts = new ConflictDialog(m_presenter, this);
    m_conflicts->setAttribute(Qt::WA_DeleteOnClose);
    m_conflicts->open();
}

void ReviewDialog::reject()
{
    if (m_presenter.stage() == Stage::Applying || m_presenter.stage() == Stage::Settling)
        return;
    if (m_presenter.stage() == Stage::Waiting) {
        m_presenter.cancel();
        return;
    }
    m_presenter.close(); // which closes this
}

} // namespace onbelay::ui
