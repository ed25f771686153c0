#include "workspace/sqlite.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

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

Expected<void> prepare(const QString &connection, const SqliteFile &file)
{
    const auto number = [&connection](const QString &pragma) -> Expected<int> {
        auto query = runSql(connection, u"PRAGMA "_s + pragma);
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
    if ((*tables != 0 && *id != file.applicationId) || *version > file.version)
        return failed(FailureKind::StoreDamaged, u"not a local store of this program"_s);
    QStringList statements{u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=NORMAL"_s};
    if (*id != file.applicationId)
        statements << u"PRAGMA application_id="_s + QString::number(file.applicationId);
    if (*version != file.version)
        statements << u"PRAGMA user_version="_s + QString::number(file.version);
    for (const QString &statement : statements + file.schema) {
        const auto done = runSql(connection, statement);
        if (!done)
            return tl::unexpected(done.error());
    }
    return {};
}

} // namespace

Unexpected sqliteFailed(const QSqlError &error)
{
    return failed(kindOf(error), error.databaseText());
}

Expected<QSqlQuery> runSql(const QString &connection, const QString &sql,
                           const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(connection));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return sqliteFailed(query.lastError());
    for (const QVariant &value : values) {
        // Qt binds a null text as NULL, and an empty one is often null.
        const bool noText = value.typeId() == QMetaType::QString && value.toString().isNull();
        query.addBindValue(noText ? QVariant(u""_s) : value);
    }
    if (!query.exec())
        return sqliteFailed(query.lastError());
    return query;
}

Expected<QString> openSqlite(const SqliteFile &file)
{
    const QString name = u"store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Expected<void> ready;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file.path);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
        if (database.open())
            ready = prepare(name, file);
        else
            ready = sqliteFailed(database.lastError());
    }
    if (!ready) {
        closeSqlite(name);
        return tl::unexpected(ready.error());
    }
    QFile::setPermissions(file.path, QFile::ReadOwner | QFile::WriteOwner);
    return name;
}

void closeSqlite(const QString &connection)
{
    QSqlDatabase::database(connection, false).close();
    QSqlDatabase::removeDatabase(connection);
}

} // namespace onbelay
