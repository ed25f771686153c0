#include "admin/router.h"
#include "base/clock.h"
#include "base/crypto.h"
#include "clients.h"
#include "oauth.h"
#include "tokens.h"

#include <algorithm>

namespace sandbox::backend {

using nlohmann::json;

namespace {

Answer errorAnswer(const OAuthError &error)
{
    Answer answer = jsonAnswer({{"error", error.code}, {"error_description", error.description}});
    answer.status = error.status;
    if (error.status == 401)
        answer.headers["WWW-Authenticate"] = "Basic realm=\"sandbox\"";
    return answer;
}

// Runs the work and turns a refusal into OAuth's answer. The router adds Cache-Control: no-store.
Answer answered(const std::function<Answer()> &work)
{
    Answer answer;
    try {
        answer = work();
    } catch (const OAuthError &error) {
        answer = errorAnswer(error);
    }
    answer.headers["Pragma"] = "no-cache";
    return answer;
}

// The form of a request. A code or token in the URL would end in somebody's log.
void needForm(const httplib::Request &request)
{
    const std::string type = request.get_header_value("Content-Type");
    if (type.substr(0, type.find(';')) != "application/x-www-form-urlencoded")
        throw OAuthError{"invalid_request", "The body must be a form."};
    if (request.target.find('?') != std::string::npos)
        throw OAuthError{"invalid_request", "Parameters belong into the body."};
}

std::string needed(const httplib::Request &request, const std::string &name)
{
    std::string value = singleParameter(request, name);
    if (value.empty())
        throw OAuthError{"invalid_request", name + " is missing."};
    return value;
}

struct Credentials
{
    std::string id;
    std::string secret;
    std::string method = "none";
};

// RFC 6749, section 2.3.1.
Credentials credentialsOf(const httplib::Request &request)
{
    const std::string header = request.get_header_value("Authorization");
    if (header.starts_with("Basic ")) {
        const std::string pair = fromBase64(header.substr(6));
        const auto colon = pair.find(':');
        if (colon == std::string::npos)
            throw OAuthError{"invalid_client", "The Authorization header cannot be read.", 401};
        return {httplib::detail::decode_url(pair.substr(0, colon), true),
                httplib::detail::decode_url(pair.substr(colon + 1), true), "client_secret_basic"};
    }
    Credentials credentials{needed(request, "client_id"), {}, "none"};
    credentials.secret = singleParameter(request, "client_secret");
    if (!credentials.secret.empty())
        credentials.method = "client_secret_post";
    return credentials;
}

Client authenticated(OAuth &oauth, const httplib::Request &request)
{
    const Credentials credentials = credentialsOf(request);
    if (oauth.faults.isOn("invalidClient"))
        throw OAuthError{"invalid_client", "A fault was asked for.", 401};
    Client client = findClient(oauth, credentials.id);
    if (client.authMethod == "none" ? credentials.method != "none"
                                    : sha256Hex(credentials.secret) != client.secretHash
                                          || credentials.method != client.authMethod)
        throw OAuthError{"invalid_client", "The client could not be authenticated.", 401};
    return client;
}

Answer tokenAnswer(OAuth &oauth, Database &database, const Grant &grant, const std::string &scope,
                   bool withRefresh)
{
    const auto &faults = oauth.faults;
    json body = {{"access_token", addAccessToken(database, grant, scope, oauth.tokenSeconds)},
                 {"token_type", faults.isOn("otherTokenType") ? "mac" : "Bearer"},
                 {"scope", scope}};
    if (!faults.isOn("noExpiresIn"))
        body["expires_in"] = oauth.tokenSeconds;
    if (withRefresh && !faults.isOn("noRefreshToken"))
        body["refresh_token"] = addRefreshToken(database, grant);
    return jsonAnswer(body);
}

void needResource(const httplib::Request &request, const Grant &grant)
{
    if (needed(request, "resource") != grant.resource)
        throw OAuthError{"invalid_target", "The grant is for another resource."};
}

[[noreturn]] void refuseGrant()
{
    throw OAuthError{"invalid_grant", "The code or token is not good for this."};
}

Answer redeemCode(OAuth &oauth, const httplib::Request &request, const Client &client)
{
    const std::string code = needed(request, "code");
    const std::string verifier = needed(request, "code_verifier");
    const std::string redirectUri = needed(request, "redirect_uri");
    const Store::Access access(oauth.store);
    Database &database = access.database();
    const auto found = findCode(database, code);
    if (!found || found->grant.clientId != client.id)
        refuseGrant();
    // Somebody else had it too, and who came first is not known (RFC 6749, section 4.1.2).
    if (found->used) {
        revokeGrant(database, found->grant.id);
        refuseGrant();
    }
    if (found->expired || found->grant.revoked || found->redirectUri != redirectUri
        || base64Url(sha256(verifier)) != found->challenge)
        refuseGrant();
    needResource(request, found->grant);
    Transaction transaction(database);
    markCodeUsed(database, code);
    Answer answer =
        tokenAnswer(oauth, database, found->grant, found->grant.scope, found->grant.refreshes);
    transaction.commit();
    return answer;
}

// RFC 6749, section 6: the same scope or less.
std::string refreshedScope(const httplib::Request &request, const Grant &grant)
{
    const std::string asked = singleParameter(request, "scope");
    if (asked.empty())
        return grant.scope;
    for (const std::string &word : scopeWords(asked)) {
        if (!hasScope(grant.scope, word))
            throw OAuthError{"invalid_scope", "The grant has no such scope."};
    }
    return asked;
}

Answer refresh(OAuth &oauth, const httplib::Request &request, const Client &client)
{
    const std::string token = needed(request, "refresh_token");
    const Store::Access access(oauth.store);
    Database &database = access.database();
    const auto found = findRefreshToken(database, token);
    if (!found || found->grant.clientId != client.id)
        refuseGrant();
    // Either the client or a thief is behind: both must go (RFC 9700, section 4.14.2).
    if (found->used) {
        revokeGrant(database, found->grant.id);
        refuseGrant();
    }
    if (found->expired || found->grant.revoked)
        refuseGrant();
    needResource(request, found->grant);
    const std::string scope = refreshedScope(request, found->grant);
    const bool rotates = !oauth.faults.isOn("noRotation");
    Transaction transaction(database);
    if (rotates)
        markRefreshTokenUsed(database, token);
    Answer answer = tokenAnswer(oauth, database, found->grant, scope, rotates);
    transaction.commit();
    return answer;
}

Answer token(OAuth &oauth, const httplib::Request &request)
{
    needForm(request);
    const std::string kind = needed(request, "grant_type");
    if (kind != "authorization_code" && kind != "refresh_token")
        throw OAuthError{"unsupported_grant_type", "Codes and refresh tokens are taken here."};
    const Client client = authenticated(oauth, request);
    if (oauth.faults.isOn("invalidGrant"))
        refuseGrant();
    return kind == "authorization_code" ? redeemCode(oauth, request, client)
                                        : refresh(oauth, request, client);
}

Answer revoke(OAuth &oauth, const httplib::Request &request)
{
    needForm(request);
    const Client client = authenticated(oauth, request);
    const std::string token = needed(request, "token");
    const Store::Access access(oauth.store);
    revokeToken(access.database(), token, client.id);
    return jsonAnswer(json::object());
}

Answer registration(OAuth &oauth, const Call &call)
{
    if (oauth.faults.isOn("registrationRefused"))
        throw OAuthError{"invalid_redirect_uri", "This server takes no loopback redirect URIs."};
    json metadata = json::parse(call.request.body, nullptr, false);
    if (metadata.is_discarded())
        throw OAuthError{"invalid_client_metadata", "The body is not JSON."};
    const Store::Access access(oauth.store);
    const auto [client, secret] = registerClient(access.database(), metadata);
    json body = {{"client_id", client.id},
                 {"client_id_issued_at", machineMs() / 1000},
                 {"client_name", client.name},
                 {"redirect_uris", client.redirectUris},
                 {"grant_types", client.refreshes ? json{"authorization_code", "refresh_token"}
                                                  : json{"authorization_code"}},
                 {"response_types", {"code"}},
                 {"token_endpoint_auth_method", client.authMethod},
                 {"application_type", metadata.value("application_type", "native")}};
    if (!secret.empty()) {
        body["client_secret"] = secret;
        body["client_secret_expires_at"] = 0;
    }
    Answer answer = jsonAnswer(body);
    answer.status = 201;
    return answer;
}

} // namespace

void addTokenRoutes(Router &router, OAuth &oauth)
{
    router.add("POST", "/oauth/register", Needs::Nothing, [&oauth](const Call &call) {
        if (oauth.faults.isOn("noRegistration")) {
            Answer absent = errorAnswer({"not_found", "There is no registration here.", 404});
            return absent;
        }
        return answered([&] { return registration(oauth, call); });
    });
    router.add("POST", "/oauth/token", Needs::Nothing, [&oauth](const Call &call) {
        return answered([&] { return token(oauth, call.request); });
    });
    router.add("POST", "/oauth/revoke", Needs::Nothing, [&oauth](const Call &call) {
        return answered([&] { return revoke(oauth, call.request); });
    });
}

} // namespace sandbox::backend
