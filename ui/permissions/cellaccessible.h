#pragma once

#include "access/grantmatrix.h"

#include <QAccessible>
#include <QModelIndex>

namespace onbelay {
struct CellBlock;
}

namespace onbelay::ui {

class GridAccessible;
class PermissionGrid;

// One cell of the permission grid: its name tells group, permission and state; it is checkable, and
// can be toggled and focused.
class CellAccessible final : public QAccessibleInterface,
                             public QAccessibleTableCellInterface,
                             public QAccessibleActionInterface
{
public:
    CellAccessible(GridAccessible *table, int row, int column);

    // Tells what is new since the last time, or since somebody first asked for the cell.
    void tellChange();
    // The same of being selected.
    void tellSelection();
    // As tellChange() for a cell that has no interface yet: another name and, perhaps, another
    // tick.
    static void tell(PermissionGrid *grid, int childNumber, bool ticked);

    void *interface_cast(QAccessible::InterfaceType type) override;
    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text part) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override;

    bool isSelected() const override;
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override;
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    QModelIndex index() const;
    CellState now() const;

    GridAccessible *m_table;
    int m_row;
    int m_column;
    CellState m_told;
    bool m_toldSelected = false;
};

// The heading of a row (column -1), of a column (row -1), or the corner (both), which stands for
// all cells shown. Its box tells and toggles all of them.
class HeadingAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    HeadingAccessible(GridAccessible *table, int row, int column);

    [[nodiscard]] int row() const { return m_row; }
    [[nodiscard]] int column() const { return m_column; }

    // Tells what is new since the last time, or since somebody first asked for the heading.
    void tellChange();

    void *interface_cast(QAccessible::InterfaceType type) override;
    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text part) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    CellBlock block() const;
    TriState ticks() const;

    GridAccessible *m_table;
    int m_row;
    int m_column;
    TriState m_told;
    QString m_toldName;
};

} // namespace onbelay::ui
