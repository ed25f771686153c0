#include "presenters/permissions/edithistory.h"

#include "workspace/editsteps.h"
#include "workspace/workspace.h"

#include <QUndoCommand>

#include <map>

namespace onbelay {

namespace {

// A record: EditHistory moves the workspace first and the stack only when that went well.
class EditCommand final : public QUndoCommand
{
public:
    EditCommand(MatrixEdit edit, const QString &text)
        : QUndoCommand(text)
        , m_edit(std::move(edit))
    {
    }

    [[nodiscard]] const MatrixEdit &edit() const { return m_edit; }
    void replace(MatrixEdit edit) { m_edit = std::move(edit); }

private:
    MatrixEdit m_edit;
};

const EditCommand &commandAt(const QUndoStack &stack, int index)
{
    return static_cast<const EditCommand &>(*stack.command(index));
}

// The same cells where the groups are now; a group that is gone leaves the edit.
MatrixEdit moved(const MatrixEdit &edit, const std::vector<int> &rowNow)
{
    MatrixEdit result;
    for (const ColumnEdit &part : edit.parts) {
        std::vector<quint32> rows;
        part.rows.forEach([&](quint32 row) {
            if (row < rowNow.size() && rowNow[row] >= 0)
                rows.push_back(quint32(rowNow[row]));
        });
        if (!rows.empty())
            result.parts.push_back({part.column, part.on, RowSet(std::move(rows))});
    }
    return result;
}

} // namespace

EditHistory::EditHistory(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_layout(workspace.layoutGeneration())
{
    connect(&m_stack, &QUndoStack::indexChanged, this, &EditHistory::changed);
    connect(&workspace, &Workspace::aboutToResetRows, this, &EditHistory::rememberGroups);
    connect(&workspace, &Workspace::rowsReset, this, &EditHistory::findGroupsAgain);
    connect(&workspace, &Workspace::loadStateChanged, this, [this] {
        if (m_workspace.isComplete())
            readKept();
    });
    if (workspace.isComplete())
        readKept();
}

// Once the groups are there that the steps are about.
void EditHistory::readKept()
{
    LocalStore *store = m_workspace.store();
    if (std::exchange(m_read, true) || !store)
        return;
    const Expected<KeptSteps> kept = store->steps(m_workspace.storeKey());
    m_keeping = kept.has_value(); // what could not be read is not written over
    if (!kept) {
        m_workspace.noteStoreFailure(kept.error());
        return;
    }
    std::map<qint64, BulkLayout> layouts;
    for (const KeptStep &step : kept->steps) {
        BulkLayout &layout = layouts[step.layout];
        if (step.layout != 0 && layout.ids.empty()) {
            const auto groups = store->layout(step.layout).and_then(decodeLayout);
            layout = groups.value_or(BulkLayout());
        }
        auto edit = decodeStep(step, layout, m_workspace.integration(), m_workspace.groups());
        if (!edit) // it can be undone no more, and neither can what came before
            m_stack.clear();
        else
            m_stack.push(new EditCommand(std::move(*edit), step.text)); // the stack owns it
    }
    const int lost = int(kept->steps.size()) - m_stack.count();
    m_stack.setIndex(std::max(0, kept->done - lost));
    if (lost == 0)
        return;
    // The rest is numbered anew.
    const auto again = store->inOneGo([&]() -> Expected<void> {
        if (const auto gone = store->forgetSteps(m_workspace.storeKey()); !gone)
            return gone;
        for (int i = 0; i < m_stack.count(); ++i) {
            const KeptStep &step = kept->steps[std::size_t(lost + i)];
            if (const auto saved = store->saveStep(m_workspace.storeKey(), i, step); !saved)
                return saved;
        }
        return store->saveStepsDone(m_workspace.storeKey(), m_stack.index());
    });
    if (!again)
        m_workspace.noteStoreFailure(again.error());
}

std::optional<MatrixEdit> EditHistory::perform(const MatrixEdit &edit, const QString &text)
{
    if (m_workspace.isComplete())
        readKept(); // else this edit would be kept in place of them
    const auto also = [this, &text](const MatrixEdit &changes) {
        return changes.isEmpty() ? Expected<void>() : keep(changes, text);
    };
    std::optional<MatrixEdit> changed = m_workspace.stage(edit, also);
    if (changed && !changed->isEmpty())
        m_stack.push(new EditCommand(*changed, text)); // the stack owns it
    return changed;
}

// The step in place of those that were undone.
Expected<void> EditHistory::keep(const MatrixEdit &edit, const QString &text)
{
    LocalStore *store = m_workspace.store();
    if (!store || !m_keeping)
        return {};
    Expected<qint64> layout = 0;
    if (edit.rows().count() > manyGroupsOfStep)
        layout = m_workspace.storeLayout();
    if (!layout)
        return tl::unexpected(layout.error());
    return store->saveStep(
        m_workspace.storeKey(), m_stack.index(),
        encodeStep(text, edit, m_workspace.integration(), m_workspace.groups(), *layout));
}

std::optional<MatrixEdit> EditHistory::stage(const MatrixEdit &edit, int done)
{
    return m_workspace.stage(edit, [this, done](const MatrixEdit &) {
        LocalStore *store = m_workspace.store();
        return store && m_keeping ? store->saveStepsDone(m_workspace.storeKey(), done)
                                  : Expected<void>();
    });
}

std::optional<MatrixEdit> EditHistory::undo()
{
    if (!m_stack.canUndo())
        return std::nullopt;
    const int done = m_stack.index() - 1;
    std::optional<MatrixEdit> changed = stage(commandAt(m_stack, done).edit().reversed(), done);
    if (changed)
        m_stack.undo();
    return changed;
}

std::optional<MatrixEdit> EditHistory::redo()
{
    if (!m_stack.canRedo())
        return std::nullopt;
    const int done = m_stack.index() + 1;
    std::optional<MatrixEdit> changed = stage(commandAt(m_stack, done - 1).edit(), done);
    if (changed)
        m_stack.redo();
    return changed;
}

std::size_t EditHistory::bytes() const
{
    std::size_t bytes = 0;
    for (int i = 0; i < m_stack.count(); ++i)
        bytes += sizeof(EditCommand) + commandAt(m_stack, i).edit().bytes();
    return bytes;
}

void EditHistory::rememberGroups()
{
    if (m_stack.count() > 0)
        m_groups = m_workspace.groups();
}

// Rows were renumbered: the history follows its groups.
void EditHistory::findGroupsAgain()
{
    const GroupTable before = std::exchange(m_groups, {});
    if (std::exchange(m_layout, m_workspace.layoutGeneration()) == m_workspace.layoutGeneration())
        return;
    std::vector<int> rowNow(before.size());
    for (quint32 row = 0; row < before.size(); ++row)
        rowNow[row] = m_workspace.groups().find(before.idBytes(row));
    for (int i = 0; i < m_stack.count(); ++i) {
        auto *command = const_cast<QUndoCommand *>(m_stack.command(i));
        auto *edit = static_cast<EditCommand *>(command);
        edit->replace(moved(edit->edit(), rowNow));
    }
}

} // namespace onbelay
