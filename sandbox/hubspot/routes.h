// The paths that HubSpot's public OpenAPI collection has for what On Belay needs, in every
// version of each. Reading only: the stand-in has nothing that could be changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace sandbox {

enum class Endpoint {
    TokenInfo, // POST /oauth/v2/private-apps/get/access-token-info
    OAuthTokenInfo, // GET /oauth/v1/access-tokens/{token}: for OAuth tokens alone
    AccountDetails,
    DailyUsage,
    Contacts,
    Companies,
    Deals,
    SitePages,
    LandingPages,
    BlogPosts,
    AnalyticsViews,
};

struct Route
{
    Endpoint endpoint;
    std::string method; // the only one that it takes
    std::vector<std::string> anyScope; // one of them is enough; empty = needs none
    std::string objectId; // set when one record is asked for instead of the list
};

// path without query, percent-decoded.
std::optional<Route> findRoute(const std::string &path);

// Whether one of the path's segments is exactly that version, as "v3" or "2026-09".
bool pathHasVersion(const std::string &path, const std::string &version);

} // namespace sandbox
