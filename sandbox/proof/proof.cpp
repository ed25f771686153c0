#include "proof.h"

#include "hubspotclient.h"

#include <algorithm>
#include <array>
#include <set>

namespace sandbox::backend {

using nlohmann::json;

namespace {

// A filter on the way says 401 and 403 as well, in HTML and without HubSpot's id of the answer.
bool hubSpotSays(int status, const VendorAnswer &answer)
{
    return answer.status == status && (answer.isJsonObject() || !answer.correlationId.empty());
}

// 401 bodies as HubSpot sends them; an expiry in 1970 means that the text was no token at all.
std::string refusalCode(const VendorAnswer &answer)
{
    const std::string text = answer.isJsonObject() ? answer.body.dump() : std::string();
    if (text.find("EXPIRED_AUTHENTICATION") == std::string::npos)
        return "tokenInvalid";
    return text.find("\"1970-01-01") == std::string::npos ? "tokenExpired" : "notAToken";
}

// Why an answer says nothing about the token.
std::string troubleCode(const VendorAnswer &answer)
{
    if (answer.status == 0)
        return "vendorUnreachable";
    if (answer.status == 429)
        return "rateLimited";
    if (answer.status == 423)
        return "locked";
    if (answer.status == 477)
        return "accountMoving";
    if (answer.status >= 500)
        return "vendorUnavailable";
    if (hubSpotSays(403, answer)) {
        const bool creator =
            answer.isJsonObject()
            && answer.body.dump().find("USER_DOES_NOT_HAVE_PERMISSIONS") != std::string::npos;
        return creator ? "creatorRemoved" : "forbidden";
    }
    return "badAnswer";
}

// Statuses that end the proof at once: asking more would only add load.
bool isPause(const VendorAnswer &answer)
{
    return answer.status == 0 || answer.status == 429 || answer.status == 423
           || answer.status == 477;
}

std::string textOf(const json &object, const char *name)
{
    const auto found = object.find(name);
    if (found == object.end())
        return {};
    if (found->is_string())
        return found->get<std::string>();
    return found->is_number_integer() ? found->dump() : std::string();
}

// Accounts have numbers; anything else is an answer of the wrong shape.
std::string accountOf(const json &object, const char *name)
{
    std::string account = textOf(object, name);
    return account.find_first_not_of("0123456789") == std::string::npos ? account : std::string();
}

Proof failed(Proof proof, Proof::Verdict verdict, std::string code, const VendorAnswer &answer)
{
    proof.verdict = verdict;
    proof.failureCode = std::move(code);
    proof.correlationId = answer.correlationId;
    proof.retryAfterSeconds = answer.retryAfterSeconds.value_or(10);
    return proof;
}

// HubSpot names its versions by date; older accounts of the API stay until they are switched off.
VendorAnswer accountDetails(const HubSpotClient &client, const std::string &token)
{
    VendorAnswer answer;
    for (const char *version : {"2026-09", "2026-03", "v3"}) {
        answer = client.get(std::string("/account-info/") + version + "/details", token);
        if (answer.status != 404)
            break;
    }
    return answer;
}

std::vector<std::string> missingOf(const Scope &scope, const std::set<std::string> &granted)
{
    std::vector<std::string> missing;
    for (const std::string &vendorScope : scope.alternatives.front()) {
        if (!granted.contains(vendorScope))
            missing.push_back(vendorScope);
    }
    return missing;
}

bool covers(const Scope &scope, const std::set<std::string> &granted)
{
    return std::ranges::any_of(scope.alternatives, [&](const auto &alternative) {
        return std::ranges::all_of(alternative,
                                   [&](const auto &one) { return granted.contains(one); });
    });
}

void judgeByList(Proof &proof, const ScopeCatalog &catalog)
{
    const std::set<std::string> granted(proof.vendorScopes.begin(), proof.vendorScopes.end());
    for (const Scope &scope : catalog.scopes) {
        if (covers(scope, granted))
            proof.scopes.push_back({scope.id, "granted", {}});
        else
            proof.scopes.push_back({scope.id, "missing", missingOf(scope, granted)});
    }
}

struct Probe
{
    const char *scope;
    const char *vendorScope;
    std::array<const char *, 2> paths;
};

constexpr std::array probes = {
    Probe{"contacts:read",
          "crm.objects.contacts.read",
          {"/crm/objects/2026-09/0-1?limit=1", "/crm/v3/objects/contacts?limit=1"}},
    Probe{"companies:read",
          "crm.objects.companies.read",
          {"/crm/objects/2026-09/0-2?limit=1", "/crm/v3/objects/companies?limit=1"}},
    Probe{"deals:read",
          "crm.objects.deals.read",
          {"/crm/objects/2026-09/0-3?limit=1", "/crm/v3/objects/0-3?limit=1"}},
    Probe{"content:read",
          "content.site_pages.read",
          {"/cms/pages/2026-03/site-pages?limit=1", "/cms/v3/pages/site-pages?limit=1"}},
    Probe{"analytics:read", "business-intelligence", {"/analytics/v2/views", nullptr}},
};

std::string probe(const HubSpotClient &client, const std::string &token, const Probe &one)
{
    for (const char *path : one.paths) {
        if (!path)
            break;
        const VendorAnswer answer = client.get(path, token);
        if (answer.status == 200 && !answer.body.is_discarded())
            return "granted";
        if (hubSpotSays(403, answer))
            return "missing";
        if (answer.status != 404)
            break;
    }
    return "notTested";
}

// Answers whether anything at all could be read.
bool judgeByReading(Proof &proof, const HubSpotClient &client, const std::string &token,
                    const ScopeCatalog &catalog)
{
    std::map<std::string, std::string> results;
    for (const Probe &one : probes) {
        results[one.scope] = probe(client, token, one);
        if (results[one.scope] == "granted")
            proof.vendorScopes.emplace_back(one.vendorScope);
    }
    const std::set<std::string> granted(proof.vendorScopes.begin(), proof.vendorScopes.end());
    for (const Scope &scope : catalog.scopes) {
        const std::string read = scope.implies ? catalog.nameOf(scope.implies) : scope.id;
        std::string result = results.contains(read) ? results[read] : "notTested";
        if (scope.implies && result == "granted")
            result = "readProvenWriteNotTested";
        auto missing = result == "missing" ? missingOf(scope, granted) : std::vector<std::string>();
        proof.scopes.push_back({scope.id, std::move(result), std::move(missing)});
    }
    return !proof.vendorScopes.empty();
}

// Fills portal and scopes from the token's own description, if HubSpot gave one.
bool readTokenInfo(const VendorAnswer &answer, Proof &proof)
{
    if (answer.status != 200 || !answer.isJsonObject())
        return false;
    proof.account.portalId = accountOf(answer.body, "hubId");
    const auto scopes = answer.body.find("scopes");
    if (proof.account.portalId.empty() || scopes == answer.body.end() || !scopes->is_array())
        return false;
    for (const json &scope : *scopes) {
        if (scope.is_string())
            proof.vendorScopes.push_back(scope.get<std::string>());
    }
    return true;
}

void readAccount(const json &details, VendorAccount &account)
{
    if (account.portalId.empty())
        account.portalId = accountOf(details, "portalId");
    account.accountType = textOf(details, "accountType");
    account.region = textOf(details, "dataHostingLocation");
    account.timeZone = textOf(details, "timeZone");
}

} // namespace

std::string Proof::outcome() const
{
    if (verdict == Verdict::Rejected)
        return "rejected";
    if (verdict == Verdict::Unknown)
        return "unknown";
    const bool whole = std::ranges::all_of(scopes, [](const ScopeProof &scope) {
        return scope.result == "granted" || scope.result == "readProvenWriteNotTested";
    });
    return whole ? "connected" : "degraded";
}

Proof proveToken(const HubSpotClient &client, const std::string &token, const ScopeCatalog &catalog)
{
    Proof proof;
    const VendorAnswer info = client.tokenInfo(token);
    if (isPause(info))
        return failed(std::move(proof), Proof::Verdict::Unknown, troubleCode(info), info);
    const bool listed = readTokenInfo(info, proof);
    const VendorAnswer details = accountDetails(client, token);
    // One endpoint refusing a token does not make it bad: both have to.
    if (hubSpotSays(401, details) && hubSpotSays(401, info))
        return failed(std::move(proof), Proof::Verdict::Rejected, refusalCode(info), info);
    const bool described = details.status == 200 && details.isJsonObject();
    if (described)
        readAccount(details.body, proof.account);
    else if (!hubSpotSays(403, details) || !listed)
        return failed(std::move(proof), Proof::Verdict::Unknown, troubleCode(details), details);
    if (proof.account.portalId.empty())
        return failed(std::move(proof), Proof::Verdict::Unknown, "badAnswer", details);
    if (listed)
        judgeByList(proof, catalog);
    else if (!judgeByReading(proof, client, token, catalog))
        return failed(std::move(proof), Proof::Verdict::Unknown, "forbidden", details);
    proof.verdict = Proof::Verdict::Accepted;
    return proof;
}

} // namespace sandbox::backend
