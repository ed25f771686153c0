#include "presenters/permissions/edithistory.h"

#include "workspace/workspace.h"

#include <QUndoCommand>

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
}

std::optional<MatrixEdit> EditHistory::perform(const MatrixEdit &edit, const QString &text)
{
    std::optional<MatrixEdit> changed = m_workspace.stage(edit);
    if (changed && !changed->isEmpty())
        record(*changed, text);
    return changed;
}

void EditHistory::record(MatrixEdit edit, const QString &text)
{
    m_stack.push(new EditCommand(std::move(edit), text)); // the stack owns it
}

std::optional<MatrixEdit> EditHistory::undo()
{
    if (!m_stack.canUndo())
        return std::nullopt;
    std::optional<MatrixEdit> changed =
        m_workspace.stage(commandAt(m_stack, m_stack.index() - 1).edit().reversed());
    if (changed)
        m_stack.undo();
    return changed;
}

std::optional<MatrixEdit> EditHistory::redo()
{
    if (!m_stack.canRedo())
        return std::nullopt;
    std::optional<MatrixEdit> changed =
        m_workspace.stage(commandAt(m_stack, m_stack.index()).edit());
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
