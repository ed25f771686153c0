// The way to a host, link by link: real proxies, certificates of all kinds, ports that nobody has.
#include "net/hostprobe.h"
#include "net/hosttrust.h"
#include "support/loopbackserver.h"
#include "support/proxies.h"
#include "support/testauthority.h"
#include "support/testcertificate.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QtTest/QtTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

using Mode = NetworkSettings::Proxy;

class TestHostProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plainHttpOnThisComputer();
    void certificateOfAnAddedAuthority();
    void certificateThatIsNotUsed();
    void certificateOfTheSystem();
    void refusedCertificates_data();
    void refusedCertificates();
    void somethingElseBehindHttps();
    void nobodyListens();
    void noSuchName();
    void throughAProxy();
    void proxyThatWantsASignIn();
    void signInThatComesLater();
    void proxyThatSignsIn();
    void proxyThatRefuses();
    void proxyIsGone();
    void nextOfTheRoute_data();
    void nextOfTheRoute();
    void scriptThatIsGone();
    void goneWhileUnderWay();
    void localAuthoritiesAreFound();

private:
    // Runs one to its end; the last signal is that of the end.
    HostFacts probe(Network &network, const QUrl &url)
    {
        HostProbe probe(network, url);
        QSignalSpy progressed(&probe, &HostProbe::progressed);
        probe.start();
        if (!QTest::qWaitFor([&probe] { return probe.isOver(); }, 20'000) || progressed.isEmpty())
            qWarning("the probe did not end");
        return probe.facts();
    }
    NetworkSettings settings(Mode mode, quint16 port = 0) const
    {
        NetworkSettings settings;
        settings.proxy = mode;
        settings.proxyHost = u"127.0.0.1"_s;
        settings.proxyPort = port;
        settings.caFile = m_authority->caFile();
        return settings;
    }
    static QUrl named(const QString &host, const QUrl &url)
    {
        QUrl other = url;
        other.setHost(host);
        return other;
    }
    // Every link before it is sound, and none behind it was tried.
    static bool breaksAt(const HostFacts &facts, HostLink link)
    {
        for (int each = 0; each < hostLinkCount; ++each) {
            const LinkFacts &found = facts.links[std::size_t(each)];
            if (!found.settled || found.failure.has_value() != (each == int(link))
                || (each > int(link) && found.tried))
                return false;
        }
        return true;
    }

    std::unique_ptr<TestAuthority> m_authority;
};

void TestHostProbe::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_authority = std::make_unique<TestAuthority>(u"Office Authority"_s);
    QVERIFY(m_authority->isReady());
    QVERIFY(m_authority->issue({u"console.example"_s, u"DNS:console.example,IP:127.0.0.1"_s}));
    QVERIFY(m_authority->issue({u"here"_s, u"DNS:console.example,IP:0.0.0.0"_s}));
    QVERIFY(m_authority->issue({u"old.example"_s, u"DNS:old.example,IP:127.0.0.1"_s, -10, -2}));
    QVERIFY(m_authority->issue({u"other.example"_s, u"DNS:other.example"_s}));
}

void TestHostProbe::plainHttpOnThisComputer()
{
    LoopbackServer server;
    Network network;
    const HostFacts facts = probe(network, server.url());
    QVERIFY(!facts.encrypted);
    QCOMPARE(facts.addresses, QStringList{u"127.0.0.1"_s});
    QVERIFY(facts.proxy.isEmpty());
    QVERIFY(facts.link(HostLink::Connection).tried && !facts.link(HostLink::Connection).failure);
    QVERIFY(facts.link(HostLink::Tls).settled && !facts.link(HostLink::Tls).tried);
    QTRY_COMPARE(server.openConnections(), 0); // it hangs up
    QCOMPARE(server.requests("/").size(), 0); // and asked nothing
}

void TestHostProbe::certificateOfAnAddedAuthority()
{
    LoopbackServer server(m_authority->server(u"console.example"_s));
    Network network;
    network.setSettings(settings(Mode::None));
    const HostFacts facts = probe(network, server.url());
    QVERIFY(!facts.link(HostLink::Tls).failure);
    QCOMPARE(facts.tls, u"TLS 1.3"_s);
    QVERIFY(!facts.chain.empty());
    QCOMPARE(facts.chain.front().subject, u"console.example"_s);
    QCOMPARE(facts.chain.back().issuer, u"Office Authority"_s);
    QVERIFY(facts.chain.front().validTo > QDateTime::currentDateTimeUtc());
    QCOMPARE(facts.trustedBy, TrustedBy::Settings);
}

// Old clients may need it; this one does not, so it is not what the connection ends with.
void TestHostProbe::certificateThatIsNotUsed()
{
    const TestAuthority before(u"Former Authority"_s);
    QVERIFY(before.isReady());
    QVERIFY(before.issue({u"Office Authority"_s, u"DNS:office.example"_s, -10, -2}));
    const auto read = [](const QString &file) {
        return QSslCertificate::fromPath(file);
    };
    const QList<QSslCertificate> cross = read(before.file(u"Office Authority.pem"_s));
    QCOMPARE(cross.size(), 1);
    QSslConfiguration tls = m_authority->server(u"console.example"_s);
    const QList<QSslCertificate> sent = tls.localCertificateChain() + cross;
    tls.setLocalCertificateChain(sent);
    LoopbackServer server(tls);
    Network network;
    network.setSettings(settings(Mode::None));
    const HostFacts facts = probe(network, server.url());
    QVERIFY(!facts.link(HostLink::Tls).failure);
    QCOMPARE(facts.chain.size(), std::size_t(1));
    QCOMPARE(facts.chain.back().issuer, u"Office Authority"_s);

    // Where the way leads through it, it is named.
    QVERIFY(before.issue({u"Middle"_s, u"DNS:office.example"_s}));
    QVERIFY(chainInUse({}, cross).isEmpty());
    QCOMPARE(chainInUse(read(before.file(u"Middle.pem"_s)) + cross, {}).size(), 1);
}

// As if it had come with the system: nothing in the settings names it.
void TestHostProbe::certificateOfTheSystem()
{
    const TestCertificate certificate = TestCertificate::make(u"Known Everywhere"_s);
    LoopbackServer server(certificate.serverConfiguration());
    const Trust trust(certificate.certificate);
    Network network;
    const HostFacts facts = probe(network, server.url());
    QVERIFY(!facts.link(HostLink::Tls).failure);
    QCOMPARE(facts.trustedBy, TrustedBy::System);
}

void TestHostProbe::refusedCertificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("code");
    QTest::newRow("expired") << u"old.example"_s << true << u"certificateExpired"_s;
    QTest::newRow("of another host") << u"other.example"_s << true << u"wrongHost"_s;
    QTest::newRow("unknown authority") << u"console.example"_s << false << u"untrustedIssuer"_s;
    QTest::newRow("self-signed") << QString() << true << u"selfSigned"_s;
}

void TestHostProbe::refusedCertificates()
{
    QFETCH(const QString, certificate);
    QFETCH(const bool, isTrusted);
    QFETCH(const QString, code);
    const TestCertificate own = TestCertificate::make(u"Nobody Knows"_s);
    LoopbackServer server(certificate.isEmpty() ? own.serverConfiguration()
                                                : m_authority->server(certificate));
    Network network;
    if (isTrusted)
        network.setSettings(settings(Mode::None));
    const HostFacts facts = probe(network, server.url());
    QVERIFY(breaksAt(facts, HostLink::Tls));
    QCOMPARE(facts.link(HostLink::Tls).failure->kind, FailureKind::TlsFailed);
    QCOMPARE(facts.link(HostLink::Tls).failure->code, code);
    QVERIFY(!facts.chain.empty()); // it is shown all the same
    QVERIFY(!facts.chain.front().issuer.isEmpty());
    QVERIFY(CertificateFacts::in(*facts.link(HostLink::Tls).failure).has_value());
}

void TestHostProbe::somethingElseBehindHttps()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        server.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    Network network;
    const HostFacts facts =
        probe(network, QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())));
    QVERIFY(breaksAt(facts, HostLink::Tls));
    QCOMPARE(facts.link(HostLink::Tls).failure->code, u"notTls"_s);
}

void TestHostProbe::nobodyListens()
{
    Network network;
    const HostFacts facts = probe(network, QUrl(u"https://127.0.0.1:%1"_s.arg(freePort())));
    QVERIFY(breaksAt(facts, HostLink::Connection));
    const Failure &failure = *facts.link(HostLink::Connection).failure;
    QCOMPARE(failure.kind, FailureKind::ConnectionRefused);
    QCOMPARE(failure.host, u"127.0.0.1"_s);
}

void TestHostProbe::noSuchName()
{
    Network network;
    network.setSettings(settings(Mode::None));
    const HostFacts facts = probe(network, QUrl(u"https://nowhere.invalid"_s));
    QVERIFY(breaksAt(facts, HostLink::Addresses));
    QCOMPARE(facts.link(HostLink::Addresses).failure->kind, FailureKind::DnsFailed);
    QVERIFY(facts.addresses.isEmpty());
}

void TestHostProbe::throughAProxy()
{
    Squid squid;
    QVERIFY2(squid.isReady(), squid.trouble().constData());
    LoopbackServer server(m_authority->server(u"console.example"_s));
    Network network;
    network.setSettings(settings(Mode::Http, squid.open()));
    const HostFacts facts = probe(network, named(u"console.example"_s, server.url()));
    QCOMPARE(facts.proxy, u"HTTP 127.0.0.1:%1"_s.arg(squid.open()));
    QVERIFY(!facts.proxySignIn);
    QVERIFY(!facts.link(HostLink::Addresses).tried); // the name is the proxy's business
    QVERIFY(!facts.link(HostLink::Tls).failure);
    QCOMPARE(facts.chain.front().subject, u"console.example"_s);
}

void TestHostProbe::proxyThatWantsASignIn()
{
    Squid squid;
    QVERIFY(squid.isReady());
    LoopbackServer server(m_authority->server(u"console.example"_s));
    const QUrl url = named(u"console.example"_s, server.url());
    Network network;
    network.setSettings(settings(Mode::Http, squid.guarded()));
    const HostFacts facts = probe(network, url); // nobody there to ask
    QVERIFY(breaksAt(facts, HostLink::Connection));
    QCOMPARE(facts.link(HostLink::Connection).failure->kind, FailureKind::ProxyFailed);
    QCOMPARE(facts.link(HostLink::Connection).failure->code, u"proxySignIn"_s);

    connect(&network, &Network::proxySignInNeeded, this,
            [&](const ProxyQuestion &question) { network.refuseProxySignIn(question.place()); });
    QVERIFY(breaksAt(probe(network, url), HostLink::Connection));

    network.disconnect(this);
    network.allowProxyQuestions();
    connect(&network, &Network::proxySignInNeeded, this, [&](const ProxyQuestion &question) {
        network.setProxySignIn(question.place(), u"belayer"_s, Secret::fromUtf8("obviously-fake"));
    });
    const HostFacts through = probe(network, url);
    QVERIFY(!through.link(HostLink::Tls).failure);
    QVERIFY(through.proxySignIn);
}

// As from a keychain, while more than one waits for it.
void TestHostProbe::signInThatComesLater()
{
    Squid squid;
    QVERIFY(squid.isReady());
    LoopbackServer server(m_authority->server(u"console.example"_s));
    const QUrl url = named(u"console.example"_s, server.url());
    Network network;
    network.setSettings(settings(Mode::Http, squid.guarded()));
    int asked = 0;
    connect(&network, &Network::proxySignInNeeded, this, [&](const ProxyQuestion &question) {
        ++asked;
        QTimer::singleShot(100, &network, [&network, place = question.place()] {
            network.setProxySignIn(place, u"belayer"_s, Secret::fromUtf8("obviously-fake"));
        });
    });
    HostProbe first(network, url);
    HostProbe second(network, url);
    first.start();
    second.start();
    QTRY_VERIFY_WITH_TIMEOUT(first.isOver() && second.isOver(), 20'000);
    for (const HostProbe *each : {&first, &second}) {
        QVERIFY(!each->facts().link(HostLink::Connection).failure);
        QVERIFY(!each->facts().link(HostLink::Tls).failure);
        QVERIFY(each->facts().proxySignIn);
    }
    QCOMPARE(asked, 1);
}

void TestHostProbe::proxyThatSignsIn()
{
    Squid squid;
    QVERIFY(squid.isReady());
    LoopbackServer server(m_authority->server(u"console.example"_s));
    Network network;
    network.setSettings(settings(Mode::Http, squid.guarded()));
    network.setProxySignIn(u"127.0.0.1:%1"_s.arg(squid.guarded()), u"belayer"_s,
                           Secret::fromUtf8("obviously-fake"));
    const HostFacts facts = probe(network, named(u"console.example"_s, server.url()));
    QVERIFY(facts.proxySignIn);
    QVERIFY(!facts.link(HostLink::Tls).failure);
}

void TestHostProbe::proxyThatRefuses()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    connect(&proxy, &QTcpServer::newConnection, &proxy, [&proxy] {
        QTcpSocket *client = proxy.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, client,
                [client] { client->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"); });
    });
    Network network;
    network.setSettings(settings(Mode::Http, proxy.serverPort()));
    const HostFacts facts = probe(network, QUrl(u"https://console.example"_s));
    QVERIFY(breaksAt(facts, HostLink::Connection));
    QCOMPARE(facts.link(HostLink::Connection).failure->kind, FailureKind::ProxyFailed);
}

void TestHostProbe::proxyIsGone()
{
    Network network;
    network.setSettings(settings(Mode::Http, freePort()));
    const HostFacts facts = probe(network, QUrl(u"https://console.example"_s));
    QVERIFY(breaksAt(facts, HostLink::Connection));
    QCOMPARE(facts.link(HostLink::Connection).failure->code, u"proxyGone"_s);
}

void TestHostProbe::nextOfTheRoute_data()
{
    QTest::addColumn<bool>("direct");
    QTest::newRow("no proxy") << true;
    QTest::newRow("another proxy") << false;
}

// What nobody takes at the first way is taken at the second, as calls do it.
void TestHostProbe::nextOfTheRoute()
{
    QFETCH(const bool, direct);
    Squid squid;
    QVERIFY(squid.isReady());
    const QString second = direct ? u"DIRECT"_s : u"PROXY 127.0.0.1:%1"_s.arg(squid.open());
    LoopbackServer script;
    script.on("/proxy.pac",
              Reply{.body = u"function FindProxyForURL() { return 'PROXY 127.0.0.1:%1; %2'; }"_s
                                .arg(freePort())
                                .arg(second)
                                .toLatin1()});
    LoopbackServer server(m_authority->server(u"here"_s));
    Network network;
    NetworkSettings pac = settings(Mode::Pac);
    pac.pacUrl = script.url(u"/proxy.pac"_s);
    network.setSettings(pac);
    // This computer by an address that is not taken for the loopback interface.
    const HostFacts facts =
        probe(network, named(direct ? u"0.0.0.0"_s : u"console.example"_s, server.url()));
    for (const LinkFacts &link : facts.links)
        QVERIFY2(link.settled && !link.failure,
                 link.failure ? qPrintable(link.failure->detail) : "not settled");
    QCOMPARE(facts.proxy, direct ? QString() : u"HTTP 127.0.0.1:%1"_s.arg(squid.open()));
    QCOMPARE(facts.link(HostLink::Addresses).tried, direct);
    QCOMPARE(facts.addresses, direct ? QStringList{u"0.0.0.0"_s} : QStringList());
}

void TestHostProbe::scriptThatIsGone()
{
    Network network;
    NetworkSettings pac = settings(Mode::Pac);
    pac.pacUrl = QUrl(u"http://127.0.0.1:%1/proxy.pac"_s.arg(freePort()));
    network.setSettings(pac);
    const HostFacts facts = probe(network, QUrl(u"https://console.example"_s));
    QVERIFY(breaksAt(facts, HostLink::Route));
    QCOMPARE(facts.link(HostLink::Route).failure->code, u"pacUnreachable"_s);
}

void TestHostProbe::goneWhileUnderWay()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Network network;
    auto probe = std::make_unique<HostProbe>(
        network, QUrl(u"https://127.0.0.1:%1"_s.arg(silent.serverPort())));
    probe->start();
    QTRY_VERIFY(probe->facts().link(HostLink::Tls).tried);
    probe.reset();
    QVERIFY(silent.waitForNewConnection(1000) || silent.hasPendingConnections());
    QTcpSocket *socket = silent.nextPendingConnection();
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
}

// What a company puts beside the authorities of the system.
void TestHostProbe::localAuthoritiesAreFound()
{
    const QList<QSslCertificate> own =
        QSslCertificate::fromPath(m_authority->file(u"console.example.pem"_s));
    QVERIFY(!own.isEmpty());
    const auto below = [this](const QString &name) {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(u"deeper"_s);
        QFile::copy(m_authority->file(name), folder.filePath(u"deeper/a.crt"_s));
        return certificatesBelow({folder.path(), u"/nonexistent"_s});
    };
    QVERIFY(isIssuedBy(own.mid(0, 1), below(u"ca.pem"_s)));
    QVERIFY(!isIssuedBy(own.mid(0, 1), below(u"other.example.pem"_s).mid(0, 1)));
    QVERIFY(!isIssuedBy(own, {}));
}

QTEST_GUILESS_MAIN(TestHostProbe)

#include "tst_hostprobe.moc"
