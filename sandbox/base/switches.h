// Named faults that are on or off, for trying how clients behave.
#pragma once

#include <nlohmann/json.hpp>

#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace sandbox::backend {

// Thread safe.
class Switches
{
public:
    explicit Switches(std::set<std::string, std::less<>> known)
        : m_known(std::move(known))
    {
    }

    bool isOn(std::string_view name) const;
    // Those in the list are on, all others off. Throws Problem badRequest for an unknown name and
    // changes nothing.
    void set(const nlohmann::json &names);
    nlohmann::json names() const;
    void clear();

private:
    const std::set<std::string, std::less<>> m_known;
    mutable std::mutex m_mutex;
    std::set<std::string, std::less<>> m_on;
};

} // namespace sandbox::backend
