#include "ui/permissions/toolmenu.h"

#include "presenters/permissions/celltext.h"
#include "presenters/permissions/permissiontools.h"
#include "ui/permissions/comparedialog.h"
#include "ui/permissions/gotodialog.h"
#include "ui/permissions/historydialog.h"
#include "ui/permissions/matrixfileactions.h"
#include "ui/permissions/permissiongrid.h"
#include "ui/permissions/presetsdialog.h"
#include "workspace/workspace.h"

#include <QApplication>
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
    connect(&tools.presets, &PresetsPresenter::said, this, &ToolMenu::said);
    connect(&tools.compare, &ComparePresenter::said, this, &ToolMenu::said);
    // Wherever the focus is in the window, while this page is shown.
    connect(new QShortcut(goToKeys, page), &QShortcut::activated, this, &ToolMenu::openGoTo);
    connect(new QShortcut(QKeySequence::Refresh, page), &QShortcut::activated, this,
            &ToolMenu::reload);
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
    if (!permissions.isPlan()) {
        //: Menu: what other admins changed meanwhile is shown; staged changes stay
        QAction *again = add(menu, tr("Read the groups again"), [this] { reload(); });
        again->setShortcut(QKeySequence::Refresh);
        again->setShortcutContext(Qt::WidgetShortcut); // shown only, as above
    }
    menu->addSeparator();
    //: Menu: ready-made choices of permissions for the selected groups
    add(menu, tr("Presets…"), [this] { openPresets(); });
    //: Menu: the selected groups side by side
    add(menu, tr("Compare the selected groups…"), [this] { openCompare(); });
    if (!permissions.isPlan()) {
        //: Menu: of the cell that has the focus in the grid
        add(menu, tr("History of the current cell…"), [this] { openHistoryOfCurrent(true); });
        //: Menu: of the group whose row has the focus in the grid
        add(menu, tr("History of the current group…"), [this] { openHistoryOfCurrent(false); });
    }
    menu->addSeparator();
    QAction *all = add(menu, tr("Export all groups as CSV…"),
                       [this] { exportMatrix(m_tools.files, m_page, false); });
    //: Menu: without the groups that the filter hides
    QAction *shown = add(menu, tr("Export the groups shown as CSV…"),
                         [this] { exportMatrix(m_tools.files, m_page, true); });
    QAction *import =
        add(menu, tr("Import from CSV…"), [this] { importMatrix(m_tools.files, m_page); });
    if (!permissions.isPlan())
        addSeen(menu);
    connect(menu, &QMenu::aboutToShow, this, [=, this, &permissions] {
        all->setEnabled(m_tools.files.canExport(false));
        shown->setEnabled(m_tools.files.canExport(true) && !permissions.filter().isEmpty());
        import->setEnabled(permissions.canEdit());
    });
}

void ToolMenu::addSeen(QMenu *menu)
{
    menu->addSeparator();
    //: Menu: takes away the marks of cells that other admins changed just now
    QAction *seen = add(menu, tr("Mark changes by others as seen"),
                        [this] { m_tools.permissions.forgetOthers(); });
    connect(menu, &QMenu::aboutToShow, this,
            [this, seen] { seen->setEnabled(m_tools.workspace.notes().changedRows() > 0); });
}

void ToolMenu::addToGridMenu(QMenu *menu, int row, int column)
{
    const MatrixModel &model = m_tools.permissions.model();
    const Integration &integration = m_tools.workspace.integration();
    const QString title = column < 0 ? QString() : CellText::columnTitle(integration, column);
    HistorySubject subject;
    if (row >= 0)
        subject.groupId = m_tools.workspace.groups().id(model.order().source(row));
    menu->addSeparator();
    if (row >= 0) {
        add(menu, tr("Presets…"), [this] { openPresets(); });
        add(menu, tr("Compare the selected groups…"), [this] { openCompare(); });
        menu->addSeparator();
    }
    if (m_tools.permissions.isPlan())
        return; // it has no history but Undo
    if (row >= 0 && column >= 0) {
        HistorySubject cell = subject;
        cell.column = column;
        add(menu, tr("History of this cell…"), [this, cell] { openHistory(cell); });
    }
    if (row >= 0)
        add(menu, tr("History of this group…"), [this, subject] { openHistory(subject); });
    if (column >= 0) {
        HistorySubject whole;
        whole.column = column;
        //: Menu; %1 a permission such as "Write deals"
        add(menu, tr("History of %1…").arg(title), [this, whole] { openHistory(whole); });
    }
}

void ToolMenu::openPresets()
{
    auto *dialog = new PresetsDialog(m_tools.presets, m_grid.selectedBlocks(),
                                     m_grid.currentIndex().row(), m_page);
    open(dialog);
}

void ToolMenu::openCompare()
{
    if (m_tools.compare.begin(m_grid.selectedBlocks()))
        open(new CompareDialog(m_tools.compare, m_page));
}

void ToolMenu::openHistoryOfCurrent(bool cell)
{
    const QModelIndex current = m_grid.currentIndex();
    if (!current.isValid())
        return;
    HistorySubject subject;
    subject.groupId = current.data(MatrixModel::GroupIdRole).toString();
    if (cell)
        subject.column = current.column();
    openHistory(subject);
}

void ToolMenu::openHistory(const HistorySubject &subject)
{
    // The dialog goes first, then what it shows.
    HistoryPresenter *presenter = m_tools.history(subject).release();
    presenter->setParent(this);
    auto *dialog = new HistoryDialog(*presenter, m_page);
    connect(dialog, &QObject::destroyed, presenter, &QObject::deleteLater);
    open(dialog);
}

void ToolMenu::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, &m_grid, qOverload<>(&QWidget::setFocus));
    dialog->open();
}

void ToolMenu::reload()
{
    if (!QApplication::activeModalWidget() && !m_tools.workspace.isApplying())
        m_tools.permissions.reload();
}

void ToolMenu::openGoTo()
{
    if (QApplication::activeModalWidget()) // another dialog of ours has a question
        return;
    auto *dialog = new GoToDialog(m_tools.permissions, m_page);
    connect(dialog, &GoToDialog::groupChosen, this, &ToolMenu::groupChosen);
    open(dialog);
}

} // namespace onbelay::ui
