#include "grants.h"

#include "base/clock.h"
#include "database.h"

namespace sandbox::backend {

using nlohmann::json;

json toJson(const Named &named)
{
    return {{"id", named.id}, {"name", named.name}};
}

json toJson(const std::optional<Named> &named)
{
    return named ? toJson(*named) : json(nullptr);
}

json toJson(const GroupRow &row, const ScopeCatalog &catalog)
{
    return {{"id", row.id},
            {"name", row.name},
            {"description", row.description},
            {"memberCount", row.memberCount},
            {"access", (row.cells & accessBit) != 0},
            {"scopes", catalog.scopeIds(row.cells)},
            {"revision", row.revision},
            {"enforcedRevision", row.enforcedRevision},
            {"changedAt", timeText(row.changedAt)},
            {"changedBy", toJson(row.changedBy)}};
}

std::int64_t Enforcement::before() const
{
    return nowMs() - delayMs;
}

namespace {

std::int64_t number(Statement &&query)
{
    return query.step() ? query.integer(0) : 0;
}

// Parameters: 1 integration, 2 as of, 3 enforced before. The latest revision that the snapshot
// knows decides what a row looked like; for rows that did not change since, that is the current
// one and no history is read.
constexpr auto selectRows = R"sql(
SELECT g.key, g.id, g.name, g.description, g.member_count, r.cells, r.revision,
       (SELECT max(e.revision) FROM revisions e
         WHERE e.integration = c.integration AND e.grp = g.key AND e.revision <= r.revision
           AND (e.revision = 1 OR e.at <= ?3)),
       r.at, p.id, p.name
FROM groups g
JOIN grants c ON c.integration = ?1 AND c.grp = g.key
JOIN revisions r ON r.integration = c.integration AND r.grp = g.key AND r.revision =
     CASE WHEN c.seq <= ?2 THEN c.revision
          ELSE (SELECT max(x.revision) FROM revisions x WHERE x.integration = c.integration
                 AND x.grp = g.key AND x.seq <= ?2) END
LEFT JOIN people p ON p.key = r.actor
)sql";

GroupRow readRow(const Statement &query)
{
    GroupRow row{query.integer(0), query.text(1),
                 query.text(2),    query.text(3),
                 query.integer(4), Cells(query.integer(5)),
                 query.integer(6), query.integer(7),
                 query.integer(8), {}};
    if (!query.isNull(9))
        row.changedBy = Named{query.text(9), query.text(10)};
    return row;
}

} // namespace

std::int64_t sequence(Database &database)
{
    return number(database.prepare("SELECT coalesce(max(seq), 0) FROM journal"));
}

std::int64_t groupCount(Database &database)
{
    return number(database.prepare("SELECT count(*) FROM groups"));
}

bool groupsWent(Database &database, std::int64_t after)
{
    auto query = database.prepare("SELECT 1 FROM journal WHERE seq > ?"
                                  " AND event = 'row.removed' LIMIT 1");
    query.bind(after);
    return query.step();
}

std::vector<GroupRow> listGroups(Database &database, const PageRequest &request,
                                 const Enforcement &enforcement)
{
    auto query = database.prepare(std::string(selectRows)
                                  + "WHERE c.grp > ?4 AND (?5 < 0 OR c.seq > ?5)"
                                    " ORDER BY c.grp LIMIT ?6");
    query.bind(request.integration, request.asOf, enforcement.before(), request.afterKey,
               request.changedAfter, request.limit);
    std::vector<GroupRow> rows;
    while (query.step())
        rows.push_back(readRow(query));
    return rows;
}

std::optional<GroupRow> findGroup(Database &database, const std::string &integration,
                                  const std::string &id, const Enforcement &enforcement)
{
    auto query = database.prepare(std::string(selectRows) + "WHERE g.id = ?4");
    query.bind(integration, std::int64_t(INT64_MAX), enforcement.before(), id);
    if (!query.step())
        return {};
    return readRow(query);
}

std::vector<std::string> removedGroups(Database &database, std::int64_t after)
{
    auto query =
        database.prepare("SELECT DISTINCT grp FROM journal WHERE seq > ? AND event = 'row.removed'"
                         " AND grp NOT IN (SELECT id FROM groups) ORDER BY grp");
    query.bind(after);
    std::vector<std::string> ids;
    while (query.step())
        ids.push_back(query.text(0));
    return ids;
}

} // namespace sandbox::backend
