#pragma once

#include "access/grantmatrix.h"

#include <vector>

namespace onbelay {

// Rows as bits, for passes over all of a matrix: bit n of word m is row 64 m + n.
using RowWords = std::vector<quint64>;

// Rows in which at least one of these columns is wanted.
[[nodiscard]] RowWords wantedInAny(const GrantMatrix &matrix, CellMask columns);
// Rows that hold exactly these columns, of which there must be one: beyond the last row only the
// bits of the columns are known to be clear.
[[nodiscard]] RowWords wantedExactly(const GrantMatrix &matrix, CellMask columns);

} // namespace onbelay
