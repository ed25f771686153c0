#pragma once

#include <QtGlobal>

#include <bit>
#include <vector>

namespace onbelay {

// One group's row of the matrix as bits: bit 0 is Access, bit 1 + n is the n-th scope of the
// catalogue. Columns are keyed by position, never by parsing a scope's id.
using CellMask = quint64;

constexpr int accessColumn = 0;
constexpr int maxColumns = 64;

[[nodiscard]] constexpr CellMask cellBit(int column)
{
    return CellMask{1} << column;
}
[[nodiscard]] constexpr bool holds(CellMask row, int column)
{
    return (row & cellBit(column)) != 0;
}
[[nodiscard]] constexpr int scopeCount(CellMask row)
{
    return std::popcount(row >> 1);
}

// What the columns of one integration mean to the rules. Made from the catalogue.
struct ColumnRules
{
    int columns = 1; // Access and the scopes
    // implies[c]: the columns that c brings along when ticked (write brings read); c itself not
    // included. The relation is given closed (transitive).
    std::vector<CellMask> implies = std::vector<CellMask>(1, 0);
    CellMask writes = 0; // columns whose access is "Read / Write"

    [[nodiscard]] CellMask all() const
    {
        return columns >= 64 ? ~CellMask{0} : cellBit(columns) - 1;
    }
    [[nodiscard]] CellMask scopes() const { return all() & ~cellBit(accessColumn); }
    // The columns that cannot stand without `column`: un-ticking it clears them.
    [[nodiscard]] CellMask dependents(int column) const;
};

// The row after one cell is set: ticking a write ticks its read, un-ticking a read clears its
// write. Access never changes the ticks (they become dormant).
[[nodiscard]] CellMask withCell(CellMask row, int column, bool on, const ColumnRules &rules);

// The same for several columns at once: first all of `on` with what they imply, or all off with
// what depends on them.
[[nodiscard]] CellMask withCells(CellMask row, CellMask columns, bool on, const ColumnRules &rules);

// Why a cell looks as it does. A cell may be several of these.
struct CellState
{
    bool granted = false; // as wanted here, staged edits included
    bool staged = false; // differs from the server
    bool implied = false; // read that a ticked write holds in place
    bool dormant = false; // ticked, but the group's access is off
    bool unbacked = false; // ticked, but the HubSpot token lacks it (or nothing is connected)
    bool changed = false; // somebody else set it just now
    bool conflict = false; // staged, and somebody else set it otherwise meanwhile

    bool operator==(const CellState &) const = default;
};

// The states of all cells of a row, bit n of each is column n.
struct RowStates
{
    CellMask granted = 0;
    CellMask staged = 0;
    CellMask implied = 0;
    CellMask dormant = 0;
    CellMask unbacked = 0;
    CellMask changed = 0; // known to the workspace
    CellMask conflict = 0; // the same

    [[nodiscard]] CellState at(int column) const
    {
        return {holds(granted, column), holds(staged, column),   holds(implied, column),
                holds(dormant, column), holds(unbacked, column), holds(changed, column),
                holds(conflict, column)};
    }
};

// `backed`: the columns that the connection's token holds; bit 0 is ignored. What others did is
// not known here.
[[nodiscard]] RowStates rowStates(CellMask server, CellMask wanted, CellMask backed,
                                  const ColumnRules &rules);
[[nodiscard]] CellState cellState(CellMask server, CellMask wanted, int column, CellMask backed,
                                  const ColumnRules &rules);

} // namespace onbelay
