#pragma once

#include <QColor>

#include <cmath>

namespace onbelay::test {

// WCAG 2.2, relative luminance and contrast ratio.
[[nodiscard]] inline double luminance(const QColor &color)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF())
           + 0.0722 * part(color.blueF());
}

[[nodiscard]] inline double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

} // namespace onbelay::test
