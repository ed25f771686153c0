// Signing in with the browser as the page and the session do it, against a real sandbox process.
#include "net/network.h"
#include "presenters/signin/signinpresenter.h"
#include "presenters/signin/stepuppresenter.h"
#include "support/consentbrowser.h"
#include "support/sandboxfixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Choice = ConsentBrowser::Choice;
using Stage = SignInPresenter::Stage;

class TestBrowserAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start()); }
    void init();
    void theBrowserSignsInAndIsRemembered();
    void anExpiredTokenIsRenewedAtTheStart();
    void whatWasRenewedIsWhatIsKept();
    void aNetworkLostAfterTheRenewalLosesNothing();
    void signingOutRevokes();
    void aServerThatCannotBeToldIsSaid();
    void declinedIsSaid();
    void aBrowserThatDoesNotOpenIsSaid();
    void cancelledInTheBrowser();
    void aClientIdIsAskedForWhenItIsWanted();
    void unsafeServersAreNamed_data();
    void unsafeServersAreNamed();
    void moreRightsAreAskedForFirst();
    void declinedRightsLeaveTheCallRefused();
    void givenUpInTheBrowserIsNoFailure();
    void nobodyElseTakesTheSessionOver();
    void aServerWithoutTheAdminApiIsGuided();
    void whoComesBackFindsThePlan();
    void aTokenWorksThereToo();
    void whatIsNoOnBelayIsNotGuided();

private:
    SignInPresenter &page();
    bool becomesSession(const std::function<void()> &begin, SignedInSession *session = nullptr);
    bool signIn(SignedInSession *session = nullptr)
    {
        return becomesSession(
            [this] { m_page->signInWithBrowser(m_sandbox.address().server.toString()); }, session);
    }
    [[nodiscard]] bool oauth(const QJsonObject &command)
    {
        return m_sandbox.faults({{u"oauth"_s, command}});
    }
    [[nodiscard]] Expected<SignInGrant> narrowGrant();

    // Of a server without the admin API, as the production service may be one.
    [[nodiscard]] QString guidedServer();

    SandboxFixture m_sandbox{{u"--groups"_s, u"20"_s, u"--people"_s, u"12"_s}};
    std::unique_ptr<SandboxFixture> m_guided;
    Network m_network;
    ConsentBrowser m_browser;
    std::optional<Choice> m_choice; // nothing: nobody answers the page
    bool m_opens = true;
    int m_pages = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Profile> m_profile;
    std::unique_ptr<MemorySecretStore> m_store;
    std::unique_ptr<SignInPresenter> m_page;
};

void TestBrowserAccounts::init()
{
    QVERIFY(m_sandbox.clearFaults());
    m_page.reset();
    m_choice = Choice::Admin;
    m_opens = true;
    m_pages = 0;
    m_store = std::make_unique<MemorySecretStore>();
    m_folder = std::make_unique<QTemporaryDir>();
    auto profile = Profile::open(m_folder->path());
    QVERIFY(profile);
    m_profile.emplace(std::move(*profile));
    page();
}

SignInPresenter &TestBrowserAccounts::page()
{
    SignInPresenter::Addresses addresses;
    addresses.server = m_sandbox.address().server.toString();
    addresses.hubspot = m_sandbox.address().hubspot;
    m_page = std::make_unique<SignInPresenter>(
        m_sandbox.log(), m_network, *m_store, *m_profile, addresses,
        [] {
            return QtFuture::makeReadyFuture(
                Expected<SandboxAddress>(failed(FailureKind::ProcessFailed)));
        },
        [this](const QUrl &url) {
            ++m_pages;
            if (m_opens && m_choice)
                m_browser.answer(url, *m_choice);
            return m_opens;
        });
    return *m_page;
}

bool TestBrowserAccounts::becomesSession(const std::function<void()> &begin,
                                         SignedInSession *session)
{
    std::optional<SignedInSession> answered;
    const auto connection = connect(m_page.get(), &SignInPresenter::signedIn, this,
                                    [&](const SignedInSession &each) { answered = each; });
    begin();
    const bool over =
        QTest::qWaitFor([&] { return answered || m_page->stage() == Stage::Failed; }, 30'000);
    disconnect(connection);
    if (answered && session)
        *session = *answered;
    return over && answered;
}

void TestBrowserAccounts::theBrowserSignsInAndIsRemembered()
{
    bool waited = false;
    connect(m_page.get(), &SignInPresenter::changed, this, [this, &waited] {
        waited = waited || (m_page->stage() == Stage::InBrowser && m_page->pageAddress().isValid());
    });
    SignedInSession session;
    QVERIFY(signIn(&session));
    QVERIFY(waited);
    QVERIFY(session.info.admin && !session.guided && !session.notRemembered);
    QCOMPARE(m_pages, 1);
    page();
    SignedInSession again;
    QVERIFY(becomesSession([this] { QVERIFY(m_page->restore()); }, &again));
    QCOMPARE(again.info.userId, session.info.userId);
    QCOMPARE(m_pages, 1); // nobody had to go to the browser
}

void TestBrowserAccounts::anExpiredTokenIsRenewedAtTheStart()
{
    QVERIFY(signIn());
    QVERIFY(oauth({{u"expireAccessTokens"_s, true}}));
    page();
    QVERIFY(becomesSession([this] { QVERIFY(m_page->restore()); }));
    QCOMPARE(m_pages, 1);
}

// A refresh token that was used once ends the session when it is used again.
void TestBrowserAccounts::whatWasRenewedIsWhatIsKept()
{
    QVERIFY(signIn());
    for (int start = 0; start < 3; ++start) {
        QVERIFY(oauth({{u"expireAccessTokens"_s, true}}));
        page();
        QVERIFY(becomesSession([this] { QVERIFY(m_page->restore()); }));
    }
}

void TestBrowserAccounts::aNetworkLostAfterTheRenewalLosesNothing()
{
    SignedInSession before;
    QVERIFY(signIn(&before));
    // The first call is refused, the token is renewed, and then nothing answers any more.
    QVERIFY(m_sandbox.faults({{u"oauth"_s, QJsonObject{{u"expireAccessTokens"_s, true}}},
                              {u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"status"_s},
                                                                  {u"path"_s, u"/session$"_s},
                                                                  {u"retryAfter"_s, 3600},
                                                                  {u"skip"_s, 1}}}}}));
    page();
    SignedInSession session;
    QVERIFY(becomesSession([this] { QVERIFY(m_page->restore()); }, &session));
    QVERIFY(!session.grant.refreshToken.equals(before.grant.refreshToken));
    GrantKeeper keeper(m_sandbox.http(), session.grant, {});
    const auto renewed = keeper.renew();
    QVERIFY(await(renewed));
    QVERIFY(renewed.result());
}

void TestBrowserAccounts::signingOutRevokes()
{
    SignedInSession session;
    QVERIFY(signIn(&session));
    m_page->signOut(session.account, session.grant);
    QTRY_VERIFY(([&] {
        AdminClient admin(m_sandbox.http(), session.account.server, session.grant.accessToken);
        const auto asked = admin.session();
        return await(asked) && !asked.result()
               && asked.result().error().kind == FailureKind::Unauthorized;
    })());
    GrantKeeper copy(m_sandbox.http(), session.grant, {});
    const auto renewed = copy.renew();
    QVERIFY(await(renewed));
    QCOMPARE(renewed.result().error().kind, FailureKind::Unauthorized);
    QVERIFY(!m_page->failure());
}

void TestBrowserAccounts::aServerThatCannotBeToldIsSaid()
{
    SignedInSession session;
    QVERIFY(signIn(&session));
    session.grant.revocationEndpoint = QUrl(u"http://127.0.0.1:9/revoke"_s);
    m_page->signOut(session.account, session.grant);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->failure(), 30'000);
    QVERIFY(m_page->failure()->headline.contains(u"could not be told"_s));
    QVERIFY(m_page->accounts().empty()); // here it is over all the same
}

void TestBrowserAccounts::declinedIsSaid()
{
    m_choice = Choice::Deny;
    QVERIFY(!signIn());
    QVERIFY(m_page->failure()->headline.contains(u"declined"_s));
    m_choice = Choice::Admin;
    QVERIFY(signIn());
}

void TestBrowserAccounts::aBrowserThatDoesNotOpenIsSaid()
{
    m_opens = false;
    QVERIFY(!signIn());
    QVERIFY(m_page->failure()->headline.contains(u"No browser"_s));
}

void TestBrowserAccounts::cancelledInTheBrowser()
{
    m_choice.reset();
    m_page->signInWithBrowser(m_sandbox.address().server.toString());
    QTRY_COMPARE(m_page->stage(), Stage::InBrowser);
    const QUrl late = m_page->pageAddress();
    m_page->openPageAgain();
    QCOMPARE(m_pages, 2);
    m_page->cancel();
    QCOMPARE(m_page->stage(), Stage::Idle);
    QVERIFY(m_page->pageAddress().isEmpty());
    m_browser.answer(late, Choice::Admin); // leads to a port where nobody listens any more
    m_choice = Choice::Admin;
    QVERIFY(signIn());
}

void TestBrowserAccounts::aClientIdIsAskedForWhenItIsWanted()
{
    QVERIFY(oauth({{u"faults"_s, QJsonArray{u"noRegistration"_s}}}));
    QVERIFY(!signIn());
    QVERIFY(m_page->wantsClientId());
    QVERIFY(m_page->failure()->nextStep.contains(u"client ID"_s));
    QCOMPARE(m_pages, 0);
}

void TestBrowserAccounts::unsafeServersAreNamed_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("words");
    const QString unsafe = u"cannot be used safely"_s;
    QTest::newRow("no PKCE") << u"noChallengeMethods"_s << unsafe;
    QTest::newRow("another issuer") << u"issuerWrong"_s << unsafe;
    QTest::newRow("another resource") << u"resourceMismatch"_s << unsafe;
    QTest::newRow("answer of another") << u"issWrong"_s << u"another sign-in service"_s;
}

void TestBrowserAccounts::unsafeServersAreNamed()
{
    QFETCH(QString, fault);
    QFETCH(QString, words);
    QVERIFY(oauth({{u"faults"_s, QJsonArray{fault}}}));
    QVERIFY(!signIn());
    QVERIFY2(m_page->failure()->headline.contains(words), qPrintable(m_page->failure()->headline));
    QVERIFY(m_page->accounts().empty());
}

// Of somebody who signed in where less was asked for.
Expected<SignInGrant> TestBrowserAccounts::narrowGrant()
{
    BrowserSignIn signIn(m_sandbox.http(), [this](const QUrl &url) {
        m_browser.answer(url, Choice::Admin);
        return true;
    });
    QUrl mcp = m_sandbox.address().server;
    mcp.setPath(u"/api/mcp"_s);
    const auto future = signIn.start({.url = mcp, .verb = Verb::Post});
    return await(future) ? future.result() : Expected<SignInGrant>(failed(FailureKind::Timeout));
}

namespace {

// The part of a session that meets a refusal for want of rights.
struct NarrowSession
{
    NarrowSession(SandboxFixture &sandbox, const SignInGrant &grant, const QString &person,
                  BrowserSignIn::OpenBrowser browser)
        : keeper(sandbox.http(), grant,
                 [this](const SignInGrant &newer) {
                     stored.append(newer);
                     return QtFuture::makeReadyFuture(Expected<void>());
                 })
        , presenter(sandbox.http(), sandbox.address().server, person, keeper, std::move(browser))
        , admin(sandbox.http(), sandbox.address().server, grant.accessToken)
    {
        admin.setStepUp(presenter.stepUp());
    }

    QList<SignInGrant> stored;
    GrantKeeper keeper;
    StepUpPresenter presenter;
    AdminClient admin;
};

} // namespace

void TestBrowserAccounts::moreRightsAreAskedForFirst()
{
    QVERIFY(m_sandbox.connectPersona(1));
    const auto grant = narrowGrant();
    QVERIFY(grant);
    AdminClient asking(m_sandbox.http(), m_sandbox.address().server, grant->accessToken);
    const auto who = asking.session();
    QVERIFY(await(who) && who.result());
    int pages = 0;
    NarrowSession session(m_sandbox, *grant, who.result()->userId, [this, &pages](const QUrl &url) {
        ++pages;
        m_browser.answer(url, Choice::Admin);
        return true;
    });
    const auto check = session.admin.check(m_sandbox.integration().id);
    QTRY_COMPARE(session.presenter.stage(), StepUpPresenter::Stage::Asking);
    QVERIFY(session.presenter.text().contains(u"admin"_s));
    QCOMPARE(pages, 0); // nothing opens unasked
    session.presenter.allow();
    QVERIFY(await(check));
    QVERIFY(check.result());
    QCOMPARE(pages, 1);
    QCOMPARE(session.presenter.stage(), StepUpPresenter::Stage::Idle);
    QCOMPARE(session.stored.size(), 1);
    QVERIFY(session.keeper.grant().scopes.contains(u"admin"_s));
}

void TestBrowserAccounts::declinedRightsLeaveTheCallRefused()
{
    const auto grant = narrowGrant();
    QVERIFY(grant);
    NarrowSession session(m_sandbox, *grant, u"p-001"_s, [](const QUrl &) { return true; });
    const auto check = session.admin.check(m_sandbox.integration().id);
    QTRY_COMPARE(session.presenter.stage(), StepUpPresenter::Stage::Asking);
    session.presenter.decline();
    QVERIFY(await(check));
    QCOMPARE(check.result().error().code, u"insufficient_scope"_s);
    QCOMPARE(check.result().error().kind, FailureKind::Forbidden); // nobody is signed out
}

void TestBrowserAccounts::givenUpInTheBrowserIsNoFailure()
{
    const auto grant = narrowGrant();
    QVERIFY(grant);
    NarrowSession session(m_sandbox, *grant, u"p-001"_s, [](const QUrl &) { return true; });
    bool failed = false;
    connect(&session.presenter, &StepUpPresenter::changed, this, [&] {
        failed = failed || session.presenter.stage() == StepUpPresenter::Stage::Failed;
    });
    const auto check = session.admin.check(m_sandbox.integration().id);
    QTRY_COMPARE(session.presenter.stage(), StepUpPresenter::Stage::Asking);
    session.presenter.allow();
    QCOMPARE(session.presenter.stage(), StepUpPresenter::Stage::InBrowser);
    session.presenter.decline();
    QVERIFY(await(check));
    QCOMPARE(check.result().error().code, u"insufficient_scope"_s);
    QCOMPARE(session.presenter.stage(), StepUpPresenter::Stage::Idle);
    QVERIFY(!failed); // nothing red for a moment
}

void TestBrowserAccounts::nobodyElseTakesTheSessionOver()
{
    const auto grant = narrowGrant();
    QVERIFY(grant);
    NarrowSession session(m_sandbox, *grant, u"somebody-else"_s, [this](const QUrl &url) {
        m_browser.answer(url, Choice::OtherAdmin);
        return true;
    });
    const auto check = session.admin.check(m_sandbox.integration().id);
    QTRY_COMPARE(session.presenter.stage(), StepUpPresenter::Stage::Asking);
    session.presenter.allow();
    QVERIFY(await(check));
    QCOMPARE(check.result().error().code, u"insufficient_scope"_s);
    QCOMPARE(session.presenter.stage(), StepUpPresenter::Stage::Failed);
    QVERIFY(session.presenter.headline().contains(u"Somebody else"_s));
    QVERIFY(session.stored.isEmpty());
    QVERIFY(session.keeper.grant().accessToken.equals(grant->accessToken));
}

QString TestBrowserAccounts::guidedServer()
{
    if (!m_guided) {
        m_guided = std::make_unique<SandboxFixture>(QStringList{u"--no-admin-api"_s});
        if (!m_guided->start())
            return {};
    }
    return m_guided->address().server.toString();
}

void TestBrowserAccounts::aServerWithoutTheAdminApiIsGuided()
{
    const QString server = guidedServer();
    SignedInSession session;
    QVERIFY(becomesSession([&] { m_page->signInWithBrowser(server); }, &session));
    QVERIFY(session.guided);
    QVERIFY(isRenewable(session.grant));
    QCOMPARE(session.account.label, QUrl(server).authority());
    QVERIFY(m_page->accounts().front().detail.contains(u"Guided"_s));
    page();
    SignedInSession again;
    QVERIFY(becomesSession([this] { QVERIFY(m_page->restore()); }, &again));
    QVERIFY(again.guided);
    QCOMPARE(again.account.key(), session.account.key());
}

// Such a server does not say who somebody is.
void TestBrowserAccounts::whoComesBackFindsThePlan()
{
    const QString server = guidedServer();
    SignedInSession first;
    QVERIFY(becomesSession([&] { m_page->signInWithBrowser(server); }, &first));
    SignedInSession other;
    QVERIFY(becomesSession([&] { m_page->signInWithBrowser(server); }, &other));
    QVERIFY(other.account.key() != first.account.key()); // the first one is still signed in
    m_page->signOut(first.account, first.grant);
    SignedInSession back;
    QVERIFY(becomesSession([&] { m_page->signInWithBrowser(server); }, &back));
    QCOMPARE(back.account.key(), first.account.key());
}

void TestBrowserAccounts::aTokenWorksThereToo()
{
    const QString server = guidedServer();
    SignedInSession session;
    QVERIFY(
        becomesSession([&] { m_page->signIn(server, m_guided->address().adminToken); }, &session));
    QVERIFY(session.guided);
    QVERIFY(!becomesSession([&] { m_page->signIn(server, Secret::fromUtf8("not-it")); }));
    QVERIFY(m_page->failure()->headline.contains(u"not accepted"_s));
}

void TestBrowserAccounts::whatIsNoOnBelayIsNotGuided()
{
    const QString hubspot = m_sandbox.address().hubspot.toString();
    QVERIFY(!becomesSession([&] { m_page->signInWithBrowser(hubspot); }));
    Failure noApi;
    noApi.kind = FailureKind::NoAdminApi;
    QCOMPARE(m_page->failure()->headline, failureText(noApi, Peer::OnBelay).headline);
    QCOMPARE(m_pages, 0);
}

QTEST_GUILESS_MAIN(TestBrowserAccounts)
#include "tst_browseraccounts.moc"
