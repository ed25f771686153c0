#pragma once

#include "access/grantmatrix.h"

#include <span>
#include <vector>

namespace onbelay {

// What is worth a second look in a matrix, and what mends it. Pure functions over what is wanted,
// staged edits included; a million rows take some tens of milliseconds for all and a few for one
// kind. Any thread, as long as nobody writes to the matrix meanwhile.

enum class LintKind : quint8 {
    Dormant, // scopes are ticked, but access is off: they do nothing
    AccessOnly, // access is on, but no scope is ticked: it gives nothing
    Unbacked, // scopes of one column are ticked that the connection is known not to hold
    NothingBacked, // the connection holds no scope at all; no column is to blame
    NoMembers, // something is granted to groups that nobody is in
    SamePermissions, // these groups hold exactly the same
};

enum class LintRemedy : quint8 { SwitchAccessOn, SwitchAccessOff, TakeScopes, TakeEverything };

// One way to mend a finding, and what it would change. The edit itself is planned when somebody
// wants it: lintRepair().
struct LintRepair
{
    LintRemedy remedy = LintRemedy::SwitchAccessOn;
    quint32 groups = 0; // never 0
    quint64 cells = 0;
    CellMask columns = 0; // with what the rules bring along

    bool operator==(const LintRepair &) const = default;
};

struct LintFinding
{
    LintKind kind = LintKind::Dormant;
    RowSet rows; // never empty
    int column = -1; // of Unbacked
    CellMask cells = 0; // of SamePermissions: what each of the groups holds
    quint64 ticked = 0; // of Dormant and NoMembers: the cells that do nothing
    std::vector<LintRepair> repairs; // may be empty: nothing can be mended without guessing
};

struct LintReport
{
    std::vector<LintFinding> findings; // in the order of LintKind, then by column or by size
    quint32 otherSets = 0; // of groups with the same permissions, beyond those in `findings`
};

// How many sets of groups with the same permissions a report names.
constexpr quint32 mostSameSets = 3;

// Rows that nobody is in: bit n of word m is row 64 m + n. `memberCount(row)` is asked for each.
template <typename MemberCount>
[[nodiscard]] std::vector<quint64> memberlessWords(quint32 rows, MemberCount memberCount)
{
    std::vector<quint64> words(wordsFor(rows), 0);
    for (quint32 row = 0; row < rows; ++row)
        words[row / rowsInWord] |= quint64(memberCount(row) == 0) << (row % rowsInWord);
    return words;
}

// `backed`: the columns that the connection's token holds; bit 0 is ignored. `memberless`: from
// the function above, for all rows of the matrix.
[[nodiscard]] LintReport lint(const GrantMatrix &matrix, CellMask backed,
                              std::span<const quint64> memberless);
// The rows of one finding, as things are now. `column`: of Unbacked. Empty for SamePermissions,
// which nothing mends.
[[nodiscard]] RowSet lintRows(const GrantMatrix &matrix, LintKind kind, int column, CellMask backed,
                              std::span<const quint64> memberless);
// What mends a finding of these rows.
[[nodiscard]] MatrixEdit lintRepair(const GrantMatrix &matrix, const RowSet &rows, int column,
                                    LintRemedy remedy);

} // namespace onbelay
