// The resource families of the admin API; each adds its routes.
#pragma once

#include "router.h"
#include "storage/grants.h"

#include <atomic>
#include <cstdint>
#include <string>

namespace sandbox::backend {

class FaultBox;
class HubSpotClient;
struct Connection;
struct Edit;

inline constexpr auto apiRoot = "/api/admin/v1";
// The pattern of an integration's id within a path.
inline constexpr auto integrationPath = "/api/admin/v1/integrations/([^/]+)";

// What the routes share. Must outlive the router.
struct Api
{
    Store &store;
    const HubSpotClient &hubspot;
    // Changes decide access that many milliseconds after they were made.
    std::atomic<std::int64_t> enforceDelayMs = 0;
    // Null without --faults.
    FaultBox *faults = nullptr;
    // How often all open event streams were told to break off.
    std::atomic<int> streamCuts = 0;
};

// The page for somebody who opens the server in a browser.
void addRootRoute(Router &router, bool withAdminApi);
void addSessionRoutes(Router &router, Api &api);
void addConnectionRoutes(Router &router, Api &api);
void addGroupRoutes(Router &router, Api &api);
void addChangeSetRoutes(Router &router, Api &api);
void addPeopleRoutes(Router &router, Api &api);
void addAuditRoutes(Router &router, Api &api);
void addEventRoutes(Router &router, Api &api);

// Throws Problem notFound.
Connection connectionOf(Database &database, const std::string &integration);

} // namespace sandbox::backend
