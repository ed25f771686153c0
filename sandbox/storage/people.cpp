#include "people.h"

#include "base/clock.h"
#include "base/problem.h"
#include "store.h"
#include "verdictsql.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

constexpr auto personColumns = "SELECT key, id, name, email, role FROM people ";

json groupsOf(Database &database, std::int64_t person)
{
    auto query = database.prepare("SELECT g.id, g.name FROM memberships m"
                                  " JOIN groups g ON g.key = m.grp WHERE m.person = ?"
                                  " ORDER BY g.key");
    query.bind(person);
    json groups = json::array();
    while (query.step())
        groups.push_back(toJson(Named{query.text(0), query.text(1)}));
    return groups;
}

json personJson(Database &database, const Statement &row)
{
    return {{"id", row.text(1)},
            {"name", row.text(2)},
            {"email", row.text(3)},
            {"role", row.text(4)},
            {"groups", groupsOf(database, row.integer(0))}};
}

} // namespace

std::string adminId(Database &database, std::int64_t others)
{
    auto query = database.prepare("SELECT id FROM people WHERE role = 'admin'"
                                  " ORDER BY key LIMIT 1 OFFSET ?");
    query.bind(others);
    return query.step() ? query.text(0) : std::string();
}

PeopleAnswer listPeople(Database &database, const PeopleRequest &request)
{
    auto query = database.prepare(std::string(personColumns) + R"sql(
WHERE (name COLLATE NOCASE, key) > (?1, ?2)
  AND (?3 = '' OR instr(lower(name), lower(?3)) OR instr(lower(email), lower(?3)))
ORDER BY name COLLATE NOCASE, key LIMIT ?4)sql");
    query.bind(request.afterName, request.afterKey, request.query, request.limit + 1);
    PeopleAnswer answer;
    while (query.step()) {
        if (std::int64_t(answer.people.size()) == request.limit) {
            answer.more = true;
            break;
        }
        answer.people.push_back(personJson(database, query));
        answer.lastName = query.text(2);
        answer.lastKey = query.integer(0);
    }
    return answer;
}

std::optional<json> findPerson(Database &database, const std::string &id)
{
    auto query = database.prepare(std::string(personColumns) + "WHERE id = ?");
    query.bind(id);
    if (!query.step())
        return {};
    return personJson(database, query);
}

namespace {

// Parameters: 1 integration, 2 scope, 3 person, 4 group. One row per group
// that matters, or one row without a group; every row repeats the verdict.
std::string verdict()
{
    return R"sql(
WITH asked AS (
    SELECT p.key AS person, g.key AS grp FROM (SELECT 1)
    LEFT JOIN people p ON p.id = ?3 LEFT JOIN groups g ON g.id = ?4),
)sql" + std::string(connectionFacts)
           + R"sql(,
concerned AS (
    SELECT m.grp AS grp FROM memberships m JOIN asked a ON m.person = a.person
    UNION ALL SELECT grp FROM asked WHERE grp IS NOT NULL),
held AS (
    SELECT g.key AS key, g.id AS id, g.name AS name, )sql"
           + cellsInForce + R"sql( AS cells
    FROM concerned c JOIN groups g ON g.key = c.grp)
SELECT a.person IS NOT NULL OR a.grp IS NOT NULL, k.connected, k.accepted, k.has_scope,
       h.id, h.name, h.cells & 1 <> 0, (h.cells >> k.bit) & 1,
       (h.cells & 1) & (h.cells >> k.bit),
       )sql"
           + connectionLets + R"sql(
           AND coalesce(max((h.cells & 1) & (h.cells >> k.bit)) OVER (), 0)
FROM asked a CROSS JOIN connection k LEFT JOIN held h
ORDER BY h.key)sql";
}

json known(const Statement &row, int column)
{
    return row.isNull(column) ? json(nullptr) : json(row.flag(column));
}

} // namespace

AccessDecider::AccessDecider(Database &database)
    : m_query(database.prepare(verdict()))
{
}

json decideAccess(Database &database, const AccessQuestion &question)
{
    return AccessDecider(database).decide(question);
}

json AccessDecider::decide(const AccessQuestion &question)
{
    Statement &query = m_query;
    query.bind(question.integration, question.scope, question.person, question.group);
    json answer = {{"scope", question.scope}, {"decidedAt", timeText(nowMs())}};
    answer[question.person ? "person" : "group"] =
        question.person.value_or(question.group.value_or(std::string()));
    json groups = json::array();
    bool found = false;
    while (query.step()) {
        if (!query.flag(0))
            throw Problem("notFound", "There is no such person or group.");
        found = true;
        answer["allowed"] = query.flag(9);
        answer["facts"] = {{"integrationConnected", query.flag(1)},
                           {"keyAccepted", known(query, 2)},
                           {"tokenHasScope", known(query, 3)}};
        if (!query.isNull(4)) {
            groups.push_back({{"id", query.text(4)},
                              {"name", query.text(5)},
                              {"access", query.flag(6)},
                              {"scope", query.flag(7)},
                              {"inEffect", query.flag(8)}});
        }
    }
    if (!found)
        throw Problem("notFound", "There is no such scope.");
    answer["facts"]["groups"] = std::move(groups);
    return answer;
}

} // namespace sandbox::backend
