#include "pendingrequests.h"

#include "base/clock.h"
#include "base/crypto.h"

#include <algorithm>

namespace sandbox::backend {

namespace {

// Time for a person to find the right name, and room for many abandoned pages.
constexpr std::int64_t lifetime = 10 * 60 * 1000; // milliseconds
constexpr std::size_t most = 500;

} // namespace

std::string PendingRequests::add(AuthorizationRequest request)
{
    const std::int64_t now = machineMs();
    request.expiresAt = now + lifetime;
    const std::string id = randomHex(24);
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_requests, [now](const auto &item) { return item.second.expiresAt < now; });
    if (m_requests.size() >= most) {
        m_requests.erase(std::ranges::min_element(
            m_requests, {}, [](const auto &item) { return item.second.expiresAt; }));
    }
    m_requests.emplace(id, std::move(request));
    return id;
}

std::optional<AuthorizationRequest> PendingRequests::find(const std::string &id,
                                                          const std::string &browser)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_requests.find(id);
    if (found == m_requests.end() || found->second.browser != browser
        || found->second.expiresAt < machineMs())
        return {};
    return found->second;
}

std::optional<AuthorizationRequest> PendingRequests::take(const std::string &id,
                                                          const std::string &browser)
{
    auto request = find(id, browser);
    if (!request)
        return {};
    const std::scoped_lock lock(m_mutex);
    // Of two clicks at the same moment only one counts.
    if (m_requests.erase(id) == 0)
        return {};
    return request;
}

} // namespace sandbox::backend
