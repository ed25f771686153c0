// Every failure that can be asked for, as a client meets it.
#include "caller.h"

#include <QtTest/QtTest>

#include <set>

using namespace hubspottest;
using nlohmann::json;

namespace {
bool isHtml(const httplib::Result &answer)
{
    return answer->get_header_value("Content-Type").rfind("text/html", 0) == 0;
}
} // namespace

class TestHubSpotModes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusAndBody_data();
    void statusAndBody();
    void refusedScopes_data();
    void refusedScopes();
    void rateLimits_data();
    void rateLimits();
    void movingTellsWhen();
    void expiredTellsWhen();
    void redirectGoesElsewhere();
    void versionSwitch_data();
    void versionSwitch();
    void tokenInfoWithoutHubId();
    void emptyAccount();
    void cookieIsSet();
    void holdsForItsRouteAlone();
    void holdsForItsPersonaAlone();
    void holdsForANumberOfTimes();
    void oneAfterTheOther();
    void longestRouteFirst();
    void deadCredentialComesBeforeTheMode();
    void edgeAnswersEvenWithoutACredential();
};

void TestHubSpotModes::statusAndBody_data()
{
    QTest::addColumn<std::string>("mode");
    QTest::addColumn<std::string>("parameters");
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("kind"); // html, text, or the JSON's category
    const auto row = [](const char *mode, const char *parameters, int status, const char *kind) {
        QTest::addRow("%s %s", mode, parameters)
            << std::string(mode) << std::string(parameters) << status << std::string(kind);
    };
    row("badRequest", "{}", 400, "VALIDATION_ERROR");
    row("nestedMessage", "{}", 400, "VALIDATION_ERROR");
    row("unauthorized", "{}", 401, "INVALID_AUTHENTICATION");
    row("expired", "{}", 401, "EXPIRED_AUTHENTICATION");
    row("expired1970", "{}", 401, "EXPIRED_AUTHENTICATION");
    row("gated", "{}", 403, "GATED");
    row("userPermissions", "{}", 403, "USER_DOES_NOT_HAVE_PERMISSIONS");
    row("notFound", "{}", 404, "html");
    row("notFound", R"({"html":false})", 404, "OBJECT_NOT_FOUND");
    row("locked", "{}", 423, "LOCKED");
    row("moving", "{}", 477, "MIGRATION_IN_PROGRESS");
    for (const int status : {500, 502, 503, 504}) {
        const std::string number = std::to_string(status);
        row("serverError", (R"({"status":)" + number + "}").c_str(), status, "INTERNAL_ERROR");
        row("serverError", (R"({"html":true,"status":)" + number + "}").c_str(), status, "html");
    }
    for (int status = 521; status <= 526; ++status)
        row("edge", (R"({"status":)" + std::to_string(status) + "}").c_str(), status, "html");
    row("captivePortal", "{}", 200, "html");
    row("blocked", "{}", 403, "html");
    row("blocked", R"({"status":401})", 401, "html");
    row("notJson", "{}", 200, "text");
    row("wrongShape", "{}", 200, "");
}

void TestHubSpotModes::statusAndBody()
{
    QFETCH(std::string, mode);
    QFETCH(std::string, parameters);
    QFETCH(int, status);
    QFETCH(std::string, kind);
    Caller caller;
    QVERIFY(!caller.setMode(mode, json::parse(parameters)).contains("error"));
    std::vector<httplib::Result> answers;
    answers.push_back(caller.tokenInfo(token("full")));
    answers.push_back(caller.get(detailsPath, token("full")));
    answers.push_back(caller.get(contactsPath, token("full")));
    for (const httplib::Result &answer : answers) {
        QVERIFY(answer);
        QCOMPARE(answer->status, status);
        const bool foreign = mode == "captivePortal" || mode == "blocked";
        QCOMPARE(answer->has_header("X-HubSpot-Correlation-Id"), !foreign);
        QCOMPARE(answer->has_header("X-HubSpot-RateLimit-Max"), !foreign && status < 500);
        QCOMPARE(answer->has_header("X-HubSpot-Auth-Failure"), !foreign && status == 401);
        QCOMPARE(isHtml(answer), kind == "html");
        QCOMPARE(body(answer).is_discarded(), kind == "html" || kind == "text");
        if (!body(answer).is_discarded()) {
            QCOMPARE(category(answer), kind);
            if (!kind.empty()) {
                QCOMPARE(body(answer).at("correlationId"),
                         answer->get_header_value("X-HubSpot-Correlation-Id"));
            }
        }
    }
    // Cleared, everything is as before.
    caller.emulator.control({{"command", "clearModes"}});
    QCOMPARE(caller.tokenInfo(token("full"))->status, 200);
}

void TestHubSpotModes::refusedScopes_data()
{
    QTest::addColumn<std::string>("mode");
    QTest::addColumn<std::string>("pointer");
    QTest::addColumn<std::string>("wording");
    const std::string any = "One or more of the following scopes are required.";
    const std::string granular = "/errors/0/context/requiredGranularScopes";
    QTest::newRow("any") << std::string("forbiddenAny") << granular << any;
    QTest::newRow("all") << std::string("forbiddenAll") << granular
                         << std::string("All of the following scopes are required.");
    QTest::newRow("older key") << std::string("forbiddenRequired")
                               << std::string("/errors/0/context/requiredScopes") << any;
    QTest::newRow("top level") << std::string("forbiddenMissing")
                               << std::string("/context/missingScopes") << std::string();
    QTest::newRow("unnamed") << std::string("forbiddenUnnamed") << std::string() << std::string();
}

void TestHubSpotModes::refusedScopes()
{
    QFETCH(std::string, mode);
    QFETCH(std::string, pointer);
    QFETCH(std::string, wording);
    Caller caller;
    caller.setMode(mode);
    const auto answer = caller.get("/cms/v3/pages/site-pages", token("full"));
    QCOMPARE(answer->status, 403);
    QCOMPARE(category(answer), std::string("MISSING_SCOPES"));
    const json refusal = body(answer);
    if (pointer.empty()) {
        QVERIFY(answer->body.find("content") == std::string::npos);
    } else {
        const json scopes = json::array({"content", "content.site_pages.read"});
        QCOMPARE(refusal.at(json::json_pointer(pointer)), scopes);
    }
    QCOMPARE(refusal.contains("errors"), !wording.empty());
    if (!wording.empty())
        QCOMPARE(refusal["errors"][0]["message"], wording);
    if (mode == "forbiddenUnnamed")
        return;
    // HubSpot has been seen to name the wrong scope; so can the stand-in.
    caller.emulator.control({{"command", "clearModes"}});
    caller.setMode(mode, {{"scopes", {"contacts"}}});
    const json wrong = body(caller.get("/cms/v3/pages/site-pages", token("full")));
    QCOMPARE(wrong.at(json::json_pointer(pointer)), json::array({"contacts"}));
}

void TestHubSpotModes::rateLimits_data()
{
    QTest::addColumn<std::string>("policy");
    QTest::addColumn<int>("retryAfter");
    for (const char *policy : {"TEN_SECONDLY_ROLLING", "SECONDLY", "DAILY"}) {
        QTest::addRow("%s", policy) << std::string(policy) << -1;
        QTest::addRow("%s with Retry-After", policy) << std::string(policy) << 7;
    }
}

void TestHubSpotModes::rateLimits()
{
    QFETCH(std::string, policy);
    QFETCH(int, retryAfter);
    Caller caller;
    caller.setMode("rateLimit", {{"policy", policy}, {"retryAfter", retryAfter}});
    const auto answer = caller.get(contactsPath, token("full"));
    QCOMPARE(answer->status, 429);
    const json refusal = body(answer);
    QCOMPARE(refusal.at("policyName"), policy);
    QCOMPARE(refusal.at("errorType"), "RATE_LIMIT");
    QVERIFY(!refusal.contains("category"));
    QCOMPARE(answer->get_header_value("Retry-After"), retryAfter < 0 ? "" : "7");
    caller.emulator.control({{"command", "clearModes"}});
    caller.setMode("rateLimit", {{"category", true}});
    QCOMPARE(category(caller.get(contactsPath, token("full"))), std::string("RATE_LIMITS"));
}

void TestHubSpotModes::movingTellsWhen()
{
    Caller caller;
    caller.setMode("moving", {{"times", 1}});
    QCOMPARE(caller.get(contactsPath, token("full"))->get_header_value("Retry-After"), "3600");
    caller.setMode("moving", {{"retryAfter", 86400}});
    QCOMPARE(caller.get(contactsPath, token("full"))->get_header_value("Retry-After"), "86400");
}

void TestHubSpotModes::expiredTellsWhen()
{
    Caller caller;
    caller.setMode("expired", {{"secondsAgo", 90}, {"times", 1}});
    const auto recent = caller.get(contactsPath, token("full"));
    QVERIFY(recent->body.find("expired 90 second(s) ago") != std::string::npos);
    caller.setMode("expired1970");
    const auto old = caller.get(contactsPath, token("full"));
    QCOMPARE(body(old).at("context").at("expire time").at(0), "1970-01-01T00:00:00.000Z");
    QVERIFY(old->body.find("day(s) ago") != std::string::npos);
}

void TestHubSpotModes::redirectGoesElsewhere()
{
    Caller caller;
    caller.setMode("redirect", {{"times", 1}});
    const auto answer = caller.get(contactsPath, token("full"));
    QCOMPARE(answer->status, 302);
    QCOMPARE(answer->get_header_value("Location"), "http://elsewhere.example/sign-in");
    caller.setMode("redirect", {{"status", 307}, {"location", "http://127.0.0.2:9/x"}});
    const auto other = caller.get(contactsPath, token("full"));
    QCOMPARE(other->status, 307);
    QCOMPARE(other->get_header_value("Location"), "http://127.0.0.2:9/x");
}

void TestHubSpotModes::versionSwitch_data()
{
    QTest::addColumn<std::string>("gone");
    for (const char *version : {"v3", "2026-03", "2026-09"})
        QTest::newRow(version) << std::string(version);
}

void TestHubSpotModes::versionSwitch()
{
    QFETCH(std::string, gone);
    Caller caller;
    caller.setMode("versions", {{"gone", {gone}}});
    for (const char *version : {"v3", "2026-03", "2026-09"}) {
        const std::string objects = std::string(version) == "v3"
                                        ? "/crm/v3/objects/contacts"
                                        : std::string("/crm/objects/") + version + "/contacts";
        for (const std::string &path :
             {std::string("/account-info/") + version + "/details", objects}) {
            const auto answer = caller.get(path, token("full"));
            QCOMPARE(answer->status, version == gone ? 404 : 200);
            QCOMPARE(isHtml(answer), version == gone);
        }
    }
    QCOMPARE(caller.tokenInfo(token("full"))->status, 200);
}

void TestHubSpotModes::tokenInfoWithoutHubId()
{
    Caller caller;
    caller.setMode("noHubId");
    const auto answer = caller.tokenInfo(token("full"));
    QCOMPARE(answer->status, 200);
    QVERIFY(!body(answer).contains("hubId"));
    QVERIFY(body(answer).contains("scopes"));
    QVERIFY(body(caller.get(detailsPath, token("full"))).contains("portalId"));
}

void TestHubSpotModes::emptyAccount()
{
    Caller caller;
    caller.setMode("emptyAccount");
    const json empty{{"results", json::array()}};
    QCOMPARE(body(caller.get(contactsPath, token("full"))), empty);
    QCOMPARE(body(caller.get("/analytics/v2/views", token("full"))), json::array());
    QCOMPARE(body(caller.get("/cms/v3/blogs/posts", token("full"))).at("total"), 0);
    QVERIFY(body(caller.tokenInfo(token("full"))).contains("hubId"));
    // It gives nobody what the token does not hold.
    QCOMPARE(caller.get(contactsPath, token("writeOnly"))->status, 403);
}

void TestHubSpotModes::cookieIsSet()
{
    Caller caller;
    caller.setMode("setCookie");
    const auto answer = caller.get(contactsPath, token("full"));
    QCOMPARE(answer->status, 200);
    QVERIFY(answer->get_header_value("Set-Cookie").rfind("__cf_bm=", 0) == 0);
}

void TestHubSpotModes::holdsForItsRouteAlone()
{
    Caller caller;
    caller.setMode("unauthorized", {{"route", "/crm/v3/objects/contacts"}});
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 401);
    QCOMPARE(caller.get("/crm/v3/objects/deals", token("full"))->status, 200);
    QCOMPARE(caller.tokenInfo(token("full"))->status, 200);
    caller.setMode("serverError", {{"route", tokenInfoPath}});
    QCOMPARE(caller.tokenInfo(token("full"))->status, 503);
    QCOMPARE(caller.get(detailsPath, token("full"))->status, 200);
}

void TestHubSpotModes::holdsForItsPersonaAlone()
{
    Caller caller;
    caller.setMode("gated", {{"persona", "otherAccount"}});
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
    QCOMPARE(caller.get(contactsPath, token("otherAccount"))->status, 403);
    QCOMPARE(caller.tokenInfo(token("otherAccount"), false)->status, 403);
}

void TestHubSpotModes::holdsForANumberOfTimes()
{
    Caller caller;
    caller.setMode("rateLimit", {{"route", "/crm/"}, {"times", 2}});
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 429);
    QCOMPARE(caller.get(detailsPath, token("full"))->status, 200);
    QCOMPARE(caller.state().at("modes").at(0).at("times"), 1);
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 429);
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
    QVERIFY(caller.state().at("modes").empty());
}

void TestHubSpotModes::oneAfterTheOther()
{
    Caller caller;
    caller.setMode("edge", {{"times", 2}});
    caller.setMode("serverError", {{"times", 1}});
    const std::vector<int> expected{521, 521, 503, 200};
    for (const int status : expected)
        QCOMPARE(caller.get(contactsPath, token("full"))->status, status);
}

void TestHubSpotModes::longestRouteFirst()
{
    Caller caller;
    caller.setMode("serverError");
    caller.setMode("edge", {{"route", "/crm/"}, {"times", 1}});
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 521);
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 503);
}

void TestHubSpotModes::deadCredentialComesBeforeTheMode()
{
    Caller caller;
    caller.setMode("gated");
    QCOMPARE(caller.get(contactsPath, token("revoked"))->status, 401);
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 403);
}

void TestHubSpotModes::edgeAnswersEvenWithoutACredential()
{
    Caller caller;
    caller.setMode("serverError");
    QCOMPARE(caller.get(contactsPath, token("revoked"))->status, 503);
    QCOMPARE(caller.client->Get("/nowhere")->status, 503);
}

QTEST_GUILESS_MAIN(TestHubSpotModes)
#include "tst_modes.moc"
