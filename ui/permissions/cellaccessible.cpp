#include "ui/permissions/cellaccessible.h"

#include "presenters/permissions/matrixmodel.h"
#include "presenters/permissions/permissionspresenter.h"
#include "ui/permissions/gridaccessible.h"
#include "ui/permissions/groupheader.h"
#include "ui/permissions/permissiongrid.h"
#include "ui/permissions/scopeheader.h"
#include "ui/permissions/shownheader.h"

namespace onbelay::ui {

namespace {

void tellTick(PermissionGrid *grid, int childNumber)
{
    QAccessible::State changed;
    changed.checked = true; // Qt's bridge takes this for mixed, too
    QAccessibleStateChangeEvent state(grid, changed);
    state.setChild(childNumber);
    QAccessible::updateAccessibility(&state);
}

void tellName(PermissionGrid *grid, int childNumber)
{
    QAccessibleEvent name(grid, QAccessible::NameChanged);
    name.setChild(childNumber);
    QAccessible::updateAccessibility(&name);
}

} // namespace

CellAccessible::CellAccessible(GridAccessible *table, int row, int column)
    : m_table(table)
    , m_row(row)
    , m_column(column)
    , m_told(now())
    , m_toldSelected(isSelected())
{
}

QModelIndex CellAccessible::index() const
{
    return m_table->grid()->model()->index(m_row, m_column);
}

CellState CellAccessible::now() const
{
    return index().data(MatrixModel::CellStateRole).value<CellState>();
}

void CellAccessible::tellChange()
{
    const CellState before = std::exchange(m_told, now());
    if (before != m_told)
        tell(m_table->grid(), m_table->childNumber(m_row, m_column),
             before.granted != m_told.granted);
}

void CellAccessible::tellSelection()
{
    const bool selected = isSelected();
    if (std::exchange(m_toldSelected, selected) == selected)
        return;
    QAccessibleEvent change(m_table->grid(),
                            selected ? QAccessible::SelectionAdd : QAccessible::SelectionRemove);
    change.setChild(m_table->childNumber(m_row, m_column));
    QAccessible::updateAccessibility(&change);
}

void CellAccessible::tell(PermissionGrid *grid, int childNumber, bool ticked)
{
    if (ticked)
        tellTick(grid, childNumber);
    tellName(grid, childNumber);
}

void *CellAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

bool CellAccessible::isValid() const
{
    return m_table->isValid() && index().isValid();
}

QAccessibleInterface *CellAccessible::parent() const
{
    return m_table;
}

QString CellAccessible::text(QAccessible::Text part) const
{
    switch (part) {
    case QAccessible::Name:
        return index().data(Qt::AccessibleTextRole).toString();
    case QAccessible::Description:
        return index().data(MatrixModel::ReasonRole).toString();
    default:
        return {};
    }
}

QRect CellAccessible::rect() const
{
    const QRect rect = m_table->grid()->visualRect(index());
    return {m_table->grid()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::State CellAccessible::state() const
{
    QAccessible::State state;
    const QModelIndex at = index();
    PermissionGrid *grid = m_table->grid();
    if (!at.isValid()) {
        state.invalid = true;
        return state;
    }
    const bool editable = at.flags().testFlag(Qt::ItemIsUserCheckable);
    state.checkable = true;
    state.checked = at.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    state.readOnly = !editable;
    state.selectable = true;
    state.focusable = true;
    state.selected = isSelected();
    state.focused = grid->hasFocus() && grid->currentIndex() == at;
    state.invisible = !grid->isVisible();
    state.offscreen = !grid->visualRect(at).intersects(grid->viewport()->rect());
    return state;
}

bool CellAccessible::isSelected() const
{
    return m_table->grid()->selectionModel()->isSelected(index());
}

QList<QAccessibleInterface *> CellAccessible::columnHeaderCells() const
{
    return {m_table->child(m_table->childNumber(-1, m_column))};
}

QList<QAccessibleInterface *> CellAccessible::rowHeaderCells() const
{
    return {m_table->child(m_table->childNumber(m_row, -1))};
}

QStringList CellAccessible::actionNames() const
{
    if (!index().flags().testFlag(Qt::ItemIsUserCheckable))
        return {setFocusAction()};
    return {toggleAction(), setFocusAction()};
}

void CellAccessible::doAction(const QString &name)
{
    PermissionGrid *grid = m_table->grid();
    if (name == toggleAction()) {
        grid->toggleCell(index());
    } else if (name == setFocusAction()) {
        grid->setFocus();
        grid->setCurrentIndex(index());
    }
}

QStringList CellAccessible::keyBindingsForAction(const QString &name) const
{
    return name == toggleAction()
               ? QStringList{QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText)}
               : QStringList();
}

HeadingAccessible::HeadingAccessible(GridAccessible *table, int row, int column)
    : m_table(table)
    , m_row(row)
    , m_column(column)
    , m_told(ticks())
    , m_toldName(text(QAccessible::Name))
{
}

void HeadingAccessible::tellChange()
{
    if (!isValid())
        return;
    const TriState ticked = std::exchange(m_told, ticks());
    const QString name = std::exchange(m_toldName, text(QAccessible::Name));
    const int number = m_table->childNumber(m_row, m_column);
    if (ticked != m_told)
        tellTick(m_table->grid(), number);
    if (name != m_toldName)
        tellName(m_table->grid(), number);
}

bool HeadingAccessible::isValid() const
{
    return m_table->isValid() && m_row < m_table->rowCount() && m_column < m_table->columnCount();
}

QAccessibleInterface *HeadingAccessible::parent() const
{
    return m_table;
}

QString HeadingAccessible::text(QAccessible::Text part) const
{
    if (part != QAccessible::Name || !isValid())
        return {};
    if (m_row >= 0)
        return m_table->rowDescription(m_row);
    if (m_column >= 0)
        return m_table->columnDescription(m_column);
    return m_table->grid()->presenter().shownText();
}

QRect HeadingAccessible::rect() const
{
    if (!isValid())
        return {};
    PermissionGrid *grid = m_table->grid();
    if (m_row < 0 && m_column < 0)
        return {grid->corner()->mapToGlobal(QPoint(0, 0)), grid->corner()->size()};
    if (m_row >= 0) {
        const GroupHeader *groups = grid->groupHeader();
        const QRect rect(0, grid->rowTop(m_row), groups->width(), grid->rowHeight());
        return {groups->mapToGlobal(rect.topLeft()), rect.size()};
    }
    const ScopeHeader *scopes = grid->scopeHeader();
    const QRect rect(scopes->sectionViewportPosition(m_column), 0, scopes->sectionSize(m_column),
                     scopes->height());
    return {scopes->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::Role HeadingAccessible::role() const
{
    if (m_row >= 0)
        return QAccessible::RowHeader;
    return m_column >= 0 ? QAccessible::ColumnHeader : QAccessible::CheckBox;
}

void *HeadingAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

CellBlock HeadingAccessible::block() const
{
    const PermissionsPresenter &presenter = m_table->grid()->presenter();
    if (m_row >= 0)
        return presenter.rowBlock(m_row);
    return m_column >= 0 ? presenter.columnBlock(m_column) : presenter.shownBlock();
}

TriState HeadingAccessible::ticks() const
{
    if (!isValid() || m_table->rowCount() == 0)
        return TriState::None;
    const MatrixModel &model = m_table->grid()->presenter().model();
    if (m_row >= 0)
        return model.rowState(m_row);
    return m_column >= 0 ? model.columnState(m_column) : model.shownState();
}

QAccessible::State HeadingAccessible::state() const
{
    QAccessible::State state;
    const PermissionGrid *grid = m_table->grid();
    state.invalid = !isValid();
    state.invisible = !grid->isVisible();
    if (state.invalid || m_table->rowCount() == 0)
        return state;
    const QRect window(grid->mapToGlobal(QPoint(0, 0)), grid->size());
    state.offscreen = !rect().intersects(window);
    const TriState cells = ticks();
    state.checkable = true;
    state.checked = cells == TriState::All;
    state.checkStateMixed = cells == TriState::Some;
    state.readOnly = !grid->presenter().canEdit();
    return state;
}

QStringList HeadingAccessible::actionNames() const
{
    return isValid() && m_table->grid()->presenter().canEdit() ? QStringList{toggleAction()}
                                                               : QStringList();
}

void HeadingAccessible::doAction(const QString &name)
{
    if (isValid() && name == toggleAction())
        m_table->grid()->toggleHeading(block());
}

} // namespace onbelay::ui
