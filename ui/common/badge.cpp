#include "badge.h"

#include "accessibility.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace onbelay::ui {

Badge::Badge(QWidget *parent)
    : QWidget(parent)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Badge::Badge(Tone tone, const QString &text, QWidget *parent)
    : Badge(parent)
{
    setState(tone, text);
}

void Badge::setState(Tone tone, const QString &text)
{
    setState(tone, text, glyphFor(tone));
}

void Badge::setState(Tone tone, const QString &text, Glyph glyph)
{
    m_tone = tone;
    m_text = text;
    m_glyph = glyph;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QFont Badge::pillFont() const
{
    QFont font = Theme::font(TextRole::Caption);
    font.setWeight(QFont::Medium);
    return font;
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics(pillFont());
    const int height = metrics.height() + space::xs + 2;
    return {metrics.horizontalAdvance(m_text) + metrics.height() + space::xs + 2 * space::sm,
            height};
}

QSize Badge::minimumSizeHint() const
{
    return sizeHint();
}

void Badge::paintEvent(QPaintEvent *)
{
    const ToneColors colors = Theme::applied().tone(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.background);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    painter.setFont(pillFont());
    const int side = qRound(painter.fontMetrics().height() * 0.92);
    const QRect inner = rect().adjusted(space::sm, 0, -space::sm, 0);
    const QRect place =
        QStyle::visualRect(layoutDirection(), inner,
                           QRect(inner.left(), inner.center().y() - (side - 1) / 2, side, side));
    painter.drawPixmap(place.topLeft(),
                       glyphPixmap(m_glyph, colors.foreground, side, devicePixelRatioF()));
    const QRect words =
        QStyle::visualRect(layoutDirection(), inner, inner.adjusted(side + space::xs, 0, 0, 0));
    painter.setPen(colors.foreground);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, m_text);
}

void Badge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    updateGeometry();
    update();
}

} // namespace onbelay::ui
