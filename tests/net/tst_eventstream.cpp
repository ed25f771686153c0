// One connection to an event stream: what it asks for, what it tells, how it ends.
#include "net/eventstream.h"
#include "platform/requestlog.h"
#include "support/loopbackserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Reply stream(const QByteArray &first)
{
    return {.body = first, .contentType = "text/event-stream; charset=utf-8", .act = Act::Stream};
}

// A stream and everything that it told.
struct Listener
{
    explicit Listener(EventStream *stream)
        : m_stream(stream)
    {
        QObject::connect(stream, &EventStream::opened, stream, [this] { ++opened; });
        QObject::connect(stream, &EventStream::heard, stream, [this] { ++heard; });
        QObject::connect(stream, &EventStream::events, stream,
                         [this](const std::vector<ServerEvent> &some) {
                             for (const ServerEvent &event : some)
                                 data.append(event.data);
                         });
        QObject::connect(stream, &EventStream::ended, stream,
                         [this](const Failure &failure) { ends.append(failure); });
    }

    std::unique_ptr<EventStream> m_stream;
    int opened = 0;
    int heard = 0;
    QByteArrayList data;
    QList<Failure> ends;
};

} // namespace

class TestEventStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void asksForAnUnpackedStream();
    void eventsComeAsTheyAreSent();
    void endOfTheStream();
    void silenceBeforeTheFirstByte_data();
    void silenceBeforeTheFirstByte();
    void otherAnswersAreFailures_data();
    void otherAnswersAreFailures();
    void overflowIsTooLarge();
    void closedStreamsSayNothing();
    void mayGoInItsOwnSignals();
    void foreignAddressesAreRefused();
    void nobodyListens();

private:
    HttpRequest request() const
    {
        HttpRequest ask;
        ask.url = m_server->url(u"/events"_s);
        ask.bearer = Secret::fromUtf8("made-up-token");
        ask.deadline = 10s;
        return ask;
    }
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<HttpClient> m_client;
};

void TestEventStream::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server = std::make_unique<LoopbackServer>();
    m_log = std::make_unique<RequestLog>();
    m_client = std::make_unique<HttpClient>(*m_log);
}

void TestEventStream::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void TestEventStream::asksForAnUnpackedStream()
{
    m_server->on("/events", stream(": open\n\n"));
    HttpRequest ask = request();
    ask.headers.emplaceBack("Last-Event-ID", "41");
    Listener listener(m_client->openStream(ask, this));
    QTRY_COMPARE(listener.opened, 1);
    const Received got = m_server->requests("/events").value(0);
    QCOMPARE(got.header("Accept"), QByteArray("text/event-stream"));
    QCOMPARE(got.header("Accept-Encoding"), QByteArray("identity"));
    QCOMPARE(got.header("Last-Event-ID"), QByteArray("41"));
    QCOMPARE(got.header("Authorization"), QByteArray("Bearer made-up-token"));
    QVERIFY(!got.header("X-Request-Id").isEmpty());
    QCOMPARE(m_log->records().back().status, 200);
}

void TestEventStream::eventsComeAsTheyAreSent()
{
    m_server->on("/events", stream(": open\nretry: 2500\n\n"));
    Listener listener(m_client->openStream(request(), this));
    QTRY_COMPARE(listener.heard, 1);
    QVERIFY(listener.data.isEmpty());
    m_server->send("/events", "id: 1\ndata: a\n\nid: 2\nda");
    QTRY_COMPARE(listener.data, QByteArrayList{"a"});
    m_server->send("/events", "ta: b\n\n");
    QTRY_COMPARE(listener.data, (QByteArrayList{"a", "b"}));
    QCOMPARE(listener.m_stream->retry(), std::optional(std::chrono::milliseconds(2500)));
    QCOMPARE(listener.opened, 1);
    QVERIFY(listener.heard >= 3 && listener.ends.isEmpty());
}

void TestEventStream::endOfTheStream()
{
    m_server->on("/events", stream("data: a\n\n"));
    Listener listener(m_client->openStream(request(), this));
    QTRY_COMPARE(listener.data.size(), 1);
    m_server->cut("/events");
    QTRY_COMPARE(listener.ends.size(), 1);
    QCOMPARE(listener.ends[0].kind, FailureKind::ConnectionLost);
    QCOMPARE(listener.ends[0].host, u"127.0.0.1"_s);
    QCOMPARE(m_server->count("/events"), 1); // nobody connects again behind the caller's back
}

void TestEventStream::silenceBeforeTheFirstByte_data()
{
    QTest::addColumn<bool>("header");
    QTest::newRow("no answer at all") << false;
    QTest::newRow("a header and nothing more, as from a proxy that collects") << true;
}

void TestEventStream::silenceBeforeTheFirstByte()
{
    QFETCH(bool, header);
    m_server->on("/events", header ? stream({}) : Reply{.act = Act::Hang});
    HttpRequest ask = request();
    ask.deadline = 150ms;
    Listener listener(m_client->openStream(ask, this));
    QTRY_COMPARE(listener.ends.size(), 1);
    QCOMPARE(listener.ends[0].kind, FailureKind::Timeout);
    QCOMPARE(listener.opened, 0);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestEventStream::otherAnswersAreFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<FailureKind>("kind");
    const auto row = [](const char *name, int status, const char *type, FailureKind kind) {
        QTest::newRow(name) << status << QByteArray(type) << kind;
    };
    row("signed out", 401, "application/problem+json", FailureKind::Unauthorized);
    row("forbidden", 403, "text/plain", FailureKind::Forbidden);
    row("too old", 410, "application/problem+json", FailureKind::SnapshotGone);
    row("too many", 429, "application/json", FailureKind::RateLimited);
    row("broken", 502, "text/html", FailureKind::ServerFault);
    row("elsewhere", 302, "text/html", FailureKind::RedirectRefused);
    row("a page", 200, "text/html", FailureKind::NotJson);
    row("untyped", 200, "", FailureKind::NotJson);
}

void TestEventStream::otherAnswersAreFailures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(FailureKind, kind);
    Headers headers{{"Retry-After", "3"}};
    if (status == 302)
        headers.emplaceBack("Location", "https://elsewhere.example/");
    m_server->on("/events", Reply{status, R"({"code":"someCode"})", headers, type});
    Listener listener(m_client->openStream(request(), this));
    QTRY_COMPARE(listener.ends.size(), 1);
    QCOMPARE(listener.ends[0].kind, kind);
    if (status == 429) {
        QCOMPARE(listener.ends[0].code, u"someCode"_s);
        QCOMPARE(listener.ends[0].retryAfter, std::optional(3s));
    }
    QVERIFY(listener.opened == 0 && listener.data.isEmpty());
    QCOMPARE(m_log->records().back().failure, kindName(kind));
}

void TestEventStream::overflowIsTooLarge()
{
    m_server->on("/events", stream("data: a\n\n" + QByteArray(2 * SseParser::longest, 'x')));
    Listener listener(m_client->openStream(request(), this));
    QTRY_COMPARE(listener.ends.size(), 1);
    QCOMPARE(listener.ends[0].kind, FailureKind::TooLarge);
    QCOMPARE(listener.data, QByteArrayList{"a"});
}

void TestEventStream::closedStreamsSayNothing()
{
    m_server->on("/events", stream("data: a\n\n"));
    Listener listener(m_client->openStream(request(), this));
    listener.m_stream->close();
    Listener other(m_client->openStream(request(), this));
    QTRY_COMPARE(other.data.size(), 1);
    other.m_stream->close();
    m_server->send("/events", "data: b\n\n");
    QTRY_COMPARE(m_server->openConnections(), 0);
    QVERIFY(listener.opened == 0 && listener.ends.isEmpty());
    QVERIFY(other.data.size() == 1 && other.ends.isEmpty());
}

void TestEventStream::mayGoInItsOwnSignals()
{
    m_server->on("/events", stream("data: a\n\n"));
    for (const int when : {0, 1, 2}) {
        QPointer<EventStream> stream = m_client->openStream(request(), this);
        const auto go = [stream] {
            stream->close();
            stream->deleteLater();
        };
        if (when == 0)
            connect(stream, &EventStream::opened, this, go);
        else if (when == 1)
            connect(stream, &EventStream::heard, this, go);
        else
            connect(stream, &EventStream::events, this, go);
        QTRY_VERIFY(!stream);
    }
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestEventStream::foreignAddressesAreRefused()
{
    HttpRequest ask = request();
    ask.url = QUrl(u"http://onbelay.example/events"_s);
    Listener listener(m_client->openStream(ask, this));
    QVERIFY(listener.ends.isEmpty()); // not before the caller listens
    QTRY_COMPARE(listener.ends.size(), 1);
    QCOMPARE(listener.ends[0].kind, FailureKind::InsecureAddress);
}

void TestEventStream::nobodyListens()
{
    const HttpRequest ask = request();
    m_server->close();
    Listener listener(m_client->openStream(ask, this));
    QTRY_COMPARE(listener.ends.size(), 1);
    QCOMPARE(listener.ends[0].kind, FailureKind::ConnectionRefused);
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_eventstream.moc"
