#pragma once

#include "access/cells.h"

#include <QDateTime>
#include <QString>

namespace onbelay {

// One cell that two admins set to different values: what it was when the edit began, what the
// server has now, and what is wanted here.
struct CellConflict
{
    QString groupId;
    int column = 0;
    bool base = false;
    bool theirs = false;
    bool yours = false;
    QString by; // who changed it; plain text
    QDateTime at; // UTC
};

enum class Resolution { TakeTheirs, KeepYours };

// The wanted row after a conflict is settled. Implications are applied, so that settling one cell
// never leaves a write without its read.
[[nodiscard]] CellMask settle(CellMask wanted, const CellConflict &conflict, Resolution resolution,
                              const ColumnRules &rules);

} // namespace onbelay
