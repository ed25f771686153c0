#pragma once

#include <QFont>
#include <QWidget>

namespace onbelay {
class MatrixModel;
} // namespace onbelay

namespace onbelay::ui {

enum class Glyph;
class PermissionGrid;
class Theme;

// The leading column of the permission grid: group names, each with its numbers of permissions and
// of members and a box for all its cells. Always
// in view; its width can be dragged at the trailing edge. Paints the rows that are in sight and
// knows no others, so that it costs the same for ten groups and for a million.
class GroupHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit GroupHeader(PermissionGrid *grid); // the parent

    // The width that it should have, of a grid that is so wide; at most half of it.
    [[nodiscard]] int wantedWidth(int gridWidth) const;
    void updateRow(int row) { updateRows(row, row); }
    void updateRows(int first, int last);
    // The box for all cells of the row.
    [[nodiscard]] QRect boxRect(int row) const;

Q_SIGNALS:
    void stateClicked(int row);
    void widthDragged();
    void rowPressed(int row, Qt::KeyboardModifiers modifiers);
    void menuRequested(int row, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override; // tool tips
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    // A number after its sign at the trailing end of `room`, which shrinks by it.
    void paintWaiting(QPainter *painter, QRect *room, const QColor &color) const;
    void paintNumber(QPainter *painter, QRect *room, Glyph glyph, int number,
                     const QColor &color) const;
    void paintRow(QPainter *painter, int row, const QRect &rect, const Theme &theme) const;
    [[nodiscard]] bool onEdge(int x) const;

    PermissionGrid *m_grid;
    int m_wanted = 0; // 0 until dragged: from the font
    bool m_dragging = false;
};

} // namespace onbelay::ui
