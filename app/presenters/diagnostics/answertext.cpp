#include "presenters/diagnostics/answertext.h"

#include "presenters/diagnostics/findingwords.h"
#include "presenters/language.h"

namespace onbelay {

namespace {

struct Answers
{
    Q_DECLARE_TR_FUNCTIONS(Answers)
};

QString linkTitle(Link link, const Integration &integration)
{
    switch (link) {
    case Link::SignedIn:
        //: A link of the chain
        return Answers::tr("Signed in");
    case Link::IntegrationConnected:
        //: A link of the chain; %1 is HubSpot
        return Answers::tr("%1 connected").arg(integration.name);
    case Link::KeyAccepted:
        //: A link of the chain; %1 is HubSpot
        return Answers::tr("Key accepted by %1").arg(integration.name);
    case Link::KeyHoldsScope:
        //: A link of the chain
        return Answers::tr("Key holds the scope");
    case Link::GroupHasAccess:
        //: A link of the chain
        return Answers::tr("Group has access");
    case Link::GroupHoldsScope:
        //: A link of the chain
        return Answers::tr("Group holds the scope");
    case Link::InEffect:
        //: A link of the chain
        return Answers::tr("In effect");
    }
    return {};
}

struct Asked
{
    bool person = false;
    QString name;
    QString scope; // title
    const Integration &integration;
};

QString brokenGroupLink(Link link, const QStringList &groups, const Asked &asked)
{
    const QString list = nameList(groups);
    if (groups.isEmpty())
        //: %1 is a person
        return Answers::tr("%1 is not in any group.").arg(asked.name);
    if (link == Link::GroupHasAccess)
        //: %1 is a list of groups, %2 HubSpot
        return Answers::tr("Access to %2 is off for %1.").arg(list, asked.integration.name);
    if (link == Link::GroupHoldsScope)
        //: %1 is a list of groups, %2 a scope such as "Update deals"
        return Answers::tr("“%2” is not ticked for %1.").arg(list, asked.scope);
    //: %1 is a list of groups
    return Answers::tr("The last change of %1 is not in effect yet.").arg(list);
}

QString brokenReason(const LinkFinding &finding, const Asked &asked)
{
    const QStringList groups(finding.groups.begin(), finding.groups.end());
    switch (finding.link) {
    case Link::SignedIn:
        return Answers::tr("The server no longer accepts your session.");
    case Link::IntegrationConnected:
        //: %1 is HubSpot
        return Answers::tr("%1 is not connected.").arg(asked.integration.name);
    case Link::KeyAccepted:
        //: %1 is HubSpot
        return Answers::tr("%1 does not accept the stored key.").arg(asked.integration.name);
    case Link::KeyHoldsScope:
        //: %1 is a scope such as "Update deals"
        return Answers::tr("The stored key does not cover “%1”.").arg(asked.scope);
    case Link::GroupHasAccess:
    case Link::GroupHoldsScope:
    case Link::InEffect:
        return brokenGroupLink(finding.link, groups, asked);
    }
    return {};
}

// A link that nobody could test; "in effect" is left out, since nothing is there to enforce.
QString untestedReason(const LinkFinding &finding, const Asked &asked)
{
    if (finding.link == Link::InEffect)
        return {};
    //: %1 is a link of the chain such as "Key holds the scope"
    return Answers::tr("Not tested: %1.").arg(linkTitle(finding.link, asked.integration));
}

QString headlineOf(const Explanation &explanation, const QString &ability, const Asked &asked)
{
    if (!explanation.allowed)
        //: %1 is an ability such as "update a deal", %2 a person or group
        return Answers::tr("It is not certain that Claude can %1 for %2").arg(ability, asked.name);
    if (*explanation.allowed)
        //: %1 is an ability such as "update a deal", %2 a person or group
        return Answers::tr("Claude can %1 for %2").arg(ability, asked.name);
    //: %1 is an ability such as "update a deal", %2 a person or group
    return Answers::tr("Claude can’t %1 for %2").arg(ability, asked.name);
}

} // namespace

QString abilityText(const Integration &integration, int column)
{
    if (column < 1 || std::size_t(column) > integration.scopes.size())
        return {};
    const Scope &scope = integration.scopes[std::size_t(column - 1)];
    const QString ability = scope.ability.in(language());
    return ability.isEmpty() ? scope.id : ability;
}

QuestionAnswer questionAnswer(const Explanation &explanation, const AccessSubject &subject,
                              const QString &subjectName, const Integration &integration)
{
    const Scope &scope = integration.scopes[std::size_t(subject.column - 1)];
    const Asked asked{!subject.personId.isEmpty(), subjectName, scopeTitle(scope.id, integration),
                      integration};
    QuestionAnswer answer;
    answer.allowed = explanation.allowed;
    answer.headline = headlineOf(explanation, abilityText(integration, subject.column), asked);
    for (const LinkFinding &finding : explanation.chain) {
        const QStringList groups(finding.groups.begin(), finding.groups.end());
        answer.chain.push_back(
            {finding.link, finding.state, linkTitle(finding.link, integration), nameList(groups)});
        QString reason;
        if (finding.state == LinkState::Broken)
            reason = brokenReason(finding, asked);
        else if (finding.state == LinkState::NotTested)
            reason = untestedReason(finding, asked);
        // A person without groups breaks two links for one reason.
        if (!reason.isEmpty() && !answer.reasons.contains(reason))
            answer.reasons.append(reason);
    }
    const QStringList giving(explanation.grantedBy.begin(), explanation.grantedBy.end());
    if (!giving.isEmpty())
        //: %1 is a list of groups
        answer.grantedBy = Answers::tr("Given by %1.").arg(nameList(giving, 5));
    const QStringList others(explanation.nearMisses.begin(), explanation.nearMisses.end());
    if (!others.isEmpty() && explanation.grantedBy.empty() && asked.person)
        //: %1 is a list of groups, %2 a person
        answer.nearMisses = Answers::tr("It would be given by %1, but %2 is not a member there.")
                                .arg(nameList(others), subjectName);
    return answer;
}

} // namespace onbelay
