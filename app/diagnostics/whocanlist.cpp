#include "diagnostics/whocanlist.h"

#include <QHash>

#include <algorithm>

namespace onbelay {

namespace {

Memberships membershipsOf(const PersonBatch &people)
{
    Memberships memberships;
    memberships.reserve(people.size(), people.size());
    for (quint32 person = 0; person < people.size(); ++person)
        memberships.addPerson(people.groups(person));
    return memberships;
}

// The server's people by our numbers, its groups too; those that are not known here come behind.
Memberships translated(const WhoCanList &list, const PersonBatch &told, int &strangers)
{
    QHash<QByteArrayView, quint32> toldAs;
    toldAs.reserve(told.size());
    for (quint32 person = 0; person < told.size(); ++person)
        toldAs.insert(told.id(person), person);
    QHash<QByteArray, quint32> groupAs;
    for (quint32 group = 0; group < list.people.groupIds().size(); ++group)
        groupAs.insert(list.people.groupIds()[group], group);
    std::vector<quint32> number;
    for (const QByteArray &group : told.groupIds())
        number.push_back(groupAs.value(group, quint32(list.giving.size() + number.size())));

    Memberships theirs;
    theirs.reserve(list.people.size(), told.size());
    std::vector<bool> met(told.size(), false);
    std::vector<quint32> groups;
    for (quint32 person = 0; person < list.people.size(); ++person) {
        groups.clear();
        const auto found = toldAs.constFind(list.people.id(person));
        if (found != toldAs.constEnd()) {
            met[*found] = true;
            for (const quint32 group : told.groups(*found))
                groups.push_back(number[group]);
        }
        theirs.addPerson(groups);
    }
    strangers = int(std::count_if(toldAs.begin(), toldAs.end(),
                                  [&met](quint32 person) { return !met[person]; }));
    return theirs;
}

void compareKey(WhoCanList &list, const HolderPage &told)
{
    const auto compare = [&list](Link link, const std::optional<bool> &ours,
                                 const std::optional<bool> &theirs) {
        if (ours && theirs && *ours != *theirs)
            list.keyDifferences.push_back({link, {}, *ours, *theirs});
    };
    compare(Link::IntegrationConnected, list.links.connected, told.integrationConnected);
    compare(Link::KeyAccepted, list.links.keyAccepted, told.keyAccepted);
    compare(Link::KeyHoldsScope, list.links.keyHoldsScope, told.tokenHasScope);
}

// What stops everybody may be known to the server alone, from a test of the key that is too old to
// rely on here.
void adoptStops(WhoCanList &list, const HolderPage &told)
{
    if (!list.links.keyAccepted && told.keyAccepted == false)
        list.links.keyAccepted = false;
    if (!list.links.keyHoldsScope && told.tokenHasScope == false)
        list.links.keyHoldsScope = false;
}

// Those of whom it was not known are told by the server.
void settlePending(WhoCanList &list)
{
    Holders &holders = list.holders;
    std::vector<quint32> people(list.giving.size(), 0);
    for (const Holders::Group &group : holders.groups)
        people[group.group] = group.people;
    std::vector<quint32> more;
    std::vector<quint32> still;
    for (quint32 person = 0; person < list.people.size(); ++person) {
        for (const quint32 group : list.theirs.groups(person)) {
            if (group < list.giving.size() && list.giving[group] == Giving::Pending)
                ++people[group];
        }
    }
    for (const quint32 person : holders.perhaps)
        (list.theirs.groups(person).empty() ? still : more).push_back(person);
    holders.can.insert(holders.can.end(), more.begin(), more.end());
    std::sort(holders.can.begin(), holders.can.end());
    // While the key lets nobody through, the server's silence says nothing of groups.
    const bool silent = list.links.stop() || !list.keyDifferences.empty();
    holders.perhaps = silent ? std::move(still) : std::vector<quint32>();
    holders.groups.clear();
    for (quint32 group = 0; group < people.size(); ++group) {
        if (people[group] > 0)
            holders.groups.push_back({group, people[group]});
    }
    std::stable_sort(
        holders.groups.begin(), holders.groups.end(),
        [](const Holders::Group &a, const Holders::Group &b) { return a.people > b.people; });
}

} // namespace

std::vector<quint32> WhoCanList::groupsOf(quint32 person, Giving kind) const
{
    std::vector<quint32> groups;
    for (const quint32 group : people.groups(person)) {
        if (group < giving.size() && giving[group] == kind)
            groups.push_back(group);
    }
    return groups;
}

std::vector<quint32> WhoCanList::through(quint32 person) const
{
    std::vector<quint32> groups = groupsOf(person, Giving::Gives);
    if (person >= theirs.size())
        return groups;
    for (const quint32 group : theirs.groups(person)) {
        if (group < giving.size() && giving[group] == Giving::Pending)
            groups.push_back(group);
    }
    return groups;
}

WhoCanList decided(WhoCanList list)
{
    list.holders = findHolders(membershipsOf(list.people), list.giving);
    return list;
}

WhoCanList compared(WhoCanList list, const HolderPage &told)
{
    list.theirs = translated(list, told.people, list.strangers);
    compareKey(list, told);
    adoptStops(list, told);
    list.differences =
        compareHolders(membershipsOf(list.people), list.giving, list.links.stop(), list.theirs);
    const bool same =
        list.differences.empty() && list.keyDifferences.empty() && list.strangers == 0;
    if (!same)
        list.comparison = ListComparison::Differs;
    else
        list.comparison =
            list.links.stop() ? ListComparison::NothingToCompare : ListComparison::Agrees;
    settlePending(list);
    return list;
}

} // namespace onbelay
