#include "support/sandboxfixture.h"
#include "workspace/applyrun.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// Applying against a real sandbox under faults: no edit is lost, none is applied twice.
class TestApplyRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void appliesWhatWasStaged();
    void sendsManyPartsUnderOneId();
    void lostAnswerIsReadBack();
    void droppedRequestIsSentAgainOnce();
    void cutOrForeignAnswerIsReadBack_data();
    void cutOrForeignAnswerIsReadBack();
    void refusedStatusKeepsTheEdits_data();
    void refusedStatusKeepsTheEdits();
    void aServerThatIsBusyIsWaitedFor_data();
    void aServerThatIsBusyIsWaitedFor();
    void waitingCanBeEnded();
    void whatIsNotKnownStaysUnknown();
    void whatAnEarlierRunLeftGoesOn();
    void aGroupThatWentIsLeftOut();
    void otherCellOfTheSameGroupIsNoConflict();
    void sameCellStopsAtAConflict();
    void keepingOursAfterAConflictApplies();
    void takingTheirsAfterAConflictUnstages();

private:
    void stage(int row, const QString &cell, bool on);
    int rowWithout(const QString &cell, int skip = 0) const;
    bool spoilApply(QJsonObject fault); // what happens to change sets on their way
    int auditCount(const QString &group, const QString &cell);
    bool setByOther(const QString &group, const QString &cell, bool on);
    static bool over(const ApplyRun &run)
    {
        return run.state() != ApplyState::Sending && run.state() != ApplyState::ReadingBack
               && run.state() != ApplyState::Waiting;
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    QString m_route = u"/api/admin/v1/integrations/hubspot/changeSets"_s;
};

void TestApplyRun::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
}

void TestApplyRun::cleanup()
{
    m_workspace.reset();
    m_sandbox.reset();
}

void TestApplyRun::stage(int row, const QString &cell, bool on)
{
    QVERIFY(row >= 0);
    const quint32 rows[] = {quint32(row)};
    QVERIFY(m_workspace->stage(m_workspace->matrix().plan(
        RowSet({std::begin(rows), std::end(rows)}), cellBit(m_workspace->columnOf(cell)), on)));
}

int TestApplyRun::rowWithout(const QString &cell, int skip) const
{
    for (quint32 row = 0; row < m_workspace->matrix().rowCount(); ++row) {
        if (!holds(m_workspace->matrix().server(row), m_workspace->columnOf(cell)) && skip-- == 0)
            return int(row);
    }
    return -1;
}

bool TestApplyRun::spoilApply(QJsonObject fault)
{
    fault.insert(u"method"_s, u"POST"_s);
    fault.insert(u"path"_s, m_route);
    return m_sandbox->faults({{u"rules"_s, QJsonArray{fault}}});
}

int TestApplyRun::auditCount(const QString &group, const QString &cell)
{
    AdminClient::AuditQuery query;
    query.integration = u"hubspot"_s;
    query.group = group;
    query.scope = cell;
    const auto page = m_sandbox->admin().audit(query);
    if (!await(page) || !page.result())
        return -1;
    return int(page.result()->entries.size());
}

bool TestApplyRun::setByOther(const QString &group, const QString &cell, bool on)
{
    const auto row = m_sandbox->serverRow(group);
    if (!row)
        return false;
    ChangeSetPart part{QUuid::createUuid().toString(QUuid::WithoutBraces),
                       u"other"_s,
                       1,
                       1,
                       {{group, row->revision, {{cell, on}}}}};
    const auto done = m_sandbox->admin().submit(u"hubspot"_s, part);
    return await(done) && done.result() && std::holds_alternative<AppliedPart>(*done.result());
}

void TestApplyRun::appliesWhatWasStaged()
{
    const int row = rowWithout(u"deals:write"_s);
    const QString group = m_workspace->groups()[std::size_t(row)].id;
    stage(row, u"deals:write"_s, true);
    ApplyRun run(*m_workspace);
    QVERIFY(run.start(u"quarter end"_s));
    QVERIFY(!run.start(u"again"_s)); // one at a time
    QTRY_COMPARE(run.state(), ApplyState::Done);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 0U);
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
    const auto applied = m_sandbox->serverRow(group);
    QVERIFY(applied);
    QVERIFY(applied->scopes.contains(u"deals:write"_s));
    QVERIFY(applied->scopes.contains(u"deals:read"_s)); // write brings read
    QTRY_VERIFY(m_workspace->groups()[std::size_t(row)].inEffect());
    QVERIFY(!run.start(u"nothing left"_s));
}

void TestApplyRun::sendsManyPartsUnderOneId()
{
    m_workspace.reset();
    m_sandbox = std::make_unique<SandboxFixture>(
        QStringList{u"--groups"_s, u"11000"_s, u"--people"_s, u"20"_s});
    QVERIFY(m_sandbox->start());
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    std::vector<quint32> rows(m_workspace->matrix().rowCount());
    std::iota(rows.begin(), rows.end(), 0U);
    const int column = m_workspace->columnOf(u"analytics:read"_s);
    const auto changes = m_workspace->matrix().plan(RowSet({std::begin(rows), std::end(rows)}),
                                                    cellBit(column), true);
    QVERIFY(changes.rows().count() > 5000);
    QVERIFY(m_workspace->stage(changes));
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QVERIFY(run.parts() >= 2);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), ApplyState::Done, 60'000);
    QCOMPARE(run.partsDone(), run.parts());
    QCOMPARE(run.groupsApplied(), int(changes.rows().count()));
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->loadState(), LoadState::Loaded, 60'000);
    QCOMPARE(m_workspace->matrix().columnState(column), TriState::All);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 0U);
}

void TestApplyRun::lostAnswerIsReadBack()
{
    const int row = rowWithout(u"deals:read"_s);
    const QString group = m_workspace->groups()[std::size_t(row)].id;
    stage(row, u"deals:read"_s, true);
    QVERIFY(spoilApply({{u"kind"_s, u"dropAfter"_s}, {u"times"_s, 1}}));
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), ApplyState::Done, 60'000);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 0U);
    QCOMPARE(auditCount(group, u"deals:read"_s), 1); // applied once, found by reading back
}

void TestApplyRun::droppedRequestIsSentAgainOnce()
{
    const int row = rowWithout(u"deals:read"_s);
    const QString group = m_workspace->groups()[std::size_t(row)].id;
    stage(row, u"deals:read"_s, true);
    QVERIFY(spoilApply({{u"kind"_s, u"dropBefore"_s}, {u"times"_s, 1}}));
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), ApplyState::Done, 60'000);
    QCOMPARE(auditCount(group, u"deals:read"_s), 1);
}

void TestApplyRun::cutOrForeignAnswerIsReadBack_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"truncate", "html", "wrongContentType"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestApplyRun::cutOrForeignAnswerIsReadBack()
{
    QFETCH(QString, kind);
    const int row = rowWithout(u"deals:read"_s);
    const QString group = m_workspace->groups()[std::size_t(row)].id;
    stage(row, u"deals:read"_s, true);
    QVERIFY(spoilApply({{u"kind"_s, kind}, {u"times"_s, 1}}));
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), ApplyState::Done, 60'000);
    QCOMPARE(auditCount(group, u"deals:read"_s), 1);
}

void TestApplyRun::refusedStatusKeepsTheEdits_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("401") << 401 << FailureKind::Unauthorized;
    QTest::newRow("403") << 403 << FailureKind::Forbidden;
    QTest::newRow("404") << 404 << FailureKind::NotFound;
    QTest::newRow("412") << 412 << FailureKind::PreconditionFailed;
    QTest::newRow("422") << 422 << FailureKind::Unprocessable;
}

void TestApplyRun::refusedStatusKeepsTheEdits()
{
    QFETCH(int, status);
    QFETCH(FailureKind, kind);
    const int row = rowWithout(u"deals:read"_s);
    stage(row, u"deals:read"_s, true);
    const quint64 staged = m_workspace->matrix().stagedCellCount();
    QVERIFY(spoilApply(
        {{u"kind"_s, u"status"_s}, {u"status"_s, status}, {u"retryAfter"_s, 1}, {u"times"_s, 10}}));
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_VERIFY_WITH_TIMEOUT(over(run), 60'000);
    QCOMPARE(run.state(), ApplyState::Failed);
    QCOMPARE(run.failure()->kind, kind);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), staged);
    QVERIFY(!m_workspace->isApplying());
    QVERIFY(m_sandbox->clearFaults());
    run.retry();
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), ApplyState::Done, 60'000);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 0U);
}

void TestApplyRun::aServerThatIsBusyIsWaitedFor_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("429") << 429 << FailureKind::RateLimited;
    QTest::newRow("500") << 500 << FailureKind::ServerFault;
    QTest::newRow("503") << 503 << FailureKind::ServerFault;
}

void TestApplyRun::aServerThatIsBusyIsWaitedFor()
{
    QFETCH(int, status);
    QFETCH(FailureKind, kind);
    const int row = rowWithout(u"deals:read"_s);
    const QString group = m_workspace->groups()[std::size_t(row)].id;
    stage(row, u"deals:read"_s, true);
    QVERIFY(spoilApply(
        {{u"kind"_s, u"status"_s}, {u"status"_s, status}, {u"retryAfter"_s, 1}, {u"times"_s, 2}}));
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_COMPARE(run.state(), ApplyState::Waiting);
    QCOMPARE(run.failure()->kind, kind);
    QVERIFY(m_workspace->isApplying());
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), ApplyState::Done, 60'000); // by itself
    QCOMPARE(auditCount(group, u"deals:read"_s), 1);
}

void TestApplyRun::waitingCanBeEnded()
{
    const int row = rowWithout(u"deals:read"_s);
    stage(row, u"deals:read"_s, true);
    QVERIFY(spoilApply({{u"kind"_s, u"status"_s}, {u"status"_s, 503}, {u"retryAfter"_s, 60}}));
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_COMPARE(run.state(), ApplyState::Waiting);
    run.cancel();
    QCOMPARE(run.state(), ApplyState::Cancelled); // it is certain that nothing was applied
    QVERIFY(!m_workspace->isApplying());
    QVERIFY(m_workspace->matrix().stagedCellCount() > 0);
}

void TestApplyRun::whatIsNotKnownStaysUnknown()
{
    const int row = rowWithout(u"deals:read"_s);
    stage(row, u"deals:read"_s, true);
    m_sandbox->kill(); // under a connection that stood
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), ApplyState::Waiting, 90'000);
    run.cancel();
    QVERIFY(!m_workspace->isApplying());
    if (run.state() == ApplyState::Failed)
        QCOMPARE(run.failure()->kind, FailureKind::OutcomeUnknown);
    else
        QCOMPARE(run.state(), ApplyState::Cancelled); // the connection was seen to be gone before
    QVERIFY(m_workspace->matrix().stagedCellCount() > 0);
}

// The program ends between two parts, one of which the server holds without the console knowing.
void TestApplyRun::whatAnEarlierRunLeftGoesOn()
{
    QTemporaryDir folder;
    m_workspace.reset();
    m_sandbox = std::make_unique<SandboxFixture>(
        QStringList{u"--groups"_s, u"11000"_s, u"--people"_s, u"20"_s});
    QVERIFY(m_sandbox->start());
    auto store = LocalStore::open(folder.filePath(u"w.sqlite"_s));
    QVERIFY(store);
    m_workspace = m_sandbox->workspace(store->get());
    QVERIFY(m_workspace);
    const int column = m_workspace->columnOf(u"analytics:read"_s);
    const auto changes = m_workspace->matrix().plan(RowSet::all(m_workspace->matrix().rowCount()),
                                                    cellBit(column), true);
    QVERIFY(m_workspace->stage(changes));
    QString id;
    {
        ApplyRun run(*m_workspace);
        QVERIFY(spoilApply({{u"kind"_s, u"dropAfter"_s}, {u"skip"_s, 1}, {u"times"_s, 1}}));
        QVERIFY(run.start(u"a reason"_s));
        id = run.changeSetId();
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), ApplyState::ReadingBack, 60'000);
    } // the program ends before the answer
    m_workspace.reset();
    store = LocalStore::open(folder.filePath(u"w.sqlite"_s));
    QVERIFY(store);
    m_workspace = m_sandbox->workspace(store->get());
    QVERIFY(m_workspace);
    QVERIFY(m_workspace->interrupted());
    QCOMPARE(m_workspace->interrupted()->id, id);
    ApplyRun run(*m_workspace);
    QVERIFY(!run.start(u"another"_s)); // first it is decided what becomes of that
    QVERIFY(run.resume());
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), ApplyState::Done, 60'000);
    QCOMPARE(run.changeSetId(), id);
    QCOMPARE(run.groupsApplied(), int(changes.rows().count()));
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 0U);
    QVERIFY(!(*store)->pending(m_workspace->storeKey())->has_value());
    const auto held = m_sandbox->admin().appliedParts(u"hubspot"_s, id);
    QVERIFY(await(held));
    QCOMPARE(held.result()->size(), std::size_t(run.parts()));
    const QString group = m_workspace->groups().id(changes.rows().first());
    QCOMPARE(auditCount(group, u"analytics:read"_s), 1);
}

void TestApplyRun::aGroupThatWentIsLeftOut()
{
    const int first = rowWithout(u"deals:read"_s);
    const int second = rowWithout(u"deals:read"_s, 1);
    const QString stays = m_workspace->groups()[std::size_t(first)].id;
    const QString goes = m_workspace->groups()[std::size_t(second)].id;
    const QString name = m_workspace->groups()[std::size_t(second)].name;
    stage(first, u"deals:read"_s, true);
    stage(second, u"deals:read"_s, true);
    QVERIFY(m_sandbox->faults({{u"organization"_s, QJsonObject{{u"removeGroup"_s, goes}}}}));
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_COMPARE(run.state(), ApplyState::Done);
    QCOMPARE(run.groupsGone(), QStringList{name});
    QCOMPARE(run.groupsApplied(), 1);
    QVERIFY(m_sandbox->serverRow(stays)->scopes.contains(u"deals:read"_s));
    QCOMPARE(m_workspace->rowOf(goes), -1);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 0U);
}

void TestApplyRun::otherCellOfTheSameGroupIsNoConflict()
{
    const int row = rowWithout(u"deals:read"_s);
    const QString group = m_workspace->groups()[std::size_t(row)].id;
    const bool access = m_sandbox->serverRow(group)->access;
    stage(row, u"deals:read"_s, true);
    QVERIFY(setByOther(group, u"access"_s, !access));
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_COMPARE(run.state(), ApplyState::Done);
    const auto applied = m_sandbox->serverRow(group);
    QVERIFY(applied->scopes.contains(u"deals:read"_s));
    QCOMPARE(applied->access, !access); // the other admin's cell stands
}

void TestApplyRun::sameCellStopsAtAConflict()
{
    // We tick write, which rests on read; meanwhile somebody takes read away.
    const int row = rowWithout(u"deals:write"_s);
    const QString group = m_workspace->groups()[std::size_t(row)].id;
    QVERIFY(setByOther(group, u"deals:read"_s, true));
    m_workspace->load();
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
    stage(row, u"deals:write"_s, true);
    QVERIFY(setByOther(group, u"deals:read"_s, false));
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_VERIFY(over(run));
    QCOMPARE(run.state(), ApplyState::Conflicted);
    QCOMPARE(run.conflicts().size(), 1U);
    QCOMPARE(run.conflicts()[0].cell, u"deals:read"_s);
    QVERIFY(run.conflicts()[0].base && run.conflicts()[0].yours && !run.conflicts()[0].theirs);
    QVERIFY(!run.conflicts()[0].by.name.isEmpty());
    const int column = m_workspace->columnOf(u"deals:read"_s);
    QVERIFY(m_workspace->states(quint32(row)).at(column).conflict); // until it is decided
    QVERIFY(m_workspace->matrix().stagedCellCount() > 0);
}

void TestApplyRun::keepingOursAfterAConflictApplies()
{
    sameCellStopsAtAConflict();
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_COMPARE(run.state(), ApplyState::Conflicted);
    const std::vector<ConflictCell> conflicts = run.conflicts();
    run.abandon();
    m_workspace->settle(conflicts,
                        QList<Resolution>(qsizetype(conflicts.size()), Resolution::KeepYours));
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
    QVERIFY(run.start({}));
    QTRY_COMPARE(run.state(), ApplyState::Done);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 0U);
    const auto applied = m_sandbox->serverRow(conflicts[0].group);
    QVERIFY(applied);
    QVERIFY(applied->scopes.contains(u"deals:read"_s)
            && applied->scopes.contains(u"deals:write"_s));
}

void TestApplyRun::takingTheirsAfterAConflictUnstages()
{
    sameCellStopsAtAConflict();
    ApplyRun run(*m_workspace);
    QVERIFY(run.start({}));
    QTRY_COMPARE(run.state(), ApplyState::Conflicted);
    const std::vector<ConflictCell> conflicts = run.conflicts();
    run.abandon();
    m_workspace->settle(conflicts, {Resolution::TakeTheirs});
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 0U); // a write cannot stand without its read
}

QTEST_GUILESS_MAIN(TestApplyRun)
#include "tst_applyrun.moc"
