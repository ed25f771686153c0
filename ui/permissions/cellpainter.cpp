#include "ui/permissions/cellpainter.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QGuiApplication>
#include <QPaintDevice>
#include <QPainter>

namespace onbelay::ui {

namespace {

int markSide(const QFontMetrics &metrics)
{
    return metrics.height() + 1;
}

std::size_t keyOf(const CellState &state)
{
    return std::size_t(state.granted) | std::size_t(state.staged) << 1
           | std::size_t(state.implied) << 2 | std::size_t(state.dormant) << 3
           | std::size_t(state.unbacked) << 4 | std::size_t(state.changed) << 5
           | std::size_t(state.conflict) << 6;
}

struct Ink
{
    QColor fill;
    QColor edge;
    QColor check;
    bool dashed = false;
};

Ink inkOf(const CellState &state, const Theme &theme)
{
    const QColor surface = theme.color(Token::Surface);
    if (!state.granted)
        return {surface, theme.color(Token::ControlBorder), {}};
    if (state.unbacked) {
        const ToneColors tone = theme.tone(Tone::Unbacked);
        return {state.dormant ? surface : tone.background, tone.border, tone.foreground, true};
    }
    if (state.dormant) {
        const ToneColors tone = theme.tone(Tone::Dormant);
        return {surface, tone.border, tone.foreground};
    }
    const QColor accent = theme.color(Token::Accent);
    return {accent, accent, theme.color(Token::AccentText)};
}

void drawBox(QPainter *painter, const QRectF &box, const Ink &ink)
{
    QPen edge(ink.edge, 1.5);
    if (ink.dashed)
        edge.setDashPattern({2.2, 1.6});
    painter->setPen(edge);
    painter->setBrush(ink.fill);
    painter->drawRoundedRect(box, box.width() * 0.22, box.width() * 0.22);
    if (!ink.check.isValid())
        return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(
        QPen(ink.check, box.width() * 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    painter->drawPolyline(QPolygonF{at(0.25, 0.53), at(0.43, 0.71), at(0.76, 0.31)});
}

// Around the box, with room between.
void drawFrame(QPainter *painter, const QRectF &box, const Theme &theme)
{
    painter->setPen(QPen(theme.tone(Tone::Info).border, 1.5));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = box.adjusted(-3.5, -3.5, 3.5, 3.5);
    painter->drawRoundedRect(frame, box.width() * 0.28, box.width() * 0.28);
}

// The dot at a corner of the box, with a plus or a minus.
void drawStagedDot(QPainter *painter, const QPointF &center, qreal radius, bool plus,
                   const Theme &theme)
{
    painter->setPen(QPen(theme.tone(Tone::Staged).background, 1.5));
    painter->setBrush(theme.tone(Tone::Staged).foreground);
    painter->drawEllipse(center, radius, radius);
    painter->setPen(QPen(theme.color(Token::Surface), 1.6, Qt::SolidLine, Qt::FlatCap));
    const qreal arm = radius * 0.55;
    painter->drawLine(center - QPointF(arm, 0), center + QPointF(arm, 0));
    if (plus)
        painter->drawLine(center - QPointF(0, arm), center + QPointF(0, arm));
}

} // namespace

QRect markRect(const QRect &cell, const QFontMetrics &metrics)
{
    const int side = markSide(metrics);
    QRect mark(0, 0, side, side);
    mark.moveCenter(cell.center());
    return mark;
}

QRect clickRect(const QRect &cell, const QFontMetrics &metrics)
{
    const int room = space::sm;
    return markRect(cell, metrics).adjusted(-room, -room, room, room) & cell;
}

QSize cellSize(const QFontMetrics &metrics)
{
    const int side = markSide(metrics);
    return {side * 3 + space::md, side + 2 * space::sm - 1};
}

int stateBoxSide(const QFontMetrics &metrics)
{
    return qRound(metrics.height() * 0.82);
}

void drawStateBox(QPainter *painter, const QRect &box, TriState state, const Theme &theme)
{
    const QColor accent = theme.color(Token::Accent);
    Ink ink{theme.color(Token::Surface), theme.color(Token::ControlBorder), {}};
    if (state == TriState::All)
        ink = {accent, accent, theme.color(Token::AccentText)};
    else if (state == TriState::Some)
        ink = {theme.color(Token::Surface), accent, {}};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF inner = QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75);
    drawBox(painter, inner, ink);
    if (state == TriState::Some) {
        const qreal room = inner.width() * 0.26;
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawRoundedRect(QRectF(inner.left() + room,
                                        inner.center().y() - inner.height() * 0.08,
                                        inner.width() - 2 * room, inner.height() * 0.16),
                                 1, 1);
    }
    painter->restore();
}

void CellPainter::forget()
{
    m_kept.fill(QPixmap());
}

void CellPainter::paint(QPainter *painter, const QRect &cell, const CellState &state,
                        const QFontMetrics &metrics)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
    if (m_height != metrics.height() || m_ratio != ratio || m_direction != direction) {
        forget();
        m_height = metrics.height();
        m_ratio = ratio;
        m_direction = direction;
    }
    QPixmap &picture = m_kept[keyOf(state)];
    if (picture.isNull())
        picture = draw(state, metrics, ratio);
    const QRect mark = markRect(cell, metrics);
    const int side = mark.width();
    painter->drawPixmap(mark.topLeft() - QPoint(side, side / 2), picture);
}

// The picture is three marks wide and two high, the mark in its middle.
QPixmap CellPainter::draw(const CellState &state, const QFontMetrics &metrics, qreal ratio) const
{
    const Theme theme = Theme::applied();
    const int side = markSide(metrics);
    QPixmap picture(QSize(side * 3, side * 2) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(side, side / 2, side, side).adjusted(1, 1, -1, -1);
    drawBox(&painter, box, inkOf(state, theme));
    if (state.changed)
        drawFrame(&painter, box, theme);

    const bool mirrored = m_direction == Qt::RightToLeft;
    const int sign = qRound(side * 0.78);
    QList<std::pair<Glyph, Tone>> signs;
    if (state.unbacked)
        signs.append({Glyph::Unbacked, Tone::Unbacked});
    if (state.dormant)
        signs.append({Glyph::Moon, Tone::Dormant});
    if (state.implied)
        signs.append({Glyph::Implied, Tone::Implied});
    // One beside the box on either side; a conflict is never the one that is left out.
    if (state.conflict)
        signs.prepend({Glyph::Conflict, Tone::Danger});
    for (int i = 0; i < signs.size() && i < 2; ++i) {
        const bool trailing = (i == 0) != mirrored;
        const qreal x = trailing ? box.right() + 4 : box.left() - 4 - sign;
        painter.drawPixmap(
            QPointF(x, box.center().y() - sign / 2.0 + 1),
            glyphPixmap(signs.at(i).first, theme.tone(signs.at(i).second).foreground, sign, ratio));
    }
    if (state.staged)
        drawStagedDot(&painter, mirrored ? box.topLeft() : box.topRight(), side * 0.27,
                      state.granted, theme);
    return picture;
}

} // namespace onbelay::ui
