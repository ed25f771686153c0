#include "grants.h"

#include "base/clock.h"

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

namespace {

std::int64_t number(Statement &&query)
{
    return query.step() ? query.integer(0) : 0;
}

// Parameters: 1 integration, 2 as of. The latest revision that the snapshot
// knows decides what a row looked like; for rows that did not change since, that is the current
// one and no history is read.
constexpr auto selectRows = R"sql(
SELECT g.key, g.id, g.name, g.description, g.member_count, r.cells, r.revision,
       (SELECT max(e.revision) FROM revisions e
         WHERE e.integration = c.integration AND e.grp = g.key AND e.revision <= r.revision
           AND e.enforced_seq <= ?2),
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

void forgetEvents(Database &database)
{
    database.execute("INSERT OR REPLACE INTO meta (key, value) SELECT 'forgottenUpTo',"
                     " coalesce(max(seq), 0) FROM journal");
}

bool remembers(Database &database, std::int64_t after)
{
    return after >= number(database.prepare("SELECT CAST(value AS INTEGER) FROM meta"
                                            " WHERE key = 'forgottenUpTo'"));
}

bool groupsWent(Database &database, std::int64_t after)
{
    auto query = database.prepare("SELECT 1 FROM journal WHERE seq > ?"
                                  " AND event = 'row.removed' LIMIT 1");
    query.bind(after);
    return query.step();
}

std::vector<GroupRow> listGroups(Database &database, const PageRequest &request)
{
    // A few changed rows are found by their sequence numbers, many by going through all rows: the
    // plus sign keeps SQLite from choosing by the key.
    constexpr std::int64_t few = 20000;
    const bool byNumber = request.changedAfter >= 0 && request.asOf - request.changedAfter < few;
    auto query = database.prepare(std::string(selectRows)
                                  + (byNumber ? "WHERE +c.grp > ?3 AND c.seq > ?4"
                                              : "WHERE c.grp > ?3 AND (?4 < 0 OR c.seq > ?4)")
                                  + " ORDER BY c.grp LIMIT ?5");
    query.bind(request.integration, request.asOf, request.afterKey, request.changedAfter,
               request.limit);
    std::vector<GroupRow> rows;
    while (query.step())
        rows.push_back(readRow(query));
    return rows;
}

GroupFinder::GroupFinder(Database &database)
    : m_query(database.prepare(std::string(selectRows) + "WHERE g.id = ?3"))
{
}

std::optional<GroupRow> GroupFinder::find(const std::string &integration, const std::string &id)
{
    m_query.bind(integration, std::int64_t(INT64_MAX), id);
    if (!m_query.step())
        return {};
    GroupRow row = readRow(m_query);
    m_query.reset();
    return row;
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
