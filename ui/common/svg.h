#pragma once

#include <QByteArray>
#include <QColor>
#include <QSizeF>

class QPainter;
class QRectF;

namespace onbelay::ui {

class Theme;

// The bytes of a built-in file, empty when there is none.
QByteArray readResource(const QString &path);

// "currentColor" becomes `color`.
QByteArray tinted(const QByteArray &svg, const QColor &color);
// Every var(--name, fallback) becomes the theme's colour of that name, or the fallback.
QByteArray tinted(const QByteArray &svg, const Theme &theme);

QSizeF svgSize(const QByteArray &svg);
void paintSvg(QPainter *painter, const QByteArray &svg, const QRectF &rect);

} // namespace onbelay::ui
