#pragma once

#include "access/grantmatrix.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include <optional>

namespace onbelay {

class Workspace;

// Undo and redo of staged edits, without limit; memory for what changed and nothing else. The
// workspace may refuse an edit (apply under way, store full): then the history does not move.
class EditHistory final : public QObject
{
    Q_OBJECT
public:
    explicit EditHistory(Workspace &workspace, QObject *parent = nullptr);

    // Stages and remembers; false when the workspace refused.
    bool perform(const std::vector<RowChange> &changes, const QString &text);
    // Remembers what the workspace has done already.
    void record(std::vector<RowChange> changes, const QString &text);
    // What was changed; nullopt when there is nothing to do or the workspace refused.
    std::optional<std::vector<RowChange>> undo();
    std::optional<std::vector<RowChange>> redo();

    [[nodiscard]] bool canUndo() const { return m_stack.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_stack.canRedo(); }
    [[nodiscard]] QString undoText() const { return m_stack.undoText(); }
    [[nodiscard]] QString redoText() const { return m_stack.redoText(); }

Q_SIGNALS:
    void changed();

private:
    void rememberGroups();
    void findGroupsAgain();

    Workspace &m_workspace;
    QUndoStack m_stack;
    quint64 m_layout = 0;
    QHash<quint32, QString> m_groups; // of rows in the history, while rows are being replaced
};

} // namespace onbelay
