#pragma once

#include "access/cells.h"
#include "access/matrixedit.h"
#include "access/rowset.h"

#include <vector>

namespace onbelay {

enum class TriState { None, Some, All };

// The grants of one integration: what the server has and what the admin wants, a bit a cell, with
// counts that are maintained and never scanned. Kept by column, so that an edit of a whole column
// is done 64 rows at a time. Rows keep their position until reset(). A plain value; not
// thread-safe.
class GrantMatrix
{
public:
    explicit GrantMatrix(ColumnRules rules = {});

    void reset(ColumnRules rules);
    void reserve(quint32 rows);
    quint32 appendRow(CellMask server); // returns its position; wanted = server
    [[nodiscard]] quint32 rowCount() const { return m_rows; }
    [[nodiscard]] const ColumnRules &rules() const { return m_rules; }

    [[nodiscard]] CellMask server(quint32 row) const { return rowOf(m_server, row); }
    [[nodiscard]] CellMask wanted(quint32 row) const { return rowOf(m_wanted, row); }
    [[nodiscard]] CellMask staged(quint32 row) const { return server(row) ^ wanted(row); }
    [[nodiscard]] bool isStaged(quint32 row) const;
    [[nodiscard]] bool isWanted(quint32 row, int column) const;

    // Every one of these cells is ticked; true for none.
    [[nodiscard]] bool allWanted(const RowSet &rows, CellMask columns) const;
    // What setting these columns of these rows would change, implications included. Nothing is
    // changed yet.
    [[nodiscard]] MatrixEdit plan(const RowSet &rows, CellMask columns, bool on) const;
    // What it takes until these rows hold exactly these columns, with what they imply.
    [[nodiscard]] MatrixEdit planExactly(const RowSet &rows, CellMask columns) const;
    // The same for an edit that was made earlier, as things are now: its cells that are not as it
    // sets them, and what must come along so that no write stands without its read.
    [[nodiscard]] MatrixEdit replay(const MatrixEdit &edit) const;
    // Nothing staged: everything wanted as the server has it.
    [[nodiscard]] MatrixEdit discardPlan() const;
    // The staged cells as an edit of the server's rows.
    [[nodiscard]] MatrixEdit stagedCells() const { return discardPlan().reversed(); }
    // Makes an edit from one of the functions above. Its reversed() takes it back exactly.
    void apply(const MatrixEdit &edit);

    void setWanted(quint32 row, CellMask wanted);
    // The server's row changed. Staged cells stay as wanted, all others follow the server.
    // Returns the cells that the server moved and that are wanted otherwise here (as when a staged
    // write needs a read that somebody took away); an edit that the server now agrees with is
    // simply no longer staged.
    CellMask adoptServer(quint32 row, CellMask server);

    // Counts over all rows; O(1).
    [[nodiscard]] quint32 grantedCount(int column) const { return m_granted[std::size_t(column)]; }
    [[nodiscard]] TriState columnState(int column) const;
    [[nodiscard]] quint32 stagedRowCount() const { return m_stagedRows; }
    [[nodiscard]] quint64 stagedCellCount() const { return m_stagedCells; }

    // The bits of a column, for searches over all rows: bit n of word m is row 64 m + n.
    [[nodiscard]] std::span<const quint64> wantedWords(int column) const
    {
        return m_wanted[std::size_t(column)];
    }
    [[nodiscard]] std::span<const quint64> serverWords(int column) const
    {
        return m_server[std::size_t(column)];
    }
    // Rows with a staged cell.
    [[nodiscard]] std::span<const quint64> stagedWords() const { return m_staged; }
    [[nodiscard]] std::size_t bytes() const; // of memory

private:
    using Columns = std::vector<std::vector<quint64>>;

    [[nodiscard]] CellMask rowOf(const Columns &columns, quint32 row) const;
    void setRow(Columns &columns, quint32 row, CellMask cells);
    void count(quint32 row, int sign);
    void recountStaged(std::size_t word);

    ColumnRules m_rules;
    Columns m_server;
    Columns m_wanted;
    std::vector<quint64> m_staged; // rows
    std::vector<quint32> m_granted; // per column, wanted
    quint32 m_rows = 0;
    quint32 m_stagedRows = 0;
    quint64 m_stagedCells = 0;
};

} // namespace onbelay
