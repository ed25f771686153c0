#pragma once

#include "workspace/workspace.h"

#include <QStringList>

#include <vector>

namespace onbelay {

// Which groups hold which scopes on the server: what a lost scope or a disconnect touches.

struct HeldColumn
{
    int column = 0;
    QStringList groups; // names, most members first
};

struct HeldCells
{
    std::vector<HeldColumn> columns; // only those that some group holds
    int groups = 0; // different groups
    int memberships = 0; // their members added up; a person in two groups counts twice
};

// Among `columns`; a group counts when a scope is ticked there and its access is on.
[[nodiscard]] HeldCells heldCells(const GrantMatrix &matrix, const GroupTable &groups,
                                  CellMask columns);

// What the groups would lose when nothing backed `columns` any more, as the edits that take it
// away: for AdminClient::impact(), which counts every person once. Empty when nothing would be lost
// or when these are more groups than the contract takes at once.
[[nodiscard]] std::vector<CellEdits> removalOf(const Workspace &workspace, CellMask columns);

// "Sales, Marketing and 3 more groups": the first few names.
[[nodiscard]] QString groupList(const QStringList &names, int shown = 3);

} // namespace onbelay
