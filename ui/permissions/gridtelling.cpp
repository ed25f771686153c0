// What the grid tells screen readers by itself.
#include "ui/permissions/cellaccessible.h"
#include "ui/permissions/gridaccessible.h"
#include "ui/permissions/permissiongrid.h"

namespace onbelay::ui {

void announceCell(PermissionGrid *grid, const QModelIndex &index)
{
    if (!QAccessible::isActive() || !index.isValid())
        return;
    auto *table = static_cast<GridAccessible *>(QAccessible::queryAccessibleInterface(grid));
    table->tellCell(index.row(), index.column());
}

void announceData(PermissionGrid *grid, const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent change(grid, QAccessibleTableModelChangeEvent::DataChanged);
    change.setFirstRow(topLeft.row());
    change.setFirstColumn(topLeft.column());
    change.setLastRow(bottomRight.row());
    change.setLastColumn(bottomRight.column());
    QAccessible::updateAccessibility(&change);
    auto *table = static_cast<GridAccessible *>(QAccessible::queryAccessibleInterface(grid));
    table->tellChanges(QRect(QPoint(topLeft.column(), topLeft.row()),
                             QPoint(bottomRight.column(), bottomRight.row())));
}

void announceHeadings(PermissionGrid *grid, Qt::Orientation which, int first, int last)
{
    if (!QAccessible::isActive())
        return;
    auto *table = static_cast<GridAccessible *>(QAccessible::queryAccessibleInterface(grid));
    table->tellHeadings(which, first, last);
}

void announceCurrent(PermissionGrid *grid, const QModelIndex &index)
{
    if (!QAccessible::isActive() || !index.isValid() || !grid->hasFocus())
        return;
    auto *table = static_cast<GridAccessible *>(QAccessible::queryAccessibleInterface(grid));
    QAccessibleEvent focus(grid, QAccessible::Focus);
    focus.setChild(table->childNumber(index.row(), index.column()));
    QAccessible::updateAccessibility(&focus);
}

void announceSelection(PermissionGrid *grid, const QModelIndex &index)
{
    if (!QAccessible::isActive())
        return;
    auto *table = static_cast<GridAccessible *>(QAccessible::queryAccessibleInterface(grid));
    table->tellSelection(index.row(), index.column());
}

CellAccessible *GridAccessible::knownCell(int row, int column) const
{
    const auto known = m_children.constFind(childNumber(row, column));
    return known == m_children.cend()
               ? nullptr
               : static_cast<CellAccessible *>(QAccessible::accessibleInterface(*known));
}

void GridAccessible::tellCell(int row, int column)
{
    if (CellAccessible *cell = knownCell(row, column))
        cell->tellChange();
    else if (row < rowCount() && column < columnCount())
        CellAccessible::tell(grid(), childNumber(row, column), true);
}

// Readers keep what they were told of a cell. The rules change cells besides the one that was
// toggled, and undo changes cells far away; whoever has read one of them must hear of it. Cells
// that nobody asked for are read anew when somebody does.
void GridAccessible::tellChanges(const QRect &cells)
{
    const qint64 count = qint64(cells.width()) * cells.height();
    if (count <= m_children.size()) {
        for (int row = cells.top(); row <= cells.bottom(); ++row) {
            for (int column = cells.left(); column <= cells.right(); ++column) {
                if (CellAccessible *cell = knownCell(row, column))
                    cell->tellChange();
            }
        }
        return;
    }
    const QList<int> numbers = m_children.keys(); // telling may make more of them
    const int width = columnCount() + 1;
    for (const int number : numbers) {
        const QPoint at(number % width - 1, number / width - 1);
        if (at.x() < 0 || at.y() < 0 || !cells.contains(at))
            continue;
        if (CellAccessible *cell = knownCell(at.y(), at.x()))
            cell->tellChange();
    }
}

void GridAccessible::tellHeading(int row, int column)
{
    const auto known = m_children.constFind(childNumber(row, column));
    if (known == m_children.cend())
        return;
    if (QAccessibleInterface *heading = QAccessible::accessibleInterface(*known))
        static_cast<HeadingAccessible *>(heading)->tellChange();
}

// An edit of a cell changes the boxes and counts of its row, its column and the corner.
void GridAccessible::tellHeadings(Qt::Orientation which, int first, int last)
{
    if (which == Qt::Horizontal) {
        tellHeading(-1, -1);
        for (int column = first; column <= last; ++column)
            tellHeading(-1, column);
        return;
    }
    if (last - first < m_children.size()) {
        for (int row = first; row <= last; ++row)
            tellHeading(row, -1);
        return;
    }
    const QList<int> numbers = m_children.keys(); // telling may make more of them
    const int width = columnCount() + 1;
    for (const int number : numbers) {
        const int row = number / width - 1;
        if (number % width == 0 && row >= first && row <= last)
            tellHeading(row, -1);
    }
}

// The cell of the focus, every other one that somebody has read, and that there is more.
void GridAccessible::tellSelection(int row, int column)
{
    if (!knownCell(row, column)
        && grid()->selectionModel()->isSelected(grid()->model()->index(row, column))) {
        QAccessibleEvent change(grid(), QAccessible::SelectionAdd);
        change.setChild(childNumber(row, column));
        QAccessible::updateAccessibility(&change);
    }
    const QList<QAccessible::Id> known = m_children.values(); // telling may make more of them
    for (const QAccessible::Id id : known) {
        QAccessibleInterface *child = QAccessible::accessibleInterface(id);
        if (child && child->role() == QAccessible::Cell)
            static_cast<CellAccessible *>(child)->tellSelection();
    }
    QAccessibleEvent within(grid(), QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&within);
}

} // namespace onbelay::ui
