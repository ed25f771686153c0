#include "drawing.h"

#include "accessibility.h"
#include "svg.h"
#include "theme.h"

#include <QEvent>
#include <QPainter>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

Drawing::Drawing(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    installAccessibility();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setDrawing(name);
}

void Drawing::setDrawing(const QString &name)
{
    m_source = readResource(u":/onbelay/drawings/%1.svg"_s.arg(name));
    const QSizeF size = svgSize(m_source);
    if (size.width() > 0 && size.height() > 0)
        m_natural = size;
    updateGeometry();
    update();
}

void Drawing::setEms(int ems)
{
    m_ems = ems;
    updateGeometry();
}

QSize Drawing::sizeHint() const
{
    const int width = m_ems * fontMetrics().height();
    return {width, heightForWidth(width)};
}

QSize Drawing::minimumSizeHint() const
{
    return sizeHint() / 3;
}

int Drawing::heightForWidth(int width) const
{
    const int widest = qMin(width, m_ems * fontMetrics().height());
    return qRound(widest * m_natural.height() / m_natural.width());
}

void Drawing::paintEvent(QPaintEvent *)
{
    QRectF target(QPointF(), m_natural.scaled(size(), Qt::KeepAspectRatio));
    target.moveCenter(QRectF(rect()).center());
    QPainter painter(this);
    paintSvg(&painter, tinted(m_source, Theme::applied()), target);
}

void Drawing::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    update();
}

} // namespace onbelay::ui
