#pragma once

#include <QStyledItemDelegate>

namespace onbelay::ui {

// A row of the activity list: the day as a heading, or what was done, by whom, when and why.
class ActivityDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace onbelay::ui
