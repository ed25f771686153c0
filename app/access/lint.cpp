#include "access/lint.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace onbelay {

namespace {

using Words = std::vector<quint64>;

Words anyOf(const GrantMatrix &matrix, CellMask columns)
{
    Words any(wordsFor(matrix.rowCount()), 0);
    for (CellMask left = columns; left != 0; left &= left - 1) {
        const auto column = matrix.wantedWords(std::countr_zero(left));
        for (std::size_t word = 0; word < any.size(); ++word)
            any[word] |= column[word];
    }
    return any;
}

// Rows that hold these columns and nothing else; `cells` must not be empty, because the bits
// behind the last row are clear only in the columns.
RowSet rowsWithExactly(const GrantMatrix &matrix, CellMask cells)
{
    Words rows(wordsFor(matrix.rowCount()), ~quint64{0});
    for (int column = 0; column < matrix.rules().columns; ++column) {
        const auto ticked = matrix.wantedWords(column);
        const quint64 flip = holds(cells, column) ? 0 : ~quint64{0};
        for (std::size_t word = 0; word < rows.size(); ++word)
            rows[word] &= ticked[word] ^ flip;
    }
    return RowSet::fromWords(rows);
}

// Every repair sets whole columns of the rows of its finding.
LintRepair repair(LintRemedy remedy, const GrantMatrix &matrix, const RowSet &rows,
                  CellMask columns)
{
    return {remedy, matrix.plan(rows, columns, remedy == LintRemedy::SwitchAccessOn)};
}

// How many groups hold each row of cells. Only rows with access and a scope: what is amiss with
// the others is told already, and that nothing is held is no likeness worth telling.
std::unordered_map<CellMask, quint32> countRows(const GrantMatrix &matrix)
{
    std::unordered_map<CellMask, quint32> counts;
    std::array<CellMask, rowsInWord> cells{};
    const auto access = matrix.wantedWords(accessColumn);
    for (std::size_t word = 0; word < access.size(); ++word) {
        cells.fill(0);
        for (int column = 0; column < matrix.rules().columns; ++column) {
            for (quint64 left = matrix.wantedWords(column)[word] & access[word]; left != 0;
                 left &= left - 1)
                cells[std::size_t(std::countr_zero(left))] |= cellBit(column);
        }
        for (const CellMask row : cells) {
            if (scopeCount(row) > 0)
                ++counts[row];
        }
    }
    return counts;
}

// Most organisations give one set of permissions to many groups on purpose, and a big one has only
// so many different rows: nearly every group is like another. That is why this is told for the
// largest sets only, without a repair (which of the groups is one too many is not for a program to
// guess), and as what it is: they hold exactly the same. Names do not count; a likeness of names
// would be a guess, too.
void addSame(LintReport &report, const GrantMatrix &matrix)
{
    std::vector<std::pair<CellMask, quint32>> sets;
    for (const auto &[cells, count] : countRows(matrix)) {
        if (count > 1)
            sets.emplace_back(cells, count);
    }
    const std::size_t told = std::min<std::size_t>(sets.size(), mostSameSets);
    std::partial_sort(sets.begin(), sets.begin() + std::ptrdiff_t(told), sets.end(),
                      [](const auto &a, const auto &b) {
                          return a.second > b.second || (a.second == b.second && a.first < b.first);
                      });
    for (std::size_t i = 0; i < told; ++i) {
        const CellMask cells = sets[i].first;
        report.findings.push_back(
            {LintKind::SamePermissions, rowsWithExactly(matrix, cells), -1, cells, {}});
    }
    report.otherSets = quint32(sets.size() - told);
}

void addUnbacked(LintReport &report, const GrantMatrix &matrix, CellMask backed,
                 const Words &anyScope)
{
    const CellMask scopes = matrix.rules().scopes();
    if ((backed & scopes) == 0) {
        // Nothing is connected, most of the time. To take every tick away would be the wrong way
        // to mend that.
        const RowSet rows = RowSet::fromWords(anyScope);
        if (!rows.isEmpty())
            report.findings.push_back({LintKind::NothingBacked, rows, -1, 0, {}});
        return;
    }
    for (CellMask left = scopes & ~backed; left != 0; left &= left - 1) {
        const int column = std::countr_zero(left);
        if (matrix.grantedCount(column) == 0)
            continue;
        const RowSet rows = RowSet::fromWords(matrix.wantedWords(column));
        report.findings.push_back(
            {LintKind::Unbacked,
             rows,
             column,
             0,
             {repair(LintRemedy::TakeScopes, matrix, rows, cellBit(column))}});
    }
}

} // namespace

LintReport lint(const GrantMatrix &matrix, CellMask backed, std::span<const quint64> memberless)
{
    const CellMask scopes = matrix.rules().scopes();
    const Words anyScope = anyOf(matrix, scopes);
    const auto access = matrix.wantedWords(accessColumn);
    Words dormant(anyScope.size());
    Words accessOnly(anyScope.size());
    Words nobody(anyScope.size());
    for (std::size_t word = 0; word < anyScope.size(); ++word) {
        dormant[word] = anyScope[word] & ~access[word];
        accessOnly[word] = access[word] & ~anyScope[word];
        nobody[word] = (access[word] | anyScope[word]) & memberless[word];
    }
    LintReport report;
    if (const RowSet rows = RowSet::fromWords(dormant); !rows.isEmpty())
        report.findings.push_back(
            {LintKind::Dormant,
             rows,
             -1,
             0,
             {repair(LintRemedy::SwitchAccessOn, matrix, rows, cellBit(accessColumn)),
              repair(LintRemedy::TakeScopes, matrix, rows, scopes)}});
    if (const RowSet rows = RowSet::fromWords(accessOnly); !rows.isEmpty())
        report.findings.push_back(
            {LintKind::AccessOnly,
             rows,
             -1,
             0,
             {repair(LintRemedy::SwitchAccessOff, matrix, rows, cellBit(accessColumn))}});
    addUnbacked(report, matrix, backed, anyScope);
    if (const RowSet rows = RowSet::fromWords(nobody); !rows.isEmpty())
        report.findings.push_back(
            {LintKind::NoMembers,
             rows,
             -1,
             0,
             {repair(LintRemedy::TakeEverything, matrix, rows, matrix.rules().all())}});
    addSame(report, matrix);
    return report;
}

} // namespace onbelay
