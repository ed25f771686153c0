// What proxy auto-configuration scripts may call, and what is made of their answers.
#include "net/pacscript.h"
#include "net/proxylist.h"

#include <QHostInfo>
#include <QThread>
#include <QtTest/QtTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

class TestPac : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpers_data();
    void helpers();
    void calendar_data();
    void calendar();
    void seesTheServerAlone();
    void nothingElseIsThere();
    void stopsAScript();
    void answers_data();
    void answers();
};

namespace {

Expected<QString> ask(const QByteArray &expression,
                      const QUrl &url = QUrl(u"https://console.example/path?query=1"_s))
{
    PacWatch watch;
    return askPac("function FindProxyForURL(url, host) { return String(" + expression + "); }", url,
                  watch);
}

} // namespace

void TestPac::helpers_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *expression, const char *value) {
        QTest::newRow(expression) << QByteArray(expression) << QString::fromLatin1(value);
    };
    row("isPlainHostName('intranet')", "true");
    row("isPlainHostName('intranet.example')", "false");
    row("dnsDomainIs('www.company.example', '.company.example')", "true");
    row("dnsDomainIs('www.company.test', '.company.example')", "false");
    row("localHostOrDomainIs('www.company.example', 'www.company.example')", "true");
    row("localHostOrDomainIs('www', 'www.company.example')", "true");
    row("localHostOrDomainIs('home.company.example', 'www.company.example')", "false");
    row("isResolvable('127.0.0.1')", "true");
    row("isResolvable('nowhere.invalid')", "false");
    row("dnsResolve('127.0.0.1')", "127.0.0.1");
    row("dnsResolve('nowhere.invalid')", "null");
    row("isInNet('198.95.249.79', '198.95.249.79', '255.255.255.255')", "true");
    row("isInNet('198.95.6.8', '198.95.0.0', '255.255.0.0')", "true");
    row("isInNet('198.96.6.8', '198.95.0.0', '255.255.0.0')", "false");
    row("isInNet('nowhere.invalid', '198.95.0.0', '255.255.0.0')", "false");
    row("isInNet('198.95.6.8', '198.95.0.0', 'mask')", "false");
    row("/^\\d+\\.\\d+\\.\\d+\\.\\d+$/.test(myIpAddress())", "true");
    row("dnsDomainLevels('www')", "0");
    row("dnsDomainLevels('www.company.example')", "2");
    row("shExpMatch('http://a.example/x/y', '*/x/*')", "true");
    row("shExpMatch('aXexample', 'a.example')", "false");
    row("shExpMatch('console.example', 'con?ole.*')", "true");
    row("shExpMatch('a(b', 'a(*')", "true");
}

void TestPac::helpers()
{
    QFETCH(QByteArray, expression);
    const Expected<QString> answer = ask(expression);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QTEST(*answer, "value");
}

void TestPac::calendar_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("value");
    // The clock of the script is set to Wednesday, 25 November 2026, 14:30:15 UTC.
    const auto row = [](const char *expression, const char *value) {
        QTest::newRow(expression) << QByteArray(expression) << QString::fromLatin1(value);
    };
    row("weekdayRange('MON', 'FRI', 'GMT')", "true");
    row("weekdayRange('SAT', 'SUN', 'GMT')", "false");
    row("weekdayRange('FRI', 'WED', 'GMT')", "true");
    row("weekdayRange('WED', 'GMT')", "true");
    row("weekdayRange('THU', 'GMT')", "false");
    row("weekdayRange('some day')", "false");
    row("dateRange(25, 'GMT')", "true");
    row("dateRange(24, 'GMT')", "false");
    row("dateRange(1, 26, 'GMT')", "true");
    row("dateRange('NOV', 'GMT')", "true");
    row("dateRange('OCT', 'DEC', 'GMT')", "true");
    row("dateRange('DEC', 'FEB', 'GMT')", "false");
    row("dateRange(2026, 'GMT')", "true");
    row("dateRange(2027, 2030, 'GMT')", "false");
    row("dateRange(25, 'NOV', 'GMT')", "true");
    row("dateRange(24, 'NOV', 'GMT')", "false");
    row("dateRange(24, 'NOV', 2, 'DEC', 'GMT')", "true");
    row("dateRange(20, 'DEC', 3, 'JAN', 'GMT')", "false");
    row("dateRange('OCT', 2026, 'MAR', 2027, 'GMT')", "true");
    row("dateRange(1, 'JAN', 2026, 24, 'NOV', 2026, 'GMT')", "false");
    row("dateRange(25, 'NOV', 2026, 'GMT')", "true");
    row("timeRange(14, 'GMT')", "true");
    row("timeRange(15, 'GMT')", "false");
    row("timeRange(9, 17, 'GMT')", "true");
    row("timeRange(9, 14, 'GMT')", "false");
    row("timeRange(22, 6, 'GMT')", "false");
    row("timeRange(14, 0, 14, 29, 'GMT')", "false");
    row("timeRange(14, 0, 14, 31, 'GMT')", "true");
    row("timeRange(14, 30, 10, 14, 30, 20, 'GMT')", "true");
    row("timeRange('soon')", "false");
}

void TestPac::calendar()
{
    QFETCH(QByteArray, expression);
    const QByteArray script =
        "const Real = Date;\n"
        "Date = function () { return new Real(Real.UTC(2026, 10, 25, 14, 30, 15)); };\n"
        "function FindProxyForURL(url, host) { return String("
        + expression + "); }";
    PacWatch watch;
    const Expected<QString> answer = askPac(script, QUrl(u"https://console.example"_s), watch);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QTEST(*answer, "value");
}

void TestPac::seesTheServerAlone()
{
    const QUrl url(u"https://user:word@console.example:8443/path/secret?query=1#part"_s);
    QCOMPARE(ask("url", url).value(), u"https://console.example:8443/"_s);
    QCOMPARE(ask("host", url).value(), u"console.example"_s);
}

void TestPac::nothingElseIsThere()
{
    QCOMPARE(
        ask("typeof XMLHttpRequest + typeof Qt + typeof names + typeof global + typeof require")
            .value(),
        u"undefined"_s.repeated(5));
}

void TestPac::stopsAScript()
{
    PacWatch watch;
    std::unique_ptr<QThread> other(QThread::create([&watch] {
        QThread::msleep(200);
        watch.stop();
    }));
    other->start();
    const Expected<QString> answer =
        askPac("while (true);", QUrl(u"https://console.example"_s), watch);
    other->wait();
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"pacTooSlow"_s);
}

void TestPac::answers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("route"); // or the code of the failure
    const auto row = [](const char *text, const char *route) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(route);
    };
    row("DIRECT", "direct");
    row("", "direct");
    row(" ; ", "direct");
    row("PROXY a.example:8080; SOCKS5 b.example:1081; DIRECT",
        "http a.example:8080,socks b.example:1081,direct");
    row("proxy a.example;socks b.example", "http a.example:80,socks b.example:1080");
    row("HTTP [::1]:3128", "http ::1:3128");
    row("HTTPS a.example:443; DIRECT", "direct");
    row("SOCKS4 a.example:1080", "pacUnsupported");
    row("PROXY", "pacBroken");
    row("HTTPS a.example:443; PROXY a b", "pacBroken");
    row("PROXY user:word@a.example:80", "pacBroken");
    row("PROXY a.example:99999", "pacBroken");
    row("HTTPS a.example:443; PROXY :", "pacBroken");
    row("DIRECT a.example", "pacBroken");
    row("<html>", "pacBroken");
}

void TestPac::answers()
{
    QFETCH(QString, text);
    const Expected<Route> route = proxyList(text);
    QStringList said;
    for (const QNetworkProxy &proxy : route.value_or(Route())) {
        const QString place = u' ' + placeOf(proxy);
        if (proxy.type() == QNetworkProxy::HttpProxy)
            said << u"http"_s + place;
        else
            said << (proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks"_s + place
                                                                : QString(u"direct"_s));
    }
    QTEST(route ? said.join(u',') : route.error().code, "route");
}

QTEST_GUILESS_MAIN(TestPac)
#include "tst_pac.moc"
