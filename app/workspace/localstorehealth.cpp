// The checks of the stored key, and what was told of them.
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

QString listed(const QStringList &ids)
{
    return ids.join(u' ');
}

QStringList listIn(const QVariant &text)
{
    return text.toString().split(u' ', Qt::SkipEmptyParts);
}

QDateTime timeIn(const QVariant &value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

constexpr qint64 noTime = 0; // the server does not say since when the key is stored

} // namespace

Expected<bool> LocalStore::addHealth(const QString &scopeKey, const HealthEntry &entry)
{
    return runSql(m_connection,
                  u"INSERT OR IGNORE INTO health(scope, at, state, cause, held, missing, granted,"
                  " scopes, correlation) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                  {scopeKey, entry.at.toMSecsSinceEpoch(), int(entry.state), entry.cause,
                   listed(entry.held), listed(entry.missing), entry.granted, entry.scopes,
                   entry.correlationId})
        .map([](const QSqlQuery &query) { return query.numRowsAffected() > 0; });
}

Expected<std::vector<HealthEntry>>
LocalStore::health(const QString &scopeKey, const QDateTime &from, const QDateTime &to) const
{
    using State = HealthEntry::State;
    auto query = runSql(m_connection,
                        u"SELECT at, state, cause, held, missing, granted, scopes, correlation"
                        " FROM health WHERE scope = ? AND at BETWEEN ? AND ? ORDER BY at"_s,
                        {scopeKey, from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch()});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<HealthEntry> entries;
    while (query->next()) {
        const int state = query->value(1).toInt();
        if (state < int(State::Connected) || state > int(State::Rejected))
            return failed(FailureKind::StoreDamaged, u"a check is not readable"_s);
        entries.push_back({timeIn(query->value(0)), State(state), query->value(2).toString(),
                           listIn(query->value(3)), listIn(query->value(4)),
                           query->value(5).toInt(), query->value(6).toInt(),
                           query->value(7).toString()});
    }
    return entries;
}

Expected<void> LocalStore::forgetHealth(const QString &scopeKey, const QDateTime &before)
{
    return nothing(runSql(m_connection, u"DELETE FROM health WHERE scope = ? AND at < ?"_s,
                          {scopeKey, before.toMSecsSinceEpoch()}));
}

Expected<HealthWatch> LocalStore::healthWatch(const QString &scopeKey) const
{
    auto query =
        runSql(m_connection, u"SELECT key_changed, best, told FROM health_watch WHERE scope = ?"_s,
               {scopeKey});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return HealthWatch();
    const bool known = query->value(0).toLongLong() != noTime;
    return HealthWatch{known ? timeIn(query->value(0)) : QDateTime(), listIn(query->value(1)),
                       listIn(query->value(2))};
}

Expected<void> LocalStore::saveHealthWatch(const QString &scopeKey, const HealthWatch &watch)
{
    return nothing(runSql(
        m_connection,
        u"INSERT OR REPLACE INTO health_watch(scope, key_changed, best, told)"
        " VALUES(?, ?, ?, ?)"_s,
        {scopeKey, watch.keyChangedAt.isValid() ? watch.keyChangedAt.toMSecsSinceEpoch() : noTime,
         listed(watch.best), listed(watch.told)}));
}

} // namespace onbelay
