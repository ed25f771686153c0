#include "svg.h"

#include "theme.h"

#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

QByteArray readResource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray tinted(const QByteArray &svg, const QColor &color)
{
    QByteArray result = svg;
    // SVG Tiny has no alpha in #rrggbb; icons are opaque.
    return result.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
}

QByteArray tinted(const QByteArray &svg, const Theme &theme)
{
    static const QRegularExpression variable(u"var\\(--([\\w.]+)\\s*,\\s*(#[0-9a-fA-F]+)\\)"_s);
    const QString source = QString::fromUtf8(svg);
    QString result;
    result.reserve(source.size());
    qsizetype end = 0;
    for (auto it = variable.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(source).mid(end, match.capturedStart() - end);
        const QColor color = theme.color(match.captured(1));
        result += color.isValid() ? color.name(QColor::HexRgb) : match.captured(2);
        end = match.capturedEnd();
    }
    result += QStringView(source).mid(end);
    return result.toUtf8();
}

QSizeF svgSize(const QByteArray &svg)
{
    return QSvgRenderer(svg).viewBoxF().size();
}

void paintSvg(QPainter *painter, const QByteArray &svg, const QRectF &rect)
{
    QSvgRenderer renderer(svg);
    if (renderer.isValid())
        renderer.render(painter, rect);
}

} // namespace onbelay::ui
