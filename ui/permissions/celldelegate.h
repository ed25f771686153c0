#pragma once

#include "ui/permissions/cellpainter.h"

#include <QAbstractItemDelegate>

namespace onbelay::ui {

// Paints the cells of the permission grid by hand and takes clicks on their marks. Only for views
// of a MatrixModel.
class CellDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    using QAbstractItemDelegate::QAbstractItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    void themeChanged() { m_painter.forget(); }

Q_SIGNALS:
    void toggleRequested(const QModelIndex &index);

private:
    mutable CellPainter m_painter; // a cache of pictures
};

} // namespace onbelay::ui
