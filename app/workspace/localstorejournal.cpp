// What can be undone, and the change set under way.
#include "workspace/localstore.h"
#include "workspace/sqlite.h"

#include <QVariant>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

Expected<void> nothing(const Expected<QSqlQuery> &query)
{
    return query ? Expected<void>() : tl::unexpected(query.error());
}

} // namespace

Expected<KeptSteps> LocalStore::steps(const QString &scopeKey) const
{
    auto query = runSql(m_connection,
                        u"SELECT text, layout, cells FROM steps WHERE scope = ? ORDER BY number"_s,
                        {scopeKey});
    if (!query)
        return tl::unexpected(query.error());
    KeptSteps kept;
    while (query->next())
        kept.steps.push_back({query->value(0).toString(), query->value(1).toLongLong(),
                              query->value(2).toByteArray()});
    auto done =
        runSql(m_connection, u"SELECT number FROM steps_done WHERE scope = ?"_s, {scopeKey});
    if (!done)
        return tl::unexpected(done.error());
    kept.done = done->next() ? done->value(0).toInt() : 0;
    if (kept.done < 0 || kept.done > int(kept.steps.size()))
        return failed(FailureKind::StoreDamaged, u"the list of edits is not whole"_s);
    return kept;
}

Expected<void> LocalStore::saveStep(const QString &scopeKey, int number, const KeptStep &step)
{
    return inOneGo([&]() -> Expected<void> {
        const auto gone =
            runSql(m_connection, u"DELETE FROM steps WHERE scope = ? AND number >= ?"_s,
                   {scopeKey, number});
        if (!gone)
            return tl::unexpected(gone.error());
        const auto kept =
            runSql(m_connection,
                   u"INSERT INTO steps(scope, number, text, layout, cells) VALUES(?, ?, ?, ?, ?)"_s,
                   {scopeKey, number, step.text,
                    step.layout == 0 ? QVariant() : QVariant(step.layout), step.cells});
        if (!kept)
            return tl::unexpected(kept.error());
        return saveStepsDone(scopeKey, number + 1);
    });
}

Expected<void> LocalStore::saveStepsDone(const QString &scopeKey, int done)
{
    return nothing(runSql(m_connection,
                          u"INSERT OR REPLACE INTO steps_done(scope, number) VALUES(?, ?)"_s,
                          {scopeKey, done}));
}

Expected<void> LocalStore::forgetSteps(const QString &scopeKey)
{
    return inOneGo([&]() -> Expected<void> {
        const auto gone = runSql(m_connection, u"DELETE FROM steps WHERE scope = ?"_s, {scopeKey});
        if (!gone)
            return tl::unexpected(gone.error());
        return saveStepsDone(scopeKey, 0);
    });
}

Expected<std::optional<PendingChangeSet>> LocalStore::pending(const QString &scopeKey) const
{
    auto query = runSql(
        m_connection, u"SELECT id, reason, started FROM change_sets WHERE scope = ?"_s, {scopeKey});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return std::optional<PendingChangeSet>();
    PendingChangeSet pending{query->value(0).toString(),
                             query->value(1).toString(),
                             QDateTime::fromMSecsSinceEpoch(query->value(2).toLongLong(), Qt::UTC),
                             {}};
    auto parts = runSql(m_connection,
                        u"SELECT edits, answered FROM change_set_parts WHERE scope = ?"
                        " ORDER BY part"_s,
                        {scopeKey});
    if (!parts)
        return tl::unexpected(parts.error());
    while (parts->next())
        pending.parts.push_back({parts->value(0).toByteArray(), parts->value(1).toBool()});
    return std::optional(pending);
}

Expected<void> LocalStore::begin(const QString &scopeKey, const PendingChangeSet &changeSet)
{
    return inOneGo([&]() -> Expected<void> {
        const auto gone =
            runSql(m_connection, u"DELETE FROM change_set_parts WHERE scope = ?"_s, {scopeKey});
        if (!gone)
            return tl::unexpected(gone.error());
        const auto begun = runSql(
            m_connection,
            u"INSERT OR REPLACE INTO change_sets(scope, id, reason, started) VALUES(?, ?, ?, ?)"_s,
            {scopeKey, changeSet.id, changeSet.reason, changeSet.started.toMSecsSinceEpoch()});
        if (!begun)
            return tl::unexpected(begun.error());
        int number = 0;
        for (const PendingChangeSet::Part &part : changeSet.parts) {
            const auto kept = runSql(m_connection,
                                     u"INSERT INTO change_set_parts(scope, part, edits, answered)"
                                     " VALUES(?, ?, ?, ?)"_s,
                                     {scopeKey, ++number, part.edits, part.answered});
            if (!kept)
                return tl::unexpected(kept.error());
        }
        return {};
    });
}

Expected<void> LocalStore::replacePart(const QString &scopeKey, const QString &changeSet, int part,
                                       const QByteArray &edits)
{
    return nothing(runSql(m_connection,
                          u"UPDATE change_set_parts SET edits = ? WHERE scope = ? AND part = ?"
                          " AND EXISTS (SELECT 1 FROM change_sets c WHERE c.scope ="
                          "  change_set_parts.scope AND c.id = ?)"_s,
                          {edits, scopeKey, part, changeSet}));
}

Expected<void> LocalStore::partAnswered(const QString &scopeKey, const QString &changeSet, int part)
{
    return nothing(runSql(m_connection,
                          u"UPDATE change_set_parts SET answered = 1 WHERE scope = ? AND part = ?"
                          " AND EXISTS (SELECT 1 FROM change_sets c WHERE c.scope ="
                          "  change_set_parts.scope AND c.id = ?)"_s,
                          {scopeKey, part, changeSet}));
}

Expected<void> LocalStore::finish(const QString &scopeKey, const QString &changeSet)
{
    return inOneGo([&]() -> Expected<void> {
        const auto parts = runSql(m_connection,
                                  u"DELETE FROM change_set_parts WHERE scope = ? AND EXISTS"
                                  " (SELECT 1 FROM change_sets WHERE scope = ? AND id = ?)"_s,
                                  {scopeKey, scopeKey, changeSet});
        if (!parts)
            return tl::unexpected(parts.error());
        return nothing(runSql(m_connection, u"DELETE FROM change_sets WHERE scope = ? AND id = ?"_s,
                              {scopeKey, changeSet}));
    });
}

} // namespace onbelay
