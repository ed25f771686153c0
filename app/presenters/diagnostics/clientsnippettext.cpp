#include "presenters/diagnostics/clientsnippettext.h"

#include <QCoreApplication>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ClientSnippet)
};

SnippetLine kindLine(SnippetIssue issue)
{
    switch (issue) {
    case SnippetIssue::Inspector:
        return {
            CheckVerdict::Failed, Words::tr("It starts the MCP Inspector"),
            Words::tr("This is the snippet of On Belay’s help page. The Inspector is a tool for "
                      "developers with a page of its own, and no bridge between Claude Desktop "
                      "and a server, so as far as we know it cannot work."),
            Words::tr("Take the entry out and use one of the ways below.")};
    case SnippetIssue::HttpEntry:
        return {
            CheckVerdict::Warning, Words::tr("An entry with an address (Streamable HTTP)"),
            Words::tr("This is the right kind for Claude Code. As far as we know, Claude Desktop "
                      "reads only entries with a command from its file, and wants a connector "
                      "for an address."),
            Words::tr("For Claude Desktop, add a connector with the address below.")};
    case SnippetIssue::CodeEntry:
        return {CheckVerdict::Passed,
                Words::tr("An entry with an address, of Claude Code"),
                Words::tr("This is the right kind for Claude Code. Claude Desktop does not read "
                          "this file."),
                {}};
    case SnippetIssue::SseEntry:
        return {CheckVerdict::Warning, Words::tr("An entry of the old kind (SSE)"),
                Words::tr("MCP has replaced this transport. On Belay’s help page names HTTP."),
                Words::tr("Change the type to “http”.")};
    case SnippetIssue::Bridge:
        return {CheckVerdict::Warning, Words::tr("A bridge program passes messages on"),
                Words::tr("That can work, but it is a program of somebody else which sees all that "
                          "Claude and On Belay say to each other."),
                Words::tr("A connector in Claude’s settings needs no bridge.")};
    case SnippetIssue::OtherProgram:
        return {CheckVerdict::NotTested,
                Words::tr("It starts some other program"),
                Words::tr("The console does not know this program and says nothing about it."),
                {}};
    default:
        return {CheckVerdict::NotTested, Words::tr("Neither a command nor an address"),
                Words::tr("The console cannot tell what this entry is meant to do."),
                Words::tr("Use one of the ways below.")};
    }
}

SnippetLine addressLine(SnippetIssue issue, const QString &address)
{
    switch (issue) {
    case SnippetIssue::ThisServer:
        return {CheckVerdict::Passed,
                Words::tr("The address is this server’s MCP endpoint"),
                address,
                {}};
    case SnippetIssue::OtherPath:
        return {CheckVerdict::Failed,
                Words::tr("The address is this server, but not its MCP endpoint"), address,
                Words::tr("Use the address below.")};
    case SnippetIssue::OtherServer:
        return {CheckVerdict::Warning, Words::tr("The address is another server"),
                //: %1 is an address
                Words::tr("It is %1, not the server that you are signed in to.").arg(address),
                Words::tr("Use the address below, if you mean this server.")};
    case SnippetIssue::InsecureAddress:
        return {CheckVerdict::Failed, Words::tr("The address is not encrypted"),
                Words::tr("Over http everybody on the way can read the sign-in and the answers."),
                Words::tr("Use https.")};
    default:
        return {CheckVerdict::Failed, Words::tr("The address is none"),
                Words::tr("It has to begin with https:// and name a server."),
                Words::tr("Use the address below.")};
    }
}

SnippetLine secretLine(SnippetIssue issue)
{
    switch (issue) {
    case SnippetIssue::InspectorVariables:
        return {CheckVerdict::Failed,
                Words::tr("SERVER_URL and BEARER_TOKEN are unknown to it"),
                Words::tr("As far as we know, the Inspector’s code does not contain the name "
                          "BEARER_TOKEN, and nothing hands it on to the server."),
                {}};
    case SnippetIssue::TokenInClear:
        return {CheckVerdict::Failed, Words::tr("A token stands in it in clear"),
                Words::tr("Whoever can read the file, or was sent it, can act as you. The console "
                          "has not kept it."),
                Words::tr("Regenerate the token in On Belay (Dashboard → Settings → Claude "
                          "connection), then sign in by the browser instead.")};
    default:
        return {CheckVerdict::Warning,
                Words::tr("Where a token belongs, there is a stand-in"),
                Words::tr("It was not replaced by a token of your own. A sign-in by the browser "
                          "needs none."),
                {}};
    }
}

SnippetLine lineFor(SnippetIssue issue, const QString &address)
{
    switch (issue) {
    case SnippetIssue::Inspector:
    case SnippetIssue::HttpEntry:
    case SnippetIssue::CodeEntry:
    case SnippetIssue::SseEntry:
    case SnippetIssue::Bridge:
    case SnippetIssue::OtherProgram:
    case SnippetIssue::UnknownEntry:
        return kindLine(issue);
    case SnippetIssue::ThisServer:
    case SnippetIssue::OtherPath:
    case SnippetIssue::OtherServer:
    case SnippetIssue::InsecureAddress:
    case SnippetIssue::BadAddress:
        return addressLine(issue, address);
    case SnippetIssue::InspectorVariables:
    case SnippetIssue::TokenInClear:
    case SnippetIssue::TokenPlaceholder:
        return secretLine(issue);
    }
    Q_UNREACHABLE();
}

QString shapeText(SnippetShape shape)
{
    switch (shape) {
    case SnippetShape::Empty:
        return Words::tr("There was nothing to examine.");
    case SnippetShape::TooLarge:
        return Words::tr("That is too large for a configuration, so it was not read.");
    case SnippetShape::NotJson:
        return Words::tr("That is not JSON. Copy all of it, from the first brace to the last.");
    case SnippetShape::NoServers:
        return Words::tr("That is JSON, but there is no MCP server in it.");
    case SnippetShape::Servers:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

ClientSnippetText clientSnippetText(const SnippetReport &report)
{
    ClientSnippetText text;
    text.headline = shapeText(report.shape);
    if (report.shape != SnippetShape::Servers)
        return text;
    for (const SnippetEntry &entry : report.entries) {
        for (const SnippetIssue issue : entry.issues) {
            SnippetLine line = lineFor(issue, entry.address);
            if (!entry.name.isEmpty() && report.entries.size() > 1)
                //: %1 is the name of an entry in a file, %2 what is so about it
                line.title = Words::tr("%1: %2").arg(entry.name, line.title);
            text.lines.push_back(std::move(line));
        }
    }
    if (report.mended)
        text.lines.push_back(
            {CheckVerdict::Warning,
             Words::tr("It is not quite JSON"),
             Words::tr("Comments, a comma too many, curly quotation marks or missing braces were "
                       "overlooked here. The program that reads the file may refuse it."),
             {}});
    text.isGood = std::all_of(text.lines.begin(), text.lines.end(), [](const SnippetLine &line) {
        return line.verdict == CheckVerdict::Passed;
    });
    const auto is = [&text](CheckVerdict verdict) {
        return std::any_of(text.lines.begin(), text.lines.end(),
                           [verdict](const SnippetLine &line) { return line.verdict == verdict; });
    };
    // Below a headline that counts, everybody counts the lines.
    const auto passed =
        std::count_if(text.lines.begin(), text.lines.end(),
                      [](const SnippetLine &line) { return line.verdict == CheckVerdict::Passed; });
    const auto wrong =
        is(CheckVerdict::Failed) ? std::ssize(text.lines) - passed : std::ptrdiff_t(0);
    if (wrong > 0)
        text.headline =
            Words::tr("%n thing(s) in it cannot work or should not be so.", nullptr, int(wrong));
    else
        text.headline = text.isGood ? Words::tr("Nothing in it is wrong.")
                                    : Words::tr("Nothing in it is plainly wrong; look at the "
                                                "remarks.");
    return text;
}

ClientAdvice clientAdvice(const QUrl &endpoint)
{
    const QString address = endpoint.toString(QUrl::FullyEncoded);
    return {Words::tr("Claude Code: in a terminal,"),
            u"claude mcp add --transport http onbelay "_s + address,
            Words::tr("then in Claude Code, to sign in by the browser:"),
            u"/mcp"_s,
            Words::tr("Claude on the web and Claude Desktop: in Claude’s settings, add a custom "
                      "connector with this address (as far as we know):"),
            address};
}

} // namespace onbelay
