#include "proofbench.h"

#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

using Json = nlohmann::json;
Q_DECLARE_METATYPE(FailureKind)
Q_DECLARE_METATYPE(TokenVerdict)
Q_DECLARE_METATYPE(Json)

namespace {

const QString fallback = u"granted|read only|granted|read only|granted|read only|granted|read only"
                         "|granted"_s;

QStringList all(const QString &text)
{
    return QStringList(9, text);
}

} // namespace

// Every way in which HubSpot, or what stands between, can fail.
class ProofFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutTokenInfo_data();
    void withoutTokenInfo();
    void oneEndpoint_data();
    void oneEndpoint();
    void refusedReadWithoutTokenInfo_data();
    void refusedReadWithoutTokenInfo();
    void aFilterAtOneReadTakesNothingAway();
    void everywhere_data();
    void everywhere();
    void oneRefusalBesideTroubleIsNoVerdict_data();
    void oneRefusalBesideTroubleIsNoVerdict();
    void whatSeveralLinesShareIsSaidOnce();
    void whatMaySoonBeOverCanBeAskedAgain();
    void locksAreWaitedOut();
    void errorsInsideTheMessageAreRead();
    void everythingForbiddenIsStillAlive();
    void rejectedWithoutTokenInfo();
    void movingTellsHowLong();
    void dailyLimitNamesThePolicy();
    void dailyLimitIsNotKnockedAt();
    void silenceEndsAtTheDeadline();
    void refusedConnection();
};

// Token information fails in every way; everything else works.
void ProofFailuresTest::withoutTokenInfo_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<Json>("more");
    QTest::addColumn<FailureKind>("kind");
    using enum FailureKind;
    const auto row = [](const char *name, const char *mode, const Json &more, FailureKind kind) {
        QTest::newRow(name) << QByteArray(mode) << more << kind;
    };
    row("400", "badRequest", Json::object(), UnexpectedStatus);
    row("404 HTML", "notFound", Json::object(), NotFound);
    row("404 JSON", "notFound", {{"html", false}}, NotFound);
    row("500", "serverError", {{"status", 500}}, ServerFault);
    row("503", "serverError", {{"status", 503}}, ServerFault);
    row("503 HTML", "serverError", {{"status", 503}, {"html", true}}, ServerFault);
    row("521", "edge", {{"status", 521}}, ServerFault);
    row("525", "edge", {{"status", 525}}, ServerFault);
    row("not JSON", "notJson", Json::object(), BadJson);
    row("captive portal", "captivePortal", Json::object(), NotJson);
    row("a filter's 401", "blocked", {{"status", 401}}, NotJson);
    row("a filter's 403", "blocked", {{"status", 403}}, NotJson);
    row("no hubId", "noHubId", Json::object(), BadJson);
    row("wrong shape", "wrongShape", Json::object(), BadJson);
    row("redirect", "redirect", Json::object(), RedirectRefused);
    row("dropped", "drop", Json::object(), ConnectionLost);
    row("reset", "drop", {{"reset", true}}, ConnectionLost);
    row("truncated", "truncatedBody", Json::object(), ConnectionLost);
    row("429", "rateLimit", Json::object(), RateLimited);
    row("423", "locked", Json::object(), Locked);
    row("477", "moving", Json::object(), DataMoving);
    row("401: refuses this kind", "unauthorized", Json::object(), Unauthorized);
    row("403", "forbiddenUnnamed", Json::object(), Forbidden);
    row("too large", "largeBody", {{"bytes", 8 * 1024 * 1024}}, TooLarge);
}

void ProofFailuresTest::withoutTokenInfo()
{
    QFETCH(QByteArray, mode);
    QFETCH(Json, more);
    QFETCH(FailureKind, kind);
    ProofBench bench;
    more["route"] = "/oauth/";
    bench.mode(mode, more);
    const ProofReport report = bench.prove("full");
    QCOMPARE(report.verdict, TokenVerdict::Accepted);
    QCOMPARE(lineTexts(report).join(u'|'), fallback);
    QVERIFY(report.failure.has_value()); // says what limited the proof
    QCOMPARE(kindName(report.failure->kind), kindName(kind));
    QCOMPARE(report.account->portalId, 48100001);
    QVERIFY(!report.vendorScopes);
    QCOMPARE(bench.misconduct(), QByteArray());
}

// Token information lists deals; only the deals endpoint fails.
void ProofFailuresTest::oneEndpoint_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<Json>("more");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("write");
    const auto row = [](const char *name, const char *mode, const Json &more, const char *kind,
                        bool writeToo = false) {
        const QString text = u"not tested "_s + QLatin1StringView(kind);
        QTest::newRow(name) << QByteArray(mode) << more << text << (writeToo ? text : u"granted"_s);
    };
    const Json none = Json::object();
    row("401: refuses this kind", "unauthorized", none, "unauthorized");
    row("403 though listed", "forbiddenAny", none, "forbidden", true);
    row("403 without names", "forbiddenUnnamed", none, "forbidden", true);
    row("feature not in the account", "gated", none, "forbidden", true);
    row("creator removed", "userPermissions", none, "forbidden", true);
    row("400 with JSON in its message", "nestedMessage", none, "unexpectedStatus");
    row("404 in every version", "notFound", none, "notFound");
    row("423", "locked", none, "locked");
    row("429", "rateLimit", {{"retryAfter", 60}}, "rateLimited");
    row("477", "moving", none, "dataMoving");
    row("500", "serverError", {{"status", 500}}, "serverFault");
    row("502 HTML", "serverError", {{"status", 502}, {"html", true}}, "serverFault");
    row("504", "serverError", {{"status", 504}}, "serverFault");
    row("522", "edge", {{"status", 522}}, "serverFault");
    row("526", "edge", {{"status", 526}}, "serverFault");
    row("not JSON", "notJson", none, "badJson");
    row("captive portal", "captivePortal", none, "notJson");
    row("a filter's 401", "blocked", {{"status", 401}}, "notJson");
    row("a filter's 403", "blocked", {{"status", 403}}, "notJson");
    row("wrong shape", "wrongShape", none, "badJson");
    row("redirect", "redirect", none, "redirectRefused");
    row("dropped", "drop", none, "connectionLost");
    row("truncated", "truncatedBody", none, "connectionLost");
}

void ProofFailuresTest::oneEndpoint()
{
    QFETCH(QByteArray, mode);
    QFETCH(Json, more);
    QFETCH(QString, read);
    QFETCH(QString, write);
    ProofBench bench;
    for (const char *route :
         {"/crm/objects/2026-09/0-3", "/crm/objects/2026-03/0-3", "/crm/v3/objects/0-3"}) {
        more["route"] = route;
        bench.mode(mode, more);
    }
    const ProofReport report = bench.prove("full");
    QCOMPARE(lineText(report, u"deals:read"_s), read);
    QCOMPARE(lineText(report, u"deals:write"_s), write);
    QCOMPARE(lineTexts(report).count(u"granted"_s), read == write ? 7 : 8);
    QCOMPARE(report.verdict, TokenVerdict::Accepted);
    QCOMPARE(bench.misconduct(), QByteArray());
}

// No list to go by: the 403 of a read is all there is.
void ProofFailuresTest::refusedReadWithoutTokenInfo_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QStringList>("scopes"); // as HubSpot names them; empty: the endpoint's own
    QTest::addColumn<QString>("line");
    const QString missing = u"missing crm.objects.deals.read"_s;
    const QString notTested = u"not tested forbidden"_s;
    QTest::newRow("one or more") << QByteArray("forbiddenAny") << QStringList() << missing;
    QTest::newRow("all") << QByteArray("forbiddenAll") << QStringList() << missing;
    QTest::newRow("required") << QByteArray("forbiddenRequired") << QStringList() << missing;
    QTest::newRow("missing") << QByteArray("forbiddenMissing") << QStringList() << missing;
    QTest::newRow("unnamed") << QByteArray("forbiddenUnnamed") << QStringList() << missing;
    QTest::newRow("HubSpot names another")
        << QByteArray("forbiddenAny") << QStringList{u"crm.objects.owners.read"_s}
        << QString(missing + u" crm.objects.owners.read"_s);
    const QStringList others{u"crm.objects.owners.read"_s, u"crm.schemas.deals.read"_s};
    QTest::newRow("one of others") << QByteArray("forbiddenAny") << others << missing;
    QTest::newRow("ours or another")
        << QByteArray("forbiddenAny")
        << QStringList{u"crm.objects.deals.read"_s, u"crm.objects.owners.read"_s} << missing;
    QTest::newRow("all of others")
        << QByteArray("forbiddenAll") << others
        << QString(missing + u" crm.objects.owners.read crm.schemas.deals.read"_s);
    QTest::newRow("gated") << QByteArray("gated") << QStringList() << notTested;
    QTest::newRow("creator removed") << QByteArray("userPermissions") << QStringList() << notTested;
}

void ProofFailuresTest::refusedReadWithoutTokenInfo()
{
    QFETCH(QByteArray, mode);
    QFETCH(QStringList, scopes);
    QFETCH(QString, line);
    ProofBench bench;
    bench.mode("notFound", {{"route", "/oauth/"}});
    Json more{{"route", "/crm/objects/2026-09/0-3"}};
    for (const QString &scope : scopes)
        more["scopes"].push_back(scope.toStdString());
    bench.mode(mode, more);
    const ProofReport report = bench.prove("full");
    QCOMPARE(lineText(report, u"deals:read"_s), line);
    QCOMPARE(lineText(report, u"deals:write"_s), line); // cannot be without its read
    QCOMPARE(lineText(report, u"contacts:write"_s), u"read only"_s);
}

// No list to go by, and a filter on the way says the 403: the token lacks nothing for that.
void ProofFailuresTest::aFilterAtOneReadTakesNothingAway()
{
    ProofBench bench;
    bench.mode("notFound", {{"route", "/oauth/"}});
    bench.mode("blocked", {{"route", "/crm/objects/2026-09/0-3"}});
    const ProofReport report = bench.prove("full");
    QCOMPARE(lineText(report, u"deals:read"_s), u"not tested notJson"_s);
    QCOMPARE(lineText(report, u"deals:write"_s), u"not tested notJson"_s);
    QCOMPARE(lineText(report, u"contacts:read"_s), u"granted"_s);
}

void ProofFailuresTest::everywhere_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<Json>("more");
    QTest::addColumn<TokenVerdict>("verdict");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *mode, const Json &more, TokenVerdict verdict,
                        const char *kind) {
        QTest::newRow(name) << QByteArray(mode) << more << verdict
                            << QString(QLatin1StringView(kind));
    };
    const Json none = Json::object();
    using enum TokenVerdict;
    row("401", "unauthorized", none, Rejected, "unauthorized");
    row("expired", "expired", {{"secondsAgo", 60}}, Rejected, "unauthorized");
    row("expired in 1970", "expired1970", none, NotAToken, "unauthorized");
    row("500", "serverError", {{"status", 500}}, Unknown, "serverFault");
    row("523", "edge", {{"status", 523}}, Unknown, "serverFault");
    row("423", "locked", none, Unknown, "locked");
    row("477", "moving", none, Unknown, "dataMoving");
    row("429", "rateLimit", {{"retryAfter", 60}}, Unknown, "rateLimited");
    row("captive portal", "captivePortal", none, Unknown, "notJson");
    row("a filter's 401", "blocked", {{"status", 401}}, Unknown, "notJson");
    row("a filter's 403", "blocked", {{"status", 403}}, Unknown, "notJson");
    row("not JSON", "notJson", none, Unknown, "badJson");
    row("redirect", "redirect", none, Unknown, "redirectRefused");
    row("dropped", "drop", none, Unknown, "connectionLost");
    row("truncated", "truncatedBody", none, Unknown, "connectionLost");
    row("404", "notFound", none, Unknown, "notFound");
}

void ProofFailuresTest::everywhere()
{
    QFETCH(QByteArray, mode);
    QFETCH(Json, more);
    QFETCH(TokenVerdict, verdict);
    QFETCH(QString, kind);
    ProofBench bench;
    bench.mode(mode, more);
    const ProofReport report = bench.prove("full");
    QCOMPARE(report.verdict, verdict);
    QVERIFY(report.failure.has_value());
    QCOMPARE(kindName(report.failure->kind), kind);
    QCOMPARE(lineTexts(report), all(u"not tested "_s + kind));
    QVERIFY(!report.account);
}

// Token information and account answer; the rest of the network goes away.
void ProofFailuresTest::whatSeveralLinesShareIsSaidOnce()
{
    ProofBench bench;
    bench.mode("serverError", {{"route", "/crm/"}, {"status", 500}});
    const ProofReport report = bench.prove("full");
    QCOMPARE(report.verdict, TokenVerdict::Accepted);
    QCOMPARE(lineTexts(report).count(u"not tested serverFault"_s), 3);
    QVERIFY(report.failure);
    QCOMPARE(report.failure->kind, FailureKind::ServerFault);
    // A single one that will stay speaks for itself.
    for (const char *mode : {"unauthorized", "forbiddenUnnamed", "wrongShape"}) {
        bench.emulator.control({{"command", "clearModes"}});
        bench.mode(mode, {{"route", "/crm/objects/2026-09/0-3"}});
        const ProofReport one = bench.prove("full");
        QVERIFY(lineText(one, u"deals:read"_s).startsWith(u"not tested"_s));
        QVERIFY2(!one.failure, mode);
    }
}

// One read in trouble of the moment: the report says so, because asking again may bring it.
void ProofFailuresTest::whatMaySoonBeOverCanBeAskedAgain()
{
    const std::vector<std::pair<const char *, Json>> passing{
        {"serverError", {{"status", 500}}}, {"rateLimit", {{"retryAfter", 60}}},
        {"locked", Json::object()},         {"moving", Json::object()},
        {"drop", Json::object()},           {"captivePortal", Json::object()},
        {"silent", Json::object()},
    };
    for (const auto &[mode, more] : passing) {
        ProofBench bench;
        Json parameters = more;
        parameters["route"] = "/crm/objects/2026-09/0-3";
        bench.mode(mode, parameters);
        const ProofReport report = bench.prove("full");
        QCOMPARE(report.verdict, TokenVerdict::Accepted);
        QVERIFY2(report.failure, mode);
        QCOMPARE(lineText(report, u"deals:read"_s),
                 u"not tested "_s + kindName(report.failure->kind));
        QCOMPARE(lineTexts(report).count(u"granted"_s), 8);
    }
}

// Token information says 401, as it does to a kind of token that it does not know, and the way to
// everything else is in trouble: nobody knows whether the token is good.
void ProofFailuresTest::oneRefusalBesideTroubleIsNoVerdict_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<Json>("more");
    QTest::addColumn<bool>("infoRefused"); // else account details
    QTest::addColumn<FailureKind>("kind");
    const Json none = Json::object();
    for (const bool info : {true, false}) {
        const auto row = [info](const char *name, const char *mode, const Json &more,
                                FailureKind kind) {
            QTest::addRow("%s, %s", info ? "token information" : "account", name)
                << QByteArray(mode) << more << info << kind;
        };
        row("503", "serverError", {{"status", 503}}, FailureKind::ServerFault);
        row("429", "rateLimit", {{"retryAfter", 60}}, FailureKind::RateLimited);
        row("a filter", "blocked", {{"status", 403}}, FailureKind::NotJson);
    }
    QTest::newRow("token information, silence")
        << QByteArray("silent") << none << true << FailureKind::Timeout;
}

void ProofFailuresTest::oneRefusalBesideTroubleIsNoVerdict()
{
    QFETCH(QByteArray, mode);
    QFETCH(Json, more);
    QFETCH(bool, infoRefused);
    QFETCH(FailureKind, kind);
    ProofBench bench;
    const std::string refusing = infoRefused ? "/oauth/" : "/account-info/";
    for (const char *route : {"/oauth/", "/account-info/", "/crm/", "/cms/", "/analytics/"}) {
        more["route"] = route;
        if (route == refusing)
            bench.mode("unauthorized", {{"route", route}});
        else
            bench.mode(mode, more);
    }
    const ProofReport report = bench.prove("full");
    QCOMPARE(report.verdict, TokenVerdict::Unknown);
    QVERIFY(report.failure);
    QCOMPARE(kindName(report.failure->kind), kindName(kind));
    QVERIFY(!report.account);
}

void ProofFailuresTest::locksAreWaitedOut()
{
    ProofBench bench;
    bench.mode("locked", {{"route", "/crm/objects/2026-09/0-3"}, {"times", 1}});
    const ProofReport report = bench.prove("full");
    QCOMPARE(lineTexts(report).count(u"granted"_s), 9);
    QCOMPARE(bench.askedPaths().filter(u"/crm/objects/2026-09/0-3"_s).size(), 2);
}

void ProofFailuresTest::errorsInsideTheMessageAreRead()
{
    HttpResponse response;
    response.status = 403;
    response.headers.emplaceBack("Content-Type", "application/json");
    response.body = R"({"status":"error","message":"{\"message\":\"inner words\",)"
                    R"(\"category\":\"MISSING_SCOPES\",\"correlationId\":\"inner-id\",)"
                    R"(\"context\":{\"missingScopes\":[\"content\"]}}"})";
    const HubSpotFailure problem = hubSpotFailure(response, QUrl(u"https://api.hubapi.com"_s));
    QCOMPARE(problem.failure.detail, u"inner words"_s);
    QCOMPARE(problem.failure.code, u"MISSING_SCOPES"_s);
    QCOMPARE(problem.failure.requestId, u"inner-id"_s);
    QCOMPARE(problem.failure.items, QStringList{u"content"_s});
}

void ProofFailuresTest::everythingForbiddenIsStillAlive()
{
    ProofBench bench;
    bench.mode("forbiddenUnnamed");
    const ProofReport report = bench.prove("full");
    QCOMPARE(report.verdict, TokenVerdict::Accepted);
    QCOMPARE(lineText(report, u"deals:write"_s), u"missing crm.objects.deals.read"_s);
    QCOMPARE(lineText(report, u"content:write"_s), u"missing content"_s);
}

void ProofFailuresTest::rejectedWithoutTokenInfo()
{
    ProofBench bench;
    bench.mode("notFound", {{"route", "/oauth/"}});
    const ProofReport report = bench.prove("revoked");
    QCOMPARE(report.verdict, TokenVerdict::Rejected);
    QCOMPARE(report.failure->kind, FailureKind::Unauthorized);
}

void ProofFailuresTest::movingTellsHowLong()
{
    ProofBench bench;
    bench.mode("moving", {{"retryAfter", 3600}});
    const ProofReport report = bench.prove("full");
    QCOMPARE(report.failure->httpStatus, 477);
    QCOMPARE(report.failure->retryAfter, std::optional(std::chrono::seconds(3600)));
}

void ProofFailuresTest::dailyLimitNamesThePolicy()
{
    ProofBench bench;
    bench.mode("rateLimit", {{"policy", "DAILY"}, {"retryAfter", 3600}});
    const ProofReport report = bench.prove("full");
    QCOMPARE(report.failure->code, u"DAILY"_s);
    QCOMPARE(report.failure->retryAfter, std::optional(std::chrono::seconds(3600)));
}

// HubSpot docs: stop until midnight. One call each of the first two, and no more.
void ProofFailuresTest::dailyLimitIsNotKnockedAt()
{
    ProofBench bench;
    bench.mode("rateLimit", {{"policy", "DAILY"}});
    const ProofReport report = bench.prove("full");
    QCOMPARE(report.failure->code, u"DAILY"_s);
    QCOMPARE(bench.askedPaths().size(), 2);
}

void ProofFailuresTest::silenceEndsAtTheDeadline()
{
    ProofBench bench;
    bench.mode("silent");
    const ProofReport report = bench.prove("full");
    QCOMPARE(report.verdict, TokenVerdict::Unknown);
    QCOMPARE(lineTexts(report), all(u"not tested timeout"_s));
}

void ProofFailuresTest::refusedConnection()
{
    ProofBench bench;
    bench.emulator.stop();
    const ProofReport report = bench.prove("full");
    QCOMPARE(report.verdict, TokenVerdict::Unknown);
    QCOMPARE(kindName(report.failure->kind), kindName(FailureKind::ConnectionRefused));
}

QTEST_GUILESS_MAIN(ProofFailuresTest)
#include "tst_prooffailures.moc"
