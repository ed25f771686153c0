// A write leaves once, and nobody claims to know what became of it when its answer is lost.
#include "net/httpclient.h"
#include "net/oneshotbody.h"
#include "platform/requestlog.h"
#include "support/futures.h"
#include "support/loopbackserver.h"
#include "support/testcertificate.h"

#include <QtTest/QtTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void bodyArrivesWhole_data();
    void bodyArrivesWhole();
    void largeBodyArrivesWhole();
    void secretBodyArrivesAndIsGone();
    void ownContentTypeStays();
    void lostAnswerReachesTheServerOnce_data();
    void lostAnswerReachesTheServerOnce();
    void lostAnswerOnAWarmConnection();
    void busyServerIsNotAskedAgain();
    void redirectIsNeverFollowed_data();
    void redirectIsNeverFollowed();
    void nothingWasSentWhenNobodyListens();
    void deadlineAfterSending();
    void cutOffAnswer();
    void challengeDoesNotSendAgain();
    void bodyCanBeReadOnce();

private:
    HttpRequest write(Verb verb, const QUrl &url) const;
    Expected<HttpResponse> fetch(const HttpRequest &request);

    TestCertificate m_certificate;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<HttpClient> m_client;
};

void TestWrites::initTestCase()
{
    m_certificate = TestCertificate::make(u"Loopback Test Authority"_s);
    QVERIFY(!m_certificate.certificate.isNull());
}

void TestWrites::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server = std::make_unique<LoopbackServer>();
    m_log = std::make_unique<RequestLog>();
    m_client = std::make_unique<HttpClient>(*m_log);
}

void TestWrites::cleanup()
{
    m_client.reset();
    m_log.reset();
    m_server.reset();
}

HttpRequest TestWrites::write(Verb verb, const QUrl &url) const
{
    HttpRequest request;
    request.verb = verb;
    request.url = url;
    request.body = R"({"edits":[1,2,3]})";
    return request;
}

Expected<HttpResponse> TestWrites::fetch(const HttpRequest &request)
{
    const auto future = m_client->send(request);
    if (!finished(future) || future.resultCount() != 1)
        return failed(FailureKind::ProcessFailed, u"no answer in the test's time"_s);
    return future.result();
}

void TestWrites::bodyArrivesWhole_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("post") << Verb::Post << QByteArray("POST") << QByteArray("{\"a\":1}");
    QTest::addRow("put") << Verb::Put << QByteArray("PUT") << QByteArray("{\"a\":1}");
    QTest::addRow("delete") << Verb::Delete << QByteArray("DELETE") << QByteArray("{\"a\":1}");
    QTest::addRow("empty delete") << Verb::Delete << QByteArray("DELETE") << QByteArray();
    QTest::addRow("empty post") << Verb::Post << QByteArray("POST") << QByteArray();
}

void TestWrites::bodyArrivesWhole()
{
    QFETCH(Verb, verb);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, body);
    m_server->on("/w", Reply{.status = 422, .body = R"({"code":"no"})"});
    HttpRequest request = write(verb, m_server->url(u"/w"_s));
    request.body = body;
    request.headers = {{"If-Match", "\"3\""}};
    const auto answer = fetch(request);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->status, 422);
    QCOMPARE(answer->body, R"({"code":"no"})");
    QCOMPARE(m_server->count("/w"), 1);
    const Received received = m_server->requests("/w").first();
    QCOMPARE(received.method, name);
    QCOMPARE(received.body, body);
    QCOMPARE(received.header("If-Match"), "\"3\"");
    QCOMPARE(received.header("Content-Length"), QByteArray::number(body.size()));
    QCOMPARE(received.header("Content-Type"), body.isEmpty() ? "" : "application/json");
}

void TestWrites::largeBodyArrivesWhole()
{
    m_server->on("/w", Reply{});
    HttpRequest request = write(Verb::Post, m_server->url(u"/w"_s));
    request.body.clear();
    for (int i = 0; i < 1'000'000; ++i)
        request.body += QByteArray::number(i);
    QVERIFY(fetch(request));
    QVERIFY(m_server->requests("/w").first().body == request.body);
}

void TestWrites::secretBodyArrivesAndIsGone()
{
    m_server->on("/w", Reply{});
    HttpRequest request = write(Verb::Put, m_server->url(u"/w"_s));
    request.body.clear();
    request.secretBody = Secret::fromUtf8(R"({"token":"canary"})");
    QVERIFY(fetch(request));
    QCOMPARE(m_server->requests("/w").first().body, R"({"token":"canary"})");

    OneShotBody body(request.secretBody);
    QCOMPARE(body.readAll(), R"({"token":"canary"})");
    QCOMPARE(body.bytesAvailable(), 0);
}

void TestWrites::ownContentTypeStays()
{
    m_server->on("/w", Reply{});
    HttpRequest request = write(Verb::Post, m_server->url(u"/w"_s));
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    QVERIFY(fetch(request));
    QCOMPARE(m_server->requests("/w").first().header("Content-Type"),
             "application/x-www-form-urlencoded");
}

void TestWrites::lostAnswerReachesTheServerOnce_data()
{
    QTest::addColumn<bool>("secure");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("body");
    for (const bool secure : {false, true}) {
        const char *scheme = secure ? "https" : "http";
        QTest::addRow("%s post", scheme) << secure << Verb::Post << QByteArray("{\"a\":1}");
        QTest::addRow("%s put", scheme) << secure << Verb::Put << QByteArray("{\"a\":1}");
        QTest::addRow("%s delete", scheme) << secure << Verb::Delete << QByteArray();
        QTest::addRow("%s empty post", scheme) << secure << Verb::Post << QByteArray();
    }
}

// QNetworkAccessManager alone sends it three times over http and five times over https.
void TestWrites::lostAnswerReachesTheServerOnce()
{
    QFETCH(bool, secure);
    QFETCH(Verb, verb);
    QFETCH(QByteArray, body);
    const Trust trust(m_certificate.certificate);
    m_client = std::make_unique<HttpClient>(*m_log);
    if (secure)
        m_server = std::make_unique<LoopbackServer>(m_certificate.serverConfiguration());
    for (const Act act : {Act::DropAfterRequest, Act::DropAfterHeaders}) {
        m_server->on("/w", Reply{.act = act});
        const qsizetype before = m_server->count("/w");
        HttpRequest request = write(verb, m_server->url(u"/w"_s));
        request.body = body;
        const auto answer = fetch(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::OutcomeUnknown);
        QCOMPARE(m_server->count("/w"), before + 1);
    }
}

// On a kept-alive connection Qt is even more willing to repeat.
void TestWrites::lostAnswerOnAWarmConnection()
{
    m_server->on("/r", Reply{});
    m_server->on("/w", Reply{.act = Act::DropAfterRequest});
    HttpRequest read;
    read.url = m_server->url(u"/r"_s);
    QVERIFY(fetch(read));
    const auto answer = fetch(write(Verb::Post, m_server->url(u"/w"_s)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::OutcomeUnknown);
    QCOMPARE(m_server->count("/w"), 1);
    QCOMPARE(m_server->connections(), 1);
}

void TestWrites::busyServerIsNotAskedAgain()
{
    m_server->on("/w", {Reply{.status = 503, .headers = {{"Retry-After", "0"}}}, Reply{}});
    const auto answer = fetch(write(Verb::Post, m_server->url(u"/w"_s)));
    QVERIFY(answer);
    QCOMPARE(answer->status, 503);
    QCOMPARE(m_server->count("/w"), 1);
}

void TestWrites::redirectIsNeverFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestWrites::redirectIsNeverFollowed()
{
    QFETCH(int, status);
    m_server->on("/w", Reply{.status = status, .headers = {{"Location", "/elsewhere"}}});
    m_server->on("/elsewhere", Reply{});
    const auto answer = fetch(write(Verb::Post, m_server->url(u"/w"_s)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::RedirectRefused);
    QCOMPARE(m_server->count("/elsewhere"), 0);
}

void TestWrites::nothingWasSentWhenNobodyListens()
{
    const HttpRequest request = write(Verb::Post, m_server->url(u"/w"_s));
    m_server->close();
    const auto answer = fetch(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::ConnectionRefused);
}

void TestWrites::deadlineAfterSending()
{
    m_server->on("/w", Reply{.act = Act::Hang});
    for (const QByteArray &body : {QByteArray("{}"), QByteArray()}) {
        HttpRequest request = write(Verb::Post, m_server->url(u"/w"_s));
        request.body = body;
        request.deadline = 300ms;
        const auto answer = fetch(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::OutcomeUnknown);
        QVERIFY(answer.error().detail.startsWith(u"timeout"_s));
    }
}

void TestWrites::cutOffAnswer()
{
    m_server->on("/w", Reply{.body = R"({"id":"abcdef"})", .act = Act::HalfSend});
    const auto answer = fetch(write(Verb::Post, m_server->url(u"/w"_s)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::OutcomeUnknown);
    QCOMPARE(m_server->count("/w"), 1);
}

void TestWrites::challengeDoesNotSendAgain()
{
    for (const char *challenge : {"Bearer realm=\"api\"", "Basic realm=\"x\""}) {
        m_server->on("/w", Reply{.status = 401,
                                 .body = R"({"code":"expired"})",
                                 .headers = {{"WWW-Authenticate", challenge}}});
        const auto answer = fetch(write(Verb::Post, m_server->url(u"/w"_s)));
        QVERIFY(answer);
        QCOMPARE(answer->status, 401);
        QCOMPARE(answer->body, R"({"code":"expired"})");
    }
    QCOMPARE(m_server->count("/w"), 2);
}

void TestWrites::bodyCanBeReadOnce()
{
    OneShotBody body(Secret::fromUtf8("abcdef"));
    QVERIFY(body.isSequential());
    QVERIFY(!body.wasRead());
    QCOMPARE(body.read(2), "ab");
    QVERIFY(body.wasRead());
    QVERIFY(!body.reset());
    QVERIFY(!body.seek(0));
    QCOMPARE(body.readAll(), "cdef");
    QVERIFY(body.atEnd());
    QVERIFY(body.read(1).isEmpty());
}

QTEST_GUILESS_MAIN(TestWrites)
#include "tst_writes.moc"
