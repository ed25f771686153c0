#include "sessions.h"

#include "base/clock.h"
#include "base/crypto.h"

namespace sandbox::backend {

std::string Sessions::open(const std::string &person, const std::string &version)
{
    const std::string id = randomHex(16);
    const std::int64_t now = machineMs();
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_sessions,
                  [&](const auto &item) { return item.second.usedAt + m_idleMs < now; });
    m_sessions[id] = {person, version, now};
    return id;
}

std::optional<std::string> Sessions::use(const std::string &id, const std::string &person)
{
    const std::int64_t now = machineMs();
    const std::scoped_lock lock(m_mutex);
    const auto found = m_sessions.find(id);
    if (found == m_sessions.end() || found->second.person != person
        || found->second.usedAt + m_idleMs < now)
        return {};
    found->second.usedAt = now;
    return found->second.version;
}

bool Sessions::close(const std::string &id, const std::string &person)
{
    if (!use(id, person))
        return false;
    const std::scoped_lock lock(m_mutex);
    return m_sessions.erase(id) > 0;
}

void Sessions::closeAll()
{
    const std::scoped_lock lock(m_mutex);
    m_sessions.clear();
}

void Sessions::setIdleTime(std::int64_t seconds)
{
    const std::scoped_lock lock(m_mutex);
    m_idleMs = seconds * 1000;
}

} // namespace sandbox::backend
