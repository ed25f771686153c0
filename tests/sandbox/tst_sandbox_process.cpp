#include "runningsandbox.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using Who = RunningSandbox::Who;
using namespace Qt::Literals::StringLiterals;

class SandboxProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongOptionsAreRefusedInOneLine_data();
    void wrongOptionsAreRefusedInOneLine();
    void helpAndVersionAreTold();
    void itEndsWhenStandardInputCloses();
    void idleConnectionsDoNotHoldItUp();
    void aTakenPortIsSaid();
    void twoOnOneDatabaseAreRefused();
    void aLargeOrganisationIsThereQuicklyAndTheSameForOneSeed();
    void faultsAreSwitchedOffUnlessAskedFor();
    void aFaultStrikesAsOftenAsItWasTold();
    void everyKindOfFaultIsWhatItSays();
    void aKillAfterTheWorkLosesNothing();
    void aForeignHostNameIsRefused();
    void threeAdminsAreThere();
};

void SandboxProcessTest::wrongOptionsAreRefusedInOneLine_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("names");
    QTest::newRow("all interfaces") << QStringList{u"--host"_s, u"0.0.0.0"_s} << u"loopback"_s;
    QTest::newRow("all interfaces, v6") << QStringList{u"--host"_s, u"::"_s} << u"loopback"_s;
    QTest::newRow("a network") << QStringList{u"--host=192.168.1.5"_s} << u"loopback"_s;
    QTest::newRow("port") << QStringList{u"--port"_s, u"65536"_s} << u"--port"_s;
    QTest::newRow("groups") << QStringList{u"--groups"_s, u"many"_s} << u"--groups"_s;
    QTest::newRow("no value") << QStringList{u"--people"_s} << u"--people"_s;
    QTest::newRow("unknown") << QStringList{u"--frobnicate"_s} << u"--frobnicate"_s;
    QTest::newRow("both") << QStringList{u"--in-memory"_s, u"--database"_s, u"x.db"_s}
                          << u"--in-memory"_s;
    QTest::newRow("plain HTTP") << QStringList{u"--hubspot-url"_s, u"http://example.com"_s}
                                << u"--hubspot-url"_s;
}

void SandboxProcessTest::wrongOptionsAreRefusedInOneLine()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, names);
    RunningSandbox sandbox(options);
    QVERIFY(!sandbox.isRunning());
    sandbox.process().waitForFinished();
    QCOMPARE(sandbox.process().exitCode(), 2);
    const QString error = QString::fromUtf8(sandbox.process().readAllStandardError());
    QVERIFY2(error.contains(names), qPrintable(error));
    QCOMPARE(error.count(u'\n'), 1);
}

void SandboxProcessTest::helpAndVersionAreTold()
{
    QProcess help;
    help.start(QStringLiteral(SANDBOX_PROGRAM), {u"--help"_s});
    QVERIFY(help.waitForFinished());
    QCOMPARE(help.exitCode(), 0);
    QVERIFY(help.readAllStandardOutput().contains("--exit-with-stdin"));
    QProcess version;
    version.start(QStringLiteral(SANDBOX_PROGRAM), {u"--version"_s});
    QVERIFY(version.waitForFinished());
    QVERIFY(version.readAllStandardOutput().startsWith("onbelay-sandbox "));
}

void SandboxProcessTest::itEndsWhenStandardInputCloses()
{
    RunningSandbox sandbox({u"--in-memory"_s, u"--exit-with-stdin"_s});
    QVERIFY(sandbox.isRunning());
    QCOMPARE(sandbox.call(Who::Admin, "GET", "/api/admin/v1/session").status, 200);
    sandbox.process().closeWriteChannel();
    QVERIFY(sandbox.process().waitForFinished(10000));
    QCOMPARE(sandbox.process().exitStatus(), QProcess::NormalExit);
}

void SandboxProcessTest::idleConnectionsDoNotHoldItUp()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    httplib::Client idle("127.0.0.1", sandbox.port());
    idle.set_keep_alive(true);
    QVERIFY(idle.Get("/"));
    const std::string hubspot = sandbox.hello().at("hubspot");
    httplib::Client vendor(hubspot);
    vendor.set_keep_alive(true);
    QVERIFY(vendor.Get("/account-info/v3/details"));
    sandbox.process().terminate();
    QVERIFY(sandbox.process().waitForFinished(5000));
    QCOMPARE(sandbox.process().exitCode(), 0);
}

void SandboxProcessTest::aTakenPortIsSaid()
{
    RunningSandbox first({u"--in-memory"_s});
    RunningSandbox second({u"--in-memory"_s, u"--port"_s, QString::number(first.port())});
    QVERIFY(!second.isRunning());
    second.process().waitForFinished();
    QCOMPARE(second.process().exitCode(), 1);
    QVERIFY(second.process().readAllStandardError().contains("in use"));
}

void SandboxProcessTest::twoOnOneDatabaseAreRefused()
{
    QTemporaryDir folder;
    const QStringList options{u"--database"_s, folder.filePath(u"one.db"_s)};
    RunningSandbox first(options);
    QVERIFY(first.isRunning());
    RunningSandbox second(options);
    QVERIFY(!second.isRunning());
    second.process().waitForFinished();
    QVERIFY(second.process().readAllStandardError().contains("locked"));
}

void SandboxProcessTest::aLargeOrganisationIsThereQuicklyAndTheSameForOneSeed()
{
    const QStringList options{u"--in-memory"_s, u"--groups"_s, u"20000"_s, u"--people"_s,
                              u"2000"_s,        u"--seed"_s,   u"7"_s};
    RunningSandbox first(options);
    RunningSandbox second(options);
    const Reply one = first.hubspot(Who::Admin, "GET", "/groups?limit=5000");
    const Reply two = second.hubspot(Who::Admin, "GET", "/groups?limit=5000");
    QCOMPARE(int(one.body.at("groups").size()), 5000);
    QVERIFY(one.body.at("groups") == two.body.at("groups"));
    COMPARE_JSON(one.body.at("total"), json(20000));
}

void SandboxProcessTest::faultsAreSwitchedOffUnlessAskedFor()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    COMPARE_JSON(sandbox.control({{"rules", json::array()}}).status, 404);
}

void SandboxProcessTest::aFaultStrikesAsOftenAsItWasTold()
{
    RunningSandbox sandbox({u"--in-memory"_s, u"--faults"_s});
    const json rule{{"kind", "status"}, {"status", 503},       {"retryAfter", 3},
                    {"times", 2},       {"path", "/session$"}, {"skip", 1}};
    QCOMPARE(sandbox.control({{"rules", {rule}}}).status, 200);
    const auto session = [&] {
        return sandbox.call(Who::Admin, "GET", "/api/admin/v1/session");
    };
    QCOMPARE(session().status, 200);
    const Reply struck = session();
    QCOMPARE(struck.status, 503);
    QCOMPARE(struck.code(), std::string("unavailable"));
    QCOMPARE(struck.header("Retry-After"), std::string("3"));
    QCOMPARE(sandbox.hubspot(Who::Admin, "GET", "").status, 200);
    QCOMPARE(session().status, 503);
    QCOMPARE(session().status, 200);
    QCOMPARE(sandbox.control({{"rules", {{{"kind", "sulk"}}}}}).status, 400);
    COMPARE_JSON(sandbox.call(Who::Nobody, "DELETE", "/faults").body.at("rules"), json::array());
}

void SandboxProcessTest::everyKindOfFaultIsWhatItSays()
{
    RunningSandbox sandbox({u"--in-memory"_s, u"--faults"_s});
    const auto struck = [&](json rule) {
        rule["times"] = 1;
        sandbox.control({{"rules", json::array({rule})}});
        return sandbox.call(Who::Admin, "GET", "/api/admin/v1/integrations/hubspot/groups");
    };
    QCOMPARE(struck({{"kind", "dropBefore"}}).status, 0);
    QCOMPARE(struck({{"kind", "dropAfter"}}).status, 0);
    QCOMPARE(struck({{"kind", "truncate"}}).status, 0);
    const Reply html = struck({{"kind", "html"}});
    QVERIFY(html.status == 502 && html.text.starts_with("<!doctype html>"));
    const Reply type = struck({{"kind", "wrongContentType"}});
    QVERIFY(type.status == 200 && type.header("Content-Type") == "text/plain");
    const Reply large = struck({{"kind", "oversize"}, {"bytes", 3000000}});
    QVERIFY(large.text.size() > 3000000 && large.body.is_object());
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(struck({{"kind", "latency"}, {"milliseconds", 300}}).status, 200);
    QVERIFY(clock.elapsed() >= 300);
    clock.restart();
    const Reply drip = struck({{"kind", "slowDrip"}, {"milliseconds", 1}});
    QCOMPARE(int(drip.body.at("groups").size()), 14);
    QVERIFY(clock.elapsed() >= 100);
}

void SandboxProcessTest::aKillAfterTheWorkLosesNothing()
{
    QTemporaryDir folder;
    const QStringList options{u"--database"_s, folder.filePath(u"one.db"_s), u"--faults"_s};
    for (const bool after : {false, true}) {
        const std::string id = changeSetId(after ? 2 : 1);
        {
            RunningSandbox sandbox(options);
            sandbox.control({{"rules", json::array({{{"kind", "exit"},
                                                     {"method", "POST"},
                                                     {"path", "changeSets$"},
                                                     {"when", after ? "after" : "before"}}})}});
            QCOMPARE(
                sandbox.apply(Who::Admin, id, {edit("g-013", 1, {{"deals:read", true}})}).status,
                0);
            sandbox.process().waitForFinished();
            QCOMPARE(sandbox.process().exitStatus(), QProcess::CrashExit);
        }
        RunningSandbox sandbox(options);
        QCOMPARE(sandbox.hubspot(Who::Admin, "GET", "/changeSets/" + id).status, after ? 200 : 404);
        const Reply audit = sandbox.call(Who::Admin, "GET", "/api/admin/v1/audit");
        QCOMPARE(int(audit.body.at("entries").size()), after ? 1 : 0);
    }
}

void SandboxProcessTest::aForeignHostNameIsRefused()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    const Reply reply = sandbox.call(Who::Admin, "GET", "/api/admin/v1/session", nullptr,
                                     {{"Host", "sandbox.example"}});
    QCOMPARE(reply.status, 400);
}

void SandboxProcessTest::threeAdminsAreThere()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    std::vector<std::string> people;
    for (const Who who : {Who::Admin, Who::SecondAdmin, Who::ThirdAdmin}) {
        const Reply session = sandbox.call(who, "GET", "/api/admin/v1/session");
        COMPARE_JSON(session.body.at("user").at("role"), json("admin"));
        people.push_back(session.body.at("user").at("id"));
    }
    COMPARE_JSON(people, json({"p-001", "p-002", "p-006"}));
    RunningSandbox small({u"--in-memory"_s, u"--people"_s, u"5"_s});
    QVERIFY(!small.hello().contains("thirdAdminToken"));
}

QTEST_GUILESS_MAIN(SandboxProcessTest)

#include "tst_sandbox_process.moc"
