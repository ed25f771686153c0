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

RowStates rowStates(CellMask server, CellMask wanted, CellMask backed, const ColumnRules &rules)
{
    RowStates states{wanted, server ^ wanted};
    for (CellMask left = wanted; left != 0; left &= left - 1)
        states.implied |= rules.implies[std::size_t(std::countr_zero(left))];
    states.implied &= wanted;
    const CellMask scopes = wanted & rules.scopes();
    states.dormant = holds(wanted, accessColumn) ? 0 : scopes;
    states.unbacked = scopes & ~backed;
    return states;
}

CellState cellState(CellMask server, CellMask wanted, int column, CellMask backed,
                    const ColumnRules &rules)
{
    return rowStates(server, wanted, backed, rules).at(column);
}

} // namespace onbelay
