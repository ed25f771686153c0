#include "runningsandbox.h"

#include <QTest>

#include <memory>

using Who = RunningSandbox::Who;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto path = "/api/mcp";
const httplib::Headers bothKinds = {{"Accept", "application/json, text/event-stream"}};

json request(const std::string &method, const json &params = json::object())
{
    return {{"jsonrpc", "2.0"}, {"id", 7}, {"method", method}, {"params", params}};
}

int errorOf(const Reply &reply)
{
    return reply.body.is_object() && reply.body.contains("error")
               ? reply.body.at("error").at("code").get<int>()
               : 0;
}

// The last message of an event stream.
json lastEvent(const std::string &text)
{
    const auto start = text.rfind("data: ");
    return json::parse(text.substr(start + 6, text.find('\n', start) - start - 6), nullptr, false);
}

} // namespace

class SandboxMcpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_sandbox.reset(); }
    void cleanup() { m_sandbox->call(Who::Nobody, "DELETE", "/faults"); }

    void aModernServerIsDiscovered();
    void aModernRequestMustSayAll_data();
    void aModernRequestMustSayAll();
    void toolsAreListedWithSchemas();
    void itKnowsWhoAsks();
    void scopesInEffectAreTheVerdict();
    void aLegacySessionLivesAndEnds();
    void sessionsAreLost_data();
    void sessionsAreLost();
    void sessionsExpire();
    void sessionsBelongToOnePerson();
    void legacyRequestsMustBeWellFormed_data();
    void legacyRequestsMustBeWellFormed();
    void answersMayBeStreams();
    void aServerMayKnowOneEraOnly();
    void foreignPagesAreTurnedAway();
    void toolsGoWrongOnDemand();

private:
    void faults(const json &names) { m_sandbox->control({{"mcp", {{"faults", names}}}}); }
    Reply modern(const std::string &method, json params = json::object(),
                 const std::map<std::string, std::string> &changes = {});
    Reply legacy(const json &message, const std::string &session = {}, Who who = Who::Member);
    // Answers the session's id.
    std::string open(const std::string &version = "2025-11-25");

    std::unique_ptr<RunningSandbox> m_sandbox;
};

void SandboxMcpTest::initTestCase()
{
    m_sandbox = std::make_unique<RunningSandbox>(QStringList{u"--in-memory"_s, u"--faults"_s});
    QVERIFY(m_sandbox->isRunning());
    QCOMPARE(m_sandbox->putToken(personaToken("03"), "\"0\"").status, 200);
}

// A header that is changed to nothing is left out.
Reply SandboxMcpTest::modern(const std::string &method, json params,
                             const std::map<std::string, std::string> &changes)
{
    std::map<std::string, std::string> wanted = {{"MCP-Protocol-Version", "2026-07-28"},
                                                 {"Mcp-Method", method}};
    if (params.contains("name"))
        wanted["Mcp-Name"] = params.at("name");
    if (!params.contains("_meta"))
        params["_meta"] = {{"io.modelcontextprotocol/protocolVersion", "2026-07-28"},
                           {"io.modelcontextprotocol/clientCapabilities", json::object()}};
    for (const auto &[name, value] : changes)
        wanted[name] = value;
    httplib::Headers headers = bothKinds;
    for (const auto &[name, value] : wanted) {
        if (!value.empty())
            headers.emplace(name, value);
    }
    return m_sandbox->call(Who::Member, "POST", path, request(method, params), headers);
}

Reply SandboxMcpTest::legacy(const json &message, const std::string &session, Who who)
{
    httplib::Headers headers = bothKinds;
    if (!session.empty()) {
        headers.emplace("Mcp-Session-Id", session);
        headers.emplace("MCP-Protocol-Version", "2025-11-25");
    }
    return m_sandbox->call(who, "POST", path, message, headers);
}

std::string SandboxMcpTest::open(const std::string &version)
{
    const Reply reply = legacy(request("initialize", {{"protocolVersion", version},
                                                      {"capabilities", json::object()},
                                                      {"clientInfo", {{"name", "test"}}}}));
    return reply.header("Mcp-Session-Id");
}

void SandboxMcpTest::aModernServerIsDiscovered()
{
    const Reply reply = modern("server/discover");
    QCOMPARE(reply.status, 200);
    const json result = reply.body.at("result");
    COMPARE_JSON(result.at("supportedVersions"), json::array({"2026-07-28"}));
    COMPARE_JSON(result.at("resultType"), json("complete"));
    COMPARE_JSON(result.at("cacheScope"), json("private"));
    QVERIFY(result.at("ttlMs").is_number_integer());
    QVERIFY(result.at("capabilities").contains("tools"));
    QVERIFY(result.at("_meta").at("io.modelcontextprotocol/serverInfo").contains("version"));
    QVERIFY(reply.header("Mcp-Session-Id").empty());
}

void SandboxMcpTest::aModernRequestMustSayAll_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("error");
    const QString good = u"2026-07-28"_s;
    QTest::newRow("right") << u"Mcp-Name"_s << u"get_my_context"_s << good << 200 << 0;
    QTest::newRow("encoded") << u"Mcp-Name"_s << u"=?base64?Z2V0X215X2NvbnRleHQ=?="_s << good << 200
                             << 0;
    QTest::newRow("badly encoded")
        << u"Mcp-Name"_s << u"=?base64?Z2V*?="_s << good << 400 << -32020;
    QTest::newRow("other name") << u"Mcp-Name"_s << u"another"_s << good << 400 << -32020;
    QTest::newRow("no name") << u"Mcp-Name"_s << QString() << good << 400 << -32020;
    QTest::newRow("no method") << u"Mcp-Method"_s << QString() << good << 400 << -32020;
    QTest::newRow("other case") << u"Mcp-Method"_s << u"TOOLS/CALL"_s << good << 400 << -32020;
    QTest::newRow("no version") << u"MCP-Protocol-Version"_s << QString() << good << 400 << -32020;
    QTest::newRow("versions differ")
        << u"MCP-Protocol-Version"_s << good << u"2027-01-01"_s << 400 << -32020;
    QTest::newRow("future") << u"MCP-Protocol-Version"_s << u"2027-01-01"_s << u"2027-01-01"_s
                            << 400 << -32022;
    QTest::newRow("no version in the body")
        << u"MCP-Protocol-Version"_s << good << QString() << 400 << -32602;
}

void SandboxMcpTest::aModernRequestMustSayAll()
{
    QFETCH(const QString, header);
    QFETCH(const QString, value);
    QFETCH(const QString, version);
    QFETCH(const int, status);
    QFETCH(const int, error);
    json meta = {{"io.modelcontextprotocol/clientCapabilities", json::object()}};
    if (!version.isEmpty())
        meta["io.modelcontextprotocol/protocolVersion"] = version.toStdString();
    const Reply reply = modern("tools/call", {{"name", "get_my_context"}, {"_meta", meta}},
                               {{header.toStdString(), value.toStdString()}});
    QCOMPARE(reply.status, status);
    QCOMPARE(errorOf(reply), error);
    COMPARE_JSON(reply.body.at("id"), json(7));
    if (error == -32022)
        COMPARE_JSON(
            reply.body.at("error").at("data"),
            json({{"supported", json::array({"2026-07-28"})}, {"requested", "2027-01-01"}}));
    QCOMPARE(modern("ping").status, 404);
    QCOMPARE(errorOf(modern("ping")), -32601);
}

void SandboxMcpTest::toolsAreListedWithSchemas()
{
    const Reply all = modern("tools/list");
    const json tools = all.body.at("result").at("tools");
    QCOMPARE(tools.size(), std::size_t(2));
    COMPARE_JSON(tools.at(0).at("name"), json("get_my_context"));
    COMPARE_JSON(tools.at(1).at("name"), json("list_my_integrations"));
    for (const json &tool : tools)
        COMPARE_JSON(tool.at("inputSchema").at("type"), json("object"));
    faults({"pagedTools"});
    const json first = modern("tools/list").body.at("result");
    COMPARE_JSON(first.at("tools"), json::array({tools.at(0)}));
    const json second =
        modern("tools/list", {{"cursor", first.at("nextCursor")}}).body.at("result");
    COMPARE_JSON(second.at("tools"), json::array({tools.at(1)}));
    QVERIFY(!second.contains("nextCursor"));
    QCOMPARE(errorOf(modern("tools/list", {{"cursor", "made-up"}})), -32602);
}

void SandboxMcpTest::itKnowsWhoAsks()
{
    const json result = modern("tools/call", {{"name", "get_my_context"}}).body.at("result");
    const json content = result.at("structuredContent");
    COMPARE_JSON(content.at("person").at("id"), json("p-003"));
    COMPARE_JSON(content.at("roles"), json::array({"member"}));
    COMPARE_JSON(content.at("groups"),
                 json::array({{{"id", "g-004"}, {"name", "Customer Success"}}}));
    COMPARE_JSON(json::parse(result.at("content").at(0).at("text").get<std::string>()), content);
}

void SandboxMcpTest::scopesInEffectAreTheVerdict()
{
    const json content = modern("tools/call", {{"name", "list_my_integrations"}})
                             .body.at("result")
                             .at("structuredContent");
    const json hubspot = content.at("integrations").at(0);
    COMPARE_JSON(hubspot.at("id"), json("hubspot"));
    json expected = json::array();
    for (const char *scope :
         {"contacts:read", "contacts:write", "companies:read", "companies:write", "deals:read",
          "deals:write", "content:read", "content:write", "analytics:read"}) {
        const Reply verdict = m_sandbox->hubspot(
            Who::Member, "GET", std::string("/access?person=p-003&scope=") + scope);
        if (verdict.body.at("allowed"))
            expected.push_back(scope);
    }
    QVERIFY(!expected.empty());
    COMPARE_JSON(hubspot.at("scopes"), expected);
}

void SandboxMcpTest::aLegacySessionLivesAndEnds()
{
    const std::string session = open();
    QVERIFY(!session.empty());
    const Reply ready =
        legacy({{"jsonrpc", "2.0"}, {"method", "notifications/initialized"}}, session);
    QCOMPARE(ready.status, 202);
    QVERIFY(ready.text.empty());
    COMPARE_JSON(legacy(request("ping"), session).body.at("result"), json::object());
    const json tools = legacy(request("tools/list"), session).body.at("result").at("tools");
    QCOMPARE(tools.size(), std::size_t(2));
    const json result =
        legacy(request("tools/call", {{"name", "get_my_context"}}), session).body.at("result");
    QVERIFY(!result.contains("resultType"));
    COMPARE_JSON(result.at("isError"), json(false));
    QCOMPARE(m_sandbox->call(Who::Member, "GET", path).status, 405);
    const auto end = [&] {
        return m_sandbox->call(Who::Member, "DELETE", path, nullptr, {{"Mcp-Session-Id", session}})
            .status;
    };
    QCOMPARE(end(), 200);
    QCOMPARE(end(), 404);
    QCOMPARE(legacy(request("ping"), session).status, 404);
}

void SandboxMcpTest::sessionsAreLost_data()
{
    QTest::addColumn<bool>("asReferenceServer");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("error");
    QTest::newRow("as specified") << false << 404 << -32001;
    QTest::newRow("as the reference server does") << true << 400 << -32000;
}

void SandboxMcpTest::sessionsAreLost()
{
    QFETCH(const bool, asReferenceServer);
    QFETCH(const int, status);
    QFETCH(const int, error);
    const std::string session = open();
    QCOMPARE(legacy(request("ping"), session).status, 200);
    m_sandbox->control(
        {{"mcp",
          {{"dropSessions", true},
           {"faults", asReferenceServer ? json::array({"deadSession400"}) : json::array()}}}});
    const Reply lost = legacy(request("ping"), session);
    QCOMPARE(lost.status, status);
    QCOMPARE(errorOf(lost), error);
    QCOMPARE(legacy(request("ping"), open()).status, 200);
}

void SandboxMcpTest::sessionsExpire()
{
    m_sandbox->control({{"mcp", {{"sessionSeconds", 0}}}});
    const std::string session = open();
    QTRY_COMPARE(legacy(request("ping"), session).status, 404);
}

void SandboxMcpTest::sessionsBelongToOnePerson()
{
    const std::string session = open();
    QCOMPARE(legacy(request("ping"), session, Who::Admin).status, 404);
    QCOMPARE(legacy(request("ping"), session).status, 200);
}

void SandboxMcpTest::legacyRequestsMustBeWellFormed_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("error");
    QTest::newRow("no JSON") << u"{"_s << 400 << -32700;
    QTest::newRow("a list") << u"[]"_s << 400 << -32600;
    QTest::newRow("null as id") << u"{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}"_s << 400
                                << -32600;
    QTest::newRow("an answer") << u"{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"_s << 400
                               << -32600;
    QTest::newRow("unknown method")
        << u"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"made/up\"}"_s << 200 << -32601;
    QTest::newRow("unknown tool")
        << u"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"x\"}}"_s
        << 200 << -32602;
}

void SandboxMcpTest::legacyRequestsMustBeWellFormed()
{
    QFETCH(const QString, body);
    QFETCH(const int, status);
    QFETCH(const int, error);
    const std::string session = open();
    const Reply reply = legacy(json(body.toStdString()), session);
    QCOMPARE(reply.status, status);
    QCOMPARE(errorOf(reply), error);
    QCOMPARE(legacy(request("ping")).status, 400);
    QCOMPARE(m_sandbox->call(Who::Member, "POST", path, request("ping")).status, 406);
}

void SandboxMcpTest::answersMayBeStreams()
{
    faults({"sse"});
    const std::string session = open();
    const Reply primed = legacy(request("ping"), session);
    QCOMPARE(primed.header("Content-Type"), std::string("text/event-stream"));
    QVERIFY(primed.text.starts_with("id: stream-0\ndata: \n\n"));
    COMPARE_JSON(lastEvent(primed.text).at("id"), json(7));
    const Reply plain = modern("tools/list");
    QVERIFY(plain.text.find("id: ") == std::string::npos);
    QVERIFY(lastEvent(plain.text).at("result").contains("tools"));
}

void SandboxMcpTest::aServerMayKnowOneEraOnly()
{
    faults({"legacyOnly"});
    const Reply refused = modern("server/discover");
    QCOMPARE(refused.status, 400);
    QCOMPARE(errorOf(refused), -32000);
    QVERIFY(!open().empty());
    faults({"modernOnly"});
    const Reply told = legacy(request("initialize", {{"protocolVersion", "2025-11-25"}}));
    QCOMPARE(told.status, 400);
    QCOMPARE(errorOf(told), -32022);
    QCOMPARE(modern("server/discover").status, 200);
}

void SandboxMcpTest::foreignPagesAreTurnedAway()
{
    const auto from = [this](const std::string &origin) {
        return modern("server/discover", json::object(), {{"Origin", origin}}).status;
    };
    QCOMPARE(from("https://evil.example"), 403);
    QCOMPARE(from("null"), 403);
    QCOMPARE(from("http://127.0.0.1:" + std::to_string(m_sandbox->port())), 200);
    QCOMPARE(m_sandbox->call(Who::Nobody, "GET", path).status, 401);
}

void SandboxMcpTest::toolsGoWrongOnDemand()
{
    const json call = {{"name", "get_my_context"}};
    COMPARE_JSON(modern("tools/call", {{"name", "get_my_context"}, {"arguments", {{"a", 1}}}})
                     .body.at("result")
                     .at("isError"),
                 json(true));
    faults({"toolError"});
    COMPARE_JSON(modern("tools/call", call).body.at("result").at("isError"), json(true));
    faults({"oddTools", "unknownResultType", "noStructuredContent"});
    const json list = modern("tools/list").body.at("result");
    QVERIFY(list.at("tools").size() > 4);
    COMPARE_JSON(list.at("resultType"), json("surprise"));
    QVERIFY(!modern("tools/call", call).body.at("result").contains("structuredContent"));
    faults({"brokenJson"});
    const Reply broken = modern("tools/list");
    QCOMPARE(broken.status, 200);
    QVERIFY(broken.body.is_discarded());
}

QTEST_GUILESS_MAIN(SandboxMcpTest)

#include "tst_sandbox_mcp.moc"
