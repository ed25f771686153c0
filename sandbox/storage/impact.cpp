#include "impact.h"

#include "database.h"

#include <unordered_map>

namespace sandbox::backend {

using nlohmann::json;

namespace {

// What a person holds in effect through all groups together.
struct Holding
{
    Cells before = 0;
    Cells after = 0;
};

// A row without access gives nothing, whatever is ticked.
Cells inEffect(Cells cells)
{
    return cells & accessBit ? cells : 0;
}

class ImpactCount
{
public:
    ImpactCount(Database &database, const std::string &integration,
                const std::vector<ResolvedEdit> &edits)
        : m_members(database.prepare("SELECT person FROM memberships WHERE grp = ?"))
        , m_groupsOf(database.prepare(
              "SELECT m.grp, c.cells FROM memberships m"
              " JOIN grants c ON c.integration = ? AND c.grp = m.grp WHERE m.person = ?"))
        , m_integration(integration)
    {
        for (const ResolvedEdit &edit : edits)
            m_afterEdit[edit.groupKey] = edit.after();
    }

    // Adds the removals of one edit.
    void add(const ResolvedEdit &edit, const ScopeCatalog &catalog, json &removals)
    {
        const Cells removed = edit.current & ~edit.after();
        if (!removed)
            return;
        std::unordered_map<Cells, std::pair<int, int>> counts;
        const Cells held = inEffect(edit.current);
        m_members.bind(edit.groupKey);
        while (m_members.step()) {
            const Holding &holding = holdingOf(m_members.integer(0));
            for (Cells rest = removed & held; rest; rest &= rest - 1) {
                const Cells bit = rest & ~(rest - 1);
                auto &[losing, keeping] = counts[bit];
                ++(holding.after & bit ? keeping : losing);
            }
        }
        for (const std::string &cell : catalog.cellNames()) {
            const Cells bit = catalog.bitOf(cell).value();
            if (removed & bit) {
                removals.push_back({{"group", edit.groupId},
                                    {"cell", cell},
                                    {"losing", counts[bit].first},
                                    {"keeping", counts[bit].second}});
            }
        }
    }

    int peopleLosing() const
    {
        int count = 0;
        for (const auto &entry : m_holdings)
            count += (entry.second.before & ~entry.second.after) != 0;
        return count;
    }
    int peopleKeeping() const { return int(m_holdings.size()) - peopleLosing(); }

private:
    const Holding &holdingOf(std::int64_t person)
    {
        const auto [entry, isNew] = m_holdings.try_emplace(person);
        if (isNew) {
            m_groupsOf.bind(m_integration, person);
            while (m_groupsOf.step()) {
                const Cells cells = Cells(m_groupsOf.integer(1));
                const auto edited = m_afterEdit.find(m_groupsOf.integer(0));
                entry->second.before |= inEffect(cells);
                entry->second.after |=
                    inEffect(edited == m_afterEdit.end() ? cells : edited->second);
            }
        }
        return entry->second;
    }

    Statement m_members;
    Statement m_groupsOf;
    std::string m_integration;
    std::unordered_map<std::int64_t, Cells> m_afterEdit;
    // Only people concerned by a removal.
    std::unordered_map<std::int64_t, Holding> m_holdings;
};

} // namespace

json impactOf(Database &database, const std::string &integration, const std::vector<Edit> &edits)
{
    const ScopeCatalog catalog = loadCatalog(database, integration);
    const auto resolved = resolveEdits(database, integration, catalog, edits);
    ImpactCount count(database, integration, resolved);
    json removals = json::array();
    for (const ResolvedEdit &edit : resolved)
        count.add(edit, catalog, removals);
    return {{"removals", std::move(removals)},
            {"peopleLosing", count.peopleLosing()},
            {"peopleKeeping", count.peopleKeeping()}};
}

} // namespace sandbox::backend
