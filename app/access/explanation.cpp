#include "access/explanation.h"

#include <algorithm>
#include <functional>

namespace onbelay {

namespace {

using Groups = std::vector<const GroupFacts *>;

FoundGroups namesOf(const Groups &groups)
{
    FoundGroups names;
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

bool holdsAll(CellMask row, CellMask cells)
{
    return (row & cells) == cells;
}

// What a group holds of these cells: by its newest revision, by what decides now.
bool newest(const GroupFacts &group, CellMask cells)
{
    return holdsAll(group.server, cells);
}

bool now(const GroupFacts &group, CellMask cells)
{
    return group.now() && holdsAll(*group.now(), cells);
}

LinkFinding judged(Link link, const std::optional<bool> &fact)
{
    if (!fact)
        return {link, LinkState::NotTested, {}};
    return {link, *fact ? LinkState::Holds : LinkState::Broken, {}};
}

// The asked groups, sorted once for the three links that are about them.
struct Asked
{
    Asked(const Groups &groups, int column)
        : all(groups)
        , scope(cellBit(column))
        , both(cellBit(accessColumn) | scope)
        , unknown(those(groups, [](const GroupFacts &group) { return !group.now(); }))
        , granting(those(groups, [this](const GroupFacts &group) { return newest(group, both); }))
        , effective(those(groups, [this](const GroupFacts &group) { return now(group, both); }))
    {
    }

    // Who holds the link up. When nobody does, who breaks it; but a group of which nobody knows
    // what decides now may still hold it.
    [[nodiscard]] LinkFinding judge(Link link, const Groups &holders,
                                    const Groups &candidates) const
    {
        if (!holders.empty())
            return {link, LinkState::Holds, namesOf(holders)};
        if (!unknown.empty())
            return {link, LinkState::NotTested, namesOf(unknown)};
        return {link, LinkState::Broken, namesOf(candidates)};
    }

    [[nodiscard]] LinkFinding access() const { return judge(Link::GroupHasAccess, open(), all); }

    // By its newest revision, or because what decides now gives all of it: of two revisions, one
    // with access and one with the scope, neither helps.
    [[nodiscard]] bool has(const GroupFacts &group, CellMask cells) const
    {
        return newest(group, cells) || now(group, both);
    }

    // A scope helps only together with access, so where a group has access, the scope is looked
    // for there. Where none has, the ticks are still judged: both links may need a repair.
    [[nodiscard]] LinkFinding scopeLink() const
    {
        const Groups candidates = open();
        if (candidates.empty())
            return judge(Link::GroupHoldsScope,
                         those(all, [this](const GroupFacts &group) { return has(group, scope); }),
                         all);
        return judge(
            Link::GroupHoldsScope,
            those(candidates, [this](const GroupFacts &group) { return has(group, both); }),
            candidates);
    }

    [[nodiscard]] LinkFinding inEffect() const
    {
        if (granting.empty() && effective.empty() && unknown.empty())
            return {Link::InEffect, LinkState::NotTested, {}}; // nothing to enforce
        return judge(Link::InEffect, effective, granting);
    }

    [[nodiscard]] Groups open() const
    {
        return those(all,
                     [this](const GroupFacts &group) { return has(group, cellBit(accessColumn)); });
    }

    const Groups all;
    const CellMask scope;
    const CellMask both;
    const Groups unknown;
    const Groups granting;
    const Groups effective;
};

void tellGroups(Explanation &result, const Asked &asked)
{
    const auto told = [&asked](const std::function<bool(const GroupFacts &)> &wanted) {
        return namesOf(those(asked.all, wanted));
    };
    const CellMask access = cellBit(accessColumn);
    const CellMask both = asked.both;
    result.grantedBy = namesOf(asked.effective);
    result.withAccess = told([&](const GroupFacts &group) { return newest(group, access); });
    result.withScope = told([&](const GroupFacts &group) { return newest(group, asked.scope); });
    result.dormant = told([&](const GroupFacts &group) {
        return newest(group, asked.scope) && !asked.has(group, access);
    });
    result.accessOnly = told([&](const GroupFacts &group) {
        return newest(group, access) && !asked.has(group, asked.scope);
    });
    result.staged = told([&](const GroupFacts &group) {
        return holdsAll(group.wanted, both) && !asked.has(group, both);
    });
    result.pending =
        told([&](const GroupFacts &group) { return newest(group, both) && !now(group, both); });
    result.ending =
        told([&](const GroupFacts &group) { return now(group, both) && !newest(group, both); });
}

std::optional<bool> letThrough(const AccessFacts &facts, const Asked &asked)
{
    if (facts.connected == false || facts.keyAccepted == false || facts.keyHoldsScope == false)
        return false;
    if (!asked.effective.empty())
        return true;
    return asked.unknown.empty() ? std::optional(false) : std::nullopt;
}

} // namespace

Explanation explain(const AccessFacts &facts, int column)
{
    Groups askedGroups;
    Groups others;
    for (const GroupFacts &group : facts.groups)
        (group.asked ? askedGroups : others).push_back(&group);
    const Asked asked(askedGroups, column);

    Explanation result;
    result.chain = {judged(Link::SignedIn, facts.signedIn),
                    judged(Link::IntegrationConnected, facts.connected),
                    judged(Link::KeyAccepted, facts.keyAccepted),
                    judged(Link::KeyHoldsScope, facts.keyHoldsScope),
                    asked.access(),
                    asked.scopeLink(),
                    asked.inEffect()};
    tellGroups(result, asked);
    result.nearMisses =
        namesOf(those(others, [&](const GroupFacts &group) { return newest(group, asked.both); }));
    if (facts.keyHoldsScope != true)
        result.missingVendorScopes = facts.missingVendorScopes;
    result.letThrough = letThrough(facts, asked);

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
