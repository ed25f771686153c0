#include "access/merge.h"

namespace onbelay {

CellMask settle(CellMask wanted, const CellConflict &conflict, Resolution resolution,
                const ColumnRules &rules)
{
    const bool on = resolution == Resolution::TakeTheirs ? conflict.theirs : conflict.yours;
    return withCell(wanted, conflict.column, on, rules);
}

} // namespace onbelay
