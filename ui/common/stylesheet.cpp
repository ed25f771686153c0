#include "stylesheet.h"

#include "svg.h"
#include "theme.h"

#include <QRegularExpression>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fontSize(TextRole role)
{
    const QFont font = Theme::font(role);
    if (font.pointSizeF() > 0)
        return QString::number(font.pointSizeF(), 'f', 2) + u"pt"_s;
    return QString::number(font.pixelSize()) + u"px"_s;
}

QString valueOf(const QString &name, const Theme &theme)
{
    if (name == "font.title"_L1)
        return fontSize(TextRole::Title);
    if (name == "font.heading"_L1)
        return fontSize(TextRole::Heading);
    if (name == "font.caption"_L1)
        return fontSize(TextRole::Caption);
    if (name == "font.mono"_L1)
        return u'"' + Theme::font(TextRole::Mono).families().constFirst() + u'"';
    const QColor color = theme.color(name);
    Q_ASSERT_X(color.isValid(), "console.qss", qPrintable(name));
    return color.name(QColor::HexRgb);
}

} // namespace

QString styleSheetFor(const Theme &theme)
{
    static const QRegularExpression variable(u"\\$\\{([\\w.]+)\\}"_s);
    const QString source = QString::fromUtf8(readResource(u":/onbelay/themes/console.qss"_s));
    QString result;
    result.reserve(source.size() * 5 / 4);
    qsizetype end = 0;
    // The comment on top explains the notation and is no rule.
    const qsizetype start = source.indexOf("*/"_L1) + 2;
    end = start;
    for (auto it = variable.globalMatch(source, start); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(source).mid(end, match.capturedStart() - end);
        result += valueOf(match.captured(1), theme);
        end = match.capturedEnd();
    }
    result += QStringView(source).mid(end);
    return result;
}

QPalette paletteFor(const Theme &theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) {
        palette.setColor(role, theme.color(token));
    };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::SurfaceSunken);
    set(QPalette::Text, Token::Text);
    set(QPalette::PlaceholderText, Token::TextMuted);
    set(QPalette::Button, Token::Surface);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::AccentText);
    set(QPalette::ToolTipBase, Token::Text);
    set(QPalette::ToolTipText, Token::Window);
    set(QPalette::Highlight, Token::AccentSoft);
    set(QPalette::HighlightedText, Token::AccentSoftText);
    set(QPalette::Link, Token::Link);
    set(QPalette::LinkVisited, Token::Link);
    set(QPalette::Light, Token::Surface);
    set(QPalette::Midlight, Token::SurfaceHover);
    set(QPalette::Mid, Token::Border);
    set(QPalette::Dark, Token::ControlBorder);
    set(QPalette::Shadow, Token::ControlBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, theme.color(Token::TextDisabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.color(Token::SurfaceSunken));
    palette.setColor(QPalette::Disabled, QPalette::Button, theme.color(Token::SurfaceSunken));
    return palette;
}

} // namespace onbelay::ui
