#include "presenters/diagnostics/findingwords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAllowed(const QString &word)
{
    return word == u"allowed"_s;
}

FindingWords scopeOfGroupWords(const Finding &finding)
{
    const QString groups = nameList(finding.arguments);
    const int count = int(finding.arguments.size());
    switch (finding.code) {
    case FindingCode::GroupScopeHeld:
        //: %1 is a list of groups
        return {FindingWords::tr("Ticked for %1.").arg(groups), {}};
    case FindingCode::GroupScopeStaged:
        //: %1 is a group
        return {FindingWords::tr("The scope is staged for %1 here, but not applied.").arg(groups),
                FindingWords::tr("Review and apply the staged changes.")};
    case FindingCode::GroupScopeDormant:
        //: %1 is a list of groups
        return {FindingWords::tr("Ticked for %1, but dormant there: access is off.").arg(groups),
                FindingWords::tr("Turn on access for that group.")};
    case FindingCode::GroupScopeMissing:
        //: %1 is a list of %n groups
        return {FindingWords::tr("The scope is not ticked for %1.", nullptr, count).arg(groups),
                FindingWords::tr("Tick the scope for a group of theirs.")};
    case FindingCode::InEffect:
        //: %1 is a list of groups
        return {FindingWords::tr("What is ticked for %1 is in force.").arg(groups), {}};
    case FindingCode::NotInEffect:
        //: %1 is a list of groups
        return {FindingWords::tr("The last change of %1 is saved, but the server does not enforce "
                                 "it yet.")
                    .arg(groups),
                FindingWords::tr("Wait a moment, then try again.")};
    case FindingCode::NothingToEnforce:
        return {FindingWords::tr("No group gives both access and the scope, so there is nothing to "
                                 "enforce."),
                {}};
    default:
        return {};
    }
}

} // namespace

FindingWords groupWords(const Finding &finding, const Integration &integration)
{
    const QString groups = nameList(finding.arguments);
    switch (finding.code) {
    case FindingCode::AccessHeld:
        //: %1 is a list of groups
        return {FindingWords::tr("Access is on for %1.").arg(groups), {}};
    case FindingCode::AccessStaged:
        //: %1 is a group
        return {FindingWords::tr("Access is staged for %1 here, but not applied.").arg(groups),
                FindingWords::tr("Review and apply the staged changes.")};
    case FindingCode::AccessMissing:
        //: %1 is a list of groups, %2 HubSpot
        return {FindingWords::tr("Access to %2 is off for %1.").arg(groups, integration.name),
                FindingWords::tr("Turn on access for one of these groups.")};
    case FindingCode::InNoGroup:
        //: %1 is a person
        return {FindingWords::tr("%1 is not in any group.").arg(groups),
                FindingWords::tr("Add the person to a group that has access.")};
    default:
        return scopeOfGroupWords(finding);
    }
}

FindingWords verdictWords(const Finding &finding)
{
    const bool first = isAllowed(finding.arguments.value(0));
    switch (finding.code) {
    case FindingCode::VerdictAllows:
        return {FindingWords::tr("The server was asked too and allows it."), {}};
    case FindingCode::VerdictDenies:
        return {FindingWords::tr("The server was asked too and denies it, as the links above "
                                 "explain."),
                {}};
    case FindingCode::VerdictDiffers:
        return {first ? FindingWords::tr("By the links above Claude should be allowed, but the "
                                         "server denies it.")
                      : FindingWords::tr("By the links above Claude should be denied, but the "
                                         "server allows it."),
                FindingWords::tr("Try again; if the difference stays, report it to support.")};
    case FindingCode::VerdictFactsDiffer:
        //: %n counts what console and server see differently, such as whether a group has access
        return {FindingWords::tr("The server decides the same, but %n fact(s) that it decides by "
                                 "differ from what is known here.",
                                 nullptr, finding.arguments.value(1).toInt()),
                FindingWords::tr("Try again; if the difference stays, report it to support.")};
    case FindingCode::VerdictLags:
        return {first ? FindingWords::tr("The server still allows it, because the last change is "
                                         "not in effect yet.")
                      : FindingWords::tr("The server still denies it, because the last change is "
                                         "not in effect yet."),
                FindingWords::tr("Wait a moment, then try again.")};
    case FindingCode::VerdictAlone:
        return {first ? FindingWords::tr("The server allows it; not every link above could be "
                                         "tested, so this is not confirmed.")
                      : FindingWords::tr("The server denies it; not every link above could be "
                                         "tested, so the reason is not confirmed."),
                {}};
    default:
        return {};
    }
}

} // namespace onbelay
