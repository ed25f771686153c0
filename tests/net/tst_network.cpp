// Company networks: real proxies between the client and a server that only they can reach.
#include "net/eventstream.h"
#include "net/httpclient.h"
#include "net/network.h"
#include "platform/requestlog.h"
#include "support/futures.h"
#include "support/loopbackserver.h"
#include "support/proxies.h"
#include "support/testauthority.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Mode = NetworkSettings::Proxy;
using Answer = Expected<HttpResponse>;

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void withoutTheProxyNobodyIsThere();
    void httpProxy();
    void socksProxy();
    void loopbackIsDirect();
    void settingsCountFromThenOn();
    void tokenIsNotShownToTheProxy();
    void askedOnceForAllCalls();
    void wrongPasswordIsAskedAgain();
    void refusedSignInIsNotAskedAgain();
    void nobodyAnswersTheQuestion();
    void eachProxyHasAPasswordOfItsOwn();
    void socksSignIn();
    void secretBodySurvivesTheSignIn();
    void streamThroughTheProxy();
    void streamAsksForASignIn();
    void proxyIsGone();
    void pacChooses();
    void pacGoesOnToTheNextProxy();
    void deadProxyIsNamedBeforeADirectWay();
    void pacThatCannotBeUsed_data();
    void pacThatCannotBeUsed();
    void pacIsFetchedOnce();
    void callsWaitForTheSettings();

private:
    void use(Mode mode, quint16 port);
    void usePac(const QByteArray &script);
    HttpRequest request(Verb verb = Verb::Get, const QString &host = u"console.example"_s) const;
    Answer fetch(const HttpRequest &request);

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<Squid> m_squid;
    std::unique_ptr<Socks> m_socks;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<LoopbackServer> m_files;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<HttpClient> m_client;
};

void TestNetwork::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_authority = std::make_unique<TestAuthority>(u"Office Authority"_s);
    QVERIFY(m_authority->isReady());
    QVERIFY(m_authority->issue(
        {u"console.example"_s, u"DNS:console.example,DNS:other.example,IP:127.0.0.1"_s}));
    m_squid = std::make_unique<Squid>();
    QVERIFY2(m_squid->isReady(), m_squid->trouble().constData());
    m_socks = std::make_unique<Socks>();
    QVERIFY(m_socks->isReady());
}

void TestNetwork::init()
{
    m_server = std::make_unique<LoopbackServer>(m_authority->server(u"console.example"_s));
    m_server->on("/a", Reply{.body = "[1]"});
    m_files = std::make_unique<LoopbackServer>();
    m_log = std::make_unique<RequestLog>();
    m_network = std::make_unique<Network>();
    m_client = std::make_unique<HttpClient>(*m_log, *m_network);
}

void TestNetwork::cleanup()
{
    m_client.reset();
    m_network.reset();
    m_log.reset();
    m_files.reset();
    m_server.reset();
}

void TestNetwork::use(Mode mode, quint16 port)
{
    NetworkSettings settings;
    settings.proxy = mode;
    settings.proxyHost = u"127.0.0.1"_s;
    settings.proxyPort = port;
    settings.caFile = m_authority->caFile();
    m_network->setSettings(settings);
    QVERIFY(!m_network->trouble());
}

void TestNetwork::usePac(const QByteArray &script)
{
    m_files->on("/proxy.pac", Reply{.body = script, .contentType = "text/plain"});
    NetworkSettings settings;
    settings.proxy = Mode::Pac;
    settings.pacUrl = m_files->url(u"/proxy.pac"_s);
    settings.caFile = m_authority->caFile();
    m_network->setSettings(settings);
}

HttpRequest TestNetwork::request(Verb verb, const QString &host) const
{
    HttpRequest request;
    request.verb = verb;
    request.url = m_server->url(u"/a"_s);
    request.url.setHost(host);
    request.bearer = Secret::fromUtf8("canary-token");
    request.body = verb == Verb::Get ? "" : R"({"note":"canary-body"})";
    request.deadline = 10s;
    return request;
}

Answer TestNetwork::fetch(const HttpRequest &request)
{
    const auto future = m_client->send(request);
    if (!finished(future) || future.resultCount() != 1)
        return failed(FailureKind::ProcessFailed, u"no answer in the test's time"_s);
    return future.result();
}

// Otherwise nothing below would prove a proxy.
void TestNetwork::withoutTheProxyNobodyIsThere()
{
    use(Mode::None, 0);
    const Answer answer = fetch(request());
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == FailureKind::DnsFailed);
}

void TestNetwork::httpProxy()
{
    use(Mode::Http, m_squid->open());
    const Answer answer = fetch(request(Verb::Put));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->body, "[1]");
    QCOMPARE(answer->transport.proxy,
             QString(u"HTTP 127.0.0.1:"_s + QString::number(m_squid->open())));
    QCOMPARE(answer->transport.tls, u"TLS 1.3"_s);
    QCOMPARE(answer->transport.issuer, u"Office Authority"_s);
    QCOMPARE(m_server->requests("/a").value(0).header("Authorization"), "Bearer canary-token");
    m_client.reset(); // squid writes its line when the tunnel ends
    QTRY_VERIFY2(m_squid->log().contains("CONNECT console.example:"), m_squid->log().constData());
}

void TestNetwork::socksProxy()
{
    use(Mode::Socks5, m_socks->port());
    const Answer answer = fetch(request(Verb::Post));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->transport.proxy,
             QString(u"SOCKS5 127.0.0.1:"_s + QString::number(m_socks->port())));
    QTRY_VERIFY2(m_socks->log().contains("console.example"), m_socks->log().constData());
}

void TestNetwork::loopbackIsDirect()
{
    use(Mode::Http, freePort());
    const Answer answer = fetch(request(Verb::Get, u"127.0.0.1"_s));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->transport.proxy, QString());
    QCOMPARE(answer->transport.issuer, u"Office Authority"_s);
}

void TestNetwork::settingsCountFromThenOn()
{
    use(Mode::Http, m_squid->open());
    QVERIFY(fetch(request()));
    use(Mode::Socks5, m_socks->port());
    const Answer answer = fetch(request());
    QVERIFY(answer);
    QVERIFY(answer->transport.proxy.startsWith(u"SOCKS5"_s));
    NetworkSettings distrustful = m_network->settings();
    distrustful.caFile.clear();
    m_network->setSettings(distrustful);
    const Answer refused = fetch(request());
    QVERIFY(!refused); // though the connection of before had been kept
    QVERIFY(refused.error().kind == FailureKind::TlsFailed);
}

void TestNetwork::tokenIsNotShownToTheProxy()
{
    Tap tap(m_squid->open());
    use(Mode::Http, tap.port());
    QVERIFY(fetch(request(Verb::Post)));
    QVERIFY(tap.heard().startsWith("CONNECT console.example:"));
    QVERIFY(!tap.heard().contains("canary"));
    QVERIFY(!tap.heard().contains("Authorization: Bearer"));
    // Nor does a refusal lead to an attempt in the clear.
    HttpRequest plain = request();
    plain.url.setScheme(u"http"_s);
    const Answer answer = fetch(plain);
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == FailureKind::InsecureAddress);
    QVERIFY(!tap.heard().contains("canary"));
}

void TestNetwork::askedOnceForAllCalls()
{
    Tap tap(m_squid->guarded());
    use(Mode::Http, tap.port());
    QSignalSpy asked(m_network.get(), &Network::proxySignInNeeded);
    const auto first = m_client->send(request());
    const auto second = m_client->send(request(Verb::Post));
    HttpClient other(*m_log, *m_network);
    const auto third = other.send(request());
    QTRY_COMPARE(tap.heard().count("CONNECT console.example:"), 3);
    QTRY_COMPARE(asked.count(), 1);
    QVERIFY(!first.isFinished() && !second.isFinished() && !third.isFinished());
    const auto question = asked.first().first().value<ProxyQuestion>();
    QCOMPARE(question.place(), QString(u"127.0.0.1:"_s + QString::number(tap.port())));
    QCOMPARE(question.realm, u"Office network"_s);
    QVERIFY(!question.wasWrong);

    m_network->setProxySignIn(question.place(), u"belayer"_s, Secret::fromUtf8("obviously-fake"));
    for (const auto &future : {first, second, third}) {
        QVERIFY(finished(future));
        QVERIFY2(future.result(),
                 future.result() ? "" : qPrintable(future.result().error().detail));
        QCOMPARE(future.result()->body, "[1]");
    }
    QCOMPARE(m_server->count("/a"), 3); // the write once
    QVERIFY(fetch(request()));
    QCOMPARE(asked.count(), 1);
}

void TestNetwork::wrongPasswordIsAskedAgain()
{
    use(Mode::Http, m_squid->guarded());
    QSignalSpy asked(m_network.get(), &Network::proxySignInNeeded);
    const auto call = m_client->send(request(Verb::Post));
    QTRY_COMPARE(asked.count(), 1);
    const QString place = asked.first().first().value<ProxyQuestion>().place();
    m_network->setProxySignIn(place, u"belayer"_s, Secret::fromUtf8("wrong"));
    QTRY_COMPARE(asked.count(), 2);
    QVERIFY(asked.last().first().value<ProxyQuestion>().wasWrong);
    QVERIFY(!call.isFinished());
    m_network->setProxySignIn(place, u"belayer"_s, Secret::fromUtf8("obviously-fake"));
    QVERIFY(finished(call));
    QVERIFY2(call.result(), call.result() ? "" : qPrintable(call.result().error().detail));
    QCOMPARE(m_server->count("/a"), 1);
}

void TestNetwork::refusedSignInIsNotAskedAgain()
{
    use(Mode::Http, m_squid->guarded());
    QSignalSpy asked(m_network.get(), &Network::proxySignInNeeded);
    const auto call = m_client->send(request(Verb::Post));
    QTRY_COMPARE(asked.count(), 1);
    m_network->refuseProxySignIn(asked.first().first().value<ProxyQuestion>().place());
    QVERIFY(finished(call));
    QVERIFY(!call.result());
    QVERIFY(call.result().error().kind == FailureKind::ProxyFailed);
    QCOMPARE(call.result().error().code, u"proxySignIn"_s);
    QVERIFY(!fetch(request()));
    QCOMPARE(asked.count(), 1);

    m_network->forgetProxySignIns(); // the user tries again
    const auto again = m_client->send(request());
    QTRY_COMPARE(asked.count(), 2);
    m_client.reset();
    QVERIFY(!again.result());
}

void TestNetwork::nobodyAnswersTheQuestion()
{
    use(Mode::Http, m_squid->guarded());
    const Answer alone = fetch(request()); // nobody is there who could ask
    QVERIFY(!alone);
    QCOMPARE(alone.error().code, u"proxySignIn"_s);

    QSignalSpy asked(m_network.get(), &Network::proxySignInNeeded);
    HttpRequest hurried = request();
    hurried.deadline = 1s;
    const Answer late = fetch(hurried);
    QCOMPARE(asked.count(), 1);
    QVERIFY(!late);
    QVERIFY(late.error().kind == FailureKind::ProxyFailed);
    QCOMPARE(late.error().code, u"proxySignIn"_s);
}

void TestNetwork::eachProxyHasAPasswordOfItsOwn()
{
    Tap stranger(m_squid->guarded());
    use(Mode::Http, stranger.port());
    QSignalSpy asked(m_network.get(), &Network::proxySignInNeeded);
    m_network->setProxySignIn(u"127.0.0.1:"_s + QString::number(m_squid->guarded()), u"belayer"_s,
                              Secret::fromUtf8("obviously-fake"));
    const auto call = m_client->send(request());
    QTRY_COMPARE(asked.count(), 1);
    QVERIFY(!stranger.heard().contains("Proxy-Authorization"));
    m_network->refuseProxySignIn(asked.first().first().value<ProxyQuestion>().place());
    QVERIFY(finished(call));
}

void TestNetwork::socksSignIn()
{
    Socks guarded(u"belayer"_s);
    QVERIFY(guarded.isReady());
    use(Mode::Socks5, guarded.port());
    QSignalSpy asked(m_network.get(), &Network::proxySignInNeeded);
    const auto call = m_client->send(request(Verb::Post));
    QTRY_COMPARE(asked.count(), 1);
    const QString place = asked.first().first().value<ProxyQuestion>().place();
    m_network->setProxySignIn(place, u"belayer"_s, Secret::fromUtf8("wrong"));
    QTRY_COMPARE(asked.count(), 2);
    QVERIFY(asked.last().first().value<ProxyQuestion>().wasWrong);
    m_network->setProxySignIn(place, u"belayer"_s, Secret::fromUtf8("obviously-fake"));
    QVERIFY(finished(call));
    QVERIFY2(call.result(), call.result() ? "" : qPrintable(call.result().error().detail));
    QCOMPARE(m_server->count("/a"), 1);
}

void TestNetwork::secretBodySurvivesTheSignIn()
{
    use(Mode::Http, m_squid->guarded());
    QSignalSpy asked(m_network.get(), &Network::proxySignInNeeded);
    HttpRequest call = request(Verb::Put);
    call.body.clear();
    call.secretBody = Secret::fromUtf8(R"({"token":"canary-secret"})");
    const auto answer = m_client->send(call);
    QTRY_COMPARE(asked.count(), 1);
    m_network->setProxySignIn(asked.first().first().value<ProxyQuestion>().place(), u"belayer"_s,
                              Secret::fromUtf8("obviously-fake"));
    QVERIFY(finished(answer));
    QVERIFY(answer.result());
    QCOMPARE(m_server->requests("/a").value(0).body, R"({"token":"canary-secret"})");
}

void TestNetwork::streamThroughTheProxy()
{
    m_server->on(
        "/a",
        Reply{.body = "data: one\n\n", .contentType = "text/event-stream", .act = Act::Stream});
    use(Mode::Http, m_squid->open());
    EventStream *stream = m_client->openStream(request(), m_client.get());
    QSignalSpy events(stream, &EventStream::events);
    QTRY_COMPARE(events.count(), 1);
    delete stream;
}

void TestNetwork::streamAsksForASignIn()
{
    use(Mode::Http, m_squid->guarded());
    QSignalSpy asked(m_network.get(), &Network::proxySignInNeeded);
    EventStream *stream = m_client->openStream(request(), m_client.get());
    QSignalSpy ended(stream, &EventStream::ended);
    QTRY_COMPARE(ended.count(), 1);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(ended.first().first().value<Failure>().code, u"proxySignIn"_s);
}

void TestNetwork::proxyIsGone()
{
    use(Mode::Http, freePort());
    const Answer answer = fetch(request(Verb::Post));
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == FailureKind::ProxyFailed);
    QCOMPARE(answer.error().code, u"proxyGone"_s);
    use(Mode::Socks5, freePort());
    const Answer socks = fetch(request(Verb::Post));
    QVERIFY(!socks);
    QVERIFY(socks.error().kind == FailureKind::ProxyFailed);
    QCOMPARE(socks.error().code, u"proxyGone"_s);
}

void TestNetwork::pacChooses()
{
    usePac("function FindProxyForURL(url, host) {\n"
           "  if (url.indexOf('/a') >= 0) return 'PROXY 127.0.0.1:1';\n" // the path is not told
           "  if (shExpMatch(host, 'console.*')) return 'PROXY 127.0.0.1:"
           + QByteArray::number(m_squid->open())
           + "';\n  return 'SOCKS5 127.0.0.1:" + QByteArray::number(m_socks->port()) + "';\n}\n");
    const Answer console = fetch(request());
    QVERIFY2(console, console ? "" : qPrintable(console.error().detail));
    QVERIFY(console->transport.proxy.startsWith(u"HTTP"_s));
    const Answer other = fetch(request(Verb::Post, u"other.example"_s));
    QVERIFY2(other, other ? "" : qPrintable(other.error().detail));
    QVERIFY(other->transport.proxy.startsWith(u"SOCKS5"_s));
}

void TestNetwork::pacGoesOnToTheNextProxy()
{
    usePac("function FindProxyForURL(url, host) { return 'PROXY 127.0.0.1:"
           + QByteArray::number(freePort())
           + "; SOCKS5 127.0.0.1:" + QByteArray::number(m_socks->port()) + "; DIRECT'; }");
    const Answer answer = fetch(request(Verb::Post));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QVERIFY(answer->transport.proxy.startsWith(u"SOCKS5"_s));
    QCOMPARE(m_server->count("/a"), 1);
    QCOMPARE(m_server->requests("/a").value(0).body, R"({"note":"canary-body"})");
    // The dead one is not asked first again.
    const qsizetype before = m_log->records().size();
    QVERIFY(fetch(request(Verb::Post)));
    QCOMPARE(m_log->records().size(), before + 1);
}

void TestNetwork::deadProxyIsNamedBeforeADirectWay()
{
    const quint16 port = freePort();
    usePac("function FindProxyForURL(url, host) { return 'PROXY 127.0.0.1:"
           + QByteArray::number(port) + "; DIRECT'; }");
    HttpRequest once = request();
    once.retryReads = false;
    for (int i = 0; i < 2; ++i) { // the direct way leads nowhere, and does not become the first one
        const Answer answer = fetch(once);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"proxyGone"_s);
    }
}

void TestNetwork::pacThatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("code");
    QTest::addRow("no script") << QByteArray("<html>hello</html>") << u"pacBroken"_s;
    QTest::addRow("no function") << QByteArray("var a = 1;") << u"pacBroken"_s;
    QTest::addRow("throws") << QByteArray("function FindProxyForURL() { return nothing; }")
                            << u"pacBroken"_s;
    QTest::addRow("no text") << QByteArray("function FindProxyForURL() { return 5; }")
                             << u"pacBroken"_s;
    QTest::addRow("no list") << QByteArray("function FindProxyForURL() { return 'over there'; }")
                             << u"pacBroken"_s;
    QTest::addRow("endless") << QByteArray("function FindProxyForURL() { while (true); }")
                             << u"pacTooSlow"_s;
    QTest::addRow("unknown kind") << QByteArray(
        "function FindProxyForURL() { return 'HTTPS proxy.example:443'; }")
                                  << u"pacUnsupported"_s;
    QTest::addRow("nowhere") << QByteArray() << u"pacUnreachable"_s;
    QTest::addRow("huge") << QByteArray("// ").append(QByteArray(2 * 1024 * 1024, 'x'))
                          << u"pacBroken"_s;
}

void TestNetwork::pacThatCannotBeUsed()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, code);
    usePac(script);
    if (script.isEmpty())
        m_files->on("/proxy.pac", Reply{.status = 404});
    const Answer answer = fetch(request(Verb::Post));
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == FailureKind::ProxyFailed);
    QCOMPARE(answer.error().code, code);
    QCOMPARE(answer.error().host, u"console.example"_s);
}

void TestNetwork::pacIsFetchedOnce()
{
    usePac("function FindProxyForURL() { return 'PROXY 127.0.0.1:"
           + QByteArray::number(m_squid->open()) + "'; }");
    const auto first = m_client->send(request());
    const auto second = m_client->send(request(Verb::Get, u"other.example"_s));
    QVERIFY(finished(first) && first.result());
    QVERIFY(finished(second) && second.result());
    QVERIFY(fetch(request(Verb::Post)));
    QCOMPARE(m_files->count("/proxy.pac"), 1);
    QVERIFY(!m_files->requests("/proxy.pac").value(0).has("Authorization"));
}

void TestNetwork::callsWaitForTheSettings()
{
    use(Mode::None, 0); // with these it would fail
    m_network->hold();
    const auto call = m_client->send(request());
    QVERIFY(!call.isFinished());
    use(Mode::Http, m_squid->open());
    QVERIFY(finished(call));
    QVERIFY2(call.result(), call.result() ? "" : qPrintable(call.result().error().detail));
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
