#include "buttons.h"

#include <QFontMetrics>
#include <QMenu>

namespace onbelay::ui {

namespace {

void dress(QPushButton *button, ButtonRole role, std::optional<Glyph> glyph)
{
    button->setAutoDefault(false);
    if (glyph) {
        const Tint tint = role == ButtonRole::Primary  ? Tint::OnAccent
                          : role == ButtonRole::Danger ? Tint::Danger
                          : role == ButtonRole::Quiet  ? Tint::Accent
                                                       : Tint::Auto;
        button->setIcon(icon(*glyph, tint));
        // No taller than the text, so that buttons with and without icon stand in line.
        const int side = QFontMetrics(button->font()).height();
        button->setIconSize({side, side});
    }
    setButtonRole(button, role);
}

} // namespace

QPushButton *makeButton(const QString &text, QWidget *parent, ButtonRole role,
                        std::optional<Glyph> glyph)
{
    auto *button = new QPushButton(text, parent);
    dress(button, role, glyph);
    return button;
}

MenuButton::MenuButton(const QString &text, QMenu *menu, QWidget *parent,
                       std::optional<Glyph> glyph)
    : QPushButton(parent)
{
    if (!menu->parent())
        menu->setParent(this, menu->windowFlags());
    setMenu(menu);
    setText(text);
    dress(this, ButtonRole::Standard, glyph);
}

QPushButton *menuButton(const QString &text, QMenu *menu, QWidget *parent,
                        std::optional<Glyph> glyph)
{
    return new MenuButton(text, menu, parent, glyph);
}

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    return makeButton(text, parent, ButtonRole::Primary);
}

QPushButton *dangerButton(const QString &text, QWidget *parent)
{
    return makeButton(text, parent, ButtonRole::Danger);
}

QPushButton *quietButton(const QString &text, QWidget *parent, std::optional<Glyph> glyph)
{
    return makeButton(text, parent, ButtonRole::Quiet, glyph);
}

QToolButton *iconButton(Glyph glyph, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(glyph));
    const int side = iconSize(button->font());
    button->setIconSize({side, side});
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus); // a tool button is skipped by Tab otherwise
    return button;
}

} // namespace onbelay::ui
