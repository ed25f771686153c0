#include "meter.h"

#include <algorithm>

namespace sandbox {

namespace {
constexpr std::int64_t tenSeconds = 10'000;
constexpr std::int64_t oneSecond = 1'000;
constexpr std::int64_t oneDay = 86'400'000;
} // namespace

Meter::Day Meter::dayOf(const Account &account, std::int64_t now)
{
    return {account.portalId, (now + account.utcOffsetMilliseconds) / oneDay};
}

std::int64_t Meter::nextMidnight(const Account &account, std::int64_t now)
{
    return (dayOf(account, now).second + 1) * oneDay - account.utcOffsetMilliseconds;
}

std::string Meter::count(const Persona &persona, std::int64_t now)
{
    std::deque<std::int64_t> &recent = m_recent[persona.name];
    while (!recent.empty() && recent.front() <= now - tenSeconds)
        recent.pop_front();
    int &today = m_days[dayOf(persona.account, now)];
    if (m_limits.enforce && today >= m_limits.perDay)
        return "DAILY";
    if (m_limits.enforce && std::ssize(recent) >= m_limits.perTenSeconds)
        return "TEN_SECONDLY_ROLLING";
    recent.push_back(now);
    ++today;
    return {};
}

int Meter::usedInWindow(const Persona &persona, std::int64_t now, std::int64_t window) const
{
    const auto found = m_recent.find(persona.name);
    if (found == m_recent.end())
        return 0;
    return static_cast<int>(
        std::count_if(found->second.begin(), found->second.end(),
                      [now, window](std::int64_t when) { return when > now - window; }));
}

int Meter::usedToday(const Account &account, std::int64_t now) const
{
    const auto found = m_days.find(dayOf(account, now));
    return found == m_days.end() ? 0 : found->second;
}

std::multimap<std::string, std::string> Meter::headers(const Persona &persona,
                                                       std::int64_t now) const
{
    const auto left = [](int limit, int used) {
        return std::to_string(std::max(0, limit - used));
    };
    const std::string prefix = "X-HubSpot-RateLimit-";
    const int perSecond = std::max(1, m_limits.perTenSeconds / 10);
    std::multimap<std::string, std::string> result{
        {prefix + "Interval-Milliseconds", std::to_string(tenSeconds)},
        {prefix + "Max", std::to_string(m_limits.perTenSeconds)},
        {prefix + "Remaining",
         left(m_limits.perTenSeconds, usedInWindow(persona, now, tenSeconds))},
        {prefix + "Secondly", std::to_string(perSecond)},
        {prefix + "Secondly-Remaining", left(perSecond, usedInWindow(persona, now, oneSecond))},
    };
    if (persona.kind != Persona::Kind::OAuth) {
        result.emplace(prefix + "Daily", std::to_string(m_limits.perDay));
        result.emplace(prefix + "Daily-Remaining",
                       left(m_limits.perDay, usedToday(persona.account, now)));
    }
    return result;
}

} // namespace sandbox
