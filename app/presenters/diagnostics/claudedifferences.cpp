// What Claude is told against what the permissions give, in words.
#include "presenters/diagnostics/claudewords.h"

#include "presenters/diagnostics/findingwords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostScopes = 9; // that are named in a sentence

struct ClaudeDifferences
{
    Q_DECLARE_TR_FUNCTIONS(ClaudeDifferences)
};

FindingWords groupDifference(const ClaudeFinding &finding)
{
    const int count = int(finding.arguments.size());
    switch (finding.code) {
    case ClaudeCode::GroupsSame:
        return {ClaudeDifferences::tr(
                    "Claude is told of the same %n group(s) that On Belay lists you in.", nullptr,
                    finding.arguments.value(0).toInt()),
                {}};
    case ClaudeCode::GroupsMissing:
        //: %1 is a list of groups
        return {ClaudeDifferences::tr("Claude is not told of %n group(s) that you are in: %1.",
                                      nullptr, count)
                    .arg(nameList(finding.arguments)),
                ClaudeDifferences::tr("Ask again in a moment; memberships may just have changed.")};
    case ClaudeCode::GroupsExtra:
        //: %1 is a list of groups
        return {ClaudeDifferences::tr(
                    "Claude is told of %n group(s) that On Belay does not list you in: "
                    "%1.",
                    nullptr, count)
                    .arg(nameList(finding.arguments)),
                ClaudeDifferences::tr("Ask again in a moment; memberships may just have changed.")};
    default:
        return {};
    }
}

FindingWords seenWords(const ClaudeFinding &finding, const QString &integration)
{
    const QString scope = finding.arguments.value(0);
    switch (finding.code) {
    case ClaudeCode::ScopesSame:
        //: %1 is a list of scopes
        return {ClaudeDifferences::tr("%n scope(s) are the same on both sides: %1.", nullptr,
                                      int(finding.arguments.size()))
                    .arg(nameList(finding.arguments, mostScopes)),
                {}};
    case ClaudeCode::ScopesNone:
        //: %1 is HubSpot
        return {ClaudeDifferences::tr(
                    "Neither is Claude told of a scope of %1, nor do your groups give "
                    "one.")
                    .arg(integration),
                {}};
    case ClaudeCode::SeenNotGiven:
        //: %1 is a scope such as deals:write
        return {
            ClaudeDifferences::tr(
                "Claude sees %1, but the permissions do not give it: none of your "
                "groups has access and this scope.")
                .arg(scope),
            ClaudeDifferences::tr("Ask again in a moment; if it stays so, tell support, because "
                                  "Claude may do more than is allowed here.")};
    case ClaudeCode::SeenStill:
        //: %1 is a scope such as deals:write
        return {
            ClaudeDifferences::tr("Claude still sees %1. The permissions do not give it any more, "
                                  "and that change is not in effect yet.")
                .arg(scope),
            ClaudeDifferences::tr("Ask again in a moment.")};
    case ClaudeCode::UnknownScope:
        //: %1 is a list of scopes
        return {ClaudeDifferences::tr("Claude is told of %n scope(s) that this console does not "
                                      "know, so they cannot be compared: %1.",
                                      nullptr, int(finding.arguments.size()))
                    .arg(nameList(finding.arguments, mostScopes)),
                ClaudeDifferences::tr("Check that the console and its guide are up to date.")};
    default:
        return {};
    }
}

// Told and given alike, and no key that HubSpot takes is behind it.
FindingWords notBackedWords(const ClaudeFinding &finding, const QString &integration)
{
    const int count = int(finding.arguments.size());
    const QString scopes = nameList(finding.arguments, mostScopes);
    switch (finding.code) {
    case ClaudeCode::SeenNotHeld:
        //: %1 is a list of scopes, %2 is HubSpot
        return {ClaudeDifferences::tr("Claude is told of %n scope(s) that your groups give and "
                                      "that the stored %2 key does not hold: %1. Using them fails.",
                                      nullptr, count)
                    .arg(scopes, integration),
                //: %1 is HubSpot
                ClaudeDifferences::tr("Add them in %1, then update the key.").arg(integration)};
    case ClaudeCode::SeenRejected:
        //: %1 is a list of scopes, %2 is HubSpot
        return {
            ClaudeDifferences::tr("Claude is told of %n scope(s) that your groups give, but %2 "
                                  "refuses the stored key, so using them fails: %1.",
                                  nullptr, count)
                .arg(scopes, integration),
            //: %1 is HubSpot
            ClaudeDifferences::tr("Create a new key in %1 and update it here.").arg(integration)};
    case ClaudeCode::SeenNotConnected:
        //: %1 is a list of scopes, %2 is HubSpot
        return {ClaudeDifferences::tr("Claude is told of %n scope(s) that your groups give, but %2 "
                                      "is not connected, so using them fails: %1.",
                                      nullptr, count)
                    .arg(scopes, integration),
                //: %1 is HubSpot
                ClaudeDifferences::tr("Connect %1 once; all groups share the connection.")
                    .arg(integration)};
    default:
        return {};
    }
}

FindingWords notSeenWords(const ClaudeFinding &finding, const QString &integration)
{
    const QString scope = finding.arguments.value(0);
    const QString groups = nameList(finding.arguments.mid(1));
    switch (finding.code) {
    case ClaudeCode::GivenNotSeen:
        //: %1 is a scope such as deals:write, %2 a list of groups
        return {
            ClaudeDifferences::tr("Claude does not see %1, although it is given by %2.")
                .arg(scope, groups),
            ClaudeDifferences::tr("Start a new conversation in Claude and ask again here; if it "
                                  "stays so, tell support.")};
    case ClaudeCode::NotInEffect:
        //: %1 is a scope such as deals:write, %2 a list of groups
        return {ClaudeDifferences::tr(
                    "Claude does not see %1 yet: it is given by %2, but not in effect "
                    "yet.")
                    .arg(scope, groups),
                ClaudeDifferences::tr("Ask again in a moment.")};
    case ClaudeCode::KeyLacks:
        //: %1 is a scope such as deals:write, %2 a list of groups, %3 is HubSpot
        return {
            ClaudeDifferences::tr(
                "Claude does not see %1: it is given by %2, but the stored %3 key "
                "does not hold it.")
                .arg(scope, groups, integration),
            //: %1 is HubSpot
            ClaudeDifferences::tr("Add the scope in %1, then update the key.").arg(integration)};
    default:
        return {};
    }
}

FindingWords commonCause(const ClaudeFinding &finding, const QString &integration)
{
    const int count = int(finding.arguments.size());
    switch (finding.code) {
    case ClaudeCode::KeyRejected:
        //: %1 is HubSpot
        return {
            ClaudeDifferences::tr(
                "Your groups give %n scope(s) that Claude does not see, because %1 "
                "refuses the stored key.",
                nullptr, count)
                .arg(integration),
            //: %1 is HubSpot
            ClaudeDifferences::tr("Create a new key in %1 and update it here.").arg(integration)};
    case ClaudeCode::NotConnected:
        //: %1 is HubSpot
        return {ClaudeDifferences::tr(
                    "Your groups give %n scope(s) that Claude does not see, because %1 "
                    "is not connected.",
                    nullptr, count)
                    .arg(integration),
                //: %1 is HubSpot
                ClaudeDifferences::tr("Connect %1 once; all groups share the connection.")
                    .arg(integration)};
    default:
        return {};
    }
}

} // namespace

FindingWords comparisonWords(const ClaudeFinding &finding, const QString &integration)
{
    for (const FindingWords &words :
         {groupDifference(finding), seenWords(finding, integration),
          notBackedWords(finding, integration), notSeenWords(finding, integration),
          commonCause(finding, integration)}) {
        if (!words.sentence.isEmpty())
            return words;
    }
    return {};
}

} // namespace onbelay
