// Sessions of the legacy transport. In memory only: a restart ends them, as with any server.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace sandbox::backend {

// Thread safe.
class Sessions
{
public:
    // Answers its id.
    std::string open(const std::string &person, const std::string &version);
    // The protocol version; empty when it is unknown, of another person, or was idle for too long.
    std::optional<std::string> use(const std::string &id, const std::string &person);
    bool close(const std::string &id, const std::string &person);
    void closeAll();
    void setIdleTime(std::int64_t seconds);

private:
    struct Session
    {
        std::string person;
        std::string version;
        std::int64_t usedAt = 0;
    };
    mutable std::mutex m_mutex;
    std::map<std::string, Session> m_sessions;
    std::int64_t m_idleMs = 30 * 60 * 1000;
};

} // namespace sandbox::backend
