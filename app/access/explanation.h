#pragma once

#include "access/cells.h"

#include <QString>

#include <optional>
#include <vector>

namespace onbelay {

// "Why can't Claude … for this group or person?" as a chain of links, every one judged, not just
// the first that is broken. Pure: the caller brings the facts.

enum class Link {
    SignedIn,
    IntegrationConnected,
    KeyAccepted,
    KeyHoldsScope,
    GroupHasAccess,
    GroupHoldsScope,
    InEffect
};
enum class LinkState { Holds, Broken, NotTested };

struct GroupFacts
{
    QString id;
    QString name;
    CellMask server = 0; // the newest revision
    bool inEffect = true; // enforcedRevision has reached revision
    bool asked = true; // the person is a member, or it is the group asked about
    CellMask wanted = 0; // as staged here; counts where it gives more than the server's row
    // What decides while the newest revision is not in effect; nullopt: not known.
    std::optional<CellMask> enforced = std::nullopt;

    [[nodiscard]] std::optional<CellMask> now() const
    {
        return inEffect ? std::optional(server) : enforced;
    }
};

struct AccessFacts
{
    std::optional<bool> signedIn;
    std::optional<bool> connected;
    std::optional<bool> keyAccepted; // nullopt: never tested or the evidence is not usable
    std::optional<bool> keyHoldsScope;
    std::vector<GroupFacts> groups; // asked ones and, for near misses, others
    std::vector<QString> missingVendorScopes =
        {}; // of the scope in question, by the vendor's names
    // The vendor's own word for a refusal of every call with the key, by which enforcement here
    // does not go; empty: none.
    QString keyRefusal = {};
};

struct LinkFinding
{
    Link link;
    LinkState state;
    std::vector<QString> groups; // names: which groups hold this link up, or which break it
};

using FoundGroups = std::vector<QString>;

struct Explanation
{
    std::optional<bool> allowed; // nullopt when a link was not tested and none is broken
    std::vector<LinkFinding> chain; // always all seven, in order
    FoundGroups grantedBy; // names of asked groups that give it
    FoundGroups nearMisses; // names of groups that hold it but were not asked
    // Which asked group holds what by its newest revision, and what follows from it.
    FoundGroups withAccess;
    FoundGroups withScope;
    FoundGroups dormant; // tick the scope, but access is off
    FoundGroups accessOnly; // have access without the scope
    FoundGroups staged; // would give it once what is staged here is applied
    FoundGroups pending; // their newest revision gives it and is not in effect yet
    FoundGroups ending; // still give it, until their newest revision is in effect
    std::vector<QString> missingVendorScopes; // while the key does not hold all of the scope
    // What enforcement does with the same facts: what nobody knows of the key does not forbid
    // there. nullopt: not known, since a group's newest revision is not in effect.
    std::optional<bool> letThrough;
    QString keyRefusal; // as in the facts: whoever is let through is refused by the vendor
};

// Rights add up over a person's groups: one group must hold access and scope together. What is in
// effect now decides; a newest revision that is not in effect yet is told beside it.
[[nodiscard]] Explanation explain(const AccessFacts &facts, int column);

} // namespace onbelay
