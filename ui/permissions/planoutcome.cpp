#include "ui/permissions/planoutcome.h"

#include "presenters/permissions/matrixfiles.h"
#include "presenters/plan/planpresenter.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/emptystate.h"
#include "ui/permissions/checklistdialog.h"
#include "ui/permissions/importdialog.h"
#include "ui/permissions/plangroupsdialog.h"

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

PlanOutcome::PlanOutcome(PlanPresenter &plan, MatrixFiles &files, QWidget *page)
    : StagedOutcome(page)
    , m_plan(plan)
    , m_files(files)
    , m_page(page)
{
    connect(&plan, &PlanPresenter::changed, this, &PlanOutcome::changed);
    connect(&plan, &PlanPresenter::said, this, &PlanOutcome::said);
}

QList<QWidget *> PlanOutcome::makeBanners()
{
    const PlanPresenter::Message message = m_plan.banner();
    m_banner = new Banner(Tone::Info, message.headline, message.text);
    return {m_banner};
}

void PlanOutcome::setRoomy(bool roomy)
{
    if (std::exchange(m_roomy, roomy) == roomy)
        return;
    const PlanPresenter::Message message = m_plan.banner();
    m_banner->setMessage(message.headline, roomy ? message.text : QString());
    m_banner->setToolTip(roomy ? QString() : message.text.toHtmlEscaped());
}

QPushButton *PlanOutcome::groupsButton(const QString &text)
{
    QPushButton *button = makeButton(text, nullptr, ButtonRole::Standard, Glyph::People);
    connect(button, &QPushButton::clicked, this, &PlanOutcome::openGroups);
    return button;
}

QList<QPushButton *> PlanOutcome::makeButtons()
{
    //: Button: lists the groups of the plan, to add, rename or remove some
    return {groupsButton(tr("Groups…"))};
}

void PlanOutcome::fillEmptyState(EmptyState &state)
{
    const PlanPresenter::Message message = m_plan.noGroups();
    state.setContent(u"empty/no-groups"_s, message.headline, message.text);
    //: Button: to type, paste or import names of groups
    state.addAction(groupsButton(tr("List groups…")));
}

QString PlanOutcome::buttonText() const
{
    //: Button: shows what to do in On Belay's dashboard
    return tr("Checklist…");
}

QString PlanOutcome::discardText() const
{
    //: Button: takes all ticks of the plan away; the groups stay
    return tr("Clear the plan");
}

bool PlanOutcome::canOpen() const
{
    return m_plan.hasChecklist();
}

void PlanOutcome::open()
{
    if (!m_dialog && canOpen())
        show(new ChecklistDialog(m_plan, m_page));
}

void PlanOutcome::openGroups()
{
    if (m_dialog)
        return;
    auto *dialog = new PlanGroupsDialog(m_plan, m_page);
    connect(dialog, &PlanGroupsDialog::permissionsFound, this, &PlanOutcome::importPermissions);
    show(dialog);
}

// The groups are there already; what the file plans for them is looked at before it is staged.
void PlanOutcome::importPermissions(const QString &path)
{
    m_files.open(path);
    show(new ImportDialog(m_files, m_page));
}

void PlanOutcome::show(QDialog *dialog)
{
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, &PlanOutcome::closed);
    dialog->open();
}

} // namespace onbelay::ui
