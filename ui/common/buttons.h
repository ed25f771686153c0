#pragma once

#include "icons.h"

#include <QPushButton>
#include <QToolButton>

#include <optional>

namespace onbelay::ui {

// Ready-made buttons. The text is the accessible name. `parent` owns them.
QPushButton *makeButton(const QString &text, QWidget *parent = nullptr,
                        ButtonRole role = ButtonRole::Standard,
                        std::optional<Glyph> glyph = std::nullopt);
QPushButton *primaryButton(const QString &text, QWidget *parent = nullptr);
QPushButton *dangerButton(const QString &text, QWidget *parent = nullptr);
QPushButton *quietButton(const QString &text, QWidget *parent = nullptr,
                         std::optional<Glyph> glyph = std::nullopt);

// An icon without text: `name` is both tool tip and accessible name.
QToolButton *iconButton(Glyph glyph, const QString &name, QWidget *parent = nullptr);

} // namespace onbelay::ui
