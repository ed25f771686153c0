#include "presenters/permissions/reviewpresenter.h"

#include "presenters/permissions/permissionspresenter.h"
#include "presenters/words/dates.h"

#include <map>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds whileLinesGo{300};
// What was confirmed longer ago is not sent without asking.
constexpr std::chrono::hours goesOnByItself{1};

} // namespace

ReviewPresenter::ReviewPresenter(Workspace &workspace, PermissionsPresenter &permissions,
                                 QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_run(workspace)
    , m_permissions(permissions)
    , m_lines(workspace)
    , m_outcome(workspace)
{
    m_lines.setRemovable(true);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(whileLinesGo);
    connect(&m_askSoon, &QTimer::timeout, this, [this] { askImpact(0); });
    connect(&m_run, &ApplyRun::changed, this, &ReviewPresenter::onRunChanged);
    connect(&workspace, &Workspace::loadStateChanged, this, &ReviewPresenter::onLoadState);
    connect(&workspace, &Workspace::stagedChanged, this, &ReviewPresenter::onStagedChanged);
    // Lines know their rows by position.
    connect(&workspace, &Workspace::aboutToResetRows, &m_lines,
            [this] { m_lines.setLines({}, {}); });
    connect(&workspace, &Workspace::aboutToResetRows, &m_outcome,
            [this] { m_outcome.keepShown(); });
    connect(&workspace, &Workspace::rowsReset, this, [this] {
        if (m_stage == Stage::Review && m_workspace.matrix().stagedCellCount() > 0)
            list(Ask::Soon); // groups went or came to other places
        Q_EMIT changed();
    });
    connect(&workspace, &Workspace::interruptedFound, this, &ReviewPresenter::onInterrupted);
}

ReviewPresenter::~ReviewPresenter() = default;

bool ReviewPresenter::begin()
{
    if (!m_workspace.canEdit() || m_workspace.isApplying()
        || m_workspace.matrix().stagedCellCount() == 0)
        return false;
    letGo(); // what it left is among what is staged
    m_conflicts.clear();
    m_failure.reset();
    m_refusal.clear();
    m_outcome.setLines({}, {});
    m_lines.setLines({}, {}); // what was known of people is of another time
    m_stage = Stage::Review;
    list(Ask::Now);
    return true;
}

void ReviewPresenter::onInterrupted()
{
    const auto &pending = m_workspace.interrupted();
    const bool fresh = pending
                       && pending->started.secsTo(QDateTime::currentDateTimeUtc())
                              < std::chrono::seconds(goesOnByItself).count();
    if (fresh && (m_stage == Stage::Closed || m_stage == Stage::Review))
        resume();
    else
        Q_EMIT changed();
}

QString ReviewPresenter::resumeQuestion() const
{
    const auto &pending = m_workspace.interrupted();
    if (!pending || !m_workspace.canEdit())
        return {};
    //: %1 date and time
    return tr("Applying changes on %1 was interrupted. What the server does not hold yet is still "
              "staged.")
        .arg(dateTimeText(pending->started));
}

void ReviewPresenter::resume()
{
    if (!m_workspace.interrupted() || !m_run.resume())
        return;
    stopAsking();
    m_lines.setLines({}, {});
    m_outcome.setLines({}, {});
    Q_EMIT resumed();
}

void ReviewPresenter::letGo()
{
    const auto pending = m_workspace.interrupted();
    if (!pending)
        return;
    m_workspace.forgetInterrupted();
    if (LocalStore *store = m_workspace.store()) {
        const auto forgotten = store->finish(m_workspace.storeKey(), pending->id);
        if (!forgotten)
            m_workspace.noteStoreFailure(forgotten.error());
    }
    Q_EMIT changed();
}

void ReviewPresenter::leaveOut(const std::vector<int> &rows)
{
    if (m_stage != Stage::Review)
        return;
    // By column and direction, so that a million lines are a few plans.
    std::map<std::pair<int, bool>, std::vector<quint32>> cells;
    for (const int row : rows) {
        if (const ReviewLine *line = m_lines.line(row))
            cells[{line->column, line->on}].push_back(line->row);
    }
    MatrixEdit edit;
    int lines = 0;
    for (auto &[cell, some] : cells) {
        lines += int(some.size());
        edit.add(
            m_workspace.matrix().plan(RowSet(std::move(some)), cellBit(cell.first), !cell.second));
    }
    if (!edit.isEmpty())
        stage(edit, tr("Leave out %n staged cell(s)", nullptr, lines));
}

// Why an edit is refused is said for the status line, which the review hides.
void ReviewPresenter::stage(const MatrixEdit &edit, const QString &text)
{
    const QString before = std::exchange(m_refusal, {});
    if (!m_permissions.stage(edit, text))
        m_refusal = m_permissions.refusalText();
    if (before != m_refusal)
        Q_EMIT changed();
}

void ReviewPresenter::onStagedChanged()
{
    if (m_stage != Stage::Review)
        return;
    if (m_workspace.matrix().stagedCellCount() == 0)
        close(); // nothing is left to review
    else
        list(Ask::IfOther);
}

void ReviewPresenter::close()
{
    if (m_stage == Stage::Applying || m_stage == Stage::Waiting)
        return;
    stopAsking();
    if (m_stage == Stage::Failed || m_stage == Stage::Conflicted)
        m_run.abandon();
    m_conflicts.clear();
    setStage(Stage::Closed);
}

void ReviewPresenter::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

bool ReviewPresenter::canApply(const QString &reason) const
{
    return m_stage == Stage::Review && (!reasonRequired() || !reason.trimmed().isEmpty());
}

void ReviewPresenter::apply(const QString &reason)
{
    if (!canApply(reason))
        return;
    stopAsking(); // an answer about people is too late now
    m_refusal.clear();
    letGo(); // it came up meanwhile; what it left is among what is staged
    m_stage = Stage::Applying;
    if (m_run.start(reason.trimmed()))
        return;
    m_stage = Stage::Review;
    list(Ask::Now);
}

void ReviewPresenter::cancel()
{
    m_run.cancel();
}

void ReviewPresenter::retry()
{
    if (m_stage != Stage::Failed)
        return;
    m_failure.reset();
    if (m_run.state() != ApplyState::Failed) { // it was reading the rows again that failed
        setStage(Stage::Settling);
        m_workspace.load();
        return;
    }
    m_stage = Stage::Applying;
    m_run.retry();
}

bool ReviewPresenter::canRevert() const
{
    return (m_stage == Stage::Done || m_stage == Stage::Cancelled) && m_run.cellsApplied() > 0
           && !m_run.changeSetId().isEmpty();
}

void ReviewPresenter::requestRevert()
{
    if (!canRevert())
        return;
    const QString changeSet = m_run.changeSetId();
    const int cells = m_run.cellsApplied();
    close();
    Q_EMIT revertRequested(changeSet, cells);
}

void ReviewPresenter::settle(const QList<Resolution> &answers)
{
    if (m_stage != Stage::Conflicted || answers.size() != qsizetype(m_conflicts.size()))
        return;
    const std::vector<ConflictCell> conflicts = std::exchange(m_conflicts, {});
    setStage(Stage::Settling);
    m_run.abandon();
    m_workspace.settle(conflicts, answers);
}

void ReviewPresenter::onLoadState()
{
    if (m_stage == Stage::Review && m_workspace.loadState() == LoadState::Loaded
        && m_workspace.matrix().stagedCellCount() > 0)
        list(Ask::Soon); // groups may have other members now
    if (m_stage != Stage::Settling)
        return;
    if (m_workspace.loadState() == LoadState::Failed) {
        m_failure = m_workspace.loadFailure();
        setStage(Stage::Failed);
    } else if (m_workspace.loadState() == LoadState::Loaded && !begin()) {
        setStage(Stage::Done); // theirs everywhere: nothing is left
    }
}

void ReviewPresenter::onRunChanged()
{
    switch (m_run.state()) {
    case ApplyState::Idle:
        return; // abandoned: the stage is ours
    case ApplyState::Sending:
    case ApplyState::ReadingBack:
        setStage(Stage::Applying);
        return;
    case ApplyState::Waiting:
        m_failure = m_run.failure();
        setStage(Stage::Waiting);
        return;
    case ApplyState::Conflicted:
        m_conflicts = m_run.conflicts();
        setStage(Stage::Conflicted);
        return;
    case ApplyState::Failed:
        m_failure = m_run.failure();
        listOutcome();
        setStage(Stage::Failed);
        return;
    case ApplyState::Done:
        listOutcome();
        setStage(Stage::Done);
        return;
    case ApplyState::Cancelled:
        listOutcome();
        setStage(Stage::Cancelled);
        return;
    }
}

} // namespace onbelay
