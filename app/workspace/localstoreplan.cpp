// The groups of a plan.
#include "workspace/localstore.h"
#include "workspace/sqlite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// Its time is in a column of its own.
QString doneToText(const PlannedGroup::Done &done)
{
    QJsonObject told{{u"cells"_s, QJsonArray::fromStringList(done.cells)}};
    if (done.before.isValid()) {
        told.insert(u"cellsBefore"_s, QJsonArray::fromStringList(done.cellsBefore));
        told.insert(u"before"_s, done.before.toMSecsSinceEpoch());
    }
    return QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact));
}

std::optional<QStringList> listIn(const QJsonValue &told)
{
    if (!told.isArray())
        return std::nullopt;
    QStringList list;
    for (const QJsonValue &value : told.toArray()) {
        if (!value.isString())
            return std::nullopt;
        list.append(value.toString());
    }
    return list;
}

// Nothing when it is not what doneToText() wrote.
std::optional<PlannedGroup::Done> doneFromText(const QString &text, const QDateTime &at)
{
    const QJsonObject told = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto cells = listIn(told[u"cells"_s]);
    if (!cells)
        return std::nullopt;
    PlannedGroup::Done done{*cells, at};
    const auto before = listIn(told[u"cellsBefore"_s]);
    if (before) {
        done.cellsBefore = *before;
        done.before = QDateTime::fromMSecsSinceEpoch(told[u"before"_s].toInteger(), Qt::UTC);
    }
    return done;
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
            const auto at = QDateTime::fromMSecsSinceEpoch(query->value(3).toLongLong(), Qt::UTC);
            group.done = doneFromText(query->value(2).toString(), at);
            if (!group.done)
                return failed(FailureKind::StoreDamaged, u"a planned group is not readable"_s);
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
            const QVariant cells = group.done ? QVariant(doneToText(*group.done)) : QVariant();
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
