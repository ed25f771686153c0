#pragma once

#include <QStyledItemDelegate>

namespace onbelay::ui {

// A person or group in the list of what was found: an icon, the name, and below it the detail.
class SubjectDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace onbelay::ui
