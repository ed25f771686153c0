#include "access/lint.h"

#include "access/matrixwords.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace onbelay {

namespace {

// Every repair sets whole columns of the rows of its finding.
CellMask columnsOf(LintRemedy remedy, int column, const ColumnRules &rules)
{
    switch (remedy) {
    case LintRemedy::SwitchAccessOn:
    case LintRemedy::SwitchAccessOff:
        return cellBit(accessColumn);
    case LintRemedy::TakeScopes:
        return column < 0 ? rules.scopes() : cellBit(column);
    case LintRemedy::TakeEverything:
        return rules.all();
    }
    Q_UNREACHABLE();
}

std::vector<LintRemedy> remediesOf(LintKind kind)
{
    switch (kind) {
    case LintKind::Dormant:
        return {LintRemedy::SwitchAccessOn, LintRemedy::TakeScopes};
    case LintKind::AccessOnly:
        return {LintRemedy::SwitchAccessOff};
    case LintKind::Unbacked:
        return {LintRemedy::TakeScopes};
    case LintKind::NoMembers:
        return {LintRemedy::TakeEverything};
    case LintKind::NothingBacked: // to take every tick away would be the wrong way to mend that
    case LintKind::SamePermissions:
        break;
    }
    return {};
}

quint64 tickedCells(const GrantMatrix &matrix, const RowSet &rows, CellMask columns)
{
    quint64 cells = 0;
    for (CellMask left = columns; left != 0; left &= left - 1) {
        const auto ticked = matrix.wantedWords(std::countr_zero(left));
        rows.forEachWord([&cells, ticked](std::size_t word, quint64 bits) {
            cells += quint64(std::popcount(ticked[word] & bits));
        });
    }
    return cells;
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
        report.findings.push_back({LintKind::SamePermissions,
                                   RowSet::fromWords(wantedExactly(matrix, cells)),
                                   -1,
                                   cells,
                                   0,
                                   {}});
    }
    report.otherSets = quint32(sets.size() - told);
}

void add(LintReport &report, LintKind kind, int column, const GrantMatrix &matrix, CellMask backed,
         std::span<const quint64> memberless)
{
    LintFinding finding{kind, lintRows(matrix, kind, column, backed, memberless), column, 0, 0, {}};
    if (finding.rows.isEmpty())
        return;
    const ColumnRules &rules = matrix.rules();
    if (kind == LintKind::Dormant || kind == LintKind::NoMembers)
        finding.ticked = tickedCells(matrix, finding.rows, rules.all());
    for (const LintRemedy remedy : remediesOf(kind)) {
        const MatrixEdit edit = lintRepair(matrix, finding.rows, column, remedy);
        finding.repairs.push_back({remedy, edit.rows().count(), edit.cellCount(), edit.columns()});
    }
    report.findings.push_back(std::move(finding));
}

} // namespace

RowSet lintRows(const GrantMatrix &matrix, LintKind kind, int column, CellMask backed,
                std::span<const quint64> memberless)
{
    const CellMask scopes = matrix.rules().scopes();
    const bool nothingBacked = (backed & scopes) == 0; // not connected, most of the time
    const auto access = matrix.wantedWords(accessColumn);
    RowWords rows;
    switch (kind) {
    case LintKind::Dormant:
        rows = wantedInAny(matrix, scopes);
        for (std::size_t word = 0; word < rows.size(); ++word)
            rows[word] &= ~access[word];
        break;
    case LintKind::AccessOnly:
        rows = wantedExactly(matrix, cellBit(accessColumn));
        break;
    case LintKind::Unbacked:
        if (!nothingBacked && holds(scopes & ~backed, column))
            return RowSet::fromWords(matrix.wantedWords(column));
        break;
    case LintKind::NothingBacked:
        if (nothingBacked)
            rows = wantedInAny(matrix, scopes);
        break;
    case LintKind::NoMembers:
        rows = wantedInAny(matrix, matrix.rules().all());
        for (std::size_t word = 0; word < rows.size(); ++word)
            rows[word] &= memberless[word];
        break;
    case LintKind::SamePermissions:
        break;
    }
    return RowSet::fromWords(rows);
}

MatrixEdit lintRepair(const GrantMatrix &matrix, const RowSet &rows, int column, LintRemedy remedy)
{
    return matrix.plan(rows, columnsOf(remedy, column, matrix.rules()),
                       remedy == LintRemedy::SwitchAccessOn);
}

LintReport lint(const GrantMatrix &matrix, CellMask backed, std::span<const quint64> memberless)
{
    LintReport report;
    add(report, LintKind::Dormant, -1, matrix, backed, memberless);
    add(report, LintKind::AccessOnly, -1, matrix, backed, memberless);
    for (CellMask left = matrix.rules().scopes() & ~backed; left != 0; left &= left - 1)
        add(report, LintKind::Unbacked, std::countr_zero(left), matrix, backed, memberless);
    add(report, LintKind::NothingBacked, -1, matrix, backed, memberless);
    add(report, LintKind::NoMembers, -1, matrix, backed, memberless);
    addSame(report, matrix);
    return report;
}

} // namespace onbelay
