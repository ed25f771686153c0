#pragma once

#include "access/cells.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace onbelay {

// "Who can …?": the question of access/explanation.h turned round, for everybody at once. People
// and groups are numbers; the caller knows their names. Pure; any thread.

// What a group does for one scope.
enum class Giving : quint8 {
    Nothing,
    Gives, // access and scope together, in effect
    Dormant, // ticks the scope, but access is off
    Pending // its newest revision is not in effect, and what decides until then is not known
};
[[nodiscard]] Giving givingOf(CellMask server, bool inEffect, int column);

// Who is in which groups: those of person p are groups[begins[p]] to groups[begins[p + 1] - 1].
class Memberships
{
public:
    void reserve(quint32 people, std::size_t memberships);
    void addPerson(std::span<const quint32> groups);
    [[nodiscard]] quint32 size() const { return quint32(m_begins.size() - 1); }
    [[nodiscard]] std::span<const quint32> groups(quint32 person) const
    {
        return std::span(m_groups).subspan(m_begins[person],
                                           m_begins[person + 1] - m_begins[person]);
    }

private:
    std::vector<quint32> m_begins = std::vector<quint32>(1, 0);
    std::vector<quint32> m_groups;
};

// What concerns everybody alike. nullopt: not known, which stops nobody.
struct KeyLinks
{
    std::optional<bool> connected;
    std::optional<bool> keyAccepted;
    std::optional<bool> keyHoldsScope;
    QString refusal = {}; // as AccessFacts::keyRefusal

    // The server lets nobody through.
    [[nodiscard]] bool stop() const
    {
        return connected == false || keyAccepted == false || keyHoldsScope == false;
    }
    // Nobody can, whoever stops them: the server, or the vendor behind it.
    [[nodiscard]] bool nobodyCan() const { return stop() || !refusal.isEmpty(); }
};

struct Holders
{
    // By their groups alone, in the order of the memberships; see KeyLinks::stop().
    std::vector<quint32> can; // through at least one group that gives it
    std::vector<quint32> perhaps; // at best through a group of which it is not known
    std::vector<quint32> nearly; // at best through a group that ticks it without access
    struct Group
    {
        quint32 group = 0;
        quint32 people = 0; // who can through it
    };
    std::vector<Group> groups; // those that give it to somebody, the largest first
};

// `giving`: by group; a group beyond its end gives nothing.
[[nodiscard]] Holders findHolders(const Memberships &memberships, std::span<const Giving> giving);

// Where the server's list is another one. `theirs`: by person, the groups through which the server
// lets them; empty for those whom it does not. `stopped`: nobody can, whatever the groups give.
struct HolderDifference
{
    quint32 person = 0;
    bool ours = false;
    bool theirs = false; // both: through other groups
};
[[nodiscard]] std::vector<HolderDifference> compareHolders(const Memberships &memberships,
                                                           std::span<const Giving> giving,
                                                           bool stopped, const Memberships &theirs);

} // namespace onbelay
