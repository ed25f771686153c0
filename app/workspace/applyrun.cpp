#include "workspace/applyrun.h"

#include "workspace/stagedbulk.h"

#include <QUuid>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t groupsInPart = 5000; // what the contract allows
constexpr std::chrono::milliseconds firstWait = 1s;
constexpr std::chrono::milliseconds longestWait = 30s;

} // namespace

int ApplyRun::cellCount(const std::vector<CellEdits> &edits)
{
    int cells = 0;
    for (const CellEdits &edit : edits)
        cells += int(edit.cells.size());
    return cells;
}

ApplyRun::ApplyRun(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ApplyRun::goOn);
    connect(&workspace.sync(), &RowSync::reachable, this, [this] {
        if (m_failure && !m_failure->retryAfter) // else the server said when
            goOn();
    });
}

ApplyRun::~ApplyRun()
{
    m_call.abort();
}

void ApplyRun::reset(const QString &id, const QString &reason)
{
    m_id = id;
    m_reason = reason;
    m_parts.clear();
    m_gone.clear();
    m_done = m_cellsApplied = m_groupsApplied = m_sends = m_waits = 0;
    m_cancelWanted = m_outcomeUnknown = m_resumed = m_recorded = false;
    m_failure.reset();
    m_conflicts.clear();
}

bool ApplyRun::start(const QString &reason)
{
    if (m_workspace.isApplying() || !m_workspace.canEdit() || m_workspace.interrupted()
        || m_workspace.isPlan())
        return false;
    const std::vector<CellEdits> edits = m_workspace.stagedEdits();
    if (edits.empty())
        return false;
    reset(QUuid::createUuid().toString(QUuid::WithoutBraces), reason);
    for (std::size_t from = 0; from < edits.size(); from += groupsInPart) {
        const std::size_t to = std::min(from + groupsInPart, edits.size());
        m_parts.push_back(
            {encodeEdits({edits.begin() + qptrdiff(from), edits.begin() + qptrdiff(to)}), false});
    }
    m_workspace.setApplying(true);
    if (record())
        sendNext();
    return true;
}

// The change set is in the local store before its first part leaves.
bool ApplyRun::record()
{
    LocalStore *store = m_workspace.store();
    if (!store || m_recorded)
        return true;
    PendingChangeSet pending{m_id, m_reason, QDateTime::currentDateTimeUtc(), {}};
    for (const Part &part : m_parts)
        pending.parts.push_back({part.edits, false});
    const Expected<void> recorded = store->begin(m_workspace.storeKey(), pending);
    m_recorded = recorded.has_value();
    if (m_recorded)
        return true;
    m_workspace.noteStoreFailure(recorded.error());
    stop(ApplyState::Failed, recorded.error());
    return false;
}

bool ApplyRun::resume()
{
    const std::optional<PendingChangeSet> pending = m_workspace.interrupted();
    if (!pending || m_workspace.isApplying() || !m_workspace.canEdit())
        return false;
    m_workspace.forgetInterrupted();
    reset(pending->id, pending->reason);
    m_resumed = m_recorded = true;
    for (const PendingChangeSet::Part &part : pending->parts) {
        m_parts.push_back({part.edits, part.answered});
        const auto edits = decodeEdits(part.edits);
        if (part.answered && edits) {
            m_cellsApplied += cellCount(*edits);
            m_groupsApplied += int(edits->size());
        }
    }
    m_workspace.setApplying(true);
    Failure unknown;
    unknown.kind = FailureKind::OutcomeUnknown;
    unknown.at = QDateTime::currentDateTimeUtc();
    readBack(unknown);
    return true;
}

void ApplyRun::sendNext()
{
    while (m_done < parts() && m_parts[std::size_t(m_done)].answered)
        ++m_done;
    if (m_done == parts()) {
        stop(ApplyState::Done);
        m_workspace.load(); // revisions in force, and what others did meanwhile
        return;
    }
    if (m_cancelWanted) {
        stop(ApplyState::Cancelled);
        return;
    }
    const auto edits = decodeEdits(m_parts[std::size_t(m_done)].edits);
    if (!edits) {
        stop(ApplyState::Failed, edits.error());
        return;
    }
    // What became of the cells since the part was made: when it was interrupted, or a group went.
    std::vector<CellEdits> left = stillStaged(*edits);
    if (left.empty())
        skip();
    else
        send(std::move(left));
}

std::vector<CellEdits> ApplyRun::stillStaged(const std::vector<CellEdits> &edits) const
{
    const GrantMatrix &matrix = m_workspace.matrix();
    std::vector<CellEdits> left;
    left.reserve(edits.size());
    for (const CellEdits &edit : edits) {
        const int row = m_workspace.rowOf(edit.group);
        if (row < 0)
            continue;
        CellEdits now{edit.group, edit.baseRevision, {}};
        for (auto cell = edit.cells.cbegin(); cell != edit.cells.cend(); ++cell) {
            const int column = m_workspace.columnOf(cell.key());
            if (column >= 0 && holds(matrix.staged(quint32(row)), column)
                && holds(matrix.wanted(quint32(row)), column) == cell.value())
                now.cells.insert(cell.key(), cell.value());
        }
        if (!now.cells.isEmpty())
            left.push_back(std::move(now));
    }
    return left;
}

void ApplyRun::send(std::vector<CellEdits> edits)
{
    ++m_sends;
    m_state = ApplyState::Sending;
    m_failure.reset();
    m_sent = std::move(edits);
    m_call = CallHandle();
    m_workspace.client()
        .submit(m_workspace.integration().id, {m_id, m_reason, m_done + 1, parts(), m_sent},
                &m_call)
        .then(this, [this](const Expected<PartOutcome> &answer) { takeAnswer(answer); });
    Q_EMIT changed();
}

void ApplyRun::wait(const Failure &failure)
{
    m_state = ApplyState::Waiting;
    m_failure = failure;
    if (m_cancelWanted && !m_outcomeUnknown) {
        stop(ApplyState::Cancelled);
        return;
    }
    std::chrono::milliseconds pause = firstWait * (1 << std::min(m_waits, 6));
    ++m_waits;
    pause = std::min(pause, longestWait);
    if (failure.retryAfter)
        pause = std::max<std::chrono::milliseconds>(pause, *failure.retryAfter);
    m_again.start(pause);
    Q_EMIT changed();
}

// The wait is over, or the server can be reached again.
void ApplyRun::goOn()
{
    if (m_state != ApplyState::Waiting)
        return;
    m_again.stop();
    m_sends = 0; // a wait is no proof of anything
    const Failure failure = m_failure.value_or(Failure());
    if (m_outcomeUnknown)
        readBack(failure);
    else
        sendNext();
}

void ApplyRun::retry()
{
    if (m_state != ApplyState::Failed || m_workspace.isApplying())
        return;
    m_sends = 0;
    m_cancelWanted = false;
    const std::optional<Failure> failure = std::exchange(m_failure, std::nullopt);
    m_workspace.setApplying(true);
    if (m_outcomeUnknown && failure)
        readBack(*failure);
    else if (record())
        sendNext();
}

void ApplyRun::abandon()
{
    if (m_state == ApplyState::Sending || m_state == ApplyState::ReadingBack
        || m_state == ApplyState::Waiting)
        return;
    if (LocalStore *store = m_workspace.store(); store && !m_id.isEmpty()) {
        const auto forgotten = store->finish(m_workspace.storeKey(), m_id);
        if (!forgotten)
            m_workspace.noteStoreFailure(forgotten.error());
    }
    const bool unknown = m_outcomeUnknown;
    m_parts.clear();
    m_conflicts.clear();
    m_failure.reset();
    m_state = ApplyState::Idle;
    Q_EMIT changed();
    if (unknown)
        m_workspace.load(); // what the server holds decides what is still staged
}

void ApplyRun::cancel()
{
    m_cancelWanted = true;
    if (m_state != ApplyState::Waiting)
        return;
    if (!m_outcomeUnknown) {
        stop(ApplyState::Cancelled);
        return;
    }
    Failure unknown = m_failure.value_or(Failure());
    unknown.kind = FailureKind::OutcomeUnknown;
    stop(ApplyState::Failed, unknown);
}

void ApplyRun::stop(ApplyState state, std::optional<Failure> failure)
{
    m_again.stop();
    m_state = state;
    m_failure = std::move(failure);
    m_workspace.setApplying(false);
    const bool over = state == ApplyState::Done || state == ApplyState::Cancelled;
    if (LocalStore *store = m_workspace.store(); store && over) {
        const auto finished = store->finish(m_workspace.storeKey(), m_id);
        if (!finished)
            m_workspace.noteStoreFailure(finished.error());
    }
    Q_EMIT changed();
    if (m_failure)
        m_workspace.reportFailure(*m_failure);
}

} // namespace onbelay
