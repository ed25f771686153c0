#include "support/desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// What overtakes what: events, pages, answers, refusals, decisions and kills, in the orders that
// are met seldom.
class TestSyncRaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGroupMayBeToldTwiceAtOnce_data();
    void aGroupMayBeToldTwiceAtOnce();
    void aRemovalMayComeBeforeTheRefusal();
    void anEventMayOvertakeAPage();
    void aHoleInTheCacheIsNeverPassedOff();
    void aPartOfTheRowsIsNotAllOfThem();
    void whatIsDecidedHoldsAgainstTheRowsAsTheyAre();
    void endingAReadingDoesNotEndFollowing();

private:
    // How often the faults that are set have struck.
    static int struck(SandboxFixture &sandbox)
    {
        HttpRequest request;
        request.url = sandbox.address().server;
        request.url.setPath(u"/faults"_s);
        const auto answer = sandbox.http().send(request);
        if (!await(answer) || !answer.result())
            return -1;
        int count = 0;
        const QJsonDocument told = QJsonDocument::fromJson(answer.result()->body);
        for (const QJsonValue &rule : told.object().value(u"rules"_s).toArray())
            count += rule.toObject().value(u"struck"_s).toInt();
        return count;
    }
};

void TestSyncRaces::aGroupMayBeToldTwiceAtOnce_data()
{
    QTest::addColumn<bool>("reading");
    QTest::newRow("news") << false;
    QTest::newRow("all rows") << true;
}

// Made and changed before anybody looked: both events come in one go.
void TestSyncRaces::aGroupMayBeToldTwiceAtOnce()
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

void TestSyncRaces::aRemovalMayComeBeforeTheRefusal()
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

void TestSyncRaces::anEventMayOvertakeAPage()
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
    QTRY_COMPARE(struck(sandbox), 1); // it is on its way
    QVERIFY(sandbox.faults({{u"organization"_s, QJsonObject{{u"removeGroup"_s, group}}}}));
    QTRY_VERIFY(ours.workspace->loadState() != LoadState::Loading);
    if (ours.workspace->loadFailure())
        QFAIL(qPrintable(kindName(ours.workspace->loadFailure()->kind)
                         + ours.workspace->loadFailure()->detail));
    QTRY_COMPARE(ours.workspace->rowOf(group), -1);
    QCOMPARE(ours.workspace->groups().size(), 13U);
}

void TestSyncRaces::aHoleInTheCacheIsNeverPassedOff()
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

void TestSyncRaces::aPartOfTheRowsIsNotAllOfThem()
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
void TestSyncRaces::whatIsDecidedHoldsAgainstTheRowsAsTheyAre()
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

void TestSyncRaces::endingAReadingDoesNotEndFollowing()
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

QTEST_GUILESS_MAIN(TestSyncRaces)
#include "tst_syncraces.moc"
