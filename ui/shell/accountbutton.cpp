#include "ui/shell/accountbutton.h"

#include "ui/common/icons.h"

#include <QActionGroup>
#include <QMenu>

namespace onbelay::ui {

AccountButton::AccountButton(QAction *settings, QWidget *parent)
    : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(ui::icon(Glyph::Account, Tint::Sidebar));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("place", QStringLiteral("sidebar"));

    auto *menu = new QMenu(this);
    m_person = menu->addAction(QString());
    m_person->setEnabled(false);
    m_role = menu->addAction(QString());
    m_role->setEnabled(false);
    menu->addSeparator();

    //: Menu with the other accounts of this computer
    m_accounts = menu->addMenu(ui::icon(Glyph::Account), tr("Switch account"));
    setOthers({});
    QMenu *appearance = menu->addMenu(tr("Appearance"));
    m_modes = new QActionGroup(this);
    const std::pair<ThemeController::Mode, QString> modes[] = {
        {ThemeController::Mode::System, tr("Same as the system")},
        {ThemeController::Mode::Light, tr("Light")},
        {ThemeController::Mode::Dark, tr("Dark")},
    };
    for (const auto &[mode, name] : modes) {
        QAction *action = appearance->addAction(name);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(mode));
        m_modes->addAction(action);
    }
    connect(m_modes, &QActionGroup::triggered, this, [this](QAction *action) {
        Q_EMIT modeRequested(action->data().value<ThemeController::Mode>());
    });
    menu->addAction(settings);
    QAction *about = menu->addAction(ui::icon(Glyph::Info), tr("About On Belay Console"));
    connect(about, &QAction::triggered, this, &AccountButton::aboutRequested);
    menu->addSeparator();
    QAction *signOut = menu->addAction(ui::icon(Glyph::SignOut), tr("Sign out"));
    connect(signOut, &QAction::triggered, this, &AccountButton::signOutRequested);
    setMenu(menu);
}

void AccountButton::setPerson(const QString &name, const QString &organization, bool admin)
{
    setText(name);
    //: Accessible name of the account menu; %1 is a person
    setAccessibleName(tr("Account: %1").arg(name));
    menu()->setAccessibleName(accessibleName());
    setToolTip(organization);
    //: First line of the account menu: the person, then the organization
    m_person->setText(tr("%1 — %2").arg(name, organization));
    m_role->setText(admin ? tr("Administrator") : tr("Member, read-only"));
}

void AccountButton::setRole(const QString &role)
{
    m_role->setText(role);
}

void AccountButton::setOthers(const QList<Other> &others)
{
    m_accounts->clear();
    for (const Other &other : others) {
        QString label = other.label;
        QAction *open = m_accounts->addAction(label.replace(u'&', QStringLiteral("&&")));
        connect(open, &QAction::triggered, this,
                [this, key = other.key] { Q_EMIT accountChosen(key); });
    }
    if (!others.isEmpty())
        m_accounts->addSeparator();
    //: Signs in to an account that is not on this computer yet
    QAction *another = m_accounts->addAction(tr("Another account…"));
    connect(another, &QAction::triggered, this, &AccountButton::anotherRequested);
}

void AccountButton::setMode(ThemeController::Mode mode)
{
    for (QAction *action : m_modes->actions()) {
        if (action->data().value<ThemeController::Mode>() == mode)
            action->setChecked(true);
    }
}

void AccountButton::setIconsOnly(bool iconsOnly)
{
    setToolButtonStyle(iconsOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace onbelay::ui
