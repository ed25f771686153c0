#include "icons.h"

#include "svg.h"

#include <QApplication>
#include <QFontMetrics>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QtMath>

#include <array>
#include <optional>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array glyphNames{
    "account",     "activity",      "apply",        "archive",
    "check",       "chevron-down",  "chevron-left", "chevron-right",
    "chevron-up",  "clock",         "close",        "conflict",
    "copy",        "cross",         "diagnostics",  "discard",
    "disconnect",  "document",      "dormant",      "download",
    "expand",      "external-link", "eye",          "eye-off",
    "filter",      "group",         "history",      "hubspot-connection",
    "implied",     "info",          "key",          "logo",
    "menu",        "minus",         "moon",         "offline",
    "paste",       "pause",         "pending",      "people",
    "permissions", "play",          "plus",         "question",
    "redo",        "refresh",       "search",       "server",
    "settings",    "shield",        "sign-out",     "staged-off",
    "staged-on",   "stop",          "sun",          "unbacked",
    "undo",        "upload",        "warning",
};
static_assert(glyphNames.size() == size_t(Glyph::Warning) + 1);

bool mirrors(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Activity:
    case Glyph::ChevronLeft:
    case Glyph::ChevronRight:
    case Glyph::ExternalLink:
    case Glyph::Implied:
    case Glyph::Play:
    case Glyph::Redo:
    case Glyph::SignOut:
    case Glyph::Undo:
        return QGuiApplication::isRightToLeft();
    default:
        return false;
    }
}

std::optional<Tone> toneOf(Tint tint)
{
    if (tint < Tint::Neutral)
        return std::nullopt;
    return Tone(int(tint) - int(Tint::Neutral));
}

QColor colorOf(Tint tint, QIcon::Mode mode)
{
    const Theme theme = Theme::applied();
    if (mode == QIcon::Disabled)
        return theme.color(Token::TextDisabled);
    switch (tint) {
    case Tint::Auto:
        return theme.color(mode == QIcon::Selected ? Token::AccentSoftText : Token::Text);
    case Tint::Muted:
        return theme.color(Token::TextMuted);
    case Tint::Accent:
        return theme.color(Token::Link);
    case Tint::OnAccent:
        return theme.color(Token::AccentText);
    case Tint::Sidebar:
        return theme.color(mode == QIcon::Selected ? Token::SidebarSelectedText
                                                   : Token::SidebarText);
    default:
        return theme.tone(toneOf(tint).value_or(Tone::Neutral)).foreground;
    }
}

// Looks the colour up each time it paints, so an icon never outlives its theme.
class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, Tint tint)
        : m_glyph(glyph)
        , m_tint(tint)
    {
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph, m_tint); }
    QString key() const override { return u"onbelay-glyph"_s; }
    QString iconName() override { return glyphName(m_glyph); }
    bool isNull() override { return false; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        const QPoint topLeft = rect.center() - QPoint((side - 1) / 2, (side - 1) / 2);
        painter->drawPixmap(topLeft, glyphPixmap(m_glyph, colorOf(m_tint, mode), side,
                                                 painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // `size` is in device pixels here (Qt 6.4).
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return glyphPixmap(m_glyph, colorOf(m_tint, mode), qMin(size.width(), size.height()), 1.0);
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = qMin(size.width(), size.height());
        return {side, side};
    }

private:
    Glyph m_glyph;
    Tint m_tint;
};

} // namespace

QIcon icon(Glyph glyph, Tint tint)
{
    return QIcon(new GlyphEngine(glyph, tint)); // QIcon owns its engine
}

QPixmap glyphPixmap(Glyph glyph, const QColor &color, int size, qreal devicePixelRatio)
{
    const int pixels = qCeil(size * devicePixelRatio);
    if (pixels <= 0)
        return {}; // a widget that has no room yet
    const bool mirrored = mirrors(glyph);
    const QString key = u"onbelay/%1/%2/%3/%4"_s.arg(glyphName(glyph), color.name())
                            .arg(pixels)
                            .arg(mirrored ? 1 : 0);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        if (mirrored) {
            painter.translate(pixels, 0);
            painter.scale(-1, 1);
        }
        const QString path = u":/onbelay/icons/%1.svg"_s.arg(glyphName(glyph));
        paintSvg(&painter, tinted(readResource(path), color), QRectF(0, 0, pixels, pixels));
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

Glyph glyphFor(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Glyph::Minus;
    case Tone::Success:
        return Glyph::Check;
    case Tone::Warning:
        return Glyph::Warning;
    case Tone::Danger:
        return Glyph::Cross;
    case Tone::Info:
        return Glyph::Info;
    case Tone::Staged:
        return Glyph::StagedOn;
    case Tone::Dormant:
        return Glyph::Dormant;
    case Tone::Unbacked:
        return Glyph::Unbacked;
    case Tone::Implied:
        return Glyph::Implied;
    }
    Q_UNREACHABLE();
}

Tint tintFor(Tone tone)
{
    return Tint(int(Tint::Neutral) + int(tone));
}

QString glyphName(Glyph glyph)
{
    return QString::fromLatin1(glyphNames[size_t(glyph)]);
}

QList<Glyph> allGlyphs()
{
    QList<Glyph> glyphs;
    for (size_t i = 0; i < glyphNames.size(); ++i)
        glyphs.append(Glyph(i));
    return glyphs;
}

int iconSize(const QFont &font)
{
    return qMax(16, qRound(QFontMetricsF(font).height() * 1.1));
}

QIcon applicationIcon()
{
    QIcon result;
    const QByteArray svg = readResource(u":/onbelay/icons/app/onbelay-console.svg"_s);
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSvg(&painter, svg, QRectF(0, 0, side, side));
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace onbelay::ui
