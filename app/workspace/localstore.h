#pragma once

#include "onbelay/types.h"
#include "platform/expected.h"
#include "workspace/healthentry.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

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

// A change set whose parts have not all been answered, recorded before the first one was sent.
struct PendingChangeSet
{
    struct Part
    {
        QByteArray edits; // see workspace/stagedbulk.h
        bool answered = false;
    };
    QString id;
    QString reason;
    QDateTime started; // UTC
    std::vector<Part> parts; // the first one is part 1
};

// One edit that can be undone or done again, see workspace/editsteps.h.
struct KeptStep
{
    QString text; // for people, in the language of that time
    qint64 layout = 0; // 0: `cells` lists its groups itself
    QByteArray cells;
};

struct KeptSteps
{
    std::vector<KeptStep> steps; // oldest first
    int done = 0; // how many of them are not undone
};

// A group of a plan, as the admin listed it.
struct PlannedGroup
{
    // Set up by hand as it was planned at that time.
    struct Done
    {
        QStringList cells; // "access" and ids of scopes, as they were planned then; may be empty
        QDateTime at; // UTC
        // The time before, for whoever ticked by mistake; an invalid time: there was none.
        QStringList cellsBefore = {};
        QDateTime before = {};
        bool operator==(const Done &) const = default;
    };
    QString id;
    QString name; // plain text, one line
    std::optional<Done> done;
};

// What must survive a crash, in one SQLite file of the profile (WAL): staged cells, what can be
// undone, the change set under way, the groups of a plan, and the checks of the stored key, per
// account and integration. Never tokens. GUI thread; calls are short. Errors: StoreUnavailable,
// StoreDenied (read-only, full), StoreDamaged (not ours or corrupt: it is then left untouched).
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
    [[nodiscard]] Expected<QByteArray> layout(qint64 number) const;

    [[nodiscard]] Expected<KeptSteps> steps(const QString &scopeKey) const;
    // `step` in place of all from the `number`th on (0 is the oldest), and done.
    [[nodiscard]] Expected<void> saveStep(const QString &scopeKey, int number,
                                          const KeptStep &step);
    [[nodiscard]] Expected<void> saveStepsDone(const QString &scopeKey, int done);
    [[nodiscard]] Expected<void> forgetSteps(const QString &scopeKey);

    [[nodiscard]] Expected<std::optional<PendingChangeSet>> pending(const QString &scopeKey) const;
    [[nodiscard]] Expected<void> begin(const QString &scopeKey, const PendingChangeSet &changeSet);
    // Other edits for a part that was refused.
    [[nodiscard]] Expected<void> replacePart(const QString &scopeKey, const QString &changeSet,
                                             int part, const QByteArray &edits);
    [[nodiscard]] Expected<void> partAnswered(const QString &scopeKey, const QString &changeSet,
                                              int part);
    [[nodiscard]] Expected<void> finish(const QString &scopeKey, const QString &changeSet);

    // In the order in which they were added first.
    [[nodiscard]] Expected<std::vector<PlannedGroup>> plan(const QString &scopeKey) const;
    // Adds these groups, or replaces those of the same id where they stand.
    [[nodiscard]] Expected<void> savePlanned(const QString &scopeKey,
                                             const std::vector<PlannedGroup> &groups);
    [[nodiscard]] Expected<void> removePlanned(const QString &scopeKey, const QStringList &ids);

    // False when a check of that time is there already; it stays as it is.
    [[nodiscard]] Expected<bool> addHealth(const QString &scopeKey, const HealthEntry &entry);
    // Oldest first, both ends included.
    [[nodiscard]] Expected<std::vector<HealthEntry>>
    health(const QString &scopeKey, const QDateTime &from, const QDateTime &to) const;
    [[nodiscard]] Expected<void> forgetHealth(const QString &scopeKey, const QDateTime &before);
    [[nodiscard]] Expected<HealthWatch> healthWatch(const QString &scopeKey) const;
    [[nodiscard]] Expected<void> saveHealthWatch(const QString &scopeKey, const HealthWatch &watch);

    // What `work` writes is there as a whole or, when it fails, not at all. May be nested.
    [[nodiscard]] Expected<void> inOneGo(const std::function<Expected<void>()> &work);

private:
    explicit LocalStore(const QString &connectionName);
    [[nodiscard]] Expected<void> put(const QString &scopeKey, const std::vector<StagedRow> &rows);
    QString m_connection;
    bool m_inside = false; // inOneGo()
};

} // namespace onbelay
