#include "net/network.h"
#include "presenters/signin/signinpresenter.h"
#include "support/sandboxfixture.h"

#include <QDirIterator>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// A keychain that is not there.
class NoSecretStore final : public SecretStore
{
public:
    QFuture<Expected<std::optional<Secret>>> read(const QString &) override
    {
        return QtFuture::makeReadyFuture(
            Expected<std::optional<Secret>>(failed(FailureKind::StoreUnavailable)));
    }
    QFuture<Expected<void>> write(const QString &, const Secret &) override
    {
        return QtFuture::makeReadyFuture(Expected<void>(failed(FailureKind::StoreUnavailable)));
    }
    QFuture<Expected<void>> remove(const QString &) override
    {
        return QtFuture::makeReadyFuture(Expected<void>());
    }
    bool isPersistent() const override { return true; }
};

} // namespace

// Signing in against a real sandbox: what works, what is remembered, and how failures read.
class TestSignInPresenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void tokenSignsIn();
    void sessionIsRestoredFromTheStore();
    void aStartWithoutTheNetworkIsNoSignOut();
    void signOutForgetsTheToken();
    void missingKeychainIsSaidAndTheSessionGoesOn();
    void wrongTokenIsRefusedInWords();
    void wrongAddressIsRefusedBeforeAnyCall_data();
    void wrongAddressIsRefusedBeforeAnyCall();
    void deadServerIsNamed();
    void serverWithoutAdminApiIsNamed();
    void guestNetworkIsNoServerWithoutAdminApi();
    void sandboxSignsInByItself();
    void cancelledSignInStaysOut();
    void profileHoldsNoToken();

private:
    std::unique_ptr<SignInPresenter> presenter(SecretStore &store, const QString &server = {});
    bool signIn(SignInPresenter &presenter, const QString &server, const Secret &token,
                SignedInSession *session = nullptr);

    SandboxFixture m_sandbox;
    Network m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Profile> m_profile;
};

void TestSignInPresenter::initTestCase()
{
    QVERIFY(m_sandbox.start());
}

void TestSignInPresenter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto profile = Profile::open(m_folder->path());
    QVERIFY(profile);
    m_profile.emplace(std::move(*profile));
}

std::unique_ptr<SignInPresenter> TestSignInPresenter::presenter(SecretStore &store,
                                                                const QString &server)
{
    SignInPresenter::Addresses addresses;
    addresses.server = server.isEmpty() ? m_sandbox.address().server.toString() : server;
    addresses.hubspot = m_sandbox.address().hubspot;
    return std::make_unique<SignInPresenter>(
        m_sandbox.log(), m_network, store, *m_profile, addresses,
        [this] { return QtFuture::makeReadyFuture(Expected<SandboxAddress>(m_sandbox.address())); },
        [](const QUrl &) { return false; });
}

bool TestSignInPresenter::signIn(SignInPresenter &presenter, const QString &server,
                                 const Secret &token, SignedInSession *session)
{
    bool signedIn = false;
    const auto connection =
        connect(&presenter, &SignInPresenter::signedIn, this, [&](const SignedInSession &answered) {
            signedIn = true;
            if (session)
                *session = answered;
        });
    presenter.signIn(server, token);
    const bool over = QTest::qWaitFor(
        [&] { return signedIn || presenter.stage() == SignInPresenter::Stage::Failed; }, 60'000);
    disconnect(connection);
    return over && signedIn;
}

void TestSignInPresenter::tokenSignsIn()
{
    MemorySecretStore store;
    const auto page = presenter(store);
    SignedInSession session;
    QVERIFY(signIn(*page, m_sandbox.address().server.toString(), m_sandbox.address().adminToken,
                   &session));
    QVERIFY(session.info.admin);
    QVERIFY(!session.info.organizationName.isEmpty());
    QVERIFY(session.account.label.contains(session.info.userName));
    QVERIFY(!session.notRemembered);

    SignedInSession member;
    QVERIFY(signIn(*page, m_sandbox.address().server.toString(), m_sandbox.address().memberToken,
                   &member));
    QVERIFY(!member.info.admin);
}

void TestSignInPresenter::sessionIsRestoredFromTheStore()
{
    MemorySecretStore store;
    QVERIFY(signIn(*presenter(store), m_sandbox.address().server.toString(),
                   m_sandbox.address().adminToken));
    const auto again = presenter(store);
    QSignalSpy signedIn(again.get(), &SignInPresenter::signedIn);
    QVERIFY(again->restore());
    QTRY_COMPARE(signedIn.count(), 1);
}

// Losing the network never signs out: the session begins as it was remembered.
void TestSignInPresenter::aStartWithoutTheNetworkIsNoSignOut()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    MemorySecretStore store;
    SignedInSession before;
    const auto page = presenter(store);
    QVERIFY(
        signIn(*page, sandbox.address().server.toString(), sandbox.address().adminToken, &before));
    sandbox.kill();
    const auto again = presenter(store);
    QSignalSpy signedIn(again.get(), &SignInPresenter::signedIn);
    QVERIFY(again->restore());
    QTRY_COMPARE(signedIn.count(), 1);
    const auto session = signedIn.first().first().value<SignedInSession>();
    QCOMPARE(session.info.userName, before.info.userName);
    QCOMPARE(session.info.admin, before.info.admin);
    QCOMPARE(session.account.key(), before.account.key());
    QCOMPARE(session.account.label, before.account.label);
    // After signing out nothing is known of anybody.
    again->signOut(session.account, session.grant);
    QVERIFY(!presenter(store)->restore());
}

void TestSignInPresenter::signOutForgetsTheToken()
{
    MemorySecretStore store;
    const auto page = presenter(store);
    SignedInSession session;
    QVERIFY(signIn(*page, m_sandbox.address().server.toString(), m_sandbox.address().adminToken,
                   &session));
    page->signOut(session.account, session.grant);
    const auto left = store.read(session.account.key());
    QVERIFY(await(left));
    QVERIFY(left.result() && !left.result()->has_value());
    QVERIFY(!presenter(store)->restore());
}

void TestSignInPresenter::missingKeychainIsSaidAndTheSessionGoesOn()
{
    NoSecretStore store;
    const auto page = presenter(store);
    SignedInSession session;
    QVERIFY(signIn(*page, m_sandbox.address().server.toString(), m_sandbox.address().adminToken,
                   &session));
    QVERIFY(session.notRemembered);
    QCOMPARE(session.notRemembered->kind, FailureKind::StoreUnavailable);
}

void TestSignInPresenter::wrongTokenIsRefusedInWords()
{
    MemorySecretStore store;
    const auto page = presenter(store);
    QVERIFY(!signIn(*page, m_sandbox.address().server.toString(),
                    Secret::fromUtf8("certainly-not-it")));
    QVERIFY(page->failure());
    QVERIFY(!page->failure()->headline.isEmpty());
    QVERIFY(!page->failure()->nextStep.isEmpty());
    QVERIFY(!page->failure()->headline.contains(u"session"_s)); // there was none
}

void TestSignInPresenter::wrongAddressIsRefusedBeforeAnyCall_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("http elsewhere") << u"http://example.com"_s;
    QTest::newRow("ftp") << u"ftp://example.com"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("with a password") << u"https://me:secret@example.com"_s;
    QTest::newRow("words") << u"my server"_s;
}

void TestSignInPresenter::wrongAddressIsRefusedBeforeAnyCall()
{
    QFETCH(QString, address);
    MemorySecretStore store;
    const auto page = presenter(store);
    const std::size_t before = m_sandbox.log().records().size();
    QVERIFY(!page->addressProblem(address).isEmpty());
    QVERIFY(!signIn(*page, address, m_sandbox.address().adminToken));
    QCOMPARE(m_sandbox.log().records().size(), before);
}

void TestSignInPresenter::deadServerIsNamed()
{
    MemorySecretStore store;
    const auto page = presenter(store);
    QVERIFY(!signIn(*page, u"http://127.0.0.1:9"_s, m_sandbox.address().adminToken));
    QVERIFY(page->failure());
    const QString words = page->failure()->headline + page->failure()->cause;
    QVERIFY2(!words.contains(u"token"_s, Qt::CaseInsensitive), qPrintable(words));
}

void TestSignInPresenter::serverWithoutAdminApiIsNamed()
{
    MemorySecretStore store;
    const auto page = presenter(store);
    // Something that answers, but is no On Belay server: the stand-in for HubSpot.
    QVERIFY(!signIn(*page, m_sandbox.address().hubspot.toString(), m_sandbox.address().adminToken));
    Failure noApi;
    noApi.kind = FailureKind::NoAdminApi;
    QCOMPARE(page->failure()->headline, failureText(noApi, Peer::OnBelay).headline);
}

void TestSignInPresenter::guestNetworkIsNoServerWithoutAdminApi()
{
    const auto hubspot = [this](const QJsonObject &command) {
        return m_sandbox.faults({{u"hubspot"_s, command}});
    };
    MemorySecretStore store;
    const auto page = presenter(store);
    QVERIFY(hubspot({{u"command"_s, u"setMode"_s}, {u"mode"_s, u"captivePortal"_s}}));
    QVERIFY(!signIn(*page, m_sandbox.address().hubspot.toString(), m_sandbox.address().adminToken));
    QVERIFY(hubspot({{u"command"_s, u"clearModes"_s}}));
    QVERIFY2(page->failure()->cause.contains(u"Guest networks"_s),
             qPrintable(page->failure()->cause));
    QVERIFY(!page->failure()->headline.contains(u"no admin API"_s));
}

void TestSignInPresenter::sandboxSignsInByItself()
{
    MemorySecretStore store;
    const auto page = presenter(store);
    std::optional<SignedInSession> session;
    connect(page.get(), &SignInPresenter::signedIn, this,
            [&](const SignedInSession &answered) { session = answered; });
    page->openSandbox();
    QTRY_VERIFY(session);
    QVERIFY(session->account.sandbox);
    QCOMPARE(session->account.hubspot, m_sandbox.address().hubspot);
    QVERIFY(!presenter(store)->restore()); // a sandbox is started anew, never restored
}

void TestSignInPresenter::cancelledSignInStaysOut()
{
    MemorySecretStore store;
    const auto page = presenter(store);
    QSignalSpy signedIn(page.get(), &SignInPresenter::signedIn);
    page->signIn(m_sandbox.address().server.toString(), m_sandbox.address().adminToken);
    page->cancel();
    QCOMPARE(page->stage(), SignInPresenter::Stage::Idle);
    const auto later = m_sandbox.admin().session(); // a full round trip after the cancelled one
    QVERIFY(await(later));
    QCOMPARE(signedIn.count(), 0);
}

void TestSignInPresenter::profileHoldsNoToken()
{
    MemorySecretStore store;
    QVERIFY(signIn(*presenter(store), m_sandbox.address().server.toString(),
                   m_sandbox.address().adminToken));
    m_profile.reset(); // writes what was not written yet
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(m_sandbox.address().adminToken.bytes()));
        ++seen;
    }
    QVERIFY(seen > 0);
}

QTEST_GUILESS_MAIN(TestSignInPresenter)
#include "tst_signinpresenter.moc"
