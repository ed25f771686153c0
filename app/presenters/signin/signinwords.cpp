#include "presenters/signin/signinwords.h"

#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SignInWords
{
    Q_DECLARE_TR_FUNCTIONS(onbelay::SignInWords)
};

FailureText tokenUnknown()
{
    return {SignInWords::tr("This bearer token is not accepted"),
            SignInWords::tr("The server does not know it: it was regenerated since, or a part of "
                            "it is missing."),
            SignInWords::tr("Copy it again from Dashboard → Settings → Claude connection."),
            {}};
}

// The server's metadata is not such that a sign-in would be safe (RFC 9728, RFC 8414, MCP
// authorization).
FailureText unsafeServer(const QString &cause)
{
    return {SignInWords::tr("This server's sign-in cannot be used safely"),
            cause,
            SignInWords::tr("Use a bearer token, and tell whoever runs the server."),
            {}};
}

std::optional<FailureText> metadataText(const QString &code)
{
    if (code == "noChallenge"_L1)
        return FailureText{
            SignInWords::tr("The server asks for no sign-in here"),
            SignInWords::tr("The address answers without one, so it may not be On Belay."),
            SignInWords::tr("Check the server address."),
            {}};
    if (code == "noAuthorizationServer"_L1)
        return FailureText{SignInWords::tr("This server offers no sign-in with the browser"),
                           SignInWords::tr("It does not say where somebody could sign in."),
                           SignInWords::tr("Use a bearer token."),
                           {}};
    if (code == "resourceMismatch"_L1)
        return unsafeServer(SignInWords::tr("What it says about itself is about another address."));
    if (code == "issuerMismatch"_L1)
        return unsafeServer(
            SignInWords::tr("Its sign-in service goes by another name than it should."));
    if (code == "noPkce"_L1)
        return unsafeServer(SignInWords::tr("Its sign-in service lacks the protection against "
                                            "stolen codes (PKCE with S256)."));
    if (code == "insecureEndpoint"_L1)
        return unsafeServer(SignInWords::tr("Its sign-in service is not reached over https."));
    if (code == "badMetadata"_L1)
        return unsafeServer(SignInWords::tr("What it says about its sign-in cannot be read."));
    return std::nullopt;
}

// The server's own words, which may be empty.
QString withTheirWords(const QString &cause, const QString &theirs)
{
    if (theirs.isEmpty())
        return cause;
    //: %1 is a sentence of ours, %2 a text of the server, in whatever language
    return SignInWords::tr("%1 The server says: “%2”").arg(cause, theirs);
}

std::optional<FailureText> browserText(const Failure &failure)
{
    const QString &code = failure.code;
    if (code == "browserNotOpened"_L1)
        return FailureText{SignInWords::tr("No browser could be opened"),
                           SignInWords::tr("The system has no program for web pages, or it did "
                                           "not start."),
                           SignInWords::tr("Set a default browser, or use a bearer token."),
                           {}};
    if (code == "callbackTimeout"_L1)
        return FailureText{SignInWords::tr("Nobody came back from the browser"),
                           SignInWords::tr("The console waited for five minutes."),
                           SignInWords::tr("Sign in again and finish it in the browser."),
                           {}};
    if (code == "portRefused"_L1)
        return FailureText{
            SignInWords::tr("The browser's answer could not be received"),
            SignInWords::tr("This computer lets no program listen on 127.0.0.1."),
            SignInWords::tr("Allow that in its security program, or use a bearer token."),
            {}};
    if (code == "accessDenied"_L1)
        return FailureText{
            SignInWords::tr("The sign-in was declined in the browser"),
            withTheirWords(SignInWords::tr("Somebody declined it on the page, or the server does "
                                           "not allow it."),
                           failure.detail),
            SignInWords::tr("Sign in again and allow it."),
            {}};
    if (code == "wrongIssuer"_L1)
        return FailureText{
            SignInWords::tr("The answer came from another sign-in service"),
            SignInWords::tr("It did not name the service that was asked, so it was not used. That "
                            "may be an attack."),
            SignInWords::tr("Close the browser page and sign in again; tell your IT department "
                            "if it happens again."),
            {}};
    return std::nullopt;
}

FailureText refusedText(const Failure &failure)
{
    const QString theirs = failure.items.value(0);
    const QString cause =
        theirs.isEmpty()
            ? SignInWords::tr("Its answer cannot be used.")
            //: %1 is an error code of the server, such as invalid_scope
            : withTheirWords(SignInWords::tr("It answered with the error “%1”.").arg(theirs),
                             failure.detail);
    return {SignInWords::tr("On Belay's sign-in service refused"),
            cause,
            SignInWords::tr("Sign in again. If this goes on, use a bearer token and send this to "
                            "support."),
            {}};
}

} // namespace

QString accountLabel(const SessionInfo &person)
{
    if (person.organizationName.isEmpty() || person.userName.isEmpty())
        return person.userName + person.organizationName;
    //: Name of an account: the person, then the organisation
    return SignInWords::tr("%1 — %2").arg(person.userName, person.organizationName);
}

QString accountDetail(const KnownAccount &known)
{
    // Of a guided account the label is the server.
    const QString what =
        known.guided ? SignInWords::tr("Guided mode") : known.account.server.authority();
    if (known.signedIn)
        return what;
    //: %1 is a server, or "Guided mode"; the account has no session any more
    return SignInWords::tr("%1 · sign in again").arg(what);
}

void nameGuided(SessionInfo &person, const Account &account)
{
    person.userId = account.userId;
    person.organizationName = account.server.authority();
}

CallbackWords callbackWords()
{
    CallbackWords words;
    words.language = QLocale().bcp47Name();
    words.rightToLeft = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    //: Title of the page in the browser
    words.title = SignInWords::tr("On Belay Console");
    //: On the page in the browser
    words.signedIn = SignInWords::tr("You are signed in. Go back to the console; this page can be "
                                     "closed.");
    //: On the page in the browser
    words.failed = SignInWords::tr("The sign-in did not succeed. Go back to the console, which "
                                   "says why.");
    //: On the page in the browser
    words.notExpected = SignInWords::tr("This page does not belong to a sign-in that was begun in "
                                        "the console. You can close it.");
    return words;
}

bool isAboutClientId(const Failure &failure)
{
    return failure.code == "noClientId"_L1 || failure.code == "registrationRefused"_L1;
}

std::optional<FailureText> signInText(const Failure &failure, bool token)
{
    if (token)
        return failure.kind == FailureKind::Unauthorized ? std::optional(tokenUnknown())
                                                         : std::nullopt;
    const QString &code = failure.code;
    if (auto text = metadataText(code))
        return text;
    if (auto text = browserText(failure))
        return text;
    if (code == "otherPerson"_L1)
        return FailureText{
            SignInWords::tr("Somebody else signed in with the browser"),
            SignInWords::tr("This session belongs to another person, so the sign-in was not used."),
            SignInWords::tr("Sign out of On Belay in the browser and try again as yourself."),
            {}};
    if (code == "noClientId"_L1)
        return FailureText{
            SignInWords::tr("The server has to know this program first"),
            SignInWords::tr("It does not take programs that register by themselves."),
            SignInWords::tr("Ask whoever runs it for a client ID for this console and enter it, or "
                            "use a bearer token."),
            {}};
    if (code == "registrationRefused"_L1)
        return FailureText{
            SignInWords::tr("The server did not register this program"),
            failure.detail.isEmpty() ? SignInWords::tr("It gave no reason.") : failure.detail,
            SignInWords::tr("Ask whoever runs it for a client ID for this console and enter it, or "
                            "use a bearer token."),
            {}};
    if (code == "authorizationRefused"_L1 || code == "tokenRefused"_L1
        || code == "badTokenAnswer"_L1)
        return refusedText(failure);
    return std::nullopt;
}

FailureText sessionOverText(const QString &account)
{
    //: %1 is an account
    return {SignInWords::tr("The session of %1 is over").arg(account),
            SignInWords::tr("The server ended it. What was staged is kept with the account."),
            SignInWords::tr("Sign in again."),
            {}};
}

FailureText notRevokedText(const Failure &failure)
{
    return {SignInWords::tr("You are signed out, but On Belay could not be told"),
            SignInWords::tr("This computer no longer has the sign-in. On the server it lasts until "
                            "its time is over."),
            SignInWords::tr("To end it at once, open Dashboard → Settings → Claude connection."),
            failureText(failure, Peer::OnBelay).evidence};
}

} // namespace onbelay
