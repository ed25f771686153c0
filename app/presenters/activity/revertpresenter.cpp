#include "presenters/activity/revertpresenter.h"

#include "presenters/permissions/permissionspresenter.h"
#include "presenters/words/dates.h"

#include <QLocale>

namespace onbelay {

namespace {

// Ends a reading that would take for ever; a hundred thousand entries are some 20 pages.
constexpr int mostEntries = 1'000'000;
constexpr int mostSince = 100'000;
// Rows change by the page: once for all of them.
constexpr std::chrono::milliseconds afterNews{150};

} // namespace

RevertPresenter::RevertPresenter(Workspace &workspace, PermissionsPresenter &permissions,
                                 QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_permissions(permissions)
    , m_model(workspace)
{
    m_judgeSoon.setSingleShot(true);
    m_judgeSoon.setInterval(afterNews);
    connect(&m_judgeSoon, &QTimer::timeout, this, &RevertPresenter::judge);
    const auto soon = [this] {
        if (m_stage == Stage::Ready && !m_judgeSoon.isActive())
            m_judgeSoon.start();
    };
    connect(&workspace, &Workspace::rowsReset, this, soon);
    connect(&workspace, &Workspace::rowsChanged, this, soon);
    connect(&workspace, &Workspace::stagedChanged, this, soon);
}

RevertPresenter::~RevertPresenter() = default;

bool RevertPresenter::begin(const QString &changeSet, int cells)
{
    reset();
    m_refusal = m_permissions.readOnlyReason();
    if (!m_refusal.isEmpty() || changeSet.isEmpty())
        return false;
    m_changeSet = AuditedChangeSet(
        changeSet, [this](const QString &cell) { return m_workspace.columnOf(cell); });
    m_query = {};
    m_query.integration = m_workspace.integration().id;
    m_query.changeSet = changeSet;
    m_expected = cells;
    m_read = 0;
    m_silentGroups = 0;
    m_since = m_cut = m_sinceCut = m_withChanged = false;
    m_model.setWithChanged(false);
    m_failure.reset();
    m_stage = Stage::Reading;
    ask();
    return true;
}

void RevertPresenter::retry()
{
    if (m_stage == Stage::Failed)
        begin(QString(m_changeSet.id()), m_expected);
}

void RevertPresenter::close()
{
    const bool open = m_stage != Stage::Closed;
    reset();
    if (open)
        Q_EMIT changed();
}

// Says nothing: whoever shows it would go.
void RevertPresenter::reset()
{
    ++m_generation;
    m_judgeSoon.stop();
    m_model.clear();
    m_plan = {};
    m_changeSet = {};
    m_cells = 0;
    m_refusal.clear();
    m_stage = Stage::Closed;
}

void RevertPresenter::ask()
{
    const quint64 generation = ++m_generation;
    Q_EMIT changed();
    m_workspace.client().audit(m_query).then(this,
                                             [this, generation](const Expected<AuditPage> &page) {
                                                 if (generation != m_generation)
                                                     return;
                                                 if (!page) {
                                                     fail(page.error());
                                                     return;
                                                 }
                                                 m_read += int(page->entries.size());
                                                 m_query.cursor = page->next;
                                                 if (m_since)
                                                     takeSince(*page);
                                                 else
                                                     takeOwn(*page);
                                             });
}

void RevertPresenter::takeOwn(const AuditPage &page)
{
    m_changeSet.take(page.entries);
    m_cut = !page.next.isEmpty() && m_read >= mostEntries;
    if (!page.next.isEmpty() && !m_cut) {
        ask();
        return;
    }
    if (isEmpty()) {
        m_stage = Stage::Ready;
        judge();
        return;
    }
    // From the newest entry of all on: whatever others did is in front of the change set.
    m_since = true;
    m_read = 0;
    m_query.changeSet.clear();
    m_query.cursor.clear();
    ask();
}

void RevertPresenter::takeSince(const AuditPage &page)
{
    const bool more = m_changeSet.takeSince(page.entries) && !page.next.isEmpty();
    m_sinceCut = more && m_read >= mostSince;
    if (more && !m_sinceCut)
        ask();
    else
        askParts();
}

// The audit may have been cut; the server knows the groups that it was applied to by itself.
void RevertPresenter::askParts()
{
    const quint64 generation = ++m_generation;
    m_workspace.client()
        .appliedParts(m_workspace.integration().id, m_changeSet.id())
        .then(this, [this, generation](const Expected<std::vector<AppliedPart>> &parts) {
            if (generation == m_generation)
                takeParts(parts);
        });
}

// Without an answer the audit is all that is known, which is enough to go on.
void RevertPresenter::takeParts(const Expected<std::vector<AppliedPart>> &parts)
{
    if (!parts && parts.error().kind == FailureKind::Unauthorized) {
        fail(parts.error());
        return;
    }
    if (parts) {
        for (const AppliedPart &part : *parts) {
            for (const AppliedGroup &group : part.groups)
                m_silentGroups += m_changeSet.touches(group.group) ? 0 : 1;
        }
    }
    m_stage = Stage::Ready;
    judge();
}

void RevertPresenter::fail(const Failure &failure)
{
    m_failure = failureText(failure, Peer::OnBelay);
    m_stage = Stage::Failed;
    Q_EMIT changed();
    m_workspace.reportFailure(failure); // which may end the session
}

void RevertPresenter::judge()
{
    RevertPlan plan = planRevert(m_changeSet, m_workspace);
    if (plan.cells != m_plan.cells) { // else whoever reads keeps the place
        m_model.clear();
        m_plan = std::move(plan);
        m_model.show(&m_changeSet, &m_plan);
    }
    const MatrixEdit edit = revertEdit(m_plan, m_changeSet, m_workspace, m_withChanged);
    m_cells = edit.cellCount();
    m_groups = edit.rows().count();
    Q_EMIT changed();
}

void RevertPresenter::setWithChanged(bool with)
{
    if (m_stage != Stage::Ready || m_withChanged == with)
        return;
    m_withChanged = with;
    m_model.setWithChanged(with);
    const MatrixEdit edit = revertEdit(m_plan, m_changeSet, m_workspace, with);
    m_cells = edit.cellCount();
    m_groups = edit.rows().count();
    Q_EMIT changed();
}

void RevertPresenter::stageRevert()
{
    if (m_stage != Stage::Ready)
        return;
    judge(); // rows may have changed since the last look
    if (!canStage())
        return;
    const MatrixEdit edit = revertEdit(m_plan, m_changeSet, m_workspace, m_withChanged);
    //: The name of an undo step: %1 is a person, %2 a date and time
    const QString text = tr("Revert the changes of %1 on %2")
                             .arg(m_changeSet.actor().name, dateTimeText(m_changeSet.at()));
    if (!m_permissions.stage(edit, text)) {
        m_refusal = m_permissions.refusalText();
        Q_EMIT changed();
        return;
    }
    close();
    Q_EMIT staged();
}

QString RevertPresenter::progressText() const
{
    if (m_read == 0)
        return tr("Reading the activity…");
    //: While the activity list is read
    return m_since ? tr("Looking for what was changed since: %n entries read", nullptr, m_read)
                   : tr("Reading the activity: %n entries read", nullptr, m_read);
}

QString RevertPresenter::subjectText() const
{
    if (m_stage != Stage::Ready || isEmpty())
        return {};
    //: %1 a person, %2 date and time
    return tr("Changed by %1 on %2").arg(m_changeSet.actor().name, dateTimeText(m_changeSet.at()));
}

QString RevertPresenter::summary() const
{
    if (m_stage != Stage::Ready)
        return {};
    if (isEmpty())
        return tr("The activity list holds nothing of this change set.");
    if (m_cells == 0)
        return m_plan.count(RevertState::AlreadyBack) == m_plan.cells.size()
                   ? tr("Everything is already as it was before. There is nothing to revert.")
                   : tr("Nothing can be reverted without touching what was done since.");
    //: Part of "3 cells in 2 groups become as they were before."
    const QString groups = tr("%n group(s)", nullptr, int(m_groups));
    //: %1 is, for example, "2 groups"
    return tr("%n cell(s) in %1 will be staged to become as before. Nothing is sent until you "
              "review and apply.",
              nullptr, int(m_cells))
        .arg(groups);
}

QStringList RevertPresenter::notices() const
{
    QStringList sentences;
    if (m_stage != Stage::Ready)
        return sentences;
    if (const int missing = m_expected - int(m_changeSet.entries()); missing > 0)
        sentences << tr(
            "%n cell(s) of the change set are no longer in the activity list. They stay "
            "as they are.",
            nullptr, missing);
    else if (m_silentGroups > 0)
        sentences << tr("The change set was also applied to %n group(s) of which the activity list "
                        "says nothing. They stay as they are.",
                        nullptr, m_silentGroups);
    if (m_cut)
        sentences << tr("The change set is so large that only the newest %1 entries were read.")
                         .arg(QLocale().toString(mostEntries));
    if (m_sinceCut)
        sentences << tr("So much was changed since that only the newest %1 entries were read. What "
                        "came before is not known.")
                         .arg(QLocale().toString(mostSince));
    return sentences;
}

QString RevertPresenter::withChangedText() const
{
    //: Check box: revert also cells that somebody worked on after the change set
    return tr("Also revert the %n cell(s) changed since", nullptr, int(changedSince()));
}

} // namespace onbelay
