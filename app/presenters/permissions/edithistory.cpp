#include "presenters/permissions/edithistory.h"

#include "workspace/workspace.h"

#include <QUndoCommand>

namespace onbelay {

namespace {

// A record: EditHistory moves the workspace first and the stack only when that went well.
class EditCommand final : public QUndoCommand
{
public:
    EditCommand(std::vector<RowChange> changes, const QString &text)
        : QUndoCommand(text)
        , m_changes(std::move(changes))
    {
    }

    [[nodiscard]] const std::vector<RowChange> &changes() const { return m_changes; }
    void replace(std::vector<RowChange> changes) { m_changes = std::move(changes); }

private:
    std::vector<RowChange> m_changes;
};

const EditCommand &commandAt(const QUndoStack &stack, int index)
{
    return static_cast<const EditCommand &>(*stack.command(index));
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
}

bool EditHistory::perform(const std::vector<RowChange> &changes, const QString &text)
{
    if (!m_workspace.stage(changes))
        return false;
    record(changes, text);
    return true;
}

void EditHistory::record(std::vector<RowChange> changes, const QString &text)
{
    m_stack.push(new EditCommand(std::move(changes), text)); // the stack owns it
}

std::optional<std::vector<RowChange>> EditHistory::undo()
{
    if (!m_stack.canUndo())
        return std::nullopt;
    const std::vector<RowChange> changes = commandAt(m_stack, m_stack.index() - 1).changes();
    if (!changes.empty() && !m_workspace.unstage(changes))
        return std::nullopt;
    m_stack.undo();
    return changes;
}

std::optional<std::vector<RowChange>> EditHistory::redo()
{
    if (!m_stack.canRedo())
        return std::nullopt;
    const std::vector<RowChange> changes = commandAt(m_stack, m_stack.index()).changes();
    if (!changes.empty() && !m_workspace.stage(changes))
        return std::nullopt;
    m_stack.redo();
    return changes;
}

void EditHistory::rememberGroups()
{
    m_groups.clear();
    const auto &groups = m_workspace.groups();
    for (int i = 0; i < m_stack.count(); ++i) {
        for (const RowChange &change : commandAt(m_stack, i).changes()) {
            if (change.row < groups.size())
                m_groups.insert(change.row, groups[change.row].id);
        }
    }
}

// Rows were renumbered: the history follows its groups. A group that is gone leaves it.
void EditHistory::findGroupsAgain()
{
    if (std::exchange(m_layout, m_workspace.layoutGeneration()) != m_workspace.layoutGeneration()) {
        for (int i = 0; i < m_stack.count(); ++i) {
            std::vector<RowChange> kept;
            for (RowChange change : commandAt(m_stack, i).changes()) {
                const int row = m_workspace.rowOf(m_groups.value(change.row));
                if (row < 0)
                    continue;
                change.row = quint32(row);
                kept.push_back(change);
            }
            auto *command = const_cast<QUndoCommand *>(m_stack.command(i));
            static_cast<EditCommand *>(command)->replace(std::move(kept));
        }
    }
    m_groups.clear();
}

} // namespace onbelay
