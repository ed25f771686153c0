// HubSpot's two quotas as its headers count them: ten seconds per app or key, a day per account
// (HubSpot developer docs, usage guidelines).
#pragma once

#include "personas.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <utility>

namespace sandbox {

class Meter
{
public:
    struct Limits
    {
        int perTenSeconds = 100;
        int perDay = 250'000;
        bool enforce = false;
    };

    explicit Meter(bool enforce) { m_limits.enforce = enforce; }

    void setLimits(const Limits &limits) { m_limits = limits; }
    const Limits &limits() const { return m_limits; }

    // Counts one call. Answers the policy that it breaks, or an empty string. Times in
    // milliseconds since the epoch.
    std::string count(const Persona &persona, std::int64_t now);

    // The X-HubSpot-RateLimit-* headers after that call. OAuth tokens get no daily pair.
    std::multimap<std::string, std::string> headers(const Persona &persona, std::int64_t now) const;

    int usedToday(const Account &account, std::int64_t now) const;
    static std::int64_t nextMidnight(const Account &account, std::int64_t now);

private:
    using Day = std::pair<std::int64_t, std::int64_t>; // portal, day in the account's time zone
    static Day dayOf(const Account &account, std::int64_t now);
    int usedInWindow(const Persona &persona, std::int64_t now, std::int64_t window) const;

    Limits m_limits;
    std::map<std::string, std::deque<std::int64_t>> m_recent; // by persona
    std::map<Day, int> m_days;
};

} // namespace sandbox
