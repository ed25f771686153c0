#include "ui/permissions/comparedelegate.h"

#include "presenters/permissions/comparemodel.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>

namespace onbelay::ui {

CompareDelegate::CompareDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void CompareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString words = std::exchange(item.text, QString());
    const bool differs = index.data(CompareModel::DiffersRole).toBool();
    const ToneColors tone = Theme::applied().tone(Tone::Warning);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    if (differs && !selected)
        item.backgroundBrush = tone.background;
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    if (differs) {
        QRect bar = item.rect;
        bar.setWidth(space::xs);
        painter->fillRect(QStyle::visualRect(item.direction, item.rect, bar), tone.border);
    }
    const QSize mark(cellSize(item.fontMetrics).width(), item.rect.height());
    QRect box(item.rect.topLeft(), mark);
    m_painter.paint(painter, QStyle::visualRect(item.direction, item.rect, box),
                    index.data(CompareModel::CellStateRole).value<CellState>(), item.fontMetrics);
    QRect text = item.rect.adjusted(mark.width(), 0, -space::sm, 0);
    text = QStyle::visualRect(item.direction, item.rect, text);
    painter->setFont(item.font);
    style->drawItemText(
        painter, text, Qt::AlignVCenter | QStyle::visualAlignment(item.direction, Qt::AlignLeft),
        item.palette, true, item.fontMetrics.elidedText(words, Qt::ElideRight, text.width()),
        selected ? QPalette::HighlightedText : QPalette::Text);
}

QSize CompareDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const QSize mark = cellSize(metrics);
    return {mark.width() + metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString())
                + space::sm,
            mark.height()};
}

} // namespace onbelay::ui
