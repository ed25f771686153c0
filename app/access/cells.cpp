#include "access/cells.h"

namespace onbelay {

CellMask ColumnRules::dependents(int column) const
{
    CellMask found = 0;
    for (int each = 0; each < columns; ++each) {
        if (each != column && holds(implies[std::size_t(each)], column))
            found |= cellBit(each);
    }
    return found;
}

CellMask withCell(CellMask row, int column, bool on, const ColumnRules &rules)
{
    return withCells(row, cellBit(column), on, rules);
}

CellMask withCells(CellMask row, CellMask columns, bool on, const ColumnRules &rules)
{
    columns &= rules.all();
    CellMask touched = columns;
    for (CellMask left = columns; left != 0; left &= left - 1) {
        const int column = std::countr_zero(left);
        touched |= on ? rules.implies[std::size_t(column)] : rules.dependents(column);
    }
    return on ? row | touched : row & ~touched;
}

CellState cellState(CellMask server, CellMask wanted, int column, CellMask backed,
                    const ColumnRules &rules)
{
    CellState state;
    state.granted = holds(wanted, column);
    state.staged = holds(server ^ wanted, column);
    if (!state.granted)
        return state;
    state.implied = (wanted & rules.dependents(column)) != 0;
    if (column != accessColumn) {
        state.dormant = !holds(wanted, accessColumn);
        state.unbacked = !holds(backed, column);
    }
    return state;
}

} // namespace onbelay
