#include "ui/diagnostics/healthgeometry.h"

#include <algorithm>
#include <cmath>

namespace onbelay::ui {

namespace {

using State = HealthEntry::State;

constexpr qreal degradedHeight = 0.6; // of a full bar
constexpr qreal unknownHeight = 0.35;
constexpr qreal groundHeight = 2; // device-independent pixels
constexpr qreal gapShare = 0.3; // of a column
constexpr qreal widestBar = 14;

QRectF standing(const QRectF &room, qreal height)
{
    return {room.left(), room.bottom() - height, room.width(), height};
}

} // namespace

HealthShape healthShape(std::optional<State> state, const QRectF &room)
{
    if (!state)
        return {{standing(room, groundHeight)}, false};
    switch (*state) {
    case State::Connected:
        return {{room}, false};
    case State::Degraded:
        return {{standing(room, std::round(room.height() * degradedHeight))}, false};
    case State::Unknown:
        return {{standing(room, std::round(room.height() * unknownHeight))}, true};
    case State::Rejected: {
        const qreal dot = std::max<qreal>(3, std::min(room.width(), room.height() / 5));
        const qreal gap = std::max<qreal>(2, std::round(dot * 0.75));
        return {{QRectF(room.topLeft(), QSizeF(room.width(), room.height() - dot - gap)),
                 standing(room, dot)},
                false};
    }
    }
    Q_UNREACHABLE();
}

qreal HealthGeometry::edge(int column) const
{
    return box.left() + std::round(box.width() * ratio * column / days) / ratio;
}

QRectF HealthGeometry::column(int day) const
{
    const int place = mirrored ? days - 1 - day : day;
    const qreal left = edge(place);
    return {left, box.top(), edge(place + 1) - left, box.height()};
}

QRectF HealthGeometry::bar(int day) const
{
    // Of the narrowest column, so that no bar is wider than another.
    const qreal narrowest = std::floor(box.width() * ratio / days);
    const qreal gap = std::max<qreal>(1, std::round(narrowest * gapShare));
    const qreal width =
        std::clamp<qreal>(narrowest - gap, 1, std::round(widestBar * ratio)) / ratio;
    const QRectF whole = column(day);
    const qreal left = whole.left() + std::floor((whole.width() - width) * ratio / 2) / ratio;
    return {left, whole.top(), width, whole.height()};
}

int HealthGeometry::dayAt(qreal x) const
{
    int place =
        std::clamp(int((x - box.left()) * days / std::max<qreal>(1, box.width())), 0, days - 1);
    // Columns are rounded to pixels.
    while (place > 0 && x < edge(place))
        --place;
    while (place < days - 1 && x >= edge(place + 1))
        ++place;
    return mirrored ? days - 1 - place : place;
}

} // namespace onbelay::ui
