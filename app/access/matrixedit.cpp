#include "access/matrixedit.h"

#include <algorithm>

namespace onbelay {

namespace {

bool comesBefore(const ColumnEdit &a, const ColumnEdit &b)
{
    return a.column < b.column || (a.column == b.column && !a.on && b.on);
}

} // namespace

quint64 MatrixEdit::cellCount() const
{
    quint64 cells = 0;
    for (const ColumnEdit &part : parts)
        cells += part.rows.count();
    return cells;
}

RowSet MatrixEdit::rows() const
{
    RowSet rows;
    for (const ColumnEdit &part : parts)
        rows = united(rows, part.rows);
    return rows;
}

CellMask MatrixEdit::columns() const
{
    CellMask columns = 0;
    for (const ColumnEdit &part : parts)
        columns |= cellBit(part.column);
    return columns;
}

std::size_t MatrixEdit::bytes() const
{
    std::size_t bytes = parts.capacity() * sizeof(ColumnEdit);
    for (const ColumnEdit &part : parts)
        bytes += part.rows.bytes();
    return bytes;
}

void MatrixEdit::add(const MatrixEdit &other)
{
    for (const ColumnEdit &part : other.parts) {
        const auto place = std::lower_bound(parts.begin(), parts.end(), part, comesBefore);
        if (place != parts.end() && place->column == part.column && place->on == part.on)
            place->rows = united(place->rows, part.rows);
        else
            parts.insert(place, part);
    }
}

MatrixEdit MatrixEdit::reversed() const
{
    MatrixEdit edit = *this;
    for (ColumnEdit &part : edit.parts)
        part.on = !part.on;
    std::sort(edit.parts.begin(), edit.parts.end(), comesBefore);
    return edit;
}

} // namespace onbelay
