#include "support/sandboxfixture.h"
#include "workspace/applyrun.h"
#include "workspace/rowcache.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// How rows come and stay true: by page, from the last time, live, and over everything that a
// network and a server do to them.
class TestRowSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAppearPageByPage();
    void stoppedReadingKeepsWhatCame();
    void opensFromTheLastTimeWithoutTheServer();
    void catchesUpWithWhatChangedMeanwhile();
    void aForgottenPastIsReadAnewWithoutLosingEdits();
    void aCacheOfAnotherGuideIsNotUsed();
    void aForeignCacheFileIsLeftAlone();
    void anothersChangeAppearsLive();
    void neverOverAStagedCell();
    void groupsComeAndGoLive();
    void aLostStreamIsPickedUpWithoutAGap();
    void aBufferingProxyLeadsToPolling();
    void swallowedEventsAreReadElsewhere();
    void offlineTellsSinceWhenAndComesBack();
    void editsOfAGroupThatIsGoneAreNamed();
    void savedIsNotYetInEffect();
    void aGroupMayBeToldTwiceAtOnce_data();
    void aGroupMayBeToldTwiceAtOnce();
    void aRemovalMayComeBeforeTheRefusal();
    void anEventMayOvertakeAPage();
    void aHoleInTheCacheIsNeverPassedOff();
    void aPartOfTheRowsIsNotAllOfThem();
    void whatIsDecidedHoldsAgainstTheRowsAsTheyAre();
    void endingAReadingDoesNotEndFollowing();

private:
    // A console's own part of the fixture, so that there can be two of them.
    struct Desk
    {
        std::unique_ptr<LocalStore> store;
        std::unique_ptr<RowCache> cache;
        std::unique_ptr<AdminClient> client;
        std::unique_ptr<Workspace> workspace;
    };
    static RowSync::Timings quick()
    {
        RowSync::Timings timings;
        timings.poll = 200ms;
        timings.firstWait = 50ms;
        timings.longestWait = 200ms;
        timings.lookAfterLoss = 50ms;
        timings.feed.firstByte = 700ms;
        timings.feed.firstWait = 50ms;
        timings.feed.longestWait = 200ms;
        return timings;
    }
    static Desk desk(SandboxFixture &sandbox, const QString &folder, bool second = false)
    {
        Desk desk;
        const SandboxAddress &address = sandbox.address();
        desk.client = std::make_unique<AdminClient>(
            sandbox.http(), address.server, second ? address.secondAdminToken : address.adminToken);
        if (!folder.isEmpty()) {
            desk.store = std::move(*LocalStore::open(folder + u"/workspace.sqlite"_s));
            desk.cache = std::make_unique<RowCache>(folder + u"/rows.sqlite"_s);
        }
        SessionInfo session;
        session.userId = second ? u"p-002"_s : u"p-001"_s;
        session.admin = true;
        desk.workspace = std::make_unique<Workspace>(*desk.client, sandbox.integration(), session,
                                                     desk.store.get(), u"account"_s);
        desk.workspace->sync().setTimings(quick());
        desk.workspace->sync().setCache(desk.cache.get());
        return desk;
    }
    static bool isLive(const Desk &desk)
    {
        return QTest::qWaitFor(
            [&desk] {
                return desk.workspace->sync().link() == ServerLink::Live
                       && desk.workspace->loadState() == LoadState::Loaded;
            },
            20'000);
    }
    static MatrixEdit tick(const Workspace &workspace, quint32 row, const QString &cell, bool on)
    {
        return workspace.matrix().plan(RowSet({row}), cellBit(workspace.columnOf(cell)), on);
    }
    static void set(const Desk &desk, const QString &group, const QString &cell, bool on)
    {
        Workspace &workspace = *desk.workspace;
        QVERIFY(workspace.stage(tick(workspace, quint32(workspace.rowOf(group)), cell, on)));
        ApplyRun run(workspace);
        QVERIFY(run.start(u"a reason"_s));
        QTRY_COMPARE(run.state(), ApplyState::Done);
    }
    static bool granted(const Desk &desk, const QString &group, const QString &cell)
    {
        const Workspace &workspace = *desk.workspace;
        const int row = workspace.rowOf(group);
        return row >= 0 && holds(workspace.matrix().wanted(quint32(row)), workspace.columnOf(cell));
    }
    static QString groupWithout(const Desk &desk, const QString &cell)
    {
        const Workspace &workspace = *desk.workspace;
        for (quint32 row = 0; row < workspace.matrix().rowCount(); ++row) {
            if (!holds(workspace.matrix().server(row), workspace.columnOf(cell)))
                return workspace.groups().id(row);
        }
        return {};
    }
};

void TestRowSync::rowsAppearPageByPage()
{
    SandboxFixture sandbox({u"--groups"_s, u"12000"_s, u"--people"_s, u"50"_s});
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    QSignalSpy appended(ours.workspace.get(), &Workspace::rowsAppended);
    QSignalSpy resets(ours.workspace.get(), &Workspace::rowsReset);
    QSignalSpy progress(ours.workspace.get(), &Workspace::loadProgress);
    ours.workspace->load();
    QTRY_VERIFY(!ours.workspace->groups().empty());
    QCOMPARE(ours.workspace->loadState(), LoadState::Loading); // the first ones are there already
    QVERIFY(ours.workspace->groups().size() < 12'000U);
    QTRY_COMPARE_WITH_TIMEOUT(ours.workspace->loadState(), LoadState::Loaded, 30'000);
    QCOMPARE(ours.workspace->groups().size(), 12'000U);
    QVERIFY(appended.count() >= 3);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(progress.last().at(0).toInt(), 12'000);
    QCOMPARE(progress.last().at(1).toInt(), 12'000);
}

void TestRowSync::stoppedReadingKeepsWhatCame()
{
    SandboxFixture sandbox({u"--groups"_s, u"12000"_s, u"--people"_s, u"50"_s});
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    connect(ours.workspace.get(), &Workspace::rowsAppended, ours.workspace.get(),
            [&ours] { ours.workspace->sync().stop(); });
    ours.workspace->load();
    QTRY_COMPARE(ours.workspace->loadState(), LoadState::Failed);
    QCOMPARE(ours.workspace->loadFailure()->kind, FailureKind::Cancelled);
    QVERIFY(!ours.workspace->groups().empty());
    QVERIFY(ours.workspace->groups().size() < 12'000U);
    ours.workspace->disconnect(ours.workspace.get());
    ours.workspace->load();
    QTRY_COMPARE_WITH_TIMEOUT(ours.workspace->loadState(), LoadState::Loaded, 30'000);
    QCOMPARE(ours.workspace->groups().size(), 12'000U);
}

void TestRowSync::opensFromTheLastTimeWithoutTheServer()
{
    QTemporaryDir folder;
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QString group;
    {
        const Desk ours = desk(sandbox, folder.path());
        ours.workspace->sync().goLive();
        QVERIFY(isLive(ours));
        group = groupWithout(ours, u"deals:read"_s);
        const auto row = quint32(ours.workspace->rowOf(group));
        QVERIFY(ours.workspace->stage(tick(*ours.workspace, row, u"deals:read"_s, true)));
    }
    sandbox.kill();
    const Desk ours = desk(sandbox, folder.path());
    ours.workspace->sync().goLive();
    QTRY_COMPARE(ours.workspace->loadState(), LoadState::Loaded); // to work with
    QCOMPARE(ours.workspace->groups().size(), 14U);
    QVERIFY(ours.workspace->sync().cachedSince().isValid());
    QVERIFY(granted(ours, group, u"deals:read"_s)); // what was staged is on top
    QCOMPARE(ours.workspace->matrix().stagedCellCount(), 1U);
    QTRY_COMPARE(ours.workspace->sync().link(), ServerLink::Offline);
    QVERIFY(ours.workspace->sync().offlineSince().isValid());
    const auto row = quint32(ours.workspace->rowOf(group));
    QVERIFY(ours.workspace->stage(
        tick(*ours.workspace, row, u"contacts:read"_s, !granted(ours, group, u"contacts:read"_s))));
    QCOMPARE(ours.workspace->matrix().stagedCellCount(), 2U);
}

void TestRowSync::catchesUpWithWhatChangedMeanwhile()
{
    QTemporaryDir folder;
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QString group;
    {
        const Desk ours = desk(sandbox, folder.path());
        ours.workspace->sync().goLive();
        QVERIFY(isLive(ours));
        group = groupWithout(ours, u"deals:read"_s);
    }
    const Desk theirs = desk(sandbox, {}, true);
    theirs.workspace->sync().goLive();
    QVERIFY(isLive(theirs));
    set(theirs, group, u"deals:read"_s, true);
    QVERIFY(sandbox.faults({{u"organization"_s, QJsonObject{{u"removeGroup"_s, u"g-014"_s}}}}));

    const std::size_t before = sandbox.log().records().size();
    const Desk ours = desk(sandbox, folder.path());
    ours.workspace->sync().goLive();
    QVERIFY(isLive(ours));
    QVERIFY(granted(ours, group, u"deals:read"_s));
    QCOMPARE(ours.workspace->rowOf(u"g-014"_s), -1);
    QCOMPARE(ours.workspace->groups().size(), 13U);
    QVERIFY(!ours.workspace->sync().cachedSince().isValid());
    const auto &requests = sandbox.log().records();
    for (std::size_t i = before; i < requests.size(); ++i)
        QVERIFY2(!requests[i].path.endsWith(u"/groups"_s), "everything was read again");
}

void TestRowSync::aForgottenPastIsReadAnewWithoutLosingEdits()
{
    QTemporaryDir folder;
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QString group;
    {
        const Desk ours = desk(sandbox, folder.path());
        ours.workspace->sync().goLive();
        QVERIFY(isLive(ours));
        group = groupWithout(ours, u"deals:read"_s);
        const auto row = quint32(ours.workspace->rowOf(group));
        QVERIFY(ours.workspace->stage(tick(*ours.workspace, row, u"deals:read"_s, true)));
    }
    const Desk theirs = desk(sandbox, {}, true);
    theirs.workspace->sync().goLive();
    QVERIFY(isLive(theirs));
    set(theirs, groupWithout(theirs, u"content:read"_s), u"content:read"_s, true);
    QVERIFY(sandbox.faults({{u"forgetEvents"_s, true}}));
    const Desk ours = desk(sandbox, folder.path());
    QSignalSpy resets(ours.workspace.get(), &Workspace::rowsReset);
    ours.workspace->sync().goLive();
    QVERIFY(isLive(ours));
    QVERIFY(granted(ours, group, u"deals:read"_s));
    QCOMPARE(ours.workspace->matrix().stagedCellCount(), 1U);
    QCOMPARE(resets.count(), 0); // nothing jumps
    set(ours, groupWithout(ours, u"analytics:read"_s), u"analytics:read"_s, true);
    QCOMPARE(ours.workspace->matrix().stagedCellCount(), 0U);
    QTRY_VERIFY(granted(theirs, group, u"deals:read"_s));
}

void TestRowSync::aCacheOfAnotherGuideIsNotUsed()
{
    QTemporaryDir folder;
    RowCache cache(folder.filePath(u"rows.sqlite"_s));
    GroupBatch rows;
    rows.append({"g-1", "Sales", "", "", "", 3, true, 1, 1, 1, 0});
    cache.write(u"me"_s, {u"deals:read"_s},
                {true, rows, {}, true, 5, QDateTime::currentDateTimeUtc()});
    const auto same = cache.read(u"me"_s, {u"deals:read"_s}, 0);
    QVERIFY(await(same));
    QCOMPARE(same.result()->rows.size(), 1U);
    QCOMPARE(same.result()->asOf, 5);
    const auto other = cache.read(u"me"_s, {u"deals:write"_s, u"deals:read"_s}, 0);
    QVERIFY(await(other));
    QVERIFY(other.result()->rows.empty());
    // News on top of what another guide kept are no whole list.
    cache.write(u"me"_s, {u"deals:write"_s},
                {false, rows, {}, false, 9, QDateTime::currentDateTimeUtc()});
    const auto news = cache.read(u"me"_s, {u"deals:write"_s}, 0);
    QVERIFY(await(news));
    QCOMPARE(news.result()->asOf, -1);
}

void TestRowSync::aForeignCacheFileIsLeftAlone()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"rows.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("these are somebody's notes, not rows");
    file.close();
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    {
        const Desk ours = desk(sandbox, folder.path());
        QSignalSpy failed(&ours.workspace->sync(), &RowSync::cacheFailed);
        ours.workspace->sync().goLive();
        QVERIFY(isLive(ours));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(ours.workspace->groups().size(), 14U);
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "these are somebody's notes, not rows");
}

void TestRowSync::anothersChangeAppearsLive()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    const Desk theirs = desk(sandbox, {}, true);
    for (const Desk *each : {&ours, &theirs}) {
        each->workspace->sync().goLive();
        QVERIFY(isLive(*each));
    }
    QSignalSpy resets(ours.workspace.get(), &Workspace::rowsReset);
    QSignalSpy told(ours.workspace.get(), &Workspace::othersChanged);
    const QString group = groupWithout(ours, u"deals:read"_s);
    set(theirs, group, u"deals:read"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(granted(ours, group, u"deals:read"_s), 2'000);
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(!told.first().at(1).toString().isEmpty()); // by name
    QCOMPARE(resets.count(), 0);
    const auto row = quint32(ours.workspace->rowOf(group));
    QVERIFY(ours.workspace->states(row).at(ours.workspace->columnOf(u"deals:read"_s)).changed);
    // One's own change comes back as an event too, and is nobody else's.
    set(ours, groupWithout(ours, u"content:read"_s), u"content:read"_s, true);
    QTest::qWait(300);
    QCOMPARE(told.count(), 1);
}

void TestRowSync::neverOverAStagedCell()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    const Desk theirs = desk(sandbox, {}, true);
    for (const Desk *each : {&ours, &theirs}) {
        each->workspace->sync().goLive();
        QVERIFY(isLive(*each));
    }
    // Both take the same read away from under a write that is staged here.
    const QString group = groupWithout(ours, u"deals:write"_s);
    if (!granted(theirs, group, u"deals:read"_s)) {
        set(theirs, group, u"deals:read"_s, true);
        QTRY_VERIFY(granted(ours, group, u"deals:read"_s));
    }
    const auto row = quint32(ours.workspace->rowOf(group));
    QVERIFY(ours.workspace->stage(tick(*ours.workspace, row, u"deals:write"_s, true)));
    set(theirs, group, u"deals:read"_s, false);
    const int read = ours.workspace->columnOf(u"deals:read"_s);
    QTRY_VERIFY(ours.workspace->states(row).at(read).conflict);
    QVERIFY(granted(ours, group, u"deals:write"_s));
    QVERIFY(granted(ours, group, u"deals:read"_s));
}

void TestRowSync::groupsComeAndGoLive()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    ours.workspace->sync().goLive();
    QVERIFY(isLive(ours));
    QVERIFY(sandbox.faults(
        {{u"organization"_s,
          QJsonObject{{u"addGroup"_s, QJsonObject{{u"name"_s, u"Night shift"_s},
                                                  {u"description"_s, QString()}}}}}}));
    QTRY_COMPARE(ours.workspace->groups().size(), 15U);
    QCOMPARE(ours.workspace->groups().name(14), u"Night shift"_s);
    QVERIFY(sandbox.faults({{u"organization"_s, QJsonObject{{u"removeGroup"_s, u"g-002"_s}}}}));
    QTRY_COMPARE(ours.workspace->groups().size(), 14U);
    QCOMPARE(ours.workspace->rowOf(u"g-002"_s), -1);
    QCOMPARE(ours.workspace->groups().name(13), u"Night shift"_s);
}

void TestRowSync::aLostStreamIsPickedUpWithoutAGap()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    const Desk theirs = desk(sandbox, {}, true);
    for (const Desk *each : {&ours, &theirs}) {
        each->workspace->sync().goLive();
        QVERIFY(isLive(*each));
    }
    QVERIFY(sandbox.faults({{u"cutStreams"_s, true}}));
    const QString group = groupWithout(ours, u"deals:read"_s);
    set(theirs, group, u"deals:read"_s, true);
    QTRY_VERIFY(granted(ours, group, u"deals:read"_s));
    QVERIFY(isLive(ours));
}

void TestRowSync::aBufferingProxyLeadsToPolling()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.faults({{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"bufferStream"_s},
                                                                {u"path"_s, u"/events$"_s},
                                                                {u"person"_s, u"p-001"_s}}}}}));
    const Desk ours = desk(sandbox, {});
    const Desk theirs = desk(sandbox, {}, true);
    theirs.workspace->sync().goLive();
    ours.workspace->sync().goLive();
    QVERIFY(isLive(theirs));
    QTRY_COMPARE(ours.workspace->sync().link(), ServerLink::Polling);
    const QString group = groupWithout(ours, u"deals:read"_s);
    set(theirs, group, u"deals:read"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(granted(ours, group, u"deals:read"_s), 2'000);
    QVERIFY(sandbox.clearFaults());
    QVERIFY(isLive(ours)); // the proxy is gone
}

void TestRowSync::swallowedEventsAreReadElsewhere()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    const Desk theirs = desk(sandbox, {}, true);
    for (const Desk *each : {&ours, &theirs}) {
        each->workspace->sync().goLive();
        QVERIFY(isLive(*each));
    }
    QVERIFY(sandbox.faults({{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"swallowEvent"_s},
                                                                {u"person"_s, u"p-001"_s},
                                                                {u"times"_s, 1}}}},
                            {u"cutStreams"_s, true}}));
    QVERIFY(isLive(ours));
    const QString first = groupWithout(ours, u"deals:read"_s);
    const QString second = groupWithout(ours, u"content:read"_s);
    set(theirs, first, u"deals:read"_s, true); // its event is swallowed
    set(theirs, second, u"content:read"_s, true); // this one tells that one is missing
    QTRY_VERIFY(granted(ours, second, u"content:read"_s));
    QTRY_VERIFY(granted(ours, first, u"deals:read"_s));
}

void TestRowSync::offlineTellsSinceWhenAndComesBack()
{
    QTemporaryDir folder;
    const QString database = folder.filePath(u"server.sqlite"_s);
    SandboxFixture sandbox({u"--database"_s, database});
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    ours.workspace->sync().goLive();
    QVERIFY(isLive(ours));
    QSignalSpy expired(ours.workspace.get(), &Workspace::sessionExpired);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    sandbox.kill();
    QTRY_COMPARE(ours.workspace->sync().link(), ServerLink::Offline);
    QVERIFY(ours.workspace->sync().offlineSince() >= before.addSecs(-1));
    QCOMPARE(ours.workspace->sync().offlineFailure()->kind, FailureKind::ConnectionRefused);
    QCOMPARE(ours.workspace->loadState(), LoadState::Loaded); // all stays readable
    const QString group = groupWithout(ours, u"deals:read"_s);
    const auto row = quint32(ours.workspace->rowOf(group));
    QVERIFY(ours.workspace->stage(tick(*ours.workspace, row, u"deals:read"_s, true)));
    ApplyRun run(*ours.workspace);
    QVERIFY(run.start(u"while it is away"_s));
    QTRY_COMPARE(run.state(), ApplyState::Waiting);

    SandboxFixture again(
        {u"--database"_s, database, u"--port"_s, QString::number(sandbox.address().server.port())});
    QVERIFY(again.start());
    QTRY_COMPARE(run.state(), ApplyState::Done); // by itself
    QVERIFY(isLive(ours));
    QCOMPARE(ours.workspace->matrix().stagedCellCount(), 0U);
    QVERIFY(!ours.workspace->sync().offlineSince().isValid());
    QCOMPARE(expired.count(), 0); // losing the network never signs out
}

void TestRowSync::editsOfAGroupThatIsGoneAreNamed()
{
    QTemporaryDir folder;
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QString name;
    {
        const Desk ours = desk(sandbox, folder.path());
        ours.workspace->sync().goLive();
        QVERIFY(isLive(ours));
        const auto row = quint32(ours.workspace->rowOf(u"g-004"_s));
        name = ours.workspace->groups().name(row);
        const bool access = granted(ours, u"g-004"_s, u"access"_s);
        QVERIFY(ours.workspace->stage(tick(*ours.workspace, row, u"access"_s, !access)));
    }
    QVERIFY(sandbox.faults({{u"organization"_s, QJsonObject{{u"removeGroup"_s, u"g-004"_s}}}}));
    const Desk ours = desk(sandbox, folder.path());
    ours.workspace->sync().goLive();
    QVERIFY(isLive(ours));
    QCOMPARE(ours.workspace->lostGroups(), QStringList{name});
    QCOMPARE(ours.workspace->matrix().stagedCellCount(), 0U);
    QVERIFY(ours.store->staged(ours.workspace->storeKey())->empty());
}

void TestRowSync::savedIsNotYetInEffect()
{
    SandboxFixture sandbox({u"--enforce-delay-ms"_s, u"600000"_s});
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    ours.workspace->sync().goLive();
    QVERIFY(isLive(ours));
    QCOMPARE(ours.workspace->groups().notInEffect(), 0U);
    const QString group = groupWithout(ours, u"deals:read"_s);
    set(ours, group, u"deals:read"_s, true);
    const auto row = quint32(ours.workspace->rowOf(group));
    QVERIFY(!ours.workspace->groups().inEffect(row));
    QCOMPARE(ours.workspace->groups().notInEffect(), 1U);
    QVERIFY(sandbox.faults({{u"enforceDelayMs"_s, 0}}));
    QTRY_VERIFY(ours.workspace->groups().inEffect(row)); // told by an event
    QCOMPARE(ours.workspace->groups().notInEffect(), 0U);
}

void TestRowSync::aGroupMayBeToldTwiceAtOnce_data()
{
    QTest::addColumn<bool>("reading");
    QTest::newRow("news") << false;
    QTest::newRow("all rows") << true;
}

// Made and changed before anybody looked: both events come in one go.
void TestRowSync::aGroupMayBeToldTwiceAtOnce()
{
    QFETCH(bool, reading);
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    ours.workspace->load();
    QTRY_COMPARE(ours.workspace->loadState(), LoadState::Loaded);
    GroupBatch told;
    for (int i = 0; i < 200; ++i) {
        const QByteArray id = "new-" + QByteArray::number(i);
        told.append({id, id, "", "p-9", "Somebody", 1, false, 0, 1, 1, 0});
        told.append(
            {id, id, "", "p-9", "Somebody", 1, true, 3, 2, 2, QDateTime::currentSecsSinceEpoch()});
    }
    if (reading)
        ours.workspace->beginReading();
    ours.workspace->takeRows(told, reading ? RowsFrom::Reading : RowsFrom::News);
    if (reading)
        ours.workspace->endReading();
    QCOMPARE(ours.workspace->groups().size(), reading ? 200U : 214U);
    QVERIFY(granted(ours, u"new-199"_s, u"access"_s));
    const auto row = quint32(ours.workspace->rowOf(u"new-199"_s));
    QVERIFY(ours.workspace->states(row).at(accessColumn).changed);
}

void TestRowSync::aRemovalMayComeBeforeTheRefusal()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    ours.workspace->sync().goLive();
    QVERIFY(isLive(ours));
    for (const QString &group : {u"g-004"_s, u"g-005"_s}) {
        const auto row = quint32(ours.workspace->rowOf(group));
        const bool access = granted(ours, group, u"access"_s);
        QVERIFY(ours.workspace->stage(tick(*ours.workspace, row, u"access"_s, !access)));
    }
    QVERIFY(
        sandbox.faults({{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"latency"_s},
                                                            {u"milliseconds"_s, 800},
                                                            {u"path"_s, u"/changeSets$"_s}}}}}));
    ApplyRun run(*ours.workspace);
    QVERIFY(run.start({}));
    QVERIFY(sandbox.faults({{u"organization"_s, QJsonObject{{u"removeGroup"_s, u"g-004"_s}}}}));
    QTRY_COMPARE(ours.workspace->rowOf(u"g-004"_s), -1);
    QCOMPARE(run.state(), ApplyState::Sending);
    QTRY_COMPARE(run.state(), ApplyState::Done);
    QCOMPARE(run.groupsGone().size(), 1);
    QCOMPARE(run.groupsApplied(), 1);
}

void TestRowSync::anEventMayOvertakeAPage()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    const Desk theirs = desk(sandbox, {}, true);
    for (const Desk *each : {&ours, &theirs}) {
        each->workspace->sync().goLive();
        QVERIFY(isLive(*each));
    }
    const QString group = groupWithout(theirs, u"deals:read"_s);
    set(theirs, group, u"deals:read"_s, true);
    QTRY_VERIFY(granted(ours, group, u"deals:read"_s));
    // The page is made, and on its way, while the group goes.
    QVERIFY(sandbox.faults({{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"slowDrip"_s},
                                                                {u"milliseconds"_s, 20},
                                                                {u"bytes"_s, 40},
                                                                {u"path"_s, u"/changes$"_s},
                                                                {u"person"_s, u"p-001"_s}}}}}));
    ours.workspace->load();
    QTest::qWait(60);
    QVERIFY(sandbox.faults({{u"organization"_s, QJsonObject{{u"removeGroup"_s, group}}}}));
    QTRY_VERIFY(ours.workspace->loadState() != LoadState::Loading);
    if (ours.workspace->loadFailure())
        QFAIL(qPrintable(kindName(ours.workspace->loadFailure()->kind)
                         + ours.workspace->loadFailure()->detail));
    QTRY_COMPARE(ours.workspace->rowOf(group), -1);
    QCOMPARE(ours.workspace->groups().size(), 13U);
}

void TestRowSync::aHoleInTheCacheIsNeverPassedOff()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"rows.sqlite"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QStringList columns{u"deals:read"_s};
    GroupBatch first;
    first.append({"g-1", "Sales", "", "", "", 3, true, 1, 1, 1, 0});
    GroupBatch second;
    second.append({"g-2", "Support", "", "", "", 3, true, 1, 1, 1, 0});
    {
        RowCache cache(file);
        cache.write(u"me"_s, columns, {true, first, {}, true, 5, now});
        QVERIFY(await(cache.read(u"me"_s, columns, 0)));
        QSignalSpy failed(&cache, &RowCache::failed);
        {
            auto other = LocalStore::open(folder.filePath(u"other"_s)); // SQLite is there
            QVERIFY(other);
            QSqlDatabase locking = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"locking"_s);
            locking.setDatabaseName(file);
            QVERIFY(locking.open());
            QVERIFY(QSqlQuery(locking).exec(u"BEGIN EXCLUSIVE"_s));
            cache.write(u"me"_s, columns, {false, second, {}, false, 6, now});
            QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000); // told, once
            QVERIFY(QSqlQuery(locking).exec(u"COMMIT"_s));
        }
        QSqlDatabase::removeDatabase(u"locking"_s);
        cache.write(u"me"_s, columns, {false, first, {}, false, 7, now});
    }
    RowCache cache(file);
    const auto kept = cache.read(u"me"_s, columns, 0);
    QVERIFY(await(kept));
    QCOMPARE(kept.result()->asOf, 5); // as it was before the hole, and says so
    QCOMPARE(kept.result()->rows.size(), 1U);
}

void TestRowSync::aPartOfTheRowsIsNotAllOfThem()
{
    QTemporaryDir folder;
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    {
        const Desk ours = desk(sandbox, folder.path());
        ours.workspace->sync().goLive();
        QVERIFY(isLive(ours));
        const auto row = quint32(ours.workspace->rowOf(u"g-014"_s));
        const bool access = granted(ours, u"g-014"_s, u"access"_s);
        QVERIFY(ours.workspace->stage(tick(*ours.workspace, row, u"access"_s, !access)));
        // The reading of the next start is cut off after its first page.
        GroupBatch page;
        page.append(ours.workspace->groups().record(0));
        QStringList scopes;
        for (const Scope &scope : sandbox.integration().scopes)
            scopes.append(scope.id);
        ours.cache->write(ours.workspace->storeKey(), scopes,
                          {true, page, {}, false, {}, QDateTime::currentDateTimeUtc()});
    }
    sandbox.kill();
    const Desk ours = desk(sandbox, folder.path());
    ours.workspace->sync().goLive();
    QTRY_COMPARE(ours.workspace->sync().link(), ServerLink::Offline);
    QVERIFY(ours.workspace->loadState() != LoadState::Loaded);
    QVERIFY(!ours.workspace->isComplete());
    QVERIFY(!ours.workspace->stage(
        tick(*ours.workspace, 0, u"deals:read"_s,
             !granted(ours, ours.workspace->groups().id(0), u"deals:read"_s))));
    QCOMPARE(ours.workspace->lostGroups(), QStringList());
    QVERIFY(!ours.store->staged(ours.workspace->storeKey())->empty()); // it waits for its group
}

// The server moves on while somebody decides.
void TestRowSync::whatIsDecidedHoldsAgainstTheRowsAsTheyAre()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    const Desk theirs = desk(sandbox, {}, true);
    for (const Desk *each : {&ours, &theirs}) {
        each->workspace->sync().goLive();
        QVERIFY(isLive(*each));
    }
    const QString group = groupWithout(ours, u"deals:write"_s);
    if (!granted(theirs, group, u"deals:read"_s))
        set(theirs, group, u"deals:read"_s, true);
    QTRY_VERIFY(granted(ours, group, u"deals:read"_s));
    const auto row = quint32(ours.workspace->rowOf(group));
    QVERIFY(ours.workspace->stage(tick(*ours.workspace, row, u"deals:write"_s, true)));
    set(theirs, group, u"deals:read"_s, false);
    ApplyRun run(*ours.workspace);
    QVERIFY(run.start({}));
    QTRY_COMPARE(run.state(), ApplyState::Conflicted);
    const std::vector<ConflictCell> conflicts = run.conflicts();
    run.abandon();
    set(theirs, group, u"deals:read"_s, true); // while the dialog is open
    const int read = ours.workspace->columnOf(u"deals:read"_s);
    QTRY_VERIFY(holds(ours.workspace->matrix().server(row), read));
    ours.workspace->settle(conflicts, {Resolution::TakeTheirs});
    QTRY_COMPARE(ours.workspace->loadState(), LoadState::Loaded);
    QVERIFY(holds(ours.workspace->matrix().server(row), read)); // what is there is shown
    QCOMPARE(ours.workspace->matrix().stagedCellCount(), 0U);
}

void TestRowSync::endingAReadingDoesNotEndFollowing()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const Desk ours = desk(sandbox, {});
    const Desk theirs = desk(sandbox, {}, true);
    for (const Desk *each : {&ours, &theirs}) {
        each->workspace->sync().goLive();
        QVERIFY(isLive(*each));
    }
    QVERIFY(sandbox.faults({{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"latency"_s},
                                                                {u"milliseconds"_s, 3000},
                                                                {u"path"_s, u"/changes$"_s},
                                                                {u"times"_s, 1}}}}}));
    ours.workspace->load();
    ours.workspace->sync().stop();
    QCOMPARE(ours.workspace->loadState(), LoadState::Failed);
    QCOMPARE(ours.workspace->sync().link(), ServerLink::Live);
    const QString group = groupWithout(ours, u"deals:read"_s);
    set(theirs, group, u"deals:read"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(granted(ours, group, u"deals:read"_s), 2'000);
}

QTEST_GUILESS_MAIN(TestRowSync)
#include "tst_rowsync.moc"
