// This computer and its way to both servers, against a real sandbox and a folder that is damaged on
// purpose. Without a session bus: see tst_environmentkeychain for keychains.
#include "diagnostics/environmentids.h"
#include "diagnostics/environmentrun.h"
#include "support/loopbackserver.h"
#include "support/sandboxfixture.h"
#include "workspace/localstore.h"
#include "workspace/rowcache.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestEnvironment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everythingIsLookedAt();
    void noTokenIsSent();
    void skewedServerClock_data();
    void skewedServerClock();
    void theSecondServerTellsWhoseClockIsWrong();
    void dateHeaderWithoutASession();
    void cachedAnswerTellsItsAge();
    void serverIsGone();
    void damagedStore();
    void profileCannotBeWritten();
    void newerGuideIsKnown();
    void stoppedAndBegunAgain();
    void certificatesThatEnd_data();
    void certificatesThatEnd();
    void room_data();
    void room();

private:
    EnvironmentSubject subject()
    {
        return {m_network,
                *m_http,
                m_memory,
                &m_sandbox->admin(),
                m_sandbox->address().server,
                m_sandbox->address().hubspot,
                m_folder->path(),
                u"1.2.3"_s,
                u"2026-11-24.1"_s,
                {},
                {}};
    }
    static bool runToTheEnd(EnvironmentRun &run)
    {
        QSignalSpy finished(&run, &EnvironmentRun::finished);
        run.start();
        return QTest::qWaitFor([&finished] { return finished.count() > 0; }, 30'000);
    }
    static Finding findingOf(const EnvironmentRun &run, const QString &check)
    {
        for (const Finding &finding : run.findings()) {
            if (finding.check == check)
                return finding;
        }
        return {};
    }
    static QByteArray httpDate(int secondsAhead)
    {
        return QLocale::c()
            .toString(QDateTime::currentDateTimeUtc().addSecs(secondsAhead),
                      u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
            .toLatin1();
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    RequestLog m_log;
    Network m_network;
    std::unique_ptr<HttpClient> m_http;
    MemorySecretStore m_memory;
};

void TestEnvironment::initTestCase()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_http = std::make_unique<HttpClient>(m_log, m_network);
}

void TestEnvironment::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_sandbox->clearFaults());
}

void TestEnvironment::everythingIsLookedAt()
{
    const auto store = LocalStore::open(m_folder->filePath(u"workspace.sqlite"_s));
    QVERIFY(store.has_value());
    EnvironmentRun run(subject());
    QVERIFY(runToTheEnd(run));
    QVERIFY(!run.isRunning());
    const QStringList notHere{u"onbelay.tls"_s, u"hubspot.tls"_s, u"store.rows"_s,
                              u"display"_s,     u"assistive"_s,   u"language"_s};
    for (const Finding &finding : run.findings()) {
        QVERIFY(finding.at.isValid());
        const CheckVerdict due = finding.check == u"keychain"_s    ? CheckVerdict::Failed
                                 : notHere.contains(finding.check) ? CheckVerdict::NotTested
                                                                   : CheckVerdict::Passed;
        QVERIFY2(finding.verdict == due, qPrintable(finding.check));
    }
    QCOMPARE(findingOf(run, u"keychain"_s).code, FindingCode::KeychainMissing);
    QCOMPARE(findingOf(run, u"store.edits"_s).code, FindingCode::StoreSound);
    QCOMPARE(findingOf(run, u"versions"_s).arguments.value(0), u"1.2.3"_s);
}

// The request for the time goes to addresses that may be anybody's.
void TestEnvironment::noTokenIsSent()
{
    LoopbackServer hubspot;
    EnvironmentSubject with = subject();
    with.hubspot = hubspot.url();
    EnvironmentRun run(with);
    QVERIFY(runToTheEnd(run));
    QCOMPARE(hubspot.requests("/").size(), 1);
    QVERIFY(!hubspot.requests("/").constFirst().has("Authorization"));
}

void TestEnvironment::skewedServerClock_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<CheckVerdict>("verdict");
    QTest::newRow("one minute") << 60 << CheckVerdict::Passed;
    QTest::newRow("three minutes") << 180 << CheckVerdict::Warning;
    QTest::newRow("an hour behind") << -3600 << CheckVerdict::Failed;
}

void TestEnvironment::skewedServerClock()
{
    QFETCH(const int, seconds);
    QFETCH(const CheckVerdict, verdict);
    QVERIFY(m_sandbox->faults({{u"clockSkewSeconds"_s, seconds}}));
    EnvironmentRun run(subject());
    QVERIFY(runToTheEnd(run));
    const Finding clock = findingOf(run, u"clock"_s);
    QCOMPARE(clock.verdict, verdict);
    QVERIFY(qAbs(clock.arguments.value(0).toInt() - seconds) <= 2);
    QVERIFY(m_sandbox->faults({{u"clockSkewSeconds"_s, 0}}));
}

void TestEnvironment::theSecondServerTellsWhoseClockIsWrong()
{
    QVERIFY(m_sandbox->faults({{u"clockSkewSeconds"_s, 1200}}));
    LoopbackServer hubspot;
    hubspot.on("/", Reply{.status = 404, .headers = {{"Date", httpDate(0)}}});
    EnvironmentSubject with = subject();
    with.hubspot = hubspot.url(u"/"_s);
    EnvironmentRun run(with);
    QVERIFY(runToTheEnd(run));
    QCOMPARE(findingOf(run, u"clock"_s).code, FindingCode::ServerClockOff);

    hubspot.on("/", Reply{.status = 404, .headers = {{"Date", httpDate(1200)}}});
    QVERIFY(runToTheEnd(run)); // both say the same: it is this computer
    QCOMPARE(findingOf(run, u"clock"_s).code, FindingCode::ClockOff);
    QVERIFY(m_sandbox->faults({{u"clockSkewSeconds"_s, 0}}));
}

void TestEnvironment::dateHeaderWithoutASession()
{
    QVERIFY(m_sandbox->faults({{u"clockSkewSeconds"_s, 900}}));
    EnvironmentSubject guided = subject();
    guided.client = nullptr;
    EnvironmentRun run(guided);
    QVERIFY(runToTheEnd(run));
    QCOMPARE(findingOf(run, u"clock"_s).verdict, CheckVerdict::Failed);
    QVERIFY(qAbs(findingOf(run, u"clock"_s).arguments.value(0).toInt() - 900) <= 2);
    QCOMPARE(findingOf(run, u"api"_s).code, FindingCode::ApiMissing);
    QVERIFY(m_sandbox->faults({{u"clockSkewSeconds"_s, 0}}));
}

void TestEnvironment::cachedAnswerTellsItsAge()
{
    LoopbackServer cache;
    cache.on("/", Reply{.status = 404, .headers = {{"Date", httpDate(-900)}, {"Age", "900"}}});
    cache.on("/api/admin/v1", Reply{.status = 404, .headers = {{"Date", httpDate(-900)}}});
    EnvironmentSubject guided = subject();
    guided.client = nullptr;
    guided.hubspot = cache.url(u"/"_s);
    guided.server = cache.url();
    EnvironmentRun run(guided);
    QVERIFY(runToTheEnd(run));
    const Finding clock = findingOf(run, u"clock"_s);
    QCOMPARE(clock.code, FindingCode::ServerClockOff); // the other one agrees, by its age
    QVERIFY(qAbs(clock.arguments.value(2).toInt()) <= 2);
    QCOMPARE(cache.requests("/").constFirst().header("Cache-Control"), QByteArray("no-cache"));
}

void TestEnvironment::serverIsGone()
{
    LoopbackServer server;
    const QUrl nobody = server.url();
    server.close();
    HttpClient http(m_log, m_network);
    AdminClient client(http, nobody, {});
    EnvironmentSubject with = subject();
    with.server = nobody;
    with.client = &client;
    EnvironmentRun run(with);
    QVERIFY(runToTheEnd(run));
    const Finding connection = findingOf(run, u"onbelay.connect"_s);
    QCOMPARE(connection.code, FindingCode::HostUnreachable);
    QCOMPARE(connection.repair, Repair::Retry);
    QCOMPARE(findingOf(run, u"onbelay.tls"_s).code, FindingCode::NotReached);
    QCOMPARE(findingOf(run, u"api"_s).verdict, CheckVerdict::NotTested);
    QCOMPARE(findingOf(run, u"hubspot.connect"_s).verdict, CheckVerdict::Passed);
}

void TestEnvironment::damagedStore()
{
    QFile file(m_folder->filePath(u"rows.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    EnvironmentRun run(subject());
    QVERIFY(runToTheEnd(run));
    QCOMPARE(findingOf(run, u"store.rows"_s).code, FindingCode::StoreFaulty);
    QCOMPARE(findingOf(run, u"store.rows"_s).repair, Repair::OpenProfile);
    QCOMPARE(findingOf(run, u"store.edits"_s).code, FindingCode::StoreNotThere);
}

// Administrators may write anywhere, so a folder that went away has to do.
void TestEnvironment::profileCannotBeWritten()
{
    EnvironmentSubject with = subject();
    with.profile = m_folder->filePath(u"gone"_s);
    EnvironmentRun run(with);
    QVERIFY(runToTheEnd(run));
    QCOMPARE(findingOf(run, u"profile"_s).code, FindingCode::ProfileReadOnly);

    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner
                                                        | QFile::ExeOwner | QFile::ReadOther));
    EnvironmentRun open(subject());
    QVERIFY(runToTheEnd(open));
    QCOMPARE(findingOf(open, u"profile"_s).code, FindingCode::ProfileOpenToOthers);
}

void TestEnvironment::newerGuideIsKnown()
{
    EnvironmentRun run(subject());
    run.setNewestGuide(u"2026-11-24.2"_s);
    QVERIFY(runToTheEnd(run));
    QCOMPARE(findingOf(run, u"guide"_s).code, FindingCode::GuideBehind);
}

void TestEnvironment::stoppedAndBegunAgain()
{
    LoopbackServer silent;
    silent.on("/", Reply{.act = Act::Hang});
    EnvironmentSubject with = subject();
    with.hubspot = silent.url(u"/"_s);
    EnvironmentRun run(with);
    run.start();
    QTRY_COMPARE(findingOf(run, u"profile"_s).verdict, CheckVerdict::Passed);
    QCOMPARE(findingOf(run, u"clock"_s).verdict, CheckVerdict::Running);
    QSignalSpy finished(&run, &EnvironmentRun::finished);
    run.cancel();
    QCOMPARE(finished.count(), 1);
    QVERIFY(!run.isRunning());
    QCOMPARE(findingOf(run, u"clock"_s).code, FindingCode::Cancelled);
    QCOMPARE(findingOf(run, u"profile"_s).verdict, CheckVerdict::Passed); // what is known stays
    run.cancel();
    QCOMPARE(finished.count(), 1);

    silent.on("/", Reply{.status = 404});
    QVERIFY(runToTheEnd(run));
    QCOMPARE(findingOf(run, u"clock"_s).verdict, CheckVerdict::Passed);
}

void TestEnvironment::certificatesThatEnd_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<TrustedBy>("by");
    QTest::addColumn<FindingCode>("code");
    QTest::newRow("a year") << 365 << TrustedBy::System << FindingCode::TlsTrusted;
    QTest::newRow("13 days") << 13 << TrustedBy::System << FindingCode::TlsEndsSoon;
    QTest::newRow("added") << 365 << TrustedBy::Settings << FindingCode::TlsByAddedAuthority;
    QTest::newRow("company") << 365 << TrustedBy::Local << FindingCode::TlsByAddedAuthority;
}

void TestEnvironment::certificatesThatEnd()
{
    QFETCH(const int, days);
    QFETCH(const TrustedBy, by);
    QFETCH(const FindingCode, code);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    HostFacts facts;
    facts.host = u"app.example"_s;
    facts.tls = u"TLS 1.3"_s;
    facts.trustedBy = by;
    for (LinkFacts &link : facts.links)
        link.settled = true;
    facts.chain = {{u"app.example"_s, u"Middle"_s, now.addDays(-1), now.addDays(900), {}, {}},
                   {u"Middle"_s, u"Root"_s, now.addDays(-1), now.addDays(days), {}, {}}};
    Finding finding;
    environment::judgeLink(facts, HostLink::Tls, now, finding);
    QCOMPARE(finding.code, code);
    QCOMPARE(finding.arguments.value(2), u"Root"_s);
    QCOMPARE(finding.arguments.size(), 4 + 2 * 4);
}

void TestEnvironment::room_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<CheckVerdict>("verdict");
    QTest::newRow("not known") << qint64(-1) << CheckVerdict::NotTested;
    QTest::newRow("49 MiB") << qint64(49) * 1024 * 1024 << CheckVerdict::Failed;
    QTest::newRow("499 MiB") << qint64(499) * 1024 * 1024 << CheckVerdict::Warning;
    QTest::newRow("501 MiB") << qint64(501) * 1024 * 1024 << CheckVerdict::Passed;
}

void TestEnvironment::room()
{
    QFETCH(const qint64, bytes);
    QFETCH(const CheckVerdict, verdict);
    Finding finding;
    environment::judgeDisk({{}, true, true, bytes}, finding);
    QCOMPARE(finding.verdict, verdict);
}

QTEST_GUILESS_MAIN(TestEnvironment)

#include "tst_environment.moc"
