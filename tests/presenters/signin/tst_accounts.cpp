#include "net/network.h"
#include "presenters/signin/signinpresenter.h"
#include "support/sandboxfixture.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// A keychain in one of the states that real ones are found in.
class MoodyStore final : public SecretStore
{
public:
    QFuture<Expected<std::optional<Secret>>> read(const QString &key) override
    {
        ++reads;
        if (trouble && reads <= troubledReads)
            return QtFuture::makeReadyFuture(
                Expected<std::optional<Secret>>(tl::unexpected(*trouble)));
        return m_memory.read(key);
    }
    QFuture<Expected<void>> write(const QString &key, const Secret &value) override
    {
        if (trouble)
            return QtFuture::makeReadyFuture(Expected<void>(tl::unexpected(*trouble)));
        return m_memory.write(key, value);
    }
    QFuture<Expected<void>> remove(const QString &key) override
    {
        if (trouble)
            return QtFuture::makeReadyFuture(Expected<void>(tl::unexpected(*trouble)));
        return m_memory.remove(key);
    }
    bool isPersistent() const override { return true; }

    void fail(FailureKind kind, const QString &code = {}, int howOften = 1000)
    {
        Failure failure;
        failure.kind = kind;
        failure.code = code;
        trouble = failure;
        reads = 0;
        troubledReads = howOften;
    }

    std::optional<Failure> trouble;
    int reads = 0;
    int troubledReads = 0;

private:
    MemorySecretStore m_memory;
};

} // namespace

// Several accounts in one profile, and keychains that do not do what they should.
class TestAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start()); }
    void init();
    void accountsAreKeptApart();
    void theOneUsedLastIsOpenedAtTheStart();
    void signingOutOfOneLeavesTheOthers();
    void aRefusedSessionLeadsBackToSignIn();
    void removedAccountsLeaveNothing();
    void keychainStatesReadDifferently_data();
    void keychainStatesReadDifferently();
    void aLateKeychainIsAskedAgain();
    void theSandboxOpensWhileTheKeychainIsLate();
    void withoutAKeychainAccountsCanBeSwitched();
    void aKeychainThatKeepsItsEntryIsSaid();
    void aProfileWithOneAccountIsTakenOver();
    void brokenEntriesAreLeftOut();

private:
    SignInPresenter &page();
    bool signIn(const Secret &token, SignedInSession *session = nullptr);
    bool becomesSession(const std::function<void()> &begin, SignedInSession *session = nullptr);
    [[nodiscard]] QStringList titles();

    SandboxFixture m_sandbox;
    Network m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Profile> m_profile;
    std::unique_ptr<MoodyStore> m_store;
    std::unique_ptr<SignInPresenter> m_page;
    QPromise<Expected<SandboxAddress>> m_starting;
};

void TestAccounts::init()
{
    m_page.reset();
    m_store = std::make_unique<MoodyStore>();
    m_folder = std::make_unique<QTemporaryDir>();
    auto profile = Profile::open(m_folder->path());
    QVERIFY(profile);
    m_profile.emplace(std::move(*profile));
}

SignInPresenter &TestAccounts::page()
{
    SignInPresenter::Addresses addresses;
    addresses.server = m_sandbox.address().server.toString();
    addresses.hubspot = m_sandbox.address().hubspot;
    m_page = std::make_unique<SignInPresenter>(
        m_sandbox.log(), m_network, *m_store, *m_profile, addresses,
        [this] { return m_starting.future(); }, [](const QUrl &) { return false; });
    return *m_page;
}

bool TestAccounts::becomesSession(const std::function<void()> &begin, SignedInSession *session)
{
    std::optional<SignedInSession> answered;
    const auto connection = connect(m_page.get(), &SignInPresenter::signedIn, this,
                                    [&](const SignedInSession &each) { answered = each; });
    begin();
    const bool over = QTest::qWaitFor(
        [&] { return answered || m_page->stage() == SignInPresenter::Stage::Failed; }, 30'000);
    disconnect(connection);
    if (answered && session)
        *session = *answered;
    return over && answered;
}

bool TestAccounts::signIn(const Secret &token, SignedInSession *session)
{
    return becomesSession([&] { m_page->signIn(m_sandbox.address().server.toString(), token); },
                          session);
}

QStringList TestAccounts::titles()
{
    QStringList titles;
    for (const auto &line : m_page->accounts())
        titles.append(line.title);
    return titles;
}

void TestAccounts::accountsAreKeptApart()
{
    page();
    SignedInSession first;
    SignedInSession second;
    QVERIFY(signIn(m_sandbox.address().adminToken, &first));
    QVERIFY(signIn(m_sandbox.address().secondAdminToken, &second));
    QCOMPARE(titles(), (QStringList{second.account.label, first.account.label}));
    SignedInSession again;
    QVERIFY(becomesSession([&] { m_page->open(first.account.key()); }, &again));
    QCOMPARE(again.info.userId, first.info.userId);
    QVERIFY(again.grant.accessToken.equals(m_sandbox.address().adminToken));
}

void TestAccounts::theOneUsedLastIsOpenedAtTheStart()
{
    page();
    SignedInSession first;
    QVERIFY(signIn(m_sandbox.address().adminToken, &first));
    QVERIFY(signIn(m_sandbox.address().secondAdminToken));
    QVERIFY(becomesSession([&] { m_page->open(first.account.key()); }));
    page();
    SignedInSession restored;
    QVERIFY(becomesSession([&] { QVERIFY(m_page->restore()); }, &restored));
    QCOMPARE(restored.info.userId, first.info.userId);
}

void TestAccounts::signingOutOfOneLeavesTheOthers()
{
    page();
    SignedInSession first;
    SignedInSession second;
    QVERIFY(signIn(m_sandbox.address().adminToken, &first));
    QVERIFY(signIn(m_sandbox.address().secondAdminToken, &second));
    m_page->signOut(second.account, second.grant);
    QCOMPARE(titles(), QStringList{first.account.label});
    QVERIFY(becomesSession([&] { m_page->open(first.account.key()); }));
}

// As after a token was regenerated elsewhere: the account stays, and says what it needs.
void TestAccounts::aRefusedSessionLeadsBackToSignIn()
{
    page();
    SignedInSession session;
    QVERIFY(signIn(m_sandbox.address().adminToken, &session));
    SignInGrant revoked;
    revoked.accessToken = Secret::fromUtf8("no-longer-it");
    QVERIFY(await(m_store->write(session.account.key(), packGrant(revoked))));
    page();
    QVERIFY(!becomesSession([&] { QVERIFY(m_page->restore()); }));
    QCOMPARE(m_page->failure()->headline, u"Your session is over"_s);
    QCOMPARE(m_page->accounts().size(), 1u);
    QVERIFY(m_page->accounts().front().needsSignIn);
    const auto left = m_store->read(session.account.key());
    QVERIFY(await(left) && left.result() && !*left.result());
    QVERIFY(!page().restore()); // it does not try for ever
    QVERIFY(signIn(m_sandbox.address().adminToken));
    QVERIFY(!m_page->accounts().front().needsSignIn);
}

void TestAccounts::removedAccountsLeaveNothing()
{
    page();
    SignedInSession session;
    QVERIFY(signIn(m_sandbox.address().adminToken, &session));
    m_page->forget(session.account.key());
    QVERIFY(m_page->accounts().empty());
    const auto left = m_store->read(session.account.key());
    QVERIFY(await(left) && left.result() && !*left.result());
    m_page.reset();
    m_profile.reset(); // writes what was not written yet
    for (const QFileInfo &file : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
        QFile text(file.filePath());
        QVERIFY(text.open(QIODevice::ReadOnly));
        QVERIFY(!text.readAll().contains(session.info.userName.toUtf8()));
    }
}

void TestAccounts::keychainStatesReadDifferently_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("headline");
    QTest::newRow("locked") << FailureKind::StoreDenied << u"locked"_s
                            << u"The keychain is locked"_s;
    QTest::newRow("denied") << FailureKind::StoreDenied << QString()
                            << u"The keychain did not give access"_s;
    QTest::newRow("missing") << FailureKind::StoreUnavailable << QString()
                             << u"No keychain answers"_s;
}

void TestAccounts::keychainStatesReadDifferently()
{
    QFETCH(FailureKind, kind);
    QFETCH(QString, code);
    QFETCH(QString, headline);
    page();
    QVERIFY(signIn(m_sandbox.address().adminToken));
    m_store->fail(kind, code);
    page();
    QVERIFY(!becomesSession([&] { QVERIFY(m_page->restore()); }));
    QCOMPARE(m_page->failure()->headline, headline);
    QVERIFY(!m_page->accounts().front().needsSignIn); // what it holds is not lost
    QVERIFY(!m_page->failure()->cause.contains(u"memory"_s)); // nothing is signed in
    m_store->trouble.reset();
    QVERIFY(becomesSession([&] { m_page->open(m_page->accounts().front().key); }));
}

void TestAccounts::aLateKeychainIsAskedAgain()
{
    page();
    QVERIFY(signIn(m_sandbox.address().adminToken));
    m_store->fail(FailureKind::StoreUnavailable, {}, 1);
    page();
    QSignalSpy signedIn(m_page.get(), &SignInPresenter::signedIn);
    QVERIFY(m_page->restore());
    QCOMPARE(m_page->stage(), SignInPresenter::Stage::Failed);
    QTRY_COMPARE_WITH_TIMEOUT(signedIn.count(), 1, 10'000);
}

void TestAccounts::theSandboxOpensWhileTheKeychainIsLate()
{
    page();
    QVERIFY(signIn(m_sandbox.address().adminToken));
    m_store->fail(FailureKind::StoreUnavailable);
    page();
    QVERIFY(m_page->restore());
    QCOMPARE(m_page->stage(), SignInPresenter::Stage::Failed);
    m_starting = {};
    m_starting.start();
    m_page->openSandbox();
    const int reads = m_store->reads;
    QVERIFY(!QTest::qWaitFor([&] { return m_store->reads > reads; }, 2500)); // nobody asks again
    QCOMPARE(m_page->stage(), SignInPresenter::Stage::StartingSandbox);
    QVERIFY(becomesSession([this] {
        m_starting.addResult(Expected<SandboxAddress>(m_sandbox.address()));
        m_starting.finish();
    }));
}

// Each session lasts as long as the program.
void TestAccounts::withoutAKeychainAccountsCanBeSwitched()
{
    m_store->fail(FailureKind::StoreUnavailable);
    page();
    SignedInSession first;
    QVERIFY(signIn(m_sandbox.address().adminToken, &first));
    QVERIFY(first.notRemembered);
    QVERIFY(signIn(m_sandbox.address().secondAdminToken));
    SignedInSession again;
    QVERIFY(becomesSession([&] { m_page->open(first.account.key()); }, &again));
    QCOMPARE(again.info.userId, first.info.userId);
    page(); // the next start
    QVERIFY(!m_page->restore());
    QCOMPARE(m_page->accounts().size(), 2u);
    QVERIFY(m_page->accounts().front().needsSignIn);
}

void TestAccounts::aKeychainThatKeepsItsEntryIsSaid()
{
    page();
    SignedInSession session;
    QVERIFY(signIn(m_sandbox.address().adminToken, &session));
    m_store->fail(FailureKind::StoreDenied, u"locked"_s);
    m_page->signOut(session.account, session.grant);
    QTRY_VERIFY(m_page->failure());
    QVERIFY(m_page->failure()->headline.contains(u"keychain kept its entry"_s));
}

void TestAccounts::aProfileWithOneAccountIsTakenOver()
{
    m_profile->setSetting(u"account/server"_s, u"https://app.onbelay.ai"_s);
    m_profile->setSetting(u"account/user"_s, u"p-001"_s);
    m_profile->setSetting(u"account/name"_s, u"Somebody"_s);
    m_profile->setSetting(u"account/organization"_s, u"Organization"_s);
    const AccountBook book(*m_profile);
    QCOMPARE(book.accounts().size(), 1u);
    QCOMPARE(book.accounts().front().account.userId, u"p-001"_s);
    QCOMPARE(book.accounts().front().person.userName, u"Somebody"_s);
    QVERIFY(!m_profile->setting(u"account/user"_s).isValid());
}

void TestAccounts::brokenEntriesAreLeftOut()
{
    m_profile->setSetting(u"accounts/list"_s,
                          u"[{\"server\":\"ftp://x\",\"user\":\"a\"},7,"
                          "{\"server\":\"https://app.onbelay.ai\",\"user\":\"b\"}]"_s);
    QCOMPARE(AccountBook(*m_profile).accounts().size(), 1u);
    m_profile->setSetting(u"accounts/list"_s, u"[{"_s);
    QVERIFY(AccountBook(*m_profile).accounts().empty());
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
