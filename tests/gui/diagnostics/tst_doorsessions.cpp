#include "faultcheck.h"

#include "onbelay/oauth/browsersignin.h"
#include "onbelay/oauth/grantkeeper.h"
#include "presenters/diagnostics/diagnosticspresenter.h"
#include "support/consentbrowser.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The doors for somebody who signed in with a browser: what becomes of the sign-in is seen.
class TestDoorSessions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void expiredTokenIsRenewedUnnoticed();
    void revokedSignInIsALinkOfItsOwn();
    void nobodyAtHome();

private:
    [[nodiscard]] QString shown(DoorId door, const World &world);

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<ConsentBrowser> m_browser;
    std::unique_ptr<GrantKeeper> m_keeper;
    std::unique_ptr<AdminClient> m_client;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DiagnosticsPresenter> m_presenter;
    std::unique_ptr<ui::DiagnosticsPage> m_page;
};

void TestDoorSessions::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start() && m_sandbox->connectPersona(1));
    m_browser = std::make_unique<ConsentBrowser>();
    BrowserSignIn signIn(m_sandbox->http(), [this](const QUrl &url) {
        m_browser->answer(url, ConsentBrowser::Choice::Admin);
        return true;
    });
    QUrl session = m_sandbox->address().server;
    session.setPath(u"/api/admin/v1/session"_s);
    const auto signedIn = signIn.start({.url = session});
    QVERIFY(await(signedIn) && signedIn.result());
    const SignInGrant grant = *signedIn.result();
    m_keeper = std::make_unique<GrantKeeper>(m_sandbox->http(), grant, GrantKeeper::Store());
    m_client = std::make_unique<AdminClient>(m_sandbox->http(), m_sandbox->address().server,
                                             grant.accessToken);
    m_client->setRenewal(m_keeper->renewal());
    const auto info = m_client->session();
    QVERIFY(await(info) && info.result());
    m_workspace = std::make_unique<Workspace>(*m_client, m_sandbox->integration(), *info.result(),
                                              nullptr, u"account-test"_s);
    m_presenter = std::make_unique<DiagnosticsPresenter>(*m_workspace);
    m_page = std::make_unique<ui::DiagnosticsPage>(*m_presenter);
    m_page->resize(900, 900);
    m_page->show();
}

void TestDoorSessions::cleanup()
{
    m_page.reset();
    m_presenter.reset();
    m_workspace.reset();
    m_client.reset();
    m_keeper.reset();
    m_browser.reset();
    m_sandbox.reset();
}

QString TestDoorSessions::shown(DoorId door, const World &world)
{
    m_presenter->openDoor(int(door));
    if (!QTest::qWaitFor([this] { return !m_presenter->isRunning(); }, 60'000))
        return u"the door did not end"_s;
    return difference(linesOf(*m_page), expectedLines(world, door));
}

void TestDoorSessions::expiredTokenIsRenewedUnnoticed()
{
    for (const DoorId door : {DoorId::InvalidKey, DoorId::Expired}) {
        QVERIFY(m_sandbox->faults({{u"oauth"_s, QJsonObject{{u"expireAccessTokens"_s, true}}}}));
        QCOMPARE(shown(door, {}), QString());
    }
}

void TestDoorSessions::revokedSignInIsALinkOfItsOwn()
{
    QVERIFY(m_sandbox->faults({{u"oauth"_s, QJsonObject{{u"revokeAll"_s, true}}}}));
    World world;
    for (int call = int(Call::Session); call < callCount; ++call)
        world.strike(Call(call), Trouble::Ended);
    QSignalSpy repairs(m_presenter.get(), &DiagnosticsPresenter::repairRequested);
    for (const DoorId door : {DoorId::InvalidKey, DoorId::Expired}) {
        QCOMPARE(shown(door, world), QString());
        for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Sign in again"_s)
                button->click();
        }
    }
    QCOMPARE(repairs.count(), 2); // one button a door
    QCOMPARE(repairs.front().front().value<Repair>(), Repair::SignIn);
}

void TestDoorSessions::nobodyAtHome()
{
    m_sandbox->kill();
    m_presenter->openDoor(int(DoorId::InvalidKey));
    QTRY_VERIFY_WITH_TIMEOUT(!m_presenter->isRunning(), 30'000);
    const std::vector<Line> lines = linesOf(*m_page);
    QVERIFY(!lines.empty());
    QCOMPARE(lines.front().verdict, u"Failed"_s);
    QVERIFY2(lines.front().sentence.contains(u"is not answering"_s),
             qPrintable(lines.front().sentence));
    QCOMPARE(lines.front().button, u"Try again"_s);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        QCOMPARE(lines[i].verdict, u"Not tested"_s);
        QCOMPARE(lines[i].button, QString()); // one trouble, one button
    }
}

QTEST_MAIN(TestDoorSessions)
#include "tst_doorsessions.moc"
