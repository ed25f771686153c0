#include "presenters/diagnostics/diagnosticspresenter.h"
#include "support/sandboxfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The diagnostics page without a screen.
class TestDiagnosticsPresenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doorsAreTheGuides();
    void openingADoorRunsIt();
    void questionIsAskedAndAnswered();
    void deniedNamesEveryReasonAndNearMiss();
    void repairsStageExactlyTheirCell();
    void stagedRepairsTurnIntoReview();
    void peopleAreFoundWhileTyping();
    void searchFailureIsSaid();
    void membersAreTold();

private:
    static bool ask(DiagnosticsPresenter &presenter, const QString &name, const QString &scope,
                    const Workspace &workspace)
    {
        presenter.question().search(name);
        if (!QTest::qWaitFor([&] { return !presenter.question().isSearching(); }, 20'000))
            return false;
        presenter.question().choose(0);
        presenter.question().setColumn(workspace.columnOf(scope));
        presenter.openDoor(1);
        presenter.run();
        return QTest::qWaitFor([&] { return !presenter.isRunning(); }, 60'000);
    }
    static int rowOf(const DiagnosticsPresenter &presenter, Repair repair)
    {
        for (int row = 0; row < presenter.rowCount(); ++row) {
            if (presenter.row(row).repair == repair)
                return row;
        }
        return -1;
    }
};

void TestDiagnosticsPresenter::doorsAreTheGuides()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    QCOMPARE(presenter.doors().size(), 3U);
    QVERIFY(presenter.doors()[0].title.contains(u"Invalid API key"_s));
    QVERIFY(presenter.doors()[1].title.contains(u"can't access data"_s));
    QVERIFY(presenter.doors()[2].title.contains(u"expires"_s));
    QVERIFY(!presenter.doors()[0].asksQuestion);
    QVERIFY(presenter.doors()[1].asksQuestion);
    for (const DiagnosticsPresenter::Door &door : presenter.doors())
        QVERIFY(!door.advice.isEmpty());
    QCOMPARE(presenter.question().abilities().size(), 9U);
}

void TestDiagnosticsPresenter::openingADoorRunsIt()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    QSignalSpy repairs(&presenter, &DiagnosticsPresenter::repairRequested);
    presenter.openDoor(0);
    QVERIFY(presenter.isRunning());
    QTRY_VERIFY(!presenter.isRunning());
    QCOMPARE(presenter.summary().done, presenter.rowCount());
    QCOMPARE(presenter.summary().failed, 1);
    const int connect = rowOf(presenter, Repair::ConnectHubSpot);
    QVERIFY(connect >= 0);
    QCOMPARE(presenter.row(connect).repairText, u"Connect HubSpot"_s);
    presenter.repair(connect);
    QCOMPARE(repairs.count(), 1);
    // Closing and opening again shows the result, and does not run it again.
    presenter.closeDoor();
    presenter.openDoor(0);
    QVERIFY(!presenter.isRunning());
    QVERIFY(presenter.hasRun());
}

void TestDiagnosticsPresenter::questionIsAskedAndAnswered()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    presenter.openDoor(1);
    QVERIFY(!presenter.canRun());
    presenter.run();
    QVERIFY(!presenter.hasRun());
    QVERIFY(ask(presenter, u"Lukas Brandt"_s, u"deals:read"_s, *workspace));
    const auto answer = presenter.answer();
    QVERIFY(answer);
    QCOMPARE(answer->allowed, std::optional<bool>(true));
    QCOMPARE(answer->headline, u"Claude can read deals for Lukas Brandt"_s);
    QVERIFY(answer->reasons.isEmpty());
    QVERIFY2(answer->grantedBy.contains(u"Sales EMEA"_s), qPrintable(answer->grantedBy));
    QVERIFY2(answer->grantedBy.contains(u"Leadership"_s), qPrintable(answer->grantedBy));
    QCOMPARE(answer->chain.size(), 7U);
}

void TestDiagnosticsPresenter::deniedNamesEveryReasonAndNearMiss()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    QVERIFY(ask(presenter, u"Dana Whitfield"_s, u"deals:write"_s, *workspace));
    const auto answer = presenter.answer();
    QVERIFY(answer);
    QCOMPARE(answer->allowed, std::optional<bool>(false));
    QVERIFY(answer->headline.contains(u"can’t"_s));
    const QString reasons = answer->reasons.join(u'\n');
    QVERIFY2(reasons.contains(u"HubSpot is not connected"_s), qPrintable(reasons));
    QVERIFY2(reasons.contains(u"not ticked for Customer Success"_s), qPrintable(reasons));
    QVERIFY2(answer->nearMisses.contains(u"Sales Americas"_s), qPrintable(answer->nearMisses));
    QVERIFY2(answer->nearMisses.contains(u"Dana Whitfield"_s), qPrintable(answer->nearMisses));
}

void TestDiagnosticsPresenter::repairsStageExactlyTheirCell()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    Repair wanted = Repair::None;
    AccessSubject subject;
    connect(&presenter, &DiagnosticsPresenter::repairRequested, this,
            [&](Repair repair, const AccessSubject &about) {
                wanted = repair;
                subject = about;
            });
    QVERIFY(ask(presenter, u"Finance"_s, u"deals:read"_s, *workspace));
    presenter.repair(rowOf(presenter, Repair::StageAccess));
    QCOMPARE(wanted, Repair::StageAccess);
    QCOMPARE(subject.column, accessColumn);
    QCOMPARE(workspace->groups()[std::size_t(workspace->rowOf(subject.groupId))].name,
             u"Finance"_s);

    QVERIFY(ask(presenter, u"Support Tier 1"_s, u"deals:write"_s, *workspace));
    presenter.repair(rowOf(presenter, Repair::StageScope));
    QCOMPARE(wanted, Repair::StageScope);
    QCOMPARE(subject.column, workspace->columnOf(u"deals:write"_s));
}

void TestDiagnosticsPresenter::stagedRepairsTurnIntoReview()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    connect(&presenter, &DiagnosticsPresenter::repairRequested, this,
            [&](Repair, const AccessSubject &about) {
                const quint32 rows[] = {quint32(workspace->rowOf(about.groupId))};
                workspace->stage(workspace->matrix().plan(
                    RowSet({std::begin(rows), std::end(rows)}), cellBit(about.column), true));
            });
    QVERIFY(ask(presenter, u"Finance"_s, u"deals:read"_s, *workspace));
    const int row = rowOf(presenter, Repair::StageAccess);
    QSignalSpy changed(&presenter, &DiagnosticsPresenter::rowChanged);
    presenter.repair(row);
    QVERIFY(changed.count() > 0);
    QCOMPARE(presenter.row(row).repair, Repair::OpenReview);
    QCOMPARE(presenter.row(row).repairText, u"Review and apply"_s);
}

void TestDiagnosticsPresenter::peopleAreFoundWhileTyping()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    Question &question = presenter.question();
    QAbstractItemModelTester tester(&question.subjects(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    const std::size_t before = sandbox.log().records().size();
    for (const QString &typed : {u"s"_s, u"sa"_s, u"sal"_s, u"sale"_s, u"sales"_s})
        question.search(typed);
    // Groups are there at once, people after a pause and one request.
    QCOMPARE(question.subjects().rowCount(), 2);
    QTRY_VERIFY(!question.isSearching());
    QCOMPARE(sandbox.log().records().size(), before + 1);
    question.search(u"dana"_s);
    QTRY_VERIFY(!question.isSearching());
    QCOMPARE(question.subjects().rowCount(), 1);
    QCOMPARE(question.subjects().row(0).name, u"Dana Whitfield"_s);
    question.choose(0);
    QCOMPARE(question.subjectName(), u"Dana Whitfield"_s);
    QCOMPARE(question.subjects().rowCount(), 0);
}

void TestDiagnosticsPresenter::searchFailureIsSaid()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    sandbox.kill();
    presenter.question().search(u"sales"_s);
    QTRY_VERIFY_WITH_TIMEOUT(presenter.question().searchFailure(), 20'000);
    QVERIFY(!presenter.question().searchFailure()->headline.isEmpty());
    QCOMPARE(presenter.question().subjects().rowCount(), 2); // groups need no network
}

void TestDiagnosticsPresenter::membersAreTold()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace(nullptr, true);
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    QVERIFY(presenter.readOnlyReason().contains(u"signed in as a member"_s));
}

QTEST_GUILESS_MAIN(TestDiagnosticsPresenter)
#include "tst_diagnosticspresenter.moc"
