#include "ui/activity/activitydelegate.h"

#include "presenters/activity/activitymodel.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>

namespace onbelay::ui {

namespace {

struct Pen
{
    QPainter *painter;
    const QStyleOptionViewItem &option;
    QRect box;

    // One line; returns what comes below it.
    int line(int top, const QFont &font, const QColor &ink, const QString &text) const
    {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(ink);
        const QRect place(box.left(), top, box.width(), metrics.height());
        painter->drawText(
            place, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
            metrics.elidedText(text, Qt::ElideRight, place.width()));
        return top + metrics.height();
    }
};

QFont strong(const QFont &font)
{
    QFont heavier(font);
    heavier.setWeight(QFont::DemiBold);
    return heavier;
}

} // namespace

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Theme theme = Theme::applied();
    const QRect box = option.rect.adjusted(space::md, space::sm, -space::md, -space::sm);
    const Pen pen{painter, option, box};
    painter->save();
    if (index.data(ActivityModel::IsDayRole).toBool()) {
        painter->fillRect(option.rect, theme.color(Token::SurfaceSunken));
        pen.line(box.top(), strong(Theme::font(TextRole::Caption)), theme.color(Token::TextMuted),
                 index.data().toString());
        painter->restore();
        return;
    }
    QStyleOptionViewItem ground(option);
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink = theme.color(selected ? Token::AccentSoftText : Token::Text);
    const QColor muted = selected ? ink : theme.color(Token::TextMuted);
    const QFont small = Theme::font(TextRole::Caption);
    int top = pen.line(box.top(), strong(option.font), ink, index.data().toString());
    //: %1 is a person, %2 a time of day
    top = pen.line(top, small, muted,
                   tr("%1 · %2").arg(index.data(ActivityModel::WhoRole).toString(),
                                     index.data(ActivityModel::WhenRole).toString()));
    const QString reason = index.data(ActivityModel::ReasonRole).toString();
    if (!reason.isEmpty())
        //: A reason in quotation marks
        pen.line(top, small, muted, tr("“%1”").arg(reason));
    painter->setPen(theme.color(Token::Border));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int small = QFontMetrics(Theme::font(TextRole::Caption)).height();
    const int width = option.fontMetrics.averageCharWidth() * 24;
    if (index.data(ActivityModel::IsDayRole).toBool())
        return {width, small + 2 * space::sm};
    const bool reason = !index.data(ActivityModel::ReasonRole).toString().isEmpty();
    return {width,
            QFontMetrics(strong(option.font)).height() + (reason ? 2 : 1) * small + 2 * space::sm};
}

} // namespace onbelay::ui
