#include "ui/permissions/gridaccessible.h"

#include "presenters/permissions/matrixmodel.h"
#include "presenters/permissions/permissionspresenter.h"
#include "ui/permissions/cellaccessible.h"
#include "ui/permissions/groupheader.h"
#include "ui/permissions/permissiongrid.h"
#include "ui/permissions/scopeheader.h"

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QAccessibleInterface *makeGrid(const QString &className, QObject *object)
{
    if (className != "onbelay::ui::PermissionGrid"_L1 || !object)
        return nullptr;
    return new GridAccessible(static_cast<PermissionGrid *>(object)); // Qt's cache owns it
}

// Qt tells readers that the grid has the focus, and they would read its name: which cell that is
// has to be told after it.
void tellCurrentSoon(PermissionGrid *grid)
{
    QMetaObject::invokeMethod(
        grid, [grid] { announceCurrent(grid, grid->currentIndex()); }, Qt::QueuedConnection);
}

class FocusTeller final : public QObject
{
public:
    explicit FocusTeller(PermissionGrid *grid)
        : m_grid(grid)
    {
        grid->installEventFilter(this);
        if (grid->hasFocus())
            tellCurrentSoon(grid);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn)
            tellCurrentSoon(m_grid);
        return false;
    }

private:
    PermissionGrid *m_grid;
};

} // namespace

void installGridAccessibility()
{
    QAccessible::installFactory(makeGrid); // Qt ignores one that it has
}

GridAccessible::GridAccessible(PermissionGrid *grid)
    : QAccessibleWidget(grid, QAccessible::Table)
    , m_focusTeller(std::make_unique<FocusTeller>(grid))
{
}

GridAccessible::~GridAccessible()
{
    forget();
}

PermissionGrid *GridAccessible::grid() const
{
    return static_cast<PermissionGrid *>(widget());
}

void GridAccessible::forget()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
    m_children.clear();
}

void *GridAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

int GridAccessible::rowCount() const
{
    return grid()->model() ? grid()->model()->rowCount() : 0;
}

int GridAccessible::columnCount() const
{
    return grid()->model() ? grid()->model()->columnCount() : 0;
}

int GridAccessible::childNumber(int row, int column) const
{
    return (row + 1) * (columnCount() + 1) + column + 1;
}

int GridAccessible::childCount() const
{
    return (rowCount() + 1) * (columnCount() + 1);
}

QAccessibleInterface *GridAccessible::child(int number) const
{
    if (number < 0 || number >= childCount())
        return nullptr;
    if (const auto known = m_children.constFind(number); known != m_children.cend())
        return QAccessible::accessibleInterface(*known);
    const int width = columnCount() + 1;
    const int row = number / width - 1;
    const int column = number % width - 1;
    auto *self = const_cast<GridAccessible *>(this);
    QAccessibleInterface *made =
        row >= 0 && column >= 0
            ? static_cast<QAccessibleInterface *>(new CellAccessible(self, row, column))
            : new HeadingAccessible(self, row, column);
    m_children.insert(number, QAccessible::registerAccessibleInterface(made));
    return made;
}

int GridAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    // Only this file makes children, so the role tells the class.
    if (!child || child->parent() != this)
        return -1;
    if (child->role() == QAccessible::Cell) {
        const auto *cell = static_cast<const CellAccessible *>(child);
        return childNumber(cell->rowIndex(), cell->columnIndex());
    }
    const auto *heading = static_cast<const HeadingAccessible *>(child);
    return childNumber(heading->row(), heading->column());
}

QAccessibleInterface *GridAccessible::childAt(int x, int y) const
{
    const QPoint global(x, y);
    const QModelIndex index = grid()->indexAt(grid()->viewport()->mapFromGlobal(global));
    if (index.isValid())
        return cellAt(index.row(), index.column());
    const ScopeHeader *scopes = grid()->scopeHeader();
    if (const QPoint at = scopes->mapFromGlobal(global); scopes->rect().contains(at))
        return child(childNumber(-1, scopes->logicalIndexAt(at)));
    const GroupHeader *groups = grid()->groupHeader();
    if (const QPoint at = groups->mapFromGlobal(global); groups->rect().contains(at))
        return child(childNumber(grid()->rowAt(at.y()), -1));
    return nullptr;
}

QAccessibleInterface *GridAccessible::focusChild() const
{
    const QModelIndex index = grid()->currentIndex();
    return index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
}

QAccessibleInterface *GridAccessible::cellAt(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
        return nullptr;
    return child(childNumber(row, column));
}

QString GridAccessible::columnDescription(int column) const
{
    return grid()->model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
}

QString GridAccessible::rowDescription(int row) const
{
    return grid()->model()->headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString();
}

int GridAccessible::selectedCellCount() const
{
    int cells = 0;
    for (const QItemSelectionRange &range : grid()->selectionModel()->selection())
        cells += range.width() * range.height();
    return cells;
}

// The first of them: who asks for a column of a million would get a million interfaces.
QList<QAccessibleInterface *> GridAccessible::selectedCells() const
{
    constexpr qsizetype most = 1000;
    QList<QAccessibleInterface *> cells;
    const QItemSelection selection = grid()->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            for (int column = range.left(); column <= range.right(); ++column) {
                if (cells.size() == most)
                    return cells;
                cells.append(cellAt(row, column));
            }
        }
    }
    return cells;
}

QList<int> GridAccessible::selectedColumns() const
{
    QList<int> columns;
    for (int column = 0; column < columnCount(); ++column) {
        if (isColumnSelected(column))
            columns.append(column);
    }
    return columns;
}

QList<int> GridAccessible::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : grid()->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && range.width() == columnCount(); ++row)
            rows.append(row);
    }
    return rows;
}

bool GridAccessible::isColumnSelected(int column) const
{
    return grid()->selectionModel()->isColumnSelected(column);
}

bool GridAccessible::isRowSelected(int row) const
{
    return grid()->selectionModel()->isRowSelected(row);
}

bool GridAccessible::select(const QModelIndex &from, const QModelIndex &to, bool on)
{
    if (!from.isValid() || !to.isValid())
        return false;
    grid()->selectionModel()->select(QItemSelection(from, to), on ? QItemSelectionModel::Select
                                                                  : QItemSelectionModel::Deselect);
    return true;
}

bool GridAccessible::selectRow(int row)
{
    return select(grid()->model()->index(row, 0), grid()->model()->index(row, columnCount() - 1),
                  true);
}

bool GridAccessible::selectColumn(int column)
{
    return select(grid()->model()->index(0, column), grid()->model()->index(rowCount() - 1, column),
                  true);
}

bool GridAccessible::unselectRow(int row)
{
    return select(grid()->model()->index(row, 0), grid()->model()->index(row, columnCount() - 1),
                  false);
}

bool GridAccessible::unselectColumn(int column)
{
    return select(grid()->model()->index(0, column), grid()->model()->index(rowCount() - 1, column),
                  false);
}

void GridAccessible::modelChange(QAccessibleTableModelChangeEvent *event)
{
    if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
        forget(); // positions mean other cells now
}

} // namespace onbelay::ui
