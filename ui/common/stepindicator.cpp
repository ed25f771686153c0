#include "stepindicator.h"

#include "accessibility.h"
#include "icons.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace onbelay::ui {

StepIndicator::StepIndicator(const QStringList &titles, QWidget *parent)
    : QWidget(parent)
    , m_titles(titles)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateName();
}

void StepIndicator::setTitles(const QStringList &titles)
{
    m_titles = titles;
    updateName();
    updateGeometry();
}

void StepIndicator::setCurrent(int step)
{
    m_current = step;
    updateName();
    announce(this);
}

void StepIndicator::updateName()
{
    if (m_current < m_titles.size() && m_current >= 0)
        //: For screen readers. %1 and %2 are numbers, %3 the title of the step.
        setAccessibleName(tr("Step %1 of %2: %3")
                              .arg(locale().toString(m_current + 1),
                                   locale().toString(int(m_titles.size())),
                                   m_titles.at(m_current)));
    else
        //: For screen readers: every step of a wizard is done.
        setAccessibleName(tr("All steps done"));
    update();
}

int StepIndicator::circle() const
{
    return qRound(fontMetrics().height() * 1.6);
}

QSize StepIndicator::sizeHint() const
{
    return {circle() * 2 * int(m_titles.size()), circle()};
}

QSize StepIndicator::minimumSizeHint() const
{
    return {(circle() + space::sm) * int(m_titles.size()), circle()};
}

QPointF StepIndicator::centerOf(int step) const
{
    const qreal x = qreal(width()) / qreal(m_titles.size()) * (step + 0.5);
    return {isRightToLeft() ? width() - x : x, height() / 2.0};
}

void StepIndicator::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::applied();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(TextRole::Strong));
    for (int step = 0; step < int(m_titles.size()); ++step) {
        if (step + 1 < int(m_titles.size())) { // the rope between the steps
            const bool done = step < m_current;
            const qreal gap = (circle() / 2.0 + space::xs) * (isRightToLeft() ? -1 : 1);
            painter.setPen(QPen(theme.color(done ? Token::Accent : Token::ControlBorder), 2,
                                done ? Qt::SolidLine : Qt::DotLine, Qt::RoundCap));
            painter.drawLine(centerOf(step) + QPointF(gap, 0),
                             centerOf(step + 1) - QPointF(gap, 0));
        }
        paintStep(painter, step);
    }
}

void StepIndicator::paintStep(QPainter &painter, int step) const
{
    const Theme theme = Theme::applied();
    const bool done = step < m_current;
    const bool now = step == m_current;
    const QPointF center = centerOf(step);
    QRectF disc(0, 0, circle() - 6, circle() - 6);
    disc.moveCenter(center);
    painter.setPen(QPen(theme.color(done || now ? Token::Accent : Token::ControlBorder), 1.5));
    painter.setBrush(theme.color(now ? Token::Accent : done ? Token::AccentSoft : Token::Surface));
    painter.drawEllipse(disc);
    if (now) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(disc.adjusted(-2.5, -2.5, 2.5, 2.5));
    }
    if (done) {
        const int mark = qRound(circle() * 0.52);
        painter.drawPixmap(center - QPointF(mark / 2.0, mark / 2.0),
                           glyphPixmap(Glyph::Check, theme.color(Token::AccentSoftText), mark,
                                       devicePixelRatioF()));
    } else {
        painter.setPen(theme.color(now ? Token::AccentText : Token::TextMuted));
        painter.drawText(disc, Qt::AlignCenter, locale().toString(step + 1));
    }
}

bool StepIndicator::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString title;
    for (int step = 0; step < int(m_titles.size()); ++step) {
        if (qAbs(help->pos().x() - centerOf(step).x()) <= circle())
            title = m_titles.at(step);
    }
    QToolTip::showText(help->globalPos(), title, this);
    return true;
}

void StepIndicator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    updateGeometry();
    update();
}

} // namespace onbelay::ui
