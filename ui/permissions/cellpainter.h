#pragma once

#include "access/cells.h"

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

// Draws a cell's state by shape as well as colour: a filled box with a check is in effect, a hollow
// one with a check is dormant, a dashed one with a broken link is unbacked, a dot with plus or
// minus is staged, a chain with a lock is implied. Each of the few states is drawn once and kept.
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

    std::array<QPixmap, 32> m_kept; // by the five flags of CellState
    int m_height = 0; // of the font that they were drawn for
    qreal m_ratio = 0;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
};

} // namespace onbelay::ui
