#include "access/matrixwords.h"

namespace onbelay {

RowWords wantedInAny(const GrantMatrix &matrix, CellMask columns)
{
    RowWords any(wordsFor(matrix.rowCount()), 0);
    for (CellMask left = columns; left != 0; left &= left - 1) {
        const auto column = matrix.wantedWords(std::countr_zero(left));
        for (std::size_t word = 0; word < any.size(); ++word)
            any[word] |= column[word];
    }
    return any;
}

RowWords wantedExactly(const GrantMatrix &matrix, CellMask columns)
{
    RowWords rows(wordsFor(matrix.rowCount()), ~quint64{0});
    for (int column = 0; column < matrix.rules().columns; ++column) {
        const auto wanted = matrix.wantedWords(column);
        const quint64 flip = holds(columns, column) ? 0 : ~quint64{0};
        for (std::size_t word = 0; word < rows.size(); ++word)
            rows[word] &= wanted[word] ^ flip;
    }
    return rows;
}

} // namespace onbelay
