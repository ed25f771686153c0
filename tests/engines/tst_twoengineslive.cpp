#include "diagnostics/accessfacts.h"
#include "diagnostics/whocanrun.h"
#include "support/sandboxfixture.h"

#include <QSignalSpy>
#include <QUuid>

#include <random>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The console's verdict and the server's, asked over HTTP for an organisation of some size: the
// readers of answers are between the two here.
class TwoEnginesLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agree_data();
    void agree();

private:
    struct Asked
    {
        AdminClient::AccessQuestion question;
        int column = 0;
        std::vector<quint32> rows;
        QFuture<Expected<AccessVerdict>> answer;
    };
    static void changeSomething(SandboxFixture &sandbox, Workspace &workspace,
                                std::mt19937_64 &random);
};

void TwoEnginesLiveTest::agree_data()
{
    QTest::addColumn<int>("persona");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("every scope") << 1 << QStringList();
    QTest::newRow("only reads") << 2 << QStringList();
    QTest::newRow("not connected") << 0 << QStringList();
    QTest::newRow("changes wait") << 3 << QStringList{u"--enforce-delay-ms"_s, u"600000"_s};
}

// A quarter of the groups lose or get what chance says.
void TwoEnginesLiveTest::changeSomething(SandboxFixture &sandbox, Workspace &workspace,
                                         std::mt19937_64 &random)
{
    for (quint32 row = 0; row < workspace.matrix().rowCount(); row += 4) {
        const int column = int(random() % quint64(workspace.matrix().rules().columns));
        const bool on = !holds(workspace.matrix().server(row), column);
        QVERIFY(workspace.stage(workspace.matrix().plan(RowSet({row}), cellBit(column), on)));
    }
    ChangeSetPart part;
    part.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    part.edits = workspace.stagedEdits();
    const auto applied = sandbox.admin().submit(sandbox.integration().id, part);
    QVERIFY(await(applied) && applied.result());
}

void TwoEnginesLiveTest::agree()
{
    QFETCH(int, persona);
    QFETCH(QStringList, options);
    SandboxFixture sandbox(options + QStringList{u"--people"_s, u"400"_s, u"--groups"_s, u"30"_s});
    QVERIFY(sandbox.start());
    QVERIFY(persona == 0 || sandbox.connectPersona(persona));
    std::mt19937_64 random(7);
    const auto elsewhere = sandbox.workspace();
    QVERIFY(elsewhere);
    changeSomething(sandbox, *elsewhere, random);
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace && workspace->connection());
    const auto members = sandbox.admin().members({}, 5000);
    QVERIFY(await(members) && members.result());
    const PersonBatch people = members.result()->people;
    QCOMPARE(people.size(), 400U);

    std::vector<Asked> all;
    for (int one = 0; one < 120; ++one) {
        Asked asked;
        asked.column = 1 + int(random() % 9);
        asked.question.scope = workspace->columnId(asked.column);
        if (one % 4 == 0) {
            const auto row = quint32(random() % workspace->groups().size());
            asked.question.group = workspace->groups().id(row);
            asked.rows = {row};
        } else {
            const auto person = quint32(random() % people.size());
            asked.question.person = QString::fromUtf8(people.id(person));
            for (const quint32 group : people.groups(person))
                asked.rows.push_back(
                    quint32(workspace->groups().find(QByteArrayView(people.groupIds()[group]))));
        }
        asked.answer = sandbox.admin().access(sandbox.integration().id, asked.question);
        all.push_back(std::move(asked));
    }
    for (const Asked &asked : all) {
        QVERIFY(await(asked.answer) && asked.answer.result());
        const AccessVerdict server = *asked.answer.result();
        AccessFacts facts =
            accessFacts({&*workspace->connection(), true},
                        {workspace->matrix(), workspace->groups(), asked.rows, false}, asked.column,
                        asked.question.scope, &server);
        facts.signedIn = true;
        const Explanation ours = explain(facts, asked.column);
        const QByteArray about =
            (asked.question.person + asked.question.group + u' ' + asked.question.scope).toUtf8();
        QVERIFY2(ours.letThrough == server.allowed, about.constData());
        QVERIFY2(!ours.allowed || *ours.allowed == server.allowed, about.constData());
        QVERIFY2(compareFacts(facts, asked.column, server).empty(), about.constData());
    }
    WhoCanRun run(*workspace);
    for (int column = 1; column <= 9; ++column) {
        QSignalSpy finished(&run, &WhoCanRun::finished);
        run.start(column);
        QTRY_VERIFY_WITH_TIMEOUT(finished.count() > 0, 60'000);
        QCOMPARE(run.stage(), WhoCanRun::Stage::Done);
        QCOMPARE(run.list()->comparison, run.list()->links.stop() ? ListComparison::NothingToCompare
                                                                  : ListComparison::Agrees);
    }
}

QTEST_GUILESS_MAIN(TwoEnginesLiveTest)
#include "tst_twoengineslive.moc"
