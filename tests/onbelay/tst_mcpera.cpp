// Which kind of the protocol a server speaks is found out, remembered, and kept to: headers,
// sessions, and what becomes of a session that the server has lost.
#include "mcppeer.h"
#include "onbelay/mcp/mcpclient.h"
#include "onbelay/mcp/mcperas.h"
#include "platform/requestlog.h"
#include "support/futures.h"

#include <QSet>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Kind = McpPeer::Kind;

namespace {

const Secret token = Secret::fromUtf8("made-up-token");

Reply versionError(const QJsonObject &message, const QStringList &supported)
{
    return errorFor(message, 400, -32022,
                    {{"supported"_L1, QJsonArray::fromStringList(supported)},
                     {"requested"_L1, "2026-07-28"_L1}});
}

} // namespace

class TestMcpEra : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void modernServerNeedsNoSession();
    void legacyServerGetsASession();
    void kindIsFoundOut_data();
    void kindIsFoundOut();
    void rejectedVersionIsOfferedAgain();
    void verdictIsRemembered();
    void wrongVerdictIsForgotten();
    void initializeThatFails_data();
    void initializeThatFails();
    void lostSessionIsReplaced_data();
    void lostSessionIsReplaced();
    void lostSessionEndsAToolCall();
    void manyCallsConnectOnce();
    void tokenIsRenewedOnce();
    void scopesAreAdded();
    void challengeGetsAToken();
    void challengeHasALimit();
    void clientMayGoAtAnyTime();

private:
    McpPeer &peer(Kind kind, const McpOptions &options = {})
    {
        m_peer = std::make_unique<McpPeer>(kind);
        m_client = std::make_unique<McpClient>(*m_http, m_peer->url(), token, options);
        return *m_peer;
    }

    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<McpPeer> m_peer;
    std::unique_ptr<McpClient> m_client;
};

void TestMcpEra::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_log = std::make_unique<RequestLog>();
    m_http = std::make_unique<HttpClient>(*m_log);
}

void TestMcpEra::cleanup()
{
    m_client.reset();
    m_http.reset();
    m_peer.reset();
}

void TestMcpEra::modernServerNeedsNoSession()
{
    McpPeer &server = peer(Kind::Modern);
    const auto connected = m_client->connectToServer();
    QVERIFY(finished(connected));
    QVERIFY(connected.result());
    QVERIFY(connected.result()->modern);
    QCOMPARE(connected.result()->protocolVersion, u"2026-07-28"_s);
    QCOMPARE(connected.result()->name, u"Peer"_s);
    QCOMPARE(connected.result()->version, u"7"_s);
    QCOMPARE(connected.result()->instructions, u"Ask kindly."_s);
    const auto called = m_client->callTool(u"näme"_s, {{"a"_L1, 1}});
    QVERIFY(finished(called));
    QVERIFY(called.result());
    QCOMPARE(called.result()->texts, QStringList{u"done"_s});
    m_client->close();

    QSet<qint64> ids;
    for (const Received &request : server.all()) {
        const QJsonObject message = messageOf(request);
        const QJsonObject meta = message["params"_L1]["_meta"_L1].toObject();
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer made-up-token"));
        QCOMPARE(request.header("Accept"), QByteArray("application/json, text/event-stream"));
        QCOMPARE(request.header("MCP-Protocol-Version"), QByteArray("2026-07-28"));
        QCOMPARE(request.header("Mcp-Method"), message["method"_L1].toString().toLatin1());
        QVERIFY(!request.has("Mcp-Session-Id"));
        QCOMPARE(meta["io.modelcontextprotocol/protocolVersion"_L1].toString(), u"2026-07-28"_s);
        QVERIFY(meta["io.modelcontextprotocol/clientCapabilities"_L1].toObject().isEmpty());
        QCOMPARE(meta["io.modelcontextprotocol/clientInfo"_L1]["name"_L1].toString(),
                 u"onbelay-console"_s);
        ids.insert(message["id"_L1].toInteger());
    }
    QCOMPARE(ids.size(), server.all().size());
    QCOMPARE(server.requests(u"tools/call"_s).value(0).header("Mcp-Name"),
             QByteArray("=?base64?bsOkbWU=?="));
    QCOMPARE(server.count(u"initialize"_s), 0);
}

void TestMcpEra::legacyServerGetsASession()
{
    McpPeer &server = peer(Kind::Legacy);
    server.onVerb("DELETE", {.status = 204, .body = {}});
    const auto connected = m_client->connectToServer();
    QVERIFY(finished(connected));
    QVERIFY(connected.result());
    QVERIFY(!connected.result()->modern);
    QCOMPARE(connected.result()->protocolVersion, u"2025-06-18"_s);
    const auto listed = m_client->listTools();
    QVERIFY(finished(listed));
    QVERIFY(listed.result());
    QCOMPARE(listed.result()->size(), 1u);

    const Received first = server.requests(u"initialize"_s).value(0);
    QVERIFY(!first.has("Mcp-Session-Id"));
    QCOMPARE(messageOf(first)["params"_L1]["protocolVersion"_L1].toString(), u"2025-11-25"_s);
    for (const QString &method : {u"notifications/initialized"_s, u"tools/list"_s}) {
        const Received later = server.requests(method).value(0);
        QCOMPARE(later.header("MCP-Protocol-Version"), QByteArray("2025-06-18"));
        QCOMPARE(later.header("Mcp-Session-Id"), server.session);
        QVERIFY(!later.has("Mcp-Method"));
    }
    QVERIFY(!messageOf(server.requests(u"notifications/initialized"_s).value(0)).contains("id"_L1));
    m_client->close();
    QTRY_COMPARE(server.withVerb("DELETE").size(), 1);
    QCOMPARE(server.withVerb("DELETE").value(0).header("Mcp-Session-Id"), server.session);
}

void TestMcpEra::kindIsFoundOut_data()
{
    QTest::addColumn<Reply>("discovery");
    QTest::addColumn<int>("initializes"); // requests
    QTest::addColumn<QString>("failure"); // empty: connected
    const QJsonObject first{{"id"_L1, 1}};
    const auto row = [](const char *name, const Reply &reply, int initializes,
                        const QString &failure = {}) {
        QTest::newRow(name) << reply << initializes << failure;
    };
    row("not initialized", errorFor(first, 400, -32000), 1);
    row("400 without a body", {.status = 400, .body = {}, .contentType = {}}, 1);
    row("method unknown", errorFor(first, 404, -32601), 1);
    row("404 of a proxy", {.status = 404, .body = "<p>no</p>", .contentType = "text/html"}, 1);
    row("405", {.status = 405}, 1);
    row("406", errorFor(first, 406, -32000), 1);
    row("500", errorFor(first, 500, -32603), 1);
    row("any method is fine", resultFor(first, {}), 1);
    row("an error that comes with 200", errorFor(first, 200, -32601), 1);
    row("accepted", {.status = 202, .body = {}}, 1);
    row("only older versions", versionError(first, {u"2025-11-25"_s, u"2025-06-18"_s}), 1);
    row("older versions found",
        resultFor(first, {{"supportedVersions"_L1, QJsonArray{"2025-11-25"_L1}}}), 1);
    row("versions of the future", versionError(first, {u"2099-01-01"_s}), 0,
        u"unprocessable protocolVersion"_s);
    row("header mismatch", errorFor(first, 400, -32020), 0, u"unprocessable -32020"_s);
    row("capability missing", errorFor(first, 400, -32021), 0, u"unprocessable -32021"_s);
    row("401", {.status = 401}, 0, u"unauthorized "_s);
    row("403", {.status = 403}, 0, u"forbidden "_s);
    row("503", {.status = 503}, 0, u"serverFault "_s);
    row("429", {.status = 429}, 0, u"rateLimited "_s);
    row("a damaged discovery",
        resultFor(first, {{"supportedVersions"_L1, QJsonArray{"2026-07-28"_L1}}}), 0,
        u"badJson "_s);
}

void TestMcpEra::kindIsFoundOut()
{
    QFETCH(Reply, discovery);
    QFETCH(int, initializes);
    QFETCH(QString, failure);
    McpPeer &server = peer(Kind::Legacy);
    server.on(u"server/discover"_s, discovery);
    const auto connected = m_client->connectToServer();
    QVERIFY(finished(connected));
    QCOMPARE(server.count(u"initialize"_s), initializes);
    QCOMPARE(connected.result().has_value(), failure.isEmpty());
    if (!failure.isEmpty()) {
        const Failure why = connected.result().error();
        QCOMPARE(QString(kindName(why.kind) + u' ' + why.code), failure);
    }
}

void TestMcpEra::rejectedVersionIsOfferedAgain()
{
    McpPeer &server = peer(Kind::Modern);
    server.on(u"server/discover"_s, [&server](const Received &, const QJsonObject &message) {
        server.on(u"server/discover"_s, [](const Received &, const QJsonObject &again) {
            return resultFor(again, {{"supportedVersions"_L1, QJsonArray{"2026-07-28"_L1}},
                                     {"capabilities"_L1, QJsonObject()}});
        });
        return versionError(message, {u"2025-11-25"_s, u"2026-07-28"_s});
    });
    const auto connected = m_client->connectToServer();
    QVERIFY(finished(connected));
    QVERIFY(connected.result() && connected.result()->modern);
    QCOMPARE(server.count(u"server/discover"_s), 2);
    QCOMPARE(server.count(u"initialize"_s), 0);
}

void TestMcpEra::verdictIsRemembered()
{
    McpEras eras;
    McpOptions options;
    options.eras = &eras;
    McpPeer &server = peer(Kind::Legacy, options);
    QVERIFY(finished(m_client->connectToServer()));
    QCOMPARE(server.count(u"server/discover"_s), 1);
    McpClient second(*m_http, server.url(), token, options);
    const auto connected = second.connectToServer();
    QVERIFY(finished(connected));
    QVERIFY(connected.result() && !connected.result()->modern);
    QCOMPARE(server.count(u"server/discover"_s), 1);
    QCOMPARE(eras.of(server.server.url(u"/elsewhere"_s)), McpEra::Legacy);
    QCOMPARE(eras.of(QUrl(u"http://127.0.0.1:1/mcp"_s)), std::nullopt);
}

void TestMcpEra::wrongVerdictIsForgotten()
{
    McpEras eras;
    McpOptions options;
    options.eras = &eras;
    McpPeer &server = peer(Kind::Modern, options);
    eras.remember(server.url(), McpEra::Legacy);
    const auto first = m_client->connectToServer();
    QVERIFY(finished(first));
    QVERIFY(!first.result());
    const auto second = m_client->connectToServer();
    QVERIFY(finished(second));
    QVERIFY(second.result() && second.result()->modern);
}

void TestMcpEra::initializeThatFails_data()
{
    QTest::addColumn<QJsonObject>("result");
    QTest::addColumn<QByteArray>("session");
    QTest::addColumn<FailureKind>("kind");
    const auto result = [](const QString &version) {
        return QJsonObject{{"protocolVersion"_L1, version},
                           {"capabilities"_L1, QJsonObject()},
                           {"serverInfo"_L1, QJsonObject{{"name"_L1, "P"_L1}}}};
    };
    QTest::newRow("unknown version")
        << result(u"1999-01-01"_s) << QByteArray("s") << FailureKind::Unprocessable;
    QTest::newRow("nothing in it") << QJsonObject() << QByteArray("s") << FailureKind::BadJson;
    QTest::newRow("session with a space")
        << result(u"2025-11-25"_s) << QByteArray("a b") << FailureKind::BadJson;
    QTest::newRow("endless session")
        << result(u"2025-11-25"_s) << QByteArray(5'000, 'x') << FailureKind::BadJson;
}

void TestMcpEra::initializeThatFails()
{
    QFETCH(QJsonObject, result);
    QFETCH(QByteArray, session);
    QFETCH(FailureKind, kind);
    McpPeer &server = peer(Kind::Legacy);
    server.on(u"initialize"_s, [&](const Received &, const QJsonObject &message) {
        Reply reply = resultFor(message, result);
        reply.headers.append({"Mcp-Session-Id", session});
        return reply;
    });
    const auto connected = m_client->connectToServer();
    QVERIFY(finished(connected));
    QVERIFY(!connected.result());
    QCOMPARE(connected.result().error().kind, kind);
    QCOMPARE(server.count(u"notifications/initialized"_s), 0);
}

void TestMcpEra::lostSessionIsReplaced_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("as specified") << 404 << -32001;
    QTest::newRow("as the reference server has it") << 400 << -32000;
}

void TestMcpEra::lostSessionIsReplaced()
{
    QFETCH(int, status);
    QFETCH(int, code);
    McpPeer &server = peer(Kind::Legacy);
    server.on(u"tools/list"_s, [&](const Received &request, const QJsonObject &message) {
        if (request.header("Mcp-Session-Id") == "made-up-session-1")
            return errorFor(message, status, code);
        return resultFor(message, {{"tools"_L1, QJsonArray{toolNamed(u"one"_s)}}});
    });
    QVERIFY(finished(m_client->connectToServer()));
    server.session = "made-up-session-2";
    const auto listed = m_client->listTools();
    QVERIFY(finished(listed));
    QVERIFY(listed.result());
    QCOMPARE(server.count(u"initialize"_s), 2);
    QVERIFY(!server.requests(u"initialize"_s).value(1).has("Mcp-Session-Id"));

    // A server that never knows its own sessions is not asked for ever.
    server.on(u"tools/list"_s, [&](const Received &, const QJsonObject &message) {
        return errorFor(message, status, code);
    });
    const auto never = m_client->listTools();
    QVERIFY(finished(never));
    QVERIFY(!never.result());
    QCOMPARE(server.count(u"tools/list"_s), 4);
}

void TestMcpEra::lostSessionEndsAToolCall()
{
    McpPeer &server = peer(Kind::Legacy);
    QVERIFY(finished(m_client->connectToServer()));
    server.on(u"tools/call"_s, [](const Received &request, const QJsonObject &message) {
        if (request.header("Mcp-Session-Id") == "made-up-session-1")
            return Reply{.status = 404};
        return resultFor(message, toolText(u"done"_s));
    });
    server.session = "made-up-session-2";
    const auto called = m_client->callTool(u"one"_s, {});
    QVERIFY(finished(called));
    QCOMPARE(called.result().error().kind, FailureKind::ConnectionLost);
    QCOMPARE(called.result().error().code, u"sessionLost"_s);
    QCOMPARE(server.count(u"tools/call"_s), 1);
    const auto again = m_client->callTool(u"one"_s, {});
    QVERIFY(finished(again));
    QVERIFY(again.result());
}

void TestMcpEra::manyCallsConnectOnce()
{
    McpPeer &server = peer(Kind::Legacy);
    QList<QFuture<Expected<McpToolResult>>> calls;
    for (int i = 0; i < 5; ++i)
        calls.append(m_client->callTool(u"one"_s, {}));
    for (const auto &call : calls) {
        QVERIFY(finished(call));
        QVERIFY(call.result());
    }
    QCOMPARE(server.count(u"initialize"_s), 1);
    QCOMPARE(server.count(u"tools/call"_s), 5);
}

void TestMcpEra::tokenIsRenewedOnce()
{
    McpPeer &server = peer(Kind::Modern);
    server.server.setToken("made-up-newer");
    int asked = 0;
    m_client->setRenewal([&asked] {
        ++asked;
        return QtFuture::makeReadyFuture(Expected<Secret>(Secret::fromUtf8("made-up-newer")));
    });
    const auto called = m_client->callTool(u"one"_s, {});
    QVERIFY(finished(called));
    QVERIFY(called.result());
    QCOMPARE(asked, 1);
    QCOMPARE(server.count(u"tools/call"_s), 1);
}

void TestMcpEra::scopesAreAdded()
{
    McpPeer &server = peer(Kind::Modern);
    server.on(u"tools/call"_s, [](const Received &request, const QJsonObject &message) {
        if (request.header("Authorization") == "Bearer made-up-wider")
            return resultFor(message, toolText(u"done"_s));
        Reply reply = errorFor(message, 403, -32603);
        reply.headers.emplaceBack("WWW-Authenticate",
                                  R"(Bearer error="insufficient_scope", scope="deals:write a")");
        return reply;
    });
    const auto narrow = m_client->callTool(u"one"_s, {});
    QVERIFY(finished(narrow));
    QCOMPARE(narrow.result().error().kind, FailureKind::Forbidden);
    QCOMPARE(narrow.result().error().code, u"insufficient_scope"_s);
    QCOMPARE(narrow.result().error().items, (QStringList{u"deals:write"_s, u"a"_s}));

    QStringList asked;
    m_client->setStepUp([&asked](const QStringList &scopes) {
        asked = scopes;
        return QtFuture::makeReadyFuture(Expected<Secret>(Secret::fromUtf8("made-up-wider")));
    });
    const auto wide = m_client->callTool(u"one"_s, {});
    QVERIFY(finished(wide));
    QVERIFY(wide.result());
    QCOMPARE(asked, (QStringList{u"deals:write"_s, u"a"_s}));
}

void TestMcpEra::challengeGetsAToken()
{
    McpPeer &server = peer(Kind::Modern);
    server.on(u"tools/call"_s, [](const Received &request, const QJsonObject &message) {
        if (request.header("Authorization") != "Bearer made-up-wider")
            return Reply{
                .status = 401,
                .headers = {{"WWW-Authenticate", R"(Bearer resource_metadata="http://x")"}}};
        return resultFor(message, toolText(u"done"_s));
    });
    QList<QByteArray> challenges;
    m_client->setChallenge([&challenges](const HttpResponse &refusal) {
        challenges << refusal.header("WWW-Authenticate");
        return QtFuture::makeReadyFuture(Expected<Secret>(Secret::fromUtf8("made-up-wider")));
    });
    const auto called = m_client->callTool(u"one"_s, {});
    QVERIFY(finished(called));
    QVERIFY(called.result());
    const QByteArray challenge = R"(Bearer resource_metadata="http://x")"; // moc knows no raw
    QCOMPARE(challenges, QList<QByteArray>{challenge}); // strings among a macro's arguments
    // Each is a message of its own, and none of them has been carried out but the last.
    const QList<Received> calls = server.requests(u"tools/call"_s);
    QCOMPARE(calls.size(), 2);
    QVERIFY(messageOf(calls[0])["id"_L1] != messageOf(calls[1])["id"_L1]);
}

void TestMcpEra::challengeHasALimit()
{
    McpPeer &server = peer(Kind::Modern);
    server.on(u"tools/list"_s, Reply{.status = 401});
    int asked = 0;
    m_client->setChallenge([&asked](const HttpResponse &) {
        ++asked;
        return QtFuture::makeReadyFuture(Expected<Secret>(Secret::fromUtf8("made-up-other")));
    });
    const auto listed = m_client->listTools();
    QVERIFY(finished(listed));
    QCOMPARE(listed.result().error().kind, FailureKind::Unauthorized);
    QCOMPARE(asked, 2);
}

void TestMcpEra::clientMayGoAtAnyTime()
{
    McpPeer &server = peer(Kind::Legacy);
    server.on(u"initialize"_s, Reply{.act = Act::Hang});
    const auto connected = m_client->connectToServer();
    const auto listed = m_client->listTools();
    QTRY_COMPARE(server.count(u"initialize"_s), 1);
    m_client.reset();
    QVERIFY(finished(connected) && finished(listed)); // cancelled or answered, but over

    server.on(u"initialize"_s, Reply{.status = 500});
    m_client = std::make_unique<McpClient>(*m_http, server.url(), token);
    const auto failing =
        m_client->connectToServer().then(this, [this](const Expected<McpServer> &) {
            m_client.reset(); // from within its own answer
        });
    QVERIFY(finished(failing));
    QVERIFY(!m_client);
}

QTEST_GUILESS_MAIN(TestMcpEra)
#include "tst_mcpera.moc"
