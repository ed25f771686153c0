// What the grid does; where its parts are and how they look is in gridgeometry.cpp.
#include "ui/permissions/permissiongrid.h"

#include "presenters/permissions/permissionspresenter.h"
#include "ui/permissions/gridaccessible.h"
#include "ui/permissions/groupheader.h"
#include "ui/permissions/scopeheader.h"
#include "ui/permissions/shownheader.h"
#include "workspace/workspace.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

PermissionGrid::PermissionGrid(PermissionsPresenter &presenter, QWidget *parent)
    : QAbstractItemView(parent)
    , m_presenter(presenter)
    , m_scopes(new ScopeHeader(this))
    , m_groups(new GroupHeader(this))
    , m_corner(new ShownHeader(this))
{
    installGridAccessibility();
    //: Accessible name of the grid of groups and permissions
    setAccessibleName(tr("Permissions"));
    setAccessibleDescription(tr("Space grants or takes away. Shift and Space selects the row, "
                                "Control and Space the column."));
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(m_scopes, &QWidget::customContextMenuRequested, this, [this](const QPoint &pos) {
        showMenu(m_scopes->viewport()->mapToGlobal(pos), -1, m_scopes->logicalIndexAt(pos));
    });
    connect(m_scopes, &QHeaderView::sectionPressed, this, &PermissionGrid::onColumnPressed);
    connect(m_groups, &GroupHeader::menuRequested, this,
            [this](int row, const QPoint &pos) { showMenu(pos, row, -1); });
    connect(m_groups, &GroupHeader::rowPressed, this, &PermissionGrid::onRowPressed);
    connect(m_scopes, &ScopeHeader::stateClicked, this,
            [this](int column) { toggleHeading(m_presenter.columnBlock(column)); });
    connect(m_groups, &GroupHeader::stateClicked, this,
            [this](int row) { toggleHeading(m_presenter.rowBlock(row)); });
    connect(m_corner, &ShownHeader::stateClicked, this,
            [this] { toggleHeading(m_presenter.shownBlock()); });
    connect(m_groups, &GroupHeader::widthDragged, this, &PermissionGrid::updateGeometries);
    setModel(&presenter.model());
}

void PermissionGrid::setModel(QAbstractItemModel *model)
{
    // Before the view's own slots, so that the place is noted while the rows are still there.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &PermissionGrid::rememberPlace);
    QAbstractItemView::setModel(model);
    m_scopes->setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &PermissionGrid::returnToPlace);
    connect(model, &QAbstractItemModel::dataChanged, this, &PermissionGrid::tellReason);
    connect(model, &QAbstractItemModel::headerDataChanged, this,
            [this](Qt::Orientation which, int first, int last) {
                if (which == Qt::Vertical)
                    m_groups->updateRows(first, last);
                else
                    m_corner->update();
                announceHeadings(this, which, first, last);
            });
    sizeRows();
}

void PermissionGrid::rememberPlace()
{
    m_stroke = {};
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    // Who is at the very top stays there, so that rows in their order begin with the first one.
    const bool atTop = current.row() == 0 && verticalOffset() == 0;
    m_group = atTop ? QString() : current.data(MatrixModel::GroupIdRole).toString();
    m_column = current.column();
    m_offset = current.row() - std::max(0, rowAt(0));
}

// The focus stays on its group, at the same height, where the group is still shown.
void PermissionGrid::returnToPlace()
{
    if (m_total == m_presenter.workspace().matrix().rowCount())
        updateGeometries();
    else
        sizeRows(); // counts in the headings are wider now
    const MatrixModel &model = m_presenter.model();
    if (model.rowCount() == 0)
        return;
    const int source = m_presenter.workspace().rowOf(m_group);
    const int row = source < 0 ? -1 : model.order().shown(quint32(source));
    selectionModel()->setCurrentIndex(model.index(std::max(row, 0), m_column),
                                      QItemSelectionModel::NoUpdate);
    if (row >= 0)
        scrollTo(model.index(std::max(0, row - m_offset), m_column), PositionAtTop);
}

void PermissionGrid::tellReason()
{
    const QModelIndex current = currentIndex();
    Q_EMIT currentReasonChanged(current.data(MatrixModel::ReasonRole).toString());
}

void PermissionGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update(visualRect(previous));
    viewport()->update(visualRect(current));
    if (current.row() != previous.row()) {
        m_groups->updateRow(previous.row());
        m_groups->updateRow(current.row());
    }
    announceCurrent(this, current);
    tellReason();
}

void PermissionGrid::selectionChanged(const QItemSelection &selected,
                                      const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    announceSelection(this, currentIndex());
    qint64 cells = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        cells += qint64(range.width()) * range.height();
    if (cells > 1)
        Q_EMIT selectionDescribed(tr("%n cell(s) selected", nullptr, int(cells)));
}

std::vector<CellBlock> PermissionGrid::selectedBlocks() const
{
    std::vector<CellBlock> blocks;
    if (selectionModel()) {
        for (const QItemSelectionRange &range : selectionModel()->selection())
            blocks.push_back({range.top(), range.left(), range.bottom(), range.right()});
    }
    if (const QModelIndex at = currentIndex(); blocks.empty() && at.isValid())
        blocks.push_back({at.row(), at.column(), at.row(), at.column()});
    return blocks;
}

void PermissionGrid::toggleCell(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_presenter.toggle({{index.row(), index.column(), index.row(), index.column()}});
    announceCell(this, index);
}

void PermissionGrid::toggleHeading(const CellBlock &block)
{
    if (model()->rowCount() == 0)
        return;
    toggle({block});
}

void PermissionGrid::toggleSelection()
{
    toggle(selectedBlocks());
}

void PermissionGrid::toggle(const std::vector<CellBlock> &blocks)
{
    m_presenter.toggle(blocks);
    const QModelIndex at = currentIndex();
    const bool toggled = std::any_of(blocks.begin(), blocks.end(), [at](const CellBlock &block) {
        return at.row() >= block.top && at.row() <= block.bottom && at.column() >= block.leading
               && at.column() <= block.trailing;
    });
    if (toggled)
        announceCell(this, at); // even when nobody has asked for it yet
}

void PermissionGrid::select(int top, int leading, int bottom, int trailing,
                            QItemSelectionModel::SelectionFlags command)
{
    selectionModel()->select(
        QItemSelection(model()->index(top, leading), model()->index(bottom, trailing)), command);
}

void PermissionGrid::selectRows()
{
    const int last = model()->columnCount() - 1;
    QItemSelection rows;
    for (const CellBlock &block : selectedBlocks())
        rows.select(model()->index(block.top, 0), model()->index(block.bottom, last));
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void PermissionGrid::selectColumns()
{
    const int last = model()->rowCount() - 1;
    QItemSelection columns;
    for (const CellBlock &block : selectedBlocks())
        columns.select(model()->index(0, block.leading), model()->index(last, block.trailing));
    selectionModel()->select(columns, QItemSelectionModel::ClearAndSelect);
}

void PermissionGrid::onRowPressed(int row, Qt::KeyboardModifiers modifiers)
{
    const int last = model()->columnCount() - 1;
    const int column = std::max(0, currentIndex().column());
    const int from =
        modifiers & Qt::ShiftModifier && currentIndex().isValid() ? currentIndex().row() : row;
    if (from == row)
        selectionModel()->setCurrentIndex(model()->index(row, column),
                                          QItemSelectionModel::NoUpdate);
    select(std::min(from, row), 0, std::max(from, row), last,
           modifiers & Qt::ControlModifier ? QItemSelectionModel::Toggle
                                           : QItemSelectionModel::ClearAndSelect);
}

void PermissionGrid::onColumnPressed(int column)
{
    if (model()->rowCount() == 0)
        return;
    selectionModel()->setCurrentIndex(model()->index(std::max(0, currentIndex().row()), column),
                                      QItemSelectionModel::NoUpdate);
    select(0, column, model()->rowCount() - 1, column, QItemSelectionModel::ClearAndSelect);
}

void PermissionGrid::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool space = event->key() == Qt::Key_Space || event->key() == Qt::Key_Select;
    const bool toggles = space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
                         || event->key() == Qt::Key_F2;
    const bool column =
        (space && modifiers == Qt::ControlModifier)
        || (event->key() == Qt::Key_K && modifiers == (Qt::ControlModifier | Qt::ShiftModifier));
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    if (toggles && modifiers == Qt::NoModifier) {
        if (!event->isAutoRepeat())
            toggleSelection();
    } else if (space && modifiers == Qt::ShiftModifier) {
        selectRows();
    } else if (column) {
        selectColumns();
    } else if (event->matches(QKeySequence::Copy)) {
        m_presenter.copyRow(currentIndex().row());
    } else if (event->matches(QKeySequence::Paste)) {
        m_presenter.pasteOnto(selectedBlocks());
    } else if (event->matches(QKeySequence::Undo)) {
        m_presenter.undo();
    } else if (event->matches(QKeySequence::Redo)) {
        m_presenter.redo();
    } else {
        QAbstractItemView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void PermissionGrid::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex at = byKey ? currentIndex() : indexAt(event->pos());
    if (!at.isValid())
        return;
    const QPoint pos =
        byKey ? viewport()->mapToGlobal(visualRect(at).center()) : event->globalPos();
    showMenu(pos, at.row(), at.column());
}

void PermissionGrid::addBlockAction(QMenu *menu, const QString &text, const CellBlock &block)
{
    const QString question = m_presenter.toggleQuestion({block});
    if (question.isEmpty())
        return;
    //: %1 what: "Whole row" or "Whole column"; %2 consequence: "Grant 5 cells in 5 groups"
    QAction *action = menu->addAction(tr("%1: %2").arg(text, question));
    action->setEnabled(m_presenter.canEdit());
    connect(action, &QAction::triggered, this, [this, block] { m_presenter.toggle({block}); });
}

void PermissionGrid::showMenu(const QPoint &globalPos, int row, int column)
{
    if (model()->rowCount() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (row >= 0 && column >= 0) {
        QAction *toggle =
            menu->addAction(tr("Grant or take away"), this, &PermissionGrid::toggleSelection);
        toggle->setShortcut(Qt::Key_Space);
        toggle->setEnabled(m_presenter.canEdit());
        menu->addAction(tr("Select row"), this, &PermissionGrid::selectRows)
            ->setShortcut(QKeyCombination(Qt::ShiftModifier, Qt::Key_Space));
        menu->addAction(tr("Select column"), this, &PermissionGrid::selectColumns)
            ->setShortcuts({QKeyCombination(Qt::ControlModifier, Qt::Key_Space),
                            QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_K)});
        menu->addSeparator();
    }
    if (row >= 0) {
        menu->addAction(tr("Copy this group's permissions"), this,
                        [this, row] { m_presenter.copyRow(row); })
            ->setShortcut(QKeySequence::Copy);
        QAction *paste = menu->addAction(tr("Paste permissions onto the selection"), this,
                                         [this] { m_presenter.pasteOnto(selectedBlocks()); });
        paste->setShortcut(QKeySequence::Paste);
        paste->setEnabled(m_presenter.canPaste());
        menu->addSeparator();
        addBlockAction(menu, tr("Whole row"), m_presenter.rowBlock(row));
    }
    if (column >= 0)
        //: Only the rows that the filter shows
        addBlockAction(menu, tr("All rows shown"), m_presenter.columnBlock(column));
    Q_EMIT menuAboutToShow(menu, row, column);
    menu->popup(globalPos);
}

} // namespace onbelay::ui
