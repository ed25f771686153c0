#include "workspace/applyrun.h"

#include <QUuid>

namespace onbelay {

namespace {

constexpr std::size_t groupsInPart = 5000; // what the contract allows
constexpr int sendsOfOnePart = 2; // then the person decides

// The server may have applied the part although no usable answer came.
bool mayHaveBeenApplied(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::OutcomeUnknown:
    case FailureKind::Timeout:
    case FailureKind::ConnectionLost:
    case FailureKind::NotJson:
    case FailureKind::BadJson:
    case FailureKind::TooLarge:
        return true;
    case FailureKind::ServerFault:
        return !failure.retryAfter; // "come back later" is an answer: it was not applied
    default:
        return false;
    }
}

int cellCount(const ChangeSetPart &part)
{
    int cells = 0;
    for (const CellEdits &edit : part.edits)
        cells += int(edit.cells.size());
    return cells;
}

} // namespace

ApplyRun::ApplyRun(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

ApplyRun::~ApplyRun()
{
    m_call.abort();
}

bool ApplyRun::start(const QString &reason)
{
    if (m_workspace.isApplying() || !m_workspace.canEdit())
        return false;
    std::vector<CellEdits> edits = m_workspace.stagedEdits();
    if (edits.empty())
        return false;
    m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_parts.clear();
    m_done = m_cellsApplied = m_groupsApplied = m_sends = 0;
    m_cancelWanted = m_outcomeUnknown = false;
    m_failure.reset();
    m_conflicts.clear();
    const int parts = int((edits.size() + groupsInPart - 1) / groupsInPart);
    for (std::size_t from = 0; from < edits.size(); from += groupsInPart) {
        const std::size_t to = std::min(from + groupsInPart, edits.size());
        ChangeSetPart part{m_id, reason, int(m_parts.size()) + 1, parts, {}};
        part.edits.assign(std::make_move_iterator(edits.begin() + qptrdiff(from)),
                          std::make_move_iterator(edits.begin() + qptrdiff(to)));
        m_parts.push_back(std::move(part));
    }
    m_recorded = false;
    m_workspace.setApplying(true);
    sendNext();
    return true;
}

void ApplyRun::sendNext()
{
    if (m_done == parts()) {
        stop(ApplyState::Done);
        m_workspace.load(); // revisions in force, and what others did meanwhile
        return;
    }
    if (m_cancelWanted) {
        stop(ApplyState::Cancelled);
        return;
    }
    if (!record())
        return;
    ++m_sends;
    m_state = ApplyState::Sending;
    m_call = CallHandle();
    m_workspace.client()
        .submit(m_workspace.integration().id, m_parts[std::size_t(m_done)], &m_call)
        .then(this, [this](const Expected<PartOutcome> &answer) { takeAnswer(answer); });
    Q_EMIT changed();
}

// The change set is in the local store before its first part leaves.
bool ApplyRun::record()
{
    LocalStore *store = m_workspace.store();
    if (m_recorded || !store)
        return true;
    const Expected<void> recorded = store->begin(m_workspace.storeKey(), m_id, parts());
    m_recorded = recorded.has_value();
    if (m_recorded)
        return true;
    m_workspace.noteStoreFailure(recorded.error());
    stop(ApplyState::Failed, recorded.error());
    return false;
}

void ApplyRun::takeAnswer(const Expected<PartOutcome> &answer)
{
    if (!answer) {
        if (mayHaveBeenApplied(answer.error()))
            readBack(answer.error());
        else
            stop(ApplyState::Failed, answer.error());
        return;
    }
    if (const auto *conflicts = std::get_if<Conflicts>(&*answer)) {
        m_conflicts = conflicts->cells;
        m_workspace.noteConflicts(m_conflicts);
        stop(ApplyState::Conflicted);
        return;
    }
    answered(std::get<AppliedPart>(*answer));
}

void ApplyRun::readBack(const Failure &cause)
{
    m_outcomeUnknown = true;
    m_state = ApplyState::ReadingBack;
    Q_EMIT changed();
    m_workspace.client()
        .appliedParts(m_workspace.integration().id, m_id)
        .then(this, [this, cause](const Expected<std::vector<AppliedPart>> &held) {
            takeReadBack(held, cause);
        });
}

void ApplyRun::takeReadBack(const Expected<std::vector<AppliedPart>> &held, const Failure &cause)
{
    const bool knowsNone = !held && held.error().kind == FailureKind::NotFound;
    if (!held && !knowsNone) {
        Failure failure = held.error();
        if (failure.kind != FailureKind::Unauthorized)
            failure.kind = FailureKind::OutcomeUnknown;
        stop(ApplyState::Failed, failure);
        return;
    }
    m_outcomeUnknown = false;
    if (held) {
        const int wanted = m_done + 1;
        for (const AppliedPart &part : *held) {
            if (part.part == wanted) {
                answered(part);
                return;
            }
        }
    }
    if (m_sends < sendsOfOnePart)
        sendNext(); // the same part under the same id: never applied twice
    else
        stop(ApplyState::Failed, cause);
}

void ApplyRun::answered(const AppliedPart &part)
{
    const ChangeSetPart &sent = m_parts[std::size_t(m_done)];
    m_cellsApplied += cellCount(sent);
    m_groupsApplied += int(sent.edits.size());
    if (LocalStore *store = m_workspace.store()) {
        const auto noted = store->partAnswered(m_workspace.storeKey(), m_id, sent.part);
        if (!noted)
            m_workspace.noteStoreFailure(noted.error());
    }
    m_workspace.adoptApplied(part.groups);
    ++m_done;
    m_sends = 0;
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
    else
        sendNext();
}

void ApplyRun::abandon()
{
    if (m_state == ApplyState::Sending || m_state == ApplyState::ReadingBack)
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
}

void ApplyRun::stop(ApplyState state, std::optional<Failure> failure)
{
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
