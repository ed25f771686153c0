// The groups of a plan.
#include "workspace/localstore.h"
#include "workspace/sqlite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString listToText(const QStringList &list)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

// Nothing when it is not what listToText() wrote.
std::optional<QStringList> listFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    QStringList list;
    for (const QJsonValue &value : document.array()) {
        if (!value.isString())
            return std::nullopt;
        list.append(value.toString());
    }
    return list;
}

} // namespace

Expected<std::vector<PlannedGroup>> LocalStore::plan(const QString &scopeKey) const
{
    auto query =
        runSql(m_connection,
               u"SELECT grp, name, done, done_at FROM planned WHERE scope = ? ORDER BY number"_s,
               {scopeKey});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<PlannedGroup> groups;
    while (query->next()) {
        PlannedGroup group{query->value(0).toString(), query->value(1).toString(), {}};
        if (group.id.isEmpty() || group.name.isEmpty())
            return failed(FailureKind::StoreDamaged, u"a planned group has no name"_s);
        if (!query->isNull(2)) {
            const auto cells = listFromText(query->value(2).toString());
            if (!cells)
                return failed(FailureKind::StoreDamaged, u"a planned group is not readable"_s);
            group.done = {*cells,
                          QDateTime::fromMSecsSinceEpoch(query->value(3).toLongLong(), Qt::UTC)};
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

Expected<void> LocalStore::savePlanned(const QString &scopeKey,
                                       const std::vector<PlannedGroup> &groups)
{
    return inOneGo([&]() -> Expected<void> {
        for (const PlannedGroup &group : groups) {
            const QVariant cells =
                group.done ? QVariant(listToText(group.done->cells)) : QVariant();
            const QVariant at =
                group.done ? QVariant(group.done->at.toMSecsSinceEpoch()) : QVariant();
            const auto saved =
                runSql(m_connection,
                       u"INSERT INTO planned(scope, grp, name, done, done_at) VALUES(?, ?, ?, ?, ?)"
                       " ON CONFLICT(scope, grp) DO UPDATE SET name = excluded.name,"
                       " done = excluded.done, done_at = excluded.done_at"_s,
                       {scopeKey, group.id, group.name, cells, at});
            if (!saved)
                return tl::unexpected(saved.error());
        }
        return {};
    });
}

Expected<void> LocalStore::removePlanned(const QString &scopeKey, const QStringList &ids)
{
    return inOneGo([&]() -> Expected<void> {
        for (const QString &id : ids) {
            const auto gone = runSql(
                m_connection, u"DELETE FROM planned WHERE scope = ? AND grp = ?"_s, {scopeKey, id});
            if (!gone)
                return tl::unexpected(gone.error());
        }
        return {};
    });
}

} // namespace onbelay
