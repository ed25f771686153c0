#include "spinner.h"

#include "icons.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace onbelay::ui {

namespace {

constexpr int frame = 40; // milliseconds
constexpr int turn = 14; // degrees a frame: a full turn in about a second

} // namespace

Spinner::Spinner(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Spinner::sizeHint() const
{
    const int side = iconSize(font());
    return {side, side};
}

void Spinner::showEvent(QShowEvent *)
{
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_timer.start(frame, this);
}

void Spinner::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

void Spinner::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_angle = (m_angle + turn) % 360;
    update();
}

void Spinner::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::applied();
    QPainter painter(this);
    if (!m_timer.isActive()) {
        painter.drawPixmap(0, 0,
                           glyphPixmap(Glyph::Clock, theme.color(Token::Link),
                                       qMin(width(), height()), devicePixelRatioF()));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(width(), height());
    const qreal pen = qMax(2.0, side / 9);
    const QRectF circle = QRectF(0, 0, side, side).adjusted(pen, pen, -pen, -pen);
    painter.setPen(QPen(theme.color(Token::Border), pen));
    painter.drawEllipse(circle);
    painter.setPen(QPen(theme.color(Token::Link), pen, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, -m_angle * 16, 100 * 16);
}

} // namespace onbelay::ui
