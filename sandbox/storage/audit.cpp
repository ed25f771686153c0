#include "audit.h"

#include "base/clock.h"
#include "store.h"

namespace sandbox::backend {

using nlohmann::json;

AuditWriter::AuditWriter(Database &database)
    : m_insert(database.prepare(
        "INSERT INTO audit (integration, change_set, group_id, group_name, cell, before, after,"
        " actor_id, actor_name, at, reason, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
{
}

void AuditWriter::append(const AuditEntry &entry, const Person &actor)
{
    std::optional<std::string> groupId;
    std::optional<std::string> groupName;
    if (entry.group) {
        groupId = entry.group->id;
        groupName = entry.group->name;
    }
    m_insert
        .bind(entry.integration, entry.changeSet, groupId, groupName, entry.cell,
              entry.before.dump(), entry.after.dump(), actor.id, actor.name, entry.at, entry.reason,
              entry.source)
        .run();
}

json listAudit(Database &database, const AuditFilter &filter, std::int64_t beforeSeq,
               std::int64_t limit)
{
    // An index serves only a condition that is there without an OR.
    std::string sql = "SELECT seq, integration, change_set, group_id, group_name, cell, before,"
                      " after, actor_id, actor_name, at, reason, source FROM audit WHERE seq < ?1"
                      " AND (?2 IS NULL OR integration = ?2) AND (?4 IS NULL OR cell = ?4)"
                      " AND (?5 IS NULL OR actor_id = ?5) AND (?7 IS NULL OR at >= ?7)"
                      " AND (?8 IS NULL OR at < ?8)";
    if (filter.group)
        sql += " AND group_id = ?3";
    if (filter.changeSet)
        sql += " AND change_set = ?6";
    auto query = database.prepare(sql + " ORDER BY seq DESC LIMIT ?9");
    query.bind(beforeSeq, filter.integration, filter.group, filter.cell, filter.actor,
               filter.changeSet, filter.from, filter.to, limit);
    json entries = json::array();
    while (query.step()) {
        std::optional<Named> group;
        if (!query.isNull(3))
            group = Named{query.text(3), query.text(4)};
        const auto changeSet = query.optionalText(2);
        const auto reason = query.optionalText(11);
        entries.push_back({{"seq", query.integer(0)},
                           {"integration", query.text(1)},
                           {"changeSet", changeSet ? json(*changeSet) : json(nullptr)},
                           {"group", toJson(group)},
                           {"cell", query.text(5)},
                           {"before", json::parse(query.text(6))},
                           {"after", json::parse(query.text(7))},
                           {"actor", toJson(Named{query.text(8), query.text(9)})},
                           {"at", timeText(query.integer(10))},
                           {"reason", reason ? json(*reason) : json(nullptr)},
                           {"source", query.text(12)}});
    }
    return entries;
}

} // namespace sandbox::backend
