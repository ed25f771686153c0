#include "ui/permissions/reviewoutcome.h"

#include "presenters/permissions/reviewpresenter.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/emptystate.h"
#include "ui/permissions/permissionspage.h"
#include "ui/permissions/reviewdialog.h"
#include "workspace/workspace.h"

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

ReviewOutcome::ReviewOutcome(ReviewPresenter &review, QWidget *page)
    : StagedOutcome(page)
    , m_review(review)
    , m_page(page)
{
    connect(&review, &ReviewPresenter::changed, this, &ReviewOutcome::changed);
    connect(&review, &ReviewPresenter::resumed, this, &ReviewOutcome::openDialog);
}

QList<QWidget *> ReviewOutcome::makeBanners()
{
    m_resume = new Banner(Tone::Warning);
    //: Button: goes on with applying that was interrupted
    QPushButton *goOn = makeButton(PermissionsPage::tr("Go on applying"));
    //: Button: what was not applied stays a staged edit
    QPushButton *keep = makeButton(PermissionsPage::tr("Keep as staged edits"));
    connect(goOn, &QPushButton::clicked, &m_review, &ReviewPresenter::resume);
    connect(keep, &QPushButton::clicked, &m_review, &ReviewPresenter::letGo);
    m_resume->addAction(goOn);
    m_resume->addAction(keep);
    m_resume->hide();
    return {m_resume};
}

void ReviewOutcome::fillEmptyState(EmptyState &state)
{
    state.setContent(u"empty/no-groups"_s, PermissionsPage::tr("There are no groups yet"),
                     PermissionsPage::tr("Groups are made in On Belay. Once there are some, their "
                                         "permissions appear here."));
}

QString ReviewOutcome::buttonText() const
{
    //: Button: shows what is staged, then sends it
    return PermissionsPage::tr("Review and apply");
}

QString ReviewOutcome::discardText() const
{
    //: Button: drops all staged edits
    return PermissionsPage::tr("Discard");
}

bool ReviewOutcome::canOpen() const
{
    const Workspace &workspace = m_review.workspace();
    return workspace.canEdit() && !workspace.isApplying()
           && workspace.matrix().stagedCellCount() > 0;
}

void ReviewOutcome::refresh()
{
    const QString question = m_review.resumeQuestion();
    if (!question.isEmpty() && m_resume->isHidden())
        m_resume->setMessage(PermissionsPage::tr("Not everything was applied"), question);
    m_resume->setVisible(!question.isEmpty());
}

void ReviewOutcome::open()
{
    if (!m_dialog && m_review.begin())
        openDialog();
}

void ReviewOutcome::openDialog()
{
    if (m_dialog)
        return;
    m_dialog = new ReviewDialog(m_review, m_page);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::finished, this, &ReviewOutcome::closed);
    m_dialog->open();
}

} // namespace onbelay::ui
