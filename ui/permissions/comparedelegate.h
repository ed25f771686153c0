#pragma once

#include "ui/permissions/cellpainter.h"

#include <QStyledItemDelegate>

namespace onbelay::ui {

// Draws a cell of a comparison: the mark of the grid, its words, and a bar at the leading edge
// where the groups do not agree.
class CompareDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CompareDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void forget() { m_painter.forget(); } // after a change of theme, font or scale

private:
    mutable CellPainter m_painter; // keeps pictures of marks
};

} // namespace onbelay::ui
