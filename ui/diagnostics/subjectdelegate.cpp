#include "ui/diagnostics/subjectdelegate.h"

#include "presenters/diagnostics/subjectmodel.h"
#include "ui/common/icons.h"

#include <QApplication>
#include <QPainter>

namespace onbelay::ui {

void SubjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem ground(option);
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const Theme theme = Theme::applied();
    const bool selected = option.state & QStyle::State_Selected;
    const QRect box = option.rect.adjusted(space::md, space::xs, -space::md, -space::xs);
    const int side = iconSize(option.font);
    const QRect mark(box.left(), box.center().y() - side / 2, side, side);
    const bool person = index.data(SubjectModel::IsPersonRole).toBool();
    icon(person ? Glyph::Account : Glyph::Group, Tint::Muted)
        .paint(painter, QStyle::visualRect(option.direction, box, mark));

    painter->save();
    const int start = side + space::md;
    const QFont small = Theme::font(TextRole::Caption);
    const int lineHeight = QFontMetrics(option.font).height();
    const auto draw = [&](const QFont &font, const QColor &ink, int top, const QString &text) {
        const QFontMetrics metrics(font);
        const QRect line = QStyle::visualRect(
            option.direction, box,
            QRect(box.left() + start, top, box.width() - start, metrics.height()));
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(
            line, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
            metrics.elidedText(text, Qt::ElideRight, line.width()));
    };
    const QColor ink = theme.color(selected ? Token::AccentSoftText : Token::Text);
    draw(option.font, ink, box.top(), index.data(Qt::DisplayRole).toString());
    draw(small, selected ? ink : theme.color(Token::TextMuted), box.top() + lineHeight,
         index.data(SubjectModel::DetailRole).toString());
    painter->restore();
}

QSize SubjectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = QFontMetrics(option.font).height()
                       + QFontMetrics(Theme::font(TextRole::Caption)).height() + 2 * space::xs;
    return {option.fontMetrics.averageCharWidth() * 20, height};
}

} // namespace onbelay::ui
