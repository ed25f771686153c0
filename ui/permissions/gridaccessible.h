#pragma once

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

#include <memory>

class QModelIndex;

namespace onbelay::ui {

class CellAccessible;
class PermissionGrid;

// Teaches Qt the grid's own interface: cells with names, check states and a toggle action, which
// Qt's ready-made table interface lacks. May be called any number of times.
void installGridAccessibility();
// Tells screen readers that the cell has another state and name, unless they have heard it.
void announceCell(PermissionGrid *grid, const QModelIndex &index);
// The same for those cells of a changed rectangle that somebody has asked for.
void announceData(PermissionGrid *grid, const QModelIndex &topLeft, const QModelIndex &bottomRight);
// The same for headings from `first` to `last` that somebody has asked for; with those of columns
// goes the corner.
void announceHeadings(PermissionGrid *grid, Qt::Orientation which, int first, int last);
// Tells them of the focus, and for what is selected.
void announceCurrent(PermissionGrid *grid, const QModelIndex &index);
void announceSelection(PermissionGrid *grid, const QModelIndex &index);

// The permission grid to assistive technology. Children are numbered as Qt's table views number
// them (headers included), because their focus events carry that number. Interfaces of cells are
// made when asked for.
class GridAccessible final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit GridAccessible(PermissionGrid *grid);
    ~GridAccessible() override;

    [[nodiscard]] PermissionGrid *grid() const;
    // -1 for the row or the column means the header; both: the corner.
    [[nodiscard]] int childNumber(int row, int column) const;
    void tellCell(int row, int column);
    void tellChanges(const QRect &cells); // x is the column, y the row
    void tellHeadings(Qt::Orientation which, int first, int last);
    void tellSelection(int row, int column); // of the focus

    void *interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface *child(int number) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int columnCount() const override;
    int rowCount() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    int selectedColumnCount() const override { return int(selectedColumns().size()); }
    int selectedRowCount() const override { return int(selectedRows().size()); }
    QList<int> selectedColumns() const override;
    QList<int> selectedRows() const override;
    bool isColumnSelected(int column) const override;
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int column) override;
    bool unselectRow(int row) override;
    bool unselectColumn(int column) override;
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

private:
    bool select(const QModelIndex &from, const QModelIndex &to, bool on);
    [[nodiscard]] CellAccessible *knownCell(int row, int column) const;
    void tellHeading(int row, int column);
    void forget();

    mutable QHash<int, QAccessible::Id> m_children;
    std::unique_ptr<QObject> m_focusTeller;
};

} // namespace onbelay::ui
