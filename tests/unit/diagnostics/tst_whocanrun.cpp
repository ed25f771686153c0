#include "diagnostics/whocanrun.h"
#include "runhelp.h"

#include <QJsonArray>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

using Stage = WhoCanRun::Stage;

// "Who can …?" against a real sandbox: the list, and the server's own beside it.
class TestWhoCanRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everybodyWithTheirGroups();
    void agreesWithTheServerForEveryScope();
    void aRejectedKeyStopsEverybody();
    void theMissingVendorScopeIsNamed();
    void whatIsNotInEffectIsTheServersToSay();
    void staleRowsAreReadOnceMore();
    void aDifferenceIsShownWithBothSides();
    void nobodyIsCountedTwice();
    void aRefusalOfHubSpotsOwn_data();
    void aRefusalOfHubSpotsOwn();
    void aServerWhoseListFails();
    void aListThatChangesWhileItIsRead();
    void aServerThatFails();
    void canBeCancelledAndAskedAgain();

private:
    static bool ends(WhoCanRun &run, int column)
    {
        QSignalSpy finished(&run, &WhoCanRun::finished);
        run.start(column);
        return QTest::qWaitFor([&finished] { return finished.count() > 0; }, 60'000);
    }
    static QStringList names(const WhoCanList &list, const std::vector<quint32> &people)
    {
        QStringList found;
        for (const quint32 person : people)
            found.append(QString::fromUtf8(list.people.name(person)));
        return found;
    }
    static bool apply(SandboxFixture &sandbox, const Workspace &staged)
    {
        ChangeSetPart part;
        part.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        part.edits = staged.stagedEdits();
        const auto applied = sandbox.admin().submit(sandbox.integration().id, part);
        return await(applied) && applied.result();
    }
};

void TestWhoCanRun::everybodyWithTheirGroups()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanRun run(*workspace);
    QVERIFY(ends(run, workspace->columnOf(u"deals:read"_s)));
    QCOMPARE(run.stage(), Stage::Done);
    const WhoCanList &list = *run.list();
    QCOMPARE(list.comparison, ListComparison::Agrees);
    QVERIFY(!list.links.stop());
    const QStringList can = names(list, list.holders.can);
    QVERIFY(can.contains(u"Lukas Brandt"_s));
    QVERIFY(!can.contains(u"Gareth Pugh"_s)); // in no group
    // Finance ticks it without access; New Hires has access without it.
    QVERIFY(names(list, list.holders.nearly).contains(u"Samir Bensaid"_s));
    for (const quint32 person : list.holders.can) {
        const auto through = list.through(person);
        QVERIFY(!through.empty());
        for (const quint32 group : through) {
            const int row = workspace->rowOf(QString::fromUtf8(list.people.groupIds()[group]));
            const CellMask held = workspace->matrix().server(quint32(row));
            QVERIFY(holds(held, accessColumn) && holds(held, list.column));
        }
    }
}

void TestWhoCanRun::agreesWithTheServerForEveryScope()
{
    SandboxFixture sandbox({u"--people"_s, u"7000"_s, u"--groups"_s, u"40"_s});
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(3)); // no content
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanRun run(*workspace);
    for (int column = 1; column < workspace->matrix().rules().columns; ++column) {
        QVERIFY(ends(run, column));
        QCOMPARE(run.stage(), Stage::Done);
        const bool content = workspace->columnId(column).startsWith(u"content"_s);
        QCOMPARE(run.list()->comparison,
                 content ? ListComparison::NothingToCompare : ListComparison::Agrees);
        QCOMPARE(run.list()->people.size(), 7000U); // two pages
        QCOMPARE(run.list()->links.stop(), content);
        QVERIFY(!run.list()->holders.can.empty());
    }
}

void TestWhoCanRun::aRejectedKeyStopsEverybody()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(hubSpotDoes(
        sandbox,
        {{u"command"_s, u"setPersona"_s}, {u"persona"_s, u"full"_s}, {u"revoked"_s, true}}));
    WhoCanRun run(*workspace);
    QVERIFY(ends(run, workspace->columnOf(u"deals:read"_s)));
    QCOMPARE(run.stage(), Stage::Done);
    QCOMPARE(run.list()->links.keyAccepted, std::optional(false));
    QCOMPARE(run.list()->comparison, ListComparison::NothingToCompare); // it lets nobody either
    QVERIFY(!run.list()->holders.can.empty()); // who will again
}

void TestWhoCanRun::theMissingVendorScopeIsNamed()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(2)); // only reads
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanRun run(*workspace);
    QVERIFY(ends(run, workspace->columnOf(u"deals:write"_s)));
    QCOMPARE(run.list()->links.keyHoldsScope, std::optional(false));
    QCOMPARE(run.list()->missingVendorScopes, std::vector<QString>{u"crm.objects.deals.write"_s});
}

void TestWhoCanRun::whatIsNotInEffectIsTheServersToSay()
{
    SandboxFixture sandbox({u"--enforce-delay-ms"_s, u"600000"_s});
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto elsewhere = sandbox.workspace();
    QVERIFY(elsewhere);
    const int column = elsewhere->columnOf(u"deals:read"_s);
    WhoCanRun before(*elsewhere);
    QVERIFY(ends(before, column));
    QVERIFY(stageCell(*elsewhere, u"Finance"_s, u"access"_s, true)); // would give it
    QVERIFY(stageCell(*elsewhere, u"Sales EMEA"_s, u"access"_s, false)); // would take it
    QVERIFY(apply(sandbox, *elsewhere));

    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanRun run(*workspace);
    QVERIFY(ends(run, column));
    QCOMPARE(run.list()->comparison, ListComparison::Agrees);
    QCOMPARE(names(*run.list(), run.list()->holders.can),
             names(*before.list(), before.list()->holders.can));
    QVERIFY(run.list()->holders.perhaps.empty());
}

void TestWhoCanRun::staleRowsAreReadOnceMore()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace(); // hears of nothing by itself
    const auto elsewhere = sandbox.workspace();
    QVERIFY(workspace && elsewhere);
    QVERIFY(stageCell(*elsewhere, u"Finance"_s, u"access"_s, true));
    QVERIFY(apply(sandbox, *elsewhere));
    WhoCanRun run(*workspace);
    QVERIFY(ends(run, workspace->columnOf(u"deals:read"_s)));
    QCOMPARE(run.list()->comparison, ListComparison::Agrees);
    QVERIFY(names(*run.list(), run.list()->holders.can).contains(u"Samir Bensaid"_s));
}

// The two never differ by themselves, so the server's page is given by hand.
void TestWhoCanRun::aDifferenceIsShownWithBothSides()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanRun run(*workspace);
    const int column = workspace->columnOf(u"deals:read"_s);
    QVERIFY(ends(run, column));
    WhoCanList ours = *run.list();
    const auto answer =
        sandbox.admin().holders(sandbox.integration().id, u"deals:read"_s, {}, 5000);
    QVERIFY(await(answer) && answer.result());
    const HolderPage theirs = *answer.result();
    HolderPage other;
    other.integrationConnected = true;
    other.keyAccepted = false;
    for (quint32 person = 1; person < theirs.people.size(); ++person) { // all but one
        other.people.append(theirs.people.id(person), theirs.people.name(person), {});
        for (const quint32 group : theirs.people.groups(person))
            other.people.addGroup(theirs.people.groupIds()[group]);
    }
    other.people.append("p-stranger", "Nobody", {});
    other.people.addGroup("g-001");
    const WhoCanList list = compared(decided(ours), other);
    QCOMPARE(list.comparison, ListComparison::Differs);
    QCOMPARE(list.differences.size(), std::size_t(1));
    QVERIFY(list.differences[0].ours && !list.differences[0].theirs);
    QCOMPARE(list.people.id(list.differences[0].person).toByteArray(),
             theirs.people.id(0).toByteArray());
    QCOMPARE(list.keyDifferences,
             (std::vector<FactDifference>{{Link::KeyAccepted, {}, true, false}}));
    QCOMPARE(list.strangers, 1);
}

// Pages of people are no snapshot: who moves between two of them is told twice.
void TestWhoCanRun::nobodyIsCountedTwice()
{
    const auto page = [](std::initializer_list<const char *> ids) {
        PersonBatch batch;
        for (const char *id : ids) {
            batch.append(id, "Dana", {});
            batch.addGroup("g-1");
        }
        return batch;
    };
    WhoCanList list;
    list.column = 1;
    list.people.append(page({"p-1", "p-2"}));
    list.people.append(page({"p-2", "p-3"}));
    list.people.append(page({"p-1"}));
    QCOMPARE(list.people.size(), 3U);
    QCOMPARE(list.people.id(2).toByteArray(), QByteArray("p-3"));
    list.groupNames = {"Sales"};
    list.giving = {Giving::Gives};
    list.links = {true, true, true};
    HolderPage told;
    told.integrationConnected = true;
    told.people = page({"p-3", "p-1", "p-1", "p-9"});
    const WhoCanList held = compared(decided(list), told);
    QCOMPARE(held.holders.can.size(), std::size_t(3));
    QCOMPARE(held.strangers, 1);
    QCOMPARE(held.differences.size(), std::size_t(1));
    QCOMPARE(held.differences[0].person, 1U);
}

void TestWhoCanRun::aRefusalOfHubSpotsOwn_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("code");
    QTest::newRow("creator gone") << u"userPermissions"_s << u"creatorRemoved"_s;
    QTest::newRow("forbidden") << u"forbiddenAll"_s << u"forbidden"_s;
}

// The server's enforcement does not go by it and lists everybody; still nobody can.
void TestWhoCanRun::aRefusalOfHubSpotsOwn()
{
    QFETCH(QString, mode);
    QFETCH(QString, code);
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(hubSpotDoes(sandbox, {{u"command"_s, u"setMode"_s}, {u"mode"_s, mode}}));
    WhoCanRun run(*workspace);
    QVERIFY(ends(run, workspace->columnOf(u"deals:read"_s)));
    QCOMPARE(run.stage(), Stage::Done);
    QCOMPARE(run.list()->links.refusal, code);
    QVERIFY(run.list()->links.nobodyCan() && !run.list()->links.stop());
    QCOMPARE(run.list()->comparison, ListComparison::Agrees);
}

// The console's own list is there all the same.
void TestWhoCanRun::aServerWhoseListFails()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(
        sandbox.faults({{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"status"_s},
                                                            {u"status"_s, 500},
                                                            {u"path"_s, u"/access/people$"_s}}}}}));
    WhoCanRun run(*workspace);
    QVERIFY(ends(run, workspace->columnOf(u"deals:read"_s)));
    QCOMPARE(run.stage(), Stage::Done);
    QCOMPARE(run.list()->comparison, ListComparison::NoAnswer);
    QCOMPARE(run.list()->whyNot->kind, FailureKind::ServerFault);
    QVERIFY(!run.list()->holders.can.empty());
}

void TestWhoCanRun::aListThatChangesWhileItIsRead()
{
    SandboxFixture sandbox({u"--people"_s, u"12000"_s, u"--groups"_s, u"200"_s});
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const auto gone = [](int times) { // at the second page of the server's list
        return QJsonObject{{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"status"_s},
                                                               {u"status"_s, 410},
                                                               {u"code"_s, u"snapshotGone"_s},
                                                               {u"path"_s, u"/access/people$"_s},
                                                               {u"query"_s, u"cursor="_s},
                                                               {u"times"_s, times}}}}};
    };
    WhoCanRun run(*workspace);
    const int column = workspace->columnOf(u"contacts:read"_s);
    QVERIFY(sandbox.faults(gone(1)));
    QVERIFY(ends(run, column));
    QVERIFY(run.holdersTotal() > 5000);
    QCOMPARE(run.list()->comparison, ListComparison::Agrees); // at the second reading
    QVERIFY(sandbox.faults(gone(2)));
    QVERIFY(ends(run, column));
    QCOMPARE(run.list()->comparison, ListComparison::ChangedMeanwhile);
}

void TestWhoCanRun::aServerThatFails()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    sandbox.kill();
    WhoCanRun run(*workspace);
    QSignalSpy finished(&run, &WhoCanRun::finished);
    run.start(workspace->columnOf(u"deals:read"_s));
    QTRY_VERIFY_WITH_TIMEOUT(finished.count() > 0, 90'000);
    QCOMPARE(run.stage(), Stage::Failed);
    QVERIFY(run.failure());
    QVERIFY(!run.list());
}

void TestWhoCanRun::canBeCancelledAndAskedAgain()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanRun run(*workspace);
    QSignalSpy finished(&run, &WhoCanRun::finished);
    run.start(1);
    QVERIFY(run.isRunning());
    run.cancel();
    QCOMPARE(run.stage(), Stage::Cancelled);
    QCOMPARE(finished.count(), 1);
    QVERIFY(ends(run, 5));
    QCOMPARE(run.stage(), Stage::Done);
    QCOMPARE(run.list()->column, 5);
    {
        WhoCanRun gone(*workspace); // in the middle of it
        gone.start(1);
    }
    QVERIFY(ends(run, 6));
}

QTEST_GUILESS_MAIN(TestWhoCanRun)
#include "tst_whocanrun.moc"
