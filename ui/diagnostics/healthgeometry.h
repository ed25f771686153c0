#pragma once

#include "workspace/healthentry.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace onbelay::ui {

// The shape of one day's bar, told apart without colour.
struct HealthShape
{
    std::vector<QRectF> parts;
    bool hollow = false; // only the edge of them
};

// Connected: a full bar. Degraded: a shorter one. Rejected: an exclamation mark. Unknown: short and
// hollow. Nothing: a line on the ground. `room` is as high as a full bar.
[[nodiscard]] HealthShape healthShape(std::optional<HealthEntry::State> state, const QRectF &room);

// Where the days of a row of bars are. All edges are on whole pixels of the screen, so that bars
// are crisp and alike at every scale. The oldest day is at the leading end.
struct HealthGeometry
{
    int days = 0;
    QRectF box; // of all columns
    qreal ratio = 1; // device pixels of a device-independent one
    bool mirrored = false; // right to left

    [[nodiscard]] QRectF column(int day) const; // all that belongs to the day
    [[nodiscard]] QRectF bar(int day) const; // the column without the gap to its neighbours
    [[nodiscard]] int dayAt(qreal x) const; // the nearest one
    // The least width in which bars are told apart.
    [[nodiscard]] static int leastWidth(int days) { return days * 3; }

private:
    [[nodiscard]] qreal edge(int column) const; // from the left
};

} // namespace onbelay::ui
