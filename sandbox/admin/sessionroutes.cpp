#include "api.h"

#include "base/clock.h"
#include "base/problem.h"
#include "storage/connections.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

constexpr auto page = R"html(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>On Belay sandbox</title></head>
<body><h1>On Belay sandbox</h1>
<p>A reference server for On Belay Console, with made-up data and a stand-in for HubSpot. It is not
On Belay and listens on this machine only.</p>
<p>MCP: <code>/api/mcp</code>, with the sign-in that its specification describes.</p>
)html";

constexpr auto adminPart = R"html(<p>Admin API: <code>/api/admin/v1</code>, described by
docs/api/openapi.yaml of the console.</p>
)html";

Answer session(Api &api, const Call &call)
{
    const Store::Access access(api.store);
    return jsonAnswer({{"user",
                        {{"id", call.person.id},
                         {"name", call.person.name},
                         {"email", call.person.email},
                         {"role", call.person.role}}},
                       {"organization",
                        {{"id", metaValue(access.database(), "organizationId")},
                         {"name", metaValue(access.database(), "organizationName")}}},
                       {"serverTime", timeText(nowMs())},
                       {"enforcementSeconds", (api.enforceDelayMs + 999) / 1000}});
}

} // namespace

Connection connectionOf(Database &database, const std::string &integration)
{
    auto connection = findConnection(database, integration);
    if (!connection)
        throw Problem("notFound", "There is no such integration.");
    return *std::move(connection);
}

void addRootRoute(Router &router, bool withAdminApi)
{
    router.add("GET", "/", Needs::Nothing, [withAdminApi](const Call &) {
        Answer answer;
        answer.contentType = "text/html; charset=utf-8";
        answer.body = std::string(page) + (withAdminApi ? adminPart : "") + "</body></html>\n";
        return answer;
    });
}

void addSessionRoutes(Router &router, Api &api)
{
    router.add("GET", apiRoot, Needs::Nothing, [](const Call &) {
        return jsonAnswer(
            {{"api", "onbelay-admin"},
             {"version", "1.0"},
             {"features",
              {"access", "audit", "changes", "events", "holders", "impact", "people"}}});
    });
    router.add("GET", std::string(apiRoot) + "/session", Needs::SignIn,
               [&api](const Call &call) { return session(api, call); });
    router.add("GET", std::string(apiRoot) + "/integrations", Needs::SignIn, [&api](const Call &) {
        const Store::Access access(api.store);
        return jsonAnswer(listIntegrations(access.database()));
    });
}

} // namespace sandbox::backend
