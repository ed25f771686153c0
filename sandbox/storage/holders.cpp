#include "holders.h"

#include "base/clock.h"
#include "base/problem.h"
#include "database.h"
#include "verdictsql.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

// Groups that give the scope now; none when the connection lets nobody through.
std::string withGivingGroups()
{
    return std::string("WITH ") + connectionFacts + R"sql(,
giving AS MATERIALIZED (
    SELECT h.key AS key, h.id AS id
    FROM (SELECT g.key AS key, g.id AS id, )sql"
           + cellsInForce + R"sql( AS cells FROM groups g) h
    CROSS JOIN connection k
    WHERE (h.cells & 1) & (h.cells >> k.bit) AND )sql"
           + connectionLets + ")";
}

json known(const Statement &row, int column)
{
    return row.isNull(column) ? json(nullptr) : json(row.flag(column));
}

json factsOf(Database &database, const HoldersRequest &request)
{
    auto query = database.prepare(std::string("WITH ") + connectionFacts
                                  + " SELECT connected, accepted, has_scope FROM connection");
    query.bind(request.integration, request.scope);
    if (!query.step())
        throw Problem("notFound", "There is no such scope.");
    return {{"integrationConnected", query.flag(0)},
            {"keyAccepted", known(query, 1)},
            {"tokenHasScope", known(query, 2)}};
}

} // namespace

HoldersAnswer listHolders(Database &database, const HoldersRequest &request)
{
    HoldersAnswer answer;
    answer.body = {{"scope", request.scope},
                   {"facts", factsOf(database, request)},
                   {"decidedAt", timeText(nowMs())}};
    // One row a person and group; the people of the page are chosen first.
    auto query = database.prepare(withGivingGroups() + R"sql(,
page AS MATERIALIZED (
    SELECT DISTINCT m.person AS person FROM giving v JOIN memberships m ON m.grp = v.key
    WHERE m.person > ?3 ORDER BY m.person LIMIT ?4)
SELECT p.key, p.id, p.name, v.id FROM page a JOIN people p ON p.key = a.person
JOIN memberships m ON m.person = p.key JOIN giving v ON v.key = m.grp
ORDER BY p.key, v.key)sql");
    query.bind(request.integration, request.scope, request.afterKey, request.limit + 1);
    json people = json::array();
    while (query.step()) {
        if (people.empty() || query.integer(0) != answer.lastKey) {
            if (std::int64_t(people.size()) == request.limit) {
                answer.more = true;
                break;
            }
            people.push_back(
                {{"id", query.text(1)}, {"name", query.text(2)}, {"groups", json::array()}});
            answer.lastKey = query.integer(0);
        }
        people.back()["groups"].push_back(query.text(3));
    }
    answer.body["people"] = std::move(people);
    return answer;
}

std::int64_t holderCount(Database &database, const HoldersRequest &request)
{
    auto query = database.prepare(withGivingGroups()
                                  + " SELECT count(DISTINCT m.person) FROM giving v"
                                    " JOIN memberships m ON m.grp = v.key");
    query.bind(request.integration, request.scope);
    return query.step() ? query.integer(0) : 0;
}

bool decisionsChanged(Database &database, std::int64_t after)
{
    auto query = database.prepare("SELECT 1 FROM journal WHERE seq > ?"
                                  " AND event <> 'check.finished' LIMIT 1");
    query.bind(after);
    return query.step();
}

} // namespace sandbox::backend
