#include "routes.h"

#include "text.h"

#include <algorithm>

namespace sandbox {

namespace {

struct Row
{
    Endpoint endpoint;
    const char *method;
    const char *path; // {version} and {type} stand for one word of the lists beside it
    const char *versions;
    const char *types;
    const char *scopes;
};

constexpr const char *accountVersions = "v3 2025-09 2026-03 2026-09";
constexpr const char *datedVersions = "2026-03 2026-09";

const std::vector<Row> rows{
    {Endpoint::TokenInfo, "POST", "/oauth/v2/private-apps/get/access-token-info", "", "", ""},
    {Endpoint::OAuthTokenInfo, "GET", "/oauth/v1/access-tokens", "", "", ""},
    {Endpoint::AccountDetails, "GET", "/account-info/{version}/details", accountVersions, "",
     "oauth"},
    {Endpoint::DailyUsage, "GET", "/account-info/{version}/api-usage/daily/private-apps",
     accountVersions, "", "oauth"},
    {Endpoint::Contacts, "GET", "/crm/v3/objects/{type}", "", "contacts 0-1",
     "crm.objects.contacts.read"},
    {Endpoint::Contacts, "GET", "/crm/objects/{version}/{type}", datedVersions, "contacts 0-1",
     "crm.objects.contacts.read"},
    {Endpoint::Companies, "GET", "/crm/v3/objects/{type}", "", "companies 0-2",
     "crm.objects.companies.read"},
    {Endpoint::Companies, "GET", "/crm/objects/{version}/{type}", datedVersions, "companies 0-2",
     "crm.objects.companies.read"},
    {Endpoint::Deals, "GET", "/crm/v3/objects/{type}", "", "deals 0-3", "crm.objects.deals.read"},
    {Endpoint::Deals, "GET", "/crm/objects/{version}/{type}", datedVersions, "deals 0-3",
     "crm.objects.deals.read"},
    {Endpoint::SitePages, "GET", "/cms/v3/pages/site-pages", "", "",
     "content content.site_pages.read"},
    {Endpoint::SitePages, "GET", "/cms/pages/{version}/site-pages", "2026-03", "",
     "content content.site_pages.read"},
    {Endpoint::LandingPages, "GET", "/cms/v3/pages/landing-pages", "", "",
     "content content.landing_pages.read"},
    {Endpoint::LandingPages, "GET", "/cms/pages/{version}/landing-pages", "2026-03", "",
     "content content.landing_pages.read"},
    {Endpoint::BlogPosts, "GET", "/cms/v3/blogs/posts", "", "", "content"},
    {Endpoint::BlogPosts, "GET", "/cms/blogs/{version}/posts", datedVersions, "", "content"},
    {Endpoint::AnalyticsViews, "GET", "/analytics/v2/views", "", "", "business-intelligence"},
};

bool contains(const std::vector<std::string> &words, const std::string &word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool segmentFits(const std::string &pattern, const std::string &segment, const Row &row)
{
    if (pattern == "{version}")
        return contains(split(row.versions, ' '), segment);
    if (pattern == "{type}")
        return contains(split(row.types, ' '), segment);
    return pattern == segment;
}

bool fits(const Row &row, const std::vector<std::string> &segments)
{
    const std::vector<std::string> pattern = split(row.path, '/');
    return segments.size() >= pattern.size()
           && std::equal(pattern.begin(), pattern.end(), segments.begin(),
                         [&row](const std::string &each, const std::string &segment) {
                             return segmentFits(each, segment, row);
                         });
}

bool hasRecords(Endpoint endpoint)
{
    return endpoint != Endpoint::TokenInfo && endpoint != Endpoint::AccountDetails
           && endpoint != Endpoint::DailyUsage;
}

} // namespace

std::optional<Route> findRoute(const std::string &path)
{
    const std::vector<std::string> segments = split(path, '/');
    for (const Row &row : rows) {
        if (!fits(row, segments))
            continue;
        const std::size_t more = segments.size() - split(row.path, '/').size();
        if (more > 1 || (more == 1 && !hasRecords(row.endpoint)))
            continue;
        return Route{row.endpoint, row.method, split(row.scopes, ' '),
                     more == 1 ? segments.back() : std::string()};
    }
    return std::nullopt;
}

bool pathHasVersion(const std::string &path, const std::string &version)
{
    return contains(split(path, '/'), version);
}

} // namespace sandbox
