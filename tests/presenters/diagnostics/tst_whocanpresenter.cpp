#include "presenters/diagnostics/whocanpresenter.h"
#include "support/sandboxfixture.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// "Who can …?" without a screen.
class TestWhoCanPresenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everybodyIsListedByName();
    void searchAndKinds();
    void csvHasWhatIsShown();
    void theFileIsItsOwnersAlone();
    void hubSpotsRefusalIsNotCalledUntested();
    void aStopThatOnlyTheServerKnowsIsNoNews();
    void aRejectedKeyIsSaidFirst();
    void saysWhenItIsOutdated();
    void differencesNameBothSides();
    void tensOfThousandsOfPeople();

private:
    static bool ask(WhoCanPresenter &presenter, int column)
    {
        QSignalSpy answered(&presenter, &WhoCanPresenter::answered);
        presenter.setColumn(column);
        presenter.ask();
        return QTest::qWaitFor([&answered] { return answered.count() > 0; }, 120'000);
    }
    static QString cell(WhoCanPresenter &presenter, int row, int column)
    {
        return presenter.model().index(row, column).data().toString();
    }
};

void TestWhoCanPresenter::everybodyIsListedByName()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanPresenter presenter(*workspace);
    const QAbstractItemModelTester tester(&presenter.model());
    QVERIFY(!presenter.hasAnswer());
    QVERIFY(ask(presenter, workspace->columnOf(u"deals:read"_s)));
    QCOMPARE(presenter.headline(), u"Who can read deals?"_s);
    const int count = presenter.model().rowCount();
    QVERIFY(count > 5);
    QVERIFY2(presenter.summary().startsWith(QString::number(count) + u" people through "_s),
             qPrintable(presenter.summary()));
    QCOMPARE(presenter.comparison().weight, NoticeWeight::Good);
    QVERIFY(presenter.stop().headline.isEmpty());
    QStringList names;
    for (int row = 0; row < count; ++row) {
        names.append(cell(presenter, row, WhoCanModel::Name));
        QVERIFY(cell(presenter, row, WhoCanModel::Email).contains(u'@'));
        QVERIFY(!cell(presenter, row, WhoCanModel::Groups).isEmpty());
    }
    QVERIFY(names.contains(u"Lukas Brandt"_s));
    QVERIFY(std::is_sorted(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return a.localeAwareCompare(b) < 0;
    }));
    presenter.setDescending(true);
    QCOMPARE(cell(presenter, 0, WhoCanModel::Name), names.back());
}

void TestWhoCanPresenter::searchAndKinds()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanPresenter presenter(*workspace);
    QVERIFY(ask(presenter, workspace->columnOf(u"deals:read"_s)));
    const int all = presenter.model().rowCount();
    presenter.setFilter(u"bran LUK"_s);
    QCOMPARE(presenter.model().rowCount(), 1);
    QCOMPARE(cell(presenter, 0, WhoCanModel::Name), u"Lukas Brandt"_s);
    QVERIFY(presenter.shownText().startsWith(u"1 of "_s));
    presenter.setFilter(u"nobody is called that"_s);
    QCOMPARE(presenter.model().rowCount(), 0);
    presenter.setFilter({});
    QCOMPARE(presenter.model().rowCount(), all);
    presenter.setKind(WhoCanPresenter::Kind::Nearly);
    QCOMPARE(presenter.model().rowCount(), presenter.count(WhoCanPresenter::Kind::Nearly));
    presenter.setFilter(u"samir"_s); // in Finance, which ticks it without access
    QCOMPARE(presenter.model().rowCount(), 1);
    QCOMPARE(cell(presenter, 0, WhoCanModel::Groups), u"Finance"_s);
}

void TestWhoCanPresenter::csvHasWhatIsShown()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanPresenter presenter(*workspace);
    QVERIFY(ask(presenter, workspace->columnOf(u"deals:read"_s)));
    presenter.setFilter(u"lukas brandt"_s);
    const QList<QByteArray> lines = presenter.model().shown().csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].contains("person"));
    QVERIFY(lines[1].contains("\"Lukas Brandt\""));
    QVERIFY(lines[1].contains("Sales EMEA"));
}

void TestWhoCanPresenter::theFileIsItsOwnersAlone()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanPresenter presenter(*workspace);
    QVERIFY(ask(presenter, workspace->columnOf(u"deals:read"_s)));
    QSignalSpy saved(&presenter, &WhoCanPresenter::saved);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"people.csv"_s);
    presenter.save(path);
    QVERIFY(presenter.isSaving()); // on another thread
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(!presenter.isSaving());
    QCOMPARE(saved[0][1].toString(), u"Saved as "_s + path + u'.');
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), presenter.model().shown().csv());
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(file.permissions() & others));
    presenter.save(folder.filePath(u"no such folder/people.csv"_s));
    QTRY_COMPARE(saved.count(), 2);
    QVERIFY(saved[1][1].toString().isEmpty());
    QCOMPARE(saved[1][0].value<FailureText>().headline, u"The file could not be saved"_s);
}

void TestWhoCanPresenter::hubSpotsRefusalIsNotCalledUntested()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(sandbox.faults({{u"hubspot"_s, QJsonObject{{u"command"_s, u"setMode"_s},
                                                       {u"mode"_s, u"userPermissions"_s}}}}));
    WhoCanPresenter presenter(*workspace);
    QVERIFY(ask(presenter, workspace->columnOf(u"deals:read"_s)));
    QCOMPARE(presenter.stop().weight, NoticeWeight::Danger);
    QCOMPARE(presenter.stop().headline, u"Nobody can use it now"_s);
    QVERIFY(presenter.stop().text.contains(u"user who created the key was removed"_s));
    QVERIFY(presenter.summary().startsWith(u"Nobody now"_s));
    QVERIFY(presenter.kindText(WhoCanPresenter::Kind::Can).startsWith(u"Could"_s));
}

// The last proof failed, so that the workspace knows nothing of scopes; the server remembers.
void TestWhoCanPresenter::aStopThatOnlyTheServerKnowsIsNoNews()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(3)); // no content
    QVERIFY(sandbox.faults(
        {{u"hubspot"_s, QJsonObject{{u"command"_s, u"setMode"_s}, {u"mode"_s, u"drop"_s}}}}));
    const auto checked = sandbox.admin().check(sandbox.integration().id);
    QVERIFY(await(checked));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace && workspace->connection());
    WhoCanPresenter presenter(*workspace);
    QVERIFY(ask(presenter, workspace->columnOf(u"content:read"_s)));
    QVERIFY(presenter.summary().startsWith(u"Nobody now"_s));
    QVERIFY(!presenter.isOutdated());
}

void TestWhoCanPresenter::aRejectedKeyIsSaidFirst()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(2)); // only reads
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanPresenter presenter(*workspace);
    QVERIFY(ask(presenter, workspace->columnOf(u"deals:write"_s)));
    QCOMPARE(presenter.stop().weight, NoticeWeight::Danger);
    QVERIFY(presenter.stop().text.contains(u"crm.objects.deals.write"_s));
    QVERIFY(presenter.summary().startsWith(u"Nobody now"_s));
    // Two empty lists are the same for no good reason.
    QCOMPARE(presenter.comparison().weight, NoticeWeight::Quiet);
    QVERIFY(presenter.comparison().headline.startsWith(u"Not compared"_s));
}

void TestWhoCanPresenter::saysWhenItIsOutdated()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    WhoCanPresenter presenter(*workspace);
    QVERIFY(ask(presenter, workspace->columnOf(u"deals:read"_s)));
    QVERIFY(!presenter.isOutdated());
    const auto elsewhere = sandbox.workspace();
    QVERIFY(elsewhere);
    const auto row = quint32(elsewhere->rowOf(u"g-001"_s));
    QVERIFY(elsewhere->stage(elsewhere->matrix().plan(RowSet({row}), cellBit(accessColumn),
                                                      !holds(elsewhere->matrix().server(row), 0))));
    ChangeSetPart part;
    part.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    part.edits = elsewhere->stagedEdits();
    const auto applied = sandbox.admin().submit(sandbox.integration().id, part);
    QVERIFY(await(applied) && applied.result());
    workspace->load();
    QTRY_VERIFY(presenter.isOutdated());
    QVERIFY(ask(presenter, workspace->columnOf(u"deals:read"_s)));
    QVERIFY(!presenter.isOutdated());
}

void TestWhoCanPresenter::differencesNameBothSides()
{
    Integration integration;
    integration.name = u"HubSpot"_s;
    integration.scopes.resize(1);
    WhoCanList list;
    list.column = 1;
    list.people.append("p-1", "Dana", "dana@example.test");
    list.people.addGroup("g-1");
    list.groupNames = {"Sales"};
    list.giving = {Giving::Gives};
    list.links = {true, true, true};
    HolderPage told;
    told.integrationConnected = true;
    list = compared(decided(std::move(list)), told);
    const WhoCanNotice notice = whoCanComparison(list, integration);
    QCOMPARE(notice.weight, NoticeWeight::Danger);
    QCOMPARE(notice.text, u"Dana – console: yes, through Sales; server: no."_s);
}

// Long work is done elsewhere: the window's thread never waits for it.
void TestWhoCanPresenter::tensOfThousandsOfPeople()
{
    SandboxFixture sandbox({u"--people"_s, u"40000"_s, u"--groups"_s, u"200"_s});
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace(nullptr, false, 120'000);
    QVERIFY(workspace);
    WhoCanPresenter presenter(*workspace);
    QElapsedTimer beat;
    qint64 longest = 0;
    QTimer pulse;
    connect(&pulse, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
    beat.start();
    pulse.start(0);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(ask(presenter, workspace->columnOf(u"contacts:read"_s)));
    pulse.stop();
    QCOMPARE(presenter.comparison().weight, NoticeWeight::Good);
    QVERIFY(presenter.model().rowCount() > 1000);
    qInfo("%d of 40,000 people in %.1f s, longest stall %lld ms", presenter.model().rowCount(),
          double(clock.elapsed()) / 1000, static_cast<long long>(longest));
    QVERIFY2(longest < 2000, "a machine with sanitizers and other work is slow, but not that slow");
    clock.restart();
    presenter.setFilter(u"an"_s);
    qInfo("filtered in %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(presenter.model().rowCount() > 0);
}

QTEST_GUILESS_MAIN(TestWhoCanPresenter)
#include "tst_whocanpresenter.moc"
