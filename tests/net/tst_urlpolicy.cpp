// Which addresses the console talks to.
#include "net/urlpolicy.h"

#include <QtTest/QtTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

class TestUrlPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void origins_data();
    void origins();
};

void TestUrlPolicy::accepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    const QList<QPair<const char *, const char *>> rows{
        {"https://console.example", "https://console.example"},
        {"  https://console.example/  ", "https://console.example"},
        {"console.example", "https://console.example"},
        {"console.example:8443/base//", "https://console.example:8443/base"},
        {"HTTPS://Console.Example/Base", "https://console.example/Base"},
        {"https://192.0.2.7", "https://192.0.2.7"},
        {"https://[2001:db8::1]:9", "https://[2001:db8::1]:9"},
        {"http://127.0.0.1:8080", "http://127.0.0.1:8080"},
        {"http://127.8.9.1", "http://127.8.9.1"},
        {"http://[::1]:80/x", "http://[::1]:80/x"},
        {"http://localhost:1", "http://localhost:1"},
    };
    for (const auto &[text, url] : rows)
        QTest::addRow("%s", text) << QString::fromLatin1(text) << QString::fromLatin1(url);
}

void TestUrlPolicy::accepted()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const auto result = serverUrl(text);
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    QCOMPARE(result->toString(), url);
}

void TestUrlPolicy::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FailureKind>("kind");
    for (const char *text :
         {"", " ", "https://", "://x", "ftp://127.0.0.1", "file:///etc/passwd",
          "https://ada:canary@console.example", "https://canary@console.example",
          "https://console.example/?token=canary", "https://console.example/#canary",
          "javascript:alert(1)", "https://a b", "https://x:99999", "https://x:0"})
        QTest::addRow("%s.", text) << QString::fromLatin1(text) << FailureKind::BadAddress;
    for (const char *text :
         {"http://console.example", "http://192.168.0.1", "http://10.0.0.1",
          "http://localhost.example", "http://127.0.0.1.example", "http://[::2]", "http://0.0.0.0"})
        QTest::addRow("%s", text) << QString::fromLatin1(text) << FailureKind::InsecureAddress;
}

void TestUrlPolicy::refused()
{
    QFETCH(QString, text);
    QFETCH(FailureKind, kind);
    const auto result = serverUrl(text);
    QVERIFY2(!result, result ? qPrintable(result->toString()) : "");
    QCOMPARE(result.error().kind, kind);
    QVERIFY(!result.error().detail.contains(u"canary"_s));
}

void TestUrlPolicy::origins_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    const QString base = u"https://console.example/a"_s;
    QTest::addRow("path") << base << u"https://console.example/b?c"_s << true;
    QTest::addRow("port said") << base << u"https://console.example:443/"_s << true;
    QTest::addRow("case") << base << u"https://CONSOLE.example/"_s << true;
    QTest::addRow("scheme") << base << u"http://console.example/a"_s << false;
    QTest::addRow("port") << base << u"https://console.example:444/a"_s << false;
    QTest::addRow("host") << base << u"https://evil.console.example/a"_s << false;
}

void TestUrlPolicy::origins()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(sameOrigin(QUrl(a), QUrl(b)), same);
    QCOMPARE(sameOrigin(QUrl(b), QUrl(a)), same);
}

QTEST_GUILESS_MAIN(TestUrlPolicy)
#include "tst_urlpolicy.moc"
