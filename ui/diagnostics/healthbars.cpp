#include "ui/diagnostics/healthbars.h"

#include "presenters/diagnostics/healthtimeline.h"
#include "ui/common/theme.h"
#include "ui/diagnostics/healthaccessible.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>

namespace onbelay::ui {

namespace {

using State = HealthEntry::State;

constexpr int margin = space::xs; // above and below, for the focus ring
constexpr int linesHigh = 3; // of text: a full bar
constexpr int week = 7;
constexpr int wantedColumn = 8; // pixels a day

QColor inkOf(std::optional<State> state)
{
    const Theme theme = Theme::applied();
    if (!state)
        return theme.color(Token::ControlBorder);
    switch (*state) {
    case State::Connected:
        return theme.tone(Tone::Success).border;
    case State::Degraded:
        return theme.tone(Tone::Warning).border;
    case State::Rejected:
        return theme.tone(Tone::Danger).foreground;
    case State::Unknown:
        return theme.tone(Tone::Neutral).foreground;
    }
    Q_UNREACHABLE();
}

} // namespace

void paintHealthMark(QPainter &painter, std::optional<State> state, const QRectF &room)
{
    const HealthShape shape = healthShape(state, room);
    const QColor ink = inkOf(state);
    const qreal corner = std::min<qreal>(2, room.width() / 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    for (const QRectF &part : shape.parts) {
        QPainterPath path;
        path.addRoundedRect(part, corner, corner);
        if (shape.hollow) {
            QPainterPath hole;
            hole.addRect(part.adjusted(1, 1, -1, -1));
            path = path.subtracted(hole);
        }
        painter.drawPath(path);
    }
}

HealthBars::HealthBars(const HealthTimeline &timeline, QWidget *parent)
    : QWidget(parent)
    , m_timeline(timeline)
    , m_day(timeline.today())
{
    installHealthAccessibility();
    setAccessibleName(timeline.name());
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int HealthBars::dayCount() const
{
    return healthDayCount;
}

QString HealthBars::dayText() const
{
    return m_timeline.dayText(m_day);
}

QSize HealthBars::sizeFor(int column) const
{
    return {dayCount() * column, fontMetrics().height() * linesHigh + space::sm + 2 * margin};
}

QSize HealthBars::sizeHint() const
{
    return sizeFor(wantedColumn);
}

QSize HealthBars::minimumSizeHint() const
{
    return sizeFor(HealthGeometry::leastWidth(1));
}

HealthGeometry HealthBars::geometryOfDays() const
{
    // Below the bars is the marker of the chosen day.
    const QRectF box = QRectF(rect()).adjusted(0, margin, 0, -margin - space::sm);
    return {dayCount(), box, devicePixelRatioF(), isRightToLeft()};
}

void HealthBars::choose(int day)
{
    const int bounded = std::clamp(day, 0, dayCount() - 1);
    if (bounded == m_day)
        return;
    m_day = bounded;
    update();
    tellDay(this);
    Q_EMIT dayChosen(m_day);
}

void HealthBars::refresh()
{
    update();
    tellDay(this);
}

bool HealthBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const HealthGeometry geometry = geometryOfDays();
        const int day = geometry.dayAt(help->pos().x());
        QToolTip::showText(help->globalPos(), m_timeline.dayText(day), this,
                           geometry.column(day).toAlignedRect());
        return true;
    }
    return QWidget::event(event);
}

void HealthBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::applied();
    const HealthGeometry geometry = geometryOfDays();
    if (m_hovered >= 0)
        painter.fillRect(geometry.column(m_hovered), theme.color(Token::SurfaceHover));
    const std::vector<HealthDay> &days = m_timeline.days();
    for (int day = 0; day < int(days.size()); ++day)
        paintHealthMark(painter, days[std::size_t(day)].worst(), geometry.bar(day));
    paintMarker(painter, geometry.bar(m_day));
    if (!hasFocus())
        return;
    QStyleOptionFocusRect ring; // around the day, which moves
    ring.initFrom(this);
    ring.rect = geometry.column(m_day).toAlignedRect().adjusted(-margin, 0, margin, 0);
    ring.rect.setTop(0);
    ring.rect.setBottom(height() - 1);
    ring.rect = ring.rect.intersected(rect());
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
}

// A triangle that points at the bar.
void HealthBars::paintMarker(QPainter &painter, const QRectF &bar) const
{
    const qreal half = space::sm / 2.0 + 1;
    const qreal middle = std::clamp(bar.center().x(), half, std::max(half, width() - half));
    const qreal top = bar.bottom() + 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::applied().color(Token::Text));
    painter.drawPolygon(QPolygonF({QPointF(middle, top), QPointF(middle - half, top + half + 1),
                                   QPointF(middle + half, top + half + 1)}));
}

void HealthBars::keyPressEvent(QKeyEvent *event)
{
    const int later = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int earlier = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const int step = event->modifiers().testFlag(Qt::ControlModifier) ? week : 1;
    if (event->key() == later)
        choose(m_day + step);
    else if (event->key() == earlier)
        choose(m_day - step);
    else if (event->key() == Qt::Key_PageDown)
        choose(m_day + week);
    else if (event->key() == Qt::Key_PageUp)
        choose(m_day - week);
    else if (event->key() == Qt::Key_Home)
        choose(0);
    else if (event->key() == Qt::Key_End)
        choose(m_timeline.today());
    else
        QWidget::keyPressEvent(event);
}

void HealthBars::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(geometryOfDays().dayAt(event->position().x()));
}

void HealthBars::mouseMoveEvent(QMouseEvent *event)
{
    const int day = geometryOfDays().dayAt(event->position().x());
    if (event->buttons().testFlag(Qt::LeftButton))
        choose(day);
    if (std::exchange(m_hovered, day) != day)
        update();
}

void HealthBars::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void HealthBars::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        update();
}

} // namespace onbelay::ui
