#include "presenters/permissions/conflicttext.h"

#include "presenters/permissions/celltext.h"
#include "presenters/words/dates.h"
#include "workspace/workspace.h"

namespace onbelay {

QString ConflictText::title(const Workspace &workspace, const ConflictCell &cell)
{
    const int row = workspace.rowOf(cell.group);
    const int column = workspace.columnOf(cell.cell);
    const QString group = row < 0 ? cell.group : workspace.groups()[std::size_t(row)].name;
    const QString title =
        column < 0 ? cell.cell : CellText::columnTitle(workspace.integration(), column);
    //: %1 group, %2 permission
    return tr("%1: %2").arg(group, title);
}

QString ConflictText::story(const ConflictCell &cell)
{
    //: Another admin whose name the server does not tell
    const QString by = cell.by.name.isEmpty() ? tr("Somebody else") : cell.by.name;
    //: %1 and %3, %5 are "granted" or "not granted", %2 a person, %4 a time
    return tr("It was %1. %2 made it %3 (%4). You want it %5.")
        .arg(CellText::value(cell.base), by, CellText::value(cell.theirs), dateTimeText(cell.at),
             CellText::value(cell.yours));
}

} // namespace onbelay
