#include "presenters/permissions/permissionspresenter.h"

#include "presenters/permissions/celltext.h"
#include "workspace/workspace.h"

#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>
#include <map>

namespace onbelay {

namespace {

constexpr std::size_t quickNames = 20'000; // put in order within a frame or two

CellMask columnsOf(const CellBlock &block)
{
    CellMask columns = 0;
    for (int column = block.leading; column <= block.trailing; ++column)
        columns |= cellBit(column);
    return columns;
}

// Rows that the blocks touch the same columns of, so that each can be planned at once.
using Selection = std::map<CellMask, RowSet>;

Selection selected(const std::vector<CellBlock> &blocks, const RowOrder &order)
{
    Selection selection;
    if (blocks.size() == 1) {
        const CellBlock &block = blocks.front();
        selection.emplace(columnsOf(block), order.rows(block.top, block.bottom));
        return selection;
    }
    int bottom = -1;
    for (const CellBlock &block : blocks)
        bottom = std::max(bottom, block.bottom);
    std::vector<CellMask> byRow(std::size_t(bottom + 1), 0);
    for (const CellBlock &block : blocks) {
        for (int row = block.top; row <= block.bottom; ++row)
            byRow[std::size_t(row)] |= columnsOf(block);
    }
    std::map<CellMask, std::vector<quint32>> rows;
    for (std::size_t row = 0; row < byRow.size(); ++row) {
        if (byRow[row] != 0)
            rows[byRow[row]].push_back(order.source(int(row)));
    }
    for (auto &[columns, some] : rows)
        selection.emplace(columns, RowSet(std::move(some)));
    return selection;
}

} // namespace

PermissionsPresenter::PermissionsPresenter(Workspace &workspace, const Clock &clock,
                                           QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_model(workspace)
    , m_history(workspace)
{
    connect(&workspace, &Workspace::aboutToResetRows, &m_model, &MatrixModel::beginRows);
    connect(&workspace, &Workspace::rowsReset, this, &PermissionsPresenter::rowsReset);
    connect(&workspace, &Workspace::rowsAppended, this, &PermissionsPresenter::rowsAppended);
    connect(&workspace, &Workspace::namesChanged, this, [this] {
        if (m_finder.hasIndex())
            indexNames();
    });
    connect(&workspace, &Workspace::loadStateChanged, this, [this] {
        if (m_workspace.loadState() != LoadState::Loading && !m_finder.hasIndex())
            indexNames();
        Q_EMIT changed();
    });
    connect(&workspace, &Workspace::loadProgress, this, &PermissionsPresenter::loadProgress);
    connect(&workspace, &Workspace::stagedChanged, this, &PermissionsPresenter::changed);
    connect(&workspace, &Workspace::storeFailed, this, &PermissionsPresenter::changed);
    connect(&workspace, &Workspace::connectionChanged, this, [this] {
        filterAgain(); // what is unbacked may be another set of groups now
        Q_EMIT changed();
    });
    connect(&workspace, &Workspace::othersChanged, this, &PermissionsPresenter::sayOthers);
    connect(&workspace, &Workspace::othersForgotten, this, [this] {
        filterAgain(); // groups may have been found by these marks
        Q_EMIT changed();
    });
    connect(&m_history, &EditHistory::changed, this, &PermissionsPresenter::changed);
    connect(&m_indexing, &QFutureWatcherBase::finished, this, [this] {
        if (m_indexing.future().isResultReadyAt(0)) // else it was dropped
            takeIndex(m_indexing.result());
    });
    rowsReset();
}

PermissionsPresenter::~PermissionsPresenter() = default;

void PermissionsPresenter::reload()
{
    m_workspace.load();
}

void PermissionsPresenter::stopReading()
{
    m_workspace.sync().stop();
}

void PermissionsPresenter::rowsReset()
{
    m_finder.setIndex(nullptr);
    if (m_workspace.loadState() == LoadState::Loaded)
        indexNames();
    m_model.endRows(wantedOrder());
    Q_EMIT changed();
}

// While rows are still coming they stand as the server lists them; a group that is made later goes
// to its place by name.
void PermissionsPresenter::rowsAppended()
{
    if (m_finder.hasIndex())
        indexNames();
    else if (m_filter.isEmpty())
        m_model.grow(wantedOrder());
    else
        filterAgain();
    Q_EMIT changed();
}

RowOrder PermissionsPresenter::wantedOrder()
{
    // Sorting what is not all there yet would be done again with every page.
    return m_finder.find(m_filter, m_finder.hasIndex() ? m_sorting : GroupSorting(),
                         {m_workspace.groups(), m_workspace.matrix(), m_workspace.notes(),
                          m_workspace.backed(), m_clock.now()});
}

// Few names are put in order at once; many by another thread, because that takes a while.
void PermissionsPresenter::indexNames()
{
    NameList names = namesOf(m_workspace.groups());
    if (names.ends.size() <= quickNames) {
        m_indexing.setFuture({}); // an older one is of no use any more
        takeIndex(std::make_shared<const NameIndex>(std::move(names), QLocale()));
        return;
    }
    m_indexing.setFuture(QtConcurrent::run([names = std::move(names), locale = QLocale()] {
        return std::shared_ptr<const NameIndex>(std::make_shared<const NameIndex>(names, locale));
    }));
}

void PermissionsPresenter::takeIndex(std::shared_ptr<const NameIndex> index)
{
    if (index->size() != m_workspace.groups().size()) {
        indexNames(); // groups came or went meanwhile
        return;
    }
    m_finder.setIndex(std::move(index));
    if (m_model.isReset())
        return; // in the middle of it: the order follows
    filterAgain();
    Q_EMIT changed();
}

void PermissionsPresenter::filterAgain()
{
    m_model.setOrder(wantedOrder());
}

void PermissionsPresenter::setSearch(const QString &text)
{
    if (m_filter.text == text)
        return;
    m_filter.text = text;
    filterAgain();
    Q_EMIT changed();
}

void PermissionsPresenter::setFilter(const GroupFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_finder.forgetOrder();
    filterAgain();
    Q_EMIT changed();
    Q_EMIT said(shownText());
}

void PermissionsPresenter::setSorting(const GroupSorting &sorting)
{
    if (sorting.by != GroupSort::Name)
        m_finder.forgetOrder(); // members, scopes and dates move
    m_sorting = sorting;
    filterAgain();
    Q_EMIT changed();
}

bool PermissionsPresenter::canEdit() const
{
    return m_workspace.canEdit();
}

CellBlock PermissionsPresenter::rowBlock(int row) const
{
    return {row, 0, row, m_model.columnCount() - 1};
}

CellBlock PermissionsPresenter::columnBlock(int column) const
{
    return {0, column, m_model.rowCount() - 1, column};
}

CellBlock PermissionsPresenter::shownBlock() const
{
    return {0, 0, m_model.rowCount() - 1, m_model.columnCount() - 1};
}

// "Off" only where everything is on; everything else becomes "on".
bool PermissionsPresenter::turnsOn(const std::vector<CellBlock> &blocks) const
{
    const Selection selection = selected(blocks, m_model.order());
    return !std::all_of(selection.begin(), selection.end(), [this](const auto &part) {
        return m_workspace.matrix().allWanted(part.second, part.first);
    });
}

MatrixEdit PermissionsPresenter::plan(const std::vector<CellBlock> &blocks, bool on) const
{
    MatrixEdit edit;
    for (const auto &[columns, rows] : selected(blocks, m_model.order()))
        edit.add(m_workspace.matrix().plan(rows, columns, on));
    return edit;
}

bool PermissionsPresenter::refuse()
{
    if (m_workspace.canEdit() && m_workspace.isComplete() && !m_workspace.isApplying())
        return false;
    sayRefused();
    return true;
}

bool PermissionsPresenter::stage(const MatrixEdit &edit, const QString &text)
{
    if (refuse())
        return false;
    const std::optional<MatrixEdit> changes = m_history.perform(edit, text);
    if (changes)
        sayChanged(*changes);
    else
        sayRefused();
    return changes.has_value();
}

void PermissionsPresenter::toggle(const std::vector<CellBlock> &blocks)
{
    setCells(blocks, turnsOn(blocks));
}

void PermissionsPresenter::setCells(const std::vector<CellBlock> &blocks, bool on)
{
    if (blocks.empty() || refuse())
        return;
    const MatrixEdit edit = plan(blocks, on);
    if (!edit.isEmpty())
        stage(edit, editText(edit, on));
}

RowSet PermissionsPresenter::rowsOf(const std::vector<CellBlock> &blocks) const
{
    RowSet rows;
    for (const CellBlock &block : blocks)
        rows = united(rows, m_model.order().rows(block.top, block.bottom));
    return rows;
}

void PermissionsPresenter::copyRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const quint32 source = m_model.order().source(row);
    m_copied = Copied{m_workspace.groups().name(source), m_workspace.matrix().wanted(source)};
    //: %1 is a group
    Q_EMIT said(
        tr("The permissions of %1 are copied. Select groups and paste.").arg(m_copied->group));
}

void PermissionsPresenter::pasteOnto(const std::vector<CellBlock> &blocks)
{
    if (!m_copied || blocks.empty() || refuse())
        return;
    const MatrixEdit edit = m_workspace.matrix().planExactly(rowsOf(blocks), m_copied->cells);
    if (edit.isEmpty()) {
        Q_EMIT said(tr("The selected groups have the same permissions already."));
        return;
    }
    //: %1 is a group, %n how many groups get its permissions
    stage(edit, tr("Copy the permissions of %1 to %n group(s)", nullptr, int(edit.rows().count()))
                    .arg(m_copied->group));
}

bool PermissionsPresenter::stageCell(const QString &groupId, int column, bool on)
{
    const int row = m_workspace.rowOf(groupId);
    if (row < 0 || column < 0 || column >= m_model.columnCount() || refuse())
        return false;
    const MatrixEdit edit = m_workspace.matrix().plan(RowSet({quint32(row)}), cellBit(column), on);
    return edit.isEmpty() || stage(edit, editText(edit, on)); // it may be so already
}

int PermissionsPresenter::reveal(const QString &groupId)
{
    const int row = m_workspace.rowOf(groupId);
    if (row < 0)
        return -1;
    if (m_model.order().shown(quint32(row)) < 0) {
        m_filter = {};
        filterAgain();
        Q_EMIT changed();
        Q_EMIT filterCleared();
    }
    return m_model.order().shown(quint32(row));
}

void PermissionsPresenter::forgetOthers()
{
    m_workspace.forgetOthers();
}

void PermissionsPresenter::undo()
{
    if (!m_history.canUndo() || refuse())
        return;
    const QString what = m_history.undoText();
    if (const auto changes = m_history.undo())
        //: %1 the edit that was undone, e.g. "Grant Read deals to Sales"
        sayChanged(*changes, tr("Undone: %1.").arg(what));
    else
        sayRefused();
}

void PermissionsPresenter::redo()
{
    if (!m_history.canRedo() || refuse())
        return;
    const QString what = m_history.redoText();
    if (const auto changes = m_history.redo())
        //: %1 the edit that was done again
        sayChanged(*changes, tr("Redone: %1.").arg(what));
    else
        sayRefused();
}

void PermissionsPresenter::discard()
{
    if (stagedCells() == 0 || refuse())
        return;
    const QString text = isPlan()
                             //: Name of an undo step
                             ? tr("Clear %n planned cell(s)", nullptr, int(stagedCells()))
                             : tr("Discard %n staged cell(s)", nullptr, int(stagedCells()));
    const auto changes = m_history.perform(m_workspace.matrix().discardPlan(), text);
    if (!changes) {
        sayRefused();
        return;
    }
    const QString words = changedText(*changes);
    //: %1 is "5 cells changed."
    Q_EMIT said(isPlan() ? tr("Cleared; nothing is planned any more. %1").arg(words)
                         : tr("Discarded; everything is as the server has it. %1").arg(words));
}

} // namespace onbelay
