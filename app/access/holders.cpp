#include "access/holders.h"

#include <algorithm>

namespace onbelay {

namespace {

Giving at(std::span<const Giving> giving, quint32 group)
{
    return group < giving.size() ? giving[group] : Giving::Nothing;
}

bool contains(std::span<const quint32> sorted, quint32 group)
{
    return std::binary_search(sorted.begin(), sorted.end(), group);
}

// `into` is used again, since this is done for everybody.
std::span<const quint32> sorted(std::span<const quint32> groups, std::vector<quint32> &into)
{
    into.assign(groups.begin(), groups.end());
    std::sort(into.begin(), into.end());
    return into;
}

// Whether the server's word about one person can be true by ours: every group that gives it is
// named, and no other one but those of which it is not known here. Both are sorted.
bool agrees(std::span<const quint32> groups, std::span<const Giving> giving,
            std::span<const quint32> theirs)
{
    const bool named = std::all_of(groups.begin(), groups.end(), [&](quint32 group) {
        return at(giving, group) != Giving::Gives || contains(theirs, group);
    });
    return named && std::all_of(theirs.begin(), theirs.end(), [&](quint32 group) {
               const Giving one = at(giving, group);
               return contains(groups, group) && (one == Giving::Gives || one == Giving::Pending);
           });
}

} // namespace

Giving givingOf(CellMask server, bool inEffect, int column)
{
    if (!inEffect)
        return Giving::Pending;
    if (!holds(server, column))
        return Giving::Nothing;
    return holds(server, accessColumn) ? Giving::Gives : Giving::Dormant;
}

void Memberships::reserve(quint32 people, std::size_t memberships)
{
    m_begins.reserve(std::size_t(people) + 1);
    m_groups.reserve(memberships);
}

void Memberships::addPerson(std::span<const quint32> groups)
{
    m_groups.insert(m_groups.end(), groups.begin(), groups.end());
    m_begins.push_back(quint32(m_groups.size()));
}

Holders findHolders(const Memberships &memberships, std::span<const Giving> giving)
{
    Holders found;
    std::vector<quint32> people(giving.size(), 0);
    for (quint32 person = 0; person < memberships.size(); ++person) {
        bool gives = false;
        bool pending = false;
        bool dormant = false;
        for (const quint32 group : memberships.groups(person)) {
            const Giving one = at(giving, group);
            if (one == Giving::Gives)
                ++people[group];
            gives |= one == Giving::Gives;
            pending |= one == Giving::Pending;
            dormant |= one == Giving::Dormant;
        }
        if (gives)
            found.can.push_back(person);
        else if (pending)
            found.perhaps.push_back(person);
        else if (dormant)
            found.nearly.push_back(person);
    }
    for (quint32 group = 0; group < people.size(); ++group) {
        if (people[group] > 0)
            found.groups.push_back({group, people[group]});
    }
    std::stable_sort(
        found.groups.begin(), found.groups.end(),
        [](const Holders::Group &a, const Holders::Group &b) { return a.people > b.people; });
    return found;
}

std::vector<HolderDifference> compareHolders(const Memberships &memberships,
                                             std::span<const Giving> giving, bool stopped,
                                             const Memberships &theirs)
{
    std::vector<HolderDifference> differences;
    std::vector<quint32> mine;
    std::vector<quint32> others;
    for (quint32 person = 0; person < memberships.size(); ++person) {
        const auto groups = memberships.groups(person);
        const auto told =
            person < theirs.size() ? theirs.groups(person) : std::span<const quint32>();
        const bool ours = !stopped && std::any_of(groups.begin(), groups.end(), [&](quint32 group) {
            return at(giving, group) == Giving::Gives;
        });
        const bool same =
            stopped ? told.empty() : agrees(sorted(groups, mine), giving, sorted(told, others));
        if (!same)
            differences.push_back({person, ours, !told.empty()});
    }
    return differences;
}

} // namespace onbelay
