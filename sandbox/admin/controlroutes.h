// The control endpoint of --faults.
#pragma once

#include <nlohmann/json.hpp>

#include <functional>

namespace httplib {
class Server;
}

namespace sandbox::backend {

class FaultBox;
class Store;

// POST /faults takes one object with any of:
//   "rules":   what FaultBox::setRules() takes, or null to leave them
//   "hubspot": one command for the HubSpot emulator; its answer comes back under "hubspot"
//   "organization": {"removeGroup": "g-003"} or {"addGroup": {"name": "…", "description": "…"}}
// and answers {"rules": […], "hubspot": …}. GET answers the rules, DELETE clears them.
void addControlRoutes(httplib::Server &server, FaultBox &faults, Store &store,
                      std::function<nlohmann::json(const nlohmann::json &)> controlHubSpot);

} // namespace sandbox::backend
