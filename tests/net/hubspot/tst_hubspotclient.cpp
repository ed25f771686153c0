#include "hubspot/hubspotclient.h"
#include "proofbench.h"

#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(FailureKind)

namespace {

// The answer of one call; empty when none came in time.
template <typename T>
std::optional<HubSpotResult<T>> answer(QFuture<HubSpotResult<T>> future)
{
    std::optional<HubSpotResult<T>> result;
    QObject context;
    future.then(&context, [&result](const HubSpotResult<T> &each) { result = each; });
    static_cast<void>(QTest::qWaitFor([&result] { return result.has_value(); }, 20'000));
    return result;
}

HttpResponse response(int status, const QByteArray &body, const QByteArray &type)
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.headers = {{"Content-Type", type}, {"X-HubSpot-Correlation-Id", "from-the-header"}};
    response.requestId = u"ours"_s;
    return response;
}

} // namespace

// Single calls; what they mean together is TokenProof's.
class HubSpotClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenInfoSendsBearerAndBody();
    void newestVersionComesFirst();
    void onlyNotFoundLeadsToTheNextVersion();
    void abortReachesALaterTry();
    void theHandleMayBeGone();
    void theClientMayGoFirst();
    void readsTheErrorBody();
    void alternativesAreNotAllWanted_data();
    void alternativesAreNotAllWanted();
    void onlyHubSpotsOwnRefusalCounts_data();
    void onlyHubSpotsOwnRefusalCounts();
    void survivesAnyErrorBody_data();
    void survivesAnyErrorBody();
};

void HubSpotClientTest::tokenInfoSendsBearerAndBody()
{
    ProofBench bench;
    const auto info = answer(bench.client.tokenInfo(personaToken("europe")));
    QVERIFY(info && *info);
    QCOMPARE((*info)->portalId, 48100005);
    const nlohmann::json seen = bench.emulator.recordedRequests().at(0);
    QVERIFY(seen.at("bearer").get<bool>());
    QVERIFY(seen.at("tokenInBody").get<bool>());
    QCOMPARE(bench.misconduct(), QByteArray());
}

void HubSpotClientTest::newestVersionComesFirst()
{
    ProofBench bench;
    bench.mode("versions", {{"gone", {"2026-09"}}});
    const auto account = answer(bench.client.accountDetails(personaToken("full")));
    QVERIFY(account && *account);
    QCOMPARE(bench.askedPaths(),
             (QStringList{u"/account-info/2026-09/details"_s, u"/account-info/2026-03/details"_s}));
}

void HubSpotClientTest::onlyNotFoundLeadsToTheNextVersion()
{
    ProofBench bench;
    bench.mode("serverError", {{"status", 500}});
    const auto account = answer(bench.client.accountDetails(personaToken("full")));
    QVERIFY(account && !*account);
    QCOMPARE(account->error().failure.kind, FailureKind::ServerFault);
    QCOMPARE(bench.askedPaths().size(), 1);
}

void HubSpotClientTest::abortReachesALaterTry()
{
    ProofBench bench;
    bench.mode("versions", {{"gone", {"2026-09"}}});
    bench.mode("silent", {{"route", "/account-info/2026-03/"}});
    CallHandle handle;
    std::optional<HubSpotResult<AccountDetails>> result;
    bench.client.accountDetails(personaToken("full"), &handle)
        .then(this, [&result](const HubSpotResult<AccountDetails> &each) { result = each; });
    QTRY_COMPARE(bench.askedPaths().size(), 2);
    QVERIFY(!result);
    handle.abort();
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->error().failure.kind, FailureKind::Cancelled);
    handle.abort(); // harmless after the end
}

void HubSpotClientTest::theHandleMayBeGone()
{
    ProofBench bench;
    bench.mode("versions", {{"gone", {"2026-09", "2026-03"}}});
    QFuture<HubSpotResult<AccountDetails>> future;
    {
        CallHandle handle;
        future = bench.client.accountDetails(personaToken("full"), &handle);
    }
    const auto account = answer(future);
    QVERIFY(account && *account);
}

void HubSpotClientTest::theClientMayGoFirst()
{
    ProofBench bench;
    bench.mode("silent");
    auto client = std::make_unique<HubSpotClient>(bench.http, bench.url);
    std::optional<HubSpotResult<AccountDetails>> result;
    client->accountDetails(personaToken("full"))
        .then(this, [&result](const HubSpotResult<AccountDetails> &each) { result = each; });
    QTRY_COMPARE(bench.askedPaths().size(), 1);
    client.reset();
    QVERIFY(result.has_value());
    QCOMPARE(result->error().failure.kind, FailureKind::Cancelled);
}

void HubSpotClientTest::readsTheErrorBody()
{
    const QByteArray body = R"({"status":"error","category":"MISSING_SCOPES",
        "message":"This app hasn't been granted all required scopes.","correlationId":"c-1",
        "errors":[{"message":"All of the following scopes are required.",
        "context":{"requiredGranularScopes":["a.read","b.read","a.read"]}}]})";
    const HubSpotFailure problem = hubSpotFailure(
        response(403, body, "application/json;charset=utf-8"), QUrl(u"https://h.example/x"_s));
    QCOMPARE(problem.failure.kind, FailureKind::Forbidden);
    QCOMPARE(problem.failure.httpStatus, 403);
    QCOMPARE(problem.failure.code, u"MISSING_SCOPES"_s);
    QCOMPARE(problem.failure.requestId, u"c-1"_s);
    QCOMPARE(problem.failure.host, u"h.example"_s);
    QCOMPARE(problem.failure.items, (QStringList{u"a.read"_s, u"b.read"_s}));
    QVERIFY(!problem.failure.oneItemSuffices);
    QVERIFY(!problem.bogusExpiry);
}

void HubSpotClientTest::alternativesAreNotAllWanted_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("scopes");
    QTest::addColumn<bool>("oneSuffices");
    const QByteArray two = R"("a.read","b.read")";
    QTest::newRow("one or more") << QByteArray("One or more of the following scopes are required.")
                                 << two << true;
    QTest::newRow("all") << QByteArray("All of the following scopes are required.") << two << false;
    QTest::newRow("no word") << QByteArray("Something else.") << two << false;
    QTest::newRow("no choice") << QByteArray("One or more of the following scopes are required.")
                               << QByteArray(R"("a.read")") << false;
}

void HubSpotClientTest::alternativesAreNotAllWanted()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, scopes);
    QFETCH(bool, oneSuffices);
    const QByteArray body = R"({"category":"MISSING_SCOPES","errors":[{"message":")" + message
                            + R"(","context":{"requiredGranularScopes":[)" + scopes + "]}}]}";
    const HubSpotFailure problem =
        hubSpotFailure(response(403, body, "application/json"), QUrl(u"https://h.example/x"_s));
    QCOMPARE(problem.failure.items.size(), scopes.count(',') + 1);
    QCOMPARE(problem.failure.oneItemSuffices, oneSuffices);
}

void HubSpotClientTest::onlyHubSpotsOwnRefusalCounts_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("hasId");
    QTest::addColumn<FailureKind>("kind");
    using enum FailureKind;
    const QByteArray html = "text/html";
    const QByteArray json = "application/json;charset=utf-8";
    QTest::newRow("a filter's 401") << 401 << html << false << NotJson;
    QTest::newRow("a filter's 403") << 403 << html << false << NotJson;
    QTest::newRow("without a type") << 403 << QByteArray() << false << NotJson;
    QTest::newRow("HubSpot's 401 in HTML") << 401 << html << true << Unauthorized;
    QTest::newRow("HubSpot's 403 in HTML") << 403 << html << true << Forbidden;
    QTest::newRow("JSON without an id") << 403 << json << false << Forbidden;
    QTest::newRow("503 in HTML") << 503 << html << false << ServerFault;
}

void HubSpotClientTest::onlyHubSpotsOwnRefusalCounts()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(bool, hasId);
    QFETCH(FailureKind, kind);
    HttpResponse answer = response(status, "<html><body>Access denied</body></html>", type);
    if (!hasId)
        answer.headers.removeLast();
    const HubSpotFailure problem = hubSpotFailure(answer, QUrl(u"https://h.example/x"_s));
    QCOMPARE(kindName(problem.failure.kind), kindName(kind));
    QCOMPARE(problem.failure.httpStatus, status);
    QCOMPARE(problem.failure.host, u"h.example"_s);
}

void HubSpotClientTest::survivesAnyErrorBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html><body>521</body></html>");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("truncated") << QByteArray(R"({"category":"MISS)");
    QTest::newRow("other types") << QByteArray(
        R"({"category":3,"context":[],"errors":{"a":1},"correlationId":{}})");
    QTest::newRow("errors without objects") << QByteArray(R"({"errors":[1,null,[],"x"]})");
    QTest::newRow("deep") << QByteArray(5'000, '[');
}

void HubSpotClientTest::survivesAnyErrorBody()
{
    QFETCH(QByteArray, body);
    const HubSpotFailure problem =
        hubSpotFailure(response(401, body, "application/json"), QUrl(u"https://h.example/x"_s));
    QCOMPARE(problem.failure.kind, FailureKind::Unauthorized);
    QCOMPARE(problem.failure.requestId, u"from-the-header"_s);
    QVERIFY(problem.failure.items.isEmpty());
    QVERIFY(!problem.bogusExpiry);
}

QTEST_GUILESS_MAIN(HubSpotClientTest)
#include "tst_hubspotclient.moc"
