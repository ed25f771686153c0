#include "access/explanation.h"

#include <algorithm>
#include <functional>

namespace onbelay {

namespace {

LinkFinding judged(Link link, const std::optional<bool> &fact)
{
    if (!fact)
        return {link, LinkState::NotTested, {}};
    return {link, *fact ? LinkState::Holds : LinkState::Broken, {}};
}

using Groups = std::vector<const GroupFacts *>;

std::vector<QString> namesOf(const Groups &groups)
{
    std::vector<QString> names;
    names.reserve(groups.size());
    for (const GroupFacts *group : groups)
        names.push_back(group->name);
    return names;
}

Groups those(const Groups &groups, const std::function<bool(const GroupFacts &)> &wanted)
{
    Groups found;
    std::copy_if(groups.begin(), groups.end(), std::back_inserter(found),
                 [&wanted](const GroupFacts *group) { return wanted(*group); });
    return found;
}

// Who holds the link up; when nobody does, who breaks it.
LinkFinding judged(Link link, const Groups &holders, const Groups &candidates)
{
    if (holders.empty())
        return {link, LinkState::Broken, namesOf(candidates)};
    return {link, LinkState::Holds, namesOf(holders)};
}

} // namespace

Explanation explain(const AccessFacts &facts, int column)
{
    const auto hasAccess = [](const GroupFacts &group) {
        return holds(group.server, accessColumn);
    };
    const auto hasScope = [column](const GroupFacts &group) {
        return holds(group.server, column);
    };
    const auto inEffect = [](const GroupFacts &group) {
        return group.inEffect;
    };

    Groups asked;
    Groups others;
    for (const GroupFacts &group : facts.groups)
        (group.asked ? asked : others).push_back(&group);
    const Groups withAccess = those(asked, hasAccess);
    // A scope helps only together with access, so where a group has access, the scope is looked
    // for there. Where none has, the ticks are still judged: both links may need a repair.
    const Groups &candidates = withAccess.empty() ? asked : withAccess;
    const Groups withScope = those(candidates, hasScope);
    const Groups granting = those(withAccess, hasScope);
    const Groups effective = those(granting, inEffect);

    Explanation result;
    result.chain = {judged(Link::SignedIn, facts.signedIn),
                    judged(Link::IntegrationConnected, facts.connected),
                    judged(Link::KeyAccepted, facts.keyAccepted),
                    judged(Link::KeyHoldsScope, facts.keyHoldsScope),
                    judged(Link::GroupHasAccess, withAccess, asked),
                    judged(Link::GroupHoldsScope, withScope, candidates),
                    granting.empty() ? LinkFinding{Link::InEffect, LinkState::NotTested, {}}
                                     : judged(Link::InEffect, effective, granting)};
    result.grantedBy = namesOf(effective);
    result.nearMisses = namesOf(those(
        others, [&](const GroupFacts &group) { return hasAccess(group) && hasScope(group); }));

    const auto any = [&result](LinkState state) {
        return std::any_of(result.chain.begin(), result.chain.end(),
                           [state](const LinkFinding &finding) { return finding.state == state; });
    };
    if (any(LinkState::Broken))
        result.allowed = false;
    else if (!any(LinkState::NotTested))
        result.allowed = true;
    return result;
}

} // namespace onbelay
