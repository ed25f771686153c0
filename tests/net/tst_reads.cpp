// What a GET survives, what it reports, and what it never gives away.
#include "net/httpclient.h"
#include "platform/requestlog.h"
#include "support/futures.h"
#include "support/gzip.h"
#include "support/loopbackserver.h"

#include <QtTest/QtTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answerIsReadWhole();
    void headersOfEveryRequest();
    void tokenTravelsInItsHeaderOnly();
    void statusIsAnAnswer_data();
    void statusIsAnAnswer();
    void unauthorizedKeepsItsBody();
    void gzipIsUnpacked();
    void slowBytesAreWaitedFor();
    void cookiesAreNotKept();

    void lostConnectionIsRetried();
    void busyServerIsRetried_data();
    void busyServerIsRetried();
    void locksAreWaitedOut_data();
    void locksAreWaitedOut();
    void theLimitOfADayIsNotRetried();
    void retryAfterIsKept();
    void retryAfterBeyondTheDeadlineAnswersAtOnce();
    void retriesEnd();
    void retriesCanBeSwitchedOff();

    void nobodyListens();
    void unknownHost();
    void silenceEndsAtTheDeadline();
    void deadlineCoversAllTries();
    void cutOffBody();
    void notHttp();
    void tooLarge_data();
    void tooLarge();

    void redirectInsideTheOrigin();
    void redirectToAnotherOrigin();
    void redirectLoop();

    void logHoldsHarmlessFactsOnly();

private:
    HttpRequest get(const QString &path) const;
    Expected<HttpResponse> fetch(const HttpRequest &request, CallHandle *handle = nullptr);

    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<HttpClient> m_client;
};

void TestReads::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server = std::make_unique<LoopbackServer>();
    m_log = std::make_unique<RequestLog>();
    m_client = std::make_unique<HttpClient>(*m_log);
}

void TestReads::cleanup()
{
    m_client.reset();
    m_log.reset();
    m_server.reset();
}

HttpRequest TestReads::get(const QString &path) const
{
    HttpRequest request;
    request.url = m_server->url(path);
    return request;
}

Expected<HttpResponse> TestReads::fetch(const HttpRequest &request, CallHandle *handle)
{
    const auto future = m_client->send(request, handle);
    if (!finished(future) || future.resultCount() != 1)
        return failed(FailureKind::ProcessFailed, u"no answer in the test's time"_s);
    return future.result();
}

void TestReads::answerIsReadWhole()
{
    m_server->on("/a", Reply{.body = R"({"name":"Ada"})", .headers = {{"X-Extra", "7"}}});
    const auto answer = fetch(get(u"/a?cursor=c1"_s));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, R"({"name":"Ada"})");
    QCOMPARE(answer->header("x-extra"), "7");
    QVERIFY(answer->isJson());
    QCOMPARE(m_server->requests("/a").first().query, "cursor=c1");
}

void TestReads::headersOfEveryRequest()
{
    m_server->on("/a", Reply{});
    HttpRequest request = get(u"/a"_s);
    request.headers = {{"If-None-Match", "\"7\""}};
    const auto answer = fetch(request);
    QVERIFY(answer);
    const Received received = m_server->requests("/a").first();
    QCOMPARE(received.method, "GET");
    QVERIFY(received.header("User-Agent").startsWith("onbelay-console/"));
    QVERIFY(received.header("Accept").contains("application/json"));
    QCOMPARE(received.header("If-None-Match"), "\"7\"");
    QVERIFY(!QUuid::fromString(QLatin1StringView(received.header("X-Request-Id"))).isNull());
    QCOMPARE(answer->requestId.toLatin1(), received.header("X-Request-Id"));
    QVERIFY(!received.has("X-Original-Request-Id"));
    QVERIFY(!received.has("Authorization"));
}

void TestReads::tokenTravelsInItsHeaderOnly()
{
    m_server->on("/a", Reply{});
    HttpRequest request = get(u"/a"_s);
    request.bearer = Secret::fromUtf8("canary-token");
    QVERIFY(fetch(request));
    QCOMPARE(m_server->requests("/a").first().header("Authorization"), "Bearer canary-token");
    QCOMPARE(request.bearer.view(), QByteArrayView("canary-token")); // the caller's stays whole

    request.bearer = Secret::fromUtf8("canary\r\nX-Evil: 1");
    const auto refused = fetch(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, FailureKind::BadAddress);
    QVERIFY(!refused.error().detail.contains(u"canary"_s));
    QCOMPARE(m_server->count("/a"), 1);
}

void TestReads::statusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {201, 304, 400, 401, 403, 404, 405, 409, 410, 412, 418, 422, 477, 500, 521})
        QTest::addRow("%d", status) << status;
}

void TestReads::statusIsAnAnswer()
{
    QFETCH(int, status);
    const QByteArray body = status == 304 ? "" : R"({"code":"why"})";
    m_server->on("/a", Reply{.status = status, .body = body});
    const auto answer = fetch(get(u"/a"_s));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->body, body);
    QCOMPARE(m_server->count("/a"), 1);
}

// A challenge makes Qt look for a password; the body with the reason must come through all the
// same.
void TestReads::unauthorizedKeepsItsBody()
{
    for (const char *challenge : {"Bearer realm=\"api\"", "Basic realm=\"x\""}) {
        m_server->on("/a", Reply{.status = 401,
                                 .body = R"({"code":"expired"})",
                                 .headers = {{"WWW-Authenticate", challenge}}});
        HttpRequest request = get(u"/a"_s);
        request.bearer = Secret::fromUtf8("canary-token");
        const auto answer = fetch(request);
        QVERIFY(answer);
        QCOMPARE(answer->status, 401);
        QCOMPARE(answer->body, R"({"code":"expired"})");
    }
    QCOMPARE(m_server->count("/a"), 2);
}

// A list of groups repeats itself a lot: its ratio is far beyond what Qt takes for an attack.
void TestReads::gzipIsUnpacked()
{
    const QByteArray plain = "[" + QByteArray(20'000'000, 'a') + "]";
    m_server->on("/a", Reply{.body = gzip(plain), .headers = {{"Content-Encoding", "gzip"}}});
    const auto answer = fetch(get(u"/a"_s));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QVERIFY(answer->body == plain);
    QVERIFY(m_server->requests("/a").first().header("Accept-Encoding").contains("gzip"));
}

void TestReads::slowBytesAreWaitedFor()
{
    m_server->on("/a", Reply{.body = R"({"slow":true})", .act = Act::Drip});
    const auto answer = fetch(get(u"/a"_s));
    QVERIFY(answer);
    QCOMPARE(answer->body, R"({"slow":true})");
    QVERIFY(answer->duration >= 200ms);
}

void TestReads::cookiesAreNotKept()
{
    m_server->on("/a", Reply{.headers = {{"Set-Cookie", "session=1; Path=/"}}});
    QVERIFY(fetch(get(u"/a"_s)));
    QVERIFY(fetch(get(u"/a"_s)));
    QVERIFY(!m_server->requests("/a").last().has("Cookie"));
}

void TestReads::lostConnectionIsRetried()
{
    m_server->on("/a", {Reply{.body = "{\"long\":1}", .act = Act::HalfSend}, Reply{.body = "[1]"}});
    const auto answer = fetch(get(u"/a"_s));
    QVERIFY(answer);
    QCOMPARE(answer->body, "[1]");
    const QList<Received> tries = m_server->requests("/a");
    QCOMPARE(tries.size(), 2);
    QVERIFY(tries.at(0).header("X-Request-Id") != tries.at(1).header("X-Request-Id"));
    QCOMPARE(tries.at(1).header("X-Original-Request-Id"), tries.at(0).header("X-Request-Id"));
    QCOMPARE(m_log->records().size(), 2u);
    QCOMPARE(m_log->records().front().failure, u"connectionLost"_s);
}

void TestReads::busyServerIsRetried_data()
{
    QTest::addColumn<int>("status");
    QTest::addRow("429") << 429;
    QTest::addRow("502") << 502;
    QTest::addRow("503") << 503;
    QTest::addRow("504") << 504;
}

void TestReads::busyServerIsRetried()
{
    QFETCH(int, status);
    m_server->on("/a", {Reply{.status = status}, Reply{.status = status}, Reply{.body = "[1]"}});
    const auto answer = fetch(get(u"/a"_s));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(m_server->count("/a"), 3);
    QVERIFY(answer->duration >= 500ms); // at least half of 500 and of 1500 ms
}

void TestReads::locksAreWaitedOut_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addRow("no hint") << Headers{};
    QTest::addRow("a hint that is too short") << Headers{{"Retry-After", "0"}};
}

// HubSpot's lock lasts two seconds; asking earlier would find it again.
void TestReads::locksAreWaitedOut()
{
    QFETCH(Headers, headers);
    m_server->on("/a", {Reply{.status = 423, .headers = headers}, Reply{.body = "[1]"}});
    const auto answer = fetch(get(u"/a"_s));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QVERIFY(answer->duration >= 2s);
    QVERIFY(answer->duration < 4s);
    QCOMPARE(m_server->count("/a"), 2);
}

// HubSpot docs: with the calls of the day used up there is no use in asking before midnight.
void TestReads::theLimitOfADayIsNotRetried()
{
    const Reply daily{.status = 429, .body = R"({"policyName":"DAILY","errorType":"RATE_LIMIT"})"};
    m_server->on("/a", {daily, Reply{}});
    const auto answer = fetch(get(u"/a"_s));
    QVERIFY(answer);
    QCOMPARE(answer->status, 429);
    QCOMPARE(m_server->count("/a"), 1);
    // The server's own word goes first.
    Reply soon = daily;
    soon.headers.emplaceBack("Retry-After", "1");
    m_server->on("/b", {soon, Reply{}});
    const auto second = fetch(get(u"/b"_s));
    QVERIFY(second);
    QCOMPARE(second->status, 200);
}

void TestReads::retryAfterIsKept()
{
    m_server->on("/a", {Reply{.status = 429, .headers = {{"Retry-After", "1"}}}, Reply{}});
    const auto answer = fetch(get(u"/a"_s));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QVERIFY(answer->duration >= 1s);
    QVERIFY(answer->duration < 3s);
}

void TestReads::retryAfterBeyondTheDeadlineAnswersAtOnce()
{
    m_server->on("/a", Reply{.status = 503, .headers = {{"Retry-After", "3600"}}});
    const auto answer = fetch(get(u"/a"_s));
    QVERIFY(answer);
    QCOMPARE(answer->status, 503);
    QCOMPARE(answer->header("Retry-After"), "3600");
    QVERIFY(answer->duration < 2s);
    QCOMPARE(m_server->count("/a"), 1);
}

void TestReads::retriesEnd()
{
    m_server->on("/a", Reply{.body = "{\"long\":1}", .act = Act::HalfSend});
    const auto answer = fetch(get(u"/a"_s));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::ConnectionLost);
    QCOMPARE(m_server->count("/a"), 4);
}

void TestReads::retriesCanBeSwitchedOff()
{
    m_server->on("/a", {Reply{.status = 503}, Reply{}});
    HttpRequest request = get(u"/a"_s);
    request.retryReads = false;
    const auto answer = fetch(request);
    QVERIFY(answer);
    QCOMPARE(answer->status, 503);
    QCOMPARE(m_server->count("/a"), 1);
}

void TestReads::nobodyListens()
{
    HttpRequest request = get(u"/a"_s);
    m_server->close();
    const auto answer = fetch(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::ConnectionRefused);
    QCOMPARE(answer.error().host, u"127.0.0.1"_s);
    QVERIFY(!answer.error().requestId.isEmpty());
    QVERIFY(answer.error().at.isValid());
}

void TestReads::unknownHost()
{
    HttpRequest request;
    request.url = QUrl(u"https://console.invalid/a"_s); // RFC 6761: never resolves
    const auto answer = fetch(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::DnsFailed);
    QCOMPARE(answer.error().host, u"console.invalid"_s);
}

void TestReads::silenceEndsAtTheDeadline()
{
    m_server->on("/a", Reply{.act = Act::Hang});
    HttpRequest request = get(u"/a"_s);
    request.deadline = 300ms;
    QElapsedTimer timer;
    timer.start();
    const auto answer = fetch(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::Timeout);
    QVERIFY(timer.elapsed() >= 250);
    QVERIFY(timer.elapsed() < 3000);
    QCOMPARE(m_log->records().back().failure, u"timeout"_s);
}

void TestReads::deadlineCoversAllTries()
{
    m_server->on("/a", {Reply{.status = 503}, Reply{.act = Act::Hang}});
    HttpRequest request = get(u"/a"_s);
    request.deadline = 1500ms;
    QElapsedTimer timer;
    timer.start();
    const auto answer = fetch(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::Timeout);
    QVERIFY(timer.elapsed() < 3000);
    QCOMPARE(m_server->count("/a"), 2);
}

void TestReads::cutOffBody()
{
    for (const int status : {200, 404}) {
        m_server->on("/a",
                     Reply{.status = status, .body = R"({"a":"bcdefgh"})", .act = Act::HalfSend});
        HttpRequest request = get(u"/a"_s);
        request.retryReads = false;
        const auto answer = fetch(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::ConnectionLost);
    }
}

void TestReads::notHttp()
{
    m_server->on("/a", Reply{.act = Act::Garbage});
    HttpRequest request = get(u"/a"_s);
    request.retryReads = false;
    const auto answer = fetch(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::ConnectionLost);
}

void TestReads::tooLarge_data()
{
    QTest::addColumn<Reply>("reply");
    const QByteArray large(5'000'000, 'x');
    QTest::addRow("plain") << Reply{.body = large};
    QTest::addRow("packed") << Reply{.body = gzip(large),
                                     .headers = {{"Content-Encoding", "gzip"}}};
}

void TestReads::tooLarge()
{
    QFETCH(Reply, reply);
    m_server->on("/a", reply);
    HttpRequest request = get(u"/a"_s);
    request.maxBytes = 100'000;
    const auto answer = fetch(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::TooLarge);
    QCOMPARE(m_server->count("/a"), 1);
    request.maxBytes = 5'000'000;
    QVERIFY(fetch(request));
}

void TestReads::redirectInsideTheOrigin()
{
    m_server->on("/a", Reply{.status = 307, .headers = {{"Location", "/b"}}});
    m_server->on("/b", Reply{.body = "[1]"});
    HttpRequest request = get(u"/a"_s);
    request.bearer = Secret::fromUtf8("canary-token");
    const auto answer = fetch(request);
    QVERIFY(answer);
    QCOMPARE(answer->body, "[1]");
    QCOMPARE(m_server->requests("/b").first().header("Authorization"), "Bearer canary-token");
}

void TestReads::redirectToAnotherOrigin()
{
    LoopbackServer other; // another port is another origin
    other.on("/b", Reply{});
    for (const int status : {301, 302, 303, 307, 308}) {
        m_server->on("/a", Reply{.status = status,
                                 .headers = {{"Location", other.url(u"/b"_s).toEncoded()}}});
        HttpRequest request = get(u"/a"_s);
        request.bearer = Secret::fromUtf8("canary-token");
        const auto answer = fetch(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::RedirectRefused);
        QVERIFY(answer.error().detail.endsWith(u"to 127.0.0.1"_s)); // whither, without the path
    }
    QCOMPARE(other.connections(), 0);
    QCOMPARE(m_server->count("/a"), 5);
}

void TestReads::redirectLoop()
{
    m_server->on("/a", Reply{.status = 302, .headers = {{"Location", "/a"}}});
    const auto answer = fetch(get(u"/a"_s));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::RedirectRefused);
    QVERIFY(m_server->count("/a") < 10);
}

void TestReads::logHoldsHarmlessFactsOnly()
{
    m_server->on("/a", Reply{.body = R"({"a":1})"});
    HttpRequest request = get(u"/a?person=ada"_s);
    request.bearer = Secret::fromUtf8("canary-token");
    const auto answer = fetch(request);
    QVERIFY(answer);
    QCOMPARE(m_log->records().size(), 1u);
    const RequestRecord record = m_log->records().front();
    QCOMPARE(record.method, u"GET"_s);
    QCOMPARE(record.host, u"127.0.0.1"_s);
    QCOMPARE(record.path, u"/a"_s);
    QCOMPARE(record.status, 200);
    QVERIFY(record.failure.isEmpty());
    QCOMPARE(record.bytesIn, 7);
    QCOMPARE(record.requestId, answer->requestId);
}

QTEST_GUILESS_MAIN(TestReads)
#include "tst_reads.moc"
