// The calls that prove a HubSpot token, over plain or TLS HTTP.
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace sandbox::backend {

// One answer of HubSpot. `status` is 0 when there was none.
struct VendorAnswer
{
    int status = 0;
    // Discarded unless the body was JSON.
    nlohmann::json body = nlohmann::json::value_t::discarded;
    std::string correlationId;
    std::optional<int> retryAfterSeconds;

    bool isJsonObject() const { return body.is_object(); }
};

// Follows no redirect, keeps no cookie, reads at most 1 MiB, logs nothing. Thread safe.
class HubSpotClient
{
public:
    // Scheme and authority, "https://api.hubapi.com".
    explicit HubSpotClient(std::string baseUrl)
        : m_baseUrl(std::move(baseUrl))
    {
    }

    VendorAnswer get(const std::string &path, const std::string &token) const;
    // The token goes into the header as well: HubSpot's EU accounts need it there.
    VendorAnswer tokenInfo(const std::string &token) const;

private:
    VendorAnswer send(const std::string &method, const std::string &path, const std::string &token,
                      std::string body) const;

    std::string m_baseUrl;
};

} // namespace sandbox::backend
