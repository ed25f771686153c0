#include "access/grantmatrix.h"

#include <utility>

namespace onbelay {

namespace {

// What the wanted row becomes when the server's row moves from `before` to `now`: staged cells
// stay, the others follow, and an implication that the two break is mended on the side of the edit.
CellMask merged(CellMask wanted, CellMask before, CellMask now, const ColumnRules &rules)
{
    const CellMask staged = wanted ^ before;
    const CellMask stays = wanted & staged;
    CellMask row = (now & ~staged) | stays;
    row = withCells(row, stays, true, rules);
    row = withCells(row, staged & ~wanted, false, rules);
    return (row & ~staged) | stays;
}

} // namespace

GrantMatrix::GrantMatrix(ColumnRules rules)
{
    reset(std::move(rules));
}

void GrantMatrix::reset(ColumnRules rules)
{
    m_rules = std::move(rules);
    m_server.clear();
    m_wanted.clear();
    m_granted.assign(std::size_t(m_rules.columns), 0);
    m_stagedRows = 0;
    m_stagedCells = 0;
}

quint32 GrantMatrix::appendRow(CellMask server)
{
    const quint32 row = rowCount();
    server &= m_rules.all();
    m_server.push_back(server);
    m_wanted.push_back(server);
    count(row, +1);
    return row;
}

void GrantMatrix::removeRow(quint32 row)
{
    count(row, -1);
    m_server.erase(m_server.begin() + row);
    m_wanted.erase(m_wanted.begin() + row);
}

std::vector<RowChange> GrantMatrix::plan(std::span<const quint32> rows, CellMask columns,
                                         bool on) const
{
    std::vector<RowChange> changes;
    // What comes along is the same for every row.
    const CellMask touched =
        on ? withCells(0, columns, true, m_rules)
           : m_rules.all() & ~withCells(m_rules.all(), columns, false, m_rules);
    for (const quint32 row : rows) {
        const CellMask before = m_wanted[row];
        const CellMask after = on ? before | touched : before & ~touched;
        if (after != before)
            changes.push_back({row, before, after});
    }
    return changes;
}

void GrantMatrix::apply(std::span<const RowChange> changes)
{
    for (const RowChange &change : changes)
        setWanted(change.row, change.after);
}

void GrantMatrix::revert(std::span<const RowChange> changes)
{
    for (const RowChange &change : changes)
        setWanted(change.row, change.before);
}

void GrantMatrix::setWanted(quint32 row, CellMask wanted)
{
    count(row, -1);
    m_wanted[row] = wanted & m_rules.all();
    count(row, +1);
}

CellMask GrantMatrix::adoptServer(quint32 row, CellMask server)
{
    server &= m_rules.all();
    const CellMask before = m_server[row];
    const CellMask moved = (before ^ server) & staged(row);
    count(row, -1);
    m_wanted[row] = merged(m_wanted[row], before, server, m_rules);
    m_server[row] = server;
    count(row, +1);
    return moved;
}

std::vector<RowChange> GrantMatrix::discardAll()
{
    std::vector<RowChange> changes;
    changes.reserve(m_stagedRows);
    for (quint32 row = 0; row < rowCount() && m_stagedRows > 0; ++row) {
        if (staged(row) == 0)
            continue;
        changes.push_back({row, m_wanted[row], m_server[row]});
        setWanted(row, m_server[row]);
    }
    return changes;
}

TriState GrantMatrix::columnState(int column) const
{
    const quint32 granted = grantedCount(column);
    if (granted == 0)
        return TriState::None;
    return granted == rowCount() ? TriState::All : TriState::Some;
}

// Adds the row to the counts or takes it out of them.
void GrantMatrix::count(quint32 row, int sign)
{
    for (CellMask left = m_wanted[row]; left != 0; left &= left - 1)
        m_granted[std::size_t(std::countr_zero(left))] += quint32(sign);
    const int cells = std::popcount(staged(row));
    m_stagedCells += quint64(qint64(sign) * cells);
    if (cells > 0)
        m_stagedRows += quint32(sign);
}

} // namespace onbelay
