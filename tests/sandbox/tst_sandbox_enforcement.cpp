#include "eventreader.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using Who = RunningSandbox::Who;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList later{u"--faults"_s, u"--enforce-delay-ms"_s, u"3600000"_s};

json firstGroup(RunningSandbox &sandbox)
{
    return sandbox.hubspot(Who::Member, "GET", "/groups?limit=1").body.at("groups").at(0);
}

json asOf(RunningSandbox &sandbox)
{
    return sandbox.hubspot(Who::Member, "GET", "/changes?after=0&limit=1").body.at("asOf");
}

bool inForce(RunningSandbox &sandbox)
{
    const json group = firstGroup(sandbox);
    return group.at("revision") == group.at("enforcedRevision");
}

json accessOf(RunningSandbox &sandbox, int revision, bool access)
{
    return sandbox
        .apply(Who::Admin, changeSetId(revision), {edit("g-001", revision, {{"access", access}})})
        .status;
}

} // namespace

class SandboxEnforcementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDelayedChangeIsToldWhenItIsInForce();
    void itComesByItselfWhenTheTimeIsOver();
    void withoutADelayNothingMoreIsTold();
    void severalRevisionsOfARowAreToldOnce();
    void pagesOfAnOlderSnapshotStayAsTheyWere();
    void whatBecameDueWhileItWasDownIsTold();
    void manyRowsDoNotHoldUpOthers();
    void theSessionTellsHowLongItTakes();
    void aDatabaseOfAnEarlierVersionIsBroughtUp_data();
    void aDatabaseOfAnEarlierVersionIsBroughtUp();
};

void SandboxEnforcementTest::aDelayedChangeIsToldWhenItIsInForce()
{
    RunningSandbox sandbox(QStringList{u"--in-memory"_s} + later);
    sandbox.putToken(personaToken("01"), "\"0\"");
    const json start = asOf(sandbox);
    EventReader reader(sandbox, start.dump());
    QTRY_VERIFY(reader.isOpen());
    COMPARE_JSON(accessOf(sandbox, 1, false), json(200));
    QTRY_VERIFY(!reader.data(0).is_null());
    COMPARE_JSON(reader.data(0).at("changeSet"), json(changeSetId(1)));
    COMPARE_JSON(reader.data(0).at("group").at("enforcedRevision"), json(1));

    sandbox.control({{"enforceDelayMs", 1}});
    QTRY_VERIFY(!reader.data(1).is_null());
    const json told = reader.data(1);
    COMPARE_JSON(told.at("changeSet"), json(nullptr));
    COMPARE_JSON(told.at("group").at("revision"), json(2));
    COMPARE_JSON(told.at("group").at("enforcedRevision"), json(2));
    COMPARE_JSON(told.at("group").at("access"), json(false));
    COMPARE_JSON(told.at("group").at("changedBy").at("id"), json("p-001"));
    // A client that asks instead of listening finds the row too.
    const int first = start.get<int>() + 1;
    const Reply changes =
        sandbox.hubspot(Who::Member, "GET", "/changes?after=" + std::to_string(first));
    COMPARE_JSON(changes.body.at("groups").at(0), told.at("group"));
    COMPARE_JSON(changes.body.at("asOf"), json(first + 1));
    const Reply verdict =
        sandbox.hubspot(Who::Member, "GET", "/access?group=g-001&scope=contacts:read");
    COMPARE_JSON(verdict.body.at("allowed"), json(false));
}

void SandboxEnforcementTest::itComesByItselfWhenTheTimeIsOver()
{
    RunningSandbox sandbox({u"--in-memory"_s, u"--enforce-delay-ms"_s, u"700"_s});
    EventReader reader(sandbox);
    QTRY_VERIFY(reader.isOpen());
    QElapsedTimer clock;
    clock.start();
    COMPARE_JSON(accessOf(sandbox, 1, false), json(200));
    QTRY_COMPARE(reader.ids(), (std::vector<int>{1, 2}));
    QVERIFY(clock.elapsed() >= 700);
    COMPARE_JSON(reader.data(1).at("group").at("enforcedRevision"), json(2));
}

void SandboxEnforcementTest::withoutADelayNothingMoreIsTold()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    EventReader reader(sandbox);
    QTRY_VERIFY(reader.isOpen());
    COMPARE_JSON(accessOf(sandbox, 1, false), json(200));
    COMPARE_JSON(accessOf(sandbox, 2, true), json(200));
    QTRY_VERIFY(!reader.data(1).is_null());
    QCOMPARE(reader.ids(), (std::vector<int>{1, 2}));
    COMPARE_JSON(reader.data(1).at("group").at("enforcedRevision"), json(3));
    COMPARE_JSON(asOf(sandbox), json(2));
}

void SandboxEnforcementTest::severalRevisionsOfARowAreToldOnce()
{
    RunningSandbox sandbox(QStringList{u"--in-memory"_s} + later);
    for (int revision = 1; revision <= 3; ++revision)
        COMPARE_JSON(accessOf(sandbox, revision, revision % 2 == 0), json(200));
    COMPARE_JSON(firstGroup(sandbox).at("enforcedRevision"), json(1));
    sandbox.control({{"enforceDelayMs", 0}});
    QTRY_VERIFY(inForce(sandbox));
    COMPARE_JSON(asOf(sandbox), json(4));
}

void SandboxEnforcementTest::pagesOfAnOlderSnapshotStayAsTheyWere()
{
    RunningSandbox sandbox(QStringList{u"--in-memory"_s, u"--groups"_s, u"30"_s} + later);
    sandbox.apply(Who::Admin, changeSetId(1),
                  {edit("g-001", 1, {{"access", false}}), edit("g-002", 1, {{"access", false}})});
    const Reply first = sandbox.hubspot(Who::Admin, "GET", "/groups?limit=1");
    sandbox.control({{"enforceDelayMs", 0}});
    QTRY_VERIFY(inForce(sandbox));
    const Reply second = sandbox.hubspot(
        Who::Admin, "GET", "/groups?limit=1&cursor=" + first.body.at("next").get<std::string>());
    COMPARE_JSON(second.body.at("asOf"), first.body.at("asOf"));
    COMPARE_JSON(second.body.at("groups").at(0).at("id"), json("g-002"));
    COMPARE_JSON(second.body.at("groups").at(0).at("revision"), json(2));
    COMPARE_JSON(second.body.at("groups").at(0).at("enforcedRevision"), json(1));
}

void SandboxEnforcementTest::whatBecameDueWhileItWasDownIsTold()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"one.db"_s);
    {
        RunningSandbox sandbox(QStringList{u"--database"_s, file} + later);
        COMPARE_JSON(accessOf(sandbox, 1, false), json(200));
        sandbox.kill();
    }
    RunningSandbox sandbox({u"--database"_s, file, u"--enforce-delay-ms"_s, u"1"_s});
    EventReader reader(sandbox, "1");
    QTRY_VERIFY(!reader.data(0).is_null());
    COMPARE_JSON(reader.data(0).at("group").at("enforcedRevision"), json(2));
    COMPARE_JSON(reader.data(0).at("changeSet"), json(nullptr));
}

void SandboxEnforcementTest::manyRowsDoNotHoldUpOthers()
{
    RunningSandbox sandbox(
        QStringList{u"--in-memory"_s, u"--groups"_s, u"10000"_s, u"--people"_s, u"20"_s} + later);
    Reply page = sandbox.hubspot(Who::Admin, "GET", "/groups?limit=5000");
    for (int part = 1; part <= 2; ++part) {
        std::vector<json> edits;
        for (const json &group : page.body.at("groups"))
            edits.push_back(edit(group.at("id"), 1, {{"access", !group.at("access")}}));
        QCOMPARE(sandbox.apply(Who::Admin, changeSetId(1), edits, part, 2).status, 200);
        if (part == 1)
            page = sandbox.hubspot(Who::Admin, "GET",
                                   "/groups?limit=5000&cursor="
                                       + page.body.at("next").get<std::string>());
    }
    COMPARE_JSON(asOf(sandbox), json(10000));
    sandbox.control({{"enforceDelayMs", 0}});
    // Somebody who asks in between is answered while it is still going on.
    json between = asOf(sandbox);
    for (int i = 0; i < 1000 && between == 10000; ++i)
        between = asOf(sandbox);
    QVERIFY2(between > 10000 && between < 20000, between.dump().c_str());
    QTRY_VERIFY_WITH_TIMEOUT(asOf(sandbox) == 20000, 30000);
}

void SandboxEnforcementTest::theSessionTellsHowLongItTakes()
{
    RunningSandbox sandbox({u"--in-memory"_s, u"--faults"_s, u"--enforce-delay-ms"_s, u"1500"_s});
    const auto seconds = [&sandbox] {
        return sandbox.call(Who::Member, "GET", "/api/admin/v1/session")
            .body.at("enforcementSeconds");
    };
    COMPARE_JSON(seconds(), json(2));
    COMPARE_JSON(sandbox.control({{"enforceDelayMs", 0}}).body.at("enforceDelayMs"), json(0));
    COMPARE_JSON(seconds(), json(0));
}

void SandboxEnforcementTest::aDatabaseOfAnEarlierVersionIsBroughtUp_data()
{
    QTest::addColumn<QStringList>("undo");
    const QStringList second{u"DROP TABLE oauth_tokens"_s, u"DROP TABLE oauth_codes"_s,
                             u"DROP TABLE oauth_grants"_s, u"DROP TABLE oauth_clients"_s,
                             u"PRAGMA user_version=2"_s};
    const QStringList first{
        u"DROP INDEX revisions_pending"_s, u"ALTER TABLE revisions DROP COLUMN enforced_seq"_s,
        u"ALTER TABLE revisions DROP COLUMN pending_since"_s, u"PRAGMA user_version=1"_s};
    QTest::newRow("second") << second;
    QTest::newRow("first") << second + first;
}

void SandboxEnforcementTest::aDatabaseOfAnEarlierVersionIsBroughtUp()
{
    QFETCH(const QStringList, undo);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"one.db"_s);
    {
        RunningSandbox sandbox({u"--database"_s, file});
        COMPARE_JSON(accessOf(sandbox, 1, false), json(200));
    }
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        for (const QString &sql : undo) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    RunningSandbox sandbox({u"--database"_s, file});
    QVERIFY(sandbox.isRunning());
    COMPARE_JSON(firstGroup(sandbox).at("revision"), json(2));
    COMPARE_JSON(firstGroup(sandbox).at("enforcedRevision"), json(2));
    COMPARE_JSON(accessOf(sandbox, 2, true), json(200));
    COMPARE_JSON(asOf(sandbox), json(2));
}

QTEST_GUILESS_MAIN(SandboxEnforcementTest)

#include "tst_sandbox_enforcement.moc"
