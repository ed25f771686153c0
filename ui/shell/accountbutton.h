#pragma once

#include "ui/common/themecontroller.h"

#include <QToolButton>

class QAction;
class QActionGroup;

namespace onbelay::ui {

// The account menu at the foot of the side bar: who is signed in, appearance, settings, sign out.
class AccountButton final : public QToolButton
{
    Q_OBJECT
public:
    // `settings` stays the caller's: its shortcut works without this menu as well.
    explicit AccountButton(QAction *settings, QWidget *parent = nullptr);

    void setPerson(const QString &name, const QString &organization, bool admin);
    void setRole(const QString &role); // in place of administrator or member
    void setMode(ThemeController::Mode mode);
    void setIconsOnly(bool iconsOnly);

Q_SIGNALS:
    void signOutRequested();
    void modeRequested(onbelay::ui::ThemeController::Mode mode);
    void aboutRequested();

private:
    QAction *m_person = nullptr;
    QAction *m_role = nullptr;
    QActionGroup *m_modes = nullptr;
};

} // namespace onbelay::ui
