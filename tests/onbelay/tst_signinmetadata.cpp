// What servers say of a sign-in, and what is believed of it; the answer that comes through the
// browser; the grant as it lies in the keychain.
#include "onbelay/oauth/authchallenge.h"
#include "onbelay/oauth/authorizationanswer.h"
#include "onbelay/oauth/metadata.h"
#include "onbelay/oauth/pkce.h"
#include "onbelay/oauth/signingrant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {

const QUrl called(u"https://a.example/api/mcp"_s);

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonObject serverBody()
{
    return object(R"({"issuer":"https://as.example",
        "authorization_endpoint":"https://as.example/authorize",
        "token_endpoint":"https://as.example/token",
        "code_challenge_methods_supported":["plain","S256"],
        "revocation_endpoint":"https://as.example/revoke",
        "scopes_supported":["admin","offline_access"]})");
}

AwaitedAnswer awaited(bool issInAnswers)
{
    return {Secret::fromUtf8("made-up-state"), u"https://as.example"_s, issInAnswers};
}

SignInGrant grantOf(qsizetype tokenSize)
{
    SignInGrant grant;
    grant.accessToken = Secret::fromUtf8(QByteArray(tokenSize, 'a'));
    grant.refreshToken = Secret::fromUtf8("made-up \"refresh\" \\ token");
    grant.expiresAt = QDateTime(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
    grant.scopes = {u"admin"_s, u"offline_access"_s};
    grant.requestedScopes = {u"asked"_s, u"refused"_s};
    grant.obtainedAt = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);
    grant.resource = u"http://LOCALHOST:4000/%7euser"_s;
    grant.issuer = u"https://as.example/"_s;
    grant.tokenEndpoint = QUrl(u"https://as.example/token"_s);
    grant.revocationEndpoint = QUrl(u"https://as.example/revoke"_s);
    grant.clientId = u"https://console.example/client.json"_s;
    grant.clientSecret = Secret::fromUtf8("made-up-client-secret");
    grant.clientAuth = u"client_secret_basic"_s;
    grant.redirect = QUrl(u"http://127.0.0.1:4001/callback"_s);
    return grant;
}

} // namespace

class TestSignInMetadata : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void challenge_data();
    void challenge();
    void placesOfMetadata();
    void resourceCoversAddress_data();
    void resourceCoversAddress();
    void protectedResource_data();
    void protectedResource();
    void authorizationServer_data();
    void authorizationServer();
    void issuerIsComparedByteForByte();
    void answer_data();
    void answer();
    void wrongIssuerShowsNoTexts();
    void onlyOurStateIsOurs();
    void codeChallengeOfTheStandard();
    void grantSurvivesTheKeychain();
    void largeGrantLeavesTheAccessTokenOut();
    void bareTokenIsAGrant();
    void damagedGrant_data();
    void damagedGrant();
};

void TestSignInMetadata::challenge_data()
{
    QTest::addColumn<QList<QByteArray>>("headers");
    QTest::addColumn<bool>("found");
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QStringList>("scopes");
    QTest::addColumn<QString>("error");
    using Headers = QList<QByteArray>;
    const QByteArray place = "https://a.example/prm";
    const QStringList ab{u"a"_s, u"b:c"_s};
    QTest::newRow("plain") << Headers{"Bearer resource_metadata=\"" + place + "\", scope=\"a b:c\""}
                           << true << place << ab << QString();
    QTest::newRow("any order, any case, spaces around the sign")
        << Headers{"bEARER error = \"invalid_token\" ,Scope=\"a b:c a\",\tRESOURCE_metadata=\""
                   + place + '"'}
        << true << place << ab << u"invalid_token"_s;
    QTest::newRow("commas and quotes inside of quotes")
        << Headers{R"(Bearer error_description="say \"no\", Basic x=1", error="insufficient_scope")"}
        << true << QByteArray() << QStringList() << u"insufficient_scope"_s;
    QTest::newRow("behind others") << Headers{"Negotiate YII==, Basic realm=\"Bearer scope=x\", "
                                              "Bearer scope=a"}
                                   << true << QByteArray() << QStringList{u"a"_s} << QString();
    QTest::newRow("before others, without parameters")
        << Headers{"Bearer, Digest nonce=abc, scope=\"x\""} << true << QByteArray() << QStringList()
        << QString();
    QTest::newRow("several headers") << Headers{"Basic realm=\"x\"", "Bearer scope=\"a\""} << true
                                     << QByteArray() << QStringList{u"a"_s} << QString();
    QTest::newRow("the one with metadata counts")
        << Headers{"Bearer scope=\"x\", Bearer scope=\"a b:c\", resource_metadata=\"" + place + '"'}
        << true << place << ab << QString();
    QTest::newRow("first of two values") << Headers{"Bearer scope=\"a\", scope=\"x\""} << true
                                         << QByteArray() << QStringList{u"a"_s} << QString();
    QTest::newRow("no closing quote")
        << Headers{"Bearer error=e, scope=\"a"} << true << QByteArray() << QStringList() << u"e"_s;
    QTest::newRow("unlawful scopes") << Headers{"Bearer scope=\"a \\\\ \xc3\xa4\""} << true
                                     << QByteArray() << QStringList{u"a"_s} << QString();
    QTest::newRow("none of ours") << Headers{"Basic realm=\"Bearer\""} << false << QByteArray()
                                  << QStringList() << QString();
    QTest::newRow("nonsense") << Headers{"=, ;;; Bearer"} << false << QByteArray() << QStringList()
                              << QString();
    QTest::newRow("no header") << Headers{} << false << QByteArray() << QStringList() << QString();
}

void TestSignInMetadata::challenge()
{
    QFETCH(QList<QByteArray>, headers);
    QFETCH(bool, found);
    HttpResponse response;
    for (const QByteArray &value : headers)
        response.headers.emplaceBack("www-authenticate", value);
    const std::optional<BearerChallenge> challenge = bearerChallenge(response);
    QCOMPARE(challenge.has_value(), found);
    if (!challenge)
        return;
    QTEST(challenge->resourceMetadata, "metadata");
    QTEST(challenge->scopes, "scopes");
    QTEST(challenge->error, "error");
}

void TestSignInMetadata::placesOfMetadata()
{
    const auto texts = [](const QList<QUrl> &urls) {
        QStringList list;
        for (const QUrl &url : urls)
            list.append(url.toString(QUrl::FullyEncoded));
        return list;
    };
    QCOMPARE(texts(resourceMetadataUrls(QUrl(u"https://a.example/api/mcp?x=1"_s))),
             QStringList({u"https://a.example/.well-known/oauth-protected-resource/api/mcp"_s,
                          u"https://a.example/.well-known/oauth-protected-resource"_s}));
    QCOMPARE(texts(resourceMetadataUrls(QUrl(u"http://127.0.0.1:81/"_s))),
             QStringList{u"http://127.0.0.1:81/.well-known/oauth-protected-resource"_s});
    const QStringList root{u"https://a.example/.well-known/oauth-authorization-server"_s,
                           u"https://a.example/.well-known/openid-configuration"_s};
    QCOMPARE(texts(serverMetadataUrls(u"https://a.example"_s)), root);
    QCOMPARE(texts(serverMetadataUrls(u"https://a.example/"_s)), root);
    QCOMPARE(texts(serverMetadataUrls(u"https://a.example/t1"_s)),
             QStringList({u"https://a.example/.well-known/oauth-authorization-server/t1"_s,
                          u"https://a.example/.well-known/openid-configuration/t1"_s,
                          u"https://a.example/t1/.well-known/openid-configuration"_s}));
    for (const QString &none :
         {u""_s, u"as.example"_s, u"https://a.example?x"_s, u"https://a.example/#x"_s,
          u"file:///etc/passwd"_s, u"https://user@a.example"_s, u"javascript:alert"_s})
        QVERIFY2(serverMetadataUrls(none).isEmpty(), qPrintable(none));
}

void TestSignInMetadata::resourceCoversAddress_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<bool>("covers");
    QTest::newRow("itself") << u"https://a.example/api/mcp"_s << true;
    QTest::newRow("a slash more") << u"https://a.example/api/mcp/"_s << true;
    QTest::newRow("above") << u"https://a.example/api"_s << true;
    QTest::newRow("root") << u"https://a.example"_s << true;
    QTest::newRow("root with slash") << u"https://a.example/"_s << true;
    QTest::newRow("the port that goes without saying") << u"https://a.example:443/api"_s << true;
    QTest::newRow("half of a name") << u"https://a.example/api/mc"_s << false;
    QTest::newRow("below") << u"https://a.example/api/mcp/x"_s << false;
    QTest::newRow("beside") << u"https://a.example/other"_s << false;
    QTest::newRow("other host") << u"https://b.example/api/mcp"_s << false;
    QTest::newRow("longer host") << u"https://a.example.b.example/api/mcp"_s << false;
    QTest::newRow("other scheme") << u"http://a.example/api/mcp"_s << false;
    QTest::newRow("other port") << u"https://a.example:444/api/mcp"_s << false;
    QTest::newRow("fragment") << u"https://a.example/api/mcp#x"_s << false;
    QTest::newRow("query") << u"https://a.example/api/mcp?x"_s << false;
    QTest::newRow("user") << u"https://u@a.example/api/mcp"_s << false;
    QTest::newRow("no URL") << u"mcp"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestSignInMetadata::resourceCoversAddress()
{
    QFETCH(QString, resource);
    QTEST(coversAddress(resource, called), "covers");
}

void TestSignInMetadata::protectedResource_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QJsonValue>("servers");
    QTest::addColumn<QString>("code"); // of the failure
    const QString ours = u"https://a.example"_s;
    const auto one = [](const QString &issuer) {
        return QJsonValue(QJsonArray{issuer});
    };
    QTest::newRow("as it should be") << ours << one(u"https://as.example"_s) << QString();
    QTest::newRow("of another") << u"https://b.example"_s << one(u"https://as.example"_s)
                                << u"resourceMismatch"_s;
    QTest::newRow("without a name")
        << QString() << one(u"https://as.example"_s) << u"resourceMismatch"_s;
    QTest::newRow("no server") << ours << QJsonValue() << u"noAuthorizationServer"_s;
    QTest::newRow("in the clear") << ours << one(u"http://as.example"_s) << u"insecureEndpoint"_s;
    // A server on the network sends nobody to a program of this computer.
    QTest::newRow("this computer") << ours << one(u"http://127.0.0.1:1"_s) << u"insecureEndpoint"_s;
    for (const char *host :
         {"127.0.0.1", "localhost", "as.localhost.", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
        QTest::newRow(host) << ours << one(u"https://%1"_s.arg(QLatin1StringView(host)))
                            << u"insecureEndpoint"_s;
}

void TestSignInMetadata::protectedResource()
{
    QFETCH(QString, resource);
    QFETCH(QJsonValue, servers);
    const auto read = readProtectedResource(
        {{u"resource"_s, resource}, {u"authorization_servers"_s, servers}}, called);
    QTEST(read ? QString() : read.error().code, "code");
}

void TestSignInMetadata::authorizationServer_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("as it should be") << QByteArray("{}") << QString();
    QTest::newRow("no PKCE") << QByteArray(R"({"code_challenge_methods_supported":null})")
                             << u"noPkce"_s;
    QTest::newRow("plain PKCE") << QByteArray(R"({"code_challenge_methods_supported":["plain"]})")
                                << u"noPkce"_s;
    QTest::newRow("other issuer") << QByteArray(R"({"issuer":"https://evil.example"})")
                                  << u"issuerMismatch"_s;
    QTest::newRow("no issuer") << QByteArray(R"({"issuer":null})") << u"issuerMismatch"_s;
    QTest::newRow("no token endpoint")
        << QByteArray(R"({"token_endpoint":null})") << u"badMetadata"_s;
    QTest::newRow("token endpoint in the clear")
        << QByteArray(R"({"token_endpoint":"http://as.example/token"})") << u"insecureEndpoint"_s;
    QTest::newRow("a script as a page")
        << QByteArray(R"({"authorization_endpoint":"javascript:alert"})") << u"insecureEndpoint"_s;
    QTest::newRow("a program of this computer")
        << QByteArray(R"({"registration_endpoint":"http://127.0.0.1:8080/register"})")
        << u"insecureEndpoint"_s;
    for (const char *key : {"authorization_endpoint", "token_endpoint", "registration_endpoint",
                            "revocation_endpoint"})
        QTest::addRow("%s of this computer", key)
            << QByteArray("{\"" + QByteArray(key) + "\":\"https://localhost:8443/x\"}")
            << u"insecureEndpoint"_s;
    QTest::newRow("a file") << QByteArray(R"({"revocation_endpoint":"file:///tmp/x"})")
                            << u"insecureEndpoint"_s;
}

void TestSignInMetadata::authorizationServer()
{
    QFETCH(QByteArray, change);
    QJsonObject body = serverBody();
    const QJsonObject changes = object(change);
    for (auto each = changes.begin(); each != changes.end(); ++each) {
        if (each.value().isNull())
            body.remove(each.key());
        else
            body.insert(each.key(), each.value());
    }
    const auto server = readAuthorizationServer(body, u"https://as.example"_s, called);
    QTEST(server ? QString() : server.error().code, "code");
    if (server)
        QCOMPARE(server->revocationEndpoint, QUrl(u"https://as.example/revoke"_s));
}

void TestSignInMetadata::issuerIsComparedByteForByte()
{
    QJsonObject body = serverBody();
    body.insert(u"issuer"_s, u"https://as.example/"_s);
    QVERIFY(!readAuthorizationServer(body, u"https://as.example"_s, called));
    const auto same = readAuthorizationServer(body, u"https://as.example/"_s, called);
    QVERIFY(same);
    QCOMPARE(same->issuer, u"https://as.example/"_s);
}

void TestSignInMetadata::answer_data()
{
    QTest::addColumn<bool>("promised");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("code"); // of the failure
    const QByteArray iss = "&iss=https%3A%2F%2Fas.example";
    const QByteArray good = "code=made-up-code&state=made-up-state";
    const QByteArray denied =
        "error=access_denied&error_description=The+owner%20said+no&state=made-up-state";
    QTest::newRow("promised and there") << true << good + iss << QString();
    QTest::newRow("promised and missing") << true << good << u"wrongIssuer"_s;
    QTest::newRow("not promised, there") << false << good + iss << QString();
    QTest::newRow("not promised, missing") << false << good << QString();
    QTest::newRow("promised, another")
        << true << good + "&iss=https%3A%2F%2Fevil.example" << u"wrongIssuer"_s;
    QTest::newRow("not promised, another")
        << false << good + "&iss=https%3A%2F%2Fevil.example" << u"wrongIssuer"_s;
    QTest::newRow("a slash more") << true << good + iss + "%2F" << u"wrongIssuer"_s;
    QTest::newRow("other case") << true << good + "&iss=https%3A%2F%2FAS.example"
                                << u"wrongIssuer"_s;
    QTest::newRow("empty") << false << good + "&iss=" << u"wrongIssuer"_s;
    QTest::newRow("twice") << true << good + iss + iss << u"wrongIssuer"_s;
    QTest::newRow("denied") << true << denied + iss << u"accessDenied"_s;
    QTest::newRow("denied by another") << true << denied << u"wrongIssuer"_s;
    QTest::newRow("other error") << false << QByteArray("error=server_error&state=made-up-state")
                                 << u"authorizationRefused"_s;
    QTest::newRow("no code") << false << QByteArray("state=made-up-state")
                             << u"authorizationRefused"_s;
    QTest::newRow("two codes") << false << good + "&code=other" << u"authorizationRefused"_s;
    QTest::newRow("code and error")
        << false << good + "&error=server_error" << u"authorizationRefused"_s;
}

void TestSignInMetadata::answer()
{
    QFETCH(bool, promised);
    QFETCH(QByteArray, query);
    QVERIFY(isOurs(query, awaited(promised)));
    const Expected<Secret> code = authorizationCode(query, awaited(promised));
    QTEST(code ? QString() : code.error().code, "code");
    if (code)
        QCOMPARE(code->bytes(), QByteArray("made-up-code"));
    else if (code.error().code == "accessDenied"_L1)
        QCOMPARE(code.error().detail, u"The owner said no"_s);
}

void TestSignInMetadata::wrongIssuerShowsNoTexts()
{
    const auto code = authorizationCode(
        "error=call_us&error_description=evil&error_uri=https%3A%2F%2Fevil.example"
        "&iss=https%3A%2F%2Fevil.example&state=made-up-state",
        awaited(true));
    QVERIFY(!code);
    QVERIFY(code.error().detail.isEmpty() && code.error().items.isEmpty());
    QCOMPARE(code.error().host, u"as.example"_s);
}

void TestSignInMetadata::onlyOurStateIsOurs()
{
    for (const QByteArray &query :
         {QByteArray(), QByteArray("code=x"), QByteArray("code=x&state="),
          QByteArray("state=made-up-stat"), QByteArray("state=made-up-state2"),
          QByteArray("state=made-up-state&state=made-up-state"), QByteArray("State=made-up-state")})
        QVERIFY2(!isOurs(query, awaited(false)), query.constData());
    QVERIFY(isOurs("st%61te=made%2Dup-state", awaited(false)));
    QVERIFY(!isOurs("state=", AwaitedAnswer())); // nothing is waited for
}

void TestSignInMetadata::codeChallengeOfTheStandard()
{
    // RFC 7636, appendix B.
    QCOMPARE(codeChallenge(Secret::fromUtf8("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
             QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    const Secret one = randomToken();
    QCOMPARE(one.size(), 43);
    QVERIFY(!one.equals(randomToken()));
}

void TestSignInMetadata::grantSurvivesTheKeychain()
{
    const SignInGrant grant = grantOf(900);
    const Secret packed = packGrant(grant);
    QVERIFY(packed.size() < 2'500);
    const Expected<SignInGrant> back = unpackGrant(packed);
    QVERIFY(back);
    QVERIFY(back->accessToken.equals(grant.accessToken));
    QVERIFY(back->refreshToken.equals(grant.refreshToken));
    QVERIFY(back->clientSecret.equals(grant.clientSecret));
    QCOMPARE(back->expiresAt, grant.expiresAt);
    QCOMPARE(back->scopes, grant.scopes);
    QCOMPARE(back->requestedScopes, grant.requestedScopes);
    QCOMPARE(back->obtainedAt, grant.obtainedAt);
    QCOMPARE(back->resource, grant.resource); // letter for letter
    QCOMPARE(back->issuer, grant.issuer);
    QCOMPARE(back->tokenEndpoint, grant.tokenEndpoint);
    QCOMPARE(back->revocationEndpoint, grant.revocationEndpoint);
    QCOMPARE(back->clientId, grant.clientId);
    QCOMPARE(back->clientAuth, grant.clientAuth);
    QCOMPARE(back->redirect, grant.redirect);
    QVERIFY(isRenewable(*back));
}

void TestSignInMetadata::largeGrantLeavesTheAccessTokenOut()
{
    SignInGrant grant = grantOf(2'400);
    const Expected<SignInGrant> back = unpackGrant(packGrant(grant));
    QVERIFY(back);
    QVERIFY(back->accessToken.isEmpty());
    QVERIFY(isRenewable(*back));
    // Without a renewal it is all there is.
    grant.refreshToken.clear();
    QVERIFY(unpackGrant(packGrant(grant))->accessToken.equals(grant.accessToken));
}

void TestSignInMetadata::bareTokenIsAGrant()
{
    const Expected<SignInGrant> grant = unpackGrant(Secret::fromUtf8("made-up-token"));
    QVERIFY(grant);
    QCOMPARE(grant->accessToken.bytes(), QByteArray("made-up-token"));
    QVERIFY(!isRenewable(*grant) && !grant->expiresAt.isValid());
}

void TestSignInMetadata::damagedGrant_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::newRow("cut off") << packGrant(grantOf(10)).bytes().chopped(5);
    QTest::newRow("of another version") << QByteArray(R"({"v":"2","access":"a"})");
    QTest::newRow("no token") << QByteArray(R"({"v":"1","issuer":"https://as.example"})");
    QTest::newRow("something else") << QByteArray("{}");
}

void TestSignInMetadata::damagedGrant()
{
    QFETCH(QByteArray, packed);
    const Expected<SignInGrant> grant = unpackGrant(Secret::fromUtf8(packed));
    QVERIFY(!grant);
    QCOMPARE(grant.error().kind, FailureKind::StoreDamaged);
    QVERIFY(!grant.error().detail.contains(u"made-up"_s));
}

QTEST_GUILESS_MAIN(TestSignInMetadata)
#include "tst_signinmetadata.moc"
