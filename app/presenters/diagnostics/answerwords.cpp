#include "presenters/diagnostics/answerwords.h"

namespace onbelay {

namespace {

QStringList listOf(const FoundGroups &names)
{
    return QStringList(names.begin(), names.end());
}

QString named(const FoundGroups &names)
{
    return nameList(listOf(names));
}

} // namespace

QStringList AnswerWords::reasons(const LinkFinding &finding) const
{
    switch (finding.state) {
    case LinkState::Holds:
        return {};
    case LinkState::Broken:
        return broken(finding);
    case LinkState::NotTested: {
        const QString text = untested(finding);
        return text.isEmpty() ? QStringList() : QStringList{text};
    }
    }
    return {};
}

QStringList AnswerWords::broken(const LinkFinding &finding) const
{
    const QStringList groups = listOf(finding.groups);
    switch (finding.link) {
    case Link::SignedIn:
        return {Answers::tr("The server no longer accepts your session.")};
    case Link::IntegrationConnected:
        //: %1 is HubSpot
        return {Answers::tr("%1 is not connected.").arg(integration.name)};
    case Link::KeyAccepted:
        if (!explanation.keyRefusal.isEmpty())
            return {keyRefusalText(explanation.keyRefusal)};
        //: %1 is HubSpot
        return {Answers::tr("%1 does not accept the stored key.").arg(integration.name)};
    case Link::KeyHoldsScope:
        return {withoutVendorScope()};
    case Link::GroupHasAccess:
        return withoutAccess(groups);
    case Link::GroupHoldsScope:
        return withoutScope(groups);
    case Link::InEffect:
        //: %1 is a list of groups
        return {Answers::tr("The last change of %1 gives it, but is not in effect yet.")
                    .arg(nameList(groups))};
    }
    return {};
}

QString AnswerWords::withoutVendorScope() const
{
    if (explanation.missingVendorScopes.empty())
        //: %1 is a scope such as "Update deals"
        return Answers::tr("The stored key does not cover “%1”.").arg(scope);
    const auto &missing = explanation.missingVendorScopes;
    //: %1 is a scope such as "Update deals", %2 names HubSpot's own scopes
    return Answers::tr("The stored key does not cover “%1”: it lacks %2.")
        .arg(scope, nameList(QStringList(missing.begin(), missing.end()), 9));
}

QStringList AnswerWords::withoutAccess(const QStringList &groups) const
{
    if (groups.isEmpty())
        //: %1 is a person
        return {Answers::tr("%1 is not in any group.").arg(name)};
    QStringList reasons;
    const QStringList dormant = listOf(explanation.dormant);
    if (!dormant.isEmpty())
        //: %1 is a scope such as "Update deals", %2 a list of groups, %3 HubSpot
        reasons.append(Answers::tr("“%1” is ticked for %2, but access to %3 is off there.")
                           .arg(scope, nameList(dormant), integration.name));
    QStringList others;
    for (const QString &group : groups) {
        if (!dormant.contains(group))
            others.append(group);
    }
    if (!others.isEmpty())
        //: %1 is a list of groups, %2 HubSpot
        reasons.append(
            Answers::tr("Access to %2 is off for %1.").arg(nameList(others), integration.name));
    return reasons;
}

QStringList AnswerWords::withoutScope(const QStringList &groups) const
{
    if (groups.isEmpty())
        //: %1 is a person
        return {Answers::tr("%1 is not in any group.").arg(name)};
    if (!explanation.dormant.empty() && !explanation.accessOnly.empty())
        //: %1 and %3 are lists of groups, %2 a scope such as "Update deals"
        return {Answers::tr("Access is on for %1, but “%2” is not ticked there; “%2” is ticked for "
                            "%3, but access is off there. Neither helps alone.")
                    .arg(nameList(groups), scope, named(explanation.dormant))};
    //: %1 is a list of groups, %2 a scope such as "Update deals"
    return {Answers::tr("“%2” is not ticked for %1.").arg(nameList(groups), scope)};
}

// "In effect" without a group is left out, since nothing is there to enforce.
QString AnswerWords::untested(const LinkFinding &finding) const
{
    if (!finding.groups.empty())
        //: %1 is a list of groups
        return Answers::tr("The last change of %1 is not in effect yet, and what decides until "
                           "then is not known.")
            .arg(named(finding.groups));
    if (finding.link == Link::InEffect)
        return {};
    //: %1 is a link of the chain such as "Key holds the scope"
    return Answers::tr("Not tested: %1.").arg(linkTitle(finding.link, integration));
}

// Where access and scope come from other groups too, it is told which of them count.
QString AnswerWords::grantedBy() const
{
    const FoundGroups &giving = explanation.grantedBy;
    if (giving.empty())
        return {};
    //: %1 is a list of groups
    const QString given = Answers::tr("Given by %1.").arg(nameList(listOf(giving), 5));
    const bool alone = explanation.accessOnly.empty() && explanation.dormant.empty();
    if (alone)
        return given;
    QStringList parts{given};
    if (!explanation.accessOnly.empty())
        //: %1 is a list of groups, %2 a scope such as "Update deals"
        parts.append(Answers::tr("%1: access without “%2”, which adds nothing.")
                         .arg(named(explanation.accessOnly), scope));
    if (!explanation.dormant.empty())
        //: %1 is a list of groups, %2 a scope such as "Update deals"
        parts.append(Answers::tr("%1: “%2” without access, which adds nothing.")
                         .arg(named(explanation.dormant), scope));
    return parts.join(QLatin1Char('\n'));
}

QString AnswerWords::nearMisses() const
{
    if (explanation.nearMisses.empty() || !explanation.grantedBy.empty() || !person)
        return {};
    //: %1 is a list of groups, %2 a person
    return Answers::tr("It would be given by %1, but %2 is not a member there.")
        .arg(named(explanation.nearMisses), name);
}

QStringList AnswerWords::notes() const
{
    QStringList notes;
    if (!explanation.keyRefusal.isEmpty() && explanation.letThrough == true)
        //: %1 is HubSpot
        notes.append(Answers::tr("The server lets it through to %1, which then refuses the key.")
                         .arg(integration.name));
    if (!explanation.staged.empty() && explanation.grantedBy.empty())
        //: %1 is a list of groups
        notes.append(Answers::tr("Staged here for %1, but not applied: once applied, it is given.")
                         .arg(named(explanation.staged)));
    if (!explanation.ending.empty())
        //: %1 is a list of groups
        notes.append(Answers::tr("The last change of %1 takes it away, but is not in effect yet.")
                         .arg(named(explanation.ending)));
    if (!explanation.pending.empty() && !explanation.grantedBy.empty())
        //: %1 is a list of groups
        notes.append(Answers::tr("The last change of %1 gives it too, but is not in effect yet.")
                         .arg(named(explanation.pending)));
    return notes;
}

} // namespace onbelay
