#include "workspace/localstore.h"

#include "workspace/sqlite.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

SqliteFile storeFile(const QString &path)
{
    return {path,
            0x4F424C59, // "OBLY"
            // 1 had no bulk, 2 no undo steps and nothing of a change set but its number of parts,
            // 3 no plan, 4 no checks of the key
            5,
            {u"CREATE TABLE IF NOT EXISTS staged(scope TEXT NOT NULL, grp TEXT NOT NULL,"
             " base INTEGER NOT NULL, cells TEXT NOT NULL, PRIMARY KEY(scope, grp))"
             " WITHOUT ROWID"_s,
             u"CREATE TABLE IF NOT EXISTS layouts(id INTEGER PRIMARY KEY, scope TEXT NOT NULL,"
             " groups BLOB NOT NULL)"_s,
             u"CREATE TABLE IF NOT EXISTS bulk(scope TEXT NOT NULL PRIMARY KEY,"
             " layout INTEGER NOT NULL REFERENCES layouts(id), cells BLOB NOT NULL)"_s,
             u"CREATE TABLE IF NOT EXISTS steps(scope TEXT NOT NULL, number INTEGER NOT NULL,"
             " text TEXT NOT NULL, layout INTEGER REFERENCES layouts(id), cells BLOB NOT NULL,"
             " PRIMARY KEY(scope, number)) WITHOUT ROWID"_s,
             u"CREATE TABLE IF NOT EXISTS steps_done(scope TEXT NOT NULL PRIMARY KEY,"
             " number INTEGER NOT NULL) WITHOUT ROWID"_s,
             u"DROP TABLE IF EXISTS pending"_s,
             u"CREATE TABLE IF NOT EXISTS change_sets(scope TEXT NOT NULL PRIMARY KEY,"
             " id TEXT NOT NULL, reason TEXT NOT NULL, started INTEGER NOT NULL) WITHOUT ROWID"_s,
             u"CREATE TABLE IF NOT EXISTS change_set_parts(scope TEXT NOT NULL,"
             " part INTEGER NOT NULL, edits BLOB NOT NULL, answered INTEGER NOT NULL DEFAULT 0,"
             " PRIMARY KEY(scope, part)) WITHOUT ROWID"_s,
             u"CREATE TABLE IF NOT EXISTS planned(number INTEGER PRIMARY KEY, scope TEXT NOT NULL,"
             " grp TEXT NOT NULL, name TEXT NOT NULL, done TEXT, done_at INTEGER,"
             " UNIQUE(scope, grp))"_s,
             u"CREATE TABLE IF NOT EXISTS health(scope TEXT NOT NULL, at INTEGER NOT NULL,"
             " state INTEGER NOT NULL, cause TEXT NOT NULL, held TEXT NOT NULL,"
             " missing TEXT NOT NULL, granted INTEGER NOT NULL, scopes INTEGER NOT NULL,"
             " correlation TEXT NOT NULL, PRIMARY KEY(scope, at)) WITHOUT ROWID"_s,
             u"CREATE TABLE IF NOT EXISTS health_watch(scope TEXT NOT NULL PRIMARY KEY,"
             " key_changed INTEGER NOT NULL, best TEXT NOT NULL, told TEXT NOT NULL)"
             " WITHOUT ROWID"_s}};
}

QString cellsToText(const QHash<QString, bool> &cells)
{
    QJsonObject object;
    for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell)
        object.insert(cell.key(), cell.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// Nothing when it is not what cellsToText() wrote: a damaged edit is never taken for another one.
std::optional<QHash<QString, bool>> cellsFromText(const QString &text)
{
    QHash<QString, bool> cells;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonObject object = document.object();
    for (auto cell = object.constBegin(); cell != object.constEnd(); ++cell) {
        if (!cell.value().isBool())
            return std::nullopt;
        cells.insert(cell.key(), cell.value().toBool());
    }
    return document.isObject() ? std::optional(cells) : std::nullopt;
}

} // namespace

LocalStore::LocalStore(const QString &connectionName)
    : m_connection(connectionName)
{
}

LocalStore::~LocalStore()
{
    closeSqlite(m_connection);
}

Expected<std::unique_ptr<LocalStore>> LocalStore::open(const QString &file)
{
    return openSqlite(storeFile(file)).map([](const QString &connection) {
        return std::unique_ptr<LocalStore>(new LocalStore(connection));
    });
}

Expected<std::vector<StagedRow>> LocalStore::staged(const QString &scopeKey) const
{
    auto query =
        runSql(m_connection, u"SELECT grp, base, cells FROM staged WHERE scope = ? ORDER BY grp"_s,
               {scopeKey});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<StagedRow> rows;
    while (query->next()) {
        const auto cells = cellsFromText(query->value(2).toString());
        if (!cells)
            return failed(FailureKind::StoreDamaged, u"a staged row is not readable"_s);
        rows.push_back({query->value(0).toString(), query->value(1).toLongLong(), *cells});
    }
    return rows;
}

Expected<void> LocalStore::saveStaged(const QString &scopeKey, const std::vector<StagedRow> &rows)
{
    return inOneGo([&] { return put(scopeKey, rows); });
}

Expected<void> LocalStore::replaceStaged(const QString &scopeKey,
                                         const std::vector<StagedRow> &rows)
{
    return inOneGo([&]() -> Expected<void> {
        for (const QString &table : {u"staged"_s, u"bulk"_s}) {
            const auto gone =
                runSql(m_connection, u"DELETE FROM "_s + table + u" WHERE scope = ?"_s, {scopeKey});
            if (!gone)
                return tl::unexpected(gone.error());
        }
        return put(scopeKey, rows);
    });
}

Expected<void> LocalStore::inOneGo(const std::function<Expected<void>()> &work)
{
    if (m_inside)
        return work();
    QSqlDatabase database = QSqlDatabase::database(m_connection);
    if (!database.transaction())
        return sqliteFailed(database.lastError());
    m_inside = true;
    Expected<void> done = work();
    m_inside = false;
    if (done && !database.commit())
        done = sqliteFailed(database.lastError());
    if (!done)
        database.rollback();
    return done;
}

Expected<void> LocalStore::put(const QString &scopeKey, const std::vector<StagedRow> &rows)
{
    QSqlDatabase database = QSqlDatabase::database(m_connection);
    QSqlQuery put(database);
    QSqlQuery remove(database);
    if (!put.prepare(u"INSERT OR REPLACE INTO staged(scope, grp, base, cells)"
                     " VALUES(?, ?, ?, ?)"_s)
        || !remove.prepare(u"DELETE FROM staged WHERE scope = ? AND grp = ?"_s))
        return sqliteFailed(database.lastError());
    for (const StagedRow &row : rows) {
        QSqlQuery &query = row.cells.isEmpty() ? remove : put;
        query.bindValue(0, scopeKey);
        query.bindValue(1, row.group);
        if (!row.cells.isEmpty()) {
            query.bindValue(2, row.baseRevision);
            query.bindValue(3, cellsToText(row.cells));
        }
        if (!query.exec())
            return sqliteFailed(query.lastError());
    }
    return {};
}

Expected<std::optional<BulkStaged>> LocalStore::bulk(const QString &scopeKey) const
{
    auto query = runSql(m_connection,
                        u"SELECT l.groups, b.cells FROM bulk b JOIN layouts l ON l.id = b.layout"
                        " WHERE b.scope = ?"_s,
                        {scopeKey});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return std::optional<BulkStaged>();
    return std::optional<BulkStaged>(
        BulkStaged{query->value(0).toByteArray(), query->value(1).toByteArray()});
}

Expected<qint64> LocalStore::saveLayout(const QString &scopeKey, const QByteArray &layout)
{
    const auto unused = runSql(m_connection,
                               u"DELETE FROM layouts WHERE scope = ? AND id NOT IN"
                               " (SELECT layout FROM bulk WHERE scope = ? UNION"
                               "  SELECT layout FROM steps WHERE scope = ? AND layout NOT NULL)"_s,
                               {scopeKey, scopeKey, scopeKey});
    if (!unused)
        return tl::unexpected(unused.error());
    return runSql(m_connection, u"INSERT INTO layouts(scope, groups) VALUES(?, ?)"_s,
                  {scopeKey, layout})
        .map([](const QSqlQuery &query) { return query.lastInsertId().toLongLong(); });
}

Expected<QByteArray> LocalStore::layout(qint64 number) const
{
    auto query = runSql(m_connection, u"SELECT groups FROM layouts WHERE id = ?"_s, {number});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return failed(FailureKind::StoreDamaged, u"a list of groups is missing"_s);
    return query->value(0).toByteArray();
}

Expected<void> LocalStore::saveBulk(const QString &scopeKey, qint64 layout, const QByteArray &cells,
                                    const std::vector<StagedRow> &rows)
{
    return inOneGo([&]() -> Expected<void> {
        const auto gone = runSql(m_connection, u"DELETE FROM staged WHERE scope = ?"_s, {scopeKey});
        if (!gone)
            return tl::unexpected(gone.error());
        const auto kept = runSql(
            m_connection, u"INSERT OR REPLACE INTO bulk(scope, layout, cells) VALUES(?, ?, ?)"_s,
            {scopeKey, layout, cells});
        if (!kept)
            return tl::unexpected(kept.error());
        return put(scopeKey, rows);
    });
}

} // namespace onbelay
