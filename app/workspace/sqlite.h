#pragma once

#include "platform/expected.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace onbelay {

// What SQLite said as a Failure: StoreDenied (read-only, full), StoreDamaged, StoreUnavailable.
[[nodiscard]] Unexpected sqliteFailed(const QSqlError &error);

// Runs one statement with bound values. `connection`: a name of QSqlDatabase, of this thread.
[[nodiscard]] Expected<QSqlQuery> runSql(const QString &connection, const QString &sql,
                                         const QVariantList &values = {});

// Opens or makes a file of ours in WAL and answers its QSqlDatabase connection name. A file of
// another program or of a newer version of this one is StoreDamaged and stays as it is.
// `applicationId`: 32 bits that tell our file (sqlite.org/pragma.html#pragma_application_id).
struct SqliteFile
{
    QString path;
    int applicationId = 0;
    int version = 1;
    QStringList schema; // CREATE TABLE IF NOT EXISTS …
};
[[nodiscard]] Expected<QString> openSqlite(const SqliteFile &file);
void closeSqlite(const QString &connection);

} // namespace onbelay
