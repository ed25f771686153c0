#include "presenters/diagnostics/whocantext.h"

#include "presenters/diagnostics/answerwords.h"
#include "presenters/words/failuretext.h"

#include <QLocale>

namespace onbelay {

namespace {

constexpr std::size_t mostDifferences = 20; // lines
constexpr std::size_t mostGroups = 5;

struct WhoCanWords
{
    Q_DECLARE_TR_FUNCTIONS(WhoCanWords)
};

QString named(const WhoCanList &list, std::span<const quint32> groups)
{
    QStringList names;
    for (const quint32 group : groups) {
        if (group < list.groupNames.size())
            names.append(QString::fromUtf8(list.groupNames[group]));
        else
            names.append(WhoCanWords::tr("a group that is not known here"));
    }
    return nameList(names);
}

// What one side says of a person.
QString side(const WhoCanList &list, bool can, std::span<const quint32> groups)
{
    if (!can)
        //: What console or server say of a person: Claude can't do it for them
        return WhoCanWords::tr("no");
    //: What console or server say of a person; %1 is a list of groups
    return WhoCanWords::tr("yes, through %1").arg(named(list, groups));
}

} // namespace

QString whoCanSummary(const WhoCanList &list)
{
    const int count = int(list.holders.can.size());
    const int groups = int(list.holders.groups.size());
    if (count == 0)
        return list.holders.perhaps.empty() ? WhoCanWords::tr("Nobody")
                                            : WhoCanWords::tr("Nobody for certain");
    //: Counts people
    const QString people = WhoCanWords::tr("%n people", nullptr, count);
    //: Follows a count of people
    const QString through = WhoCanWords::tr("through %n group(s)", nullptr, groups);
    if (list.links.nobodyCan())
        //: %1 is "214 people", %2 "through 6 groups"; something stops them all
        return WhoCanWords::tr("Nobody now; %1 %2 once that is repaired").arg(people, through);
    //: %1 is "214 people", %2 "through 6 groups"
    return WhoCanWords::tr("%1 %2").arg(people, through);
}

QString whoCanGroups(const WhoCanList &list)
{
    QStringList names;
    for (std::size_t i = 0; i < list.holders.groups.size() && i < mostGroups; ++i) {
        const Holders::Group &group = list.holders.groups[i];
        //: %1 is a group, %2 counts the people who can through it
        names.append(WhoCanWords::tr("%1 (%2)").arg(QString::fromUtf8(list.groupNames[group.group]),
                                                    QLocale().toString(group.people)));
    }
    const int more = int(list.holders.groups.size() - std::size_t(names.size()));
    if (more == 0)
        return names.join(QStringLiteral(" · "));
    //: %1 is a list of groups, %n counts those that are left out
    return WhoCanWords::tr("%1 · and %n more", nullptr, more)
        .arg(names.join(QStringLiteral(" · ")));
}

WhoCanNotice whoCanStop(const WhoCanList &list, const Integration &integration)
{
    QStringList reasons;
    if (list.links.connected == false)
        //: %1 is HubSpot
        reasons.append(WhoCanWords::tr("%1 is not connected.").arg(integration.name));
    if (list.links.keyAccepted == false)
        //: %1 is HubSpot
        reasons.append(WhoCanWords::tr("%1 does not accept the stored key.").arg(integration.name));
    if (list.links.keyHoldsScope == false) {
        const QStringList missing(list.missingVendorScopes.begin(), list.missingVendorScopes.end());
        const QString scope =
            scopeTitle(integration.scopes[std::size_t(list.column - 1)].id, integration);
        reasons.append(missing.isEmpty()
                           //: %1 is a scope such as "Update deals"
                           ? WhoCanWords::tr("The stored key does not cover “%1”.").arg(scope)
                           //: %1 is a scope such as "Update deals", %2 names HubSpot's own scopes
                           : WhoCanWords::tr("The stored key does not cover “%1”: it lacks %2.")
                                 .arg(scope, nameList(missing, 9)));
    }
    if (!reasons.isEmpty())
        return {NoticeWeight::Danger, WhoCanWords::tr("Nobody can, whatever their groups hold"),
                reasons.join(QLatin1Char('\n'))};
    if (!list.links.refusal.isEmpty())
        return {NoticeWeight::Danger, WhoCanWords::tr("Nobody can use it now"),
                keyRefusalText(list.links.refusal)};
    if (list.links.keyAccepted && list.links.keyHoldsScope)
        return {};
    return {NoticeWeight::Warning, WhoCanWords::tr("It is not certain that anybody can"),
            list.links.keyAccepted
                ? WhoCanWords::tr("Whether the stored key covers this has not been proven.")
                //: %1 is HubSpot
                : WhoCanWords::tr("Whether %1 accepts the stored key could not be tested.")
                      .arg(integration.name)};
}

WhoCanNotice whoCanComparison(const WhoCanList &list, const Integration &integration)
{
    switch (list.comparison) {
    case ListComparison::Agrees:
        return {NoticeWeight::Good,
                //: The console's list of people and the server's are the same
                WhoCanWords::tr("The server’s own list is the same"),
                {}};
    case ListComparison::Differs:
        return {NoticeWeight::Danger, WhoCanWords::tr("Console and server disagree"),
                whoCanDifferences(list, integration).join(QLatin1Char('\n'))};
    case ListComparison::NothingToCompare:
        return {NoticeWeight::Quiet,
                WhoCanWords::tr("Not compared: the server lists nobody while nobody can"),
                {}};
    case ListComparison::NotOffered:
        return {NoticeWeight::Quiet,
                WhoCanWords::tr("Not compared with the server, which tells no list of its own"),
                {}};
    case ListComparison::ChangedMeanwhile:
        return {NoticeWeight::Warning, WhoCanWords::tr("Access changed while this was read"),
                WhoCanWords::tr("The list was not compared with the server’s. Ask again.")};
    case ListComparison::NoAnswer:
        return {NoticeWeight::Warning, WhoCanWords::tr("Not compared with the server"),
                list.whyNot ? failureText(*list.whyNot, Peer::OnBelay).headline : QString()};
    }
    return {};
}

QStringList whoCanDifferences(const WhoCanList &list, const Integration &integration)
{
    QStringList lines;
    for (const FactDifference &difference : list.keyDifferences) {
        const QString link = linkTitle(difference.link, integration);
        lines.append(
            difference.ours
                //: %1 is what console and server see differently
                ? WhoCanWords::tr("%1: yes for the console, no for the server.").arg(link)
                //: %1 is what console and server see differently
                : WhoCanWords::tr("%1: no for the console, yes for the server.").arg(link));
    }
    for (std::size_t i = 0; i < list.differences.size() && i < mostDifferences; ++i) {
        const HolderDifference &one = list.differences[i];
        //: %1 is a person, %2 and %3 are "no" or "yes, through Sales"
        lines.append(WhoCanWords::tr("%1 – console: %2; server: %3.")
                         .arg(QString::fromUtf8(list.people.name(one.person)),
                              side(list, one.ours, list.groupsOf(one.person, Giving::Gives)),
                              side(list, one.theirs, list.theirs.groups(one.person))));
    }
    if (list.differences.size() > mostDifferences)
        lines.append(WhoCanWords::tr("And %n more people.", nullptr,
                                     int(list.differences.size() - mostDifferences)));
    if (list.strangers > 0)
        lines.append(WhoCanWords::tr("%n people of the server’s list are not among the people "
                                     "that it told of.",
                                     nullptr, list.strangers));
    return lines;
}

} // namespace onbelay
