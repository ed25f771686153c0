#include "signin.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using Who = RunningSandbox::Who;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto session = "/api/admin/v1/session";
constexpr auto checks = "/api/admin/v1/integrations/hubspot/checks";
constexpr auto resourceDocument = "/.well-known/oauth-protected-resource";
constexpr auto serverDocument = "/.well-known/oauth-authorization-server";

std::string text(const json &tokens, const char *name)
{
    return tokens.value(name, "");
}

} // namespace

class SandboxOAuthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_sandbox.reset(); }
    void cleanup() { m_sandbox->call(Who::Nobody, "DELETE", "/faults"); }

    void metadataTellsTheWay();
    void challengesNameScopeAndDocument();
    void registrationChecksRedirectUris_data();
    void registrationChecksRedirectUris();
    void aPersonSignsIn();
    void aMemberIsNotGivenAdmin();
    void theConsentPageIsSafe();
    void onlyTheBrowserThatAskedDecides();
    void denyingIsToldToTheProgram();
    void somebodyMustBeChosen();
    void unknownProgramsAreNotSentBack_data();
    void unknownProgramsAreNotSentBack();
    void wrongRequestsAreSentBackWithStateAndIssuer_data();
    void wrongRequestsAreSentBackWithStateAndIssuer();
    void codesFitOneRedemptionOnly_data();
    void codesFitOneRedemptionOnly();
    void aCodeUsedTwiceEndsItsTokens();
    void refreshTokensRotate();
    void aStolenRefreshTokenEndsTheFamily();
    void scopesAreKept();
    void tokensAreForOneResource();
    void revocation();
    void secretsOfProgramsAreChecked();
    void clientDocuments_data();
    void clientDocuments();

private:
    std::unique_ptr<RunningSandbox> m_sandbox;
};

void SandboxOAuthTest::initTestCase()
{
    m_sandbox = std::make_unique<RunningSandbox>(QStringList{u"--in-memory"_s, u"--faults"_s});
    QVERIFY(m_sandbox->isRunning());
}

void SandboxOAuthTest::metadataTellsTheWay()
{
    const std::string base = m_sandbox->hello().at("server");
    const json resource = m_sandbox->call(Who::Nobody, "GET", resourceDocument).body;
    COMPARE_JSON(resource.at("resource"), json(base));
    COMPARE_JSON(resource.at("authorization_servers"), json::array({base}));
    COMPARE_JSON(resource.at("scopes_supported"), json({"context:read", "admin"}));
    const json server = m_sandbox->call(Who::Nobody, "GET", serverDocument).body;
    COMPARE_JSON(server.at("issuer"), json(base));
    COMPARE_JSON(server.at("code_challenge_methods_supported"), json::array({"S256"}));
    COMPARE_JSON(server.at("authorization_response_iss_parameter_supported"), json(true));
    COMPARE_JSON(server.at("client_id_metadata_document_supported"), json(true));
    for (const char *endpoint : {"authorization_endpoint", "token_endpoint",
                                 "registration_endpoint", "revocation_endpoint"})
        QVERIFY(server.at(endpoint).get<std::string>().starts_with(base + "/oauth/"));
    for (const std::string elsewhere : {"/api/mcp", "/api/admin/v1"}) {
        QCOMPARE(m_sandbox->call(Who::Nobody, "GET", resourceDocument + elsewhere).status, 404);
        QCOMPARE(m_sandbox->call(Who::Nobody, "GET", serverDocument + elsewhere).status, 404);
    }
    QCOMPARE(m_sandbox->call(Who::Nobody, "GET", "/.well-known/openid-configuration").status, 404);
}

void SandboxOAuthTest::challengesNameScopeAndDocument()
{
    const std::string base = m_sandbox->hello().at("server");
    const std::string start = "Bearer resource_metadata=\"" + base + resourceDocument + "\"";
    const Reply admin = m_sandbox->call(Who::Nobody, "GET", session);
    QCOMPARE(admin.status, 401);
    QCOMPARE(admin.header("WWW-Authenticate"), start + ", scope=\"admin\"");
    const Reply mcp = m_sandbox->call(Who::Nobody, "POST", "/api/mcp", json::object());
    QCOMPARE(mcp.header("WWW-Authenticate"), start + ", scope=\"context:read\"");
    const Reply wrong = m_sandbox->call(Who::Nobody, "GET", session, nullptr,
                                        {{"Authorization", "Bearer made-up"}});
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.header("WWW-Authenticate"),
             start + ", scope=\"admin\", error=\"invalid_token\"");
}

void SandboxOAuthTest::registrationChecksRedirectUris_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("loopback") << u"http://127.0.0.1:53123/callback"_s << u"native"_s << 201;
    QTest::newRow("loopback v6") << u"http://[::1]:53123/callback"_s << u"native"_s << 201;
    QTest::newRow("https") << u"https://console.example/callback"_s << u"web"_s << 201;
    QTest::newRow("http") << u"http://console.example/callback"_s << u"native"_s << 400;
    QTest::newRow("fragment") << u"http://127.0.0.1:1/callback#x"_s << u"native"_s << 400;
    QTest::newRow("name") << u"http://a@127.0.0.1:1/callback"_s << u"native"_s << 400;
    QTest::newRow("disguised") << u"http://127.0.0.1.example/callback"_s << u"native"_s << 400;
    QTest::newRow("script") << u"javascript:alert(1)"_s << u"native"_s << 400;
    QTest::newRow("loopback of a web page") << u"http://127.0.0.1:1/callback"_s << u"web"_s << 400;
}

void SandboxOAuthTest::registrationChecksRedirectUris()
{
    QFETCH(const QString, uri);
    QFETCH(const QString, kind);
    QFETCH(const int, status);
    const Reply reply = SignIn(*m_sandbox)
                            .registerClient({{"redirect_uris", json::array({uri.toStdString()})},
                                             {"application_type", kind.toStdString()}});
    QCOMPARE(reply.status, status);
    QCOMPARE(errorOf(reply), std::string(status == 400 ? "invalid_redirect_uri" : ""));
    QCOMPARE(reply.header("Cache-Control"), std::string("no-store"));
}

void SandboxOAuthTest::aPersonSignsIn()
{
    SignIn signIn(*m_sandbox);
    signIn.authorize();
    const Reply back = signIn.decide({{"person", "p-002"}, {"decision", "allow"}});
    QCOMPARE(back.status, 303);
    QVERIFY(back.header("Location").starts_with(redirectUri));
    QCOMPARE(redirected(back, "state"), std::string("made-up state"));
    QCOMPARE(redirected(back, "iss"), signIn.base());
    const Reply tokens = signIn.redeem(redirected(back, "code"));
    QCOMPARE(tokens.status, 200);
    QCOMPARE(tokens.header("Cache-Control"), std::string("no-store"));
    COMPARE_JSON(tokens.body.at("token_type"), json("Bearer"));
    COMPARE_JSON(tokens.body.at("expires_in"), json(3600));
    COMPARE_JSON(tokens.body.at("scope"), json("context:read admin"));
    QVERIFY(tokens.body.contains("refresh_token"));
    const Reply who = signIn.call(text(tokens.body, "access_token"), "GET", session);
    COMPARE_JSON(who.body.at("user").at("id"), json("p-002"));
}

void SandboxOAuthTest::aMemberIsNotGivenAdmin()
{
    SignIn signIn(*m_sandbox);
    const json tokens = signIn.tokens("p-003");
    COMPARE_JSON(tokens.at("scope"), json("context:read"));
    COMPARE_JSON(signIn.tokens("p-003", {{"scope", "admin"}}).at("scope"), json("context:read"));
    QCOMPARE(signIn.call(text(tokens, "access_token"), "GET", session).status, 200);
    const Reply write = signIn.call(text(tokens, "access_token"), "POST", checks, json::object());
    QCOMPARE(write.code(), std::string("notAdmin"));
    QVERIFY(write.header("WWW-Authenticate").empty());
}

void SandboxOAuthTest::theConsentPageIsSafe()
{
    SignIn signIn(*m_sandbox);
    const Reply client = signIn.registerClient({{"client_name", "<script>alert(1)</script>\n\"x"}});
    signIn.useClient(client.body.at("client_id"));
    const Reply page = signIn.authorize();
    QCOMPARE(page.status, 200);
    QVERIFY(page.text.find("<script") == std::string::npos);
    QVERIFY(page.text.find("&lt;script&gt;alert(1)&lt;/script&gt;&quot;x") != std::string::npos);
    const std::string policy = page.header("Content-Security-Policy");
    QVERIFY(policy.find("default-src 'none'") != std::string::npos);
    QVERIFY(policy.find("frame-ancestors 'none'") != std::string::npos);
    QVERIFY(policy.find("form-action 'self' http://127.0.0.1:9;") != std::string::npos);
    QCOMPARE(page.header("X-Frame-Options"), std::string("DENY"));
    QCOMPARE(page.header("Cache-Control"), std::string("no-store"));
    const std::string cookie = page.header("Set-Cookie");
    QVERIFY(cookie.find("HttpOnly") != std::string::npos);
    QVERIFY(cookie.find("SameSite=Lax") != std::string::npos);
    // An admin comes first, and there is a way to find everybody else.
    QVERIFY(page.text.find("Amara Okafor") != std::string::npos);
    QVERIFY(page.text.find("value=\"p-060\"") == std::string::npos);
    QVERIFY(page.text.find("type=\"search\"") != std::string::npos);
}

void SandboxOAuthTest::onlyTheBrowserThatAskedDecides()
{
    SignIn signIn(*m_sandbox);
    signIn.authorize();
    const Form allow = {{"request", signIn.request()}, {"person", "p-001"}, {"decision", "allow"}};
    QCOMPARE(signIn.postForm("/oauth/consent", allow).status, 400);
    QCOMPARE(signIn.postForm("/oauth/consent", allow, {{"Origin", "https://evil.example"}}).status,
             403);
    QCOMPARE(signIn.decide(allow).status, 303);
    // Once only.
    QCOMPARE(signIn.decide(allow).status, 400);
}

void SandboxOAuthTest::denyingIsToldToTheProgram()
{
    SignIn signIn(*m_sandbox);
    signIn.authorize();
    const Reply back = signIn.decide({{"decision", "deny"}});
    QCOMPARE(redirected(back, "error"), std::string("access_denied"));
    QCOMPARE(redirected(back, "state"), std::string("made-up state"));
    QCOMPARE(redirected(back, "iss"), signIn.base());
    QCOMPARE(redirected(back, "code"), std::string());
}

void SandboxOAuthTest::somebodyMustBeChosen()
{
    SignIn signIn(*m_sandbox);
    signIn.authorize();
    const Reply again = signIn.decide({{"decision", "allow"}});
    QCOMPARE(again.status, 200);
    QVERIFY(again.text.find("Choose who you are first.") != std::string::npos);
    QCOMPARE(signIn.decide({{"person", "p-001"}, {"decision", "allow"}}).status, 303);
}

void SandboxOAuthTest::unknownProgramsAreNotSentBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("unknown client") << u"client_id"_s << u"made-up"_s;
    QTest::newRow("no client") << u"client_id"_s << QString();
    QTest::newRow("other port") << u"redirect_uri"_s << u"http://127.0.0.1:10/callback"_s;
    QTest::newRow("other path") << u"redirect_uri"_s << u"http://127.0.0.1:9/callback/"_s;
    QTest::newRow("no address") << u"redirect_uri"_s << QString();
}

void SandboxOAuthTest::unknownProgramsAreNotSentBack()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    const Reply page = SignIn(*m_sandbox).authorize({{name.toStdString(), value.toStdString()}});
    QCOMPARE(page.status, 400);
    QVERIFY(page.header("Location").empty());
    QVERIFY(page.text.find("This sign-in cannot go on") != std::string::npos);
}

void SandboxOAuthTest::wrongRequestsAreSentBackWithStateAndIssuer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    QTest::newRow("token at once")
        << u"response_type"_s << u"token"_s << u"unsupported_response_type"_s;
    QTest::newRow("no challenge") << u"code_challenge"_s << QString() << u"invalid_request"_s;
    QTest::newRow("plain") << u"code_challenge_method"_s << u"plain"_s << u"invalid_request"_s;
    QTest::newRow("no method") << u"code_challenge_method"_s << QString() << u"invalid_request"_s;
    QTest::newRow("unknown scope") << u"scope"_s << u"admin everything"_s << u"invalid_scope"_s;
    QTest::newRow("no resource") << u"resource"_s << QString() << u"invalid_target"_s;
    QTest::newRow("other resource")
        << u"resource"_s << u"https://elsewhere.example"_s << u"invalid_target"_s;
}

void SandboxOAuthTest::wrongRequestsAreSentBackWithStateAndIssuer()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QString, error);
    SignIn signIn(*m_sandbox);
    const Reply back = signIn.authorize({{name.toStdString(), value.toStdString()}});
    QCOMPARE(redirected(back, "error"), error.toStdString());
    QCOMPARE(redirected(back, "state"), std::string("made-up state"));
    QCOMPARE(redirected(back, "iss"), signIn.base());
}

void SandboxOAuthTest::codesFitOneRedemptionOnly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    QTest::newRow("verifier") << u"code_verifier"_s << u"another-verifier"_s << u"invalid_grant"_s;
    QTest::newRow("no verifier") << u"code_verifier"_s << QString() << u"invalid_request"_s;
    QTest::newRow("address") << u"redirect_uri"_s << u"http://127.0.0.1:10/callback"_s
                             << u"invalid_grant"_s;
    QTest::newRow("resource") << u"resource"_s << u"https://elsewhere.example"_s
                              << u"invalid_target"_s;
    QTest::newRow("client") << u"client_id"_s << u"made-up"_s << u"invalid_client"_s;
    QTest::newRow("kind") << u"grant_type"_s << u"password"_s << u"unsupported_grant_type"_s;
    QTest::newRow("code") << u"code"_s << u"made-up"_s << u"invalid_grant"_s;
}

void SandboxOAuthTest::codesFitOneRedemptionOnly()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QString, error);
    SignIn signIn(*m_sandbox);
    const std::string code = signIn.code("p-001");
    const Reply refused = signIn.redeem(code, {{name.toStdString(), value.toStdString()}});
    QCOMPARE(errorOf(refused), error.toStdString());
    QCOMPARE(refused.status, error == u"invalid_client"_s ? 401 : 400);
    QCOMPARE(refused.header("Cache-Control"), std::string("no-store"));
    // Nothing in a URL, and the right form is still good.
    QCOMPARE(errorOf(signIn.postForm("/oauth/token?code=" + code, {})),
             std::string("invalid_request"));
    QCOMPARE(signIn.redeem(code).status, 200);
}

void SandboxOAuthTest::aCodeUsedTwiceEndsItsTokens()
{
    SignIn signIn(*m_sandbox);
    const std::string code = signIn.code("p-001");
    const json tokens = signIn.redeem(code).body;
    QCOMPARE(signIn.call(text(tokens, "access_token"), "GET", session).status, 200);
    QCOMPARE(errorOf(signIn.redeem(code)), std::string("invalid_grant"));
    QCOMPARE(signIn.call(text(tokens, "access_token"), "GET", session).status, 401);
    QCOMPARE(errorOf(signIn.refresh(text(tokens, "refresh_token"))), std::string("invalid_grant"));
}

void SandboxOAuthTest::refreshTokensRotate()
{
    SignIn signIn(*m_sandbox);
    const json first = signIn.tokens("p-001");
    const json second = signIn.refresh(text(first, "refresh_token")).body;
    COMPARE_JSON(second.at("scope"), json("context:read admin"));
    QVERIFY(text(second, "refresh_token") != text(first, "refresh_token"));
    const json third =
        signIn.refresh(text(second, "refresh_token"), {{"scope", "context:read"}}).body;
    COMPARE_JSON(third.at("scope"), json("context:read"));
    QCOMPARE(errorOf(signIn.refresh(text(third, "refresh_token"),
                                    {{"scope", "context:read offline_access"}})),
             std::string("invalid_scope"));
    for (const json &tokens : {first, second, third})
        QCOMPARE(signIn.call(text(tokens, "access_token"), "GET", session).status, 200);
}

void SandboxOAuthTest::aStolenRefreshTokenEndsTheFamily()
{
    SignIn signIn(*m_sandbox);
    const json other = signIn.tokens("p-001");
    const json first = signIn.tokens("p-001");
    const json second = signIn.refresh(text(first, "refresh_token")).body;
    QCOMPARE(errorOf(signIn.refresh(text(first, "refresh_token"))), std::string("invalid_grant"));
    QCOMPARE(errorOf(signIn.refresh(text(second, "refresh_token"))), std::string("invalid_grant"));
    const Reply gone = signIn.call(text(second, "access_token"), "GET", session);
    QCOMPARE(gone.status, 401);
    QVERIFY(gone.header("WWW-Authenticate").find("invalid_token") != std::string::npos);
    QCOMPARE(signIn.call(text(other, "access_token"), "GET", session).status, 200);
}

void SandboxOAuthTest::scopesAreKept()
{
    SignIn signIn(*m_sandbox);
    const std::string reader =
        text(signIn.tokens("p-001", {{"scope", "context:read"}}), "access_token");
    QCOMPARE(signIn.call(reader, "GET", session).status, 200);
    const Reply write = signIn.call(reader, "POST", checks, json::object());
    QCOMPARE(write.status, 403);
    QCOMPARE(write.code(), std::string("insufficientScope"));
    QCOMPARE(write.header("WWW-Authenticate"),
             "Bearer resource_metadata=\"" + signIn.base() + resourceDocument
                 + "\", scope=\"admin\", error=\"insufficient_scope\"");
    const std::string admin = text(signIn.tokens("p-001", {{"scope", "admin"}}), "access_token");
    QVERIFY(signIn.call(admin, "POST", checks, json::object()).status != 403);
    const Reply mcp = signIn.call(admin, "POST", "/api/mcp", json::object());
    QCOMPARE(mcp.status, 403);
    QVERIFY(mcp.header("WWW-Authenticate").find("scope=\"context:read\"") != std::string::npos);
}

void SandboxOAuthTest::tokensAreForOneResource()
{
    SignIn signIn(*m_sandbox);
    const std::string token =
        text(signIn.tokens("p-001", {{"resource", signIn.base() + "/api/mcp"}}), "access_token");
    QCOMPARE(signIn.call(token, "GET", session).status, 401);
    QCOMPARE(signIn.call(token, "GET", "/api/mcp").status, 405);
}

void SandboxOAuthTest::revocation()
{
    SignIn signIn(*m_sandbox);
    const json tokens = signIn.tokens("p-001");
    const json more = signIn.refresh(text(tokens, "refresh_token")).body;
    // Another program cannot end them, and is not told that they exist.
    SignIn stranger(*m_sandbox);
    QCOMPARE(stranger.revoke(text(more, "refresh_token")).status, 200);
    QCOMPARE(signIn.revoke(text(tokens, "access_token")).status, 200);
    QCOMPARE(signIn.call(text(tokens, "access_token"), "GET", session).status, 401);
    QCOMPARE(signIn.call(text(more, "access_token"), "GET", session).status, 200);
    QCOMPARE(signIn.revoke(text(more, "refresh_token")).status, 200);
    QCOMPARE(signIn.call(text(more, "access_token"), "GET", session).status, 401);
    QCOMPARE(signIn.revoke("made-up").status, 200);
}

void SandboxOAuthTest::secretsOfProgramsAreChecked()
{
    SignIn signIn(*m_sandbox);
    const json client =
        signIn.registerClient({{"token_endpoint_auth_method", "client_secret_post"}}).body;
    signIn.useClient(client.at("client_id"));
    const std::string code = signIn.code("p-001");
    QCOMPARE(errorOf(signIn.redeem(code)), std::string("invalid_client"));
    QCOMPARE(errorOf(signIn.redeem(code, {{"client_secret", "made-up"}})),
             std::string("invalid_client"));
    QCOMPARE(signIn.redeem(code, {{"client_secret", text(client, "client_secret")}}).status, 200);
}

void SandboxOAuthTest::clientDocuments_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << u"/client.json"_s << true;
    QTest::newRow("another client_id") << u"/other.json"_s << false;
    QTest::newRow("redirect") << u"/moved.json"_s << false;
    QTest::newRow("large") << u"/large.json"_s << false;
    QTest::newRow("missing") << u"/missing.json"_s << false;
    QTest::newRow("no path") << u"/"_s << false;
}

void SandboxOAuthTest::clientDocuments()
{
    QFETCH(const QString, path);
    QFETCH(const bool, good);
    httplib::Server server;
    const std::string site =
        "http://127.0.0.1:" + std::to_string(server.bind_to_any_port("127.0.0.1"));
    const auto document = [&site](const std::string &padding) {
        return json{{"client_id", site + "/client.json"},
                    {"client_name", "Described" + padding},
                    {"redirect_uris", json::array({"http://127.0.0.1/callback"})}}
            .dump();
    };
    const auto serve = [&server](const char *at, const std::string &body) {
        server.Get(at, [body](const httplib::Request &, httplib::Response &response) {
            response.set_content(body, "application/json");
        });
    };
    serve("/client.json", document(""));
    serve("/other.json", document(""));
    serve("/large.json", document(std::string(20000, 'x')));
    server.Get("/moved.json", [](const httplib::Request &, httplib::Response &response) {
        response.set_redirect("/client.json");
    });
    std::thread thread([&server] { server.listen_after_bind(); });
    SignIn signIn(*m_sandbox);
    signIn.useClient(site + path.toStdString());
    // A document names no port: any one of this machine will do.
    const Reply page = signIn.authorize();
    server.stop();
    thread.join();
    QCOMPARE(page.status, good ? 200 : 400);
    QCOMPARE(page.text.find("Described") != std::string::npos, good);
}

QTEST_GUILESS_MAIN(SandboxOAuthTest)

#include "tst_sandbox_oauth.moc"
