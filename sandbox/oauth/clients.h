// The programs that may ask people for access.
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sandbox::backend {

class Database;
struct OAuth;

struct Client
{
    std::string id;
    std::string name;
    std::vector<std::string> redirectUris;
    // none, client_secret_basic or client_secret_post.
    std::string authMethod = "none";
    std::string secretHash;
    bool refreshes = false;
    // A document is the same for every start of a program, so its loopback port is open (RFC 8252,
    // section 7.3); a registration names the port.
    bool anyLoopbackPort = false;

    bool mayReturnTo(const std::string &redirectUri) const;
};

// What metadata says, checked (RFC 7591, section 2): redirect URIs on this machine or with https
// only. Throws OAuthError invalid_redirect_uri or invalid_client_metadata.
Client clientFromMetadata(const nlohmann::json &metadata);

// Answers the client and its secret, which is empty for a public client.
std::pair<Client, std::string> registerClient(Database &database, const nlohmann::json &metadata);

// By a registered id, or by the URL of a client id metadata document, which is fetched. Throws
// OAuthError invalid_client.
Client findClient(OAuth &oauth, const std::string &id);

} // namespace sandbox::backend
