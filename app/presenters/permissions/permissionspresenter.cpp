#include "presenters/permissions/permissionspresenter.h"

#include "presenters/permissions/celltext.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <map>

namespace onbelay {

namespace {

CellMask columnsOf(const CellBlock &block)
{
    CellMask columns = 0;
    for (int column = block.leading; column <= block.trailing; ++column)
        columns |= cellBit(column);
    return columns;
}

// Rows that the blocks touch the same columns of, so that each can be planned at once.
using Selection = std::map<CellMask, std::vector<quint32>>;

Selection selected(const std::vector<CellBlock> &blocks, const RowOrder &order)
{
    Selection selection;
    if (blocks.size() == 1) {
        std::vector<quint32> &rows = selection[columnsOf(blocks.front())];
        for (int row = blocks.front().top; row <= blocks.front().bottom; ++row)
            rows.push_back(order.source(row));
        return selection;
    }
    std::map<int, CellMask> byRow;
    for (const CellBlock &block : blocks) {
        for (int row = block.top; row <= block.bottom; ++row)
            byRow[row] |= columnsOf(block);
    }
    for (const auto &[row, columns] : byRow)
        selection[columns].push_back(order.source(row));
    return selection;
}

} // namespace

PermissionsPresenter::PermissionsPresenter(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_model(workspace)
    , m_history(workspace)
{
    connect(&workspace, &Workspace::aboutToResetRows, &m_model, &MatrixModel::beginRows);
    connect(&workspace, &Workspace::rowsReset, this, &PermissionsPresenter::rowsReset);
    connect(&workspace, &Workspace::loadStateChanged, this, [this] {
        if (m_workspace.loadState() == LoadState::Loaded) {
            m_finder.reset(m_workspace.groups()); // a group may have a new name
            filterAgain();
        }
        Q_EMIT changed();
    });
    connect(&workspace, &Workspace::loadProgress, this, &PermissionsPresenter::loadProgress);
    connect(&workspace, &Workspace::stagedChanged, this, &PermissionsPresenter::changed);
    connect(&workspace, &Workspace::storeFailed, this, &PermissionsPresenter::changed);
    connect(&workspace, &Workspace::connectionChanged, this, [this] {
        filterAgain(); // what is unbacked may be another set of groups now
        Q_EMIT changed();
    });
    connect(&m_history, &EditHistory::changed, this, &PermissionsPresenter::changed);
    rowsReset();
}

PermissionsPresenter::~PermissionsPresenter() = default;

void PermissionsPresenter::reload()
{
    m_workspace.load();
}

void PermissionsPresenter::rowsReset()
{
    m_finder.reset(m_workspace.groups());
    m_model.endRows(wantedOrder());
    Q_EMIT changed();
}

RowOrder PermissionsPresenter::wantedOrder() const
{
    return {m_finder.find(m_filter, m_workspace.matrix(), m_workspace.backed()),
            m_workspace.matrix().rowCount()};
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

void PermissionsPresenter::setTraits(GroupTraits traits)
{
    m_filter.traits = traits;
    filterAgain();
    Q_EMIT changed();
    Q_EMIT said(shownText());
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

std::vector<RowChange> PermissionsPresenter::plan(const std::vector<CellBlock> &blocks,
                                                  bool *on) const
{
    const GrantMatrix &matrix = m_workspace.matrix();
    const Selection selection = selected(blocks, m_model.order());
    // "Off" only where everything is on; everything else becomes "on".
    *on = !std::all_of(selection.begin(), selection.end(), [&matrix](const auto &part) {
        return std::all_of(part.second.begin(), part.second.end(), [&](quint32 row) {
            return (matrix.wanted(row) & part.first) == part.first;
        });
    });
    std::vector<RowChange> changes;
    for (const auto &[columns, rows] : selection) {
        const std::vector<RowChange> some = matrix.plan(rows, columns, *on);
        changes.insert(changes.end(), some.begin(), some.end());
    }
    return changes;
}

bool PermissionsPresenter::refuse()
{
    if (m_workspace.canEdit() && !m_workspace.isApplying())
        return false;
    sayRefused();
    return true;
}

void PermissionsPresenter::toggle(const std::vector<CellBlock> &blocks)
{
    if (blocks.empty() || refuse())
        return;
    bool on = false;
    const std::vector<RowChange> changes = plan(blocks, &on);
    if (changes.empty())
        return;
    if (!m_history.perform(changes, editText(changes, on))) {
        sayRefused();
        return;
    }
    sayChanged(changes);
}

bool PermissionsPresenter::stageCell(const QString &groupId, int column, bool on)
{
    const int row = m_workspace.rowOf(groupId);
    if (row < 0 || column < 0 || column >= m_model.columnCount() || refuse())
        return false;
    const quint32 rows[] = {quint32(row)};
    const std::vector<RowChange> changes = m_workspace.matrix().plan(rows, cellBit(column), on);
    if (changes.empty())
        return true; // it is so already
    if (!m_history.perform(changes, editText(changes, on))) {
        sayRefused();
        return false;
    }
    sayChanged(changes);
    return true;
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
    const QString text = tr("Discard %n staged cell(s)", nullptr, int(stagedCells()));
    std::vector<RowChange> changes = m_workspace.discard();
    if (changes.empty()) {
        sayRefused();
        return;
    }
    const QString words = changedText(changes);
    m_history.record(std::move(changes), text);
    Q_EMIT said(tr("Discarded; everything is as the server has it. %1").arg(words));
}

} // namespace onbelay
