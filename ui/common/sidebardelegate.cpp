#include "sidebardelegate.h"

#include "icons.h"

#include <QPainter>

namespace onbelay::ui {

namespace {

void paintGround(QPainter *painter, const QRect &pill, const QStyleOptionViewItem &option,
                 const Theme &theme, bool ring)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->setPen(Qt::NoPen);
    if (selected || hovered) {
        painter->setBrush(theme.color(selected ? Token::SidebarSelected : Token::SidebarHover));
        painter->drawRoundedRect(pill, radius::control, radius::control);
    }
    if (selected) { // the current section by shape as well: a rope at the leading edge
        QRect rope(pill.left(), pill.top() + pill.height() / 4, 3, pill.height() / 2);
        painter->setBrush(theme.color(Token::SidebarFocus));
        painter->drawRoundedRect(QStyle::visualRect(option.direction, pill, rope), 1.5, 1.5);
    }
    if (ring && (option.state & QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.color(Token::SidebarFocus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(pill).adjusted(1, 1, -1, -1), radius::control,
                                 radius::control);
    }
}

} // namespace

void SideBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme theme = Theme::applied();
    const bool selected = option.state & QStyle::State_Selected;
    const QRect pill = option.rect.adjusted(space::sm, 1, -space::sm, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, pill, option, theme, m_ring);

    const auto mirrored = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, pill, rect);
    };
    const int side = iconSize(option.font);
    const int lead = m_collapsed ? (pill.width() - side) / 2 : space::md;
    const QRect iconRect(pill.left() + lead, pill.center().y() - side / 2 + 1, side, side);
    const QColor ink = theme.color(selected ? Token::SidebarSelectedText : Token::SidebarText);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, mirrored(iconRect), Qt::AlignCenter,
               selected ? QIcon::Selected : QIcon::Normal);

    const QString mark = index.data(MarkRole).toString();
    QFont markFont = Theme::font(onbelay::ui::TextRole::Caption);
    markFont.setBold(true);
    const QFontMetrics markMetrics(markFont);
    const int markHeight = markMetrics.height() + 2;
    const int markWidth = qMax(markHeight, markMetrics.horizontalAdvance(mark) + space::sm + 2);
    int end = pill.right() - space::sm;
    if (!mark.isEmpty() && m_collapsed) {
        // No room for words: a dot, the tool tip and the accessible name say the rest.
        const int dot = qMax(8, markHeight / 2);
        const QRect place(iconRect.right() - dot / 3, iconRect.top() - dot / 3, dot, dot);
        painter->setPen(QPen(theme.color(selected ? Token::SidebarSelected : Token::Sidebar), 2));
        painter->setBrush(theme.color(Token::SidebarFocus));
        painter->drawEllipse(mirrored(place));
    } else if (!mark.isEmpty()) {
        QRect markRect(end - markWidth, pill.center().y() - markHeight / 2 + 1, markWidth,
                       markHeight);
        end = markRect.left() - space::xs;
        markRect = mirrored(markRect);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::SidebarText));
        painter->drawRoundedRect(markRect, markHeight / 2.0, markHeight / 2.0);
        painter->setFont(markFont);
        painter->setPen(theme.color(Token::Sidebar));
        painter->drawText(markRect, Qt::AlignCenter, mark);
    }
    if (!m_collapsed) {
        QFont font = option.font;
        if (selected)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(ink);
        const int start = iconRect.right() + space::md;
        const QRect words(start, pill.top(), end - start, pill.height());
        painter->drawText(
            mirrored(words),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
            painter->fontMetrics().elidedText(index.data(TextRole).toString(), Qt::ElideRight,
                                              words.width()));
    }
    painter->restore();
}

QSize SideBarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.height(), option.fontMetrics.height() + 2 * space::sm + 4};
}

} // namespace onbelay::ui
