#include "api.h"

#include "base/clock.h"
#include "base/problem.h"
#include "storage/audit.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

std::optional<std::int64_t> queryTime(const Call &call, const std::string &name)
{
    const auto text = call.query(name);
    if (!text)
        return {};
    const auto time = parseTime(*text);
    if (!time)
        throw Problem("badRequest", name + " must be an RFC 3339 date and time.");
    return time;
}

json filterJson(const Call &call)
{
    json filter = json::array();
    for (const char *name : {"integration", "group", "scope", "actor", "changeSet", "from", "to"})
        filter.push_back(call.query(name).value_or(""));
    return filter;
}

Answer audit(Api &api, const Call &call)
{
    AuditFilter filter{call.query("integration"), call.query("group"),     call.query("scope"),
                       call.query("actor"),       call.query("changeSet"), queryTime(call, "from"),
                       queryTime(call, "to")};
    if (filter.changeSet)
        filter.changeSet = lowered(*filter.changeSet);
    const json filters = filterJson(call);
    std::int64_t before = INT64_MAX;
    if (const auto cursor = call.query("cursor")) {
        const json state = readCursor(api.store, "audit", *cursor);
        if (state.size() != 2 || state[0] != filters || !state[1].is_number_integer())
            throw Problem("badCursor", "The cursor belongs to other filters.");
        before = state[1].get<std::int64_t>();
    }
    const std::int64_t limit = call.limit();
    const Store::Access access(api.store);
    json entries = listAudit(access.database(), filter, before, limit + 1);
    json next = nullptr;
    if (std::int64_t(entries.size()) > limit) {
        entries.erase(entries.end() - 1);
        next = makeCursor(api.store, "audit", {filters, entries.back()["seq"]});
    }
    return jsonAnswer({{"entries", std::move(entries)}, {"next", std::move(next)}});
}

} // namespace

void addAuditRoutes(Router &router, Api &api)
{
    router.add("GET", std::string(apiRoot) + "/audit", Needs::SignIn,
               [&api](const Call &call) { return audit(api, call); });
}

} // namespace sandbox::backend
