#include "themecontroller.h"

#include "accessibility.h"
#include "style.h"
#include "stylesheet.h"

#include <QApplication>
#include <QEvent>
#include <QWindow>

namespace onbelay::ui {

namespace {

// Qt 6.4 has no colour scheme hint (6.5 has): the system is dark where its palette writes light on
// dark. Ours is taken off for the look, since it would answer for itself.
bool paletteOfSystemIsDark()
{
    QApplication::setPalette(QPalette());
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::WindowText).lightness()
           > palette.color(QPalette::Window).lightness();
}

} // namespace

ThemeController::ThemeController(QApplication &application, QObject *parent)
    : ThemeController(application, &paletteOfSystemIsDark, parent)
{
}

ThemeController::ThemeController(QApplication &application, SystemIsDark systemIsDark,
                                 QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_systemIsDark(std::move(systemIsDark))
    , m_style(new ConsoleStyle)
    , m_theme(Theme::load(Theme::Scheme::Light))
{
    installAccessibility();
    QApplication::setStyle(m_style);
    apply();
    m_application.installEventFilter(this);
}

void ThemeController::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    refresh();
}

void ThemeController::setReducedMotion(bool reduced)
{
    m_style->setReducedMotion(reduced);
}

bool ThemeController::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_applying) {
        // ThemeChange reaches windows, the other two the application.
        if (event->type() == QEvent::ThemeChange
            || (watched == &m_application && event->type() == QEvent::ApplicationPaletteChange))
            refresh();
        else if (watched == &m_application && event->type() == QEvent::ApplicationFontChange)
            apply(); // the sizes in the style sheet follow the font
    }
    return QObject::eventFilter(watched, event);
}

void ThemeController::refresh()
{
    apply();
    Q_EMIT themeChanged();
}

void ThemeController::apply()
{
    m_applying = true;
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_systemIsDark());
    m_theme = Theme::load(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
    m_application.setProperty("onbelayTheme", QVariant::fromValue(m_theme));
    QApplication::setPalette(paletteFor(m_theme));
    m_application.setStyleSheet(styleSheetFor(m_theme));
    m_applying = false;
}

} // namespace onbelay::ui
