// Who is on the other side: certificates, protocol versions and proxies.
#include "net/httpclient.h"
#include "net/proxychoice.h"
#include "net/transport.h"
#include "platform/requestlog.h"
#include "support/futures.h"
#include "support/loopbackserver.h"
#include "support/testcertificate.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest/QtTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trustedCertificate();
    void unknownIssuerIsNamed_data();
    void unknownIssuerIsNamed();
    void wrongHostName();
    void expiredCertificate();
    void certificateReasonsAreToldApart_data();
    void certificateReasonsAreToldApart();
    void plainHttpBehindHttps();
    void silenceBehindHttps();
    void plainHttpOffLoopbackIsRefused_data();
    void plainHttpOffLoopbackIsRefused();
    void loopbackGoesAroundTheProxy();
    void deadProxyIsNamed();
    void proxyThatWantsASignInIsNamed();

private:
    TestCertificate m_certificate;
};

namespace {

// Says the same to everybody who has sent a byte, then closes.
class OneAnswerServer
{
public:
    explicit OneAnswerServer(const QByteArray &answer)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answer] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url(const QString &scheme) const
    {
        QUrl url(scheme + u"://127.0.0.1/a"_s);
        url.setPort(m_server.serverPort());
        return url;
    }

private:
    QTcpServer m_server;
};

HttpRequest request(Verb verb, const QUrl &url)
{
    HttpRequest request;
    request.verb = verb;
    request.url = url;
    request.bearer = Secret::fromUtf8("canary-token");
    request.body = verb == Verb::Get ? "" : "{}";
    return request;
}

Expected<HttpResponse> fetch(const HttpRequest &request)
{
    RequestLog log;
    HttpClient client(log);
    const auto future = client.send(request);
    if (!finished(future) || future.resultCount() != 1)
        return failed(FailureKind::ProcessFailed, u"no answer in the test's time"_s);
    return future.result();
}

} // namespace

void TestTls::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_certificate = TestCertificate::make(u"Loopback Test Authority"_s);
    QVERIFY(!m_certificate.certificate.isNull());
}

void TestTls::trustedCertificate()
{
    const Trust trust(m_certificate.certificate);
    LoopbackServer server(m_certificate.serverConfiguration());
    server.on("/a", Reply{.body = "[1]"});
    const auto answer = fetch(request(Verb::Post, server.url(u"/a"_s)));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->body, "[1]");
}

void TestTls::unknownIssuerIsNamed_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addRow("get") << Verb::Get;
    QTest::addRow("post") << Verb::Post;
    QTest::addRow("delete") << Verb::Delete;
}

void TestTls::unknownIssuerIsNamed()
{
    QFETCH(Verb, verb);
    LoopbackServer server(m_certificate.serverConfiguration());
    server.on("/a", Reply{});
    HttpRequest call = request(verb, server.url(u"/a"_s));
    if (verb == Verb::Delete)
        call.body.clear();
    const auto answer = fetch(call);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::TlsFailed);
    QVERIFY2(answer.error().detail.contains(u"issued by \"Loopback Test Authority\""_s),
             qPrintable(answer.error().detail));
    QCOMPARE(answer.error().code, u"selfSigned"_s);
    QCOMPARE(server.count("/a"), 0);
}

void TestTls::wrongHostName()
{
    const Trust trust(m_certificate.certificate);
    LoopbackServer server(m_certificate.serverConfiguration());
    QUrl url = server.url(u"/a"_s);
    url.setHost(u"localhost"_s); // the certificate is for 127.0.0.1
    const auto answer = fetch(request(Verb::Get, url));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::TlsFailed);
    QCOMPARE(answer.error().code, u"wrongHost"_s);
    QCOMPARE(server.count("/a"), 0);
}

void TestTls::expiredCertificate()
{
    const TestCertificate expired = TestCertificate::make(u"Loopback Test Authority"_s, -1);
    const Trust trust(expired.certificate);
    LoopbackServer server(expired.serverConfiguration());
    const auto answer = fetch(request(Verb::Get, server.url(u"/a"_s)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::TlsFailed);
    QCOMPARE(answer.error().code, u"certificateExpired"_s);
    QCOMPARE(server.count("/a"), 0);
}

void TestTls::certificateReasonsAreToldApart_data()
{
    QTest::addColumn<QList<QSslError>>("errors");
    QTest::addColumn<QString>("code");
    using enum QSslError::SslError;
    const auto row = [](const char *name, std::initializer_list<QSslError::SslError> errors,
                        const QString &code) {
        QList<QSslError> list;
        for (const QSslError::SslError error : errors)
            list.append(QSslError(error));
        QTest::newRow(name) << list << code;
    };
    row("inspected by a company",
        {UnableToGetLocalIssuerCertificate, UnableToVerifyFirstCertificate}, u"untrustedIssuer"_s);
    row("a chain of one's own", {SelfSignedCertificateInChain}, u"untrustedIssuer"_s);
    row("expired and unknown", {UnableToGetLocalIssuerCertificate, CertificateExpired},
        u"certificateExpired"_s);
    row("clock is slow", {CertificateNotYetValid}, u"certificateNotYetValid"_s);
    row("another's", {HostNameMismatch}, u"wrongHost"_s);
    row("anything else", {CertificateRevoked}, {});
    row("nothing", {}, {});
}

void TestTls::certificateReasonsAreToldApart()
{
    QFETCH(QList<QSslError>, errors);
    QTEST(tlsCode(errors), "code");
}

void TestTls::plainHttpBehindHttps()
{
    OneAnswerServer server("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    const auto answer = fetch(request(Verb::Get, server.url(u"https"_s)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::TlsFailed);
    QVERIFY2(answer.error().code == u"notTls"_s, qPrintable(answer.error().detail));
}

void TestTls::silenceBehindHttps()
{
    LoopbackServer server;
    QUrl url = server.url(u"/a"_s);
    url.setScheme(u"https"_s);
    HttpRequest call = request(Verb::Post, url);
    call.deadline = std::chrono::milliseconds(3000);
    const auto answer = fetch(call);
    QVERIFY(!answer);
    // The stand-in waits for the end of a header that never comes.
    QCOMPARE(answer.error().kind, FailureKind::Timeout);
    QCOMPARE(server.count("/a"), 0);
}

void TestTls::plainHttpOffLoopbackIsRefused_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<FailureKind>("kind");
    QTest::addRow("public") << u"http://console.example/a"_s << FailureKind::InsecureAddress;
    QTest::addRow("private") << u"http://192.168.0.1/a"_s << FailureKind::InsecureAddress;
    QTest::addRow("file") << u"file:///etc/passwd"_s << FailureKind::BadAddress;
    QTest::addRow("ftp") << u"ftp://127.0.0.1/a"_s << FailureKind::BadAddress;
    QTest::addRow("nothing") << QString() << FailureKind::BadAddress;
}

void TestTls::plainHttpOffLoopbackIsRefused()
{
    QFETCH(QString, url);
    QFETCH(FailureKind, kind);
    const auto answer = fetch(request(Verb::Get, QUrl(url)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
}

void TestTls::loopbackGoesAroundTheProxy()
{
    LoopbackServer server;
    LoopbackServer proxy;
    server.on("/a", Reply{});
    qputenv("http_proxy", proxy.url().toEncoded());
    const auto answer = fetch(request(Verb::Get, server.url(u"/a"_s)));
    qunsetenv("http_proxy");
    QVERIFY(answer);
    QCOMPARE(proxy.connections(), 0);
}

void TestTls::deadProxyIsNamed()
{
    LoopbackServer proxy;
    const QByteArray address = proxy.url().toEncoded();
    proxy.close();
    qputenv("https_proxy", address);
    const auto answer = fetch(request(Verb::Post, QUrl(u"https://console.invalid/a"_s)));
    qunsetenv("https_proxy");
    QVERIFY(!answer);
    QVERIFY2(answer.error().kind == FailureKind::ProxyFailed, qPrintable(answer.error().detail));
}

void TestTls::proxyThatWantsASignInIsNamed()
{
    OneAnswerServer proxy("HTTP/1.1 407 Proxy Authentication Required\r\n"
                          "Proxy-Authenticate: Basic realm=\"office\"\r\n"
                          "Content-Length: 0\r\n\r\n");
    qputenv("https_proxy", proxy.url(u"http"_s).toEncoded(QUrl::RemovePath));
    const auto answer = fetch(request(Verb::Post, QUrl(u"https://console.invalid/a"_s)));
    qunsetenv("https_proxy");
    QVERIFY(!answer);
    QVERIFY2(answer.error().kind == FailureKind::ProxyFailed, qPrintable(answer.error().detail));
    QCOMPARE(answer.error().code, u"proxySignIn"_s);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
