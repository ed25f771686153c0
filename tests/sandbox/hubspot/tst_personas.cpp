// Every credential of the stand-in against everything that a client may ask with it.
#include "caller.h"

#include <QtTest/QtTest>

#include <set>
#include <vector>

using namespace hubspottest;
using nlohmann::json;

namespace {

const std::vector<std::string> livePersonas{
    "full",     "readOnly",     "noContent",      "serviceKey", "europe",
    "rotating", "otherAccount", "sandboxAccount", "writeOnly",  "oauth"};

const std::map<std::string, std::vector<std::string>> probes{
    {"contacts",
     {"/crm/v3/objects/contacts", "/crm/v3/objects/0-1", "/crm/objects/2026-03/contacts",
      "/crm/objects/2026-03/0-1", "/crm/objects/2026-09/contacts", "/crm/objects/2026-09/0-1"}},
    {"companies",
     {"/crm/v3/objects/companies", "/crm/v3/objects/0-2", "/crm/objects/2026-03/companies",
      "/crm/objects/2026-09/companies", "/crm/objects/2026-09/0-2"}},
    {"deals",
     {"/crm/v3/objects/deals", "/crm/v3/objects/0-3", "/crm/objects/2026-03/0-3",
      "/crm/objects/2026-09/0-3"}},
    {"sitePages", {"/cms/v3/pages/site-pages", "/cms/pages/2026-03/site-pages"}},
    {"landingPages", {"/cms/v3/pages/landing-pages", "/cms/pages/2026-03/landing-pages"}},
    {"blogPosts", {"/cms/v3/blogs/posts", "/cms/blogs/2026-03/posts", "/cms/blogs/2026-09/posts"}},
    {"analytics", {"/analytics/v2/views"}},
};

bool mayRead(const std::string &persona, const std::string &probe)
{
    static const std::set<std::string> content{"sitePages", "landingPages", "blogPosts"};
    static const std::set<std::string> crm{"contacts", "companies", "deals"};
    if (persona == "readOnly")
        return probe != "blogPosts";
    if (persona == "noContent")
        return content.count(probe) == 0;
    if (persona == "writeOnly")
        return false;
    return true;
}

std::int64_t portalOf(const std::string &persona)
{
    static const std::map<std::string, std::int64_t> others{
        {"europe", 48100005}, {"otherAccount", 48100008}, {"sandboxAccount", 48100009}};
    const auto found = others.find(persona);
    return found == others.end() ? 48100001 : found->second;
}

bool isUuid(const std::string &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    return shape.match(QString::fromStdString(text)).hasMatch();
}

} // namespace

class TestHubSpotPersonas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenInfoTellsAccountAndScopes_data() { addPersonas(livePersonas); }
    void tokenInfoTellsAccountAndScopes();
    void detailsInEveryVersion_data() { addPersonas(livePersonas); }
    void detailsInEveryVersion();
    void dailyUsageInEveryVersion();
    void probesInEveryVersion_data() { addPersonas(livePersonas); }
    void probesInEveryVersion();
    void deadCredentials_data();
    void deadCredentials();
    void europeNeedsTheBearer();
    void rotatingTokenDies();
    void oauthTokenExpiresAfterHalfAnHour();
    void lackOfAScopeNamesIt();
    void headersOfAnAuthenticationFailure();
    void listsArePaged();
    void oneRecordOrNone();
    void unroutedPathsAreHtml();
    void oauthIntrospectionRefusesTheFormat();
    void tokenInfoChecksItsRequest();

private:
    static void addPersonas(const std::vector<std::string> &names);
};

void TestHubSpotPersonas::addPersonas(const std::vector<std::string> &names)
{
    QTest::addColumn<std::string>("persona");
    for (const std::string &name : names)
        QTest::newRow(name.c_str()) << name;
}

void TestHubSpotPersonas::tokenInfoTellsAccountAndScopes()
{
    QFETCH(std::string, persona);
    Caller caller;
    const auto answer = caller.tokenInfo(token(persona));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    const json info = body(answer);
    QCOMPARE(info.at("hubId").get<std::int64_t>(), portalOf(persona));
    QCOMPARE(info.contains("appId"), persona != "serviceKey");
    QCOMPARE(info.contains("userId"), persona != "serviceKey");
    const auto scopes = info.at("scopes").get<std::set<std::string>>();
    QCOMPARE(scopes.count("oauth"), 1U);
    QCOMPARE(scopes.count("crm.objects.contacts.read"), persona == "writeOnly" ? 0U : 1U);
    QCOMPARE(scopes.count("crm.objects.deals.write"), persona == "readOnly" ? 0U : 1U);
    const bool noContent =
        persona == "readOnly" || persona == "noContent" || persona == "writeOnly";
    QCOMPARE(scopes.count("content"), noContent ? 0U : 1U);
    QVERIFY(isUuid(answer->get_header_value("X-HubSpot-Correlation-Id")));
}

void TestHubSpotPersonas::detailsInEveryVersion()
{
    QFETCH(std::string, persona);
    Caller caller;
    for (const char *version : {"v3", "2025-09", "2026-03", "2026-09"}) {
        const auto answer =
            caller.get(std::string("/account-info/") + version + "/details", token(persona));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        const json details = body(answer);
        QCOMPARE(details.at("portalId").get<std::int64_t>(), portalOf(persona));
        const bool europe = persona == "europe";
        QCOMPARE(details.at("accountType"), persona == "sandboxAccount" ? "SANDBOX" : "STANDARD");
        QCOMPARE(details.at("timeZone"), europe ? "Europe/Berlin" : "US/Eastern");
        QCOMPARE(details.at("dataHostingLocation"), europe ? "eu1" : "na1");
        QVERIFY(details.at("utcOffsetMilliseconds").is_number_integer());
        QVERIFY(details.at("additionalCurrencies").is_array());
    }
    QCOMPARE(caller.get("/account-info/2027-01/details", token(persona))->status, 404);
}

void TestHubSpotPersonas::dailyUsageInEveryVersion()
{
    Caller caller;
    int calls = 0;
    for (const char *version : {"v3", "2025-09", "2026-03", "2026-09"}) {
        const auto answer =
            caller.get(std::string("/account-info/") + version + "/api-usage/daily/private-apps",
                       token("full"));
        QCOMPARE(answer->status, 200);
        const json usage = body(answer).at("results").at(0);
        QCOMPARE(usage.at("name"), "private-apps-api-calls-daily");
        QCOMPARE(usage.at("currentUsage"), ++calls);
        QCOMPARE(usage.at("fetchStatus"), "SUCCESS");
    }
}

void TestHubSpotPersonas::probesInEveryVersion()
{
    QFETCH(std::string, persona);
    Caller caller;
    for (const auto &[probe, paths] : probes) {
        for (const std::string &path : paths) {
            const auto answer = caller.get(path + "?limit=1", token(persona));
            QVERIFY2(answer, path.c_str());
            const bool may = mayRead(persona, probe);
            QVERIFY2(answer->status == (may ? 200 : 403), path.c_str());
            const json list = body(answer);
            if (!may)
                QCOMPARE(category(answer), std::string("MISSING_SCOPES"));
            else if (probe == "analytics")
                QVERIFY(list.is_array() && !list.empty());
            else
                QCOMPARE(list.at("results").size(), 1U);
        }
    }
}

void TestHubSpotPersonas::deadCredentials_data()
{
    QTest::addColumn<std::string>("presented");
    QTest::addColumn<std::string>("expectedCategory");
    const std::string invalid = "INVALID_AUTHENTICATION";
    QTest::newRow("revoked") << token("revoked") << invalid;
    QTest::newRow("placeholder") << token("garbage") << std::string("EXPIRED_AUTHENTICATION");
    QTest::newRow("any other word") << token("stranger") << invalid;
    QTest::newRow("old API key") << std::string("00000000-0000-4000-8000-000000000001") << invalid;
    QTest::newRow("Bearer twice") << "Bearer " + token("full") << invalid;
    QTest::newRow("nearly right") << token("full") + "0" << invalid;
}

void TestHubSpotPersonas::deadCredentials()
{
    QFETCH(std::string, presented);
    QFETCH(std::string, expectedCategory);
    Caller caller;
    std::vector<httplib::Result> answers;
    answers.push_back(caller.tokenInfo(presented));
    answers.push_back(caller.get(detailsPath, presented));
    for (const auto &[probe, paths] : probes)
        answers.push_back(caller.get(paths.front(), presented));
    for (const httplib::Result &answer : answers) {
        QVERIFY(answer);
        QCOMPARE(answer->status, 401);
        QCOMPARE(category(answer), expectedCategory);
        if (expectedCategory == "EXPIRED_AUTHENTICATION") {
            const json when = body(answer).at("context").at("expire time").at(0);
            QCOMPARE(when, "1970-01-01T00:00:00.000Z");
            QVERIFY(answer->body.find("day(s) ago") != std::string::npos);
        }
    }
}

void TestHubSpotPersonas::europeNeedsTheBearer()
{
    Caller caller;
    QCOMPARE(caller.tokenInfo(token("europe"), false)->status, 401);
    QCOMPARE(caller.tokenInfo(token("europe"), true)->status, 200);
    QCOMPARE(caller.tokenInfo(token("full"), false)->status, 200);
}

void TestHubSpotPersonas::rotatingTokenDies()
{
    sandbox::EmulatorOptions options;
    options.rotatingValidSeconds = 120;
    Caller caller(options);
    // Its life begins with the first use, not with the start of the stand-in.
    caller.emulator.control({{"command", "advanceClock"}, {"seconds", 600}});
    QCOMPARE(caller.get(detailsPath, token("rotating"))->status, 200);
    caller.emulator.control({{"command", "advanceClock"}, {"seconds", 100}});
    QCOMPARE(caller.tokenInfo(token("rotating"))->status, 200);
    caller.emulator.control({{"command", "advanceClock"}, {"seconds", 20}});
    const auto dead = caller.get(detailsPath, token("rotating"));
    QCOMPARE(dead->status, 401);
    QCOMPARE(category(dead), std::string("INVALID_AUTHENTICATION"));
    QCOMPARE(caller.tokenInfo(token("rotating"))->status, 401);
    caller.emulator.control({{"command", "setRotating"}, {"body", "expired"}});
    QCOMPARE(category(caller.get(detailsPath, token("rotating"))),
             std::string("EXPIRED_AUTHENTICATION"));
}

void TestHubSpotPersonas::oauthTokenExpiresAfterHalfAnHour()
{
    Caller caller;
    const auto first = caller.get(contactsPath, token("oauth"));
    QCOMPARE(first->status, 200);
    QVERIFY(!first->has_header("X-HubSpot-RateLimit-Daily"));
    QVERIFY(first->has_header("X-HubSpot-RateLimit-Remaining"));
    caller.emulator.control({{"command", "advanceClock"}, {"seconds", 1800}});
    const auto later = caller.get(contactsPath, token("oauth"));
    QCOMPARE(later->status, 401);
    QCOMPARE(category(later), std::string("EXPIRED_AUTHENTICATION"));
    QVERIFY(later->body.find("second(s) ago") != std::string::npos);
    QCOMPARE(caller.get(contactsPath, token("oauth") + "another")->status, 200);
}

void TestHubSpotPersonas::lackOfAScopeNamesIt()
{
    Caller caller;
    const auto answer = caller.get("/cms/v3/pages/site-pages", token("noContent"));
    const json refusal = body(answer);
    QCOMPARE(refusal.at("status"), "error");
    QCOMPARE(refusal.at("correlationId"), answer->get_header_value("X-HubSpot-Correlation-Id"));
    const json wanted = json::array({"content", "content.site_pages.read"});
    QCOMPARE(refusal.at("errors").at(0).at("context").at("requiredGranularScopes"), wanted);
}

void TestHubSpotPersonas::headersOfAnAuthenticationFailure()
{
    Caller caller;
    for (const auto &answer :
         {caller.client->Get(detailsPath), caller.get(detailsPath, token("revoked"))}) {
        QCOMPARE(answer->status, 401);
        QCOMPARE(answer->get_header_value("X-HubSpot-Auth-Failure"), "401 Unauthorized");
        QVERIFY(isUuid(answer->get_header_value("X-HubSpot-Correlation-Id")));
        QCOMPARE(answer->get_header_value("Content-Type"), "application/json;charset=utf-8");
    }
}

void TestHubSpotPersonas::listsArePaged()
{
    Caller caller;
    std::set<std::string> ids;
    std::string next = contactsPath + "?limit=2";
    for (int pages = 0; !next.empty() && pages < 5; ++pages) {
        const json list = body(caller.get(next, token("full")));
        for (const json &record : list.at("results"))
            ids.insert(record.at("id").get<std::string>());
        next.clear();
        if (list.contains("paging")) {
            const std::string link = list["paging"]["next"]["link"];
            QCOMPARE(link.rfind(caller.emulator.url(), 0), 0U);
            next = link.substr(caller.emulator.url().size());
        }
    }
    QCOMPARE(ids.size(), 3U);
    QCOMPARE(caller.get(contactsPath + "?limit=0", token("full"))->status, 400);
    QCOMPARE(caller.get(contactsPath + "?limit=many", token("full"))->status, 400);
    QVERIFY(body(caller.get("/cms/v3/blogs/posts", token("full"))).contains("total"));
}

void TestHubSpotPersonas::oneRecordOrNone()
{
    Caller caller;
    const json first = body(caller.get(contactsPath, token("full"))).at("results").at(0);
    const std::string id = first.at("id");
    QCOMPARE(body(caller.get(contactsPath + "/" + id, token("full"))), first);
    const auto missing = caller.get(contactsPath + "/999", token("full"));
    QCOMPARE(missing->status, 404);
    QCOMPARE(category(missing), std::string("OBJECT_NOT_FOUND"));
}

void TestHubSpotPersonas::unroutedPathsAreHtml()
{
    Caller caller;
    for (const char *path : {"/", "/crm/v9/objects/contacts", "/crm/objects/2026-09/0-9",
                             "/cms/pages/2026-09/site-pages", "/oauth/v2"}) {
        const auto answer = caller.get(path, token("full"));
        QCOMPARE(answer->status, 404);
        QVERIFY(answer->get_header_value("Content-Type").rfind("text/html", 0) == 0);
    }
    QCOMPARE(caller.client->Delete(contactsPath)->status, 405);
}

void TestHubSpotPersonas::oauthIntrospectionRefusesTheFormat()
{
    Caller caller;
    const auto answer = caller.client->Get("/oauth/v1/access-tokens/" + token("full"));
    QCOMPARE(answer->status, 400);
    QCOMPARE(body(answer).at("message"), "The access token must have the correct format");
}

void TestHubSpotPersonas::tokenInfoChecksItsRequest()
{
    Caller caller;
    const httplib::Headers headers{{"Authorization", "Bearer " + token("full")}};
    const auto post = [&](const std::string &text, const char *type) {
        return caller.client->Post(tokenInfoPath, headers, text, type)->status;
    };
    QCOMPARE(post("{}", "application/json"), 400);
    QCOMPARE(post("not json", "application/json"), 400);
    QCOMPARE(post(R"({"tokenKey":7})", "application/json"), 400);
    QCOMPARE(post(R"({"tokenKey":"x"})", "text/plain"), 415);
    QCOMPARE(caller.get(tokenInfoPath, token("full"))->status, 405);
    // A good token in the body does not excuse a bad one in the header.
    const auto mixed =
        caller.client->Post(tokenInfoPath, {{"Authorization", "Bearer " + token("revoked")}},
                            json{{"tokenKey", token("full")}}.dump(), "application/json");
    QCOMPARE(mixed->status, 401);
}

QTEST_GUILESS_MAIN(TestHubSpotPersonas)
#include "tst_personas.moc"
