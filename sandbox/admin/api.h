// The resource families of the admin API; each adds its routes.
#pragma once

#include "router.h"
#include "storage/grants.h"

#include <string>

namespace sandbox::backend {

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
    Enforcement enforcement;
};

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
