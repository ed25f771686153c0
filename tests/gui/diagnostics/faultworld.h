#pragma once

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace onbelay::test {

// What the doors must show, worked out from a description of the world and from nothing else: this
// file knows neither the checks nor their words' code. A fault changes the description; two faults
// change it one after the other, and that is the rule by which a pair's expectation is computed.

enum class DoorId { InvalidKey, NoData, Expired };
inline constexpr std::array doors{DoorId::InvalidKey, DoorId::NoData, DoorId::Expired};

// What a call to the admin API meets. Harmless: it is late or odd, but right.
enum class Trouble {
    None,
    Harmless,
    Lost, // the connection breaks
    NotJson,
    Unusable, // JSON of the wrong shape, or cut off
    Ended, // 401
    Forbidden,
    NotFound, // 404
    Conflict,
    Gone,
    Precondition,
    Unprocessable,
    Limited,
    Fault500,
    Fault502,
    Fault503,
    TooLarge
};

// The calls that the doors make.
enum class Call { Discover, Session, Connection, Checks, Audit, People, Access, Groups };
constexpr int callCount = int(Call::Groups) + 1;

// How HubSpot answers one of its endpoints.
enum class Says {
    Well,
    Nonsense, // 400, 404, a page, a redirect, broken JSON: not HubSpot's word about the token
    WrongShape, // 200 and JSON, but not what is due
    Down, // 500 and more
    Silence, // no answer, or a part of one
    Limited,
    Locked,
    Moving,
    Refused, // 401
    Expired,
    NeverAToken, // 401, expired in 1970
    CreatorGone,
    Forbidden
};

// HubSpot's endpoints that On Belay asks about a key.
enum class Asked { TokenInfo, Details, Records };
constexpr int askedCount = int(Asked::Records) + 1;

enum class Key { None, Full, ReadOnly, NoContent, WriteOnly, TestAccount };

struct World
{
    // The key as it was stored, and what became of it at HubSpot since.
    Key key = Key::Full;
    bool replaced = false; // stored over another one
    std::optional<Says> dead; // revoked or rotated: how HubSpot refuses it
    // Modes of HubSpot: those that strike before it looks at the key, and those after.
    std::array<Says, askedCount> before{};
    std::array<Says, askedCount> after{};
    std::array<Says, askedCount> afterAt{}; // for that endpoint alone: it decides
    // The group in question, which holds everything unless said otherwise.
    bool inNoGroup = false;
    bool access = true;
    bool scope = true;
    bool accessStaged = false;
    bool scopeStaged = false;
    bool inEffect = true;
    bool rowsAreOld = false; // this console has not heard of the change, and reads the rows again
    // The server.
    std::array<Trouble, callCount> calls{};
    int clockAheadSeconds = 0;
    bool member = false;

    // Rules of the server: the first that fits decides, so what is there stays.
    void strike(Trouble trouble);
    void strike(Call call, Trouble trouble);
    // Modes of HubSpot: the first one stays as well.
    void hubSpot(Says says);
    void hubSpotBefore(Says says);
    void hubSpotAt(Asked asked, Says says);
};

// One line of a door as a person sees it.
struct Line
{
    QString title;
    QString verdict;
    QString sentence; // expected: a part of it
    QString button; // empty: none
};

[[nodiscard]] std::vector<Line> expectedLines(const World &world, DoorId door);

} // namespace onbelay::test
