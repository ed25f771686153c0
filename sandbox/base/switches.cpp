#include "switches.h"

#include "problem.h"

namespace sandbox::backend {

using nlohmann::json;

bool Switches::isOn(std::string_view name) const
{
    const std::scoped_lock lock(m_mutex);
    return m_on.contains(name);
}

void Switches::set(const json &names)
{
    if (!names.is_array())
        throw Problem("badRequest", "faults must be a list of names.");
    std::set<std::string, std::less<>> chosen;
    for (const json &name : names) {
        if (!name.is_string() || !m_known.contains(name.get<std::string>()))
            throw Problem("badRequest", "Unknown fault: " + name.dump().substr(0, 80));
        chosen.insert(name.get<std::string>());
    }
    const std::scoped_lock lock(m_mutex);
    m_on = std::move(chosen);
}

json Switches::names() const
{
    const std::scoped_lock lock(m_mutex);
    return m_on;
}

void Switches::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_on.clear();
}

} // namespace sandbox::backend
