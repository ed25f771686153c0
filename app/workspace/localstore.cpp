#include "workspace/localstore.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int applicationId = 0x4F424C59; // "OBLY": tells our file from another's
constexpr int schemaVersion = 2; // 1 had no bulk

// SQLite result codes (sqlite.org/rescode.html).
FailureKind kindOf(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    switch (code) {
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 13: // SQLITE_FULL
    case 14: // SQLITE_CANTOPEN
        return FailureKind::StoreDenied;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return FailureKind::StoreDamaged;
    default:
        return FailureKind::StoreUnavailable;
    }
}

Unexpected storeFailed(const QSqlError &error)
{
    return failed(kindOf(error), error.databaseText());
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

// Runs one statement with bound values.
Expected<QSqlQuery> run(const QString &connection, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(connection));
    if (!query.prepare(sql))
        return storeFailed(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return storeFailed(query.lastError());
    return query;
}

} // namespace

LocalStore::LocalStore(const QString &connectionName)
    : m_connection(connectionName)
{
}

LocalStore::~LocalStore()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Expected<std::unique_ptr<LocalStore>> LocalStore::open(const QString &file)
{
    const QString name = u"local-store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<LocalStore> store(new LocalStore(name));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
        if (!database.open())
            return storeFailed(database.lastError());
    }
    const Expected<void> ready = store->prepareSchema();
    if (!ready)
        return tl::unexpected(ready.error());
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    return store;
}

Expected<void> LocalStore::prepareSchema()
{
    const auto number = [this](const QString &pragma) -> Expected<int> {
        auto query = run(m_connection, u"PRAGMA "_s + pragma, {});
        if (!query)
            return tl::unexpected(query.error());
        return query->next() ? query->value(0).toInt() : 0;
    };
    const Expected<int> id = number(u"application_id"_s);
    const Expected<int> version = number(u"user_version"_s);
    const Expected<int> tables = number(u"schema_version"_s);
    if (!id || !version || !tables)
        return tl::unexpected(!id ? id.error() : !version ? version.error() : tables.error());
    // Never write over what could not be read as ours.
    if ((*tables != 0 && *id != applicationId) || *version > schemaVersion)
        return failed(FailureKind::StoreDamaged, u"not a local store of this program"_s);

    const QStringList statements{
        u"PRAGMA journal_mode=WAL"_s,
        u"PRAGMA synchronous=NORMAL"_s,
        u"PRAGMA application_id="_s + QString::number(applicationId),
        u"PRAGMA user_version="_s + QString::number(schemaVersion),
        u"CREATE TABLE IF NOT EXISTS staged(scope TEXT NOT NULL, grp TEXT NOT NULL,"
        " base INTEGER NOT NULL, cells TEXT NOT NULL, PRIMARY KEY(scope, grp)) WITHOUT ROWID"_s,
        u"CREATE TABLE IF NOT EXISTS pending(scope TEXT NOT NULL PRIMARY KEY, id TEXT NOT NULL,"
        " parts INTEGER NOT NULL, answered INTEGER NOT NULL)"_s,
        u"CREATE TABLE IF NOT EXISTS layouts(id INTEGER PRIMARY KEY, scope TEXT NOT NULL,"
        " groups BLOB NOT NULL)"_s,
        u"CREATE TABLE IF NOT EXISTS bulk(scope TEXT NOT NULL PRIMARY KEY,"
        " layout INTEGER NOT NULL REFERENCES layouts(id), cells BLOB NOT NULL)"_s};
    for (const QString &statement : statements) {
        const auto done = run(m_connection, statement, {});
        if (!done)
            return tl::unexpected(done.error());
    }
    return {};
}

Expected<std::vector<StagedRow>> LocalStore::staged(const QString &scopeKey) const
{
    auto query =
        run(m_connection, u"SELECT grp, base, cells FROM staged WHERE scope = ? ORDER BY grp"_s,
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
    return write(scopeKey, rows, [] { return Expected<void>(); });
}

Expected<void> LocalStore::replaceStaged(const QString &scopeKey,
                                         const std::vector<StagedRow> &rows)
{
    return write(scopeKey, rows, [this, &scopeKey]() -> Expected<void> {
        for (const QString &table : {u"staged"_s, u"bulk"_s}) {
            const auto gone =
                run(m_connection, u"DELETE FROM "_s + table + u" WHERE scope = ?"_s, {scopeKey});
            if (!gone)
                return tl::unexpected(gone.error());
        }
        return {};
    });
}

// One transaction: what `before` does, then these rows.
Expected<void> LocalStore::write(const QString &scopeKey, const std::vector<StagedRow> &rows,
                                 const std::function<Expected<void>()> &before)
{
    QSqlDatabase database = QSqlDatabase::database(m_connection);
    if (!database.transaction())
        return storeFailed(database.lastError());
    if (const Expected<void> done = before(); !done) {
        database.rollback();
        return done;
    }
    QSqlQuery put(database);
    QSqlQuery remove(database);
    put.prepare(u"INSERT OR REPLACE INTO staged(scope, grp, base, cells) VALUES(?, ?, ?, ?)"_s);
    remove.prepare(u"DELETE FROM staged WHERE scope = ? AND grp = ?"_s);
    for (const StagedRow &row : rows) {
        QSqlQuery &query = row.cells.isEmpty() ? remove : put;
        query.bindValue(0, scopeKey);
        query.bindValue(1, row.group);
        if (!row.cells.isEmpty()) {
            query.bindValue(2, row.baseRevision);
            query.bindValue(3, cellsToText(row.cells));
        }
        if (!query.exec()) {
            const QSqlError error = query.lastError();
            database.rollback();
            return storeFailed(error);
        }
    }
    if (!database.commit()) {
        const QSqlError error = database.lastError();
        database.rollback();
        return storeFailed(error);
    }
    return {};
}

Expected<std::optional<BulkStaged>> LocalStore::bulk(const QString &scopeKey) const
{
    auto query = run(m_connection,
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
    const auto unused = run(m_connection,
                            u"DELETE FROM layouts WHERE scope = ? AND id NOT IN"
                            " (SELECT layout FROM bulk WHERE scope = ?)"_s,
                            {scopeKey, scopeKey});
    if (!unused)
        return tl::unexpected(unused.error());
    return run(m_connection, u"INSERT INTO layouts(scope, groups) VALUES(?, ?)"_s,
               {scopeKey, layout})
        .map([](const QSqlQuery &query) { return query.lastInsertId().toLongLong(); });
}

Expected<void> LocalStore::saveBulk(const QString &scopeKey, qint64 layout, const QByteArray &cells,
                                    const std::vector<StagedRow> &rows)
{
    return write(scopeKey, rows, [&]() -> Expected<void> {
        const auto gone = run(m_connection, u"DELETE FROM staged WHERE scope = ?"_s, {scopeKey});
        if (!gone)
            return tl::unexpected(gone.error());
        return run(m_connection,
                   u"INSERT OR REPLACE INTO bulk(scope, layout, cells) VALUES(?, ?, ?)"_s,
                   {scopeKey, layout, cells})
            .map([](const QSqlQuery &) {});
    });
}

Expected<std::optional<PendingChangeSet>> LocalStore::pending(const QString &scopeKey) const
{
    auto query =
        run(m_connection, u"SELECT id, parts, answered FROM pending WHERE scope = ?"_s, {scopeKey});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return std::optional<PendingChangeSet>();
    return std::optional<PendingChangeSet>(PendingChangeSet{
        query->value(0).toString(), query->value(1).toInt(), query->value(2).toInt()});
}

Expected<void> LocalStore::begin(const QString &scopeKey, const QString &changeSet, int parts)
{
    return run(m_connection,
               u"INSERT OR REPLACE INTO pending(scope, id, parts, answered) VALUES(?, ?, ?, 0)"_s,
               {scopeKey, changeSet, parts})
        .map([](const QSqlQuery &) {});
}

Expected<void> LocalStore::partAnswered(const QString &scopeKey, const QString &changeSet, int part)
{
    return run(m_connection,
               u"UPDATE pending SET answered = max(answered, ?) WHERE scope = ? AND id = ?"_s,
               {part, scopeKey, changeSet})
        .map([](const QSqlQuery &) {});
}

Expected<void> LocalStore::finish(const QString &scopeKey, const QString &changeSet)
{
    return run(m_connection, u"DELETE FROM pending WHERE scope = ? AND id = ?"_s,
               {scopeKey, changeSet})
        .map([](const QSqlQuery &) {});
}

} // namespace onbelay
