// What ApplyRun does with answers, and where there was none.
#include "workspace/applyrun.h"
#include "workspace/stagedbulk.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int sendsOfOnePart = 4; // with nothing but lost answers between; then the person decides

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

} // namespace

void ApplyRun::takeAnswer(const Expected<PartOutcome> &answer)
{
    if (!answer) {
        const Failure &failure = answer.error();
        // The id may be "used" by the very part whose answer was lost.
        if (mayHaveBeenApplied(failure) || failure.code == u"changeSetReused"_s)
            readBack(failure);
        else if (failure.kind == FailureKind::Unprocessable
                 && failure.code == u"unknownReferences"_s && leaveOut(failure.items))
            sendNext();
        else if (isTransient(failure.kind))
            wait(failure);
        else
            stop(ApplyState::Failed, failure);
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

// The server knows some groups no longer: the others of the part are sent without them. False when
// none of these was in the part.
bool ApplyRun::leaveOut(const QStringList &groups)
{
    const auto gone = [&groups](const CellEdits &edit) {
        return groups.contains(edit.group);
    };
    std::vector<CellEdits> rest;
    for (const CellEdits &edit : m_sent) {
        if (!gone(edit)) {
            rest.push_back(edit);
            continue;
        }
        const int row = m_workspace.rowOf(edit.group); // an event may have told it already
        m_gone.append(row < 0 ? edit.group : m_workspace.groups().name(quint32(row)));
    }
    if (rest.size() == m_sent.size())
        return false;
    Part &part = m_parts[std::size_t(m_done)];
    part.edits = encodeEdits(rest);
    if (LocalStore *store = m_workspace.store()) {
        const auto noted = store->replacePart(m_workspace.storeKey(), m_id, m_done + 1, part.edits);
        if (!noted)
            m_workspace.noteStoreFailure(noted.error());
    }
    m_workspace.removeGroups(groups);
    return true;
}

void ApplyRun::readBack(const Failure &cause)
{
    m_outcomeUnknown = true;
    m_state = ApplyState::ReadingBack;
    Q_EMIT changed();
    m_call = CallHandle();
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
        if (isTransient(failure.kind)) {
            wait(failure);
            return;
        }
        if (failure.kind != FailureKind::Unauthorized)
            failure.kind = FailureKind::OutcomeUnknown;
        stop(ApplyState::Failed, failure);
        return;
    }
    m_outcomeUnknown = false;
    m_waits = 0;
    if (held) {
        for (const AppliedPart &part : *held) {
            const auto at = std::size_t(part.part) - 1;
            if (part.part < 1 || part.part > parts() || m_parts[at].answered)
                continue;
            m_done = part.part - 1;
            const auto edits = decodeEdits(m_parts[at].edits);
            m_sent = edits.value_or(std::vector<CellEdits>());
            answered(part);
        }
        m_done = 0;
    }
    if (m_sends < sendsOfOnePart)
        sendNext(); // the same part under the same id: never applied twice
    else
        stop(ApplyState::Failed, cause);
}

void ApplyRun::answered(const AppliedPart &part)
{
    m_cellsApplied += cellCount(m_sent);
    m_groupsApplied += int(m_sent.size());
    noteAnswered();
    m_workspace.adoptApplied(part.groups);
    m_sends = 0;
    m_waits = 0;
    if (m_state == ApplyState::Sending)
        sendNext();
}

// Nothing of the part is left to be sent.
void ApplyRun::skip()
{
    m_sends = 0;
    noteAnswered();
    sendNext();
}

void ApplyRun::noteAnswered()
{
    Part &part = m_parts[std::size_t(m_done)];
    part.answered = true;
    part.edits.clear();
    if (LocalStore *store = m_workspace.store()) {
        const auto noted = store->partAnswered(m_workspace.storeKey(), m_id, m_done + 1);
        if (!noted)
            m_workspace.noteStoreFailure(noted.error());
    }
}

} // namespace onbelay
