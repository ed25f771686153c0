#include "api.h"

#include "base/crypto.h"
#include "base/problem.h"
#include "proof/hubspotclient.h"
#include "storage/connections.h"

#include <algorithm>
#include <set>

namespace sandbox::backend {

using nlohmann::json;

namespace {

constexpr std::size_t longestReason = 8000; // bytes; the document promises 2,000 characters

std::string etag(std::int64_t revision)
{
    return '"' + std::to_string(revision) + '"';
}

Answer connectionAnswer(Database &database, const std::string &integration)
{
    const Connection connection = connectionOf(database, integration);
    Answer answer = jsonAnswer(toJson(connection));
    answer.headers["ETag"] = etag(connection.revision);
    return answer;
}

void requireMatch(const Call &call, const Connection &connection)
{
    const std::string wanted = call.request.get_header_value("If-Match");
    if (wanted.empty())
        throw Problem("ifMatchRequired", "Send the ETag of the connection.");
    if (wanted != etag(connection.revision))
        throw Problem("revisionMismatch", "If-Match names another revision than the current one.")
            .with("ETag", etag(connection.revision));
}

json vendorAccountJson(const VendorAccount &account)
{
    return {{"portalId", account.portalId},
            {"accountType", account.accountType},
            {"region", account.region},
            {"timeZone", account.timeZone}};
}

json failureJson(const Proof &proof)
{
    json extras = {{"failureCode", proof.failureCode}};
    if (!proof.correlationId.empty())
        extras["correlationId"] = proof.correlationId;
    return extras;
}

void refuseUnproven(const Proof &proof)
{
    if (proof.verdict == Proof::Verdict::Rejected)
        throw Problem("credentialRejected", "HubSpot does not accept the token.",
                      failureJson(proof));
    if (proof.verdict == Proof::Verdict::Unknown)
        throw Problem("proofUnavailable",
                      "HubSpot could not be asked; nothing is known about the token.",
                      failureJson(proof))
            .with("Retry-After", std::to_string(proof.retryAfterSeconds));
}

void refuseOtherAccount(const Connection &stored, const std::optional<std::string> &expected,
                        const Proof &proof)
{
    std::string wanted = expected.value_or("");
    if (wanted.empty() && stored.isConnected() && stored.account)
        wanted = stored.account->portalId;
    if (wanted.empty() || wanted == proof.account.portalId)
        return;
    throw Problem(
        "otherAccount", "The token belongs to another HubSpot account.",
        {{"expectedAccountId", wanted}, {"foundAccount", vendorAccountJson(proof.account)}});
}

void refuseScopeLoss(Database &database, const Connection &stored, const Proof &proof)
{
    auto query = database.prepare("SELECT scope FROM connection_scopes WHERE integration = ?"
                                  " AND result IN ('granted', 'readProvenWriteNotTested')");
    query.bind(stored.id);
    std::set<std::string> held;
    while (query.step())
        held.insert(query.text(0));
    json lost = json::array();
    for (const ScopeProof &scope : proof.scopes) {
        if (scope.result == "missing" && held.contains(scope.scope))
            lost.push_back(scope.scope);
    }
    if (lost.empty())
        return;
    json lostVendorScopes = json::array();
    for (const json &scope : stored.vendorScopes) {
        if (std::ranges::find(proof.vendorScopes, scope.get<std::string>())
            == proof.vendorScopes.end())
            lostVendorScopes.push_back(scope);
    }
    throw Problem(
        "scopesLost", "The token lacks scopes that the stored one has.",
        {{"lostScopes", std::move(lost)}, {"lostVendorScopes", std::move(lostVendorScopes)}});
}

// HubSpot is asked without holding the store: it may take its time, and others go on reading.
Answer putCredential(Api &api, const Call &call)
{
    const std::string integration = call.pathPart(1);
    ScopeCatalog catalog;
    {
        const Store::Access access(api.store);
        requireMatch(call, connectionOf(access.database(), integration));
        catalog = loadCatalog(access.database(), integration);
    }
    const json body = call.body();
    const Fields fields(body, {"token", "expectedAccountId", "allowScopeLoss", "reason"});
    std::string token = fields.text("token", 512);
    std::optional<std::string> expected;
    if (fields.has("expectedAccountId"))
        expected = fields.text("expectedAccountId", 64);
    const bool allowScopeLoss = fields.flag("allowScopeLoss", false);
    std::optional<std::string> reason;
    if (fields.has("reason"))
        reason = fields.text("reason", longestReason);
    const auto printable = [](char c) {
        return c > ' ' && c < 0x7f;
    };
    if (token.empty() || !std::ranges::all_of(token, printable))
        throw Problem("badRequest", "token must be printable ASCII without spaces.");

    const Proof proof = proveToken(api.hubspot, token, catalog);
    refuseUnproven(proof);
    const Store::Access access(api.store);
    const Connection stored = connectionOf(access.database(), integration);
    requireMatch(call, stored);
    refuseOtherAccount(stored, expected, proof);
    if (!allowScopeLoss)
        refuseScopeLoss(access.database(), stored, proof);
    storeCredential({access.database(), call.person, stored, reason}, api.store.vault(), token,
                    proof);
    wipe(token);
    api.store.announce();
    return connectionAnswer(access.database(), integration);
}

Answer deleteCredential(Api &api, const Call &call)
{
    const json body = call.request.body.empty() ? json::object() : call.body();
    const Fields fields(body, {"reason"});
    std::optional<std::string> reason;
    if (fields.has("reason"))
        reason = fields.text("reason", longestReason);
    const Store::Access access(api.store);
    const Connection stored = connectionOf(access.database(), call.pathPart(1));
    requireMatch(call, stored);
    if (!stored.isConnected())
        throw Problem("notConnected", "No credential is stored.");
    removeCredential({access.database(), call.person, stored, reason});
    api.store.announce();
    return connectionAnswer(access.database(), stored.id);
}

Answer checkCredential(Api &api, const Call &call)
{
    std::string token;
    std::string sealed;
    ScopeCatalog catalog;
    {
        const Store::Access access(api.store);
        const Connection stored = connectionOf(access.database(), call.pathPart(1));
        if (!stored.isConnected())
            throw Problem("notConnected", "No credential is stored.");
        sealed = stored.sealedToken;
        token = api.store.vault().open(sealed);
        catalog = loadCatalog(access.database(), stored.id);
    }
    const Proof proof = proveToken(api.hubspot, token, catalog);
    wipe(token);
    const Store::Access access(api.store);
    const Connection stored = connectionOf(access.database(), call.pathPart(1));
    // The key was replaced or removed while HubSpot was asked: this proof is of no key in use.
    if (stored.sealedToken != sealed)
        throw Problem("unavailable", "The credential changed during the check.")
            .with("Retry-After", "0");
    Answer answer = jsonAnswer(storeCheck({access.database(), call.person, stored, {}}, proof));
    answer.headers["ETag"] = etag(connectionOf(access.database(), stored.id).revision);
    api.store.announce();
    return answer;
}

} // namespace

void addConnectionRoutes(Router &router, Api &api)
{
    const std::string path = integrationPath;
    router.add("GET", path, Needs::SignIn, [&api](const Call &call) {
        const Store::Access access(api.store);
        return connectionAnswer(access.database(), call.pathPart(1));
    });
    router.add("PUT", path + "/credential", Needs::Admin,
               [&api](const Call &call) { return putCredential(api, call); });
    router.add("DELETE", path + "/credential", Needs::Admin,
               [&api](const Call &call) { return deleteCredential(api, call); });
    router.add("POST", path + "/checks", Needs::Admin,
               [&api](const Call &call) { return checkCredential(api, call); });
}

} // namespace sandbox::backend
