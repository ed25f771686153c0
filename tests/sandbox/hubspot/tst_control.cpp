// What can be set, counted and read back; and that no token ever comes out again.
#include "caller.h"

#include <QtTest/QtTest>

using namespace hubspottest;
using nlohmann::json;

class TestHubSpotControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongCommandsChangeNothing_data();
    void wrongCommandsChangeNothing();
    void personaLosesAScope();
    void personaIsRevoked();
    void resetForgetsEverything();
    void limitsCountDown();
    void limitsAreEnforcedWhenAsked();
    void dailyLimitIsTheAccounts();
    void requestsAreRecorded();
    void tokenInTheAddressIsNoticed_data();
    void tokenInTheAddressIsNoticed();
    void ordinaryAddressesAreNot();
    void anyBytesAreRecorded();
    void writesAreCounted();
    void noTokenComesOut();
};

void TestHubSpotControl::wrongCommandsChangeNothing_data()
{
    QTest::addColumn<std::string>("command");
    for (const char *command : {"7",
                                "[]",
                                "{}",
                                R"({"command":7})",
                                R"({"command":"explode"})",
                                R"({"command":"setMode"})",
                                R"({"command":"setMode","mode":"explode"})",
                                R"({"command":"setMode","mode":"latency","milliseconds":"long"})",
                                R"({"command":"setMode","mode":"latency","seconds":1})",
                                R"({"command":"setMode","mode":"latency","milliseconds":-5})",
                                R"({"command":"setMode","mode":"edge","status":200})",
                                R"({"command":"setMode","mode":"serverError","status":521})",
                                R"({"command":"setMode","mode":"redirect","status":200})",
                                R"({"command":"setMode","mode":"versions"})",
                                R"({"command":"setMode","mode":"versions","gone":[3]})",
                                R"({"command":"setMode","mode":"gated","times":-1})",
                                R"({"command":"setMode","mode":"gated","times":1.5})",
                                R"({"command":"setMode","mode":"gated","persona":"nobody"})",
                                R"({"command":"setMode","mode":"gated","route":3})",
                                R"({"command":"setMode","mode":"rateLimit","policy":"SOMETIMES"})",
                                R"({"command":"clearModes","mode":3})",
                                R"({"command":"setPersona","revoked":true})",
                                R"({"command":"setPersona","persona":"full","scopes":"all"})",
                                R"({"command":"setLimits","perHour":3})",
                                R"({"command":"advanceClock"})",
                                R"({"command":"advanceClock","seconds":-1})",
                                R"({"command":"setRotating","body":"shredded"})"})
        QTest::newRow(command) << std::string(command);
}

void TestHubSpotControl::wrongCommandsChangeNothing()
{
    QFETCH(std::string, command);
    Caller caller;
    const json before = caller.state();
    const json answer = caller.emulator.control(json::parse(command));
    QVERIFY(answer.contains("error"));
    QVERIFY(!answer.at("error").get<std::string>().empty());
    QCOMPARE(caller.state(), before);
}

void TestHubSpotControl::personaLosesAScope()
{
    Caller caller;
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
    const json state = caller.emulator.control({{"command", "setPersona"},
                                                {"persona", "full"},
                                                {"scopes", {"oauth", "some.new.scope.v2"}}});
    QCOMPARE(state.at("personas").at(0).at("scopes").size(), 2U);
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 403);
    const json scopes = json::array({"oauth", "some.new.scope.v2"});
    QCOMPARE(body(caller.tokenInfo(token("full"))).at("scopes"), scopes);
}

void TestHubSpotControl::personaIsRevoked()
{
    Caller caller;
    caller.emulator.control({{"command", "setPersona"}, {"persona", "full"}, {"revoked", true}});
    QCOMPARE(caller.tokenInfo(token("full"))->status, 401);
    caller.emulator.control({{"command", "setPersona"}, {"persona", "full"}, {"revoked", false}});
    QCOMPARE(caller.tokenInfo(token("full"))->status, 200);
}

void TestHubSpotControl::resetForgetsEverything()
{
    Caller caller;
    const json fresh = caller.state();
    caller.setMode("edge");
    caller.get("/crm?hapikey=x", token("full"));
    caller.emulator.control({{"command", "setPersona"}, {"persona", "full"}, {"portalId", 1}});
    caller.emulator.control({{"command", "advanceClock"}, {"seconds", 5}});
    QVERIFY(caller.state() != fresh);
    QCOMPARE(caller.emulator.control({{"command", "reset"}}), fresh);
}

void TestHubSpotControl::limitsCountDown()
{
    Caller caller;
    for (int call = 1; call <= 3; ++call) {
        const auto answer = caller.get(contactsPath, token("full"));
        QCOMPARE(answer->get_header_value("X-HubSpot-RateLimit-Interval-Milliseconds"), "10000");
        QCOMPARE(answer->get_header_value("X-HubSpot-RateLimit-Max"), "100");
        QCOMPARE(answer->get_header_value("X-HubSpot-RateLimit-Remaining"),
                 std::to_string(100 - call));
        QCOMPARE(answer->get_header_value("X-HubSpot-RateLimit-Daily"), "250000");
        QCOMPARE(answer->get_header_value("X-HubSpot-RateLimit-Daily-Remaining"),
                 std::to_string(250'000 - call));
    }
    // Counting down is all that it does unless asked for more.
    caller.emulator.control({{"command", "setLimits"}, {"perTenSeconds", 1}});
    const auto answer = caller.get(contactsPath, token("full"));
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->get_header_value("X-HubSpot-RateLimit-Remaining"), "0");
    QVERIFY(!caller.get(contactsPath, token("stranger"))->has_header("X-HubSpot-RateLimit-Max"));
}

void TestHubSpotControl::limitsAreEnforcedWhenAsked()
{
    Caller caller;
    caller.emulator.control({{"command", "setLimits"}, {"perTenSeconds", 2}, {"enforce", true}});
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
    const auto refused = caller.get(contactsPath, token("full"));
    QCOMPARE(refused->status, 429);
    QCOMPARE(body(refused).at("policyName"), "TEN_SECONDLY_ROLLING");
    QCOMPARE(caller.get(contactsPath, token("noContent"))->status, 200);
    caller.emulator.control({{"command", "advanceClock"}, {"seconds", 10}});
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
}

void TestHubSpotControl::dailyLimitIsTheAccounts()
{
    Caller caller;
    caller.emulator.control({{"command", "setLimits"}, {"perDay", 2}, {"enforce", true}});
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
    QCOMPARE(caller.get(contactsPath, token("serviceKey"))->status, 200);
    const auto refused = caller.get(contactsPath, token("readOnly"));
    QCOMPARE(refused->status, 429);
    QCOMPARE(body(refused).at("policyName"), "DAILY");
    QCOMPARE(caller.get(contactsPath, token("otherAccount"))->status, 200);
    caller.emulator.control({{"command", "advanceClock"}, {"seconds", 86'400}});
    QCOMPARE(caller.get(contactsPath, token("readOnly"))->status, 200);
}

void TestHubSpotControl::requestsAreRecorded()
{
    Caller caller;
    caller.tokenInfo(token("full"));
    caller.get(contactsPath + "?limit=1", token("readOnly"));
    caller.client->Get(detailsPath);
    caller.get(detailsPath, token("stranger"));
    const json all = caller.emulator.recordedRequests();
    QCOMPARE(all.size(), 4U);
    const json first{{"number", 1},         {"method", "POST"},  {"path", tokenInfoPath},
                     {"query", ""},         {"persona", "full"}, {"status", 200},
                     {"tokenInUrl", false}, {"bearer", true},    {"tokenInBody", true}};
    QCOMPARE(all.at(0), first);
    QCOMPARE(all.at(1).at("query"), "limit=1");
    QCOMPARE(all.at(1).at("persona"), "readOnly");
    QCOMPARE(all.at(2).at("persona"), "none");
    QCOMPARE(all.at(2).at("bearer"), false);
    QCOMPARE(all.at(3).at("persona"), "unknown");
    QCOMPARE(all.at(3).at("status"), 401);
    QCOMPARE(caller.state().at("tokenInUrl"), false);
    caller.emulator.control({{"command", "clearRequests"}});
    QVERIFY(caller.emulator.recordedRequests().empty());
}

void TestHubSpotControl::tokenInTheAddressIsNoticed_data()
{
    QTest::addColumn<std::string>("address");
    QTest::newRow("path") << "/oauth/v1/access-tokens/" + token("full");
    QTest::newRow("query") << contactsPath + "?x=" + token("full");
    QTest::newRow("in capitals") << contactsPath + "?x=PAT" + token("full").substr(3);
    QTest::newRow("escaped") << contactsPath + "?x=%70at%2D" + token("full").substr(4);
    QTest::newRow("unknown one") << std::string("/x/pat-ap1-12345678-0000-4000-8000-000000000000");
    QTest::newRow("OAuth") << contactsPath + "?x=" + token("oauth");
    QTest::newRow("hapikey") << contactsPath + "?hapikey=00000000-0000-4000-8000-000000000000";
    QTest::newRow("access_token") << contactsPath + "?access_token=whatever";
    QTest::newRow("the bearer itself") << contactsPath + "?x=an-opaque-bearer-0001";
}

void TestHubSpotControl::tokenInTheAddressIsNoticed()
{
    QFETCH(std::string, address);
    Caller caller;
    caller.get(address, "an-opaque-bearer-0001");
    const json seen = caller.emulator.recordedRequests().at(0);
    QCOMPARE(seen.at("tokenInUrl"), true);
    QVERIFY(seen.dump().find("(token)") != std::string::npos);
    QVERIFY(seen.dump().find("0000-4000") == std::string::npos);
    QVERIFY(seen.dump().find("Sample") == std::string::npos);
    QVERIFY(seen.dump().find("whatever") == std::string::npos);
    QVERIFY(seen.dump().find("opaque") == std::string::npos);
    // Once is for ever, until everything is reset.
    caller.emulator.control({{"command", "clearRequests"}});
    QCOMPARE(caller.state().at("tokenInUrl"), true);
}

void TestHubSpotControl::ordinaryAddressesAreNot()
{
    Caller caller;
    caller.tokenInfo(token("full"));
    caller.tokenInfo(token("garbage"));
    caller.get(contactsPath + "?limit=1&after=2&properties=email,firstname", token("full"));
    caller.get("/pattern/pat-a-cake", token("full"));
    QCOMPARE(caller.state().at("tokenInUrl"), false);
}

void TestHubSpotControl::anyBytesAreRecorded()
{
    Caller caller;
    QCOMPARE(caller.get("/x/%ff%00%0d?q=%c3%28", token("full"))->status, 404);
    const json seen = caller.emulator.recordedRequests();
    QVERIFY(!seen.dump().empty());
    QCOMPARE(seen.at(0).at("query"), "q=?(");
    QVERIFY(seen.at(0).at("path").get<std::string>().rfind("/x/", 0) == 0);
}

void TestHubSpotControl::writesAreCounted()
{
    Caller caller;
    caller.tokenInfo(token("full"));
    caller.get(contactsPath, token("full"));
    QCOMPARE(caller.state().at("writes"), 0);
    const httplib::Headers headers{{"Authorization", "Bearer " + token("full")}};
    QCOMPARE(caller.client->Post(contactsPath, headers, "{}", "application/json")->status, 405);
    QCOMPARE(caller.client->Patch(contactsPath, headers, "{}", "application/json")->status, 405);
    QCOMPARE(caller.client->Put(contactsPath, headers, "{}", "application/json")->status, 405);
    QCOMPARE(caller.client->Delete(contactsPath, headers)->status, 405);
    QCOMPARE(caller.state().at("writes"), 4);
}

void TestHubSpotControl::noTokenComesOut()
{
    Caller caller;
    for (const char *persona : {"full", "revoked", "rotating", "oauth", "stranger"}) {
        caller.tokenInfo(token(persona));
        caller.get(detailsPath + "?token=" + token(persona), token(persona));
    }
    const std::string out = caller.state().dump() + caller.emulator.recordedRequests().dump();
    for (const char *secret : {"pat-", "0000-4000", "CFakeOauth", "thisisatesttoken"})
        QVERIFY2(out.find(secret) == std::string::npos, secret);
}

QTEST_GUILESS_MAIN(TestHubSpotControl)
#include "tst_control.moc"
