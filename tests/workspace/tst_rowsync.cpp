#include "support/desk.h"

#include <QJsonArray>
#include <QSignalSpy>
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
    // One's own change comes back as an event too, before the next one, and is nobody else's.
    set(ours, groupWithout(ours, u"content:read"_s), u"content:read"_s, true);
    const QString next = groupWithout(theirs, u"analytics:read"_s);
    set(theirs, next, u"analytics:read"_s, true);
    QTRY_VERIFY(granted(ours, next, u"analytics:read"_s));
    QCOMPARE(told.count(), 2);
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

QTEST_GUILESS_MAIN(TestRowSync)
#include "tst_rowsync.moc"
