#pragma once

#include <QStyledItemDelegate>

namespace onbelay::ui {

// Paints the items of SideBar: icon, text, mark, on the dark ground of the navigation.
class SideBarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum DataRole { IdRole = Qt::UserRole + 1, TextRole, MarkRole, MeaningRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void setCollapsed(bool collapsed) { m_collapsed = collapsed; }
    // The focus ring: for those who came by keyboard.
    void setRing(bool ring) { m_ring = ring; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_collapsed = false;
    bool m_ring = false;
};

} // namespace onbelay::ui
