// What the parts of the OAuth server share.
#pragma once

#include "base/switches.h"
#include "pendingrequests.h"

#include <cstdint>
#include <string>
#include <vector>

namespace httplib {
struct Request;
}

namespace sandbox::backend {

class Router;
class Store;

// A refusal in OAuth's own words (RFC 6749, sections 4.1.2.1 and 5.2).
struct OAuthError
{
    std::string code;
    std::string description;
    int status = 400;
};

struct OAuth
{
    OAuth(Store &shared, std::int64_t seconds);

    Store &store;
    // How long an access token lives.
    const std::int64_t tokenSeconds;
    // The issuer and the resource, "http://127.0.0.1:4711", byte for byte. Set before the first
    // answer and never again.
    std::string baseUrl;
    Switches faults;
    PendingRequests pending;

    std::string resourceMetadataUrl() const;
    // Whether a token may be asked for that resource: this server or one of its two endpoints.
    bool isResource(const std::string &uri) const;
};

inline constexpr auto contextScope = "context:read";
inline constexpr auto adminScope = "admin";
inline constexpr auto offlineScope = "offline_access";

// The words of a scope string, each once, in their order.
std::vector<std::string> scopeWords(const std::string &scope);
bool hasScope(const std::string &scope, const std::string &word);

// A parameter of the query or the form; empty when it is missing. Throws OAuthError
// invalid_request when it comes twice (RFC 6749, section 3.1).
std::string singleParameter(const httplib::Request &request, const std::string &name);
std::string percentEncoded(const std::string &text);

// Adds metadata, registration, consent, token and revocation endpoints. Both must outlive the
// server's last answer.
void addOAuthRoutes(Router &router, OAuth &oauth);
void addMetadataRoutes(Router &router, OAuth &oauth);
void addConsentRoutes(Router &router, OAuth &oauth);
void addTokenRoutes(Router &router, OAuth &oauth);

// What a POST to /faults may say about OAuth; answers nothing. Throws Problem badRequest.
void controlOAuth(OAuth &oauth, const nlohmann::json &command);

} // namespace sandbox::backend
