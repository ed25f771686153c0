#pragma once

#include "icons.h"

#include <QPushButton>
#include <QToolButton>

#include <optional>

class QMenu;

namespace onbelay::ui {

// Ready-made buttons. The text is the accessible name. `parent` owns them.
QPushButton *makeButton(const QString &text, QWidget *parent = nullptr,
                        ButtonRole role = ButtonRole::Standard,
                        std::optional<Glyph> glyph = std::nullopt);
QPushButton *primaryButton(const QString &text, QWidget *parent = nullptr);
QPushButton *dangerButton(const QString &text, QWidget *parent = nullptr);
QPushButton *quietButton(const QString &text, QWidget *parent = nullptr,
                         std::optional<Glyph> glyph = std::nullopt);

// A button that opens a menu; see menuButton(). A class of its own, so that its interface for
// screen readers knows of the menu whenever it is asked for.
class MenuButton final : public QPushButton
{
    Q_OBJECT
public:
    MenuButton(const QString &text, QMenu *menu, QWidget *parent, std::optional<Glyph> glyph);
};
// The button takes the menu over, unless another widget owns it.
QPushButton *menuButton(const QString &text, QMenu *menu, QWidget *parent = nullptr,
                        std::optional<Glyph> glyph = std::nullopt);

// An icon without text: `name` is both tool tip and accessible name.
QToolButton *iconButton(Glyph glyph, const QString &name, QWidget *parent = nullptr);

} // namespace onbelay::ui
