#include "theme.h"

#include "svg.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <array>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array tokenNames{
    "window",        "surface",      "surfaceSunken",   "surfaceHover",
    "text",          "textMuted",    "textDisabled",    "border",
    "controlBorder", "accent",       "accentHover",     "accentPressed",
    "accentText",    "accentSoft",   "accentSoftText",  "focus",
    "link",          "rope",         "sidebar",         "sidebarText",
    "sidebarMuted",  "sidebarHover", "sidebarSelected", "sidebarSelectedText",
    "sidebarFocus",
};
static_assert(tokenNames.size() == size_t(Token::SidebarFocus) + 1);

constexpr std::array toneNames{"neutral", "success", "warning",  "danger", "info",
                               "staged",  "dormant", "unbacked", "implied"};
static_assert(toneNames.size() == size_t(Tone::Implied) + 1);

constexpr std::array textRoleNames{"title",  "heading", "subtitle", "body",
                                   "strong", "muted",   "caption",  "mono"};
static_assert(textRoleNames.size() == size_t(TextRole::Mono) + 1);

constexpr std::array buttonRoleNames{"", "primary", "danger", "quiet"};
static_assert(buttonRoleNames.size() == size_t(ButtonRole::Quiet) + 1);

void setStyledProperty(QWidget *widget, const char *property, const char *value)
{
    widget->setProperty(property, QString::fromLatin1(value));
    // A style sheet looks at properties only when it polishes.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

} // namespace

QString toneName(Tone tone)
{
    return QString::fromLatin1(toneNames[size_t(tone)]);
}

struct Theme::Data
{
    Scheme scheme = Scheme::Light;
    std::array<QColor, tokenNames.size()> tokens;
    std::array<ToneColors, toneNames.size()> tones;
    QHash<QString, QColor> byName;
};

Theme Theme::load(Scheme scheme)
{
    const QString path =
        scheme == Scheme::Dark ? u":/onbelay/themes/dark.json"_s : u":/onbelay/themes/light.json"_s;
    const QJsonObject root = QJsonDocument::fromJson(readResource(path)).object();
    auto data = std::make_shared<Data>();
    data->scheme = scheme;
    const QJsonObject colors = root.value("colors"_L1).toObject();
    for (size_t i = 0; i < tokenNames.size(); ++i) {
        const auto name = QLatin1StringView(tokenNames[i]);
        data->tokens[i] = QColor(colors.value(name).toString());
        data->byName.insert(name, data->tokens[i]);
    }
    const QJsonObject tones = root.value("tones"_L1).toObject();
    for (size_t i = 0; i < toneNames.size(); ++i) {
        const auto name = QLatin1StringView(toneNames[i]);
        const QJsonObject tone = tones.value(name).toObject();
        const auto read = [&](QLatin1StringView part) {
            const QColor color(tone.value(part).toString());
            data->byName.insert(QString(name) + u'.' + part, color);
            return color;
        };
        data->tones[i] = {read("foreground"_L1), read("background"_L1), read("border"_L1)};
    }
    Theme theme;
    theme.m_data = std::move(data);
    return theme;
}

Theme Theme::applied()
{
    const QVariant value = qApp ? qApp->property("onbelayTheme") : QVariant();
    const Theme theme = value.value<Theme>();
    return theme.m_data ? theme : load(Scheme::Light);
}

Theme::Scheme Theme::scheme() const
{
    return m_data->scheme;
}

QColor Theme::color(Token token) const
{
    return m_data->tokens[size_t(token)];
}

ToneColors Theme::tone(Tone tone) const
{
    return m_data->tones[size_t(tone)];
}

QColor Theme::color(const QString &name) const
{
    return m_data->byName.value(name);
}

QFont Theme::font(TextRole role)
{
    QFont font = QApplication::font();
    const auto scale = [&font](double factor) {
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * factor);
        else
            font.setPixelSize(qRound(font.pixelSize() * factor));
    };
    switch (role) {
    case TextRole::Title:
        scale(1.6);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Heading:
        scale(1.15);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Caption:
        scale(0.9);
        break;
    case TextRole::Mono:
        font.setFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        font.setStyleHint(QFont::Monospace);
        break;
    case TextRole::Subtitle:
    case TextRole::Body:
    case TextRole::Muted:
        break;
    }
    return font;
}

void setTextRole(QWidget *widget, TextRole role)
{
    setStyledProperty(widget, "textRole", textRoleNames[size_t(role)]);
}

void setButtonRole(QWidget *button, ButtonRole role)
{
    setStyledProperty(button, "role", buttonRoleNames[size_t(role)]);
}

} // namespace onbelay::ui
