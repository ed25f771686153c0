#include "claudedesk.h"
#include "onbelay/oauth/browsersignin.h"
#include "support/consentbrowser.h"
#include "support/testcertificate.h"

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// What Claude sees, asked of a real sandbox, without a screen.
class TestClaudeView : public QObject, private ClaudeDesk
{
    Q_OBJECT
private Q_SLOTS:
    void allIsAskedAndAgrees();
    void notConnectedIsOneCause();
    void aWeakKeyIsNamedByScope();
    void aStagedEditDoesNotCount();
    void whatIsNotInEffectYet();
    void rowsOfYesterdayAreReadAgain();
    void faults_data();
    void faults();
    void hostileToolsAreNamed();
    void ownWordsForEveryTrouble_data();
    void ownWordsForEveryTrouble();
    void aStrangersCertificateIsNoSessionsEnd();
    void nobodyListens();
    void missingScopeIsAskedFor();
    void theRenewedTokenIsUsed();
    void cancelledIsNotTested();
    void guidedModeComparesNothing();
    void aMemberIsNotSentToTheKey();
    void pastedTextIsWiped();
};

void TestClaudeView::allIsAskedAndAgrees()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const QString group = groupOf(sandbox, *workspace);
    QVERIFY(!group.isEmpty());
    QVERIFY(setCells(sandbox, group, {{u"access"_s, true}, {u"deals:read"_s, true}}));
    const auto one = eyes(sandbox, *workspace);
    QVERIFY(!one->presenter.hasRun());
    one->presenter.open();
    QVERIFY(one->presenter.isRunning());
    QTRY_VERIFY(!one->presenter.isRunning());
    for (const auto &row : one->presenter.rows())
        QVERIFY2(row.verdict == CheckVerdict::Passed, qPrintable(row.text.sentence));
    QCOMPARE(codeOf(*one, ClaudeCheck::Permissions), ClaudeCode::ScopesSame);
    QVERIFY(of(*one, ClaudeCheck::Permissions).front().arguments.contains(u"deals:read"_s));
    QVERIFY(one->presenter.summary().startsWith(u"Claude sees what the permissions give you"_s));
    QVERIFY(sentence(*one, ClaudeCheck::Endpoint).contains(u"2026-07-28"_s));
    QVERIFY(sentence(*one, ClaudeCheck::Endpoint).contains(u"without a session"_s));
    QVERIFY(factText(one->presenter.context()).contains(workspace->session().userName));
    QVERIFY(factText(one->presenter.integrations()).contains(u"deals:read"_s));
    QVERIFY(one->presenter.context().raw.contains(u"structuredContent"_s));
    const auto tools = one->presenter.tools();
    QCOMPARE(tools.size(), 2U);
    QCOMPARE(tools.front().notes, u"Says that it only reads"_s);
    // Seen once, it is not asked again by itself.
    const auto requests = sandbox.log().records().size();
    one->presenter.open();
    QVERIFY(!one->presenter.isRunning());
    QCOMPARE(sandbox.log().records().size(), requests);
}

void TestClaudeView::notConnectedIsOneCause()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const QString group = groupOf(sandbox, *workspace);
    QVERIFY(setCells(sandbox, group,
                     {{u"access"_s, true}, {u"deals:read"_s, true}, {u"contacts:read"_s, true}}));
    const auto one = eyes(sandbox, *workspace);
    QVERIFY(look(*one));
    const auto found = of(*one, ClaudeCheck::Permissions);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().code, ClaudeCode::NotConnected);
    QCOMPARE(one->presenter.rows().back().repair, Repair::ConnectHubSpot);
    QSignalSpy repairs(&one->presenter, &ClaudeViewPresenter::repairRequested);
    one->presenter.repair(one->presenter.rows().back());
    QCOMPARE(repairs.count(), 1);
}

void TestClaudeView::aWeakKeyIsNamedByScope()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(2)); // only reads
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const QString group = groupOf(sandbox, *workspace);
    QVERIFY(setCells(sandbox, group,
                     {{u"access"_s, true}, {u"deals:read"_s, true}, {u"deals:write"_s, true}}));
    const auto one = eyes(sandbox, *workspace);
    QVERIFY(look(*one));
    bool named = false;
    int buttons = 0;
    for (const auto &row : one->presenter.rows()) {
        named |=
            row.verdict == CheckVerdict::Warning && row.text.sentence.contains(u"deals:write"_s);
        buttons += row.repair == Repair::UpdateKey ? 1 : 0;
    }
    QVERIFY(named);
    QCOMPARE(buttons, 1); // one new key for all of them
    QCOMPARE(of(*one, ClaudeCheck::Permissions).back().code, ClaudeCode::ScopesSame);
}

void TestClaudeView::aStagedEditDoesNotCount()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const QString group = groupOf(sandbox, *workspace);
    QVERIFY(setCells(sandbox, group, {{u"access"_s, true}, {u"deals:read"_s, true}}));
    workspace->load();
    QTRY_VERIFY(workspace->loadState() == LoadState::Loaded);
    const quint32 rows[] = {quint32(workspace->rowOf(group))};
    const RowSet set({std::begin(rows), std::end(rows)});
    QTRY_VERIFY(workspace->matrix().allWanted(set, cellBit(accessColumn)));
    QVERIFY(workspace->stage(workspace->matrix().plan(set, cellBit(accessColumn), false)));
    const auto one = eyes(sandbox, *workspace);
    QVERIFY(look(*one));
    QCOMPARE(codeOf(*one, ClaudeCheck::Permissions), ClaudeCode::ScopesSame);
}

void TestClaudeView::whatIsNotInEffectYet()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const QString group = groupOf(sandbox, *workspace);
    QVERIFY(setCells(sandbox, group,
                     {{u"access"_s, true},
                      {u"deals:read"_s, true},
                      {u"deals:write"_s, true},
                      {u"companies:read"_s, true},
                      {u"companies:write"_s, false}}));
    QVERIFY(sandbox.faults({{u"enforceDelayMs"_s, 600'000}}));
    QVERIFY(setCells(sandbox, group, {{u"deals:write"_s, false}, {u"companies:write"_s, true}}));
    const auto one = eyes(sandbox, *workspace);
    QVERIFY(look(*one));
    QHash<ClaudeCode, QString> found;
    for (const ClaudeFinding &finding : of(*one, ClaudeCheck::Permissions)) {
        QVERIFY(finding.verdict != CheckVerdict::Failed);
        if (finding.code != ClaudeCode::ScopesSame)
            found.insert(finding.code, finding.arguments.front());
    }
    QCOMPARE(found.value(ClaudeCode::SeenStill), u"deals:write"_s);
    QCOMPARE(found.value(ClaudeCode::NotInEffect), u"companies:write"_s);
    QVERIFY(sandbox.faults({{u"enforceDelayMs"_s, 0}}));
    QTRY_VERIFY_WITH_TIMEOUT(look(*one) && of(*one, ClaudeCheck::Permissions).size() == 1U, 20'000);
    QCOMPARE(codeOf(*one, ClaudeCheck::Permissions), ClaudeCode::ScopesSame);
}

void TestClaudeView::rowsOfYesterdayAreReadAgain()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace(); // not live
    QVERIFY(workspace);
    const QString group = groupOf(sandbox, *workspace);
    const auto one = eyes(sandbox, *workspace);
    for (const bool on : {true, false}) {
        QVERIFY(
            setCells(sandbox, group,
                     {{u"access"_s, true}, {u"content:read"_s, on}, {u"content:write"_s, false}}));
        QVERIFY(look(*one));
        for (const ClaudeFinding &finding : of(*one, ClaudeCheck::Permissions))
            QCOMPARE(finding.verdict, CheckVerdict::Passed);
    }
}

void TestClaudeView::faults_data()
{
    using Code = ClaudeCode;
    QTest::addColumn<QString>("fault");
    QTest::addColumn<ClaudeCheck>("check");
    QTest::addColumn<ClaudeCode>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *fault, ClaudeCheck check, Code code, const QString &words) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << check << code << words;
    };
    row("legacyOnly", ClaudeCheck::Endpoint, Code::Answered, u"2025-11-25, with a session"_s);
    row("modernOnly", ClaudeCheck::Endpoint, Code::Answered, u"2026-07-28, request by request"_s);
    row("sse", ClaudeCheck::Integrations, Code::IntegrationsRead, u"HubSpot"_s);
    row("serverRequest", ClaudeCheck::Integrations, Code::IntegrationsRead, u"HubSpot"_s);
    row("noSessions", ClaudeCheck::Integrations, Code::IntegrationsRead, u"HubSpot"_s);
    row("deadSession400", ClaudeCheck::Integrations, Code::IntegrationsRead, u"HubSpot"_s);
    row("pagedTools", ClaudeCheck::Tools, Code::ToolsListed, u"2 tool"_s);
    row("oddTools", ClaudeCheck::Tools, Code::ToolsDropped, u"break"_s);
    row("otherTools", ClaudeCheck::Context, Code::NotOffered, u"does not offer get_my_context"_s);
    row("toolError", ClaudeCheck::Integrations, Code::ToolFailed, u"a fault was asked for"_s);
    row("noStructuredContent", ClaudeCheck::Context, Code::ContextRead, u"Claude knows you"_s);
    row("unknownResultType", ClaudeCheck::Context, Code::CallFailed, u"nobody knows yet"_s);
    row("brokenJson", ClaudeCheck::Endpoint, Code::CallFailed, u"no complete MCP message"_s);
}

void TestClaudeView::faults()
{
    QFETCH(const QString, fault);
    QFETCH(const ClaudeCheck, check);
    QFETCH(const ClaudeCode, code);
    QFETCH(const QString, words);
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(sandbox.faults({{u"mcp"_s, QJsonObject{{u"faults"_s, QJsonArray{fault}}}}}));
    const auto one = eyes(sandbox, *workspace);
    QVERIFY(look(*one));
    QVERIFY(everyRowIsFinal(*one));
    QCOMPARE(codeOf(*one, check), code);
    QVERIFY2(sentence(*one, check).contains(words), qPrintable(sentence(*one, check)));
    // What rests on a step that failed is not green.
    const bool told = verdictOf(*one, ClaudeCheck::Integrations) == CheckVerdict::Passed;
    if (!told)
        QCOMPARE(verdictOf(*one, ClaudeCheck::Permissions), CheckVerdict::NotTested);
    for (const auto &row : one->presenter.rows())
        QVERIFY(!row.text.sentence.isEmpty());
}

void TestClaudeView::hostileToolsAreNamed()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(sandbox.faults({{u"mcp"_s, QJsonObject{{u"faults"_s, QJsonArray{u"oddTools"_s}}}}}));
    const auto one = eyes(sandbox, *workspace);
    QVERIFY(look(*one));
    QStringList names;
    for (const auto &tool : one->presenter.tools()) {
        names << tool.name;
        QVERIFY(tool.description.size() <= 1'000);
        QVERIFY(!tool.name.contains(QChar(u'\u202e')));
    }
    QVERIFY(names.contains(u"<img src=x onerror=alert(1)>"_s)); // plain text, shown as it is
    QCOMPARE(one->presenter.droppedTools().size(), 2);
    QCOMPARE(verdictOf(*one, ClaudeCheck::Context), CheckVerdict::Passed);
}

void TestClaudeView::ownWordsForEveryTrouble_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("401") << 401 << QByteArray("application/json") << QByteArray("{}")
                         << u"Your session is over"_s;
    QTest::newRow("403") << 403 << QByteArray("application/json") << QByteArray("{}")
                         << u"does not let you in"_s;
    QTest::newRow("404") << 404 << QByteArray("text/plain") << QByteArray("no")
                         << u"no MCP endpoint at this address"_s;
    QTest::newRow("page") << 200 << QByteArray("text/html") << QByteArray("<h1>Sign in</h1>")
                          << u"What answers is not MCP"_s;
    QTest::newRow("500") << 500 << QByteArray("text/plain") << QByteArray("oh")
                         << u"problem of its own"_s;
    QTest::newRow("429") << 429 << QByteArray("application/json") << QByteArray("{}")
                         << u"asks for a pause"_s;
    QTest::newRow("other JSON") << 200 << QByteArray("application/json")
                                << QByteArray("{\"hello\": 1}") << u"no complete MCP message"_s;
}

void TestClaudeView::ownWordsForEveryTrouble()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, words);
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    LoopbackServer server;
    Reply reply;
    reply.status = status;
    reply.contentType = type;
    reply.body = body;
    server.on("/api/mcp", reply);
    Eyes one(sandbox, *workspace, accessWith(server.url(), Secret::fromUtf8("made-up-bearer")));
    QVERIFY(look(one));
    QCOMPARE(verdictOf(one, ClaudeCheck::Endpoint), CheckVerdict::Failed);
    QVERIFY2(sentence(one, ClaudeCheck::Endpoint).contains(words),
             qPrintable(sentence(one, ClaudeCheck::Endpoint)));
    const auto rows = one.presenter.rows();
    QVERIFY(rows.front().text.evidence.contains(QString::number(status)));
    QVERIFY(!rows.front().text.correlationId.isEmpty());
    QCOMPARE(rows.front().repair, status == 401 ? Repair::SignIn : Repair::Retry);
    for (std::size_t i = 1; i < rows.size(); ++i)
        QCOMPARE(rows[i].verdict, CheckVerdict::NotTested);
}

void TestClaudeView::aStrangersCertificateIsNoSessionsEnd()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const TestCertificate stranger = TestCertificate::make(u"Loopback Test Authority"_s);
    LoopbackServer server(stranger.serverConfiguration());
    Eyes one(sandbox, *workspace, accessWith(server.url(), Secret::fromUtf8("made-up-bearer")));
    QVERIFY(look(one));
    const auto rows = one.presenter.rows();
    QCOMPARE(rows.front().verdict, CheckVerdict::Failed);
    QCOMPARE(rows.front().repair, Repair::Retry);
    QVERIFY2(rows.front().text.sentence.contains(u"certificate"_s, Qt::CaseInsensitive),
             qPrintable(rows.front().text.sentence));
    QVERIFY(server.requests("/api/mcp").isEmpty());
}

void TestClaudeView::nobodyListens()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    LoopbackServer server;
    const QUrl address = server.url();
    server.close();
    Eyes one(sandbox, *workspace, accessWith(address, Secret::fromUtf8("made-up-bearer")));
    QVERIFY(look(one));
    const auto rows = one.presenter.rows();
    QVERIFY(rows.front().text.sentence.contains(u"is not answering"_s));
    QVERIFY(rows.front().text.evidence.contains(u"127.0.0.1"_s));
    QCOMPARE(rows.back().verdict, CheckVerdict::NotTested);
}

// A sign-in for the admin API does not cover MCP; with the person's consent it does.
void TestClaudeView::missingScopeIsAskedFor()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    ConsentBrowser browser;
    const auto signIn = [&](const QStringList &scopes) {
        auto *one = new BrowserSignIn(
            sandbox.http(),
            [&browser](const QUrl &url) {
                browser.answer(url, ConsentBrowser::Choice::Admin);
                return true;
            },
            this);
        BrowserSignIn::Wanted wanted;
        wanted.url = sandbox.address().server;
        wanted.url.setPath(u"/api/admin/v1/session"_s);
        wanted.scopes = scopes;
        return one->start(wanted);
    };
    const auto first = signIn({});
    QVERIFY(await(first) && first.result());
    QVERIFY(!first.result()->scopes.contains(u"context:read"_s));

    ClaudeAccess access = accessWith(sandbox.address().server, first.result()->accessToken);
    Eyes refused(sandbox, *workspace, access);
    QVERIFY(look(refused));
    QVERIFY(sentence(refused, ClaudeCheck::Endpoint).contains(u"context:read"_s));
    QCOMPARE(of(refused, ClaudeCheck::Endpoint).front().repair, Repair::Retry);

    QStringList asked;
    access.stepUp = [&](const QStringList &scopes) {
        asked = scopes;
        return signIn(scopes).then([](const Expected<SignInGrant> &grant) {
            return grant.map([](const SignInGrant &wider) { return wider.accessToken; });
        });
    };
    Eyes allowed(sandbox, *workspace, access);
    QVERIFY(look(allowed));
    QCOMPARE(asked, QStringList{u"context:read"_s});
    QCOMPARE(verdictOf(allowed, ClaudeCheck::Context), CheckVerdict::Passed);
}

void TestClaudeView::theRenewedTokenIsUsed()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    int renewals = 0;
    ClaudeAccess access = accessWith(sandbox.address().server, Secret::fromUtf8("made-up-bearer"));
    access.renewal = [&] {
        ++renewals;
        return QtFuture::makeReadyFuture(Expected<Secret>(sandbox.address().adminToken));
    };
    Eyes one(sandbox, *workspace, access);
    QVERIFY(look(one));
    QCOMPARE(renewals, 1);
    QCOMPARE(verdictOf(one, ClaudeCheck::Context), CheckVerdict::Passed);
}

void TestClaudeView::cancelledIsNotTested()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(sandbox.faults({{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"latency"_s},
                                                                {u"milliseconds"_s, 5'000},
                                                                {u"path"_s, u"/api/mcp$"_s}}}}}));
    const auto one = eyes(sandbox, *workspace);
    QSignalSpy finished(&one->run, &ClaudeViewRun::finished);
    one->presenter.run();
    QVERIFY(one->presenter.isRunning());
    one->presenter.cancel();
    QCOMPARE(finished.count(), 1);
    for (const auto &row : one->presenter.rows())
        QCOMPARE(row.verdict, CheckVerdict::NotTested);
    // Begun again while it is under way, and gone while it is under way.
    one->presenter.run();
    one->presenter.run();
    QVERIFY(one->presenter.isRunning());
}

void TestClaudeView::guidedModeComparesNothing()
{
    SandboxFixture sandbox({u"--no-admin-api"_s});
    QVERIFY(sandbox.start());
    SessionInfo person;
    person.userId = u"someone"_s;
    Workspace plan(sandbox.admin(), sandbox.integration(), person, nullptr, u"account-test"_s,
                   nullptr, RowsOf::Plan);
    const auto one = eyes(sandbox, plan);
    QVERIFY(look(*one));
    QCOMPARE(verdictOf(*one, ClaudeCheck::Context), CheckVerdict::Passed);
    QCOMPARE(verdictOf(*one, ClaudeCheck::Permissions), CheckVerdict::NotTested);
    QVERIFY(sentence(*one, ClaudeCheck::Permissions).contains(u"does not tell its permissions"_s));
    for (const RequestRecord &record : sandbox.log().records())
        QVERIFY2(!record.path.startsWith(u"/api/admin"_s), qPrintable(record.path));
}

void TestClaudeView::aMemberIsNotSentToTheKey()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace(nullptr, true);
    QVERIFY(workspace);
    Eyes one(sandbox, *workspace,
             accessWith(sandbox.address().server, sandbox.address().memberToken));
    QVERIFY(look(one));
    QCOMPARE(verdictOf(one, ClaudeCheck::Context), CheckVerdict::Passed);
    for (const auto &row : one.presenter.rows())
        QVERIFY(row.repair != Repair::ConnectHubSpot && row.repair != Repair::UpdateKey);
}

void TestClaudeView::pastedTextIsWiped()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const auto one = eyes(sandbox, *workspace);
    QString pasted = u"{\"mcpServers\": {\"onbelay\": {\"command\": \"npx\", \"args\": [\"-y\", "
                     "\"@modelcontextprotocol/inspector\"], \"env\": {\"BEARER_TOKEN\": "
                     "\"made-up-bearer-1\"}}}}"_s;
    const ClientSnippetText text = one->presenter.examine(pasted);
    QVERIFY(pasted.isEmpty());
    QVERIFY(!text.isGood);
    QString all = text.headline;
    for (const SnippetLine &line : text.lines)
        all += line.title + line.text + line.nextStep;
    QVERIFY(all.contains(u"Inspector"_s));
    QVERIFY(all.contains(u"as far as we know"_s));
    QVERIFY(all.contains(u"Regenerate"_s));
    QVERIFY(!all.contains(u"made-up-bearer"_s));
    QVERIFY(one->presenter.advice().codeCommand.endsWith(
        u"--transport http onbelay "_s + sandbox.address().server.toString() + u"/api/mcp"_s));
}

QTEST_GUILESS_MAIN(TestClaudeView)
#include "tst_claudeview.moc"
