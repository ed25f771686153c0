#include "workspace/rowcache.h"

#include "workspace/sqlite.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QtConcurrentRun>
#include <QVariant>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowsAtOnce = 10'000;

SqliteFile cacheFile(const QString &path)
{
    return {path,
            0x4F424C52, // "OBLR"
            1,
            {u"CREATE TABLE IF NOT EXISTS accounts(key INTEGER PRIMARY KEY,"
             " scope TEXT NOT NULL UNIQUE, columns TEXT NOT NULL, as_of INTEGER NOT NULL,"
             " read_at INTEGER NOT NULL, reading INTEGER NOT NULL)"_s,
             u"CREATE TABLE IF NOT EXISTS rows(pos INTEGER PRIMARY KEY, account INTEGER NOT NULL,"
             " id TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL,"
             " members INTEGER NOT NULL, access INTEGER NOT NULL, scopes INTEGER NOT NULL,"
             " revision INTEGER NOT NULL, enforced INTEGER NOT NULL, changed_at INTEGER NOT NULL,"
             " by_id TEXT NOT NULL, by_name TEXT NOT NULL, reading INTEGER NOT NULL,"
             " UNIQUE(account, id))"_s}};
}

constexpr auto putRow =
    "INSERT INTO rows(account, id, name, description, members, access, scopes, revision, enforced,"
    " changed_at, by_id, by_name, reading) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT(account, id) DO UPDATE SET name = excluded.name,"
    " description = excluded.description, members = excluded.members, access = excluded.access,"
    " scopes = excluded.scopes, revision = excluded.revision, enforced = excluded.enforced,"
    " changed_at = excluded.changed_at, by_id = excluded.by_id, by_name = excluded.by_name,"
    " reading = excluded.reading";

constexpr auto readRows =
    "SELECT pos, id, name, description, members, access, scopes, revision, enforced, changed_at,"
    " by_id, by_name FROM rows WHERE account = ? AND pos > ? ORDER BY pos LIMIT ?";

struct Account
{
    qint64 key = 0;
    QString columns;
    qint64 asOf = -1;
    qint64 readAt = 0; // milliseconds since 1970
    qint64 reading = 0; // number of the reading that its rows were last told by
};

QVariant text(QByteArrayView utf8)
{
    return utf8.isEmpty() ? u""_s : QString::fromUtf8(utf8); // a null text would be bound as NULL
}

} // namespace

// What the thread does. Its connection is made and ended there.
class RowCache::Worker
{
public:
    explicit Worker(QString path)
        : m_path(std::move(path))
    {
    }

    Expected<CachedRows> read(const QString &scope, const QString &columns, qint64 from);
    Expected<void> write(const QString &scope, const QString &columns, const RowsTold &told);
    void close()
    {
        if (!m_connection.isEmpty())
            closeSqlite(m_connection);
    }

private:
    Expected<void> open();
    Expected<Account> account(const QString &scope);
    Expected<void> change(Account &account, const RowsTold &told);
    Expected<void> put(const Account &account, const GroupBatch &rows);

    QString m_path;
    QString m_connection;
    std::optional<Failure> m_failure; // of the file, or of the first write that failed
};

Expected<void> RowCache::Worker::open()
{
    if (m_failure)
        return tl::unexpected(*m_failure);
    if (!m_connection.isEmpty())
        return {};
    auto connection = openSqlite(cacheFile(m_path));
    if (!connection) {
        m_failure = connection.error();
        return tl::unexpected(*m_failure);
    }
    m_connection = *connection;
    return {};
}

Expected<Account> RowCache::Worker::account(const QString &scope)
{
    auto query = runSql(m_connection,
                        u"SELECT key, columns, as_of, read_at, reading FROM accounts"
                        " WHERE scope = ?"_s,
                        {scope});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return Account();
    return Account{query->value(0).toLongLong(), query->value(1).toString(),
                   query->value(2).toLongLong(), query->value(3).toLongLong(),
                   query->value(4).toLongLong()};
}

Expected<CachedRows> RowCache::Worker::read(const QString &scope, const QString &columns,
                                            qint64 from)
{
    if (const Expected<void> opened = open(); !opened)
        return tl::unexpected(opened.error());
    const Expected<Account> account = this->account(scope);
    if (!account)
        return tl::unexpected(account.error());
    CachedRows cached;
    if (account->key == 0 || account->columns != columns)
        return cached;
    cached.asOf = account->asOf;
    cached.readAt = QDateTime::fromMSecsSinceEpoch(account->readAt, Qt::UTC);
    auto query =
        runSql(m_connection, QString::fromLatin1(readRows), {account->key, from, rowsAtOnce});
    if (!query)
        return tl::unexpected(query.error());
    qint64 last = from;
    while (query->next()) {
        last = query->value(0).toLongLong();
        const QByteArray id = query->value(1).toString().toUtf8();
        const QByteArray name = query->value(2).toString().toUtf8();
        const QByteArray description = query->value(3).toString().toUtf8();
        const QByteArray byId = query->value(10).toString().toUtf8();
        const QByteArray byName = query->value(11).toString().toUtf8();
        cached.rows.append({id, name, description, byId, byName, query->value(4).toInt(),
                            query->value(5).toBool(), query->value(6).toUInt(),
                            query->value(7).toLongLong(), query->value(8).toLongLong(),
                            query->value(9).toLongLong()});
    }
    if (query->lastError().isValid())
        return sqliteFailed(query->lastError());
    if (cached.rows.size() == rowsAtOnce)
        cached.next = last;
    return cached;
}

Expected<void> RowCache::Worker::write(const QString &scope, const QString &columns,
                                       const RowsTold &told)
{
    if (const Expected<void> opened = open(); !opened)
        return opened;
    QSqlDatabase database = QSqlDatabase::database(m_connection);
    Expected<void> done = [&]() -> Expected<void> {
        if (!database.transaction())
            return sqliteFailed(database.lastError());
        Expected<Account> account = this->account(scope);
        if (!account)
            return tl::unexpected(account.error());
        if (account->key == 0) {
            const auto made =
                runSql(m_connection,
                       u"INSERT INTO accounts(scope, columns, as_of, read_at, reading)"
                       " VALUES(?, ?, -1, 0, 0)"_s,
                       {scope, columns});
            if (!made)
                return tl::unexpected(made.error());
            account->key = made->lastInsertId().toLongLong();
        } else if (account->columns != columns) {
            const auto gone =
                runSql(m_connection, u"DELETE FROM rows WHERE account = ?"_s, {account->key});
            if (!gone)
                return tl::unexpected(gone.error());
            account->asOf = -1;
        }
        account->columns = columns;
        return change(*account, told);
    }();
    if (done && !database.commit())
        done = sqliteFailed(database.lastError());
    if (!done) { // what comes after it would stand on a hole: nothing is kept any more
        database.rollback();
        m_failure = done.error();
    }
    return done;
}

Expected<void> RowCache::Worker::change(Account &account, const RowsTold &told)
{
    if (told.first) {
        ++account.reading;
        account.asOf = -1; // until it is whole, the rows are of several times
    }
    if (const Expected<void> kept = put(account, told.rows); !kept)
        return kept;
    for (const QString &id : told.removed) {
        const auto gone = runSql(m_connection, u"DELETE FROM rows WHERE account = ? AND id = ?"_s,
                                 {account.key, id});
        if (!gone)
            return tl::unexpected(gone.error());
    }
    if (told.last) {
        const auto gone =
            runSql(m_connection, u"DELETE FROM rows WHERE account = ? AND reading <> ?"_s,
                   {account.key, account.reading});
        if (!gone)
            return tl::unexpected(gone.error());
    }
    // News on top of rows that are not whole make them no more whole.
    if (told.last || account.asOf >= 0)
        account.asOf = told.asOf.value_or(account.asOf);
    return runSql(m_connection,
                  u"UPDATE accounts SET columns = ?, as_of = ?, read_at = ?, reading = ?"
                  " WHERE key = ?"_s,
                  {account.columns, account.asOf, told.at.toMSecsSinceEpoch(), account.reading,
                   account.key})
        .map([](const QSqlQuery &) {});
}

Expected<void> RowCache::Worker::put(const Account &account, const GroupBatch &rows)
{
    if (rows.empty())
        return {};
    QSqlQuery query(QSqlDatabase::database(m_connection));
    if (!query.prepare(QString::fromLatin1(putRow)))
        return sqliteFailed(query.lastError());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const GroupRecord row = rows[i];
        int at = 0;
        for (const QVariant &value :
             {QVariant(account.key), text(row.id), text(row.name), text(row.description),
              QVariant(row.memberCount), QVariant(row.access), QVariant(row.scopes),
              QVariant(row.revision), QVariant(row.enforcedRevision), QVariant(row.changedAt),
              text(row.changedById), text(row.changedByName), QVariant(account.reading)})
            query.bindValue(at++, value);
        if (!query.exec())
            return sqliteFailed(query.lastError());
    }
    return {};
}

RowCache::RowCache(const QString &file, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(file))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // the connection belongs to it
}

RowCache::~RowCache()
{
    // After all that waits, and there: waiting for a future may run its work here.
    m_thread.start([worker = m_worker.get()] { worker->close(); });
    m_thread.waitForDone();
}

QFuture<Expected<CachedRows>> RowCache::read(const QString &scopeKey, const QStringList &scopeIds,
                                             qint64 from)
{
    return QtConcurrent::run(&m_thread,
                             [worker = m_worker.get(), scopeKey, columns = scopeIds.join(u' '),
                              from] { return worker->read(scopeKey, columns, from); });
}

void RowCache::write(const QString &scopeKey, const QStringList &scopeIds, RowsTold told)
{
    ++m_waiting;
    QtConcurrent::run(&m_thread, [this, scopeKey, columns = scopeIds.join(u' '),
                                  told = std::move(told)] {
        const Expected<void> done = m_worker->write(scopeKey, columns, told);
        --m_waiting;
        return done;
    }).then(this, [this](const Expected<void> &done) {
        if (!done && !std::exchange(m_told, true))
            Q_EMIT failed(done.error());
    });
}

} // namespace onbelay
