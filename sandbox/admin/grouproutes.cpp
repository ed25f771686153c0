#include "api.h"

#include "base/problem.h"
#include "storage/connections.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

json rowsJson(const std::vector<GroupRow> &rows, const ScopeCatalog &catalog)
{
    json list = json::array();
    for (const GroupRow &row : rows)
        list.push_back(toJson(row, catalog));
    return list;
}

// Reads one row more than asked for, so that the last page knows that it is the last.
json page(Api &api, Database &database, PageRequest request, const std::string &kind,
          const json &constants)
{
    const std::int64_t limit = request.limit++;
    auto rows = listGroups(database, request);
    json next = nullptr;
    if (std::int64_t(rows.size()) > limit) {
        rows.resize(std::size_t(limit));
        json state = constants;
        state.push_back(rows.back().key);
        next = makeCursor(api.store, kind, std::move(state));
    }
    const ScopeCatalog catalog = loadCatalog(database, request.integration);
    return {{"groups", rowsJson(rows, catalog)}, {"next", std::move(next)}, {"asOf", request.asOf}};
}

std::vector<std::int64_t> cursorNumbers(const json &state, std::size_t count)
{
    if (state.size() != count)
        throw Problem("badCursor", "The cursor does not belong to this call.");
    std::vector<std::int64_t> numbers;
    for (const json &value : state) {
        if (!value.is_number_integer())
            throw Problem("badCursor", "The cursor does not belong to this call.");
        numbers.push_back(value.get<std::int64_t>());
    }
    return numbers;
}

Answer groups(Api &api, const Call &call)
{
    const Store::Access access(api.store);
    Database &database = access.database();
    const std::string integration = connectionOf(database, call.pathPart(1)).id;
    const std::string kind = "groups/" + integration;
    std::int64_t total = 0;
    PageRequest request{integration, 0, 0, call.limit(), -1};
    if (const auto cursor = call.query("cursor")) {
        const auto state = cursorNumbers(readCursor(api.store, kind, *cursor), 3);
        request.asOf = state[0];
        total = state[1];
        request.afterKey = state[2];
        // Rows that changed since are read from their history; rows that went have none.
        if (groupsWent(database, request.asOf))
            throw Problem("snapshotGone", "Groups were removed since the first page.");
    } else {
        request.asOf = sequence(database);
        total = groupCount(database);
    }
    json body = page(api, database, request, kind, json{request.asOf, total});
    body["total"] = total;
    return jsonAnswer(body);
}

Answer changes(Api &api, const Call &call)
{
    const Store::Access access(api.store);
    Database &database = access.database();
    const std::string integration = connectionOf(database, call.pathPart(1)).id;
    const std::string kind = "changes/" + integration;
    const std::int64_t after = call.queryNumber("after", 0, INT64_MAX, {});
    PageRequest request{integration, sequence(database), 0, call.limit(), after};
    if (after > request.asOf)
        throw Problem("snapshotGone", "That sequence number has not been reached.");
    if (!remembers(database, after))
        throw Problem("snapshotGone", "What happened after that is not known any more.");
    bool firstPage = true;
    if (const auto cursor = call.query("cursor")) {
        const auto state = cursorNumbers(readCursor(api.store, kind, *cursor), 3);
        if (state[0] != after)
            throw Problem("badCursor", "The cursor belongs to another value of after.");
        request.asOf = state[1];
        request.afterKey = state[2];
        firstPage = false;
    }
    json body = page(api, database, request, kind, json{after, request.asOf});
    body["removed"] = firstPage ? removedGroups(database, after) : std::vector<std::string>();
    return jsonAnswer(body);
}

} // namespace

void addGroupRoutes(Router &router, Api &api)
{
    const std::string path = integrationPath;
    router.add("GET", path + "/groups", Needs::SignIn,
               [&api](const Call &call) { return groups(api, call); });
    router.add("GET", path + "/changes", Needs::SignIn,
               [&api](const Call &call) { return changes(api, call); });
}

} // namespace sandbox::backend
