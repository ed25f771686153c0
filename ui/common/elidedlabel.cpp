#include "elidedlabel.h"

#include "accessibility.h"

#include <QPainter>
#include <QStyle>

namespace onbelay::ui {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QWidget(parent)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    m_text.replace(u'\n', u' ');
    setAccessibleName(m_text);
    setToolTip(isElided() ? m_text.toHtmlEscaped() : QString());
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(m_text) > width();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int some = fontMetrics().averageCharWidth() * 6;
    return {qMin(some, sizeHint().width()), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    style()->drawItemText(&painter, rect(), Qt::AlignVCenter | Qt::AlignLeading, palette(),
                          isEnabled(), fontMetrics().elidedText(m_text, m_mode, width()),
                          foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent *)
{
    setToolTip(isElided() ? m_text.toHtmlEscaped() : QString());
}

} // namespace onbelay::ui
