#pragma once

#include "access/matrixedit.h"
#include "platform/expected.h"
#include "workspace/grouptable.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <optional>

namespace onbelay {

class Workspace;

// Undo and redo of staged edits, without limit; memory for what changed and nothing else. Every
// step is in the local store in one go with the edit itself, and comes back with the next start.
// The workspace may refuse an edit (apply under way, store full): then the history does not move.
class EditHistory final : public QObject
{
    Q_OBJECT
public:
    explicit EditHistory(Workspace &workspace, QObject *parent = nullptr);

    // Stages and remembers. What was changed; nullopt when the workspace refused.
    std::optional<MatrixEdit> perform(const MatrixEdit &edit, const QString &text);
    // What was changed; nullopt when there is nothing to do or the workspace refused.
    std::optional<MatrixEdit> undo();
    std::optional<MatrixEdit> redo();

    [[nodiscard]] bool canUndo() const { return m_stack.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_stack.canRedo(); }
    [[nodiscard]] QString undoText() const { return m_stack.undoText(); }
    [[nodiscard]] QString redoText() const { return m_stack.redoText(); }
    [[nodiscard]] std::size_t bytes() const; // of memory

Q_SIGNALS:
    void changed();

private:
    // Stages, and keeps where the history stands then.
    std::optional<MatrixEdit> stage(const MatrixEdit &edit, int done);
    [[nodiscard]] Expected<void> keep(const MatrixEdit &edit, const QString &text);
    void readKept();
    void rememberGroups();
    void findGroupsAgain();

    Workspace &m_workspace;
    QUndoStack m_stack;
    quint64 m_layout = 0;
    bool m_read = false; // what an earlier run kept
    bool m_keeping = false; // for the next one
    GroupTable m_groups; // while rows are being replaced: what the positions meant
};

} // namespace onbelay
