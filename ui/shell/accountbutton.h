#pragma once

#include "ui/common/themecontroller.h"

#include <QToolButton>

class QAction;
class QActionGroup;
class QMenu;

namespace onbelay::ui {

// The account menu at the foot of the side bar: who is signed in, the other accounts of this
// profile, appearance, settings, sign out.
class AccountButton final : public QToolButton
{
    Q_OBJECT
public:
    // `settings` stays the caller's: its shortcut works without this menu as well.
    explicit AccountButton(QAction *settings, QWidget *parent = nullptr);

    void setPerson(const QString &name, const QString &organization, bool admin);
    struct Other
    {
        QString key;
        QString label; // plain text
    };
    void setOthers(const QList<Other> &others);
    void setRole(const QString &role); // in place of administrator or member
    void setMode(ThemeController::Mode mode);
    void setIconsOnly(bool iconsOnly);

Q_SIGNALS:
    void signOutRequested();
    void accountChosen(const QString &key); // another one is to be opened
    void anotherRequested(); // one that is not among them
    void modeRequested(onbelay::ui::ThemeController::Mode mode);
    void aboutRequested();

private:
    QAction *m_person = nullptr;
    QAction *m_role = nullptr;
    QMenu *m_accounts = nullptr;
    QActionGroup *m_modes = nullptr;
};

} // namespace onbelay::ui
