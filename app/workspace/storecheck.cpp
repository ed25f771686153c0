#include "workspace/storecheck.h"

#include "workspace/sqlite.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

Expected<QString> quickCheck(const QString &connection, const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!database.open())
        return sqliteFailed(database.lastError());
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

Expected<StoreReport> checkStore(const QString &path)
{
    StoreReport report;
    const QFileInfo file(path);
    report.exists = file.exists();
    if (!report.exists)
        return report;
    report.bytes = file.size();
    report.walBytes = QFileInfo(path + u"-wal"_s).size();
    const QString connection = u"check-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Expected<QString> fault = quickCheck(connection, path);
    closeSqlite(connection);
    if (!fault && fault.error().kind != FailureKind::StoreDamaged)
        return tl::unexpected(fault.error());
    report.fault = fault ? *fault : fault.error().detail;
    return report;
}

} // namespace onbelay
