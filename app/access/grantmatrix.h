#pragma once

#include "access/cells.h"

#include <span>
#include <vector>

namespace onbelay {

// One row's change: what it was and what it becomes. A bulk edit is a list of these, so undo costs
// memory for what changed and nothing else.
struct RowChange
{
    quint32 row = 0;
    CellMask before = 0;
    CellMask after = 0;

    bool operator==(const RowChange &) const = default;
};

enum class TriState { None, Some, All };

// The grants of one integration: what the server has and what the admin wants, row by row, with
// counts that are maintained and never scanned. Rows keep their position until reset().
// A plain value; not thread-safe.
class GrantMatrix
{
public:
    explicit GrantMatrix(ColumnRules rules = {});

    void reset(ColumnRules rules);
    quint32 appendRow(CellMask server); // returns its position; wanted = server
    void removeRow(quint32 row); // the rows above it move down by one
    [[nodiscard]] quint32 rowCount() const { return quint32(m_server.size()); }
    [[nodiscard]] const ColumnRules &rules() const { return m_rules; }

    [[nodiscard]] CellMask server(quint32 row) const { return m_server[row]; }
    [[nodiscard]] CellMask wanted(quint32 row) const { return m_wanted[row]; }
    [[nodiscard]] CellMask staged(quint32 row) const { return m_server[row] ^ m_wanted[row]; }

    // What setting these columns of these rows would change, implications included; rows that
    // would not change are left out. Nothing is changed yet.
    [[nodiscard]] std::vector<RowChange> plan(std::span<const quint32> rows, CellMask columns,
                                              bool on) const;
    // Makes `after` (or, for undo, `before`) the wanted row.
    void apply(std::span<const RowChange> changes);
    void revert(std::span<const RowChange> changes);
    void setWanted(quint32 row, CellMask wanted);
    // The server's row changed. Staged cells stay as wanted, all others follow the server.
    // Returns the cells where the server moved under a staged edit to a value that was not the
    // base of that edit (candidates for a conflict; an edit that the server now agrees with is
    // simply no longer staged).
    CellMask adoptServer(quint32 row, CellMask server);
    // Everything wanted is as the server has it.
    std::vector<RowChange> discardAll();

    // Counts over all rows; O(1).
    [[nodiscard]] quint32 grantedCount(int column) const { return m_granted[std::size_t(column)]; }
    [[nodiscard]] TriState columnState(int column) const;
    [[nodiscard]] quint32 stagedRowCount() const { return m_stagedRows; }
    [[nodiscard]] quint64 stagedCellCount() const { return m_stagedCells; }

private:
    void count(quint32 row, int sign);

    ColumnRules m_rules;
    std::vector<CellMask> m_server;
    std::vector<CellMask> m_wanted;
    std::vector<quint32> m_granted; // per column, wanted
    quint32 m_stagedRows = 0;
    quint64 m_stagedCells = 0;
};

} // namespace onbelay
