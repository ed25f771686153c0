#include "presenters/diagnostics/claudewords.h"

#include "presenters/diagnostics/findingwords.h"
#include "presenters/words/dates.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ClaudeWords
{
    Q_DECLARE_TR_FUNCTIONS(ClaudeWords)
};

QString sentences(const QString &first, const QString &second)
{
    //: Two sentences, one after the other
    return ClaudeWords::tr("%1 %2").arg(first, second);
}

FindingWords toolWords(const ClaudeFinding &finding)
{
    const QString tool = finding.arguments.value(0);
    const QString more = finding.arguments.value(1);
    const int needed = int(finding.arguments.size()) - 1;
    switch (finding.code) {
    case ClaudeCode::NotOffered:
        //: %1 is the name of a tool
        return {ClaudeWords::tr("The server does not offer %1.").arg(tool),
                ClaudeWords::tr("Look at the tools that it lists; they may have changed.")};
    case ClaudeCode::NeedsArguments:
        //: %1 is the name of a tool, %2 names of its arguments
        return {
            ClaudeWords::tr("%1 wants %n argument(s), so it was not called: %2.", nullptr, needed)
                .arg(tool, nameList(finding.arguments.mid(1), 5)),
            {}};
    case ClaudeCode::ToolFailed:
        return {more.isEmpty()
                    //: %1 is the name of a tool
                    ? ClaudeWords::tr("%1 says that it failed, and gives no reason.").arg(tool)
                    //: %1 is the name of a tool, %2 its own words
                    : ClaudeWords::tr("%1 says that it failed: “%2”").arg(tool, more),
                ClaudeWords::tr("Claude gets the same answer. Ask again; if it goes on, send the "
                                "details to support.")};
    case ClaudeCode::ShapeUnknown:
        //: %1 is the name of a tool
        return {ClaudeWords::tr("%1 answered in a form that the console does not know. What it "
                                "said is shown below as it came; nothing is concluded from it.")
                    .arg(tool),
                {}};
    default:
        return {};
    }
}

FindingWords serverWords(const ClaudeFinding &finding)
{
    const auto argument = [&finding](int index) {
        return finding.arguments.value(index);
    };
    switch (finding.code) {
    case ClaudeCode::Answered: {
        const QString server = QString(argument(0) + u' ' + argument(1)).trimmed();
        const bool modern = argument(3) == u"requests"_s;
        //: %1 is the name of a server, %2 a version of the protocol, %3 "with a session" or the
        //: like
        return {ClaudeWords::tr("%1 speaks MCP %2, %3.")
                    .arg(server.isEmpty() ? ClaudeWords::tr("A server without a name") : server,
                         argument(2), eraText(modern)),
                {}};
    }
    case ClaudeCode::ToolsListed:
        return {ClaudeWords::tr("%n tool(s) are offered to Claude.", nullptr, argument(0).toInt()),
                {}};
    case ClaudeCode::ToolsDropped:
        return {sentences(ClaudeWords::tr("%n tool(s) are offered to Claude.", nullptr,
                                          argument(0).toInt()),
                          ClaudeWords::tr("%n more cannot be used, because the server describes "
                                          "them in a way that breaks the rules.",
                                          nullptr, argument(1).toInt())),
                ClaudeWords::tr("They are named below; tell the people who run the server.")};
    case ClaudeCode::NoTools:
        return {
            ClaudeWords::tr("The server offers no tool at all, so Claude can do nothing there."),
            ClaudeWords::tr("Ask again; if it goes on, look at On Belay's status or ask "
                            "support.")};
    case ClaudeCode::ContextRead:
        if (argument(1).isEmpty())
            //: %1 is a person
            return {ClaudeWords::tr("Claude knows you as %1.").arg(argument(0)), {}};
        //: %1 is a person, %2 an organization
        return {ClaudeWords::tr("Claude knows you as %1 of %2.").arg(argument(0), argument(1)), {}};
    case ClaudeCode::ContextOfOther:
        //: %1 and %2 are persons
        return {ClaudeWords::tr("Claude is told that you are %1, but you are signed in as %2.")
                    .arg(argument(0), argument(1)),
                ClaudeWords::tr("Sign in again; if it stays so, tell support.")};
    default:
        return toolWords(finding);
    }
}

FindingWords integrationWords(const ClaudeFinding &finding, const QString &integration)
{
    const int count = finding.arguments.value(0).toInt();
    switch (finding.code) {
    case ClaudeCode::IntegrationsRead:
        //: %1 is HubSpot
        return {sentences(ClaudeWords::tr("Claude is told of %n integration(s).", nullptr, count),
                          ClaudeWords::tr("For %1, it is told of %n scope(s).", nullptr,
                                          finding.arguments.value(1).toInt())
                              .arg(integration)),
                {}};
    case ClaudeCode::IntegrationAbsent:
        //: %1 is HubSpot
        return {sentences(ClaudeWords::tr("Claude is told of %n integration(s).", nullptr, count),
                          ClaudeWords::tr("%1 is not among them.").arg(integration)),
                ClaudeWords::tr("Look at the comparison with the permissions below.")};
    default:
        return {};
    }
}

FindingWords reasonWords(const ClaudeFinding &finding)
{
    switch (finding.code) {
    case ClaudeCode::Cancelled:
        return {ClaudeWords::tr("Cancelled before it was done."), {}};
    case ClaudeCode::NotReached:
        return {ClaudeWords::tr("Not made, because a step before it failed."), {}};
    case ClaudeCode::NoAdminApi:
        return {ClaudeWords::tr("This server does not tell its permissions, so there is nothing to "
                                "compare with. The permissions page is a plan."),
                {}};
    case ClaudeCode::NothingToCompare:
        return {ClaudeWords::tr("The tools did not say it in a form that the console knows, so "
                                "nothing was compared."),
                {}};
    case ClaudeCode::PersonUnknown:
        //: %1 is a person
        return {ClaudeWords::tr("The server's list of people does not have %1, so the groups are "
                                "not known.")
                    .arg(finding.arguments.value(0)),
                {}};
    case ClaudeCode::OtherPerson:
        return {ClaudeWords::tr("The tools answer as somebody else, whose groups say nothing about "
                                "yours, so nothing was compared."),
                {}};
    case ClaudeCode::NotToldAgain:
        return {ClaudeWords::tr("What Claude is told did not agree with the permissions as they "
                                "were known here. Both were asked once more, and the tool gave no "
                                "answer, so nothing is concluded."),
                ClaudeWords::tr("Ask again in a moment.")};
    case ClaudeCode::RowsNotLoaded:
        return {ClaudeWords::tr("The permissions could not be read completely."),
                ClaudeWords::tr("Ask again once they are loaded.")};
    default:
        return {};
    }
}

FindingWords wordsFor(const ClaudeFinding &finding, const QString &integration)
{
    for (const FindingWords &words :
         {serverWords(finding), integrationWords(finding, integration), reasonWords(finding),
          comparisonWords(finding, integration)}) {
        if (!words.sentence.isEmpty())
            return words;
    }
    return {};
}

bool isAboutOneScope(ClaudeCode code)
{
    return code == ClaudeCode::SeenNotGiven || code == ClaudeCode::SeenStill
           || code == ClaudeCode::GivenNotSeen || code == ClaudeCode::NotInEffect
           || code == ClaudeCode::KeyLacks;
}

} // namespace

QString claudeCheckTitle(ClaudeCheck check)
{
    switch (check) {
    case ClaudeCheck::Endpoint:
        return ClaudeWords::tr("The MCP endpoint answers");
    case ClaudeCheck::Tools:
        return ClaudeWords::tr("It offers tools");
    case ClaudeCheck::Context:
        //: %1 is the name of a tool
        return ClaudeWords::tr("Who you are (%1)").arg(u"get_my_context"_s);
    case ClaudeCheck::Integrations:
        //: %1 is the name of a tool
        return ClaudeWords::tr("What you may use (%1)").arg(u"list_my_integrations"_s);
    case ClaudeCheck::Groups:
        return ClaudeWords::tr("Same groups as in On Belay");
    case ClaudeCheck::Permissions:
        return ClaudeWords::tr("Same scopes as in the permissions");
    }
    Q_UNREACHABLE();
}

FindingText claudeFindingText(const ClaudeFinding &finding, const Integration &integration)
{
    FindingText text;
    text.title = isAboutOneScope(finding.code) ? scopeTitle(finding.arguments.value(0), integration)
                                               : claudeCheckTitle(finding.check);
    if (finding.code == ClaudeCode::CallFailed && finding.failure) {
        const FailureText words = claudeFailureText(*finding.failure, finding.check);
        //: %1 is a headline, %2 a sentence
        text.sentence = ClaudeWords::tr("%1. %2").arg(words.headline, words.cause);
        text.nextStep = words.nextStep;
        text.evidence = words.evidence;
        text.correlationId = finding.failure->requestId;
        return text;
    }
    const FindingWords words = wordsFor(finding, integration.name);
    text.sentence = words.sentence;
    text.nextStep = words.nextStep;
    if (finding.failure) {
        text.evidence = claudeFailureText(*finding.failure, finding.check).evidence;
        text.correlationId = finding.failure->requestId;
    } else if (finding.isFinal() && finding.duration.count() > 0)
        //: %1 is a time of day
        text.evidence = ClaudeWords::tr("Asked live at %1").arg(clockText(finding.at));
    return text;
}

QString eraText(bool modern)
{
    return modern
               //: How an MCP server works, as part of a sentence
               ? ClaudeWords::tr("request by request, without a session")
               //: How an MCP server works, as part of a sentence
               : ClaudeWords::tr("with a session");
}

QStringList toolNotes(const McpTool &tool)
{
    const QJsonValue reads = tool.annotations.value("readOnlyHint"_L1);
    const QJsonValue destroys = tool.annotations.value("destructiveHint"_L1);
    QStringList notes;
    if (!reads.isBool())
        notes << ClaudeWords::tr("Does not say whether it changes anything");
    else
        notes << (reads.toBool() ? ClaudeWords::tr("Says that it only reads")
                                 : ClaudeWords::tr("Says that it changes things"));
    if (destroys.toBool() && !reads.toBool())
        notes << ClaudeWords::tr("Says that it may destroy things");
    return notes;
}

} // namespace onbelay
