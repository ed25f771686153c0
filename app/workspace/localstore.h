#pragma once

#include "onbelay/types.h"
#include "platform/expected.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace onbelay {

// One group's staged cells as kept on disk.
struct StagedRow
{
    QString group;
    qint64 baseRevision = 0;
    QHash<QString, bool> cells;
};

// Staged cells of very many groups, see workspace/stagedbulk.h.
struct BulkStaged
{
    QByteArray layout;
    QByteArray cells;
};

// A change set whose parts have not all been answered, recorded before they were sent.
struct PendingChangeSet
{
    QString id;
    int parts = 0;
    int answered = 0;
};

// What must survive a crash, in one SQLite file of the profile (WAL): staged cells and the change
// set under way, per account and integration. Never tokens. GUI thread; calls are short.
// Errors: StoreUnavailable, StoreDenied (read-only, full), StoreDamaged (not ours or corrupt: it is
// then left untouched).
class LocalStore
{
public:
    [[nodiscard]] static Expected<std::unique_ptr<LocalStore>> open(const QString &file);
    ~LocalStore();

    // `scopeKey`: account key + integration id.
    [[nodiscard]] Expected<std::vector<StagedRow>> staged(const QString &scopeKey) const;
    // Replaces these groups' staged cells in one transaction; empty cells remove the row.
    [[nodiscard]] Expected<void> saveStaged(const QString &scopeKey,
                                            const std::vector<StagedRow> &rows);
    // These rows in place of all that was staged, in bulk or not.
    [[nodiscard]] Expected<void> replaceStaged(const QString &scopeKey,
                                               const std::vector<StagedRow> &rows);
    [[nodiscard]] Expected<std::optional<BulkStaged>> bulk(const QString &scopeKey) const;
    // Keeps a layout beside the one that is in use, and no others; answers its number for
    // saveBulk(), which stays good until the next call.
    [[nodiscard]] Expected<qint64> saveLayout(const QString &scopeKey, const QByteArray &layout);
    // `cells`, and `rows` beside them, in place of all that was staged.
    [[nodiscard]] Expected<void> saveBulk(const QString &scopeKey, qint64 layout,
                                          const QByteArray &cells,
                                          const std::vector<StagedRow> &rows);
    [[nodiscard]] Expected<std::optional<PendingChangeSet>> pending(const QString &scopeKey) const;
    [[nodiscard]] Expected<void> begin(const QString &scopeKey, const QString &changeSet,
                                       int parts);
    [[nodiscard]] Expected<void> partAnswered(const QString &scopeKey, const QString &changeSet,
                                              int part);
    [[nodiscard]] Expected<void> finish(const QString &scopeKey, const QString &changeSet);

private:
    explicit LocalStore(const QString &connectionName);
    [[nodiscard]] Expected<void> prepareSchema();
    [[nodiscard]] Expected<void> write(const QString &scopeKey, const std::vector<StagedRow> &rows,
                                       const std::function<Expected<void>()> &before);
    QString m_connection;
};

} // namespace onbelay
