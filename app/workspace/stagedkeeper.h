#pragma once

#include "access/grantmatrix.h"
#include "catalog/integration.h"
#include "workspace/grouptable.h"
#include "workspace/localstore.h"
#include "workspace/stagedbases.h"
#include "workspace/stagedbulk.h"

#include <QHash>
#include <QString>
#include <QStringList>

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

    // Reads what an earlier run left. Until that was read, nothing is written over it.
    [[nodiscard]] bool isRead() const { return m_read; }
    [[nodiscard]] Expected<void> read();

    // Cells that were left for a group. They stay in the store, untouched, until the group is there
    // and takes them, or drop() gives them up.
    struct Left
    {
        qint64 base = 0; // the revision that the edits started from
        CellMask cells = 0;
        CellMask wanted = 0;
    };
    [[nodiscard]] bool hasLeft() const { return !m_left.isEmpty(); }
    [[nodiscard]] std::optional<Left> take(QByteArrayView groupId);
    [[nodiscard]] QStringList drop(); // the groups that they were for

    // The staged cells of these rows, or all of them, as they are now.
    [[nodiscard]] Expected<void> save(const RowSet &rows);
    [[nodiscard]] Expected<void> saveAll();
    // The store does not have what is staged: the next save() writes all of it.
    void fellBehind()
    {
        m_behind = true;
        m_layout = 0; // it may have been taken back too
    }

    [[nodiscard]] bool isBehind() const { return m_behind; }

    void rowsReplaced(); // positions mean other groups now, or there are more of them
    void revisionChanged(quint32 row);
    [[nodiscard]] StagedRow row(quint32 row) const;
    // The number of a list of all groups as they stand now, for LocalStore; 0 without a store.
    [[nodiscard]] Expected<qint64> layout();

private:
    [[nodiscard]] bool isMany() const;
    [[nodiscard]] Expected<void> saveMany();
    [[nodiscard]] BulkCells cells() const;
    void leave(const StagedRow &row);
    void leave(const BulkLayout &layout, const BulkCells &cells);
    [[nodiscard]] StagedRow whole(quint32 row) const; // with its foreign cells
    [[nodiscard]] std::vector<StagedRow> absentRows() const; // foreign and left cells
    void addCells(StagedRow &row, CellMask cells, CellMask wanted) const;

    LocalStore *m_store;
    QString m_key;
    State m_state;
    QHash<QString, StagedRow> m_foreign; // cells of columns that a newer guide had; by group
    QHash<QByteArray, Left> m_left; // by group id, UTF-8
    std::vector<quint64> m_revised; // rows whose revision is not the stored layout's any more
    qint64 m_layout = 0; // of the layout in the store; 0: none that fits
    bool m_inBulk = false; // how the store has them
    bool m_read = false;
    bool m_behind = false;
};

} // namespace onbelay
