// Signing in with the browser, against a server that publishes good and bad things. The browser is
// a client that goes where the console sends it.
#include "authserver.h"

#include "onbelay/oauth/browsersignin.h"
#include "onbelay/oauth/pkce.h"
#include "platform/requestlog.h"
#include "support/futures.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Wanted = BrowserSignIn::Wanted;
using Stage = BrowserSignIn::Stage;

class TestBrowserSignIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void signsIn();
    void askForScopes_data();
    void askForScopes();
    void waysToAClientId_data();
    void waysToAClientId();
    void noWayToAClientId();
    void authenticatesAtTheTokenEndpoint_data();
    void authenticatesAtTheTokenEndpoint();
    void metadataPlaces_data();
    void metadataPlaces();
    void oldServerWithoutMetadata();
    void refusesToGoOn_data();
    void refusesToGoOn();
    void stepUpKeepsRegistrationAndScopes();
    void stepUpWithAnIdForAnyPort();
    void otherServerGetsItsOwnRegistration();
    void answersOfTheBrowser_data();
    void answersOfTheBrowser();
    void foreignAnswerEndsNothing();
    void tokenAnswers_data();
    void tokenAnswers();
    void cancelAtEveryStage_data();
    void cancelAtEveryStage();
    void endedByWhoIsTold();
    void nothingSecretInTheLog();

private:
    using Answer = Expected<SignInGrant>;

    // Goes on in the browser with these parameters of the answer; STATE, ISS stand for the right
    // ones.
    void answerWith(const QString &parameters)
    {
        const QUrlQuery query(m_opened);
        QString text = parameters;
        text.replace(u"STATE"_s, query.queryItemValue(u"state"_s))
            .replace(u"ISS"_s, m_server->origin());
        QUrl url(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        url.setQuery(text);
        m_page.reset(m_browser.get(QNetworkRequest(url)));
    }
    QFuture<Answer> start(const Wanted &wanted)
    {
        m_opened.clear();
        m_signIn = std::make_unique<BrowserSignIn>(*m_http, [this](const QUrl &url) {
            m_opened = url;
            if (!m_answer.isEmpty())
                answerWith(m_answer);
            return m_opens;
        });
        return m_signIn->start(wanted);
    }
    [[nodiscard]] Answer signIn(const Wanted &wanted)
    {
        const QFuture<Answer> future = start(wanted);
        return finished(future) ? future.result() : Answer(failed(FailureKind::Timeout));
    }
    [[nodiscard]] Wanted plain() const { return {.url = m_server->called()}; }
    [[nodiscard]] QString asked(const QString &parameter) const
    {
        return QUrlQuery(m_opened).queryItemValue(parameter, QUrl::FullyDecoded);
    }

    std::unique_ptr<AuthServer> m_server;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<BrowserSignIn> m_signIn;
    QNetworkAccessManager m_browser;
    std::unique_ptr<QNetworkReply> m_page;
    QUrl m_opened;
    QString m_answer;
    bool m_opens = true;
};

void TestBrowserSignIn::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server = std::make_unique<AuthServer>();
    m_log = std::make_unique<RequestLog>();
    m_http = std::make_unique<HttpClient>(*m_log);
    m_answer = u"code=made-up-code&state=STATE&iss=ISS"_s;
    m_opens = true;
}

void TestBrowserSignIn::cleanup()
{
    m_page.reset();
    m_signIn.reset();
    m_http.reset();
    m_server.reset();
}

void TestBrowserSignIn::signsIn()
{
    m_answer.clear();
    const QFuture<Answer> future = start(plain());
    QTRY_COMPARE(m_signIn->stage(), Stage::InBrowser);
    QCOMPARE(m_signIn->authorizationUrl(), m_opened);
    QVERIFY(m_opened.toString().startsWith(m_server->origin() + u"/authorize?tenant=1&"_s));
    QCOMPARE(asked(u"response_type"_s), u"code"_s);
    QCOMPARE(asked(u"client_id"_s), u"made-up-client"_s);
    QCOMPARE(asked(u"code_challenge_method"_s), u"S256"_s);
    QCOMPARE(asked(u"resource"_s), m_server->origin()); // exactly as published, without a slash
    QVERIFY(!QUrlQuery(m_opened).hasQueryItem(u"scope"_s));
    QCOMPARE(asked(u"state"_s).size(), 43);

    const QByteArray registration = m_server->http().requests("/register").value(0).body;
    const QJsonObject client = QJsonDocument::fromJson(registration).object();
    QCOMPARE(client.value("redirect_uris"_L1).toArray(), QJsonArray{asked(u"redirect_uri"_s)});
    QCOMPARE(client.value("application_type"_L1).toString(), u"native"_s);
    QVERIFY(client.value("grant_types"_L1).toArray().contains(u"refresh_token"_s));

    answerWith(u"code=made-up-code&state=STATE&iss=ISS"_s);
    QVERIFY(finished(future));
    const Answer grant = future.result();
    QVERIFY2(grant, grant ? "" : qPrintable(grant.error().code));
    QCOMPARE(grant->accessToken.bytes(), QByteArray("made-up-access"));
    QCOMPARE(grant->refreshToken.bytes(), QByteArray("made-up-refresh"));
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(grant->expiresAt);
    QVERIFY(left > 3500 && left <= 3600);
    QCOMPARE(grant->issuer, m_server->origin());
    QCOMPARE(grant->resource, m_server->origin());
    QCOMPARE(grant->revocationEndpoint, QUrl(QString(m_server->origin() + u"/revoke"_s)));

    const QUrlQuery form = m_server->form("/token");
    QCOMPARE(form.queryItemValue(u"grant_type"_s), u"authorization_code"_s);
    QCOMPARE(form.queryItemValue(u"code"_s), u"made-up-code"_s);
    QCOMPARE(form.queryItemValue(u"resource"_s, QUrl::FullyDecoded), m_server->origin());
    QCOMPARE(form.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), asked(u"redirect_uri"_s));
    const QByteArray verifier = form.queryItemValue(u"code_verifier"_s).toLatin1();
    QCOMPARE(QString::fromLatin1(codeChallenge(Secret::fromUtf8(verifier))),
             asked(u"code_challenge"_s));
    QCOMPARE(m_server->http().requests("/token").value(0).header("Content-Type"),
             QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(m_signIn->stage(), Stage::Over);
    QVERIFY(m_signIn->authorizationUrl().isEmpty());
    QTRY_VERIFY(m_page->isFinished());
    QVERIFY(m_page->readAll().contains("You are signed in"));
}

void TestBrowserSignIn::askForScopes_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QJsonArray>("ofResource");
    QTest::addColumn<QJsonArray>("ofServer");
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("asked");
    const QJsonArray none;
    const QJsonArray ab{u"a"_s, u"b"_s};
    QTest::newRow("challenge before all")
        << QByteArray("scope=\"x y\"") << ab << none << QStringList() << u"x y"_s;
    QTest::newRow("all of the resource") << QByteArray() << ab << none << QStringList() << u"a b"_s;
    QTest::newRow("none known") << QByteArray() << none << ab << QStringList() << QString();
    QTest::newRow("beside") << QByteArray("scope=\"x y\"") << ab << none
                            << QStringList{u"y"_s, u"z"_s} << u"x y z"_s;
    QTest::newRow("offline access where it is known")
        << QByteArray("scope=x") << none << QJsonArray{u"offline_access"_s} << QStringList()
        << u"x offline_access"_s;
    QTest::newRow("offline access where it is not known")
        << QByteArray("scope=\"x offline_access\"") << none << ab << QStringList() << u"x"_s;
}

void TestBrowserSignIn::askForScopes()
{
    QFETCH(QByteArray, challenge);
    QFETCH(QJsonArray, ofResource);
    QFETCH(QJsonArray, ofServer);
    QFETCH(QStringList, wanted);
    m_server->challenge(challenge);
    m_server->publishResource({{u"scopes_supported"_s, ofResource}});
    m_server->publishServer({{u"scopes_supported"_s, ofServer}});
    Wanted asking = plain();
    asking.scopes = wanted;
    const Answer grant = signIn(asking);
    QVERIFY(grant);
    QTEST(asked(u"scope"_s), "asked");
    QCOMPARE(grant->scopes.join(u' '), asked(u"scope"_s));
}

void TestBrowserSignIn::waysToAClientId_data()
{
    QTest::addColumn<QString>("before"); // registered beforehand
    QTest::addColumn<QString>("issuer"); // at which server
    QTest::addColumn<bool>("takesDocuments");
    QTest::addColumn<QString>("clientId");
    const QString document = u"https://console.example/client.json"_s;
    QTest::newRow("beforehand") << u"known"_s << QString() << true << u"known"_s;
    QTest::newRow("beforehand, at this server") << u"known"_s << u"ISS"_s << true << u"known"_s;
    QTest::newRow("beforehand, at another")
        << u"known"_s << u"https://other.example"_s << true << document;
    QTest::newRow("document") << QString() << QString() << true << document;
    QTest::newRow("registration") << QString() << QString() << false << u"made-up-client"_s;
}

void TestBrowserSignIn::waysToAClientId()
{
    QFETCH(QString, before);
    QFETCH(QString, issuer);
    QFETCH(bool, takesDocuments);
    QFETCH(QString, clientId);
    m_server->publishServer({{u"client_id_metadata_document_supported"_s, takesDocuments}});
    Wanted wanted = plain();
    wanted.clientId = before;
    wanted.clientMetadata = QUrl(u"https://console.example/client.json"_s);
    wanted.clientIssuer = issuer.replace(u"ISS"_s, m_server->origin());
    const Answer grant = signIn(wanted);
    QVERIFY(grant);
    QCOMPARE(grant->clientId, clientId);
    QCOMPARE(asked(u"client_id"_s), clientId);
    QCOMPARE(m_server->form("/token").queryItemValue(u"client_id"_s, QUrl::FullyDecoded), clientId);
    const bool registered = clientId == u"made-up-client"_s;
    QCOMPARE(m_server->http().count("/register"), registered ? 1 : 0);
    QCOMPARE(grant->redirect.isEmpty(), !registered);
}

void TestBrowserSignIn::noWayToAClientId()
{
    m_server->publishServer({{u"registration_endpoint"_s, QJsonValue::Null},
                             {u"client_id_metadata_document_supported"_s, true}});
    const Answer grant = signIn(plain());
    QVERIFY(!grant);
    QCOMPARE(grant.error().code, u"noClientId"_s);
    QCOMPARE(grant.error().items, QStringList{u"client_id_metadata_document"_s});
    QVERIFY(m_opened.isEmpty());
}

void TestBrowserSignIn::authenticatesAtTheTokenEndpoint_data()
{
    QTest::addColumn<QJsonArray>("offered");
    QTest::addColumn<QByteArray>("registered"); // of the registration's answer
    QTest::addColumn<QString>("secret"); // registered beforehand
    QTest::addColumn<QString>("auth");
    const QJsonArray basic{u"client_secret_basic"_s};
    const QJsonArray post{u"client_secret_post"_s};
    const QByteArray secret = R"("client_secret":"s:+ /")";
    QTest::newRow("none") << QJsonArray{u"client_secret_basic"_s, u"none"_s} << QByteArray()
                          << QString() << u"none"_s;
    QTest::newRow("a secret that nobody asked for")
        << QJsonArray{u"none"_s} << secret << QString() << u"none"_s;
    QTest::newRow("basic") << basic << secret << QString() << u"client_secret_basic"_s;
    QTest::newRow("post") << post << secret << QString() << u"client_secret_post"_s;
    QTest::newRow("the server's choice counts")
        << QJsonArray{u"none"_s} << secret + R"(,"token_endpoint_auth_method":"client_secret_post")"
        << QString() << u"client_secret_post"_s;
    QTest::newRow("beforehand") << QJsonArray() << QByteArray() << u"s:+ /"_s
                                << u"client_secret_basic"_s;
    QTest::newRow("beforehand, post")
        << post << QByteArray() << u"s:+ /"_s << u"client_secret_post"_s;
}

void TestBrowserSignIn::authenticatesAtTheTokenEndpoint()
{
    QFETCH(QJsonArray, offered);
    QFETCH(QByteArray, registered);
    QFETCH(QString, secret);
    QFETCH(QString, auth);
    m_server->publishServer({{u"token_endpoint_auth_methods_supported"_s, offered}});
    const QByteArray more = registered.isEmpty() ? QByteArray() : ',' + registered;
    m_server->http().on(
        "/register", Reply{.status = 201, .body = R"({"client_id":"made-up-client")" + more + '}'});
    Wanted wanted = plain();
    if (!secret.isEmpty()) {
        wanted.clientId = u"made-up-client"_s;
        wanted.clientSecret = Secret::takeFrom(secret);
    }
    const Answer grant = signIn(wanted);
    QVERIFY(grant);
    QCOMPARE(grant->clientAuth, auth);
    const Received request = m_server->http().requests("/token").value(0);
    const QByteArray pair = QByteArray("made-up-client:s%3A%2B%20%2F").toBase64();
    QCOMPARE(request.header("Authorization"),
             auth == "client_secret_basic"_L1 ? "Basic " + pair : QByteArray());
    QCOMPARE(request.body.contains("client_secret=s%3A%2B%20%2F"), auth == "client_secret_post"_L1);
    QCOMPARE(request.body.contains("client_id="), auth != "client_secret_basic"_L1);
}

void TestBrowserSignIn::metadataPlaces_data()
{
    QTest::addColumn<QByteArray>("hint");
    QTest::addColumn<QByteArray>("resourceAt");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QByteArray>("serverAt");
    const QByteArray withPath = AuthServer::resourcePlace;
    const QByteArray root = "/.well-known/oauth-protected-resource";
    const QByteArray oauth = AuthServer::serverPlace;
    const QByteArray openId = "/.well-known/openid-configuration";
    QTest::newRow("with path") << QByteArray() << withPath << QString() << oauth;
    QTest::newRow("root") << QByteArray() << root << QString() << openId;
    QTest::newRow("hint") << QByteArray("/custom/place") << QByteArray("/custom/place") << u"/t1"_s
                          << oauth + "/t1";
    QTest::newRow("OpenID before") << QByteArray() << root << u"/t1"_s << openId + "/t1";
    QTest::newRow("OpenID behind") << QByteArray() << root << u"/t1"_s << "/t1" + openId;
}

void TestBrowserSignIn::metadataPlaces()
{
    QFETCH(QByteArray, hint);
    QFETCH(QByteArray, resourceAt);
    QFETCH(QString, tenant);
    QFETCH(QByteArray, serverAt);
    // Elsewhere there is a page, a sign-in somewhere else, or nothing.
    m_server->http().on(AuthServer::resourcePlace,
                        Reply{.body = "<html>app</html>", .contentType = "text/html"});
    m_server->http().on(
        AuthServer::serverPlace,
        Reply{.status = 302, .headers = {{"Location", "https://sso.example/login"}}});
    const QString issuer = m_server->origin() + tenant;
    m_server->publishResource({{u"authorization_servers"_s, QJsonArray{issuer}}}, resourceAt);
    m_server->publishServer({{u"issuer"_s, issuer}}, serverAt);
    m_answer.replace(u"ISS"_s, issuer);
    if (!hint.isEmpty())
        m_server->challenge("resource_metadata=\"" + m_server->origin().toLatin1() + hint + '"');
    const Answer grant = signIn(plain());
    QVERIFY2(grant, grant ? "" : qPrintable(grant.error().code));
    QCOMPARE(grant->issuer, issuer);
}

void TestBrowserSignIn::oldServerWithoutMetadata()
{
    // MCP 2025-03-26: the server is its own authorization server.
    m_server->http().on(AuthServer::resourcePlace, Reply{.status = 404});
    Answer grant = signIn(plain());
    QVERIFY(grant);
    QCOMPARE(asked(u"resource"_s), m_server->called().toString());
    // And if it describes nothing there are paths that go without saying.
    m_server->http().on(AuthServer::serverPlace, Reply{.status = 404});
    m_answer = u"code=made-up-code&state=STATE"_s;
    grant = signIn(plain());
    QVERIFY(grant);
    QVERIFY(m_opened.toString().startsWith(m_server->origin() + u"/authorize?response_type="_s));
}

void TestBrowserSignIn::refusesToGoOn_data()
{
    QTest::addColumn<QJsonObject>("resource");
    QTest::addColumn<QJsonObject>("server");
    QTest::addColumn<int>("status"); // of the protected address
    QTest::addColumn<QString>("code");
    QTest::addColumn<FailureKind>("kind");
    const QJsonObject same;
    QTest::newRow("resource of another")
        << QJsonObject{{u"resource"_s, u"https://evil.example"_s}} << same << 401
        << u"resourceMismatch"_s << FailureKind::Unprocessable;
    QTest::newRow("issuer of another")
        << same << QJsonObject{{u"issuer"_s, u"https://evil.example"_s}} << 401
        << u"issuerMismatch"_s << FailureKind::Unprocessable;
    QTest::newRow("no PKCE") << same
                             << QJsonObject{{u"code_challenge_methods_supported"_s,
                                             QJsonValue::Null}}
                             << 401 << u"noPkce"_s << FailureKind::Unprocessable;
    QTest::newRow("in the clear") << same
                                  << QJsonObject{{u"token_endpoint"_s,
                                                  u"http://as.example/token"_s}}
                                  << 401 << u"insecureEndpoint"_s << FailureKind::InsecureAddress;
    QTest::newRow("no sign-in needed")
        << same << same << 200 << u"noChallenge"_s << FailureKind::Unprocessable;
    QTest::newRow("nothing there") << same << same << 404 << QString() << FailureKind::NotFound;
}

void TestBrowserSignIn::refusesToGoOn()
{
    QFETCH(QJsonObject, resource);
    QFETCH(QJsonObject, server);
    QFETCH(int, status);
    m_server->publishResource(resource);
    m_server->publishServer(server);
    if (status != 401)
        m_server->http().on("/api/mcp", Reply{.status = status});
    const Answer grant = signIn(plain());
    QVERIFY(!grant);
    QTEST(grant.error().code, "code");
    QTEST(grant.error().kind, "kind");
    QVERIFY(m_opened.isEmpty());
    QCOMPARE(m_server->http().count("/register"), 0);
}

void TestBrowserSignIn::stepUpKeepsRegistrationAndScopes()
{
    m_server->challenge("scope=\"a refused\"");
    m_server->publishResource({{u"scopes_supported"_s, QJsonArray{u"all"_s}}});
    m_server->http().on("/token", Reply{.body = R"({"access_token":"made-up","scope":"a c"})"});
    const Answer first = signIn(plain());
    QVERIFY(first);
    m_signIn.reset(); // its port is free again
    Wanted wider = plain();
    wider.before = unpackGrant(packGrant(*first)).value(); // as after a start
    wider.scopes = {u"b"_s, u"a"_s};
    const Answer second = signIn(wider);
    QVERIFY(second);
    QCOMPARE(asked(u"scope"_s), u"a refused c b"_s); // granted then or not
    QCOMPARE(m_server->http().count("/register"), 1);
    QCOMPARE(second->clientId, first->clientId);
    QCOMPARE(second->redirect, first->redirect);
}

void TestBrowserSignIn::stepUpWithAnIdForAnyPort()
{
    Wanted wanted = plain();
    wanted.clientId = u"made-up-given"_s;
    const Answer first = signIn(wanted);
    QVERIFY(first && first->redirect.isEmpty());
    m_signIn.reset();
    // Whoever asks for the step-up does not know where the client id came from.
    m_server->publishServer({{u"registration_endpoint"_s, QJsonValue::Null}});
    Wanted wider = plain();
    wider.before = *first;
    const Answer second = signIn(wider);
    QVERIFY(second);
    QCOMPARE(second->clientId, u"made-up-given"_s);
    QVERIFY(second->redirect.isEmpty()); // still any port
}

void TestBrowserSignIn::otherServerGetsItsOwnRegistration()
{
    const Answer first = signIn(plain());
    QVERIFY(first);
    m_signIn.reset();
    // The resource has moved to another authorization server.
    AuthServer other;
    other.http().on("/register", Reply{.status = 201, .body = R"({"client_id":"made-up-other"})"});
    m_server->publishResource({{u"authorization_servers"_s, QJsonArray{other.origin()}}});
    m_answer.replace(u"ISS"_s, other.origin());
    Wanted again = plain();
    again.before = *first;
    const Answer second = signIn(again);
    QVERIFY(second);
    QCOMPARE(second->clientId, u"made-up-other"_s);
    QCOMPARE(asked(u"client_id"_s), u"made-up-other"_s);
    for (const char *path : {"/register", "/token"}) {
        QCOMPARE(other.http().count(path), 1);
        QVERIFY(!other.http().requests(path).value(0).body.contains("made-up-client"));
    }
}

void TestBrowserSignIn::answersOfTheBrowser_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("code");
    QTest::newRow("denied") << u"error=access_denied&error_description=no&state=STATE&iss=ISS"_s
                            << u"accessDenied"_s;
    QTest::newRow("refused") << u"error=invalid_scope&state=STATE&iss=ISS"_s
                             << u"authorizationRefused"_s;
    QTest::newRow("issuer missing") << u"code=x&state=STATE"_s << u"wrongIssuer"_s;
    QTest::newRow("wrong issuer") << u"code=x&state=STATE&iss=https%3A%2F%2Fevil.example"_s
                                  << u"wrongIssuer"_s;
}

void TestBrowserSignIn::answersOfTheBrowser()
{
    QFETCH(QString, answer);
    m_answer = answer;
    const Answer grant = signIn(plain());
    QVERIFY(!grant);
    QTEST(grant.error().code, "code");
    QCOMPARE(m_server->http().count("/token"), 0);
    QTRY_VERIFY(m_page->isFinished());
    QVERIFY(m_page->readAll().contains("did not succeed"));
}

void TestBrowserSignIn::foreignAnswerEndsNothing()
{
    m_answer = u"code=from-elsewhere&state=guessed&iss=ISS"_s;
    const QFuture<Answer> future = start(plain());
    QTRY_VERIFY(m_page && m_page->isFinished());
    QVERIFY(!future.isFinished());
    QCOMPARE(m_signIn->stage(), Stage::InBrowser);
    answerWith(u"code=made-up-code&state=STATE&iss=ISS"_s);
    QVERIFY(finished(future));
    QVERIFY(future.result());
    QCOMPARE(m_server->http().count("/token"), 1);
    QCOMPARE(m_server->form("/token").queryItemValue(u"code"_s), u"made-up-code"_s);
}

void TestBrowserSignIn::tokenAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code"); // of the failure
    QTest::newRow("bare") << 200 << QByteArray(R"({"access_token":"made-up-access"})") << QString();
    QTest::newRow("loud type")
        << 200 << QByteArray(R"({"access_token":"a","token_type":"BEARER","expires_in":"60"})")
        << QString();
    QTest::newRow("other type") << 200 << QByteArray(R"({"access_token":"a","token_type":"DPoP"})")
                                << u"badTokenAnswer"_s;
    QTest::newRow("no token") << 200 << QByteArray(R"({"token_type":"Bearer"})")
                              << u"badTokenAnswer"_s;
    QTest::newRow("splits the header")
        << 200 << QByteArray(R"({"access_token":"a\r\nX: y"})") << u"badTokenAnswer"_s;
    QTest::newRow("a page") << 200 << QByteArray("<html>") << u"badTokenAnswer"_s;
    QTest::newRow("refused") << 400
                             << QByteArray(R"({"error":"invalid_grant","error_description":"no"})")
                             << u"tokenRefused"_s;
    QTest::newRow("refused client")
        << 401 << QByteArray(R"({"error":"invalid_client"})") << u"tokenRefused"_s;
}

void TestBrowserSignIn::tokenAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_server->http().on("/token", Reply{.status = status, .body = body});
    const Answer grant = signIn(plain());
    QTEST(grant ? QString() : grant.error().code, "code");
    if (!grant) {
        QVERIFY(grant.error().kind != FailureKind::Unauthorized);
        QTRY_VERIFY(m_page->isFinished());
        QVERIFY(m_page->readAll().contains("did not succeed"));
    }
}

void TestBrowserSignIn::cancelAtEveryStage_data()
{
    QTest::addColumn<QByteArray>("hangs");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("discovering") << QByteArray(AuthServer::serverPlace) << Stage::Discovering;
    QTest::newRow("registering") << QByteArray("/register") << Stage::Registering;
    QTest::newRow("in the browser") << QByteArray() << Stage::InBrowser;
    QTest::newRow("redeeming") << QByteArray("/token") << Stage::Redeeming;
}

void TestBrowserSignIn::cancelAtEveryStage()
{
    QFETCH(QByteArray, hangs);
    QFETCH(Stage, stage);
    if (hangs.isEmpty())
        m_answer.clear();
    else
        m_server->http().on(hangs, Reply{.act = Act::Hang});
    const QFuture<Answer> future = start(plain());
    QTRY_COMPARE(m_signIn->stage(), stage);
    if (!hangs.isEmpty())
        QTRY_COMPARE(m_server->http().count(hangs), 1);
    m_signIn->cancel();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, FailureKind::Cancelled);
    QCOMPARE(m_signIn->stage(), Stage::Over);
    m_signIn->cancel();
}

void TestBrowserSignIn::endedByWhoIsTold()
{
    for (const Stage stage :
         {Stage::Discovering, Stage::Registering, Stage::InBrowser, Stage::Redeeming}) {
        m_signIn = std::make_unique<BrowserSignIn>(*m_http, [this](const QUrl &url) {
            m_opened = url;
            answerWith(m_answer);
            return true;
        });
        connect(m_signIn.get(), &BrowserSignIn::stageChanged, this, [this, stage] {
            if (m_signIn && m_signIn->stage() == stage)
                m_signIn.reset();
        });
        const QFuture<Answer> future = m_signIn->start(plain());
        QVERIFY(finished(future));
        QCOMPARE(future.result().error().kind, FailureKind::Cancelled);
    }
    m_opens = false;
    m_answer.clear();
    const Answer grant = signIn(plain());
    QCOMPARE(grant.error().code, u"browserNotOpened"_s);
}

void TestBrowserSignIn::nothingSecretInTheLog()
{
    QVERIFY(signIn(plain()));
    QVERIFY(!m_log->records().empty());
    for (const RequestRecord &record : m_log->records()) {
        const QString line = record.path + record.host + record.failure;
        QVERIFY2(!line.contains(u"made-up"_s) && !line.contains(u'?'), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestBrowserSignIn)
#include "tst_browsersignin.moc"
