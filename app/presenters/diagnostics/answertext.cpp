#include "presenters/diagnostics/answertext.h"

#include "presenters/diagnostics/answerwords.h"
#include "presenters/language.h"

namespace onbelay {

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

namespace {

QString headlineOf(const QuestionAnswer &answer, const QString &ability, const QString &name)
{
    if (answer.console.allowed && !answer.allowed)
        //: %1 is an ability such as "update a deal", %2 a person or group
        return Answers::tr("Console and server disagree on whether Claude can %1 for %2")
            .arg(ability, name);
    if (!answer.allowed)
        //: %1 is an ability such as "update a deal", %2 a person or group
        return Answers::tr("It is not certain that Claude can %1 for %2").arg(ability, name);
    if (*answer.allowed)
        //: %1 is an ability such as "update a deal", %2 a person or group
        return Answers::tr("Claude can %1 for %2").arg(ability, name);
    //: %1 is an ability such as "update a deal", %2 a person or group
    return Answers::tr("Claude can’t %1 for %2").arg(ability, name);
}

SideVerdict consoleSays(const std::optional<bool> &allowed)
{
    if (!allowed)
        //: What the console found out by itself
        return {allowed, Answers::tr("Console: not certain")};
    return {allowed, *allowed
                         //: What the console found out by itself
                         ? Answers::tr("Console: can")
                         //: What the console found out by itself
                         : Answers::tr("Console: can’t")};
}

SideVerdict serverSays(bool allowed)
{
    return {allowed, allowed
                         //: What the server decides
                         ? Answers::tr("Server: can")
                         //: What the server decides
                         : Answers::tr("Server: can’t")};
}

QString differenceText(const FactDifference &difference, const Integration &integration)
{
    const QString link = linkTitle(difference.link, integration);
    const QString about = difference.group.isEmpty()
                              ? link
                              //: %1 is a link of the chain such as "Group has access", %2 a group
                              : Answers::tr("%1, %2").arg(link, difference.group);
    return difference.ours
               //: %1 is what console and server see differently
               ? Answers::tr("%1: yes for the console, no for the server.").arg(about)
               //: %1 is what console and server see differently
               : Answers::tr("%1: no for the console, yes for the server.").arg(about);
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

QuestionAnswer questionAnswer(const Explanation &explanation, const QuestionAsked &question,
                              bool serverAllows, const std::vector<FactDifference> &differences)
{
    const Integration &integration = question.integration;
    const AccessSubject &subject = question.subject;
    const Scope &scope = integration.scopes[std::size_t(subject.column - 1)];
    const AnswerWords words{question.name, !subject.personId.isEmpty(),
                            scopeTitle(scope.id, integration), integration, explanation};
    QuestionAnswer answer;
    answer.console = consoleSays(explanation.allowed);
    answer.server = serverSays(serverAllows);
    // A refusal of the vendor's own comes behind the server, which may well let it through.
    const bool refused = !explanation.keyRefusal.isEmpty();
    if ((refused ? explanation.letThrough : explanation.allowed) == serverAllows)
        answer.allowed = explanation.allowed;
    answer.headline = headlineOf(answer, abilityText(integration, subject.column), question.name);
    for (const LinkFinding &finding : explanation.chain) {
        const QStringList groups(finding.groups.begin(), finding.groups.end());
        answer.chain.push_back(
            {finding.link, finding.state, linkTitle(finding.link, integration), nameList(groups)});
        for (const QString &reason : words.reasons(finding)) {
            // A person without groups breaks two links for one reason.
            if (!answer.reasons.contains(reason))
                answer.reasons.append(reason);
        }
    }
    answer.grantedBy = words.grantedBy();
    answer.nearMisses = words.nearMisses();
    answer.notes = words.notes();
    for (const FactDifference &difference : differences)
        answer.differences.append(differenceText(difference, integration));
    return answer;
}

} // namespace onbelay
