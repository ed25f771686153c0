#pragma once

#include "access/cells.h"
#include "access/rowset.h"

#include <vector>

namespace onbelay {

// Cells of one column that an edit turns to one state; all of them were in the other one.
struct ColumnEdit
{
    int column = 0;
    bool on = false;
    RowSet rows;

    bool operator==(const ColumnEdit &) const = default;
};

// What one edit changes, implications included. Undo keeps these, so that it costs memory for what
// changed and nothing else: at most a bit a row and column. A plain value.
struct MatrixEdit
{
    std::vector<ColumnEdit> parts; // not empty ones; ascending by column, "off" before "on"

    [[nodiscard]] bool isEmpty() const { return parts.empty(); }
    [[nodiscard]] quint64 cellCount() const;
    [[nodiscard]] RowSet rows() const; // with a changed cell
    [[nodiscard]] CellMask columns() const;
    [[nodiscard]] std::size_t bytes() const; // of memory
    [[nodiscard]] MatrixEdit reversed() const;
    void add(const MatrixEdit &other); // which must not turn a cell the other way

    bool operator==(const MatrixEdit &) const = default;
};

} // namespace onbelay
