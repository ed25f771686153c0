#include "support/sandboxfixture.h"
#include "workspace/applyrun.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The live state over a real sandbox: what is loaded, what is staged, and what survives.
class TestWorkspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loadsEveryGroup();
    void loadsManyPages();
    void memberCannotStage();
    void stagedEditsSurviveTheProcess();
    void manyStagedGroupsSurviveTheProcess();
    void undoTakesBackOnlyItsOwnCells();
    void discardRestoresTheServerState();
    void reloadKeepsStagedCells();
    void backedFollowsTheLastCheck();
    void expiredSessionIsReported();
    void unreachableServerIsNamed();
    void tellsWhatOthersChanged();
    void ownChangesAreNobodyElses();
    void aReadTakenUnderAStagedWriteIsAConflict();
    void aConflictEndsWhenTheServerAgrees();
    void tellsWhatOthersChangedInAGroupThatIsApplied();
    void severalChangesOfAGroupAreNobodysInParticular();

private:
    static MatrixEdit tick(const Workspace &workspace, int row, const QString &cell, bool on)
    {
        return workspace.matrix().plan(RowSet({quint32(row)}), cellBit(workspace.columnOf(cell)),
                                       on);
    }
    // The same rows for somebody who is not the admin of the fixture: that one is somebody else.
    static std::unique_ptr<Workspace> watcher(SandboxFixture &sandbox, const Workspace &like)
    {
        SessionInfo session = like.session();
        session.userId = u"somebody-else"_s;
        auto workspace = std::make_unique<Workspace>(sandbox.admin(), sandbox.integration(),
                                                     session, nullptr, u"w"_s);
        load(*workspace);
        return workspace;
    }
    static void load(Workspace &workspace)
    {
        workspace.load();
        QTRY_COMPARE(workspace.loadState(), LoadState::Loaded);
    }
    static void apply(Workspace &workspace, const MatrixEdit &edit)
    {
        QVERIFY(workspace.stage(edit));
        ApplyRun run(workspace);
        QVERIFY(run.start(u"a reason"_s));
        QTRY_COMPARE(run.state(), ApplyState::Done);
    }
    // A row whose cell is not ticked on the server.
    static int rowWithout(const Workspace &workspace, const QString &cell)
    {
        for (quint32 row = 0; row < workspace.matrix().rowCount(); ++row) {
            if (!holds(workspace.matrix().server(row), workspace.columnOf(cell)))
                return int(row);
        }
        return -1;
    }
};

void TestWorkspace::loadsEveryGroup()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QCOMPARE(workspace->groups().size(), 14U);
    QCOMPARE(workspace->matrix().rowCount(), 14U);
    QCOMPARE(workspace->connection()->state, ConnectionState::NotConnected);
    QVERIFY(workspace->canEdit());
    for (const GroupInfo &group : workspace->groups())
        QVERIFY(!group.name.isEmpty());
}

void TestWorkspace::loadsManyPages()
{
    SandboxFixture sandbox({u"--groups"_s, u"12000"_s, u"--people"_s, u"50"_s});
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QCOMPARE(workspace->groups().size(), 12000U);
    QSet<QString> ids;
    for (const GroupInfo &group : workspace->groups())
        ids.insert(group.id);
    QCOMPARE(ids.size(), 12000);
}

void TestWorkspace::memberCannotStage()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace(nullptr, true);
    QVERIFY(workspace);
    QVERIFY(!workspace->canEdit());
    const int row = rowWithout(*workspace, u"deals:read"_s);
    QVERIFY(!workspace->stage(tick(*workspace, row, u"deals:read"_s, true)));
    QCOMPARE(workspace->matrix().stagedCellCount(), 0U);
}

void TestWorkspace::stagedEditsSurviveTheProcess()
{
    QTemporaryDir folder;
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QString group;
    {
        auto store = LocalStore::open(folder.filePath(u"w.sqlite"_s));
        QVERIFY(store);
        const auto workspace = sandbox.workspace(store->get());
        QVERIFY(workspace);
        const int row = rowWithout(*workspace, u"deals:write"_s);
        QVERIFY(row >= 0);
        group = workspace->groups()[std::size_t(row)].id;
        QVERIFY(workspace->stage(tick(*workspace, row, u"deals:write"_s, true)));
    }
    auto store = LocalStore::open(folder.filePath(u"w.sqlite"_s));
    QVERIFY(store);
    const auto workspace = sandbox.workspace(store->get());
    QVERIFY(workspace);
    const auto row = quint32(workspace->rowOf(group));
    QVERIFY(holds(workspace->matrix().wanted(row), workspace->columnOf(u"deals:write"_s)));
    QVERIFY(!holds(workspace->matrix().server(row), workspace->columnOf(u"deals:write"_s)));
}

// Edits of very many groups are kept as bits: they come back like the few, and so do single edits
// on top of them.
void TestWorkspace::manyStagedGroupsSurviveTheProcess()
{
    constexpr quint32 groups = 5000;
    QTemporaryDir folder;
    SandboxFixture sandbox({u"--groups"_s, QString::number(groups), u"--people"_s, u"50"_s});
    QVERIFY(sandbox.start());
    std::vector<CellMask> wanted;
    {
        auto store = LocalStore::open(folder.filePath(u"w.sqlite"_s));
        QVERIFY(store);
        const auto workspace = sandbox.workspace(store->get());
        QVERIFY(workspace);
        const GrantMatrix &matrix = workspace->matrix();
        const CellMask column = cellBit(workspace->columnOf(u"analytics:read"_s));
        QVERIFY(workspace->stage(matrix.plan(RowSet::all(groups), column, true)));
        const int row = rowWithout(*workspace, u"deals:write"_s);
        QVERIFY(workspace->stage(tick(*workspace, row, u"deals:write"_s, true)));
        QVERIFY(matrix.stagedRowCount() > groups / 2);
        QVERIFY((*store)->staged(workspace->storeKey())->empty()); // all in bulk
        for (quint32 each = 0; each < groups; ++each)
            wanted.push_back(matrix.wanted(each));
    }
    auto store = LocalStore::open(folder.filePath(u"w.sqlite"_s));
    QVERIFY(store);
    const auto workspace = sandbox.workspace(store->get());
    QVERIFY(workspace);
    for (quint32 each = 0; each < groups; ++each)
        QCOMPARE(workspace->matrix().wanted(each), wanted[each]);
    // Few again: rows again.
    QVERIFY(workspace->stage(workspace->matrix().discardPlan()));
    const int row = rowWithout(*workspace, u"deals:write"_s);
    QVERIFY(workspace->stage(tick(*workspace, row, u"deals:write"_s, true)));
    QCOMPARE((*store)->staged(workspace->storeKey())->size(), 1U);
    QVERIFY(!(*store)->bulk(workspace->storeKey())->has_value());
}

void TestWorkspace::undoTakesBackOnlyItsOwnCells()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const int row = rowWithout(*workspace, u"content:read"_s);
    const auto first = tick(*workspace, row, u"content:read"_s, true);
    QVERIFY(workspace->stage(first));
    const bool hadAccess =
        holds(workspace->matrix().wanted(quint32(row)), workspace->columnOf(u"access"_s));
    QVERIFY(workspace->stage(tick(*workspace, row, u"access"_s, !hadAccess)));
    QVERIFY(workspace->stage(first.reversed()));
    const CellMask wanted = workspace->matrix().wanted(quint32(row));
    QVERIFY(!holds(wanted, workspace->columnOf(u"content:read"_s)));
    QCOMPARE(holds(wanted, workspace->columnOf(u"access"_s)), !hadAccess);
}

void TestWorkspace::discardRestoresTheServerState()
{
    QTemporaryDir folder;
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    auto store = LocalStore::open(folder.filePath(u"w.sqlite"_s));
    QVERIFY(store);
    const auto workspace = sandbox.workspace(store->get());
    QVERIFY(workspace);
    const int row = rowWithout(*workspace, u"companies:write"_s);
    QVERIFY(workspace->stage(tick(*workspace, row, u"companies:write"_s, true)));
    QVERIFY(workspace->matrix().stagedCellCount() > 0);
    QVERIFY(workspace->stage(workspace->matrix().discardPlan()));
    QCOMPARE(workspace->matrix().stagedCellCount(), 0U);
    QVERIFY(workspace->stagedEdits().empty());
    QVERIFY((*store)->staged(workspace->storeKey())->empty());
}

void TestWorkspace::reloadKeepsStagedCells()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QSignalSpy resets(workspace.get(), &Workspace::rowsReset);
    const int row = rowWithout(*workspace, u"deals:read"_s);
    QVERIFY(workspace->stage(tick(*workspace, row, u"deals:read"_s, true)));
    workspace->load();
    QTRY_COMPARE(workspace->loadState(), LoadState::Loaded);
    QVERIFY(holds(workspace->matrix().wanted(quint32(row)), workspace->columnOf(u"deals:read"_s)));
    QCOMPARE(resets.count(), 0); // the same groups: nothing jumps
}

void TestWorkspace::backedFollowsTheLastCheck()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    {
        const auto workspace = sandbox.workspace();
        QVERIFY(workspace);
        QCOMPARE(workspace->backed(), CellMask(0));
    }
    QVERIFY(sandbox.connectPersona(2)); // reads only
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QCOMPARE(workspace->connection()->state, ConnectionState::Degraded);
    QVERIFY(holds(workspace->backed(), workspace->columnOf(u"deals:read"_s)));
    QVERIFY(!holds(workspace->backed(), workspace->columnOf(u"deals:write"_s)));
}

void TestWorkspace::expiredSessionIsReported()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto good = sandbox.workspace();
    QVERIFY(good);
    AdminClient stranger(sandbox.http(), sandbox.address().server,
                         Secret::fromUtf8("obt-not-a-session"));
    Workspace workspace(stranger, sandbox.integration(), good->session(), nullptr, u"x"_s);
    QSignalSpy expired(&workspace, &Workspace::sessionExpired);
    workspace.load();
    QTRY_COMPARE(workspace.loadState(), LoadState::Failed);
    QCOMPARE(workspace.loadFailure()->kind, FailureKind::Unauthorized);
    QTRY_VERIFY(expired.count() > 0);
}

void TestWorkspace::unreachableServerIsNamed()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const int row = rowWithout(*workspace, u"deals:read"_s);
    QVERIFY(workspace->stage(tick(*workspace, row, u"deals:read"_s, true)));
    sandbox.kill();
    workspace->load();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->loadState(), LoadState::Failed, 60'000);
    QCOMPARE(workspace->loadFailure()->kind, FailureKind::ConnectionRefused);
    // What was there stays readable, and what was staged stays staged.
    QCOMPARE(workspace->groups().size(), 14U);
    QVERIFY(workspace->matrix().stagedCellCount() > 0);
}

void TestWorkspace::tellsWhatOthersChanged()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto theirs = sandbox.workspace();
    QVERIFY(theirs);
    const auto ours = watcher(sandbox, *theirs);
    const int row = rowWithout(*theirs, u"deals:read"_s);
    const int column = theirs->columnOf(u"deals:read"_s);
    apply(*theirs, tick(*theirs, row, u"deals:read"_s, true));
    QVERIFY(!ours->states(quint32(row)).at(column).granted);

    QSignalSpy told(ours.get(), &Workspace::othersChanged);
    load(*ours);
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.first().at(0).toInt(), 1);
    QCOMPARE(told.first().at(1).toString(), theirs->session().userName);
    const CellState state = ours->states(quint32(row)).at(column);
    QVERIFY(state.granted && state.changed && !state.staged && !state.conflict);
    QCOMPARE(ours->notes().changedRows(), 1U);

    load(*ours); // nothing new
    QCOMPARE(told.count(), 1);
    QVERIFY(ours->states(quint32(row)).at(column).changed);
    ours->forgetOthers();
    QVERIFY(!ours->states(quint32(row)).at(column).changed);
}

void TestWorkspace::ownChangesAreNobodyElses()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const int row = rowWithout(*workspace, u"deals:read"_s);
    QSignalSpy told(workspace.get(), &Workspace::othersChanged);
    apply(*workspace, tick(*workspace, row, u"deals:read"_s, true));
    load(*workspace);
    QCOMPARE(told.count(), 0);
    QCOMPARE(workspace->notes().changedRows(), 0U);
}

void TestWorkspace::aReadTakenUnderAStagedWriteIsAConflict()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto theirs = sandbox.workspace();
    QVERIFY(theirs);
    const int row = rowWithout(*theirs, u"deals:read"_s);
    apply(*theirs, tick(*theirs, row, u"deals:read"_s, true));
    const auto ours = watcher(sandbox, *theirs);
    const std::optional<MatrixEdit> edit = ours->stage(tick(*ours, row, u"deals:write"_s, true));
    QVERIFY(edit);
    apply(*theirs, tick(*theirs, row, u"deals:read"_s, false));
    load(*ours);
    const int read = ours->columnOf(u"deals:read"_s);
    const CellState state = ours->states(quint32(row)).at(read);
    QVERIFY(state.granted && state.staged && state.implied && state.conflict);
    QCOMPARE(ours->notes().conflictBy(quint32(row), read).name, theirs->session().userName);
    QVERIFY(!ours->states(quint32(row)).at(ours->columnOf(u"deals:write"_s)).conflict);
    // Who takes the write back has no conflict any more, now or later.
    QVERIFY(ours->stage(edit->reversed()));
    QVERIFY(ours->stage(ours->matrix().discardPlan()));
    QVERIFY(!ours->states(quint32(row)).at(read).conflict);
    QVERIFY(ours->stage(tick(*ours, row, u"deals:read"_s, true)));
    QVERIFY(!ours->states(quint32(row)).at(read).conflict);
}

void TestWorkspace::aConflictEndsWhenTheServerAgrees()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto theirs = sandbox.workspace();
    QVERIFY(theirs);
    const int row = rowWithout(*theirs, u"deals:read"_s);
    apply(*theirs, tick(*theirs, row, u"deals:read"_s, true));
    const auto ours = watcher(sandbox, *theirs);
    QVERIFY(ours->stage(tick(*ours, row, u"deals:write"_s, true)));
    apply(*theirs, tick(*theirs, row, u"deals:read"_s, false));
    load(*ours);
    const int read = ours->columnOf(u"deals:read"_s);
    QVERIFY(ours->states(quint32(row)).at(read).conflict);
    apply(*theirs, tick(*theirs, row, u"deals:read"_s, true));
    load(*ours);
    QVERIFY(!ours->states(quint32(row)).at(read).conflict);
    QVERIFY(ours->states(quint32(row)).at(ours->columnOf(u"deals:write"_s)).staged);
}

void TestWorkspace::tellsWhatOthersChangedInAGroupThatIsApplied()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto theirs = sandbox.workspace();
    QVERIFY(theirs);
    const int row = rowWithout(*theirs, u"deals:read"_s);
    const auto ours = watcher(sandbox, *theirs);
    const bool access = holds(ours->matrix().server(quint32(row)), accessColumn);
    apply(*theirs, tick(*theirs, row, u"access"_s, !access));
    QSignalSpy told(ours.get(), &Workspace::othersChanged);
    apply(*ours, tick(*ours, row, u"deals:read"_s, true));
    const RowStates states = ours->states(quint32(row));
    QVERIFY(states.at(accessColumn).changed);
    QVERIFY(!states.at(ours->columnOf(u"deals:read"_s)).changed); // that was us
    load(*ours);
    QVERIFY(told.count() >= 1);
}

void TestWorkspace::severalChangesOfAGroupAreNobodysInParticular()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto theirs = sandbox.workspace();
    QVERIFY(theirs);
    const int row = rowWithout(*theirs, u"deals:read"_s);
    const auto ours = watcher(sandbox, *theirs);
    apply(*theirs, tick(*theirs, row, u"deals:read"_s, true));
    const bool access = holds(ours->matrix().server(quint32(row)), accessColumn);
    apply(*theirs, tick(*theirs, row, u"access"_s, !access));
    load(*ours);
    QVERIFY(ours->states(quint32(row)).at(accessColumn).changed);
    QCOMPARE(ours->notes().changedBy(quint32(row)).name, QString());
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
