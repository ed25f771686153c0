#include "flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace onbelay::ui {

FlowLayout::FlowLayout(QWidget *parent, int spacing)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::setRowAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    invalidate();
    return m_items.takeAt(index);
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += (width ? spacing() : 0) + item->sizeHint().width();
        height = qMax(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return QSize(width, height).grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    QList<QLayoutItem *> row;
    int y = inner.y();
    int width = 0;
    int height = 0;
    const auto finishRow = [&] {
        if (apply)
            placeRow(row, inner, y, height);
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        if (!row.isEmpty() && width + spacing() + hint.width() > inner.width()) {
            finishRow();
            y += height + spacing();
            width = height = 0;
        }
        width += (row.isEmpty() ? 0 : spacing()) + hint.width();
        height = qMax(height, hint.height());
        row.append(item);
    }
    finishRow();
    return y + height - rect.y() + margins.bottom();
}

void FlowLayout::placeRow(const QList<QLayoutItem *> &row, const QRect &inner, int y,
                          int height) const
{
    int used = row.isEmpty() ? 0 : int(row.size() - 1) * spacing();
    for (const QLayoutItem *item : row)
        used += qMin(item->sizeHint().width(), inner.width());
    const int free = qMax(0, inner.width() - used);
    int x = inner.x();
    if (m_alignment & Qt::AlignTrailing)
        x += free;
    else if (m_alignment & Qt::AlignHCenter)
        x += free / 2;
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (QLayoutItem *item : row) {
        const QSize size(qMin(item->sizeHint().width(), inner.width()), item->sizeHint().height());
        const QRect place(QPoint(x, y + (height - size.height()) / 2), size);
        item->setGeometry(QStyle::visualRect(direction, inner, place));
        x += size.width() + spacing();
    }
}

} // namespace onbelay::ui
