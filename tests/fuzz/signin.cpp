// What a sign-in reads from servers and from the browser: "<status> challenge WWW-Authenticate: …",
// "<status> resource", "<status> server", "<status> token", "<status> grant" with a body, and
// "<status> callback" with the query of the redirect.
#include "answers.h"
#include "targets.h"

#include "net/problem.h"
#include "onbelay/oauth/authchallenge.h"
#include "onbelay/oauth/authorizationanswer.h"
#include "onbelay/oauth/metadata.h"
#include "onbelay/oauth/signingrant.h"
#include "onbelay/oauth/tokenrequest.h"

#include <QJsonDocument>

#include <algorithm>

namespace onbelay::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

const QUrl called(u"https://onbelay.example/api/mcp"_s);
const QString issuer = u"https://as.example/t1"_s;

void checkScopes(const QStringList &scopes)
{
    promise(std::all_of(scopes.begin(), scopes.end(), isScope), "scopes are lawful");
}

void challenge(const HttpResponse &response)
{
    for (const auto &[name, value] : response.headers) {
        for (const AuthChallenge &each : parseChallenges(value))
            promise(!each.scheme.isEmpty() && each.scheme == each.scheme.toLower(),
                    "a scheme is in lower case");
    }
    if (const auto bearer = bearerChallenge(response))
        checkScopes(bearer->scopes);
}

void resource(const QJsonObject &body)
{
    const auto read = readProtectedResource(body, called);
    if (!read)
        return checkTexts(read.error());
    checkScopes(read->scopes);
    promise(coversAddress(read->resource, called), "the resource is ours");
    promise(!read->authorizationServers.isEmpty(), "somebody hands out tokens");
    for (const QString &each : read->authorizationServers) {
        promise(mayBeAsked(QUrl(each), called), "an issuer is asked over https");
        for (const QUrl &url : serverMetadataUrls(each))
            promise(mayBeAsked(url, called) && !url.hasQuery(), "so is its metadata");
    }
}

void server(const QJsonObject &body)
{
    const auto read = readAuthorizationServer(body, issuer, called);
    if (!read)
        return checkTexts(read.error());
    checkScopes(read->scopes);
    promise(read->issuer == issuer, "the issuer is the one that was asked");
    for (const QUrl &url : {read->authorizationEndpoint, read->tokenEndpoint})
        promise(mayBeAsked(url, called), "endpoints that are due are there and safe");
    for (const QUrl &url : {read->registrationEndpoint, read->revocationEndpoint})
        promise(url.isEmpty() || mayBeAsked(url, called), "other endpoints are safe");
}

void callback(const QByteArray &query)
{
    for (const bool promised : {true, false}) {
        const AwaitedAnswer awaited{Secret::fromUtf8("made-up-state"), issuer, promised};
        const auto code = authorizationCode(query, awaited);
        promise(!code || isOurs(query, awaited), "a code comes with our state");
        promise(!code || !code->isEmpty(), "a code is not empty");
        if (code)
            continue;
        checkTexts(code.error());
        const bool mixedUp = code.error().code == "wrongIssuer"_L1;
        promise(!mixedUp || (code.error().detail.isEmpty() && code.error().items.isEmpty()),
                "texts of another server are not shown");
    }
}

void token(const HttpResponse &response)
{
    const auto read = readTokenAnswer(response, QUrl(u"https://as.example/token"_s));
    if (!read) {
        checkTexts(read.error());
        promise(read.error().kind != FailureKind::Unauthorized, "the caller judges the sign-in");
        return;
    }
    const QByteArrayView bytes = read->accessToken.view();
    promise(!bytes.isEmpty()
                && std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' '; }),
            "a token fits into a header");
    if (read->scopes)
        checkScopes(*read->scopes);
}

void grant(const QByteArray &packed)
{
    const auto read = unpackGrant(Secret::fromUtf8(packed));
    if (!read)
        return checkTexts(read.error());
    if (!packed.startsWith('{'))
        return;
    const auto again = unpackGrant(packGrant(*read));
    promise(again && again->refreshToken.equals(read->refreshToken) && again->issuer == read->issuer
                && again->tokenEndpoint == read->tokenEndpoint,
            "a grant survives the keychain");
}

} // namespace

void signin(QByteArrayView input)
{
    const Answer answer = answerFrom(input);
    const QByteArray &body = answer.response.body;
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (answer.what == "challenge")
        challenge(answer.response);
    else if (answer.what == "resource")
        resource(object);
    else if (answer.what == "server")
        server(object);
    else if (answer.what == "callback")
        callback(body);
    else if (answer.what == "token")
        token(answer.response);
    else
        grant(body);
}

} // namespace onbelay::fuzz
