#include "stepindicator.h"

#include "accessibility.h"
#include "icons.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace onbelay::ui {

StepIndicator::StepIndicator(const QStringList &titles, QWidget *parent)
    : QWidget(parent)
    , m_titles(titles)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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

bool StepIndicator::titlesFit() const
{
    if (m_titles.isEmpty())
        return true;
    const int room = width() / int(m_titles.size()) - space::md;
    const QFontMetrics metrics(Theme::font(TextRole::Strong));
    return std::all_of(m_titles.begin(), m_titles.end(), [&](const QString &title) {
        return metrics.horizontalAdvance(title) <= room;
    });
}

QSize StepIndicator::sizeHint() const
{
    int widest = circle();
    const QFontMetrics metrics(Theme::font(TextRole::Strong));
    for (const QString &title : m_titles)
        widest = qMax(widest, metrics.horizontalAdvance(title) + space::md);
    return {widest * int(m_titles.size()), circle() + space::sm + fontMetrics().height() + 2};
}

QSize StepIndicator::minimumSizeHint() const
{
    return {(circle() + space::sm) * int(m_titles.size()), sizeHint().height()};
}

void StepIndicator::paintEvent(QPaintEvent *)
{
    if (m_titles.isEmpty())
        return;
    const Theme theme = Theme::applied();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = int(m_titles.size());
    const int side = circle();
    const qreal segment = qreal(width()) / count;
    const bool all = titlesFit();
    const auto centerOf = [&](int step) {
        const qreal x = segment * (step + 0.5);
        return QPointF(isRightToLeft() ? width() - x : x, side / 2.0);
    };
    const QFont plain = font();
    const QFont strong = Theme::font(TextRole::Strong);
    for (int step = 0; step < count; ++step) {
        const bool done = step < m_current;
        const bool now = step == m_current;
        const QPointF center = centerOf(step);
        if (step + 1 < count) { // the rope between the steps
            const qreal gap = (side / 2.0 + space::xs) * (isRightToLeft() ? -1 : 1);
            painter.setPen(QPen(theme.color(done ? Token::Accent : Token::ControlBorder), 2,
                                done ? Qt::SolidLine : Qt::DotLine, Qt::RoundCap));
            painter.drawLine(center + QPointF(gap, 0), centerOf(step + 1) - QPointF(gap, 0));
        }
        QRectF disc(0, 0, side - 6, side - 6);
        disc.moveCenter(center);
        painter.setPen(QPen(theme.color(done || now ? Token::Accent : Token::ControlBorder), 1.5));
        painter.setBrush(theme.color(now    ? Token::Accent
                                     : done ? Token::AccentSoft
                                            : Token::Surface));
        painter.drawEllipse(disc);
        if (now) {
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(disc.adjusted(-2.5, -2.5, 2.5, 2.5));
        }
        if (done) {
            const int mark = qRound(side * 0.52);
            painter.drawPixmap(center - QPointF(mark / 2.0, mark / 2.0),
                               glyphPixmap(Glyph::Check, theme.color(Token::AccentSoftText), mark,
                                           devicePixelRatioF()));
        } else {
            painter.setFont(strong);
            painter.setPen(theme.color(now ? Token::AccentText : Token::TextMuted));
            painter.drawText(disc, Qt::AlignCenter, locale().toString(step + 1));
        }
        if (all || now) {
            painter.setFont(now ? strong : plain);
            painter.setPen(theme.color(now ? Token::Text : Token::TextMuted));
            const qreal top = side + space::sm;
            const QRectF words =
                all ? QRectF(center.x() - segment / 2, top, segment, height() - top)
                    : QRectF(0, top, width(), height() - top);
            painter.drawText(
                words, Qt::AlignTop | Qt::AlignHCenter,
                QFontMetrics(painter.font())
                    .elidedText(m_titles.at(step), Qt::ElideRight, int(words.width())));
        }
    }
}

void StepIndicator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    updateGeometry();
    update();
}

} // namespace onbelay::ui
