// Authorization requests that wait for a person to decide.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace sandbox::backend {

struct AuthorizationRequest
{
    std::string clientId;
    std::string clientName;
    // Whether the client knows what to do with a refresh token.
    bool refreshes = false;
    std::string redirectUri;
    std::string state;
    std::string scope;
    std::string resource;
    // BASE64URL(SHA256(verifier)) (RFC 7636).
    std::string challenge;
    // SHA-256 of the cookie of the browser that brought it: no other one may decide it.
    std::string browser;
    std::int64_t expiresAt = 0;
};

// Thread safe. In memory only: after a restart a page that is still open must be asked for again.
class PendingRequests
{
public:
    // Answers its one-time id.
    std::string add(AuthorizationRequest request);
    // Empty when it is unknown, too old, or of another browser.
    std::optional<AuthorizationRequest> find(const std::string &id, const std::string &browser);
    // The same, and from now on it is unknown.
    std::optional<AuthorizationRequest> take(const std::string &id, const std::string &browser);

private:
    std::mutex m_mutex;
    std::map<std::string, AuthorizationRequest> m_requests;
};

} // namespace sandbox::backend
