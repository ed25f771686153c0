#include "workspace/cellnotes.h"

namespace onbelay {

namespace {

quint64 bitOf(quint32 row)
{
    return quint64{1} << (row % rowsInWord);
}

} // namespace

void CellNotes::reset(int columns, quint32 rows)
{
    m_changed.assign(std::size_t(columns), {});
    m_anyChanged.clear();
    m_rows = rows;
    m_changedRows = 0;
    m_conflicts.clear();
}

void CellNotes::addChanged(quint32 row, CellMask cells)
{
    if (cells == 0)
        return;
    for (CellMask left = cells; left != 0; left &= left - 1) {
        std::vector<quint64> &column = m_changed[std::size_t(std::countr_zero(left))];
        column.resize(wordsFor(m_rows));
        column[row / rowsInWord] |= bitOf(row);
    }
    m_anyChanged.resize(wordsFor(m_rows));
    quint64 &word = m_anyChanged[row / rowsInWord];
    m_changedRows += (word & bitOf(row)) == 0 ? 1 : 0;
    word |= bitOf(row);
}

void CellNotes::removeChanged(quint32 row, CellMask cells)
{
    if (changed(row) == 0)
        return;
    for (CellMask left = cells; left != 0; left &= left - 1) {
        std::vector<quint64> &column = m_changed[std::size_t(std::countr_zero(left))];
        if (!column.empty())
            column[row / rowsInWord] &= ~bitOf(row);
    }
    bool any = false;
    for (const std::vector<quint64> &column : m_changed)
        any = any || (!column.empty() && (column[row / rowsInWord] & bitOf(row)) != 0);
    if (!any) {
        m_anyChanged[row / rowsInWord] &= ~bitOf(row);
        --m_changedRows;
    }
}

void CellNotes::forgetChanged()
{
    m_changed.assign(m_changed.size(), {});
    m_anyChanged.clear();
    m_changedRows = 0;
}

CellMask CellNotes::changed(quint32 row) const
{
    if (m_anyChanged.empty() || (m_anyChanged[row / rowsInWord] & bitOf(row)) == 0)
        return 0;
    CellMask cells = 0;
    for (std::size_t column = 0; column < m_changed.size(); ++column) {
        if (!m_changed[column].empty() && (m_changed[column][row / rowsInWord] & bitOf(row)) != 0)
            cells |= cellBit(int(column));
    }
    return cells;
}

void CellNotes::addConflict(quint32 row, const Conflict &conflict)
{
    if (conflict.cells == 0)
        return;
    Conflict &known = m_conflicts[row];
    known = {known.cells | conflict.cells, conflict.by, conflict.at};
}

void CellNotes::removeConflict(quint32 row, CellMask cells)
{
    const auto found = m_conflicts.find(row);
    if (found == m_conflicts.end())
        return;
    found->cells &= ~cells;
    if (found->cells == 0)
        m_conflicts.erase(found);
}

} // namespace onbelay
