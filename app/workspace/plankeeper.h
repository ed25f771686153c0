#pragma once

#include "access/cells.h"
#include "platform/expected.h"
#include "workspace/localstore.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace onbelay {

class Workspace;

// The groups of a plan: listed by hand, kept in the local store, and given to the workspace as rows
// that hold nothing. What is planned for them are the workspace's staged edits, which it keeps
// itself. Also keeps which groups were set up by hand already; such a mark stands for exactly what
// was planned then, so that changing the plan takes it away. GUI thread. Errors are LocalStore's;
// after one nothing has changed. Without a store everything lives in memory.
class PlanKeeper final : public QObject
{
    Q_OBJECT
public:
    // A workspace of RowsOf::Plan; it must outlive this object.
    explicit PlanKeeper(Workspace &workspace, QObject *parent = nullptr);

    // Once. What became of it, the workspace's loadState() tells.
    void read();

    // Groups of other ids than those that are there; the names are plain text of one line.
    [[nodiscard]] Expected<void> add(const std::vector<PlannedGroup> &groups);
    [[nodiscard]] Expected<void> rename(const QString &id, const QString &name);
    // With all that was planned for them.
    [[nodiscard]] Expected<void> remove(const QStringList &ids);

    // Of a row: when it was set up, or nothing. Also nothing when the plan is another one since.
    [[nodiscard]] std::optional<QDateTime> doneAt(quint32 row) const;
    // It was set up at some time, but then the plan was changed.
    [[nodiscard]] bool isOutdated(quint32 row) const;
    // As it was set up the last time, outdated or not; 0 when it never was.
    [[nodiscard]] CellMask setUpCells(quint32 row) const;
    [[nodiscard]] Expected<void> setDone(quint32 row, const std::optional<QDateTime> &at);

Q_SIGNALS:
    void doneChanged(); // the marks of some groups

private:
    [[nodiscard]] Expected<void> save(const std::vector<PlannedGroup> &groups);
    [[nodiscard]] const PlannedGroup *find(quint32 row) const;
    void show(const std::vector<PlannedGroup> &groups);

    Workspace &m_workspace;
    QHash<QString, PlannedGroup> m_groups; // by id
    bool m_read = false;
};

} // namespace onbelay
