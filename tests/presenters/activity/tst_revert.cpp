#include "presenters/activity/revertpresenter.h"
#include "presenters/permissions/permissionspresenter.h"
#include "support/sandboxfixture.h"
#include "workspace/applyrun.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Stage = RevertPresenter::Stage;

// Taking a change set back, against the audit of a real sandbox: what is exact, what others did in
// the meantime, and what cannot be known.
class TestRevert final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open({}); }
    void cleanup();
    void writeAndItsReadGoBackToWhatBothWere();
    void onlyWhatTheChangeSetMadeGoesBack();
    void whatOthersDidSinceIsLeftAlone();
    void changedSinceIsAChoice();
    void stagedHereIsLeftAlone();
    void aGroupThatIsGoneIsTold();
    void pagesAreReadToTheEnd();
    void cancelledAndFailed();
    void rowsThatChangeWhileItIsLookedAt();
    void membersAreRefused();
    void missingEntriesAreTold();
    void anOldServerAnswersEverything();
    void cellsThatTheGuideDoesNotKnow();

private:
    void open(const QStringList &arguments)
    {
        cleanup();
        m_sandbox = std::make_unique<SandboxFixture>(arguments);
        QVERIFY(m_sandbox->start());
        m_workspace = m_sandbox->workspace(nullptr, false, 60'000);
        QVERIFY(m_workspace);
        m_permissions = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
        m_revert = std::make_unique<RevertPresenter>(*m_workspace, *m_permissions);
    }
    [[nodiscard]] const GrantMatrix &matrix() const { return m_workspace->matrix(); }
    [[nodiscard]] int column(const QString &cell) const { return m_workspace->columnOf(cell); }
    [[nodiscard]] QString id(quint32 row) const { return m_workspace->groups().id(row); }
    // The first row whose held cells of these two are so.
    [[nodiscard]] quint32 rowWith(const QString &cell, bool held, const QString &other,
                                  bool otherHeld) const
    {
        for (quint32 row = 0; row < matrix().rowCount(); ++row) {
            if (holds(matrix().server(row), column(cell)) == held
                && holds(matrix().server(row), column(other)) == otherHeld)
                return row;
        }
        qFatal("no such group in the sandbox");
    }
    void stage(quint32 row, const QString &cell, bool on)
    {
        QVERIFY(m_workspace->stage(matrix().plan(RowSet({row}), cellBit(column(cell)), on)));
    }
    // What is staged, applied from here; its change set.
    [[nodiscard]] QString apply()
    {
        ApplyRun run(*m_workspace);
        if (!run.start(u"for a test"_s)
            || !QTest::qWaitFor([&run] { return run.state() == ApplyState::Done; }, 60'000))
            return {};
        return run.changeSetId();
    }
    // The same by another admin, of which the rows here know nothing.
    [[nodiscard]] bool setByOther(const QString &group, const QString &cell, bool on)
    {
        const auto row = m_sandbox->serverRow(group);
        if (!row)
            return false;
        const ChangeSetPart part{QUuid::createUuid().toString(QUuid::WithoutBraces),
                                 u"other"_s,
                                 1,
                                 1,
                                 {{group, row->revision, {{cell, on}}}}};
        const auto done = m_sandbox->admin().submit(u"hubspot"_s, part);
        return await(done) && done.result() && std::holds_alternative<AppliedPart>(*done.result());
    }
    [[nodiscard]] bool look(const QString &changeSet, int cells = 0)
    {
        return m_revert->begin(changeSet, cells)
               && QTest::qWaitFor([this] { return m_revert->stage() != Stage::Reading; }, 60'000)
               && m_revert->stage() == Stage::Ready;
    }
    // Titles as they stand, and below them what is said of the cells.
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const int row : m_revert->lines().sectionRows())
            titles << m_revert->lines().index(row, 0).data().toString();
        return titles;
    }
    [[nodiscard]] QString note(int row) const
    {
        return m_revert->lines().index(row, RevertModel::NoteColumn).data().toString();
    }
    [[nodiscard]] std::vector<CellMask> rows() const
    {
        std::vector<CellMask> rows;
        for (quint32 row = 0; row < matrix().rowCount(); ++row)
            rows.push_back(matrix().server(row));
        return rows;
    }
    static AuditEntry entry(qint64 seq, const QString &changeSet, const QString &group,
                            const QString &cell, bool after)
    {
        AuditEntry made;
        made.seq = seq;
        made.changeSet = changeSet;
        made.group = {group, group};
        made.cell = cell;
        made.before = after ? u"false"_s : u"true"_s;
        made.after = after ? u"true"_s : u"false"_s;
        made.actor = {u"p-%1"_s.arg(changeSet), u"Admin %1"_s.arg(changeSet)};
        made.at = QDateTime::fromSecsSinceEpoch(1'700'000'000 + seq, Qt::UTC);
        return made;
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<RevertPresenter> m_revert;
};

void TestRevert::cleanup()
{
    m_revert.reset();
    m_permissions.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

void TestRevert::writeAndItsReadGoBackToWhatBothWere()
{
    const quint32 neither = rowWith(u"deals:write"_s, false, u"deals:read"_s, false);
    const quint32 reader = rowWith(u"deals:write"_s, false, u"deals:read"_s, true);
    const quint32 writer = rowWith(u"deals:write"_s, true, u"deals:read"_s, true);
    const std::vector<CellMask> before = rows();
    stage(neither, u"deals:write"_s, true);
    stage(reader, u"deals:write"_s, true);
    stage(writer, u"deals:read"_s, false); // and with it the write
    const QString changeSet = apply();
    QVERIFY(!changeSet.isEmpty());
    QVERIFY(rows() != before);

    QVERIFY(look(changeSet, 5));
    QCOMPARE(titles(), QStringList{u"As the change set left it: 5 cell(s)"_s});
    QVERIFY(m_revert->notices().isEmpty());
    QSignalSpy staged(m_revert.get(), &RevertPresenter::staged);
    m_revert->stageRevert();
    QCOMPARE(staged.count(), 1);
    QCOMPARE(m_revert->stage(), Stage::Closed);
    QCOMPARE(m_permissions->history().undoText().left(22), u"Revert the changes of "_s);
    for (quint32 row = 0; row < matrix().rowCount(); ++row)
        QCOMPARE(matrix().wanted(row), before[row]);
    // One step back and forth, then for good.
    m_permissions->undo();
    QCOMPARE(matrix().stagedCellCount(), quint64(0));
    m_permissions->redo();
    QVERIFY(!apply().isEmpty());
    QCOMPARE(rows(), before);
    const auto fresh = m_sandbox->workspace();
    QVERIFY(fresh);
    for (quint32 row = 0; row < before.size(); ++row)
        QCOMPARE(fresh->matrix().server(row), before[row]);
}

void TestRevert::onlyWhatTheChangeSetMadeGoesBack()
{
    const quint32 row = rowWith(u"deals:read"_s, false, u"companies:read"_s, false);
    stage(row, u"deals:read"_s, true);
    const QString first = apply();
    stage(row, u"companies:read"_s, true);
    QVERIFY(!apply().isEmpty());
    QVERIFY(look(first));
    m_revert->stageRevert();
    QCOMPARE(matrix().stagedCellCount(), quint64(1));
    QVERIFY(!matrix().isWanted(row, column(u"deals:read"_s)));
    // A second look finds it done after it was applied.
    QVERIFY(!apply().isEmpty());
    QVERIFY(look(first));
    QCOMPARE(titles(), QStringList{u"Already as before: 1 cell(s)"_s});
    QVERIFY2(m_revert->summary().contains(u"nothing to revert"_s), qPrintable(m_revert->summary()));
    QVERIFY(!m_revert->canStage());
}

void TestRevert::whatOthersDidSinceIsLeftAlone()
{
    const quint32 row = rowWith(u"deals:write"_s, false, u"deals:read"_s, false);
    const quint32 other = rowWith(u"companies:read"_s, false, u"companies:write"_s, false);
    stage(row, u"deals:read"_s, true);
    stage(row, u"analytics:read"_s, !matrix().isWanted(row, column(u"analytics:read"_s)));
    stage(other, u"companies:read"_s, true);
    const quint64 cells = matrix().stagedCellCount();
    const QString changeSet = apply();
    // On the first rests a write now; the last was taken away; the rows here do not know it.
    QVERIFY(setByOther(id(row), u"deals:write"_s, true));
    QVERIFY(setByOther(id(other), u"companies:read"_s, false));
    m_workspace->load();
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
    QVERIFY(look(changeSet));
    QCOMPARE(titles(),
             (QStringList{u"As the change set left it: %1 cell(s)"_s.arg(cells - 2),
                          u"Changed since: 1 cell(s)"_s, u"Already as before: 1 cell(s)"_s}));
    const std::vector<int> starts = m_revert->lines().sectionRows();
    const QString resting = note(starts[1] + 1);
    QVERIFY2(resting.contains(u"needs it and would be taken away with it. "_s)
                 && resting.contains(u" set it on "_s),
             qPrintable(resting));
    QVERIFY2(note(starts[2] + 1).contains(u" set it on "_s), qPrintable(note(starts[2] + 1)));
    m_revert->stageRevert();
    QVERIFY(matrix().isWanted(row, column(u"deals:read"_s)));
    QVERIFY(matrix().isWanted(row, column(u"deals:write"_s)));
    QCOMPARE(matrix().stagedCellCount(), cells - 2);
}

// Taken away and granted again: the value is the change set's, but somebody else wants it so.
void TestRevert::changedSinceIsAChoice()
{
    const quint32 row = rowWith(u"deals:read"_s, false, u"deals:write"_s, false);
    stage(row, u"deals:read"_s, true);
    const QString changeSet = apply();
    QVERIFY(setByOther(id(row), u"deals:read"_s, false));
    QVERIFY(setByOther(id(row), u"deals:read"_s, true));
    QVERIFY(setByOther(id(row), u"deals:write"_s, true));
    m_workspace->load();
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
    QVERIFY(look(changeSet));
    QAbstractItemModelTester tester(&m_revert->lines(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(titles(), QStringList{u"Changed since: 1 cell(s)"_s});
    QVERIFY(!m_revert->canStage());
    QVERIFY(!m_revert->lines().index(1, 0).data(RevertModel::IncludedRole).toBool());
    m_revert->setWithChanged(true);
    QVERIFY(m_revert->lines().index(1, 0).data(RevertModel::IncludedRole).toBool());
    QVERIFY2(m_revert->summary().startsWith(u"2 cell(s) in 1 group(s)"_s),
             qPrintable(m_revert->summary())); // the write goes with its read
    m_revert->stageRevert();
    QVERIFY(!matrix().isWanted(row, column(u"deals:read"_s)));
    QVERIFY(!matrix().isWanted(row, column(u"deals:write"_s)));
    // The next look begins with nothing chosen.
    m_permissions->undo();
    QVERIFY(look(changeSet));
    QVERIFY(!m_revert->withChanged());
}

void TestRevert::stagedHereIsLeftAlone()
{
    const quint32 row = rowWith(u"deals:read"_s, false, u"companies:read"_s, false);
    stage(row, u"deals:read"_s, true);
    stage(row, u"companies:read"_s, true);
    const QString changeSet = apply();
    stage(row, u"companies:read"_s, false);
    QVERIFY(look(changeSet));
    QCOMPARE(titles(), (QStringList{u"As the change set left it: 1 cell(s)"_s,
                                    u"Staged here meanwhile, left alone: 1 cell(s)"_s}));
    // A write that waits here rests on the other one, too.
    stage(row, u"deals:write"_s, true);
    QTRY_COMPARE(titles(), QStringList{u"Staged here meanwhile, left alone: 2 cell(s)"_s});
    QVERIFY(!m_revert->canStage());
    const quint64 staged = matrix().stagedCellCount();
    m_revert->stageRevert();
    QCOMPARE(matrix().stagedCellCount(), staged);
}

void TestRevert::aGroupThatIsGoneIsTold()
{
    const quint32 row = rowWith(u"deals:read"_s, false, u"deals:write"_s, false);
    const QString name = m_workspace->groups().name(row);
    quint32 other = row + 1;
    while (matrix().isWanted(other, column(u"deals:read"_s)))
        ++other;
    const QString otherId = id(other);
    stage(row, u"deals:read"_s, true);
    stage(other, u"deals:read"_s, true);
    const QString changeSet = apply();
    QVERIFY(m_sandbox->faults({{u"organization"_s, QJsonObject{{u"removeGroup"_s, id(row)}}}}));
    m_workspace->load();
    QTRY_VERIFY(m_workspace->loadState() == LoadState::Loaded
                && m_workspace->rowOf(otherId) != int(other));
    QVERIFY(look(changeSet));
    QCOMPARE(titles(), (QStringList{u"As the change set left it: 1 cell(s)"_s,
                                    u"The group is no longer there: 1 cell(s)"_s}));
    QCOMPARE(m_revert->lines().index(3, RevertModel::GroupColumn).data().toString(), name);
    m_revert->stageRevert();
    QCOMPARE(matrix().stagedRowCount(), quint32(1));
    QVERIFY(matrix().isStaged(quint32(m_workspace->rowOf(otherId))));
}

void TestRevert::pagesAreReadToTheEnd()
{
    open({u"--groups"_s, u"1500"_s});
    const std::vector<CellMask> before = rows();
    QVERIFY(m_workspace->stage(
        matrix().plan(RowSet::all(matrix().rowCount()), cellBit(column(u"deals:write"_s)), true)));
    const auto cells = int(matrix().stagedCellCount());
    QVERIFY(cells > 1500);
    const QString changeSet = apply();
    QSignalSpy changed(m_revert.get(), &RevertPresenter::changed);
    QVERIFY(look(changeSet, cells));
    QVERIFY(changed.count() > 2); // progress
    QVERIFY(m_revert->notices().isEmpty());
    QCOMPARE(titles(), QStringList{u"As the change set left it: %1 cell(s)"_s.arg(cells)});
    m_revert->stageRevert();
    for (quint32 row = 0; row < matrix().rowCount(); ++row)
        QCOMPARE(matrix().wanted(row), before[row]);
}

void TestRevert::cancelledAndFailed()
{
    const quint32 row = rowWith(u"deals:read"_s, false, u"deals:write"_s, false);
    stage(row, u"deals:read"_s, true);
    const QString changeSet = apply();
    QVERIFY(m_revert->begin(changeSet));
    QVERIFY(!m_revert->progressText().isEmpty());
    m_revert->close();
    QCOMPARE(m_revert->stage(), Stage::Closed);
    // The late answer of the first is not taken for one of the second.
    QVERIFY(look(changeSet));
    QVERIFY(m_revert->canStage());

    QVERIFY(m_sandbox->faults(
        {{u"rules"_s, QJsonArray{QJsonObject{{u"path"_s, u"/audit"_s}, {u"kind"_s, u"html"_s}}}}}));
    QVERIFY(!look(changeSet));
    QCOMPARE(m_revert->stage(), Stage::Failed);
    QVERIFY(m_revert->failure() && !m_revert->failure()->headline.isEmpty());
    QVERIFY(m_sandbox->clearFaults());
    m_revert->retry();
    QTRY_COMPARE(m_revert->stage(), Stage::Ready);
    QVERIFY(m_revert->canStage());
}

void TestRevert::rowsThatChangeWhileItIsLookedAt()
{
    const quint32 row = rowWith(u"deals:read"_s, false, u"deals:write"_s, false);
    stage(row, u"deals:read"_s, true);
    const QString changeSet = apply();
    QVERIFY(look(changeSet));
    QVERIFY(setByOther(id(row), u"deals:read"_s, false));
    m_workspace->load();
    QTRY_COMPARE(titles(), QStringList{u"Already as before: 1 cell(s)"_s});
    QVERIFY(!m_revert->canStage());
}

void TestRevert::membersAreRefused()
{
    const auto workspace = m_sandbox->workspace(nullptr, true);
    QVERIFY(workspace);
    PermissionsPresenter permissions(*workspace, m_clock);
    RevertPresenter revert(*workspace, permissions);
    QVERIFY(!revert.begin(u"any"_s));
    QVERIFY2(revert.refusal().contains(u"Only administrators"_s), qPrintable(revert.refusal()));
}

void TestRevert::missingEntriesAreTold()
{
    const quint32 row = rowWith(u"deals:read"_s, false, u"deals:write"_s, false);
    stage(row, u"deals:read"_s, true);
    const QString changeSet = apply();
    QVERIFY(look(changeSet, 4));
    QCOMPARE(m_revert->notices().size(), 1);
    QVERIFY2(m_revert->notices().constFirst().startsWith(u"3 cell(s) of the change set are no "_s),
             qPrintable(m_revert->notices().constFirst()));
    QVERIFY(m_revert->canStage());
    QVERIFY(look(u"00000000-0000-4000-8000-000000000000"_s));
    QVERIFY2(m_revert->summary().contains(u"holds nothing"_s), qPrintable(m_revert->summary()));
    QVERIFY(!m_revert->canStage());
}

// It does not know the filter: entries of other change sets come along, in front and in between.
void TestRevert::anOldServerAnswersEverything()
{
    AuditedChangeSet set(u"mine"_s, [this](const QString &cell) { return column(cell); });
    const std::vector<AuditEntry> audit{
        entry(9, u"later"_s, u"b"_s, u"deals:read"_s, false),
        entry(8, u"mine"_s, u"b"_s, u"deals:write"_s, true),
        entry(7, u"other"_s, u"a"_s, u"deals:read"_s, false), // in between
        entry(6, u"mine"_s, u"b"_s, u"deals:read"_s, true),
        entry(5, u"mine"_s, u"a"_s, u"deals:read"_s, true),
        entry(4, u"older"_s, u"a"_s, u"deals:read"_s, false)};
    set.take(audit);
    QCOMPARE(set.cells().size(), 3U);
    QCOMPARE(set.groups().size(), 2U);
    QVERIFY(!set.takeSince(audit));
    QVERIFY(set.later(0, column(u"deals:read"_s)));
    QCOMPARE(set.later(0, column(u"deals:read"_s))->by, u"Admin later"_s);
    QVERIFY(!set.later(0, column(u"deals:write"_s)));
    QCOMPARE(set.later(1, column(u"deals:read"_s))->by, u"Admin other"_s);
}

void TestRevert::cellsThatTheGuideDoesNotKnow()
{
    const QString group = id(0);
    AuditedChangeSet set(u"mine"_s, [this](const QString &cell) { return column(cell); });
    set.take({entry(2, u"mine"_s, group, u"invoices:read"_s, true),
              entry(1, u"mine"_s, u"g-gone"_s, u"deals:read"_s, true)});
    const RevertPlan plan = planRevert(set, *m_workspace);
    QCOMPARE(plan.count(RevertState::UnknownScope), 1U);
    QCOMPARE(plan.count(RevertState::GroupGone), 1U);
    QVERIFY(revertEdit(plan, set, *m_workspace, true).isEmpty());
    RevertModel model(*m_workspace);
    model.show(&set, &plan);
    QCOMPARE(model.index(3, RevertModel::PermissionColumn).data().toString(), u"invoices:read"_s);
}

QTEST_GUILESS_MAIN(TestRevert)
#include "tst_revert.moc"
