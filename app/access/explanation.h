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
    CellMask server = 0;
    bool inEffect = true; // enforcedRevision has reached revision
    bool asked = true; // the person is a member, or it is the group asked about
};

struct AccessFacts
{
    std::optional<bool> signedIn;
    std::optional<bool> connected;
    std::optional<bool> keyAccepted; // nullopt: never tested or the evidence is not usable
    std::optional<bool> keyHoldsScope;
    std::vector<GroupFacts> groups; // asked ones and, for near misses, others
};

struct LinkFinding
{
    Link link;
    LinkState state;
    std::vector<QString> groups; // names: which groups hold this link up, or which break it
};

struct Explanation
{
    std::optional<bool> allowed; // nullopt when a link was not tested and none is broken
    std::vector<LinkFinding> chain; // always all seven, in order
    std::vector<QString> grantedBy; // names of asked groups that give it
    std::vector<QString> nearMisses; // names of groups that hold it but were not asked
};

// Rights add up over a person's groups: one group must hold access and scope together.
[[nodiscard]] Explanation explain(const AccessFacts &facts, int column);

} // namespace onbelay
