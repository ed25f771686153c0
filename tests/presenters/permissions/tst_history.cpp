#include "presenters/permissions/historypresenter.h"
#include "support/sandboxfixture.h"

#include <QAbstractItemModelTester>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

using State = HistoryPresenter::State;

// Who changed a cell, a group, a column: the audit of a real sandbox.
class TestHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofACell();
    void ofAGroup();
    void ofAColumn();
    void emptySaysOnlyWhatIsKnown();
    void pagesAreShownOneByOne();
    void failureKeepsWhatIsShown();
    void closingWhileLoadingIsNoHarm();
    void membersReadToo();
    void sameNamesAreKeptApart();

private:
    static bool apply(SandboxFixture &sandbox, const std::vector<quint32> &rows,
                      const QString &cell, bool on, const QString &reason)
    {
        const auto workspace = sandbox.workspace();
        if (!workspace)
            return false;
        workspace->stage(
            workspace->matrix().plan(RowSet(rows), cellBit(workspace->columnOf(cell)), on));
        ChangeSetPart part;
        part.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        part.reason = reason;
        part.edits = workspace->stagedEdits();
        const auto applied = sandbox.admin().submit(sandbox.integration().id, part);
        return await(applied, 60'000) && applied.result().has_value();
    }
    static bool settled(const HistoryPresenter &presenter)
    {
        return QTest::qWaitFor([&] { return presenter.state() != State::Loading; }, 30'000);
    }
    static bool load(HistoryPresenter &presenter)
    {
        presenter.load();
        return settled(presenter);
    }
    static quint32 rowNamed(const Workspace &workspace, const QString &name)
    {
        for (quint32 row = 0; row < workspace.groups().size(); ++row) {
            if (workspace.groups().name(row) == name)
                return row;
        }
        return 0;
    }
    static QString text(HistoryPresenter &presenter, int row, int column)
    {
        return presenter.model().index(row, column).data().toString();
    }
};

void TestHistory::ofACell()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const quint32 legal = rowNamed(*workspace, u"Legal"_s);
    QVERIFY(apply(sandbox, {legal}, u"contacts:read"_s, true, u"They keep the register"_s));
    QVERIFY(apply(sandbox, {legal}, u"contacts:read"_s, false, {}));
    QVERIFY(apply(sandbox, {legal}, u"companies:read"_s, true, u"Another cell"_s));
    QVERIFY(apply(sandbox, {legal + 1}, u"contacts:read"_s, true, u"Another group"_s));

    HistoryPresenter presenter(*workspace, {workspace->groups().id(legal), 1});
    QAbstractItemModelTester tester(&presenter.model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(presenter.title(), u"History of Read contacts for Legal"_s);
    QVERIFY(load(presenter));
    QCOMPARE(presenter.model().rowCount(), 2);
    QCOMPARE(text(presenter, 0, HistoryModel::ChangeColumn), u"On → Off"_s);
    QCOMPARE(text(presenter, 1, HistoryModel::ChangeColumn), u"Off → On"_s);
    QCOMPARE(text(presenter, 1, HistoryModel::WhoColumn), u"Amara Okafor"_s);
    QVERIFY(!text(presenter, 1, HistoryModel::WhenColumn).isEmpty());
    QCOMPARE(text(presenter, 1, HistoryModel::ReasonColumn), u"They keep the register"_s);
    const QString spoken = presenter.model().index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(u"Legal, Read contacts, from Off to On, by Amara Okafor"_s),
             qPrintable(spoken));
    QVERIFY(presenter.detail(1).startsWith(u"Reason: They keep the register"_s));
    const AuditEntry &newest = presenter.model().entries().front();
    QVERIFY(!newest.changeSet.isEmpty());
    QCOMPARE(presenter.detail(0), u"No reason was given.\nChange set: "_s + newest.changeSet);
    QVERIFY(presenter.detail(2).isEmpty());
    QVERIFY(!presenter.hasMore());
    QCOMPARE(presenter.fileName(), u"history-legal-contacts-read.csv"_s);
    const QByteArray csv = presenter.csv();
    QCOMPARE(csv.count("\"contacts:read\""), 2);
    QVERIFY(csv.contains("\"Legal\"") && csv.contains("They keep the register"));
    QVERIFY(presenter.savedText(u"a.csv"_s).startsWith(u"All 2"_s));
}

void TestHistory::ofAGroup()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const quint32 legal = rowNamed(*workspace, u"Legal"_s);
    QVERIFY(apply(sandbox, {legal}, u"contacts:write"_s, true, {})); // brings reading along
    QVERIFY(apply(sandbox, {legal + 1}, u"deals:read"_s, true, {}));
    HistoryPresenter presenter(*workspace, {workspace->groups().id(legal), -1});
    QCOMPARE(presenter.title(), u"History of Legal"_s);
    QVERIFY(load(presenter));
    QStringList changes;
    for (int row = 0; row < presenter.model().rowCount(); ++row)
        changes.append(text(presenter, row, HistoryModel::ChangeColumn));
    changes.sort();
    QCOMPARE(changes, (QStringList{u"Read contacts: Off → On"_s, u"Write contacts: Off → On"_s}));
    QCOMPARE(presenter.fileName(), u"history-legal.csv"_s);
}

void TestHistory::ofAColumn()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const quint32 legal = rowNamed(*workspace, u"Legal"_s);
    QVERIFY(
        apply(sandbox, {legal}, u"access"_s, workspace->matrix().isWanted(legal, 0) == false, {}));
    HistoryPresenter presenter(*workspace, {QString(), 0});
    QCOMPARE(presenter.title(), u"History of Access in all groups"_s);
    QVERIFY(load(presenter));
    QCOMPARE(presenter.model().rowCount(), 1);
    QVERIFY(text(presenter, 0, HistoryModel::ChangeColumn).startsWith(u"Legal: "_s));
    QCOMPARE(presenter.fileName(), u"history-access.csv"_s);
}

void TestHistory::emptySaysOnlyWhatIsKnown()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    HistoryPresenter presenter(*workspace, {workspace->groups().id(0), 1});
    QVERIFY(load(presenter));
    QCOMPARE(presenter.state(), State::Ready);
    QCOMPARE(presenter.model().rowCount(), 0);
    QVERIFY(presenter.emptyText().contains(u"before the record began"_s));
    QVERIFY(!presenter.failure());
}

void TestHistory::pagesAreShownOneByOne()
{
    SandboxFixture sandbox({u"--groups"_s, u"1200"_s, u"--people"_s, u"20"_s});
    QVERIFY(sandbox.start());
    std::vector<quint32> rows(1200);
    for (quint32 row = 0; row < 1200; ++row)
        rows[row] = row;
    QVERIFY(apply(sandbox, rows, u"contacts:read"_s, true, {}));
    QVERIFY(apply(sandbox, rows, u"contacts:read"_s, false, {}));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    HistoryPresenter presenter(*workspace, {QString(), 1});
    QVERIFY(load(presenter));
    const int first = presenter.model().rowCount();
    QVERIFY(first > 0 && presenter.hasMore());
    QVERIFY(presenter.countText().contains(u"older ones are not shown yet"_s));
    QCOMPARE(presenter.fileName(), u"history-contacts-read-latest-%1.csv"_s.arg(first));
    QVERIFY(presenter.savedText(u"a.csv"_s).contains(u"Older ones are not in it"_s));
    presenter.load(); // nothing failed: nothing to ask again
    QCOMPARE(presenter.state(), State::Ready);
    presenter.showOlder();
    presenter.showOlder(); // once is enough
    QVERIFY(settled(presenter));
    QVERIFY(presenter.model().rowCount() > first);
    qint64 previous = std::numeric_limits<qint64>::max();
    for (const AuditEntry &entry : presenter.model().entries()) {
        QVERIFY(entry.seq < previous); // newest first, and none twice
        previous = entry.seq;
    }
}

void TestHistory::failureKeepsWhatIsShown()
{
    SandboxFixture sandbox({u"--groups"_s, u"1200"_s, u"--people"_s, u"20"_s});
    QVERIFY(sandbox.start());
    std::vector<quint32> rows(1200);
    for (quint32 row = 0; row < 1200; ++row)
        rows[row] = row;
    QVERIFY(apply(sandbox, rows, u"contacts:read"_s, true, {}));
    QVERIFY(apply(sandbox, rows, u"contacts:read"_s, false, {}));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    HistoryPresenter presenter(*workspace, {QString(), 1});
    QVERIFY(load(presenter) && presenter.hasMore());
    const int first = presenter.model().rowCount();
    sandbox.kill();
    presenter.showOlder();
    QVERIFY(settled(presenter));
    QCOMPARE(presenter.state(), State::Failed);
    QVERIFY(!presenter.failure()->headline.isEmpty());
    QCOMPARE(presenter.model().rowCount(), first);
    presenter.load(); // again, from where it failed
    QVERIFY(settled(presenter));
    QCOMPARE(presenter.state(), State::Failed);
    QCOMPARE(presenter.model().rowCount(), first);
}

// As when the dialog is closed, or the person signs out, before the answer comes.
void TestHistory::closingWhileLoadingIsNoHarm()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    {
        HistoryPresenter presenter(*workspace, {workspace->groups().id(0), -1});
        presenter.load();
        QCOMPARE(presenter.state(), State::Loading);
    }
    const auto &records = sandbox.log().records();
    QTRY_VERIFY(std::any_of(records.begin(), records.end(), [](const RequestRecord &record) {
        return record.path.endsWith(u"audit"_s);
    }));
    QCoreApplication::processEvents(); // what waits for the answer has its turn
}

void TestHistory::membersReadToo()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(apply(sandbox, {3}, u"analytics:read"_s, true, u"Reports"_s)
            && apply(sandbox, {3}, u"analytics:read"_s, false, u"No reports"_s));
    const auto workspace = sandbox.workspace(nullptr, true);
    QVERIFY(workspace);
    HistoryPresenter presenter(*workspace, {workspace->groups().id(3), 9});
    QVERIFY(load(presenter));
    QCOMPARE(presenter.state(), State::Ready);
    QVERIFY(presenter.model().rowCount() > 0);
}

void TestHistory::sameNamesAreKeptApart()
{
    SandboxFixture sandbox({u"--groups"_s, u"2000"_s, u"--people"_s, u"20"_s});
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    // Asked by its id, a group has only its own changes, whatever others are called.
    QVERIFY(apply(sandbox, {10, 20}, u"content:read"_s, true, {}));
    QVERIFY(apply(sandbox, {10, 20}, u"content:read"_s, false, {}));
    HistoryPresenter presenter(*workspace, {workspace->groups().id(10), 7});
    QVERIFY(load(presenter));
    QVERIFY(presenter.model().rowCount() > 0);
    for (const AuditEntry &entry : presenter.model().entries())
        QCOMPARE(entry.group.id, workspace->groups().id(10));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
