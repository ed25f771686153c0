#include "samples.h"

#include <algorithm>

namespace sandbox {

using nlohmann::json;

namespace {

constexpr const char *created = "2026-01-12T09:30:00.000Z";
constexpr const char *updated = "2026-10-02T14:05:00.000Z";

json crmRecord(const std::string &id, json properties, const char *modifiedName)
{
    properties["createdate"] = created;
    properties[modifiedName] = updated;
    properties["hs_object_id"] = id;
    return {{"id", id},
            {"properties", properties},
            {"createdAt", created},
            {"updatedAt", updated},
            {"archived", false}};
}

json contact(const std::string &id, const char *first, const char *last, const char *email)
{
    return crmRecord(id, {{"firstname", first}, {"lastname", last}, {"email", email}},
                     "lastmodifieddate");
}

json company(const std::string &id, const char *name, const char *domain)
{
    return crmRecord(id, {{"name", name}, {"domain", domain}}, "hs_lastmodifieddate");
}

json deal(const std::string &id, const char *name, const char *amount, const char *stage)
{
    return crmRecord(id,
                     {{"dealname", name},
                      {"amount", amount},
                      {"dealstage", stage},
                      {"pipeline", "default"},
                      {"closedate", "2026-12-18T00:00:00.000Z"}},
                     "hs_lastmodifieddate");
}

json content(const std::string &id, const char *name, const char *slug)
{
    return {{"id", id},
            {"name", name},
            {"slug", slug},
            {"language", "en"},
            {"state", "PUBLISHED"},
            {"url", std::string("https://www.harbor.example/") + slug},
            {"createdAt", created},
            {"updatedAt", updated},
            {"archived", false}};
}

bool isContent(Endpoint endpoint)
{
    return endpoint == Endpoint::SitePages || endpoint == Endpoint::LandingPages
           || endpoint == Endpoint::BlogPosts;
}

} // namespace

std::vector<json> sampleRecords(Endpoint endpoint, std::int64_t portalId)
{
    // Two accounts never share an id.
    const std::string base = std::to_string(portalId % 100'000);
    switch (endpoint) {
    case Endpoint::Contacts:
        return {contact(base + "101", "Mira", "Sample", "mira@harbor.example"),
                contact(base + "102", "Tomas", "Sample", "tomas@harbor.example"),
                contact(base + "103", "Aiko", "Sample", "aiko@quay.example")};
    case Endpoint::Companies:
        return {company(base + "201", "Harbor Sample Company", "harbor.example"),
                company(base + "202", "Quay Sample Company", "quay.example")};
    case Endpoint::Deals:
        return {deal(base + "301", "Sample deal, moorings", "12000", "appointmentscheduled"),
                deal(base + "302", "Sample deal, ropes", "850", "closedwon")};
    case Endpoint::SitePages:
        return {content(base + "401", "Home", ""), content(base + "402", "About", "about")};
    case Endpoint::LandingPages:
        return {content(base + "501", "Spring offer", "spring")};
    case Endpoint::BlogPosts:
        return {content(base + "601", "First sample post", "blog/first"),
                content(base + "602", "Second sample post", "blog/second")};
    case Endpoint::AnalyticsViews:
        return {{{"id", 701}, {"title", "Sample view, main site"}},
                {{"id", 702}, {"title", "Sample view, blog"}}};
    case Endpoint::TokenInfo:
    case Endpoint::OAuthTokenInfo:
    case Endpoint::AccountDetails:
    case Endpoint::DailyUsage:
        break;
    }
    return {};
}

json listBody(Endpoint endpoint, const std::vector<json> &records, const Page &page)
{
    json results = json::array();
    if (endpoint == Endpoint::AnalyticsViews) {
        for (const json &record : records)
            results.push_back(record);
        return results;
    }
    const std::size_t begin = std::min(page.after, records.size());
    const std::size_t end = std::min(begin + page.limit, records.size());
    for (std::size_t i = begin; i < end; ++i)
        results.push_back(records[i]);
    json body{{"results", results}};
    if (isContent(endpoint))
        body["total"] = records.size();
    if (end < records.size()) {
        const std::string after = std::to_string(end);
        const std::string link =
            page.link + "?limit=" + std::to_string(page.limit) + "&after=" + after;
        body["paging"] = {{"next", {{"after", after}, {"link", link}}}};
    }
    return body;
}

} // namespace sandbox
