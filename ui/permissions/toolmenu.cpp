#include "ui/permissions/toolmenu.h"

#include "presenters/permissions/permissiontools.h"
#include "ui/permissions/gotodialog.h"
#include "ui/permissions/matrixfileactions.h"
#include "ui/permissions/permissiongrid.h"
#include "workspace/workspace.h"

#include <QMenu>
#include <QShortcut>

namespace onbelay::ui {

namespace {

const QKeySequence goToKeys(Qt::CTRL | Qt::Key_G);

} // namespace

ToolMenu::ToolMenu(PermissionTools &tools, PermissionGrid &grid, QWidget *page)
    : QObject(page)
    , m_tools(tools)
    , m_grid(grid)
    , m_page(page)
{
    connect(&grid, &PermissionGrid::menuAboutToShow, this, &ToolMenu::addToGridMenu);
    connect(&tools.files, &MatrixFiles::exported, this, &ToolMenu::said);
    auto *goTo = new QShortcut(goToKeys, page, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(goTo, &QShortcut::activated, this, &ToolMenu::openGoTo);
}

QAction *ToolMenu::add(QMenu *menu, const QString &text, std::function<void()> open)
{
    QAction *action = menu->addAction(text);
    connect(action, &QAction::triggered, this, std::move(open));
    return action;
}

void ToolMenu::fill(QMenu *menu)
{
    PermissionsPresenter &permissions = m_tools.permissions;
    //: Menu: finds one group by name and brings it into view
    QAction *goTo = add(menu, tr("Go to group…"), [this] { openGoTo(); });
    goTo->setShortcut(goToKeys);
    goTo->setShortcutContext(Qt::WidgetShortcut); // shown only: the page has the shortcut
    menu->addSeparator();
    QAction *all = add(menu, tr("Export all groups as CSV…"),
                       [this] { exportMatrix(m_tools.files, m_page, false); });
    //: Menu: without the groups that the filter hides
    QAction *shown = add(menu, tr("Export the groups shown as CSV…"),
                         [this] { exportMatrix(m_tools.files, m_page, true); });
    QAction *import =
        add(menu, tr("Import from CSV…"), [this] { importMatrix(m_tools.files, m_page); });
    menu->addSeparator();
    //: Menu: takes away the marks of cells that other admins changed just now
    QAction *seen = add(menu, tr("Mark changes by others as seen"),
                        [this] { m_tools.permissions.forgetOthers(); });
    connect(menu, &QMenu::aboutToShow, this, [=, this, &permissions] {
        all->setEnabled(m_tools.files.canExport(false));
        shown->setEnabled(m_tools.files.canExport(true) && !permissions.filter().isEmpty());
        import->setEnabled(permissions.canEdit());
        seen->setEnabled(permissions.workspace().notes().changedRows() > 0);
    });
}

void ToolMenu::addToGridMenu(QMenu *menu, int row, int column)
{
    Q_UNUSED(menu)
    Q_UNUSED(row)
    Q_UNUSED(column)
}

void ToolMenu::openGoTo()
{
    auto *dialog = new GoToDialog(m_tools.permissions, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GoToDialog::groupChosen, this, &ToolMenu::groupChosen);
    dialog->open();
}

} // namespace onbelay::ui
