#include "clients.h"

#include "base/clock.h"
#include "base/crypto.h"
#include "base/url.h"
#include "clientdocument.h"
#include "oauth.h"
#include "storage/store.h"

#include <algorithm>

namespace sandbox::backend {

using nlohmann::json;

namespace {

constexpr std::size_t longestName = 200;

bool isReturnAddress(const std::string &text)
{
    const auto url = parseUrl(text);
    return url && !url->hasFragment && (url->isTls() || url->isLoopback());
}

std::vector<std::string> texts(const json &metadata, const char *name,
                               std::vector<std::string> fallback)
{
    const auto found = metadata.find(name);
    if (found == metadata.end())
        return fallback;
    std::vector<std::string> list;
    if (found->is_array()) {
        for (const json &item : *found) {
            if (item.is_string())
                list.push_back(item.get<std::string>());
        }
    }
    if (list.empty() || list.size() > 20 || list.size() != found->size())
        throw OAuthError{"invalid_client_metadata",
                         std::string(name) + " must be a list of texts."};
    return list;
}

std::string text(const json &metadata, const char *name, const std::string &fallback)
{
    const auto found = metadata.find(name);
    if (found == metadata.end() || found->is_null())
        return fallback;
    if (!found->is_string())
        throw OAuthError{"invalid_client_metadata", std::string(name) + " must be text."};
    return found->get<std::string>();
}

// Whole characters, and none that would break a line.
std::string shownName(std::string name)
{
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 127; });
    if (name.size() > longestName) {
        std::size_t end = longestName;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0) == 0x80)
            --end;
        name.resize(end);
    }
    return name;
}

std::optional<Client> storedClient(Database &database, const std::string &id)
{
    auto query = database.prepare("SELECT id, name, redirect_uris, auth_method, secret_sha256,"
                                  " refreshes FROM oauth_clients WHERE id = ?");
    query.bind(id);
    if (!query.step())
        return {};
    return Client{
        query.text(0), query.text(1), json::parse(query.text(2)).get<std::vector<std::string>>(),
        query.text(3), query.text(4), query.flag(5),
        false};
}

} // namespace

bool Client::mayReturnTo(const std::string &redirectUri) const
{
    if (std::ranges::count(redirectUris, redirectUri) > 0)
        return true;
    const auto asked = parseUrl(redirectUri);
    if (!anyLoopbackPort || !asked || !asked->isLoopback() || asked->hasFragment)
        return false;
    return std::ranges::any_of(redirectUris, [&asked](const std::string &known) {
        const auto url = parseUrl(known);
        return url && url->isLoopback() && url->scheme == asked->scheme && url->host == asked->host
               && url->path == asked->path && url->query == asked->query;
    });
}

Client clientFromMetadata(const json &metadata)
{
    if (!metadata.is_object())
        throw OAuthError{"invalid_client_metadata", "A JSON object was expected."};
    Client client;
    client.name = shownName(text(metadata, "client_name", ""));
    client.redirectUris = texts(metadata, "redirect_uris", {});
    const std::string kind = text(metadata, "application_type", "native");
    if (kind != "native" && kind != "web")
        throw OAuthError{"invalid_client_metadata", "application_type must be native or web."};
    for (const std::string &uri : client.redirectUris) {
        const bool allowed = isReturnAddress(uri);
        // OpenID Connect Registration, section 2: http on this machine is for native programs.
        if (!allowed || (kind == "web" && !parseUrl(uri)->isTls()))
            throw OAuthError{"invalid_redirect_uri",
                             "A redirect URI must use https or a loopback address."};
    }
    if (client.redirectUris.empty())
        throw OAuthError{"invalid_redirect_uri", "redirect_uris is missing."};
    const auto grants = texts(metadata, "grant_types", {"authorization_code"});
    client.refreshes = std::ranges::count(grants, "refresh_token") > 0;
    if (std::ranges::count(grants, "authorization_code") == 0
        || texts(metadata, "response_types", {"code"}) != std::vector<std::string>{"code"})
        throw OAuthError{"invalid_client_metadata", "Only authorization codes are given here."};
    // RFC 7591, section 2: without the member it is client_secret_basic.
    client.authMethod = text(metadata, "token_endpoint_auth_method", "client_secret_basic");
    if (client.authMethod != "none" && client.authMethod != "client_secret_basic"
        && client.authMethod != "client_secret_post")
        throw OAuthError{"invalid_client_metadata", "Unknown token_endpoint_auth_method."};
    return client;
}

std::pair<Client, std::string> registerClient(Database &database, const json &metadata)
{
    Client client = clientFromMetadata(metadata);
    client.id = "sandbox-client-" + randomHex(16);
    std::string secret;
    if (client.authMethod != "none") {
        secret = "sandbox-secret-" + randomHex(32);
        client.secretHash = sha256Hex(secret);
    }
    database
        .prepare("INSERT INTO oauth_clients (id, name, redirect_uris, auth_method, secret_sha256,"
                 " refreshes, registered_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(client.id, client.name, json(client.redirectUris).dump(), client.authMethod,
              client.secretHash, client.refreshes, machineMs())
        .run();
    return {std::move(client), std::move(secret)};
}

Client findClient(OAuth &oauth, const std::string &id)
{
    {
        const Store::Access access(oauth.store);
        if (auto client = storedClient(access.database(), id))
            return *std::move(client);
    }
    if (id.find("://") != std::string::npos && !oauth.faults.isOn("noClientDocuments"))
        return fetchClientDocument(id);
    throw OAuthError{"invalid_client", "No program is registered under that client_id.", 401};
}

} // namespace sandbox::backend
