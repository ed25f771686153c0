#include "api.h"

#include "base/problem.h"
#include "storage/connections.h"
#include "storage/holders.h"
#include "storage/people.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

Answer people(Api &api, const Call &call)
{
    PeopleRequest request{call.query("query").value_or(""), {}, 0, call.limit()};
    if (const auto cursor = call.query("cursor")) {
        const json state = readCursor(api.store, "people", *cursor);
        if (state.size() != 3 || state[0] != request.query || !state[1].is_string()
            || !state[2].is_number_integer())
            throw Problem("badCursor", "The cursor belongs to another query.");
        request.afterName = state[1].get<std::string>();
        request.afterKey = state[2].get<std::int64_t>();
    }
    const Store::Access access(api.store);
    PeopleAnswer answer = listPeople(access.database(), request);
    json next = nullptr;
    if (answer.more)
        next = makeCursor(api.store, "people", {request.query, answer.lastName, answer.lastKey});
    return jsonAnswer({{"people", std::move(answer.people)}, {"next", std::move(next)}});
}

Answer person(Api &api, const Call &call)
{
    const Store::Access access(api.store);
    const auto found = findPerson(access.database(), call.pathPart(1));
    if (!found)
        throw Problem("notFound", "There is no such person.");
    return jsonAnswer(*found);
}

Answer accessVerdict(Api &api, const Call &call)
{
    AccessQuestion question{
        {}, call.query("person"), call.query("group"), call.query("scope").value_or("")};
    if (question.person.has_value() == question.group.has_value())
        throw Problem("badRequest", "Ask for a person or for a group.");
    if (question.scope.empty())
        throw Problem("badRequest", "scope is missing.");
    const Store::Access access(api.store);
    question.integration = connectionOf(access.database(), call.pathPart(1)).id;
    return jsonAnswer(decideAccess(access.database(), question));
}

// All pages show one moment: whatever decides access after the first page ends the reading.
Answer holders(Api &api, const Call &call)
{
    const Store::Access access(api.store);
    Database &database = access.database();
    HoldersRequest request{connectionOf(database, call.pathPart(1)).id,
                           call.query("scope").value_or(""), 0, call.limit()};
    if (request.scope.empty())
        throw Problem("badRequest", "scope is missing.");
    const std::string kind = "holders/" + request.integration + '/' + request.scope;
    std::int64_t asOf = 0;
    std::int64_t total = 0;
    if (const auto cursor = call.query("cursor")) {
        const json state = readCursor(api.store, kind, *cursor);
        if (state.size() != 3 || !state[0].is_number_integer() || !state[1].is_number_integer()
            || !state[2].is_number_integer())
            throw Problem("badCursor", "The cursor does not belong to this call.");
        asOf = state[0].get<std::int64_t>();
        total = state[1].get<std::int64_t>();
        request.afterKey = state[2].get<std::int64_t>();
        if (decisionsChanged(database, asOf))
            throw Problem("snapshotGone", "Access changed since the first page.");
    } else {
        asOf = sequence(database);
        total = holderCount(database, request);
    }
    HoldersAnswer answer = listHolders(database, request);
    json next = nullptr;
    if (answer.more)
        next = makeCursor(api.store, kind, {asOf, total, answer.lastKey});
    answer.body["next"] = std::move(next);
    answer.body["total"] = total;
    answer.body["asOf"] = asOf;
    return jsonAnswer(answer.body);
}

} // namespace

void addPeopleRoutes(Router &router, Api &api)
{
    router.add("GET", std::string(apiRoot) + "/people", Needs::SignIn,
               [&api](const Call &call) { return people(api, call); });
    router.add("GET", std::string(apiRoot) + "/people/([^/]+)", Needs::SignIn,
               [&api](const Call &call) { return person(api, call); });
    router.add("GET", std::string(integrationPath) + "/access", Needs::SignIn,
               [&api](const Call &call) { return accessVerdict(api, call); });
    router.add("GET", std::string(integrationPath) + "/access/people", Needs::SignIn,
               [&api](const Call &call) { return holders(api, call); });
}

} // namespace sandbox::backend
