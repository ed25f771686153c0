// Whom the client believes and what it shows of itself: certificates of a company, client
// certificates, old protocols.
#include "net/certificatefacts.h"
#include "net/httpclient.h"
#include "net/network.h"
#include "platform/requestlog.h"
#include "support/futures.h"
#include "support/loopbackserver.h"
#include "support/proxies.h"
#include "support/testauthority.h"

#include <QProcess>
#include <QTcpSocket>
#include <QtTest/QtTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// What the openssl program serves, which can be told more than Qt's server.
class OpensslServer
{
public:
    OpensslServer(const TestAuthority &authority, const QStringList &how)
    {
        m_url.setPort(freePort());
        m_process.start(u"openssl"_s,
                        QStringList{u"s_server"_s, u"-accept"_s, m_url.authority(), u"-www"_s,
                                    u"-quiet"_s, u"-cert"_s, authority.file(u"good.pem"_s),
                                    u"-key"_s, authority.file(u"good.key"_s)}
                            + how);
    }
    ~OpensslServer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OpensslServer)

    [[nodiscard]] bool isReady() const
    {
        return QTest::qWaitFor(
            [this] {
                QTcpSocket socket;
                socket.connectToHost(m_url.host(), quint16(m_url.port()));
                return socket.waitForConnected(500);
            },
            10'000);
    }
    [[nodiscard]] QUrl url() const { return m_url; }

private:
    QProcess m_process;
    QUrl m_url{u"https://127.0.0.1/a"_s};
};

class TestTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void addedAuthorityIsTrusted();
    void systemAuthoritiesStay();
    void unknownAuthority();
    void failureSaysWhoseCertificateItIs();
    void wrongTimesAndNames_data();
    void wrongTimesAndNames();
    void unusableFilesStopEverything_data();
    void unusableFilesStopEverything();
    void plainLoopbackNeedsNoTrust();
    void clientCertificateIsShown_data();
    void clientCertificateIsShown();
    void clientCertificateIsMissed_data();
    void clientCertificateIsMissed();
    void oldProtocolIsRefused();

private:
    void serve(const QString &name, bool asksClients = false);
    void use(const NetworkSettings &settings, const Secret &passphrase = {});
    Expected<HttpResponse> fetch(const QUrl &url, Verb verb = Verb::Get);
    Expected<HttpResponse> fetch(Verb verb = Verb::Get)
    {
        return fetch(m_server->url(u"/a"_s), verb);
    }
    [[nodiscard]] NetworkSettings trusting() const;

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<LoopbackServer> m_server;
    RequestLog m_log;
    Network m_network;
    HttpClient m_client{m_log, m_network};
};

void TestTrust::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_authority = std::make_unique<TestAuthority>(u"Office Authority"_s);
    QVERIFY(m_authority->isReady());
    QVERIFY(m_authority->issue({u"good"_s, u"IP:127.0.0.1"_s}));
    QVERIFY(m_authority->issue({u"expired"_s, u"IP:127.0.0.1"_s, -10, -5}));
    QVERIFY(m_authority->issue({u"future"_s, u"IP:127.0.0.1"_s, 5, 10}));
    QVERIFY(m_authority->issue({u"foreign"_s, u"DNS:elsewhere.example"_s}));
    QVERIFY(m_authority->issue({u"person"_s, u"email:person@company.example"_s}));
    QVERIFY(m_authority->pack(u"person"_s, u"open sesame"_s));
    QFile empty(m_authority->file(u"empty.pem"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly) && empty.write("nothing\n") > 0);
}

void TestTrust::cleanup()
{
    m_server.reset();
}

NetworkSettings TestTrust::trusting() const
{
    NetworkSettings settings;
    settings.caFile = m_authority->caFile();
    return settings;
}

void TestTrust::serve(const QString &name, bool asksClients)
{
    m_server = std::make_unique<LoopbackServer>(m_authority->server(name, asksClients));
    m_server->on("/a", Reply{.body = "[1]"});
}

void TestTrust::use(const NetworkSettings &settings, const Secret &passphrase)
{
    m_network.setSettings(settings, passphrase);
}

Expected<HttpResponse> TestTrust::fetch(const QUrl &url, Verb verb)
{
    HttpRequest request;
    request.verb = verb;
    request.url = url;
    request.bearer = Secret::fromUtf8("canary-token");
    request.body = verb == Verb::Get ? "" : "{}";
    request.retryReads = false;
    const auto future = m_client.send(request);
    if (!finished(future) || future.resultCount() != 1)
        return failed(FailureKind::ProcessFailed, u"no answer in the test's time"_s);
    return future.result();
}

void TestTrust::addedAuthorityIsTrusted()
{
    serve(u"good"_s);
    use(trusting());
    const auto answer = fetch(Verb::Post);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->transport.issuer, u"Office Authority"_s);
}

void TestTrust::systemAuthoritiesStay()
{
    use(trusting());
    const QList<QSslCertificate> all = m_network.tls().caCertificates();
    QVERIFY(all.contains(QSslCertificate::fromPath(m_authority->caFile()).value(0)));
    for (const QSslCertificate &each : QSslConfiguration::systemCaCertificates())
        QVERIFY(all.contains(each));
}

void TestTrust::unknownAuthority()
{
    serve(u"good"_s);
    use({});
    const auto answer = fetch(Verb::Post);
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == FailureKind::TlsFailed);
    QCOMPARE(answer.error().code, u"untrustedIssuer"_s);
    QCOMPARE(m_server->count("/a"), 0);
}

void TestTrust::failureSaysWhoseCertificateItIs()
{
    serve(u"good"_s);
    use({});
    const auto answer = fetch();
    QVERIFY(!answer);
    const auto facts = CertificateFacts::in(answer.error());
    QVERIFY(facts);
    const QSslCertificate own =
        QSslCertificate::fromPath(m_authority->file(u"good.pem"_s)).value(0);
    QCOMPARE(facts->subject, u"good"_s);
    QCOMPARE(facts->issuer, u"Office Authority"_s);
    QCOMPARE(facts->host, u"127.0.0.1"_s);
    QCOMPARE(facts->validTo, own.expiryDate().toUTC());
    QCOMPARE(facts->validFrom, own.effectiveDate().toUTC());
    QCOMPARE(facts->fingerprint.toLower().remove(u':'),
             QString::fromLatin1(own.digest(QCryptographicHash::Sha256).toHex()));
    // Nothing else that has items is taken for a certificate.
    Failure other = answer.error();
    other.kind = FailureKind::Forbidden;
    QVERIFY(!CertificateFacts::in(other));
}

void TestTrust::wrongTimesAndNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::addRow("expired") << u"expired"_s << u"certificateExpired"_s;
    QTest::addRow("not yet valid") << u"future"_s << u"certificateNotYetValid"_s;
    QTest::addRow("another's") << u"foreign"_s << u"wrongHost"_s;
}

void TestTrust::wrongTimesAndNames()
{
    QFETCH(QString, name);
    serve(name);
    use(trusting());
    const auto answer = fetch(Verb::Post);
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == FailureKind::TlsFailed);
    QTEST(answer.error().code, "code");
    QCOMPARE(CertificateFacts::in(answer.error())->subject, name);
    QCOMPARE(m_server->count("/a"), 0);
}

void TestTrust::unusableFilesStopEverything_data()
{
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("code");
    QTest::addRow("no CA file") << u"none.pem"_s << QString() << QString() << u"caFileUnreadable"_s;
    QTest::addRow("empty CA file") << u"empty.pem"_s << QString() << QString() << u"caFileEmpty"_s;
    QTest::addRow("no certificate")
        << u"ca.pem"_s << u"none.crt"_s << QString() << u"clientCertificateUnreadable"_s;
    QTest::addRow("no such form") << u"ca.pem"_s << u"empty.pem"_s << QString()
                                  << u"clientCertificateUnreadable"_s;
    QTest::addRow("without key") << u"ca.pem"_s << u"person.pem"_s << QString()
                                 << u"clientCertificateNoKey"_s;
    QTest::addRow("locked") << u"ca.pem"_s << u"person.p12"_s << u"wrong"_s
                            << u"clientCertificateLocked"_s;
}

void TestTrust::unusableFilesStopEverything()
{
    QFETCH(QString, ca);
    QFETCH(QString, certificate);
    QFETCH(QString, passphrase);
    serve(u"good"_s);
    NetworkSettings settings;
    settings.caFile = m_authority->file(ca);
    if (!certificate.isEmpty())
        settings.clientCertificate = m_authority->file(certificate);
    // Qt's own line about a file that it cannot read.
    if (certificate.endsWith(u".p12"_s) || certificate == u"empty.pem"_s)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"PKCS#12 structure"_s));
    use(settings, Secret::fromUtf8(passphrase.toUtf8()));
    QVERIFY(m_network.trouble());
    const auto answer = fetch(Verb::Post);
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == FailureKind::TlsFailed);
    QTEST(answer.error().code, "code");
    QCOMPARE(m_server->connections(), 0); // the connection is not tried without it
}

void TestTrust::plainLoopbackNeedsNoTrust()
{
    m_server = std::make_unique<LoopbackServer>();
    m_server->on("/a", Reply{});
    NetworkSettings settings;
    settings.caFile = m_authority->file(u"none.pem"_s);
    use(settings);
    QVERIFY(fetch());
}

void TestTrust::clientCertificateIsShown_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("passphrase");
    QTest::addRow("PKCS #12") << u"person.p12"_s << QString() << u"open sesame"_s;
    QTest::addRow("PEM") << u"person.pem"_s << u"person.key"_s << QString();
}

void TestTrust::clientCertificateIsShown()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, passphrase);
    serve(u"good"_s, true);
    NetworkSettings settings = trusting();
    settings.clientCertificate = m_authority->file(certificate);
    if (!key.isEmpty())
        settings.clientKey = m_authority->file(key);
    use(settings, Secret::fromUtf8(passphrase.toUtf8()));
    QVERIFY(!m_network.trouble());
    const auto answer = fetch(Verb::Post);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(m_server->count("/a"), 1);
}

void TestTrust::clientCertificateIsMissed_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("code");
    // Before TLS 1.3 there was no alert for it.
    QTest::addRow("TLS 1.2") << u"-tls1_2"_s << u"handshakeRefused"_s;
    QTest::addRow("TLS 1.3") << u"-tls1_3"_s << u"clientCertificateWanted"_s;
}

void TestTrust::clientCertificateIsMissed()
{
    QFETCH(QString, version);
    OpensslServer server(*m_authority, {version, u"-Verify"_s, u"1"_s, u"-verify_return_error"_s,
                                        u"-CAfile"_s, m_authority->caFile()});
    QVERIFY(server.isReady());
    use(trusting());
    const auto answer = fetch(server.url());
    QVERIFY(!answer);
    QVERIFY2(answer.error().kind == FailureKind::TlsFailed, qPrintable(answer.error().detail));
    QTEST(answer.error().code, "code");
}

void TestTrust::oldProtocolIsRefused()
{
    // Today's OpenSSL has to be talked into it, on both sides.
    const QStringList old{u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s};
    OpensslServer server(*m_authority, old);
    QVERIFY(server.isReady());
    QProcess client;
    client.start(u"openssl"_s,
                 QStringList{u"s_client"_s, u"-connect"_s, server.url().authority()} + old);
    client.closeWriteChannel();
    QVERIFY(client.waitForFinished());
    QVERIFY(client.readAllStandardOutput().contains("Protocol  : TLSv1.1"));
    use(trusting());
    const auto answer = fetch(server.url());
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == FailureKind::TlsFailed);
    QVERIFY2(answer.error().code == u"oldProtocol"_s, qPrintable(answer.error().detail));
}

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
