// Signing in against a real sandbox process: its OAuth server shares no code with the console. The
// browser is a client that follows redirects and posts the form of the page.
#include "onbelay/adminclient.h"
#include "onbelay/oauth/browsersignin.h"
#include "onbelay/oauth/grantkeeper.h"
#include "platform/requestlog.h"
#include "platform/sandboxprocess.h"
#include "support/consentbrowser.h"
#include "support/futures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Wanted = BrowserSignIn::Wanted;
using Choice = ConsentBrowser::Choice;

class TestSignInLive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void adminSignsIn();
    void memberGetsLess();
    void denied();
    void expiredTokenIsRenewedInPassing();
    void stolenRefreshTokenEndsTheSession();
    void revokedIsOver();
    void forgottenClientSignsInAgain();
    void stepUp();
    void badServers_data();
    void badServers();

private:
    using Answer = Expected<SignInGrant>;

    [[nodiscard]] QUrl at(const QString &path) const
    {
        QUrl url = m_server;
        url.setPath(path);
        return url;
    }
    [[nodiscard]] Answer signIn(const Wanted &wanted, Choice choice = Choice::Admin)
    {
        BrowserSignIn signIn(m_http, [this, choice](const QUrl &url) {
            m_browser.answer(url, choice);
            return true;
        });
        const QFuture<Answer> future = signIn.start(wanted);
        return finished(future) ? future.result() : Answer(failed(FailureKind::Timeout));
    }
    [[nodiscard]] Answer signIn(Choice choice = Choice::Admin)
    {
        return signIn({.url = at(u"/api/admin/v1/session"_s)}, choice);
    }
    [[nodiscard]] bool oauth(const QJsonObject &command)
    {
        HttpRequest request;
        request.verb = Verb::Post;
        request.url = at(u"/faults"_s);
        request.body = QJsonDocument(QJsonObject{{u"oauth"_s, command}}).toJson();
        const auto answer = m_http.send(request);
        return finished(answer) && answer.result() && answer.result()->status < 300;
    }

    RequestLog m_log;
    HttpClient m_http{m_log};
    SandboxProcess m_sandbox{QStringLiteral(ONBELAY_SANDBOX_PROGRAM)};
    QUrl m_server;
    ConsentBrowser m_browser;
};

void TestSignInLive::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const auto started = m_sandbox.start(
        {u"--in-memory"_s, u"--faults"_s, u"--groups"_s, u"20"_s, u"--people"_s, u"12"_s});
    QVERIFY(finished(started) && started.result());
    m_server = started.result()->server;
}

void TestSignInLive::cleanup()
{
    QVERIFY(oauth({{u"faults"_s, QJsonArray()}}));
}

void TestSignInLive::adminSignsIn()
{
    const Answer grant = signIn();
    QVERIFY2(grant, grant ? "" : qPrintable(grant.error().code));
    QVERIFY(isRenewable(*grant));
    QVERIFY(grant->scopes.contains(u"admin"_s) && grant->scopes.contains(u"offline_access"_s));
    QVERIFY(grant->expiresAt > QDateTime::currentDateTimeUtc());
    AdminClient admin(m_http, m_server, grant->accessToken);
    const auto session = admin.session();
    QVERIFY(finished(session) && session.result());
    QVERIFY(session.result()->admin);
}

void TestSignInLive::memberGetsLess()
{
    const Answer grant = signIn(Choice::Member);
    QVERIFY(grant);
    QVERIFY(!grant->scopes.contains(u"admin"_s));
    AdminClient member(m_http, m_server, grant->accessToken);
    const auto session = member.session();
    QVERIFY(finished(session) && session.result());
    QVERIFY(!session.result()->admin);
}

void TestSignInLive::denied()
{
    const Answer grant = signIn(Choice::Deny);
    QVERIFY(!grant);
    QCOMPARE(grant.error().code, u"accessDenied"_s);
    QCOMPARE(grant.error().detail, u"The person said no."_s);
}

void TestSignInLive::expiredTokenIsRenewedInPassing()
{
    const Answer grant = signIn();
    QVERIFY(grant);
    QList<SignInGrant> stored;
    GrantKeeper keeper(m_http, *grant, [&stored](const SignInGrant &newer) {
        stored.append(newer);
        return QtFuture::makeReadyFuture(Expected<void>());
    });
    AdminClient admin(m_http, m_server, grant->accessToken);
    admin.setRenewal(keeper.renewal());
    for (int round = 1; round <= 2; ++round) {
        QVERIFY(oauth({{u"expireAccessTokens"_s, true}}));
        const auto one = admin.session();
        const auto two = admin.session();
        QVERIFY(finished(one) && finished(two));
        QVERIFY(one.result() && two.result());
        QCOMPARE(stored.size(), round);
    }
    QVERIFY(!stored[1].refreshToken.equals(stored[0].refreshToken));
    // What was stored last is what the next start begins with.
    GrantKeeper next(m_http, *unpackGrant(packGrant(stored[1])), {});
    const auto renewed = next.renew();
    QVERIFY(finished(renewed) && renewed.result());
}

void TestSignInLive::stolenRefreshTokenEndsTheSession()
{
    const Answer grant = signIn();
    QVERIFY(grant);
    GrantKeeper keeper(m_http, *grant, {});
    GrantKeeper thief(m_http, *grant, {});
    const auto ours = keeper.renew();
    QVERIFY(finished(ours) && ours.result());
    const auto theirs = thief.renew();
    QVERIFY(finished(theirs));
    QCOMPARE(theirs.result().error().kind, FailureKind::Unauthorized);
    // The server cannot know which of the two is the thief.
    const auto after = keeper.renew();
    QVERIFY(finished(after));
    QCOMPARE(after.result().error().kind, FailureKind::Unauthorized);
}

void TestSignInLive::revokedIsOver()
{
    const Answer grant = signIn();
    QVERIFY(grant);
    GrantKeeper keeper(m_http, *grant, {});
    const auto revoked = keeper.revoke();
    QVERIFY(finished(revoked) && revoked.result());
    AdminClient admin(m_http, m_server, grant->accessToken);
    const auto session = admin.session();
    QVERIFY(finished(session));
    QCOMPARE(session.result().error().kind, FailureKind::Unauthorized);
    GrantKeeper copy(m_http, *grant, {});
    const auto renewed = copy.renew();
    QVERIFY(finished(renewed));
    QCOMPARE(renewed.result().error().kind, FailureKind::Unauthorized);
}

void TestSignInLive::forgottenClientSignsInAgain()
{
    const Answer grant = signIn();
    QVERIFY(grant);
    QVERIFY(oauth({{u"forgetClients"_s, true}}));
    GrantKeeper keeper(m_http, *grant, {});
    const auto renewed = keeper.renew();
    QVERIFY(finished(renewed));
    QCOMPARE(renewed.result().error().kind, FailureKind::Unauthorized);
    // The registration is dropped, so that the next sign-in makes a new one.
    Wanted again{.url = at(u"/api/admin/v1/session"_s)};
    again.before = keeper.grant();
    const Answer second = signIn(again);
    QVERIFY(second);
    QVERIFY(second->clientId != grant->clientId);
}

void TestSignInLive::stepUp()
{
    const Answer narrow = signIn({.url = at(u"/api/mcp"_s), .verb = Verb::Post});
    QVERIFY2(narrow, narrow ? "" : qPrintable(narrow.error().code));
    QVERIFY(!narrow->scopes.contains(u"admin"_s));
    AdminClient admin(m_http, m_server, narrow->accessToken);
    const auto refused = admin.check(u"hubspot"_s);
    QVERIFY(finished(refused));
    QCOMPARE(refused.result().error().code, u"insufficient_scope"_s);
    QCOMPARE(refused.result().error().items, QStringList{u"admin"_s});
    std::unique_ptr<BrowserSignIn> wider;
    admin.setStepUp([&](const QStringList &scopes) {
        wider = std::make_unique<BrowserSignIn>(m_http, [this](const QUrl &url) {
            m_browser.answer(url, Choice::Admin);
            return true;
        });
        Wanted wanted{.url = at(u"/api/admin/v1/session"_s)};
        wanted.scopes = scopes;
        wanted.before = *narrow;
        return wider->start(wanted).then(this, [](const Answer &grant) {
            return grant.map([](const SignInGrant &wide) { return wide.accessToken; });
        });
    });
    const auto checked = admin.check(u"hubspot"_s);
    QVERIFY(finished(checked));
    // There is no connection yet, but it is not for want of scopes any more.
    QVERIFY(checked.result() || checked.result().error().code != "insufficient_scope"_L1);
    QVERIFY(wider && wider->stage() == BrowserSignIn::Stage::Over);
}

void TestSignInLive::badServers_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code"); // of the failure; empty: it works all the same
    QTest::newRow("resource of another") << u"resourceMismatch"_s << u"resourceMismatch"_s;
    QTest::newRow("a slash in the issuer") << u"issuerWrong"_s << u"issuerMismatch"_s;
    QTest::newRow("no PKCE") << u"noChallengeMethods"_s << u"noPkce"_s;
    QTest::newRow("iss of another") << u"issWrong"_s << u"wrongIssuer"_s;
    QTest::newRow("iss promised and missing") << u"issMissing"_s << u"wrongIssuer"_s;
    QTest::newRow("iss not promised") << u"issNotAdvertised"_s << QString();
    QTest::newRow("no registration") << u"noRegistration"_s << u"noClientId"_s;
    QTest::newRow("registration refused") << u"registrationRefused"_s << u"registrationRefused"_s;
    QTest::newRow("client refused") << u"invalidClient"_s << u"tokenRefused"_s;
    QTest::newRow("other kind of token") << u"otherTokenType"_s << u"badTokenAnswer"_s;
    QTest::newRow("no challenge") << u"noChallenge"_s << QString();
    QTest::newRow("OpenID only") << u"openidOnly"_s << QString();
    QTest::newRow("no expiry") << u"noExpiresIn"_s << QString();
    QTest::newRow("no refresh token") << u"noRefreshToken"_s << QString();
}

void TestSignInLive::badServers()
{
    QFETCH(QString, fault);
    QVERIFY(oauth({{u"faults"_s, QJsonArray{fault}}}));
    const Answer grant = signIn();
    QTEST(grant ? QString() : grant.error().code, "code");
}

QTEST_GUILESS_MAIN(TestSignInLive)
#include "tst_signinlive.moc"
