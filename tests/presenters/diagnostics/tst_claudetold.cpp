#include "claudedesk.h"

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// What an MCP server tells, held against what a real sandbox gives.
class TestClaudeTold : public QObject, private ClaudeDesk
{
    Q_OBJECT
private Q_SLOTS:
    void toldWithoutAKeyIsNotTheSame_data();
    void toldWithoutAKeyIsNotTheSame();
    void anotherPersonIsNotCompared();
    void theOlderAnswerIsNotHeldAgainstNewerRows_data();
    void theOlderAnswerIsNotHeldAgainstNewerRows();
    void theConnectionIsWaitedFor();
    void manyUnknownScopesAreOneFinding();
    void anEchoedTokenIsNotShown();
    void thePersonIsAskedForById();
};

void TestClaudeTold::toldWithoutAKeyIsNotTheSame_data()
{
    QTest::addColumn<int>("persona");
    QTest::addColumn<ClaudeCode>("code");
    QTest::addColumn<Repair>("repair");
    QTest::newRow("nothing connected")
        << 0 << ClaudeCode::SeenNotConnected << Repair::ConnectHubSpot;
    QTest::newRow("a key that only reads") << 2 << ClaudeCode::SeenNotHeld << Repair::UpdateKey;
}

// Both sides name the scope, but nothing works: no green line.
void TestClaudeTold::toldWithoutAKeyIsNotTheSame()
{
    QFETCH(const int, persona);
    QFETCH(const ClaudeCode, code);
    QFETCH(const Repair, repair);
    Told told;
    QVERIFY(told.start(persona));
    told.tools.tells(told.given);
    QVERIFY(look(*told.one));
    const auto found = of(*told.one, ClaudeCheck::Permissions);
    QCOMPARE(found.front().code, code);
    QCOMPARE(found.front().verdict, CheckVerdict::Warning);
    QCOMPARE(found.front().repair, repair);
    QVERIFY(found.front().arguments.contains(u"deals:write"_s));
    for (const ClaudeFinding &finding : found)
        QVERIFY(finding.code != ClaudeCode::ScopesSame
                || !finding.arguments.contains(u"deals:write"_s));
    QVERIFY(!told.one->presenter.summary().contains(u"sees what the permissions give"_s));
}

void TestClaudeTold::anotherPersonIsNotCompared()
{
    Told told;
    QVERIFY(told.start(1));
    told.tools.tells({});
    told.tools.context.insert(u"person"_s,
                              QJsonObject{{u"id"_s, u"p-other"_s}, {u"name"_s, u"Robin"_s}});
    QVERIFY(look(*told.one));
    QCOMPARE(codeOf(*told.one, ClaudeCheck::Context), ClaudeCode::ContextOfOther);
    for (const ClaudeCheck check : {ClaudeCheck::Groups, ClaudeCheck::Permissions}) {
        QCOMPARE(of(*told.one, check).size(), 1U);
        QCOMPARE(verdictOf(*told.one, check), CheckVerdict::NotTested);
        QVERIFY(sentence(*told.one, check).contains(u"somebody else"_s));
    }
}

void TestClaudeTold::theOlderAnswerIsNotHeldAgainstNewerRows_data()
{
    QTest::addColumn<QJsonObject>("second");
    QTest::addColumn<ClaudeCode>("code");
    QTest::newRow("lost") << QJsonObject{{u"status"_s, 500}} << ClaudeCode::NotToldAgain;
    QTest::newRow("the tool fails") << QJsonObject{{u"isError"_s, true}} << ClaudeCode::ToolFailed;
}

void TestClaudeTold::theOlderAnswerIsNotHeldAgainstNewerRows()
{
    QFETCH(const QJsonObject, second);
    QFETCH(const ClaudeCode, code);
    Told told;
    QVERIFY(told.start(1));
    told.tools.tells({});
    told.tools.integrations.append(second);
    QVERIFY(look(*told.one));
    const auto found = of(*told.one, ClaudeCheck::Permissions);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().code, code);
    QCOMPARE(found.front().verdict, CheckVerdict::NotTested);
    QVERIFY(everyRowIsFinal(*told.one));
    // And it counts when it comes.
    told.tools.integrations.clear();
    told.tools.calls = 0;
    told.tools.tells({});
    told.tools.tells(told.given);
    QVERIFY(look(*told.one));
    QCOMPARE(codeOf(*told.one, ClaudeCheck::Permissions), ClaudeCode::ScopesSame);
}

// Somebody connected HubSpot meanwhile, and the answer about that comes late.
void TestClaudeTold::theConnectionIsWaitedFor()
{
    Told told;
    QVERIFY(told.start(0));
    told.tools.tells({}); // the rows are read again as well, and are there first
    told.tools.tells(told.given);
    QVERIFY(told.sandbox.connectPersona(1));
    QVERIFY(told.sandbox.faults(
        {{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"latency"_s},
                                             {u"milliseconds"_s, 700},
                                             {u"path"_s, u"/integrations/hubspot$"_s}}}}}));
    QVERIFY(look(*told.one));
    QCOMPARE(of(*told.one, ClaudeCheck::Permissions).size(), 1U);
    QCOMPARE(codeOf(*told.one, ClaudeCheck::Permissions), ClaudeCode::ScopesSame);
}

void TestClaudeTold::manyUnknownScopesAreOneFinding()
{
    Told told;
    QVERIFY(told.start(1));
    QStringList scopes = told.given;
    for (int i = 0; i < 3'000; ++i)
        scopes << u"strange:%1"_s.arg(QString::number(i));
    told.tools.tells(scopes);
    told.tools.tells({});
    QSignalSpy loads(told.workspace.get(), &Workspace::loadStateChanged);
    QVERIFY(look(*told.one));
    const auto found = of(*told.one, ClaudeCheck::Permissions);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found.front().code, ClaudeCode::UnknownScope);
    QCOMPARE(found.front().arguments.size(), 3'000);
    QVERIFY(loads.isEmpty()); // no newer row would explain them
    QVERIFY(sentence(*told.one, ClaudeCheck::Permissions).size() < 500);
    QVERIFY(factText(told.one->presenter.integrations()).size() < 5'000);
}

// A server may tell Claude the very token that it was asked with.
void TestClaudeTold::anEchoedTokenIsNotShown()
{
    Told told;
    QVERIFY(told.start(1));
    told.tools.tells({});
    told.tools.context.insert(u"how"_s, u"say made-up-bearer to me"_s);
    QVERIFY(look(*told.one));
    const ClaudeViewPresenter::Answer answer = told.one->presenter.context();
    QVERIFY(answer.raw.contains(u"to me"_s) && factText(answer).contains(u"to me"_s));
    QVERIFY(!answer.raw.contains(u"made-up-bearer"_s));
    QVERIFY(!factText(answer).contains(u"made-up-bearer"_s));
}

// Many may have the same name.
void TestClaudeTold::thePersonIsAskedForById()
{
    Told told;
    QVERIFY(told.start(1));
    told.tools.tells(told.given);
    QVERIFY(look(*told.one));
    QCOMPARE(codeOf(*told.one, ClaudeCheck::Groups), ClaudeCode::GroupsSame);
    // Cancel ends that call too.
    QVERIFY(told.sandbox.faults(
        {{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"latency"_s},
                                             {u"milliseconds"_s, 30'000},
                                             {u"path"_s, u"/people/[^/]+$"_s}}}}}));
    QSignalSpy finished(&told.one->run, &ClaudeViewRun::finished);
    told.one->presenter.run();
    QTRY_COMPARE(of(*told.one, ClaudeCheck::Groups).front().verdict, CheckVerdict::Running);
    const auto before = told.sandbox.log().records().size();
    told.one->presenter.cancel();
    QCOMPARE(finished.count(), 1);
    QTRY_VERIFY(told.sandbox.log().records().size() > before); // it came to an end
    QCOMPARE(verdictOf(*told.one, ClaudeCheck::Groups), CheckVerdict::NotTested);
}

QTEST_GUILESS_MAIN(TestClaudeTold)
#include "tst_claudetold.moc"
