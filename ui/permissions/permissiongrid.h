#pragma once

#include "ui/permissions/cellpainter.h"

#include <QAbstractItemView>

#include <vector>

class QMenu;

namespace onbelay {
class PermissionsPresenter;
struct CellBlock;
} // namespace onbelay

namespace onbelay::ui {

class GroupHeader;
class ScopeHeader;
class ShownHeader;

// The grid of groups and permissions. All rows are equally high, so that every place is computed
// and nothing is kept for a row: a million groups scroll as ten do. Click or Space toggles, also
// Return and F2; dragging from a mark gives all cells on the way the same state, dragging from
// beside one selects a rectangle. Shift+Space selects the row, Ctrl+Space (or Ctrl+Shift+K where an
// input method takes it) the column, Ctrl+A everything; a selection is toggled as one. Ctrl+C and
// Ctrl+V carry the permissions of a group to others. Tab leaves the grid. The accessible name is
// "Permissions".
class PermissionGrid final : public QAbstractItemView
{
    Q_OBJECT
public:
    // The presenter must outlive the grid.
    explicit PermissionGrid(PermissionsPresenter &presenter, QWidget *parent = nullptr);

    [[nodiscard]] PermissionsPresenter &presenter() const { return m_presenter; }
    void toggleCell(const QModelIndex &index);
    void toggleHeading(const CellBlock &block); // as the boxes of the headings do
    // The selected cells, or the current one where nothing is selected.
    [[nodiscard]] std::vector<CellBlock> selectedBlocks() const;

    // In device-independent pixels from the top of the viewport; rows out of sight included.
    [[nodiscard]] int rowTop(int row) const { return row * m_rowHeight - verticalOffset(); }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] int rowAt(int y) const; // -1 where there is none
    // First and last row that these lines of the viewport touch; last < first when none.
    [[nodiscard]] std::pair<int, int> rowsBetween(int top, int bottom) const;
    [[nodiscard]] ScopeHeader *scopeHeader() const { return m_scopes; }
    [[nodiscard]] GroupHeader *groupHeader() const { return m_groups; }
    [[nodiscard]] ShownHeader *corner() const { return m_corner; }

    void setModel(QAbstractItemModel *model) override;
    void keyboardSearch(const QString &) override {} // names are found by the search field
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    // Rows are equally high, so there is nothing to lay out. Qt's also paints everything anew, and
    // is called whenever the frame is painted, as below a heading whose number changed.
    void doItemsLayout() override {}

Q_SIGNALS:
    void currentReasonChanged(const QString &reason);
    // To be filled further; -1: a heading has no row, or no column.
    void menuAboutToShow(QMenu *menu, int row, int column);
    void selectionDescribed(const QString &sentence); // "12 cells selected"; to be spoken

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override { mousePressEvent(event); }
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    struct Stroke // a drag from mark to mark
    {
        bool on = false;
        std::vector<QModelIndex> cells;
    };

    void paintRow(QPainter *painter, int row, const Theme &theme) const;
    [[nodiscard]] QColor groundOf(const CellState &state, int row, int column,
                                  const Theme &theme) const;
    [[nodiscard]] QModelIndex markAt(const QPoint &point) const;
    [[nodiscard]] bool isInStroke(int row, int column) const;
    void hover(const QModelIndex &index);
    void sizeRows();
    void toggleSelection();
    void toggle(const std::vector<CellBlock> &blocks);
    void selectRows();
    void selectColumns();
    void select(int top, int leading, int bottom, int trailing,
                QItemSelectionModel::SelectionFlags command);
    void onRowPressed(int row, Qt::KeyboardModifiers modifiers);
    void onColumnPressed(int column);
    void showMenu(const QPoint &globalPos, int row, int column);
    void addBlockAction(QMenu *menu, const QString &text, const CellBlock &block);
    void rememberPlace();
    void returnToPlace();
    void tellReason();

    PermissionsPresenter &m_presenter;
    mutable CellPainter m_painter; // a cache of pictures
    ScopeHeader *m_scopes = nullptr;
    GroupHeader *m_groups = nullptr;
    ShownHeader *m_corner = nullptr;
    int m_rowHeight = 1;
    quint32 m_total = 0; // rows of the workspace when the columns were sized
    QPersistentModelIndex m_hovered;
    Stroke m_stroke;
    std::vector<QRect> m_selected; // while painting: columns and rows in sight that are selected
    bool m_placing = false;
    QString m_group; // where the focus was before the rows were reset
    int m_column = 0;
    int m_offset = 0; // of that row to the top of the view, in rows
};

} // namespace onbelay::ui
