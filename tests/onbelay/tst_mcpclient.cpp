// Answers of MCP servers, in one piece and as streams, well and badly meant; tools and their
// results; what is sent again and what never is.
#include "mcppeer.h"
#include "onbelay/mcp/mcpclient.h"
#include "platform/requestlog.h"
#include "support/futures.h"

#include <QElapsedTimer>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = McpPeer::Kind;

namespace {

const Secret token = Secret::fromUtf8("made-up-token");

QByteArray request(const QByteArray &method)
{
    return R"(data: {"jsonrpc":"2.0","id":"s-1","method":")" + method + "\"}\n\n";
}

Reply toolsPage(const QJsonObject &message, const QJsonArray &tools, const QString &next = {})
{
    QJsonObject result{{"tools"_L1, tools}};
    if (!next.isEmpty())
        result.insert("nextCursor"_L1, next);
    return resultFor(message, result);
}

} // namespace

class TestMcpClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void streamIsReadUpToTheAnswer();
    void serverMayAskInAnOldStream();
    void serverMayNotAskInANewOne();
    void brokenStreamIsTakenUpAgain();
    void streamThatCannotBeTakenUp_data();
    void streamThatCannotBeTakenUp();
    void lostAnswers_data();
    void lostAnswers();
    void silenceEnds_data();
    void silenceEnds();
    void endlessTalkEnds();
    void givingUp_data();
    void givingUp();
    void badAnswers_data();
    void badAnswers();
    void everyPageIsRead();
    void pagesThatDoNotEnd_data();
    void pagesThatDoNotEnd();
    void improperToolsAreLeftOut();
    void toolThatChangedIsListedAgain();
    void results_data();
    void results();
    void toolMayKeepItsState();
    void whatToolsWantOfUs();
    void textsAreHarmless();

private:
    McpPeer &peer(Kind kind, const McpOptions &options = {})
    {
        m_peer = std::make_unique<McpPeer>(kind);
        m_client = std::make_unique<McpClient>(*m_http, m_peer->url(), token, options);
        m_connected = finished(m_client->connectToServer());
        return *m_peer;
    }
    // What becomes of a call, once it is over.
    Expected<McpToolResult> call(const QString &tool = u"one"_s, const QJsonObject &arguments = {})
    {
        const auto called = m_client->callTool(tool, arguments);
        return finished(called) ? called.result() : failed(FailureKind::ProcessFailed);
    }
    Expected<std::vector<McpTool>> list()
    {
        const auto listed = m_client->listTools();
        return finished(listed) ? listed.result() : failed(FailureKind::ProcessFailed);
    }

    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<McpPeer> m_peer;
    std::unique_ptr<McpClient> m_client;
    bool m_connected = false;
};

void TestMcpClient::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_log = std::make_unique<RequestLog>();
    m_http = std::make_unique<HttpClient>(*m_log);
}

void TestMcpClient::cleanup()
{
    m_client.reset();
    m_http.reset();
    m_peer.reset();
}

void TestMcpClient::streamIsReadUpToTheAnswer()
{
    McpPeer &server = peer(Kind::Modern);
    server.on(u"tools/call"_s, [](const Received &, const QJsonObject &message) {
        const QByteArray events =
            "id: 1\nretry: 5\ndata: \n\n: alive\n\n"
            "data: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\"}\n\n"
            "data: not JSON\n\n"
            + eventFor({{"id"_L1, 99'999}}, toolText(u"of another"_s))
            + eventFor(message, toolText(u"of this"_s));
        return streamOf(events, Act::Stream); // and stays open
    });
    const auto result = call();
    QVERIFY(result);
    QCOMPARE(result->texts, QStringList{u"of this"_s});
    QTRY_COMPARE(server.server.openStreams("/mcp"), 0); // nothing more was wanted of it
}

void TestMcpClient::serverMayAskInAnOldStream()
{
    McpOptions options;
    options.answer = [](const QString &method, const QJsonObject &) -> std::optional<QJsonObject> {
        return method == "roots/list"_L1 ? std::optional(QJsonObject{{"roots"_L1, QJsonArray()}})
                                         : std::nullopt;
    };
    McpPeer &server = peer(Kind::Legacy, options);
    server.on(u"tools/call"_s, [](const Received &, const QJsonObject &message) {
        return streamOf(request("ping") + request("roots/list") + request("sampling/createMessage")
                        + eventFor(message, toolText(u"done"_s)));
    });
    QVERIFY(call());
    const auto answers = [&server] {
        QList<QJsonObject> found;
        for (const Received &each : server.all()) {
            if (messageOf(each)["id"_L1] == "s-1"_L1)
                found << messageOf(each);
        }
        return found;
    };
    QTRY_COMPARE(answers().size(), 3);
    for (const QJsonObject &answer : answers())
        QCOMPARE(answer.contains("result"_L1), !answer.contains("error"_L1));
    int refused = 0;
    for (const QJsonObject &answer : answers())
        refused += answer["error"_L1]["code"_L1].toInt() == -32601 ? 1 : 0;
    QCOMPARE(refused, 1);
}

void TestMcpClient::serverMayNotAskInANewOne()
{
    McpPeer &server = peer(Kind::Modern);
    server.on(u"tools/call"_s, [](const Received &, const QJsonObject &message) {
        return streamOf(request("ping") + eventFor(message, toolText(u"done"_s)));
    });
    QVERIFY(call());
    QVERIFY(list()); // whatever was sent before it has arrived too
    for (const Received &each : server.all())
        QVERIFY(!messageOf(each).contains("result"_L1) && !messageOf(each).contains("error"_L1));
}

void TestMcpClient::brokenStreamIsTakenUpAgain()
{
    McpPeer &server = peer(Kind::Legacy);
    QElapsedTimer sinceBreak;
    server.on(u"tools/call"_s, [&](const Received &, const QJsonObject &message) {
        sinceBreak.start();
        server.onVerb("GET", streamOf("id: e-2\n" + eventFor(message, toolText(u"late"_s))));
        return streamOf("id: e-1\nretry: 300\ndata: \n\n");
    });
    const auto result = call();
    QVERIFY(result);
    QCOMPARE(result->texts, QStringList{u"late"_s});
    QVERIFY(sinceBreak.elapsed() >= 300);
    const QList<Received> resumed = server.withVerb("GET");
    QCOMPARE(resumed.size(), 1);
    QCOMPARE(resumed[0].header("Last-Event-ID"), QByteArray("e-1"));
    QCOMPARE(resumed[0].header("Mcp-Session-Id"), server.session);
    QCOMPARE(resumed[0].header("Authorization"), QByteArray("Bearer made-up-token"));
    QCOMPARE(resumed[0].header("Accept"), QByteArray("text/event-stream"));
    QCOMPARE(server.count(u"tools/call"_s), 1);
}

void TestMcpClient::streamThatCannotBeTakenUp_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<int>("gets");
    QTest::newRow("refused") << Kind::Legacy << QByteArray("id: 1\nretry: 1\ndata:\n\n") << 1;
    QTest::newRow("no event has an id") << Kind::Legacy << QByteArray(": hm\n\n") << 0;
    QTest::newRow("without a session")
        << Kind::Modern << QByteArray("id: 1\nretry: 1\ndata:\n\n") << 0;
}

void TestMcpClient::streamThatCannotBeTakenUp()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, events);
    QFETCH(int, gets);
    McpPeer &server = peer(kind); // which answers a GET with 405
    server.on(u"tools/call"_s, streamOf(events));
    const auto result = call();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FailureKind::OutcomeUnknown);
    QCOMPARE(server.count(u"tools/call"_s), 1);
    QCOMPARE(server.withVerb("GET").size(), gets);
}

void TestMcpClient::lostAnswers_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("legacy") << Kind::Legacy;
    QTest::newRow("modern") << Kind::Modern;
}

void TestMcpClient::lostAnswers()
{
    QFETCH(Kind, kind);
    McpPeer &server = peer(kind);
    server.on(u"tools/call"_s, Reply{.act = Act::DropAfterRequest});
    const auto result = call();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FailureKind::OutcomeUnknown);
    QCOMPARE(server.count(u"tools/call"_s), 1);

    server.on(u"tools/list"_s, Reply{.act = Act::DropAfterRequest});
    const auto tools = list();
    QVERIFY(!tools);
    QCOMPARE(tools.error().kind, FailureKind::ConnectionLost);
    const QList<Received> asked = server.requests(u"tools/list"_s);
    QCOMPARE(asked.size(), 2);
    QVERIFY(messageOf(asked[0])["id"_L1] != messageOf(asked[1])["id"_L1]);
}

void TestMcpClient::silenceEnds_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("no answer") << Reply{.act = Act::Hang};
    QTest::newRow("a stream that says nothing") << streamOf(": hm\n\n", Act::Stream);
}

void TestMcpClient::silenceEnds()
{
    QFETCH(Reply, reply);
    McpOptions options;
    options.silence = 300ms;
    McpPeer &server = peer(Kind::Modern, options);
    QVERIFY(m_connected);
    server.on(u"tools/call"_s, reply);
    server.on(u"tools/list"_s, reply);
    const auto result = call();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FailureKind::OutcomeUnknown);
    const auto tools = list();
    QVERIFY(!tools);
    QCOMPARE(tools.error().kind, FailureKind::Timeout);
    QCOMPARE(server.count(u"tools/list"_s), 1);
}

void TestMcpClient::endlessTalkEnds()
{
    McpOptions options;
    options.silence = 400ms;
    options.longest = 1'000ms;
    McpPeer &server = peer(Kind::Modern, options);
    server.on(u"tools/call"_s, streamOf(": hm\n\n", Act::Stream));
    QTimer talk;
    connect(&talk, &QTimer::timeout, this, [&server] { server.server.send("/mcp", ": hm\n\n"); });
    talk.start(50ms);
    QElapsedTimer since;
    since.start();
    const auto result = call();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FailureKind::OutcomeUnknown);
    QVERIFY(since.elapsed() >= 900);
    QTRY_COMPARE(server.server.openStreams("/mcp"), 0);
}

void TestMcpClient::givingUp_data()
{
    lostAnswers_data();
}

void TestMcpClient::givingUp()
{
    QFETCH(Kind, kind);
    McpPeer &server = peer(kind);
    server.on(u"tools/call"_s, streamOf(": hm\n\n", Act::Stream));
    CallHandle handle;
    const auto called = m_client->callTool(u"one"_s, {}, &handle);
    QTRY_COMPARE(server.count(u"tools/call"_s), 1);
    handle.abort();
    QVERIFY(finished(called));
    QCOMPARE(called.result().error().kind, FailureKind::Cancelled);
    QTRY_COMPARE(server.server.openStreams("/mcp"), 0);
    QVERIFY(list()); // nothing is left in the way of other calls
    const QList<Received> notices = server.requests(u"notifications/cancelled"_s);
    QCOMPARE(notices.size(), kind == Kind::Legacy ? 1 : 0);
    if (!notices.isEmpty())
        QCOMPARE(messageOf(notices[0])["params"_L1]["requestId"_L1],
                 messageOf(server.requests(u"tools/call"_s)[0])["id"_L1]);
}

void TestMcpClient::badAnswers_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<FailureKind>("kind");
    const auto json = [](const QByteArray &body) {
        return Reply{.body = body};
    };
    const QByteArray other = R"({"jsonrpc":"2.0","id":77777,"result":{"tools":[]}})";
    QTest::newRow("for another question") << json(other) << FailureKind::BadJson;
    QTest::newRow("several at once") << json("[" + other + "]") << FailureKind::BadJson;
    QTest::newRow("cut off") << json(R"({"jsonrpc":"2.0","id":)") << FailureKind::BadJson;
    QTest::newRow("neither result nor error")
        << json(R"({"jsonrpc":"2.0","id":2})") << FailureKind::BadJson;
    QTest::newRow("a sign-in page")
        << Reply{.body = "<html>", .contentType = "text/html"} << FailureKind::NotJson;
    QTest::newRow("another place")
        << Reply{.status = 307, .headers = {{"Location", "https://elsewhere.example/"}}}
        << FailureKind::RedirectRefused;
    QTest::newRow("a line without an end")
        << streamOf("data: " + QByteArray(1'100'000, 'x'), Act::Stream) << FailureKind::TooLarge;
    QTest::newRow("an error without a number")
        << Reply{.status = 400, .body = R"({"jsonrpc":"2.0","id":null,"error":{"code":-32603}})"}
        << FailureKind::Unprocessable;
    QTest::newRow("busy") << Reply{.status = 429, .headers = {{"Retry-After", "7"}}}
                          << FailureKind::RateLimited;
    QTest::newRow("broken") << Reply{.status = 502, .body = {}} << FailureKind::ServerFault;
}

void TestMcpClient::badAnswers()
{
    QFETCH(Reply, reply);
    QFETCH(FailureKind, kind);
    McpPeer &server = peer(Kind::Modern);
    server.on(u"tools/list"_s, reply);
    const auto tools = list();
    QVERIFY(!tools);
    QCOMPARE(tools.error().kind, kind);
    QCOMPARE(server.count(u"tools/list"_s), 1);
}

void TestMcpClient::everyPageIsRead()
{
    McpPeer &server = peer(Kind::Legacy);
    server.on(u"tools/list"_s, [](const Received &, const QJsonObject &message) {
        const QString cursor = message["params"_L1]["cursor"_L1].toString();
        if (cursor.isEmpty())
            return toolsPage(message, {toolNamed(u"a"_s)}, u"second page\u0001"_s);
        if (cursor == u"second page\u0001"_s)
            return toolsPage(message, {toolNamed(u"b"_s), toolNamed(u"c"_s)}, u"3"_s);
        return toolsPage(message, {toolNamed(u"d"_s)});
    });
    const auto tools = list();
    QVERIFY(tools);
    QStringList names;
    for (const McpTool &tool : *tools)
        names << tool.name;
    QCOMPARE(names, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

void TestMcpClient::pagesThatDoNotEnd_data()
{
    QTest::addColumn<bool>("circle");
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("in a circle") << true << FailureKind::BadJson;
    QTest::newRow("for ever") << false << FailureKind::TooLarge;
}

void TestMcpClient::pagesThatDoNotEnd()
{
    QFETCH(bool, circle);
    QFETCH(FailureKind, kind);
    McpPeer &server = peer(Kind::Modern);
    server.on(u"tools/list"_s, [&](const Received &, const QJsonObject &message) {
        const QString next =
            circle ? u"same"_s : QString::number(server.count(u"tools/list"_s) + 1);
        return toolsPage(message, {toolNamed(u"a"_s)}, next);
    });
    const auto tools = list();
    QVERIFY(!tools);
    QCOMPARE(tools.error().kind, kind);
}

void TestMcpClient::improperToolsAreLeftOut()
{
    const QJsonObject bad{
        {"a"_L1, QJsonObject{{"type"_L1, "number"_L1}, {"x-mcp-header"_L1, "A"_L1}}}};
    const QJsonArray tools{toolNamed(u"good"_s), toolNamed(u"bad"_s, bad), 7,
                           QJsonObject{{"name"_L1, "no schema"_L1}}};
    const auto answer = [tools](const Received &, const QJsonObject &message) {
        return toolsPage(message, tools);
    };
    peer(Kind::Modern).on(u"tools/list"_s, answer);
    const auto found = list();
    QVERIFY(found);
    QCOMPARE(found->size(), 1u);
    QCOMPARE(found->front().name, u"good"_s);
    QCOMPARE(m_client->droppedTools().size(), 3);
    QVERIFY(m_client->droppedTools().join(u'\n').contains("bad: x-mcp-header"_L1));

    peer(Kind::Legacy).on(u"tools/list"_s, answer); // to which the annotation means nothing
    const auto older = list();
    QVERIFY(older);
    QCOMPARE(older->size(), 2u);
}

void TestMcpClient::toolThatChangedIsListedAgain()
{
    McpPeer &server = peer(Kind::Modern);
    const QJsonObject mirrored{
        {"region"_L1, QJsonObject{{"type"_L1, "string"_L1}, {"x-mcp-header"_L1, "Region"_L1}}}};
    server.on(u"tools/list"_s, [mirrored](const Received &, const QJsonObject &message) {
        return toolsPage(message, {toolNamed(u"one"_s, mirrored)});
    });
    server.on(u"tools/call"_s, [](const Received &request, const QJsonObject &message) {
        return request.header("Mcp-Param-Region") == "north"
                   ? resultFor(message, toolText(u"done"_s))
                   : errorFor(message, 400, -32020);
    });
    const QJsonObject arguments{{"region"_L1, "north"_L1}};
    QVERIFY(call(u"one"_s, arguments)); // never listed by us
    QCOMPARE(server.count(u"tools/list"_s), 1);
    QCOMPARE(server.count(u"tools/call"_s), 2);
    QVERIFY(call(u"one"_s, arguments));
    QCOMPARE(server.count(u"tools/call"_s), 3);
    const auto refused = call(u"one"_s, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"-32020"_s);
    QCOMPARE(server.count(u"tools/call"_s), 5);
}

void TestMcpClient::results_data()
{
    QTest::addColumn<QJsonObject>("result");
    QTest::addColumn<QString>("outcome"); // "failed", "ok" or the kind of the failure
    QJsonObject failing = toolText(u"sorry"_s);
    failing.insert("isError"_L1, true);
    QTest::newRow("a tool that fails") << failing << u"failed"_s;
    QTest::newRow("no type") << toolText(u"fine"_s) << u"ok"_s;
    QJsonObject complete = toolText(u"fine"_s);
    complete.insert("resultType"_L1, "complete"_L1);
    QTest::newRow("complete") << complete << u"ok"_s;
    QJsonObject odd = complete;
    odd.insert("resultType"_L1, "novel"_L1);
    QTest::newRow("of another type") << odd << u"badJson"_s;
    QTest::newRow("no content") << QJsonObject{{"x"_L1, 1}} << u"badJson"_s;
    QTest::newRow("only structured")
        << QJsonObject{{"structuredContent"_L1, QJsonObject{{"a"_L1, 1}}}} << u"ok"_s;
}

void TestMcpClient::results()
{
    QFETCH(QJsonObject, result);
    McpPeer &server = peer(Kind::Modern);
    server.on(u"tools/call"_s, [result](const Received &, const QJsonObject &message) {
        return resultFor(message, result);
    });
    const auto answered = call();
    const QString outcome = !answered           ? kindName(answered.error().kind)
                            : answered->isError ? u"failed"_s
                                                : u"ok"_s;
    QTEST(outcome, "outcome");
    if (answered) {
        QCOMPARE(answered->raw, result);
        QCOMPARE(answered->structured, result["structuredContent"_L1].toObject());
    }
}

void TestMcpClient::toolMayKeepItsState()
{
    McpPeer &server = peer(Kind::Modern);
    const QString state = u"{\"n\": 1 }\u2028 opaque "_s;
    server.on(u"tools/call"_s, [state](const Received &, const QJsonObject &message) {
        const QJsonObject params = message["params"_L1].toObject();
        if (params.contains("requestState"_L1))
            return resultFor(
                message,
                toolText(params["requestState"_L1].toString() == state ? u"same"_s : u"other"_s));
        return resultFor(message,
                         {{"resultType"_L1, "input_required"_L1}, {"requestState"_L1, state}});
    });
    const auto result = call();
    QVERIFY(result);
    QCOMPARE(result->texts, QStringList{u"same"_s});
    const QList<Received> calls = server.requests(u"tools/call"_s);
    QCOMPARE(calls.size(), 2);
    QVERIFY(messageOf(calls[0])["id"_L1] != messageOf(calls[1])["id"_L1]);

    // One that never has enough is not called for ever.
    server.on(u"tools/call"_s, [](const Received &, const QJsonObject &message) {
        return resultFor(message,
                         {{"resultType"_L1, "input_required"_L1}, {"requestState"_L1, "again"_L1}});
    });
    const auto endless = call();
    QVERIFY(!endless);
    QCOMPARE(endless.error().kind, FailureKind::BadJson);
    QVERIFY(server.count(u"tools/call"_s) < 20);
}

// The console declares nothing that a tool could ask of it.
void TestMcpClient::whatToolsWantOfUs()
{
    McpPeer &server = peer(Kind::Modern);
    server.on(u"tools/call"_s, [](const Received &, const QJsonObject &message) {
        const QJsonObject wanted{{"method"_L1, "elicitation/create"_L1}};
        return resultFor(message, {{"resultType"_L1, "input_required"_L1},
                                   {"inputRequests"_L1, QJsonObject{{"name"_L1, wanted}}}});
    });
    const auto refused = call();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, FailureKind::Unprocessable);
    QCOMPARE(refused.error().code, u"inputRequired"_s);
    QCOMPARE(server.count(u"tools/call"_s), 1);
}

void TestMcpClient::textsAreHarmless()
{
    const QString nasty = u"\u202eabc\u0007\ndef "_s + QString(30'000, u'x');
    McpPeer &server = peer(Kind::Modern);
    server.on(u"tools/call"_s, [nasty](const Received &, const QJsonObject &message) {
        return resultFor(message, toolText(nasty));
    });
    server.on(u"tools/list"_s, [nasty](const Received &, const QJsonObject &message) {
        QJsonObject tool = toolNamed(u"one"_s);
        tool.insert("title"_L1, nasty);
        tool.insert("description"_L1, nasty);
        return toolsPage(message, {tool});
    });
    const auto tools = list();
    const auto result = call();
    QVERIFY(tools && result);
    for (const QString &text :
         {result->texts.value(0), tools->front().title, tools->front().description}) {
        QVERIFY(text.startsWith("abc def xxx"_L1));
        QVERIFY(text.size() <= 20'000);
    }
    server.on(u"tools/call"_s, [](const Received &, const QJsonObject &message) {
        Reply reply = errorFor(message, 400, -32602);
        reply.body.replace("A made-up reason", "Bearer made-up-token is no good");
        return reply;
    });
    const auto refused = call();
    QVERIFY(!refused);
    QVERIFY(!refused.error().detail.contains("made-up-token"_L1));
}

QTEST_GUILESS_MAIN(TestMcpClient)
#include "tst_mcpclient.moc"
