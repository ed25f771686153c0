#pragma once

#include "access/grantmatrix.h"

#include <QFontMetrics>
#include <QPixmap>
#include <QRect>

#include <array>

class QPainter;

namespace onbelay::ui {

class Theme;

// Where the mark of a cell is: one answer for painting, for the pointer and for tests. `cell` is
// the cell's rectangle; all in device-independent pixels.
[[nodiscard]] QRect markRect(const QRect &cell, const QFontMetrics &metrics);
// The mark with the room around it that takes a click.
[[nodiscard]] QRect clickRect(const QRect &cell, const QFontMetrics &metrics);
// The smallest cell that holds a mark with its signs.
[[nodiscard]] QSize cellSize(const QFontMetrics &metrics);

// The box of a heading that tells whether all, some or none of its cells are ticked, a check, a bar
// or nothing by shape; its side and itself, in device-independent pixels.
[[nodiscard]] int stateBoxSide(const QFontMetrics &metrics);
void drawStateBox(QPainter *painter, const QRect &box, TriState state, const Theme &theme);

// Draws a cell's state by shape as well as colour: a filled box with a check is in effect, a hollow
// one with a check is dormant, a dashed one with a broken link is unbacked, a dot with plus or
// minus is staged, a chain with a lock is implied, a frame around the box was changed by somebody
// else, a sign of two that meet is in conflict. Each of the few states is drawn once and
// kept.
class CellPainter
{
public:
    void paint(QPainter *painter, const QRect &cell, const CellState &state,
               const QFontMetrics &metrics);
    // After a change of theme, font or scale.
    void forget();

private:
    [[nodiscard]] QPixmap draw(const CellState &state, const QFontMetrics &metrics,
                               qreal ratio) const;

    std::array<QPixmap, 128> m_kept; // by the seven flags of CellState
    int m_height = 0; // of the font that they were drawn for
    qreal m_ratio = 0;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
};

} // namespace onbelay::ui
