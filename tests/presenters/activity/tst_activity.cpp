#include "presenters/activity/activitycsv.h"
#include "presenters/activity/activitypresenter.h"
#include "support/sandboxfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The activity page without a screen: the audit of a real sandbox, and the model alone.
class TestActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsWhatWasDone();
    void changeSetsAreOneRowAcrossPages();
    void daysAreHeadings();
    void filters();
    void pagesAreLoadedOneByOne();
    void failureIsKeptApartFromEmpty();
    void csvIsSafe();

private:
    static bool apply(SandboxFixture &sandbox, const QString &group, const QString &cell, bool on,
                      const QString &reason)
    {
        const auto workspace = sandbox.workspace();
        if (!workspace)
            return false;
        for (std::size_t row = 0; row < workspace->groups().size(); ++row) {
            if (workspace->groups()[row].name != group)
                continue;
            const quint32 rows[] = {quint32(row)};
            workspace->stage(workspace->matrix().plan(RowSet({std::begin(rows), std::end(rows)}),
                                                      cellBit(workspace->columnOf(cell)), on));
        }
        ChangeSetPart part;
        part.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        part.reason = reason;
        part.edits = workspace->stagedEdits();
        const auto applied = sandbox.admin().submit(sandbox.integration().id, part);
        return await(applied) && applied.result().has_value();
    }
    static bool load(ActivityPresenter &presenter)
    {
        presenter.refresh();
        return QTest::qWaitFor(
            [&] { return presenter.state() != ActivityPresenter::State::Loading; }, 30'000);
    }
    static AuditEntry entry(qint64 seq, const QString &changeSet, const QDateTime &at)
    {
        AuditEntry made;
        made.seq = seq;
        made.changeSet = changeSet;
        made.group = {u"g-%1"_s.arg(seq % 3), u"Group %1"_s.arg(seq % 3)};
        made.cell = u"deals:read"_s;
        made.before = u"false"_s;
        made.after = u"true"_s;
        made.actor = {u"p-1"_s, u"Amara Okafor"_s};
        made.at = at;
        made.source = u"console"_s;
        return made;
    }
};

void TestActivity::listsWhatWasDone()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    QVERIFY(apply(sandbox, u"Legal"_s, u"contacts:write"_s, true, u"They keep the register"_s));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    ActivityPresenter presenter(*workspace);
    QAbstractItemModelTester list(&presenter.model(),
                                  QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester table(&presenter.cells(),
                                   QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(load(presenter));
    ActivityModel &model = presenter.model();
    QCOMPARE(model.rowCount(), 3); // today, the change set, the key
    QCOMPARE(model.index(0).data().toString(), u"Today"_s);
    QVERIFY(!(model.index(0).flags() & Qt::ItemIsSelectable));
    QCOMPARE(model.index(1).data().toString(), u"Legal: 2 permission(s) changed"_s);
    QCOMPARE(model.index(1).data(ActivityModel::ReasonRole).toString(),
             u"They keep the register"_s);
    QCOMPARE(model.index(2).data().toString(), u"HubSpot connected"_s);
    presenter.select(1);
    QCOMPARE(presenter.cells().rowCount(), 2);
    QCOMPARE(presenter.cells().index(0, ChangeCells::BeforeColumn).data().toString(), u"Off"_s);
    QCOMPARE(presenter.cells().index(0, ChangeCells::AfterColumn).data().toString(), u"On"_s);
    QVERIFY(load(presenter)); // nothing new: nothing moves
    QCOMPARE(presenter.cells().rowCount(), 2);
    presenter.select(0); // a heading is nothing to look into
    QCOMPARE(presenter.cells().rowCount(), 0);
}

void TestActivity::changeSetsAreOneRowAcrossPages()
{
    Integration integration;
    ActivityModel model(integration);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    model.append({entry(9, u"a"_s, now), entry(8, u"b"_s, now)});
    QCOMPARE(model.rowCount(), 3);
    QSignalSpy changed(&model, &ActivityModel::dataChanged);
    model.append({entry(7, u"b"_s, now), entry(6, u"c"_s, now)});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.itemAt(2)->entries.size(), 2U);
    // Looking for a group that only the next page's entries touch.
    model.setGroupText(u"Group 2"_s); // seq 8
    QCOMPARE(model.rowCount(), 2);
    model.append({entry(5, u"c"_s, now)});
    QCOMPARE(model.rowCount(), 3);
    model.setGroupText({});
    QCOMPARE(model.rowCount(), 4);
}

void TestActivity::daysAreHeadings()
{
    Integration integration;
    ActivityModel model(integration);
    const QDateTime now = QDateTime::currentDateTime();
    model.append({entry(9, u"a"_s, now.toUTC()), entry(8, u"b"_s, now.addDays(-1).toUTC()),
                  entry(7, u"c"_s, now.addDays(-9).toUTC())});
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.index(0).data().toString(), u"Today"_s);
    QCOMPARE(model.index(2).data().toString(), u"Yesterday"_s);
    QVERIFY(model.index(4).data(ActivityModel::IsDayRole).toBool());
}

void TestActivity::filters()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    QVERIFY(apply(sandbox, u"Legal"_s, u"access"_s, true, {}));
    QVERIFY(apply(sandbox, u"Engineering"_s, u"deals:read"_s, true, {}));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    ActivityPresenter presenter(*workspace);
    QVERIFY(load(presenter));
    QCOMPARE(presenter.model().items().size(), 3U);
    const auto settled = [&presenter] {
        return presenter.state() == ActivityPresenter::State::Ready;
    };

    presenter.setCell(u"access"_s);
    QTRY_VERIFY(settled());
    QCOMPARE(presenter.model().items().size(), 1U);
    presenter.setCell({});
    QTRY_VERIFY(settled());
    presenter.setGroupText(u"engin"_s); // a part: among what is loaded
    QVERIFY(settled());
    QCOMPARE(presenter.model().shownItems().size(), 1U);
    presenter.setGroupText(u"Legal"_s); // a name: the server's answer
    QTRY_VERIFY(settled());
    QCOMPARE(presenter.model().items().size(), 1U);
    QVERIFY(presenter.isFiltered());
    presenter.setGroupText({});
    QTRY_VERIFY(settled());
    QCOMPARE(presenter.model().items().size(), 3U);
    QCOMPARE(presenter.actorChoices().size(), 2U); // everyone, and the one admin
    presenter.setActor(presenter.actorChoices().back().id);
    QTRY_VERIFY(settled());
    QCOMPARE(presenter.model().items().size(), 3U);
    QCOMPARE(presenter.cellChoices().size(), 13U);
}

void TestActivity::pagesAreLoadedOneByOne()
{
    SandboxFixture sandbox({u"--groups"_s, u"1200"_s, u"--people"_s, u"20"_s});
    QVERIFY(sandbox.start());
    {
        const auto workspace = sandbox.workspace();
        QVERIFY(workspace);
        std::vector<quint32> rows(workspace->groups().size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i] = quint32(i);
        QVERIFY(workspace->stage(workspace->matrix().plan(
            RowSet({std::begin(rows), std::end(rows)}), cellBit(1), true)));
        ChangeSetPart part;
        part.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        part.edits = workspace->stagedEdits();
        const auto applied = sandbox.admin().submit(sandbox.integration().id, part);
        QVERIFY(await(applied, 60'000) && applied.result());
    }
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    ActivityPresenter presenter(*workspace);
    QVERIFY(load(presenter));
    QVERIFY(presenter.hasMore());
    const std::size_t first = presenter.model().itemAt(1)->entries.size();
    presenter.loadMore();
    QTRY_COMPARE(presenter.state(), ActivityPresenter::State::Ready);
    QCOMPARE(presenter.model().rowCount(), 2); // still one change set
    QVERIFY(presenter.model().itemAt(1)->entries.size() > first);
}

void TestActivity::failureIsKeptApartFromEmpty()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    ActivityPresenter presenter(*workspace);
    QVERIFY(load(presenter));
    QCOMPARE(presenter.state(), ActivityPresenter::State::Ready);
    QCOMPARE(presenter.model().rowCount(), 0);
    sandbox.kill();
    QVERIFY(load(presenter));
    QCOMPARE(presenter.state(), ActivityPresenter::State::Failed);
    QVERIFY(!presenter.failure()->headline.isEmpty());
}

void TestActivity::csvIsSafe()
{
    AuditEntry made =
        entry(1, u"a"_s, QDateTime::fromString(u"2026-11-20T08:00:00Z"_s, Qt::ISODate));
    made.group.name = u"=HYPERLINK(\"x\")"_s;
    made.reason = u"a, \"b\"\nc"_s;
    const QByteArray csv =
        activityCsv({{made.changeSet, made.actor, made.at, made.reason, made.source, {made}}});
    QVERIFY(csv.startsWith("\"time\",\"actor\",\"group\""));
    QVERIFY2(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""), csv.constData());
    QVERIFY2(csv.contains("\"a, \"\"b\"\"\nc\""), csv.constData());
    QVERIFY(csv.endsWith("\r\n"));
}

QTEST_GUILESS_MAIN(TestActivity)
#include "tst_activity.moc"
