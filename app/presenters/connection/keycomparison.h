#pragma once

#include "hubspot/tokenproof.h"
#include "onbelay/types.h"
#include "presenters/connection/heldcells.h"

#include <QString>

namespace onbelay {

// What would change if the proven token replaced the one in use.
struct KeyComparison
{
    bool updating = false; // false: nothing is connected yet
    bool otherAccount = false; // both accounts are known and differ
    QString presentAccount; // portal id; empty when not known
    QString newAccount;
    CellMask lost = 0; // columns that the key in use holds and the new one lacks
    CellMask gained = 0;
    CellMask missing = 0; // columns that the new one lacks
    HeldCells hurt; // cells of `lost`
    HeldCells unbacked; // cells of `missing`
};

[[nodiscard]] KeyComparison compareKeys(const ProofReport &proof,
                                        const std::optional<Connection> &present,
                                        const Integration &integration, const GrantMatrix &matrix,
                                        const std::vector<GroupInfo> &groups);

// Columns whose lines of a check say that the key holds them.
[[nodiscard]] CellMask heldColumns(const CheckReport &check, const Integration &integration);

// "Write deals: Sales, Support and 2 more groups", one line a column that some group holds.
[[nodiscard]] QStringList heldLines(const HeldCells &held, const Integration &integration,
                                    const QString &language);

} // namespace onbelay
