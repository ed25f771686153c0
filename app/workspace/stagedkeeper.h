#pragma once

#include "access/grantmatrix.h"
#include "catalog/integration.h"
#include "workspace/grouptable.h"
#include "workspace/localstore.h"
#include "workspace/stagedbases.h"
#include "workspace/stagedbulk.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace onbelay {

// "access" or the scope's id; -1 when there is no such column.
[[nodiscard]] QString columnId(const Integration &integration, int column);
[[nodiscard]] int columnOf(const Integration &integration, const QString &cell);

// Keeps a workspace's staged cells in the local store: a row a group while they are few, one small
// blob of bits when they are many, so that no edit waits for the disk. GUI thread. Errors are
// LocalStore's; without a store everything succeeds.
class StagedKeeper
{
public:
    // What the workspace holds; all must outlive this object.
    struct State
    {
        const Integration &integration;
        const GrantMatrix &matrix;
        const GroupTable &groups;
        const StagedBases &bases;
    };
    StagedKeeper(LocalStore *store, const QString &key, const State &state);

    // What an earlier run left. Until it was read, nothing is written over it.
    struct Kept
    {
        std::vector<StagedRow> rows;
        BulkLayout layout;
        BulkCells cells; // of the layout's groups
        std::optional<PendingChangeSet> pending;
    };
    [[nodiscard]] bool isRead() const { return m_read; }
    [[nodiscard]] Expected<Kept> read();

    // Staged cells of groups or columns that are not known now; they stay in the store.
    void setForeign(const std::vector<StagedRow> &rows);

    // The staged cells of these rows, or all of them, as they are now.
    [[nodiscard]] Expected<void> save(const RowSet &rows);
    [[nodiscard]] Expected<void> saveAll();
    // The store does not have what is staged: the next save() writes all of it.
    void fellBehind() { m_behind = true; }

    void rowsReplaced(); // positions mean other groups now
    void revisionChanged(quint32 row);
    [[nodiscard]] StagedRow row(quint32 row) const;

private:
    [[nodiscard]] bool isMany() const;
    [[nodiscard]] Expected<void> saveMany();
    [[nodiscard]] BulkCells cells() const;
    [[nodiscard]] StagedRow whole(quint32 row) const; // with its foreign cells
    [[nodiscard]] std::vector<StagedRow> foreignRows() const;

    LocalStore *m_store;
    QString m_key;
    State m_state;
    QHash<QString, StagedRow> m_foreign; // by group
    std::vector<quint64> m_revised; // rows whose revision is not the stored layout's any more
    qint64 m_layout = 0; // of the layout in the store; 0: none that fits
    bool m_inBulk = false; // how the store has them
    bool m_read = false;
    bool m_behind = false;
};

} // namespace onbelay
