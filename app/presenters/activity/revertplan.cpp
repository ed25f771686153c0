#include "presenters/activity/revertplan.h"

#include "workspace/workspace.h"

#include <algorithm>
#include <bit>
#include <span>
#include <tuple>

namespace onbelay {

namespace {

using Cell = AuditedChangeSet::Cell;

// Positions in AuditedChangeSet::cells(), in the order of the groups here. `rows`: of each group.
std::vector<quint32> byGroup(const std::vector<Cell> &cells, const std::vector<int> &rows)
{
    std::vector<quint32> order(cells.size());
    for (quint32 i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto rank = [&](quint32 position) {
        const Cell &cell = cells[position];
        return std::tuple(rows[cell.group], cell.group, cell.column);
    };
    std::sort(order.begin(), order.end(),
              [&rank](quint32 a, quint32 b) { return rank(a) < rank(b); });
    return order;
}

std::vector<int> rowsOf(const AuditedChangeSet &changeSet, const Workspace &workspace)
{
    std::vector<int> rows;
    rows.reserve(changeSet.groups().size());
    for (const AuditedChangeSet::Group &group : changeSet.groups())
        rows.push_back(workspace.rowOf(group.id));
    return rows;
}

struct Row
{
    CellMask server = 0;
    CellMask wanted = 0;
};

// Each cell by itself; what must come along is seen to later.
RevertState stateOf(const Cell &cell, const Row &row, const AuditedChangeSet::Later *later)
{
    const bool server = holds(row.server, cell.column);
    if (server != holds(row.wanted, cell.column))
        return RevertState::StagedHere;
    if (later && later->after == cell.before)
        return RevertState::AlreadyBack;
    if (later)
        return RevertState::ChangedSince;
    return server == cell.before ? RevertState::AlreadyBack : RevertState::Revertible;
}

// The first column outside of the cells to revert that would have to change with this one.
int alongWith(const Cell &cell, const Row &row, CellMask off, CellMask on, const ColumnRules &rules)
{
    const CellMask along = cell.before ? rules.implies[std::size_t(cell.column)] & ~row.wanted & ~on
                                       : rules.dependents(cell.column) & row.wanted & ~off;
    return along == 0 ? -1 : std::countr_zero(along);
}

// Takes out what cannot be reverted without touching other cells, until nothing is left of it:
// what one cell rests on may be taken out itself.
void holdBack(std::span<RevertCell> cells, const std::vector<Cell> &all, const Row &row,
              const ColumnRules &rules)
{
    for (bool again = true; again;) {
        again = false;
        CellMask off = 0;
        CellMask on = 0;
        for (const RevertCell &each : cells) {
            const Cell &cell = all[each.cell];
            if (each.state == RevertState::Revertible)
                (cell.before ? on : off) |= cellBit(cell.column);
        }
        for (RevertCell &each : cells) {
            if (each.state != RevertState::Revertible)
                continue;
            const int along = alongWith(all[each.cell], row, off, on, rules);
            if (along < 0)
                continue;
            each.along = qint8(along);
            each.state = holds(row.server ^ row.wanted, along) ? RevertState::StagedHere
                                                               : RevertState::ChangedSince;
            again = true;
        }
    }
}

} // namespace

RevertPlan planRevert(const AuditedChangeSet &changeSet, const Workspace &workspace)
{
    const std::vector<Cell> &all = changeSet.cells();
    const GrantMatrix &matrix = workspace.matrix();
    RevertPlan plan;
    plan.cells.reserve(all.size());
    const std::vector<int> rows = rowsOf(changeSet, workspace);
    const std::vector<quint32> order = byGroup(all, rows);
    for (auto at = order.begin(); at != order.end();) {
        const quint32 group = all[*at].group;
        const auto end =
            std::find_if(at, order.end(), [&](quint32 cell) { return all[cell].group != group; });
        const int found = rows[group];
        const Row row =
            found < 0 ? Row() : Row{matrix.server(quint32(found)), matrix.wanted(quint32(found))};
        const std::size_t first = plan.cells.size();
        for (; at != end; ++at) {
            const Cell &cell = all[*at];
            if (cell.before == cell.after)
                continue; // it changed nothing in the end
            RevertState state = RevertState::GroupGone;
            if (found >= 0)
                state = cell.column < 0 ? RevertState::UnknownScope
                                        : stateOf(cell, row, changeSet.later(group, cell.column));
            plan.cells.push_back({*at, state});
        }
        holdBack(std::span(plan.cells).subspan(first), all, row, matrix.rules());
    }
    std::stable_sort(plan.cells.begin(), plan.cells.end(),
                     [](const RevertCell &a, const RevertCell &b) { return a.state < b.state; });
    for (const RevertCell &cell : plan.cells)
        ++plan.counts[std::size_t(cell.state)];
    return plan;
}

MatrixEdit revertEdit(const RevertPlan &plan, const AuditedChangeSet &changeSet,
                      const Workspace &workspace, bool withChanged)
{
    struct Target
    {
        CellMask off = 0;
        CellMask on = 0;
    };
    const GrantMatrix &matrix = workspace.matrix();
    QHash<quint32, Target> targets; // by group
    for (const RevertCell &each : plan.cells) {
        if (each.state != RevertState::Revertible
            && !(withChanged && each.state == RevertState::ChangedSince))
            continue;
        const Cell &cell = changeSet.cells()[each.cell];
        Target &target = targets[cell.group];
        (cell.before ? target.on : target.off) |= cellBit(cell.column);
    }
    const auto columns = std::size_t(matrix.rules().columns);
    std::vector<std::vector<quint32>> off(columns);
    std::vector<std::vector<quint32>> on(columns);
    for (auto target = targets.cbegin(); target != targets.cend(); ++target) {
        const int row = workspace.rowOf(changeSet.groups()[target.key()].id);
        if (row < 0)
            continue;
        const CellMask wanted = matrix.wanted(quint32(row));
        // Grants last: a write that comes back keeps its read.
        CellMask then = withCells(wanted, target->off, false, matrix.rules());
        then = withCells(then, target->on, true, matrix.rules());
        for (CellMask left = wanted ^ then; left != 0; left &= left - 1) {
            const int column = std::countr_zero(left);
            (holds(then, column) ? on : off)[std::size_t(column)].push_back(quint32(row));
        }
    }
    MatrixEdit edit;
    for (std::size_t column = 0; column < columns; ++column) {
        if (!off[column].empty())
            edit.parts.push_back({int(column), false, RowSet(std::move(off[column]))});
        if (!on[column].empty())
            edit.parts.push_back({int(column), true, RowSet(std::move(on[column]))});
    }
    return edit;
}

} // namespace onbelay
