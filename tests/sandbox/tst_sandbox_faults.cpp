#include "eventreader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using Who = RunningSandbox::Who;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList plain{u"--in-memory"_s, u"--faults"_s};

Reply session(RunningSandbox &sandbox)
{
    return sandbox.call(Who::Admin, "GET", "/api/admin/v1/session");
}

// Turns the access of a group; `number` is its revision and makes the change set's id.
Reply change(RunningSandbox &sandbox, int number)
{
    return sandbox.apply(Who::Admin, changeSetId(number),
                         {edit("g-001", number, {{"access", number % 2 == 0}})});
}

int oneRule(RunningSandbox &sandbox, const json &rule)
{
    return sandbox.control({{"rules", json::array({rule})}}).status;
}

} // namespace

class SandboxFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleMayAskForTheQuery();
    void aRuleMayBeForOnePerson();
    void theSameSeedGivesTheSameFaults();
    void rulesFromAFileHoldFromTheStart();
    void aBadFileOfRulesIsSaid_data();
    void aBadFileOfRulesIsSaid();
    void aDropBeforeTheWorkLeavesNothingOneAfterItDoes();
    void aBusyStorageIsSaid();
    void aLockedStorageKeepsCallsWaiting();
    void aWrongClockIsSeenEverywhere();
    void aForgottenJournalIsGone();
    void eventsComeTwiceOrNotAtAll();
    void aStreamIsCutAfterSoManyEvents();
    void openStreamsAreCutOnDemand();
    void aBufferedStreamBringsNothingUntilItEnds_data();
    void aBufferedStreamBringsNothingUntilItEnds();
    void everythingCanBePutRight();
};

void SandboxFaultsTest::aRuleMayAskForTheQuery()
{
    RunningSandbox sandbox(plain);
    const Reply first = sandbox.hubspot(Who::Admin, "GET", "/groups?limit=5");
    const std::string next = "/groups?limit=5&cursor=" + first.body.at("next").get<std::string>();
    sandbox.control({{"rules",
                      {{{"kind", "status"}, {"status", 410}, {"query", "cursor="}, {"times", 1}},
                       {{"kind", "status"}, {"status", 410}, {"path", "/changes$"}}}}});
    QCOMPARE(sandbox.hubspot(Who::Admin, "GET", "/groups?limit=5").status, 200);
    const Reply gone = sandbox.hubspot(Who::Admin, "GET", next);
    QCOMPARE(gone.status, 410);
    QCOMPARE(gone.code(), std::string("snapshotGone"));
    QCOMPARE(sandbox.hubspot(Who::Admin, "GET", next).status, 200);
    QCOMPARE(sandbox.hubspot(Who::Admin, "GET", "/changes?after=0").code(),
             std::string("snapshotGone"));
}

void SandboxFaultsTest::aRuleMayBeForOnePerson()
{
    RunningSandbox sandbox(plain);
    sandbox.control({{"rules",
                      {{{"kind", "status"}, {"person", "p-002"}, {"path", "/session$"}},
                       {{"kind", "swallowEvent"}, {"person", "p-002"}},
                       {{"kind", "duplicateEvent"}, {"person", "p-003"}}}}});
    QCOMPARE(session(sandbox).status, 200);
    QCOMPARE(sandbox.call(Who::SecondAdmin, "GET", "/api/admin/v1/session").status, 503);
    QCOMPARE(sandbox.call(Who::Nobody, "GET", "/api/admin/v1/session").status, 401);
    // The reader is the member.
    EventReader reader(sandbox);
    QTRY_VERIFY(reader.isOpen());
    change(sandbox, 1);
    QTRY_COMPARE(reader.ids(), (std::vector<int>{1, 1}));
}

void SandboxFaultsTest::theSameSeedGivesTheSameFaults()
{
    RunningSandbox sandbox(plain);
    const auto row = [&sandbox](int seed) {
        sandbox.control({{"seed", seed}, {"rules", {{{"kind", "status"}, {"probability", 0.5}}}}});
        std::vector<int> statuses;
        for (int i = 0; i < 32; ++i)
            statuses.push_back(session(sandbox).status);
        return statuses;
    };
    const auto seven = row(7);
    QVERIFY(std::ranges::count(seven, 200) > 0 && std::ranges::count(seven, 503) > 0);
    QVERIFY(row(8) != seven);
    QCOMPARE(row(7), seven);
}

void SandboxFaultsTest::rulesFromAFileHoldFromTheStart()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"rules.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"rules":[{"kind":"status","status":429,"retryAfter":7,"times":1}],
                   "clockSkewSeconds":60})");
    file.close();
    RunningSandbox sandbox(plain + QStringList{u"--fault-rules"_s, file.fileName()});
    const Reply first = session(sandbox);
    QCOMPARE(first.status, 429);
    QCOMPARE(first.header("Retry-After"), std::string("7"));
    QCOMPARE(session(sandbox).status, 200);
    COMPARE_JSON(sandbox.call(Who::Nobody, "GET", "/faults").body.at("clockSkewSeconds"), json(60));
}

void SandboxFaultsTest::aBadFileOfRulesIsSaid_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("unknown kind") << QByteArray(R"({"rules":[{"kind":"sulk"}]})");
    QTest::newRow("unknown member") << QByteArray(R"({"rule":[]})");
}

void SandboxFaultsTest::aBadFileOfRulesIsSaid()
{
    QFETCH(const QByteArray, content);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"rules.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    RunningSandbox sandbox(plain + QStringList{u"--fault-rules"_s, file.fileName()});
    QVERIFY(!sandbox.isRunning());
    sandbox.process().waitForFinished();
    QCOMPARE(sandbox.process().exitCode(), 1);
    QCOMPARE(sandbox.process().readAllStandardError().count('\n'), 1);
}

void SandboxFaultsTest::aDropBeforeTheWorkLeavesNothingOneAfterItDoes()
{
    RunningSandbox sandbox(plain);
    for (const char *kind : {"dropBefore", "dropAfter"}) {
        QCOMPARE(oneRule(sandbox, {{"kind", kind}, {"path", "/changeSets$"}, {"times", 1}}), 200);
        QCOMPARE(change(sandbox, 1).status, 0);
        const bool done = kind == std::string("dropAfter");
        QCOMPARE(sandbox.hubspot(Who::Admin, "GET", "/changeSets/" + changeSetId(1)).status,
                 done ? 200 : 404);
    }
}

void SandboxFaultsTest::aBusyStorageIsSaid()
{
    RunningSandbox sandbox(plain);
    EventReader reader(sandbox);
    QTRY_VERIFY(reader.isOpen());
    QCOMPARE(sandbox.control({{"storageBusyMs", 600000}}).status, 200);
    const Reply refused = change(sandbox, 1);
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.code(), std::string("unavailable"));
    QCOMPARE(refused.header("Retry-After"), std::string("1"));
    QCOMPARE(session(sandbox).status, 503);
    sandbox.control({{"storageBusyMs", 0}});
    QCOMPARE(change(sandbox, 1).status, 200);
    // The stream lived through it.
    QTRY_COMPARE(reader.ids(), std::vector<int>{1});
}

void SandboxFaultsTest::aLockedStorageKeepsCallsWaiting()
{
    RunningSandbox sandbox(plain);
    QElapsedTimer clock;
    clock.start();
    sandbox.control({{"storageLockedMs", 400}});
    QCOMPARE(session(sandbox).status, 200);
    QVERIFY(clock.elapsed() >= 400);
}

void SandboxFaultsTest::aWrongClockIsSeenEverywhere()
{
    RunningSandbox sandbox(plain);
    const auto dayOf = [](const json &time) {
        return time.get<std::string>().substr(0, 4);
    };
    // Nine years are in another year whenever this runs.
    QCOMPARE(sandbox.control({{"clockSkewSeconds", -9 * 366 * 86400}}).status, 200);
    const Reply told = session(sandbox);
    const std::string year = dayOf(told.body.at("serverTime"));
    QCOMPARE(QDate::currentDate().year() - std::stoi(year) >= 8, true);
    QVERIFY2(told.header("Date").find(" " + year + " ") != std::string::npos,
             told.header("Date").c_str());
    QCOMPARE(dayOf(change(sandbox, 1).body.at("appliedAt")), year);
    const Reply groups = sandbox.hubspot(Who::Admin, "GET", "/groups?limit=1");
    QCOMPARE(dayOf(groups.body.at("groups").at(0).at("changedAt")), year);
    const Reply audit = sandbox.call(Who::Admin, "GET", "/api/admin/v1/audit");
    QCOMPARE(dayOf(audit.body.at("entries").at(0).at("at")), year);
}

void SandboxFaultsTest::aForgottenJournalIsGone()
{
    QTemporaryDir folder;
    const QStringList options{u"--faults"_s, u"--database"_s, folder.filePath(u"one.db"_s)};
    const auto check = [](RunningSandbox &sandbox) {
        for (const char *after : {"0", "1"}) {
            QCOMPARE(
                sandbox.hubspot(Who::Admin, "GET", std::string("/changes?after=") + after).code(),
                std::string("snapshotGone"));
            QCOMPARE(sandbox
                         .call(Who::Admin, "GET", "/api/admin/v1/events", nullptr,
                               {{"Last-Event-ID", after}})
                         .status,
                     410);
        }
        QCOMPARE(sandbox.hubspot(Who::Admin, "GET", "/changes?after=2").status, 200);
    };
    {
        RunningSandbox sandbox(options);
        change(sandbox, 1);
        change(sandbox, 2);
        QCOMPARE(sandbox.hubspot(Who::Admin, "GET", "/changes?after=1").status, 200);
        QCOMPARE(sandbox.control({{"forgetEvents", true}}).status, 200);
        check(sandbox);
    }
    RunningSandbox sandbox(options);
    check(sandbox);
    // What happens from now on is known.
    change(sandbox, 3);
    EventReader reader(sandbox, "2");
    QTRY_COMPARE(reader.ids(), std::vector<int>{3});
}

void SandboxFaultsTest::eventsComeTwiceOrNotAtAll()
{
    RunningSandbox sandbox(plain);
    sandbox.control({{"rules",
                      {{{"kind", "duplicateEvent"}, {"skip", 1}, {"times", 1}},
                       {{"kind", "swallowEvent"}, {"skip", 1}, {"times", 1}}}}});
    EventReader reader(sandbox);
    QTRY_VERIFY(reader.isOpen());
    for (int number = 1; number <= 4; ++number)
        QCOMPARE(change(sandbox, number).status, 200);
    // The first passes both rules, the second comes twice, the third passes the second rule.
    QTRY_COMPARE(reader.ids().size(), std::size_t(4));
    QCOMPARE(reader.ids(), (std::vector<int>{1, 2, 2, 4}));
    // The journal has them all.
    EventReader again(sandbox, "0");
    QTRY_COMPARE(again.ids(), (std::vector<int>{1, 2, 3, 4}));
}

void SandboxFaultsTest::aStreamIsCutAfterSoManyEvents()
{
    RunningSandbox sandbox(plain);
    for (int number = 1; number <= 4; ++number)
        QCOMPARE(change(sandbox, number).status, 200);
    QCOMPARE(oneRule(sandbox, {{"kind", "cutStream"}, {"events", 2}}), 200);
    EventReader reader(sandbox, "0");
    QTRY_VERIFY(reader.isOpen() && reader.isOver());
    QCOMPARE(reader.ids(), (std::vector<int>{1, 2}));
    EventReader next(sandbox, "2");
    QTRY_VERIFY(next.isOver());
    QCOMPARE(next.ids(), (std::vector<int>{3, 4}));
}

void SandboxFaultsTest::openStreamsAreCutOnDemand()
{
    RunningSandbox sandbox(plain);
    EventReader reader(sandbox);
    QTRY_VERIFY(reader.isOpen());
    QCOMPARE(sandbox.control({{"cutStreams", true}}).status, 200);
    QTRY_VERIFY(reader.isOver());
    EventReader next(sandbox);
    QTRY_VERIFY(next.isOpen());
    change(sandbox, 1);
    QTRY_COMPARE(next.ids(), std::vector<int>{1});
}

void SandboxFaultsTest::aBufferedStreamBringsNothingUntilItEnds_data()
{
    QTest::addColumn<bool>("headers");
    QTest::newRow("the head comes") << true;
    QTest::newRow("not even the head comes") << false;
}

void SandboxFaultsTest::aBufferedStreamBringsNothingUntilItEnds()
{
    QFETCH(const bool, headers);
    RunningSandbox sandbox(plain);
    QCOMPARE(
        oneRule(
            sandbox,
            {{"kind", "bufferStream"}, {"milliseconds", 2500}, {"headers", headers}, {"times", 1}}),
        200);
    QElapsedTimer clock;
    clock.start();
    EventReader held(sandbox);
    // Only when it was struck is the next stream an ordinary one.
    QTRY_VERIFY(sandbox.call(Who::Nobody, "GET", "/faults").body.at("rules").at(0).at("struck")
                == 1);
    EventReader other(sandbox);
    QTRY_VERIFY(other.isOpen());
    change(sandbox, 1);
    QTRY_COMPARE(other.ids(), std::vector<int>{1});
    if (clock.elapsed() < 2000) {
        QCOMPARE(held.text(), std::string());
        QCOMPARE(held.status(), headers ? 200 : 0);
    }
    QTRY_COMPARE(held.ids(), std::vector<int>{1});
    QVERIFY(clock.elapsed() >= 2500);
}

void SandboxFaultsTest::everythingCanBePutRight()
{
    RunningSandbox sandbox(plain);
    sandbox.control(
        {{"rules", {{{"kind", "status"}}}}, {"clockSkewSeconds", 500}, {"storageBusyMs", 600000}});
    QCOMPARE(session(sandbox).status, 503);
    const Reply state = sandbox.call(Who::Nobody, "DELETE", "/faults");
    COMPARE_JSON(state.body.at("rules"), json::array());
    COMPARE_JSON(state.body.at("clockSkewSeconds"), json(0));
    QCOMPARE(session(sandbox).status, 200);
}

QTEST_GUILESS_MAIN(SandboxFaultsTest)

#include "tst_sandbox_faults.moc"
