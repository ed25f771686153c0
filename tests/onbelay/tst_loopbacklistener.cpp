// Every page in the user's browser can reach the port of a sign-in: only the answer that is waited
// for may change anything.
#include "onbelay/oauth/loopbacklistener.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray ours = "code=made-up-code&state=made-up-state";

LoopbackListener::Limits quick()
{
    return {.wait = 20s, .client = 300ms, .clients = 3};
}

} // namespace

class TestLoopbackListener : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_listener.reset(); }
    void answerEndsTheWait();
    void pageSaysHowItEnded_data();
    void pageSaysHowItEnded();
    void attacksChangeNothing_data();
    void attacksChangeNothing();
    void secondRequestComesTooLate();
    void slowClientIsDropped();
    void idleClientsKeepNobodyOut();
    void answersBeforeTheBrowserOpenedAreNoAnswers();
    void waitEnds();
    void wordsAreText();
    void wishedPort();

private:
    void start(const CallbackWords &words, const LoopbackListener::Limits &limits)
    {
        m_listener = std::make_unique<LoopbackListener>(words, limits);
        const Expected<QUrl> address = m_listener->listen();
        QVERIFY(address);
        m_address = *address;
        connect(m_listener.get(), &LoopbackListener::answered, this,
                [this](const Secret &query) { m_answers.append(query.bytes()); });
        m_answers.clear();
    }
    void expect()
    {
        m_listener->expect([](QByteArrayView query) { return query == ours; });
    }
    [[nodiscard]] QByteArray get(const QByteArray &target) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:"
               + QByteArray::number(m_address.port()) + "\r\n\r\n";
    }
    [[nodiscard]] std::unique_ptr<QTcpSocket> send(const QByteArray &bytes) const
    {
        auto socket = std::make_unique<QTcpSocket>();
        QTcpSocket *plain = socket.get();
        connect(plain, &QTcpSocket::connected, plain, [plain, bytes] { plain->write(bytes); });
        socket->connectToHost(m_address.host(), quint16(m_address.port()));
        return socket;
    }
    // All that comes until the other side closes.
    [[nodiscard]] static QByteArray all(QTcpSocket &socket)
    {
        const bool closed = QTest::qWaitFor(
            [&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000);
        return closed ? socket.readAll() : QByteArray("still open");
    }
    [[nodiscard]] static QByteArray status(const QByteArray &answer) { return answer.mid(9, 3); }

    std::unique_ptr<LoopbackListener> m_listener;
    QUrl m_address;
    QList<QByteArray> m_answers;
};

void TestLoopbackListener::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    start({}, quick());
    expect();
}

void TestLoopbackListener::answerEndsTheWait()
{
    QCOMPARE(m_address.host(), u"127.0.0.1"_s);
    QCOMPARE(m_address.path(), u"/callback"_s);
    const auto browser = send(get("/callback?" + ours));
    QTRY_COMPARE(m_answers, QList<QByteArray>{ours});
    // Nobody else gets in, and the browser waits for how it ends.
    const auto late = send(get("/callback?" + ours));
    QTRY_COMPARE(late->error(), QAbstractSocket::ConnectionRefusedError);
    QCOMPARE(browser->state(), QAbstractSocket::ConnectedState);
    m_listener->conclude(true);
    QCOMPARE(status(all(*browser)), QByteArray("200"));
    QCOMPARE(m_answers.size(), 1);
}

void TestLoopbackListener::pageSaysHowItEnded_data()
{
    QTest::addColumn<bool>("signedIn");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("in") << true << QByteArray("You are signed in. Go back to the console.");
    QTest::newRow("not in") << false
                            << QByteArray("The sign-in did not succeed. Go back to the console.");
}

void TestLoopbackListener::pageSaysHowItEnded()
{
    QFETCH(bool, signedIn);
    QFETCH(QByteArray, text);
    const auto browser = send(get("/callback?" + ours));
    QTRY_COMPARE(m_answers.size(), 1);
    m_listener->conclude(signedIn);
    m_listener.reset(); // and the page still arrives
    const QByteArray page = all(*browser);
    QVERIFY2(page.contains(text), page.constData());
    QVERIFY(page.contains("Cache-Control: no-store"));
    QVERIFY(page.contains("Content-Security-Policy: default-src 'none'"));
    QVERIFY(page.contains("Referrer-Policy: no-referrer"));
    QVERIFY(!page.contains("<script") && !page.contains("made-up"));
}

void TestLoopbackListener::attacksChangeNothing_data()
{
    QTest::addColumn<QByteArray>("request"); // PORT stands for the port
    QTest::addColumn<QByteArray>("status");
    const QByteArray host = "\r\nHost: 127.0.0.1:PORT\r\n";
    QTest::newRow("wrong state") << "GET /callback?code=x&state=y HTTP/1.1" + host + "\r\n"
                                 << QByteArray("400");
    QTest::newRow("no query") << "GET /callback HTTP/1.1" + host + "\r\n" << QByteArray("400");
    QTest::newRow("favicon") << "GET /favicon.ico HTTP/1.1" + host + "\r\n" << QByteArray("404");
    QTest::newRow("other path with our query")
        << "GET /callback/x?" + ours + " HTTP/1.1" + host + "\r\n"
        << QByteArray("404");
    QTest::newRow("posted") << "POST /callback?" + ours + " HTTP/1.1" + host
                                   + "Content-Length: 0\r\n\r\n"
                            << QByteArray("405");
    QTest::newRow("DNS rebinding")
        << "GET /callback?" + ours + " HTTP/1.1\r\nHost: evil.example:PORT\r\n\r\n"
        << QByteArray("400");
    QTest::newRow("another name of this computer")
        << "GET /callback?" + ours + " HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"
        << QByteArray("400");
    QTest::newRow("no host") << "GET /callback?" + ours + " HTTP/1.1\r\n\r\n" << QByteArray("400");
    QTest::newRow("two hosts") << "GET /callback?" + ours + " HTTP/1.1\r\nHost: evil.example" + host
                                      + "\r\n"
                               << QByteArray("400");
    QTest::newRow("whole address")
        << "GET http://evil.example/callback?" + ours + " HTTP/1.1" + host + "\r\n"
        << QByteArray("404");
    QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("400");
    QTest::newRow("huge") << "GET /callback?" + ours + " HTTP/1.1" + host
                                 + "X: " + QByteArray(40'000, 'x')
                          << QByteArray("431");
}

void TestLoopbackListener::attacksChangeNothing()
{
    QFETCH(QByteArray, request);
    const auto attack = send(request.replace("PORT", QByteArray::number(m_address.port())));
    const QByteArray answer = all(*attack);
    // A peer that is still writing may lose the page, but it is shut out.
    if (!answer.isEmpty() || request.size() < 30'000)
        QTEST(status(answer), "status");
    QVERIFY(!answer.contains("You are signed in"));
    QVERIFY(m_answers.isEmpty());
    // The user's own answer still counts.
    const auto browser = send(get("/callback?" + ours));
    QTRY_COMPARE(m_answers.size(), 1);
}

void TestLoopbackListener::secondRequestComesTooLate()
{
    const auto early = send(QByteArray()); // connected before, asks afterwards
    QTRY_COMPARE(early->state(), QAbstractSocket::ConnectedState);
    const auto browser = send(get("/callback?" + ours) + get("/callback?" + ours));
    QTRY_COMPARE(m_answers.size(), 1);
    early->write(get("/callback?" + ours));
    QVERIFY(!all(*early).contains("200 OK"));
    QCOMPARE(m_answers.size(), 1);
    m_listener->conclude(true);
    QCOMPARE(all(*browser).count("HTTP/1.1"), 1);
}

void TestLoopbackListener::slowClientIsDropped()
{
    const auto slow = send("GET /callback?code");
    QElapsedTimer time;
    time.start();
    QCOMPARE(all(*slow), QByteArray());
    QVERIFY(time.elapsed() < 5'000);
    const auto browser = send(get("/callback?" + ours));
    QTRY_COMPARE(m_answers.size(), 1);
}

void TestLoopbackListener::idleClientsKeepNobodyOut()
{
    start({}, {.wait = 20s, .client = 60s, .clients = 3});
    expect();
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 10; ++i)
        idle.push_back(send("GET /"));
    QTRY_COMPARE(idle.front()->state(), QAbstractSocket::UnconnectedState);
    const auto browser = send(get("/callback?" + ours));
    QTRY_COMPARE(m_answers.size(), 1);
}

void TestLoopbackListener::answersBeforeTheBrowserOpenedAreNoAnswers()
{
    start({}, quick());
    const auto browser = send(get("/callback?" + ours));
    QCOMPARE(status(all(*browser)), QByteArray("400"));
    QVERIFY(m_answers.isEmpty());
}

void TestLoopbackListener::waitEnds()
{
    start({}, {.wait = 100ms});
    QSignalSpy timedOut(m_listener.get(), &LoopbackListener::timedOut);
    expect();
    QTRY_COMPARE(timedOut.size(), 1);
    m_listener->conclude(false);
    const auto late = send(get("/callback?" + ours));
    QTRY_COMPARE(late->error(), QAbstractSocket::ConnectionRefusedError);
}

void TestLoopbackListener::wordsAreText()
{
    CallbackWords words;
    words.language = u"ar\"><script>"_s;
    words.rightToLeft = true;
    words.signedIn = u"<b>1 & 2</b> \u05d0"_s;
    start(words, quick());
    expect();
    const auto browser = send(get("/callback?" + ours));
    QTRY_COMPARE(m_answers.size(), 1);
    m_listener->conclude(true);
    const QByteArray page = all(*browser);
    QVERIFY(page.contains("dir=\"rtl\""));
    QVERIFY(page.contains("&lt;b&gt;1 &amp; 2&lt;/b&gt; \u05d0"));
    QVERIFY(!page.contains("<script>") && !page.contains("<b>"));
}

void TestLoopbackListener::wishedPort()
{
    const quint16 port = quint16(m_address.port());
    LoopbackListener other({});
    const Expected<QUrl> taken = other.listen(port);
    QVERIFY(taken && taken->port() != port);
    m_listener.reset();
    LoopbackListener third({});
    const Expected<QUrl> same = third.listen(port);
    QVERIFY(same && same->port() == port);
}

QTEST_GUILESS_MAIN(TestLoopbackListener)
#include "tst_loopbacklistener.moc"
