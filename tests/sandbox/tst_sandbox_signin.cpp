#include "signin.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using Who = RunningSandbox::Who;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto session = "/api/admin/v1/session";
constexpr auto resourceDocument = "/.well-known/oauth-protected-resource";
constexpr auto serverDocument = "/.well-known/oauth-authorization-server";

std::string text(const json &tokens, const char *name)
{
    return tokens.value(name, "");
}

} // namespace

// What becomes of a sign-in over time, over restarts, and when things go wrong on demand.
class SandboxSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_sandbox.reset(); }
    void cleanup() { m_sandbox->call(Who::Nobody, "DELETE", "/faults"); }

    void accessTokensExpire();
    void itSurvivesARestartWithoutPlainTokens();
    void withoutAdminApiOnlyThatIsGone();
    void metadataFaults();
    void redirectFaults();
    void tokenFaults();
    void everythingCanBeExpiredRevokedOrForgotten();
    void anUnknownFaultIsRefused();

private:
    void faults(const json &names) { m_sandbox->control({{"oauth", {{"faults", names}}}}); }
    json document(const char *path) { return m_sandbox->call(Who::Nobody, "GET", path).body; }

    std::unique_ptr<RunningSandbox> m_sandbox;
};

void SandboxSignInTest::initTestCase()
{
    m_sandbox = std::make_unique<RunningSandbox>(
        QStringList{u"--in-memory"_s, u"--faults"_s, u"--token-seconds"_s, u"1"_s});
    QVERIFY(m_sandbox->isRunning());
}

void SandboxSignInTest::accessTokensExpire()
{
    SignIn signIn(*m_sandbox);
    const json tokens = signIn.tokens("p-001");
    COMPARE_JSON(tokens.at("expires_in"), json(1));
    QTRY_COMPARE(signIn.call(text(tokens, "access_token"), "GET", session).status, 401);
    QCOMPARE(signIn.refresh(text(tokens, "refresh_token")).status, 200);
    // Those of the first line stay good.
    QCOMPARE(m_sandbox->call(Who::Admin, "GET", session).status, 200);
}

void SandboxSignInTest::itSurvivesARestartWithoutPlainTokens()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"one.db"_s);
    json tokens;
    std::string client;
    std::string base;
    {
        RunningSandbox sandbox({u"--database"_s, file});
        SignIn signIn(sandbox);
        tokens = signIn.tokens("p-002");
        client = signIn.clientId();
        base = signIn.base();
        QVERIFY(!text(tokens, "refresh_token").empty());
    }
    for (const QString &name : {file, QString(file + u"-wal"_s)}) {
        QFile stored(name);
        if (!stored.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = stored.readAll();
        for (const char *part : {"access_token", "refresh_token"})
            QVERIFY(!bytes.contains(QByteArray::fromStdString(text(tokens, part))));
    }
    RunningSandbox sandbox({u"--database"_s, file, u"--port"_s,
                            QString::fromStdString(base.substr(base.rfind(':') + 1))});
    SignIn signIn(sandbox);
    signIn.useClient(client);
    QCOMPARE(signIn.base(), base);
    const Reply who = signIn.call(text(tokens, "access_token"), "GET", session);
    COMPARE_JSON(who.body.at("user").at("id"), json("p-002"));
    QCOMPARE(signIn.refresh(text(tokens, "refresh_token")).status, 200);
    QCOMPARE(signIn.authorize().status, 200);
}

void SandboxSignInTest::withoutAdminApiOnlyThatIsGone()
{
    RunningSandbox sandbox({u"--in-memory"_s, u"--no-admin-api"_s});
    for (const char *path : {"/api/admin/v1", session, "/api/admin/v1/integrations"}) {
        const Reply reply = sandbox.call(Who::Admin, "GET", path);
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.header("Content-Type"), std::string("application/problem+json"));
    }
    SignIn signIn(sandbox);
    const json tokens = signIn.tokens("p-001", {{"scope", "context:read"}});
    QCOMPARE(signIn.call(text(tokens, "access_token"), "GET", "/api/mcp").status, 405);
}

void SandboxSignInTest::metadataFaults()
{
    const std::string base = m_sandbox->hello().at("server");
    faults({"issuerWrong", "noRegistration", "noChallengeMethods", "issNotAdvertised"});
    const json server = document(serverDocument);
    COMPARE_JSON(server.at("issuer"), json(base + "/"));
    for (const char *member : {"registration_endpoint", "code_challenge_methods_supported",
                               "authorization_response_iss_parameter_supported"})
        QVERIFY(!server.contains(member));
    QCOMPARE(SignIn(*m_sandbox).clientId(), std::string());
    faults({"resourceMismatch", "openidOnly"});
    COMPARE_JSON(document(resourceDocument).at("resource"), json("https://elsewhere.example"));
    QCOMPARE(m_sandbox->call(Who::Nobody, "GET", serverDocument).status, 404);
    COMPARE_JSON(document("/.well-known/openid-configuration").at("issuer"), json(base));
    faults({"noResourceMetadata", "noServerMetadata", "noChallenge"});
    QCOMPARE(m_sandbox->call(Who::Nobody, "GET", resourceDocument).status, 404);
    QCOMPARE(m_sandbox->call(Who::Nobody, "GET", serverDocument).status, 404);
    QCOMPARE(m_sandbox->call(Who::Nobody, "GET", session).header("WWW-Authenticate"),
             std::string());
    m_sandbox->call(Who::Nobody, "DELETE", "/faults");
    COMPARE_JSON(document(serverDocument).at("issuer"), json(base));
}

void SandboxSignInTest::redirectFaults()
{
    SignIn signIn(*m_sandbox);
    const Form allow = {{"person", "p-001"}, {"decision", "allow"}};
    const auto issuer = [&](const json &names) {
        faults(names);
        signIn.authorize();
        return redirected(signIn.decide(allow), "iss");
    };
    QCOMPARE(issuer({"issMissing"}), std::string());
    QCOMPARE(issuer({"issWrong"}), std::string("https://elsewhere.example"));
    faults({"stateWrong"});
    signIn.authorize();
    QCOMPARE(redirected(signIn.decide(allow), "state"), std::string("another"));
}

void SandboxSignInTest::tokenFaults()
{
    SignIn signIn(*m_sandbox);
    faults({"invalidGrant"});
    QCOMPARE(errorOf(signIn.redeem(signIn.code("p-001"))), std::string("invalid_grant"));
    faults({"invalidClient"});
    QCOMPARE(errorOf(signIn.redeem(signIn.code("p-001"))), std::string("invalid_client"));
    faults({"noRefreshToken", "noExpiresIn", "otherTokenType"});
    const json bare = signIn.tokens("p-001");
    QVERIFY(!bare.contains("refresh_token") && !bare.contains("expires_in"));
    COMPARE_JSON(bare.at("token_type"), json("mac"));
    faults({"noRotation"});
    const json tokens = signIn.tokens("p-001");
    for (int i = 0; i < 2; ++i) {
        const Reply refreshed = signIn.refresh(text(tokens, "refresh_token"));
        QCOMPARE(refreshed.status, 200);
        QVERIFY(!refreshed.body.contains("refresh_token"));
    }
    // What can go wrong with any answer can with these.
    m_sandbox->control({{"rules", {{{"kind", "status"}, {"path", "/oauth/token$"}}}}});
    QCOMPARE(signIn.refresh(text(tokens, "refresh_token")).status, 503);
}

void SandboxSignInTest::everythingCanBeExpiredRevokedOrForgotten()
{
    SignIn signIn(*m_sandbox);
    const json tokens = signIn.tokens("p-001");
    const auto statusOf = [&](const json &from) {
        return signIn.call(text(from, "access_token"), "GET", session).status;
    };
    m_sandbox->control({{"oauth", {{"expireAccessTokens", true}}}});
    QCOMPARE(statusOf(tokens), 401);
    const json refreshed = signIn.refresh(text(tokens, "refresh_token")).body;
    QVERIFY(refreshed.contains("access_token"));
    m_sandbox->control({{"oauth", {{"revokeAll", true}}}});
    QCOMPARE(statusOf(refreshed), 401);
    QCOMPARE(errorOf(signIn.refresh(text(refreshed, "refresh_token"))),
             std::string("invalid_grant"));
    m_sandbox->control({{"oauth", {{"forgetClients", true}}}});
    QCOMPARE(errorOf(signIn.refresh(text(refreshed, "refresh_token"))),
             std::string("invalid_client"));
}

void SandboxSignInTest::anUnknownFaultIsRefused()
{
    faults({"issMissing"});
    const Reply refused = m_sandbox->control({{"oauth", {{"faults", {"made-up"}}}}});
    QCOMPARE(refused.status, 400);
    COMPARE_JSON(document("/faults").at("oauth").at("faults"), json::array({"issMissing"}));
}

QTEST_GUILESS_MAIN(SandboxSignInTest)

#include "tst_sandbox_signin.moc"
