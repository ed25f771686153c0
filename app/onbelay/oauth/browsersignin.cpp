#include "onbelay/oauth/browsersignin.h"

#include "onbelay/oauth/authorizationanswer.h"
#include "onbelay/oauth/clientregistration.h"
#include "onbelay/oauth/oauthdiscovery.h"
#include "onbelay/oauth/pkce.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

struct BrowserSignIn::Private
{
    Private(BrowserSignIn &q, HttpClient &http, OpenBrowser open)
        : q(q)
        , http(http)
        , open(std::move(open))
    {
    }

    void setStage(Stage next);
    void onDiscovered(const Expected<Discovered> &found);
    void chooseClient();
    [[nodiscard]] bool isOfServer(const QString &issuer) const;
    void onRegistered(const Expected<ClientIdentity> &registered);
    void chooseScopes();
    void openBrowser();
    [[nodiscard]] QUrl requestUrl(const QByteArray &challenge) const;
    void onAnswer(const Secret &query);
    void redeem(const Secret &code);
    void onTokens(const Expected<HttpResponse> &answer);
    void conclude(const Expected<SignInGrant> &result);
    void fail(const Failure &failure) { conclude(failed(failure)); }

    BrowserSignIn &q;
    HttpClient &http;
    OpenBrowser open;
    Wanted wanted;
    CallbackWords words;
    Stage stage = Stage::Idle;
    QPromise<Expected<SignInGrant>> promise;
    OAuthDiscovery *discovery = nullptr; // a child of q, as the listener
    LoopbackListener *listener = nullptr;
    CallHandle call;
    Discovered found;
    ClientIdentity client;
    QUrl redirect;
    bool isRegistered = false; // the client id counts for this redirect address only
    QStringList scopes;
    AwaitedAnswer awaited;
    Secret verifier;
    QUrl browserUrl;
};

BrowserSignIn::BrowserSignIn(HttpClient &http, OpenBrowser open, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, http, std::move(open)))
{
}

BrowserSignIn::~BrowserSignIn()
{
    cancel();
}

void BrowserSignIn::setCallbackWords(const CallbackWords &words)
{
    d->words = words;
}

QFuture<Expected<SignInGrant>> BrowserSignIn::start(const Wanted &wanted)
{
    Q_ASSERT(d->stage == Stage::Idle);
    d->wanted = wanted;
    d->promise.start();
    QFuture<Expected<SignInGrant>> future = d->promise.future();
    const QPointer<BrowserSignIn> guard(this);
    d->setStage(Stage::Discovering);
    if (!guard || d->stage != Stage::Discovering)
        return future;
    d->discovery = new OAuthDiscovery(
        d->http, wanted.url, wanted.before ? wanted.before->issuer : wanted.clientIssuer, this);
    d->discovery->start(wanted.verb).then(this, [this](const Expected<Discovered> &found) {
        d->onDiscovered(found);
    });
    return future;
}

void BrowserSignIn::cancel()
{
    if (d->stage != Stage::Idle)
        d->conclude(failed(FailureKind::Cancelled));
}

BrowserSignIn::Stage BrowserSignIn::stage() const
{
    return d->stage;
}

QUrl BrowserSignIn::authorizationUrl() const
{
    return d->stage == Stage::InBrowser ? d->browserUrl : QUrl();
}

void BrowserSignIn::Private::setStage(Stage next)
{
    stage = next;
    Q_EMIT q.stageChanged();
}

void BrowserSignIn::Private::onDiscovered(const Expected<Discovered> &discovered)
{
    if (stage != Stage::Discovering)
        return;
    if (!discovered)
        return fail(discovered.error());
    found = *discovered;
    listener = new LoopbackListener(words, &q);
    const quint16 before =
        wanted.before ? quint16(std::max(0, wanted.before->redirect.port(0))) : quint16(0);
    const Expected<QUrl> address = listener->listen(before);
    if (!address)
        return fail(address.error());
    redirect = *address;
    chooseClient();
}

bool BrowserSignIn::Private::isOfServer(const QString &issuer) const
{
    return issuer.isEmpty() || issuer == found.server.issuer;
}

// In the order of the MCP specification. A registration of before serves only while both the
// server and the port that it was made for are the same; a client id that was not registered for
// one port is good for any.
void BrowserSignIn::Private::chooseClient()
{
    const AuthorizationServer &server = found.server;
    const SignInGrant before = wanted.before.value_or(SignInGrant());
    if (!wanted.clientId.isEmpty() && isOfServer(wanted.clientIssuer)) {
        client = {wanted.clientId, wanted.clientSecret,
                  authMethodFor(wanted.clientSecret, server.tokenAuthMethods)};
        return openBrowser();
    }
    if (server.takesClientMetadata && !wanted.clientMetadata.isEmpty()) {
        client = {wanted.clientMetadata.toString(QUrl::FullyEncoded), {}, u"none"_s};
        return openBrowser();
    }
    if (!before.clientId.isEmpty() && before.issuer == server.issuer
        && (before.redirect.isEmpty() || before.redirect == redirect)) {
        client = {before.clientId, before.clientSecret, before.clientAuth};
        isRegistered = !before.redirect.isEmpty();
        return openBrowser();
    }
    if (server.registrationEndpoint.isEmpty()) {
        Failure missing =
            signInFailure(FailureKind::Unprocessable, u"noClientId"_s, server.tokenEndpoint.host())
                .value();
        if (server.takesClientMetadata)
            missing.items = {u"client_id_metadata_document"_s};
        return fail(missing);
    }
    const QPointer<BrowserSignIn> guard(&q);
    setStage(Stage::Registering);
    if (!guard || stage != Stage::Registering)
        return; // ended by who was told
    registerClient(http, &q, server, redirect, &call)
        .then(&q, [this](const Expected<ClientIdentity> &registered) { onRegistered(registered); });
}

void BrowserSignIn::Private::onRegistered(const Expected<ClientIdentity> &registered)
{
    if (stage != Stage::Registering)
        return;
    if (!registered)
        return fail(registered.error());
    client = *registered;
    isRegistered = true;
    openBrowser();
}

void BrowserSignIn::Private::chooseScopes()
{
    // A step-up widens what was asked for before, granted or not; all that the resource could ever
    // want is not part of that.
    scopes = wanted.before ? wanted.before->requestedScopes : found.scopes;
    const QStringList granted = wanted.before ? wanted.before->scopes : QStringList();
    for (const QString &scope : granted + wanted.scopes) {
        if (isScope(scope) && !scopes.contains(scope))
            scopes.append(scope);
    }
    // What renews the sign-in; only where the server knows it (SEP-2207).
    const QString offline = u"offline_access"_s;
    scopes.removeAll(offline);
    if (found.server.scopes.contains(offline))
        scopes.append(offline);
}

void BrowserSignIn::Private::openBrowser()
{
    chooseScopes();
    verifier = randomToken();
    awaited = {randomToken(), found.server.issuer, found.server.issInAnswers};
    browserUrl = requestUrl(codeChallenge(verifier));
    connect(listener, &LoopbackListener::answered, &q,
            [this](const Secret &query) { onAnswer(query); });
    connect(listener, &LoopbackListener::timedOut, &q, [this] {
        conclude(signInFailure(FailureKind::Timeout, u"callbackTimeout"_s, browserUrl.host()));
    });
    listener->expect([this](QByteArrayView query) { return isOurs(query, awaited); });
    const QPointer<BrowserSignIn> guard(&q);
    setStage(Stage::InBrowser);
    if (!guard || stage != Stage::InBrowser)
        return; // ended by who was told
    const bool opened = open && open(browserUrl);
    if (guard && stage == Stage::InBrowser && !opened)
        conclude(
            signInFailure(FailureKind::ProcessFailed, u"browserNotOpened"_s, browserUrl.host()));
}

QUrl BrowserSignIn::Private::requestUrl(const QByteArray &challenge) const
{
    const std::vector<FormField> fields{
        field("response_type", u"code"_s),
        field("client_id", client.id),
        field("redirect_uri", redirect.toString(QUrl::FullyEncoded)),
        field("code_challenge", QString::fromLatin1(challenge)),
        field("code_challenge_method", u"S256"_s),
        field("state", awaited.state),
        field("scope", scopes.join(u' ')),
        field("resource", found.resource),
    };
    QByteArray address = found.server.authorizationEndpoint.toEncoded();
    const bool hasQuery = found.server.authorizationEndpoint.hasQuery();
    address.append(hasQuery ? '&' : '?').append(formBody(fields).view());
    return QUrl::fromEncoded(address, QUrl::StrictMode);
}

void BrowserSignIn::Private::onAnswer(const Secret &query)
{
    if (stage != Stage::InBrowser)
        return;
    const Expected<Secret> code = authorizationCode(query.view(), awaited);
    if (!code)
        return fail(code.error());
    const QPointer<BrowserSignIn> guard(&q);
    setStage(Stage::Redeeming);
    if (guard && stage == Stage::Redeeming)
        redeem(*code);
}

void BrowserSignIn::Private::redeem(const Secret &code)
{
    std::vector<FormField> fields{
        field("grant_type", u"authorization_code"_s),
        field("code", code),
        field("code_verifier", verifier),
        field("redirect_uri", redirect.toString(QUrl::FullyEncoded)),
        field("resource", found.resource),
    };
    postForm(http, &q, found.server.tokenEndpoint, std::move(fields), client, &call)
        .then(&q, [this](const Expected<HttpResponse> &answer) { onTokens(answer); });
}

void BrowserSignIn::Private::onTokens(const Expected<HttpResponse> &answer)
{
    if (stage != Stage::Redeeming)
        return;
    const Expected<TokenAnswer> tokens = readTokenAnswer(answer, found.server.tokenEndpoint);
    if (!tokens)
        return fail(tokens.error());
    SignInGrant grant;
    grant.accessToken = tokens->accessToken;
    grant.refreshToken = tokens->refreshToken;
    grant.expiresAt = tokens->expiresAt;
    grant.scopes = tokens->scopes.value_or(scopes);
    grant.requestedScopes = scopes;
    grant.obtainedAt = QDateTime::currentDateTimeUtc();
    grant.resource = found.resource;
    grant.issuer = found.server.issuer;
    grant.tokenEndpoint = found.server.tokenEndpoint;
    grant.revocationEndpoint = found.server.revocationEndpoint;
    grant.clientId = client.id;
    grant.clientSecret = client.secret;
    grant.clientAuth = client.auth;
    if (isRegistered)
        grant.redirect = redirect;
    conclude(grant);
}

void BrowserSignIn::Private::conclude(const Expected<SignInGrant> &result)
{
    if (stage == Stage::Over || stage == Stage::Idle)
        return;
    stage = Stage::Over;
    call.abort();
    if (discovery)
        discovery->deleteLater(); // it may be what leads here
    if (listener)
        listener->conclude(result.has_value());
    wanted = {};
    client = {};
    verifier.clear();
    awaited = {};
    browserUrl.clear();
    QPromise<Expected<SignInGrant>> ending = std::move(promise);
    Q_EMIT q.stageChanged();
    ending.addResult(result);
    ending.finish(); // may end this object
}

} // namespace onbelay
