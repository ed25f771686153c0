#pragma once

#include "theme.h"

#include <QObject>

#include <functional>

class QApplication;

namespace onbelay::ui {

class ConsoleStyle;

// Dresses the application: style, palette, style sheet, and again whenever the mode, the system's
// appearance or the system's font changes. One is built in main.cpp, before the first widget.
// GUI thread.
class ThemeController final : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    // Says whether the system prefers dark; asked at the start and after each change of its theme.
    using SystemIsDark = std::function<bool()>;

    // The application must outlive the controller; it owns the style that is set here.
    explicit ThemeController(QApplication &application, QObject *parent = nullptr);
    ThemeController(QApplication &application, SystemIsDark systemIsDark,
                    QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    Theme theme() const { return m_theme; }

    // Stops spinners and transitions. The default follows the system where Qt can tell.
    void setReducedMotion(bool reduced);

Q_SIGNALS:
    // After the application wears the new theme.
    void themeChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void apply();

    QApplication &m_application;
    SystemIsDark m_systemIsDark;
    ConsoleStyle *m_style = nullptr; // owned by the application
    Mode m_mode = Mode::System;
    Theme m_theme;
    bool m_applying = false;
};

} // namespace onbelay::ui
