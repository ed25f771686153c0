#include "presenters/diagnostics/claudewords.h"

#include "presenters/diagnostics/findingwords.h"

#include <QCoreApplication>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostNames = 9;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ClaudeFailures)
};

FailureText forbidden(const Failure &failure)
{
    if (failure.code != u"insufficient_scope"_s)
        return {Words::tr("The MCP endpoint does not let you in"),
                Words::tr("It knows your sign-in and refuses it all the same."),
                Words::tr("Look in On Belay whether your account may use Claude."),
                {}};
    return {Words::tr("Your sign-in does not cover what Claude sees"),
            failure.items.isEmpty()
                ? Words::tr("You did not allow it when you signed in.")
                //: %1 is a list of names that On Belay gives to what programs may do
                : Words::tr("The endpoint wants %1, which you have not allowed the console.")
                      .arg(nameList(failure.items, mostNames)),
            Words::tr("Ask again and allow it in the browser, or sign in anew."),
            {}};
}

FailureText notFound(const Failure &failure)
{
    if (!failure.code.isEmpty() && failure.httpStatus < 300)
        return {Words::tr("The server does not know this request"),
                Words::tr("It speaks MCP, but not this part of it."),
                Words::tr("Send the details to the people who run the server."),
                {}};
    return {Words::tr("There is no MCP endpoint at this address"),
            Words::tr("The server answers, but has nothing there. Claude cannot reach it either."),
            Words::tr("Check the address of the server."),
            {}};
}

FailureText notMcp(const Failure &failure)
{
    if (failure.kind == FailureKind::NotJson)
        return {Words::tr("What answers is not MCP"),
                Words::tr("A web page or something else came back. Guest networks and firewalls do "
                          "that until you sign in there."),
                Words::tr("Open any web page to see whether the network wants a sign-in; if it "
                          "does not, check the address."),
                {}};
    if (failure.detail == u"resultType"_s)
        return {Words::tr("The tool answered in a way that nobody knows yet"),
                Words::tr("Its answer is of a kind that is not part of MCP, so it was not read."),
                Words::tr("Check that the console is up to date."),
                {}};
    return {Words::tr("The answer is no complete MCP message"),
            Words::tr("It was cut off, or lacked something that is due. Claude would have to give "
                      "up on it too."),
            Words::tr("Ask again; if it goes on, send the details to support."),
            {}};
}

FailureText refused(const Failure &failure)
{
    if (failure.code == u"protocolVersion"_s)
        return {Words::tr("The server speaks no version of MCP that the console knows"),
                failure.detail.isEmpty() ? Words::tr("It did not say which ones it speaks.")
                                         //: %1 is a list of versions, such as 2024-10-07
                                         : Words::tr("It speaks: %1.").arg(failure.detail),
                Words::tr("Check that the console is up to date."),
                {}};
    if (failure.code == u"inputRequired"_s)
        return {Words::tr("The tool wants something of Claude first"),
                //: %1 is the name of an MCP request
                Words::tr("It asked for %1, which the console does not offer to anybody.")
                    .arg(failure.detail),
                Words::tr("Use the tool in Claude."),
                {}};
    return {Words::tr("The server refused the request"),
            failure.detail.isEmpty() ? Words::tr("It gave no reason.")
                                     //: %1 is a text of the server
                                     : Words::tr("It says: “%1”").arg(failure.detail),
            Words::tr("Ask again; if it goes on, send the details to support."),
            {}};
}

FailureText lost(const Failure &failure, ClaudeCheck check)
{
    if (failure.code == u"sessionLost"_s)
        return {Words::tr("The server forgot the MCP session"),
                Words::tr("It ended between two requests; the call was not made."),
                Words::tr("Ask again."),
                {}};
    if (check == ClaudeCheck::Context || check == ClaudeCheck::Integrations)
        return {Words::tr("The answer of the tool is lost"),
                Words::tr("The connection broke off after the tool was called."),
                Words::tr("Ask again; if it goes on, check your network."),
                {}};
    return {};
}

FailureText wordsFor(const Failure &failure, ClaudeCheck check)
{
    switch (failure.kind) {
    case FailureKind::Unauthorized:
        return {
            Words::tr("Your session is over"),
            Words::tr("The MCP endpoint no longer accepts your sign-in. Staged edits are kept."),
            Words::tr("Sign in again."),
            {}};
    case FailureKind::Forbidden:
        return forbidden(failure);
    case FailureKind::NotFound:
        return notFound(failure);
    case FailureKind::NotJson:
    case FailureKind::BadJson:
        return notMcp(failure);
    case FailureKind::Unprocessable:
        return refused(failure);
    case FailureKind::ConnectionLost:
    case FailureKind::OutcomeUnknown:
        return lost(failure, check);
    default:
        return {};
    }
}

} // namespace

FailureText claudeFailureText(const Failure &failure, ClaudeCheck check)
{
    FailureText general = failureText(failure, Peer::OnBelay);
    FailureText own = wordsFor(failure, check);
    if (own.headline.isEmpty())
        return general;
    own.evidence = general.evidence;
    return own;
}

} // namespace onbelay
