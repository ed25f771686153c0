#include "support/planbench.h"
#include "workspace/applyrun.h"
#include "workspace/sqlite.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// A plan on disk: what was listed and ticked is there after the next start, and nobody else hears
// of it.
class PlanKeeperTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void groupsAndTicksSurviveARestart();
    void groupsHoldNothingUntilSomethingIsPlanned();
    void removedGroupsTakeTheirPlanAlong();
    void aMarkStandsForWhatWasPlanned();
    void aTickByMistakeForgetsNothing();
    void marksSurviveARestart();
    void aDamagedPlanIsLeftAsItIs();
    void anEarlierStoreIsTakenOver();
    void nothingIsSent();

private:
    void list()
    {
        QVERIFY(m_bench->keeper->add({{u"a"_s, u"Sales"_s, {}}, {u"b"_s, u"Support"_s, {}}}));
    }
    [[nodiscard]] quint32 row(const QString &id) const
    {
        return quint32(m_bench->workspace->rowOf(id));
    }
    std::unique_ptr<PlanBench> m_bench;
};

void PlanKeeperTest::init()
{
    m_bench = std::make_unique<PlanBench>();
    m_bench->start();
    m_bench->keeper->read();
    QCOMPARE(m_bench->workspace->loadState(), LoadState::Loaded);
}

void PlanKeeperTest::groupsAndTicksSurviveARestart()
{
    list();
    QVERIFY(m_bench->tick(u"a"_s, u"deals:write"_s));
    QVERIFY(m_bench->keeper->rename(u"b"_s, u"Care"_s));
    m_bench->start();
    QSignalSpy loaded(m_bench->workspace.get(), &Workspace::loadStateChanged);
    m_bench->keeper->read();
    QCOMPARE(loaded.count(), 1);
    const Workspace &workspace = *m_bench->workspace;
    QCOMPARE(workspace.groups().size(), std::size_t(2));
    QCOMPARE(workspace.groups().name(row(u"a"_s)), u"Sales"_s);
    QCOMPARE(workspace.groups().name(row(u"b"_s)), u"Care"_s);
    QVERIFY(m_bench->isPlanned(u"a"_s, u"deals:write"_s));
    QVERIFY(m_bench->isPlanned(u"a"_s, u"deals:read"_s)); // what writing needs
    QCOMPARE(workspace.matrix().stagedCellCount(), 2U);
}

void PlanKeeperTest::groupsHoldNothingUntilSomethingIsPlanned()
{
    list();
    const Workspace &workspace = *m_bench->workspace;
    QVERIFY(workspace.canEdit());
    QCOMPARE(workspace.matrix().wanted(row(u"a"_s)), CellMask(0));
    QVERIFY(!workspace.connection());
    QVERIFY(workspace.groups().memberCount(row(u"a"_s)) < 0); // nobody knows, and it is not 0
    QVERIFY(m_bench->tick(u"a"_s, u"deals:read"_s));
    QVERIFY(!workspace.states(row(u"a"_s)).at(workspace.columnOf(u"deals:read"_s)).unbacked);
}

void PlanKeeperTest::removedGroupsTakeTheirPlanAlong()
{
    list();
    QVERIFY(m_bench->tick(u"a"_s, u"access"_s));
    QVERIFY(m_bench->tick(u"b"_s, u"deals:read"_s));
    QVERIFY(m_bench->keeper->remove({u"a"_s}));
    QVERIFY(m_bench->workspace->lostGroups().isEmpty()); // whoever removed it knows
    m_bench->start();
    m_bench->keeper->read();
    QCOMPARE(m_bench->workspace->groups().size(), std::size_t(1));
    QVERIFY(m_bench->isPlanned(u"b"_s, u"deals:read"_s));
    QVERIFY(m_bench->workspace->lostGroups().isEmpty());
    QVERIFY(m_bench->keeper->add({{u"a"_s, u"Sales"_s, {}}}));
    QVERIFY(!m_bench->isPlanned(u"a"_s, u"access"_s));
}

void PlanKeeperTest::aMarkStandsForWhatWasPlanned()
{
    list();
    const PlanKeeper &keeper = *m_bench->keeper;
    QVERIFY(m_bench->tick(u"a"_s, u"deals:read"_s));
    const QDateTime at = QDateTime::currentDateTimeUtc();
    QVERIFY(m_bench->keeper->setDone(row(u"a"_s), at));
    QCOMPARE(keeper.doneAt(row(u"a"_s)), std::optional(at));
    QVERIFY(!keeper.doneAt(row(u"b"_s)));
    QVERIFY(m_bench->tick(u"b"_s, u"deals:read"_s));
    QVERIFY(keeper.doneAt(row(u"a"_s))); // another group's plan
    QVERIFY(m_bench->tick(u"a"_s, u"deals:write"_s));
    QVERIFY(!keeper.doneAt(row(u"a"_s)));
    QVERIFY(keeper.isOutdated(row(u"a"_s)));
    QVERIFY(!keeper.isOutdated(row(u"b"_s)));
    QVERIFY(m_bench->keeper->setDone(row(u"a"_s), std::nullopt));
    QVERIFY(!keeper.isOutdated(row(u"a"_s)));
}

// What the dashboard still grants must stay on the list.
void PlanKeeperTest::aTickByMistakeForgetsNothing()
{
    list();
    QVERIFY(m_bench->tick(u"a"_s, u"deals:read"_s));
    QVERIFY(m_bench->keeper->setDone(row(u"a"_s), QDateTime::currentDateTimeUtc()));
    const CellMask setUp = m_bench->keeper->setUpCells(row(u"a"_s));
    QVERIFY(setUp != 0);
    QVERIFY(m_bench->tick(u"a"_s, u"deals:read"_s, false));
    QVERIFY(m_bench->keeper->setDone(row(u"a"_s), QDateTime::currentDateTimeUtc()));
    m_bench->start();
    m_bench->keeper->read();
    QVERIFY(m_bench->keeper->setDone(row(u"a"_s), std::nullopt));
    QCOMPARE(m_bench->keeper->setUpCells(row(u"a"_s)), setUp);
    QVERIFY(m_bench->keeper->isOutdated(row(u"a"_s)));
}

void PlanKeeperTest::marksSurviveARestart()
{
    list();
    QVERIFY(m_bench->tick(u"a"_s, u"deals:read"_s));
    const QDateTime at =
        QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    QVERIFY(m_bench->keeper->setDone(row(u"a"_s), at));
    QVERIFY(m_bench->keeper->rename(u"a"_s, u"Sales team"_s));
    m_bench->start();
    m_bench->keeper->read();
    QCOMPARE(m_bench->keeper->doneAt(row(u"a"_s)), std::optional(at));
}

void PlanKeeperTest::aDamagedPlanIsLeftAsItIs()
{
    list();
    QVERIFY(m_bench->keeper->setDone(row(u"a"_s), QDateTime::currentDateTimeUtc()));
    m_bench->stop();
    const auto sql = [this](const QString &statement) {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_bench->file());
        QVERIFY(other.open());
        QVERIFY(runSql(u"other"_s, statement));
    };
    sql(u"UPDATE planned SET done = '[1' WHERE grp = 'a'"_s);
    closeSqlite(u"other"_s);
    m_bench->start();
    m_bench->keeper->read();
    QCOMPARE(m_bench->workspace->loadState(), LoadState::Failed);
    QCOMPARE(m_bench->workspace->loadFailure()->kind, FailureKind::StoreDamaged);
    QVERIFY(!m_bench->keeper->add({{u"c"_s, u"New"_s, {}}}));
    QVERIFY(!m_bench->keeper->remove({u"b"_s}));
    QVERIFY(!m_bench->workspace->stage({}));
    m_bench->stop();
    sql(u"UPDATE planned SET done = NULL"_s);
    closeSqlite(u"other"_s);
    m_bench->start();
    m_bench->keeper->read();
    QCOMPARE(m_bench->workspace->groups().size(), std::size_t(2));
}

void PlanKeeperTest::anEarlierStoreIsTakenOver()
{
    m_bench->stop();
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_bench->file());
        QVERIFY(other.open());
        QVERIFY(runSql(u"other"_s, u"DROP TABLE planned"_s));
        QVERIFY(runSql(u"other"_s, u"PRAGMA user_version=3"_s));
    }
    closeSqlite(u"other"_s);
    m_bench->start();
    m_bench->keeper->read();
    list();
    QCOMPARE(m_bench->workspace->groups().size(), std::size_t(2));
}

void PlanKeeperTest::nothingIsSent()
{
    list();
    QVERIFY(m_bench->tick(u"a"_s, u"access"_s));
    Workspace &workspace = *m_bench->workspace;
    workspace.load();
    workspace.refreshConnection();
    ApplyRun run(workspace);
    QVERIFY(!run.start(u"a reason"_s));
    // Asked last: whatever was sent before would have come first.
    const auto asked = m_bench->client->discover();
    QTRY_VERIFY(asked.isFinished());
    QCOMPARE(m_bench->server().connections(), 1);
}

QTEST_GUILESS_MAIN(PlanKeeperTest)
#include "tst_plankeeper.moc"
