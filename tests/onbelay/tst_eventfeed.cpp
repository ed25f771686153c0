// Events are told once each, over every kind of cut, refusal and silence.
#include "onbelay/eventfeed.h"

#include "onbelay/adminclient.h"
#include "platform/requestlog.h"
#include "support/loopbackserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto eventsPath = "/api/admin/v1/events";

Reply stream(const QByteArray &first = ": open\n\n")
{
    return {.body = first, .contentType = "text/event-stream", .act = Act::Stream};
}

QByteArray eventText(int number, const QByteArray &name, const QByteArray &data)
{
    return "id: " + QByteArray::number(number) + "\nevent: " + name + "\ndata: " + data + "\n\n";
}

QByteArray changed(int number, const QByteArray &group, const QByteArray &integration = "hubspot")
{
    return eventText(
        number, "row.changed",
        R"({"integration":")" + integration + R"(","group":{"id":")" + group
            + R"(","name":"Sales","description":"","memberCount":1,"access":true,)"
              R"("scopes":["deals:read"],"revision":)"
            + QByteArray::number(number)
            + R"(,"enforcedRevision":1,"changedAt":null,"changedBy":null},"changeSet":null})");
}

QByteArray removed(int number, const QByteArray &group)
{
    return eventText(number, "row.removed",
                     R"({"integration":"hubspot","group":")" + group + "\"}");
}

EventFeed::Timings quick()
{
    EventFeed::Timings timings;
    timings.firstByte = 300ms;
    timings.silence = 10s;
    timings.firstWait = 10ms;
    timings.longestWait = 80ms;
    timings.settled = 10s;
    return timings;
}

} // namespace

class TestEventFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void eventsAreTold();
    void everyNumberOnceOverCuts();
    void otherEventsCountAsSeen();
    void gapsAreNoticed();
    void rowsAndRemovalsOfAGroupComeApart();
    void manyComeInPortions();
    void silenceIsCut();
    void heldBackStreamIsAFailedTry();
    void waitsGrow();
    void newsBeginWaitsAnew();
    void retryAfterIsKept();
    void theServersFirstWaitIsKept();
    void tooOldStops();
    void refusedWithoutRenewalExpires();
    void refusedIsRenewed();
    void refusedAgainExpires();
    void failedRenewalIsTriedAgain();
    void malformedEventsDoNotSpin_data();
    void malformedEventsDoNotSpin();
    void tryNowEndsTheWait();
    void stopStops();
    void startAgainFromASlot();

private:
    void feed(const EventFeed::Timings &timings = quick());
    [[nodiscard]] QByteArrayList groups() const; // told so far, in order; removed ones with a minus

    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<AdminClient> m_admin;
    std::unique_ptr<EventFeed> m_feed;
    QList<AdminEvents> m_news;
};

void TestEventFeed::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server = std::make_unique<LoopbackServer>();
    m_log = std::make_unique<RequestLog>();
    m_http = std::make_unique<HttpClient>(*m_log);
    m_admin =
        std::make_unique<AdminClient>(*m_http, m_server->url(), Secret::fromUtf8("made-up-token"));
    m_admin->setScopes({u"deals:read"_s});
    m_news.clear();
    feed();
}

void TestEventFeed::cleanup()
{
    m_feed.reset();
    m_admin.reset();
    m_http.reset();
    m_server.reset();
}

void TestEventFeed::feed(const EventFeed::Timings &timings)
{
    m_feed = std::make_unique<EventFeed>(*m_admin, u"hubspot"_s, timings);
    connect(m_feed.get(), &EventFeed::arrived, this,
            [this](const AdminEvents &news) { m_news.append(news); });
}

QByteArrayList TestEventFeed::groups() const
{
    QByteArrayList all;
    for (const AdminEvents &news : m_news) {
        for (std::size_t i = 0; i < news.rows.size(); ++i)
            all.append(news.rows[i].id.toByteArray());
        for (const QString &id : news.removed)
            all.append('-' + id.toUtf8());
    }
    return all;
}

void TestEventFeed::eventsAreTold()
{
    m_server->on(eventsPath, stream());
    QCOMPARE(m_feed->state(), EventFeed::State::Stopped);
    m_feed->start(41);
    QCOMPARE(m_feed->state(), EventFeed::State::Connecting);
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Live);
    QCOMPARE(m_server->requests(eventsPath)[0].header("Last-Event-ID"), QByteArray("41"));
    m_server->send(eventsPath, changed(42, "g1"));
    QTRY_COMPARE(m_news.size(), 1);
    QCOMPARE(groups(), QByteArrayList{"g1"});
    QCOMPARE(m_news[0].rows[0].scopes, 1U);
    QCOMPARE(m_news[0].last, 42);
    QVERIFY(!m_news[0].gap && !m_news[0].connectionChanged && !m_news[0].checkFinished);
    m_server->send(eventsPath,
                   eventText(43, "connection.changed",
                             R"({"integration":"hubspot","state":"connected","revision":2})")
                       + eventText(44, "check.finished", R"({"integration":"hubspot"})"));
    QTRY_COMPARE(m_feed->last(), 44);
    QVERIFY(std::any_of(m_news.begin(), m_news.end(),
                        [](const AdminEvents &news) { return news.connectionChanged; }));
    QVERIFY(m_news.last().checkFinished);
}

// The server drops the connection in the middle of events again and again, and begins a bit too
// early each time.
void TestEventFeed::everyNumberOnceOverCuts()
{
    constexpr int most = 40;
    QList<Reply> script;
    QByteArrayList expected;
    for (int number = 1; number <= most; ++number)
        expected.append('g' + QByteArray::number(number));
    for (int from = 1; from <= most; from += 5) {
        QByteArray text;
        for (int number = std::max(1, from - 2); number < from + 5; ++number)
            text += changed(number, 'g' + QByteArray::number(number));
        const QByteArray cutOff = changed(from + 5, "never");
        script.append(stream(text + cutOff.left(cutOff.size() / 2)));
    }
    m_server->on(eventsPath, script);
    m_feed->start(0);
    for (int from = 1; from <= most; from += 5) {
        QTRY_COMPARE(m_feed->last(), from + 4);
        m_server->cut(eventsPath);
    }
    QCOMPARE(groups(), expected);
    const QList<Received> requests = m_server->requests(eventsPath);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(requests[i].header("Last-Event-ID"), QByteArray::number(i * 5));
    QVERIFY(std::none_of(m_news.begin(), m_news.end(),
                         [](const AdminEvents &news) { return news.gap; }));
}

void TestEventFeed::otherEventsCountAsSeen()
{
    m_server->on(eventsPath, stream(eventText(5, "weather.changed", "sunny")
                                    + changed(6, "x", "other") + changed(7, "g7")));
    m_feed->start(4);
    QTRY_COMPARE(m_feed->last(), 7);
    QCOMPARE(groups(), QByteArrayList{"g7"});
    QVERIFY(!m_news.last().gap);
}

void TestEventFeed::gapsAreNoticed()
{
    m_server->on(eventsPath, stream());
    m_feed->start(4);
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Live);
    m_server->send(eventsPath, changed(6, "g6"));
    QTRY_COMPARE(m_feed->last(), 6);
    QVERIFY(m_news.last().gap);
    m_server->send(eventsPath, changed(7, "g7"));
    QTRY_COMPARE(m_feed->last(), 7);
    QVERIFY(!m_news.last().gap);
}

void TestEventFeed::rowsAndRemovalsOfAGroupComeApart()
{
    m_server->on(eventsPath, stream(changed(1, "g1") + removed(2, "g1") + changed(3, "g1")
                                    + removed(4, "g2") + removed(5, "g1")));
    m_feed->start(0);
    QTRY_COMPARE(m_feed->last(), 5);
    QCOMPARE(groups(), (QByteArrayList{"g1", "-g1", "g1", "-g2", "-g1"}));
    for (const AdminEvents &news : m_news)
        QVERIFY(news.rows.empty() || news.removed.isEmpty());
}

void TestEventFeed::manyComeInPortions()
{
    constexpr int many = 6'000;
    QByteArray text;
    for (int number = 1; number <= many; ++number)
        text += changed(number, 'g' + QByteArray::number(number));
    m_server->on(eventsPath, stream(text));
    m_feed->start(0);
    QTRY_COMPARE(m_feed->last(), many);
    QCOMPARE(groups().size(), many);
    for (const AdminEvents &news : m_news)
        QVERIFY(news.rows.size() <= 3'000);
}

void TestEventFeed::silenceIsCut()
{
    EventFeed::Timings timings = quick();
    timings.silence = 500ms;
    feed(timings);
    m_server->on(eventsPath, stream());
    m_feed->start(7);
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Live);
    QTRY_VERIFY(m_server->count(eventsPath) >= 2);
    QCOMPARE(m_server->requests(eventsPath)[1].header("Last-Event-ID"), QByteArray("7"));
    // A stream that says as little as a comment is kept.
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Live);
    const qsizetype before = m_server->count(eventsPath);
    for (int i = 0; i < 6; ++i) {
        m_server->send(eventsPath, ":\n");
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY(timer.elapsed() > 70);
    }
    QCOMPARE(m_server->count(eventsPath), before);
}

void TestEventFeed::heldBackStreamIsAFailedTry()
{
    EventFeed::Timings timings = quick();
    timings.firstWait = 500ms;
    feed(timings);
    m_server->on(eventsPath, stream({}));
    m_feed->start(0);
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Waiting);
    QVERIFY(m_feed->failure());
    QCOMPARE(m_feed->failure()->kind, FailureKind::Timeout);
    QTRY_VERIFY(m_server->count(eventsPath) >= 2);
}

void TestEventFeed::waitsGrow()
{
    EventFeed::Timings timings = quick();
    timings.firstWait = 20ms;
    timings.longestWait = 160ms;
    feed(timings);
    m_server->on(eventsPath, Reply{.status = 503});
    QElapsedTimer timer;
    timer.start();
    m_feed->start(0);
    QTRY_COMPARE(m_server->count(eventsPath), 6); // 20 + 40 + 80 + 160 + 160
    QVERIFY2(timer.elapsed() >= 460, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_feed->failure()->kind, FailureKind::ServerFault);
}

void TestEventFeed::newsBeginWaitsAnew()
{
    EventFeed::Timings timings = quick();
    timings.firstWait = 100ms;
    timings.longestWait = 60s;
    feed(timings);
    const Reply broken{.status = 503};
    m_server->on(eventsPath, {broken, broken, broken, stream(changed(1, "g1")), stream()});
    m_feed->start(0);
    QTRY_COMPARE(m_feed->last(), 1);
    QElapsedTimer timer;
    timer.start();
    m_server->cut(eventsPath);
    QTRY_COMPARE(m_server->count(eventsPath), 5);
    QVERIFY2(timer.elapsed() < 700, qPrintable(QString::number(timer.elapsed()))); // else 800
}

void TestEventFeed::retryAfterIsKept()
{
    m_server->on(eventsPath, {Reply{.status = 429, .headers = {{"Retry-After", "1"}}}, stream()});
    QElapsedTimer timer;
    timer.start();
    m_feed->start(0);
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Live);
    QVERIFY2(timer.elapsed() >= 1'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!m_feed->failure());
}

void TestEventFeed::theServersFirstWaitIsKept()
{
    EventFeed::Timings timings = quick();
    timings.longestWait = 5s;
    feed(timings);
    m_server->on(eventsPath, {stream("retry: 300\n\n"), stream()});
    m_feed->start(0);
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Live);
    QElapsedTimer timer;
    timer.start();
    m_server->cut(eventsPath);
    QTRY_COMPARE(m_server->count(eventsPath), 2);
    QVERIFY2(timer.elapsed() >= 300, qPrintable(QString::number(timer.elapsed())));
}

void TestEventFeed::tooOldStops()
{
    QSignalSpy tooOld(m_feed.get(), &EventFeed::tooOld);
    m_server->on(eventsPath, Reply{.status = 410});
    m_feed->start(3);
    QTRY_COMPARE(tooOld.size(), 1);
    QCOMPARE(m_feed->state(), EventFeed::State::Stopped);
    QCOMPARE(m_feed->failure()->kind, FailureKind::SnapshotGone);
    QCOMPARE(m_feed->last(), 3);
    // Whoever read everything again goes on from there.
    m_server->on(eventsPath, stream(changed(101, "g1")));
    m_feed->start(100);
    QTRY_COMPARE(m_feed->last(), 101);
    QCOMPARE(m_server->count(eventsPath), 2);
}

void TestEventFeed::refusedWithoutRenewalExpires()
{
    QSignalSpy expired(m_feed.get(), &EventFeed::expired);
    m_server->setToken("made-up-other");
    m_feed->start(0);
    QTRY_COMPARE(expired.size(), 1);
    QCOMPARE(m_feed->state(), EventFeed::State::Stopped);
    QCOMPARE(m_feed->failure()->kind, FailureKind::Unauthorized);
}

void TestEventFeed::refusedIsRenewed()
{
    QSignalSpy expired(m_feed.get(), &EventFeed::expired);
    m_server->setToken("made-up-new");
    m_server->on(eventsPath, stream(changed(1, "g1")));
    m_admin->setRenewal([] {
        return QtFuture::makeReadyFuture(Expected<Secret>(Secret::fromUtf8("made-up-new")));
    });
    m_feed->start(0);
    QTRY_COMPARE(m_feed->last(), 1);
    // The new token ends in its turn.
    m_server->setToken("made-up-newer");
    m_admin->setRenewal([] {
        return QtFuture::makeReadyFuture(Expected<Secret>(Secret::fromUtf8("made-up-newer")));
    });
    m_server->on(eventsPath, stream(changed(2, "g2")));
    m_server->cut(eventsPath);
    QTRY_COMPARE(m_feed->last(), 2);
    QCOMPARE(expired.size(), 0);
    QCOMPARE(m_server->count(eventsPath), 4);
}

void TestEventFeed::refusedAgainExpires()
{
    QSignalSpy expired(m_feed.get(), &EventFeed::expired);
    m_server->setToken("made-up-new");
    int asked = 0;
    m_admin->setRenewal([&asked] {
        ++asked;
        return QtFuture::makeReadyFuture(Expected<Secret>(Secret::fromUtf8("made-up-worse")));
    });
    m_feed->start(0);
    QTRY_COMPARE(expired.size(), 1);
    QCOMPARE(asked, 1);
    QCOMPARE(m_server->count(eventsPath), 2);
}

void TestEventFeed::failedRenewalIsTriedAgain()
{
    QSignalSpy expired(m_feed.get(), &EventFeed::expired);
    m_server->setToken("made-up-new");
    m_server->on(eventsPath, stream());
    int asked = 0;
    m_admin->setRenewal([&asked] {
        ++asked;
        return QtFuture::makeReadyFuture(asked < 3
                                             ? Expected<Secret>(failed(FailureKind::Offline))
                                             : Expected<Secret>(Secret::fromUtf8("made-up-new")));
    });
    m_feed->start(0);
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Live);
    QCOMPARE(asked, 3);
    QCOMPARE(expired.size(), 0);
}

void TestEventFeed::malformedEventsDoNotSpin_data()
{
    QTest::addColumn<QByteArray>("poison");
    QTest::newRow("not JSON") << eventText(3, "row.changed", "{");
    QTest::newRow("another type") << eventText(3, "row.changed", R"({"integration":"hubspot"})");
    QTest::newRow("removal of nothing")
        << eventText(3, "row.removed", R"({"integration":"hubspot"})");
    QTest::newRow("no number") << QByteArray("id: x\nevent: row.changed\ndata: {}\n\n");
    QTest::newRow("negative") << eventText(-3, "row.changed", "{}");
    QTest::newRow("number beyond all") << QByteArray("id: 99999999999999999999\ndata: {}\n\n");
}

void TestEventFeed::malformedEventsDoNotSpin()
{
    QFETCH(QByteArray, poison);
    EventFeed::Timings timings = quick();
    timings.firstWait = 20ms;
    timings.longestWait = 160ms;
    feed(timings);
    m_server->on(eventsPath,
                 stream(changed(1, "g1") + changed(2, "g2") + poison + changed(4, "g4")));
    QElapsedTimer timer;
    timer.start();
    m_feed->start(0);
    QTRY_COMPARE(m_server->count(eventsPath), 6);
    // What came before is told once, and the tries come slower and slower.
    QCOMPARE(groups(), (QByteArrayList{"g1", "g2"}));
    QVERIFY2(timer.elapsed() >= 460, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Waiting);
    QCOMPARE(m_feed->failure()->kind, FailureKind::BadJson);
    QCOMPARE(m_feed->last(), 2);
}

void TestEventFeed::tryNowEndsTheWait()
{
    EventFeed::Timings timings = quick();
    timings.firstWait = 600s;
    feed(timings);
    m_server->on(eventsPath, {Reply{.status = 503}, stream()});
    m_feed->start(0);
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Waiting);
    m_feed->tryNow();
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Live);
    m_feed->tryNow(); // nothing to end
    QCOMPARE(m_feed->state(), EventFeed::State::Live);
    QCOMPARE(m_server->count(eventsPath), 2);
}

void TestEventFeed::stopStops()
{
    m_server->on(eventsPath, stream());
    m_feed->start(0);
    QTRY_COMPARE(m_feed->state(), EventFeed::State::Live);
    m_feed->stop();
    QCOMPARE(m_feed->state(), EventFeed::State::Stopped);
    QTRY_COMPARE(m_server->openConnections(), 0);
    m_feed->tryNow();
    QCOMPARE(m_feed->state(), EventFeed::State::Stopped);
    QCOMPARE(m_server->count(eventsPath), 1);
}

// A receiver that reads everything again starts the feed from inside its signal.
void TestEventFeed::startAgainFromASlot()
{
    m_server->on(eventsPath, {stream(changed(1, "g1") + removed(2, "g2") + changed(3, "g3")),
                              stream(changed(11, "g11"))});
    bool once = false;
    connect(m_feed.get(), &EventFeed::arrived, this, [this, &once] {
        if (!std::exchange(once, true))
            m_feed->start(10);
    });
    m_feed->start(0);
    QTRY_COMPARE(m_feed->last(), 11);
    QCOMPARE(groups(), (QByteArrayList{"g1", "g11"})); // nothing more of the old connection
}

QTEST_GUILESS_MAIN(TestEventFeed)
#include "tst_eventfeed.moc"
