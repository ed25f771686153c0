#include "workspace/storecheck.h"

#include "workspace/sqlite.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int betweenLooks = 10'000; // steps of SQLite's machine, which are milliseconds

int isStopped(void *stop)
{
    return static_cast<const std::atomic_bool *>(stop)->load() ? 1 : 0;
}

// Only where Qt's driver uses the library that we are linked with: a Qt may bring one of its own.
void listenTo(const std::atomic_bool *stop, const QString &connection)
{
    const QVariant handle = QSqlDatabase::database(connection).driver()->handle();
    if (!stop || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return;
    auto source = runSql(connection, u"SELECT sqlite_source_id()"_s);
    if (source && source->next() && source->value(0).toByteArray() == sqlite3_sourceid())
        sqlite3_progress_handler(*static_cast<sqlite3 *const *>(handle.constData()), betweenLooks,
                                 isStopped, const_cast<std::atomic_bool *>(stop));
}

Expected<QString> quickCheck(const QString &connection, const QString &path,
                             const std::atomic_bool *stop)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!database.open())
        return sqliteFailed(database.lastError());
    listenTo(stop, connection);
    auto answer = runSql(connection, u"PRAGMA quick_check(1)"_s);
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->next())
        return answer->lastError().isValid() ? Expected<QString>(sqliteFailed(answer->lastError()))
                                             : Expected<QString>(u"no answer"_s);
    const QString words = answer->value(0).toString();
    return words == u"ok"_s ? QString() : words;
}

} // namespace

Expected<StoreReport> checkStore(const QString &path, const std::atomic_bool *stop)
{
    StoreReport report;
    const QFileInfo file(path);
    report.exists = file.exists();
    if (!report.exists)
        return report;
    report.bytes = file.size();
    report.walBytes = QFileInfo(path + u"-wal"_s).size();
    const QString connection = u"check-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Expected<QString> fault = quickCheck(connection, path, stop);
    closeSqlite(connection);
    if (stop && *stop)
        return failed(FailureKind::StoreUnavailable);
    if (!fault && fault.error().kind != FailureKind::StoreDamaged)
        return tl::unexpected(fault.error());
    report.fault = fault ? *fault : fault.error().detail;
    return report;
}

} // namespace onbelay
