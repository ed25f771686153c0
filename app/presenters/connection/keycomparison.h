#pragma once

#include "hubspot/tokenproof.h"
#include "onbelay/types.h"
#include "presenters/connection/heldcells.h"

#include <QString>

namespace onbelay {

// What would change if the proven token replaced the one in use, as far as it is known of both.
// Masks are of columns; a column is in at most one of lost, untested, gained and unclear.
struct KeyComparison
{
    bool updating = false; // false: nothing is connected yet
    bool otherAccount = false; // both accounts are known and differ
    QString etag; // of the connection that was compared with
    QString presentAccount; // portal id; empty when not known
    QString newAccount;
    CellMask lost =
        0; // the key in use holds it, or reads what it would write; the new one lacks it
    CellMask untested = 0; // the key in use holds it; the new one was not tested
    CellMask untestedWrites = 0; // those of `untested` that write
    CellMask gained = 0; // the key in use is known to lack it; the new one holds it
    CellMask unclear = 0; // not known of both, so that there is nothing to compare
    CellMask missing = 0; // the new one lacks it
    HeldCells hurt; // cells of `lost`
    HeldCells doubtful; // cells of `untestedWrites`
    HeldCells unbacked; // cells of `missing`
};

[[nodiscard]] KeyComparison compareKeys(const ProofReport &proof,
                                        const std::optional<Connection> &present,
                                        const Integration &integration, const GrantMatrix &matrix,
                                        const GroupTable &groups);

// Columns by what a check said of the stored key.
struct CheckedColumns
{
    CellMask granted = 0;
    CellMask readOnly = 0; // reading is proven, and writing was not tested
    CellMask missing = 0;
    [[nodiscard]] CellMask held() const { return granted | readOnly; }
};
[[nodiscard]] CheckedColumns checkedColumns(const CheckReport &check,
                                            const Integration &integration);

// "Write deals: Sales, Support and 2 more groups", one line a column that some group holds.
[[nodiscard]] QStringList heldLines(const HeldCells &held, const Integration &integration,
                                    const QString &language);

} // namespace onbelay
