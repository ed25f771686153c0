// Stopping calls, and ending the client while calls are out: every future gets its answer, once.
#include "net/httpclient.h"
#include "platform/requestlog.h"
#include "support/futures.h"
#include "support/loopbackserver.h"

#include <QtTest/QtTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestLifetime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void abortAnswersCancelled();
    void abortOfASentWriteAnswersCancelled();
    void abortWhileWaitingToRetry();
    void abortAfterTheEndIsHarmless();
    void handleFollowsItsLatestCall();
    void copiesShareTheCall();
    void endOfTheClientAnswersAll();
    void callsDuringTheEndAreCancelled();
    void continuationMayEndTheClient_data();
    void continuationMayEndTheClient();
    void refusedRequestMayEndTheClient();
    void manyAtOnce();
    void connectionsAreForgotten();
    void forgettingSparesCallsUnderWay();
    void secretBodyTravelsApart();

private:
    HttpRequest get(const QString &path) const;

    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<HttpClient> m_client;
};

void TestLifetime::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server = std::make_unique<LoopbackServer>();
    m_log = std::make_unique<RequestLog>();
    m_client = std::make_unique<HttpClient>(*m_log);
    m_server->on("/ok", Reply{.body = "[1]"});
    m_server->on("/hang", Reply{.act = Act::Hang});
    m_server->on("/busy", Reply{.status = 503, .headers = {{"Retry-After", "20"}}});
}

void TestLifetime::cleanup()
{
    m_client.reset();
    m_log.reset();
    m_server.reset();
}

HttpRequest TestLifetime::get(const QString &path) const
{
    HttpRequest request;
    request.url = m_server->url(path);
    return request;
}

void TestLifetime::abortAnswersCancelled()
{
    CallHandle handle;
    const auto future = m_client->send(get(u"/hang"_s), &handle);
    QTRY_COMPARE(m_server->count("/hang"), 1);
    QVERIFY(!future.isFinished());
    handle.abort();
    QVERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 1);
    QCOMPARE(future.result().error().kind, FailureKind::Cancelled);
    QCOMPARE(m_log->records().back().failure, u"cancelled"_s);
    handle.abort();
}

void TestLifetime::abortOfASentWriteAnswersCancelled()
{
    CallHandle handle;
    HttpRequest request = get(u"/hang"_s);
    request.verb = Verb::Post;
    request.body = "{}";
    const auto future = m_client->send(request, &handle);
    QTRY_COMPARE(m_server->count("/hang"), 1);
    handle.abort();
    QCOMPARE(future.result().error().kind, FailureKind::Cancelled);
}

void TestLifetime::abortWhileWaitingToRetry()
{
    CallHandle handle;
    const auto future = m_client->send(get(u"/busy"_s), &handle);
    QTRY_COMPARE(m_log->records().size(), 1u);
    QVERIFY(!future.isFinished());
    handle.abort();
    QCOMPARE(future.result().error().kind, FailureKind::Cancelled);
    QCOMPARE(m_server->count("/busy"), 1);
}

void TestLifetime::abortAfterTheEndIsHarmless()
{
    CallHandle handle;
    handle.abort(); // never used
    const auto future = m_client->send(get(u"/ok"_s), &handle);
    QVERIFY(finished(future));
    handle.abort();
    QCOMPARE(future.result()->body, "[1]");
    m_client.reset();
    handle.abort();
}

void TestLifetime::handleFollowsItsLatestCall()
{
    CallHandle handle;
    const auto first = m_client->send(get(u"/ok"_s), &handle);
    const auto second = m_client->send(get(u"/hang"_s), &handle);
    handle.abort();
    QCOMPARE(second.result().error().kind, FailureKind::Cancelled);
    QVERIFY(finished(first));
    QVERIFY(first.result());
}

void TestLifetime::copiesShareTheCall()
{
    CallHandle handle;
    const auto future = m_client->send(get(u"/hang"_s), &handle);
    const CallHandle copy = handle;
    copy.abort();
    QCOMPARE(future.result().error().kind, FailureKind::Cancelled);
}

void TestLifetime::endOfTheClientAnswersAll()
{
    HttpRequest write = get(u"/hang"_s);
    write.verb = Verb::Put;
    write.secretBody = Secret::fromUtf8("{}");
    const auto hanging = m_client->send(get(u"/hang"_s));
    const auto writing = m_client->send(write);
    const auto waiting = m_client->send(get(u"/busy"_s));
    QTRY_COMPARE(m_server->count("/hang"), 2);
    QTRY_COMPARE(m_log->records().size(), 1u);
    const auto fresh = m_client->send(get(u"/ok"_s));
    int answers = 0;
    auto counted = m_client->send(get(u"/hang"_s)).then(this, [&](const Expected<HttpResponse> &) {
        ++answers;
    });
    m_client.reset();
    for (const auto &future : {hanging, writing, waiting, fresh}) {
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, FailureKind::Cancelled);
    }
    QVERIFY(counted.isFinished());
    QCOMPARE(answers, 1);
}

void TestLifetime::callsDuringTheEndAreCancelled()
{
    std::optional<FailureKind> second;
    HttpClient *client = m_client.get();
    auto chain = client->send(get(u"/hang"_s)).then(this, [&](const Expected<HttpResponse> &) {
        second = client->send(get(u"/ok"_s)).result().error().kind;
    });
    m_client.reset();
    QVERIFY(chain.isFinished());
    QCOMPARE(second, FailureKind::Cancelled);
}

void TestLifetime::continuationMayEndTheClient_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("deadline");
    QTest::addColumn<bool>("abort");
    QTest::addRow("answer") << u"/ok"_s << 5000 << false;
    QTest::addRow("deadline") << u"/hang"_s << 100 << false;
    QTest::addRow("abort") << u"/hang"_s << 5000 << true;
}

void TestLifetime::continuationMayEndTheClient()
{
    QFETCH(QString, path);
    QFETCH(int, deadline);
    QFETCH(bool, abort);
    HttpRequest request = get(path);
    request.deadline = std::chrono::milliseconds(deadline);
    CallHandle handle;
    auto other = m_client->send(get(u"/hang"_s));
    auto chain =
        m_client->send(request, &handle).then(this, [this](const Expected<HttpResponse> &) {
            m_client.reset();
        });
    if (abort)
        handle.abort();
    QVERIFY(finished(chain));
    QVERIFY(!m_client);
    QCOMPARE(other.result().error().kind, FailureKind::Cancelled);
}

void TestLifetime::refusedRequestMayEndTheClient()
{
    HttpRequest request;
    request.url = QUrl(u"http://console.example/"_s);
    auto chain = m_client->send(request).then(
        this, [this](const Expected<HttpResponse> &) { m_client.reset(); });
    QVERIFY(chain.isFinished());
    QVERIFY(!m_client);
}

void TestLifetime::manyAtOnce()
{
    QList<QFuture<Expected<HttpResponse>>> futures;
    for (int i = 0; i < 200; ++i)
        futures.append(m_client->send(get(u"/ok"_s)));
    for (const auto &future : futures) {
        QVERIFY(finished(future));
        QVERIFY(future.result());
    }
    QCOMPARE(m_server->count("/ok"), 200);
    QVERIFY(m_server->connections() <= 6);
}

void TestLifetime::connectionsAreForgotten()
{
    QVERIFY(finished(m_client->send(get(u"/ok"_s))));
    QVERIFY(finished(m_client->send(get(u"/ok"_s))));
    QCOMPARE(m_server->connections(), 1);
    QCOMPARE(m_server->openConnections(), 1);
    m_client->forgetConnections();
    QTRY_COMPARE(m_server->openConnections(), 0);
    QVERIFY(finished(m_client->send(get(u"/ok"_s))));
    QCOMPARE(m_server->connections(), 2);
}

void TestLifetime::forgettingSparesCallsUnderWay()
{
    CallHandle handle;
    const auto hanging = m_client->send(get(u"/hang"_s), &handle);
    const auto waiting = m_client->send(get(u"/busy"_s));
    QTRY_COMPARE(m_server->count("/hang"), 1);
    QTRY_COMPARE(m_server->count("/busy"), 1);
    m_client->forgetConnections();
    const auto fresh = m_client->send(get(u"/ok"_s));
    QVERIFY(finished(fresh));
    QVERIFY(fresh.result());
    QVERIFY(!hanging.isFinished());
    QVERIFY(!waiting.isFinished());
    handle.abort();
    QCOMPARE(hanging.result().error().kind, FailureKind::Cancelled);
}

void TestLifetime::secretBodyTravelsApart()
{
    QVERIFY(finished(m_client->send(get(u"/ok"_s))));
    HttpRequest put = get(u"/ok"_s);
    put.verb = Verb::Put;
    put.secretBody = Secret::fromUtf8("{}");
    QVERIFY(finished(m_client->send(put)));
    QCOMPARE(m_server->connections(), 2);
    QTRY_COMPARE(m_server->openConnections(), 1);
    QVERIFY(finished(m_client->send(get(u"/ok"_s))));
    QCOMPARE(m_server->connections(), 2); // the first is still in use
}

QTEST_GUILESS_MAIN(TestLifetime)
#include "tst_lifetime.moc"
