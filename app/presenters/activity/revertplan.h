#pragma once

#include "access/grantmatrix.h"
#include "presenters/activity/auditedchangeset.h"

#include <array>
#include <vector>

namespace onbelay {

class Workspace;

// What reverting would do to a cell of a change set. The order is that of the list.
enum class RevertState : quint8 {
    Revertible, // the server still has what the change set made
    ChangedSince, // set again since, or something rests on it that the change set did not make
    StagedHere, // an edit of it waits here to be applied
    AlreadyBack,
    GroupGone,
    UnknownScope // the guide does not know it
};
constexpr std::size_t revertStates = 6;

struct RevertCell
{
    quint32 cell = 0; // into AuditedChangeSet::cells()
    RevertState state = RevertState::Revertible;
    // Of ChangedSince and StagedHere: a column that would have to change along; -1: none.
    qint8 along = -1;

    bool operator==(const RevertCell &) const = default;
};

struct RevertPlan
{
    std::vector<RevertCell> cells; // by state, then group, then column
    std::array<quint32, revertStates> counts{};

    [[nodiscard]] quint32 count(RevertState state) const { return counts[std::size_t(state)]; }
};

// The inverse of a change set, judged cell by cell against the rows as they are now. Of what was
// done since the newest entry counts, also when the rows here do not know it yet. Pure.
[[nodiscard]] RevertPlan planRevert(const AuditedChangeSet &changeSet, const Workspace &workspace);

// What it takes: the revertible cells and, when wanted, those changed since with all that must come
// along. Without the latter it touches cells of the change set only.
[[nodiscard]] MatrixEdit revertEdit(const RevertPlan &plan, const AuditedChangeSet &changeSet,
                                    const Workspace &workspace, bool withChanged);

} // namespace onbelay
