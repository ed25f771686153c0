#include "hubspotclient.h"

#include "base/crypto.h"

#include <httplib.h>

#include <algorithm>
#include <charconv>

namespace sandbox::backend {

namespace {

constexpr std::size_t maximumAnswer = 1024 * 1024;

std::optional<int> seconds(const std::string &text)
{
    int value = 0;
    const auto end = text.data() + text.size();
    if (text.empty() || std::from_chars(text.data(), end, value).ptr != end || value < 0)
        return {};
    return value;
}

} // namespace

VendorAnswer HubSpotClient::get(const std::string &path, const std::string &token) const
{
    return send("GET", path, token, {});
}

VendorAnswer HubSpotClient::tokenInfo(const std::string &token) const
{
    return send("POST", "/oauth/v2/private-apps/get/access-token-info", token,
                nlohmann::json{{"tokenKey", token}}.dump());
}

VendorAnswer HubSpotClient::send(const std::string &method, const std::string &path,
                                 const std::string &token, std::string body) const
{
    httplib::Client client(m_baseUrl);
    client.set_connection_timeout(5);
    client.set_read_timeout(10);
    client.set_follow_location(false);
    httplib::Request request;
    request.method = method;
    request.path = path;
    request.headers.emplace("Authorization", "Bearer " + token);
    request.headers.emplace("Accept", "application/json");
    if (!body.empty()) {
        request.headers.emplace("Content-Type", "application/json");
        request.body = std::move(body);
    }
    std::string text;
    request.content_receiver = [&text](const char *data, std::size_t size, std::uint64_t,
                                       std::uint64_t) {
        text.append(data, size);
        return text.size() <= maximumAnswer;
    };
    const auto result = client.send(request);
    wipe(request.body);
    for (auto &header : request.headers)
        wipe(header.second);
    VendorAnswer answer;
    if (!result)
        return answer;
    answer.status = result->status;
    answer.correlationId = result->get_header_value("X-HubSpot-Correlation-Id");
    answer.retryAfterSeconds = seconds(result->get_header_value("Retry-After"));
    answer.body = nlohmann::json::parse(text, nullptr, false);
    return answer;
}

} // namespace sandbox::backend
