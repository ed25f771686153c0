#include "main/healthroom.h"
#include "presenters/diagnostics/diagnosticspresenter.h"
#include "support/desktopstandin.h"
#include "support/privatebus.h"
#include "support/sandboxfixture.h"
#include "ui/diagnostics/diagnosticspage.h"
#include "ui/diagnostics/healthbars.h"

#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

using State = HealthEntry::State;

// A key that HubSpot revokes: a bar turns and the desktop is told, once; against a real sandbox, a
// real local store and a real session bus.
class TestHealthRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bus.start()); }
    void init();
    void cleanup();

    void revokedKeyTurnsABarAndIsToldOnce();
    void anotherAdminsCheckIsHeardOf();
    void deadServerIsNoAlarm();

private:
    void begin(); // a start of the program
    void end();
    void check();
    [[nodiscard]] bool revoke(bool revoked)
    {
        return m_sandbox->faults({{u"hubspot"_s, QJsonObject{{u"command"_s, u"setPersona"_s},
                                                             {u"persona"_s, u"full"_s},
                                                             {u"revoked"_s, revoked}}}});
    }
    [[nodiscard]] std::optional<State> today() const
    {
        return HealthTimeline(m_room->keeper(), m_sandbox->integration(), m_clock)
            .days()
            .back()
            .worst();
    }

    PrivateBus m_bus;
    SystemClock m_clock;
    std::unique_ptr<DesktopStandIn> m_desktop;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ConnectionPresenter> m_connection;
    std::unique_ptr<DiagnosticsPresenter> m_diagnostics;
    std::unique_ptr<HealthRoom> m_room;
    std::unique_ptr<ui::DiagnosticsPage> m_page;
};

void TestHealthRoom::init()
{
    m_desktop = std::make_unique<DesktopStandIn>();
    QVERIFY(m_desktop->start());
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->connectPersona(1));
    m_folder = std::make_unique<QTemporaryDir>();
    begin();
}

void TestHealthRoom::begin()
{
    m_notifier = desktopNotifier();
    m_store = LocalStore::open(m_folder->filePath(u"workspace.sqlite"_s)).value();
    m_profile =
        std::make_unique<Profile>(std::move(*Profile::open(m_folder->filePath(u"profile"_s))));
    m_workspace = m_sandbox->workspace(m_store.get());
    QVERIFY(m_workspace);
    m_connection = std::make_unique<ConnectionPresenter>(*m_workspace, *m_profile, m_clock);
    m_diagnostics = std::make_unique<DiagnosticsPresenter>(*m_workspace);
    const HealthRoom::Desktop desktop{m_notifier.get(), [] { return true; },
                                      [] {
                                          return false;
                                      }};
    m_room =
        std::make_unique<HealthRoom>(*m_workspace, *m_connection, m_clock, desktop, std::nullopt);
    m_page = std::make_unique<ui::DiagnosticsPage>(*m_diagnostics);
    m_room->fill(*m_page);
    m_workspace->refreshConnection(); // what the server says at the start
    QTRY_VERIFY(!m_room->keeper().healthEntries().empty());
}

void TestHealthRoom::end()
{
    m_page.reset();
    m_room.reset();
    m_diagnostics.reset();
    m_connection.reset();
    m_workspace.reset();
    m_profile.reset();
    m_store.reset();
    m_notifier.reset();
}

void TestHealthRoom::cleanup()
{
    end();
    m_sandbox.reset();
    m_desktop.reset();
}

void TestHealthRoom::check()
{
    m_connection->checkNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->busy(), ConnectionPresenter::Busy::No, 60'000);
}

void TestHealthRoom::revokedKeyTurnsABarAndIsToldOnce()
{
    m_page->resize(820, 640);
    m_page->show();
    QVERIFY(m_page->findChild<ui::HealthBars *>());
    check();
    QCOMPARE(today(), State::Connected);
    QVERIFY(m_page->findChild<ui::HealthBars *>()->dayText().contains(u"connected"_s));

    QVERIFY(revoke(true));
    check();
    QCOMPARE(today(), State::Rejected);
    QVERIFY(m_page->findChild<ui::HealthBars *>()->dayText().contains(u"rejected, key revoked"_s));
    QTRY_COMPARE(m_desktop->shown.size(), 1U);
    QCOMPARE(m_desktop->shown[0].title, u"HubSpot rejects the stored key"_s);
    QCOMPARE(m_room->forBundle().back().state, u"rejected"_s);
    QCOMPARE(m_room->forBundle().back().cause, u"tokenInvalid"_s);
    check();
    end();
    begin(); // another start of the program
    check();
    QCOMPARE(m_desktop->shown.size(), 1U);

    QVERIFY(revoke(false));
    check();
    QVERIFY(revoke(true));
    QSignalSpy looks(m_room.get(), &HealthRoom::lookRequested);
    check();
    QTRY_COMPARE(m_desktop->shown.size(), 2U); // it had recovered
    const auto isPressed = [this, &looks] { // once its number has come back
        m_desktop->press(m_desktop->shown[1].number, u"look"_s);
        return looks.count() > 0;
    };
    QTRY_VERIFY(isPressed());
}

void TestHealthRoom::anotherAdminsCheckIsHeardOf()
{
    const std::size_t before = m_room->keeper().healthEntries().size();
    QVERIFY(revoke(true));
    m_workspace->sync().goLive();
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->sync().link(), ServerLink::Live, 20'000);
    const auto checked = m_sandbox->admin().check(m_sandbox->integration().id);
    QVERIFY(await(checked));
    QTRY_VERIFY_WITH_TIMEOUT(m_room->keeper().healthEntries().size() > before, 20'000);
    QCOMPARE(today(), State::Rejected);
    QTRY_COMPARE(m_desktop->shown.size(), 1U);
}

void TestHealthRoom::deadServerIsNoAlarm()
{
    const std::size_t before = m_room->keeper().healthEntries().size();
    m_sandbox->kill();
    check();
    const auto kept = m_room->keeper().healthEntries();
    QCOMPARE(kept.size(), before + 1);
    QCOMPARE(kept.back().state, State::Unknown);
    QVERIFY(m_desktop->shown.empty());
}

QTEST_MAIN(TestHealthRoom)
#include "tst_healthroom.moc"
