// What an answer means: statuses, problem documents, HubSpot's error bodies, hostile text.
#include "net/problem.h"

#include <QtTest/QtTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusBecomesKind_data();
    void statusBecomesKind();
    void problemDocument();
    void hubSpotLimit();
    void hubSpotMissingScopes();
    void htmlIsNotRead();
    void tokenIsCutOut();
    void retryAfter_data();
    void retryAfter();
    void jsonBody_data();
    void jsonBody();
    void plainText_data();
    void plainText();
};

namespace {

HttpResponse answer(int status, const QByteArray &body,
                    const QByteArray &type = "application/problem+json; charset=utf-8")
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.headers = {{"content-type", type}};
    response.requestId = u"ours"_s;
    return response;
}

} // namespace

void TestProblem::statusBecomesKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<FailureKind>("kind");
    const QList<QPair<int, FailureKind>> rows{
        {302, FailureKind::RedirectRefused},    {400, FailureKind::UnexpectedStatus},
        {401, FailureKind::Unauthorized},       {403, FailureKind::Forbidden},
        {404, FailureKind::NotFound},           {405, FailureKind::NotFound},
        {409, FailureKind::Conflict},           {410, FailureKind::NotFound},
        {412, FailureKind::PreconditionFailed}, {418, FailureKind::UnexpectedStatus},
        {422, FailureKind::Unprocessable},      {423, FailureKind::Locked},
        {429, FailureKind::RateLimited},        {477, FailureKind::DataMoving},
        {500, FailureKind::ServerFault},        {503, FailureKind::ServerFault},
        {526, FailureKind::ServerFault},
    };
    for (const auto &[status, kind] : rows)
        QTest::addRow("%d", status) << status << kind;
}

void TestProblem::statusBecomesKind()
{
    QFETCH(int, status);
    QFETCH(FailureKind, kind);
    const Failure failure = fromStatus(answer(status, {}), QUrl(u"https://api.example/a"_s));
    QCOMPARE(failure.kind, kind);
    QCOMPARE(failure.httpStatus, status);
    QCOMPARE(failure.host, u"api.example"_s);
    QCOMPARE(failure.requestId, u"ours"_s);
    QVERIFY(failure.at.isValid());
    const Failure paged = fromStatus(answer(410, {}), QUrl(u"https://api.example/a?cursor=x"_s));
    QCOMPARE(paged.kind, FailureKind::SnapshotGone);
}

void TestProblem::problemDocument()
{
    const Failure failure = fromStatus(
        answer(422, R"({"title":"Unprocessable","detail":"The key belongs to another account.",
                        "code":"otherAccount","requestId":"r-1"})"),
        QUrl(u"https://api.example/a"_s));
    QCOMPARE(failure.code, u"otherAccount"_s);
    QCOMPARE(failure.detail, u"The key belongs to another account."_s);
    QCOMPARE(failure.requestId, u"r-1"_s);
}

void TestProblem::hubSpotLimit()
{
    HttpResponse response =
        answer(429, R"({"status":"error","message":"You have reached your daily limit.",
            "errorType":"RATE_LIMIT","correlationId":"c-1","policyName":"DAILY"})",
               "application/json");
    response.headers.emplaceBack("Retry-After", "11");
    const Failure failure = fromStatus(response, QUrl(u"https://api.example/a"_s));
    QCOMPARE(failure.code, u"DAILY"_s);
    QCOMPARE(failure.requestId, u"c-1"_s);
    QCOMPARE(failure.retryAfter, 11s);
}

void TestProblem::hubSpotMissingScopes()
{
    const Failure failure = fromStatus(
        answer(403, R"({"category":"MISSING_SCOPES","context":{"missingScopes":["a.read"]},
            "errors":[{"context":{"requiredGranularScopes":["b.write","a.read"]}}, 7]})",
               "application/json"),
        QUrl(u"https://api.example/a"_s));
    QCOMPARE(failure.code, u"MISSING_SCOPES"_s);
    QCOMPARE(failure.items, QStringList({u"a.read"_s, u"b.write"_s}));
}

void TestProblem::htmlIsNotRead()
{
    const Failure failure = fromStatus(answer(502, "<html>{\"code\":\"x\"}</html>", "text/html"),
                                       QUrl(u"https://api.example/a"_s));
    QCOMPARE(failure.kind, FailureKind::ServerFault);
    QVERIFY(failure.code.isEmpty());
    QVERIFY(failure.detail.isEmpty());
}

void TestProblem::tokenIsCutOut()
{
    const Failure failure = fromStatus(
        answer(401,
               R"({"message":"No: pat-na1-00000000-0000-4000-8000-00000000c0de, Bearer abc."})"),
        QUrl(u"https://api.example/a"_s));
    QVERIFY(!failure.detail.contains(u"c0de"_s));
    QVERIFY(!failure.detail.contains(u"abc"_s));
    QVERIFY(failure.detail.startsWith(u"No: pat-"_s));
}

void TestProblem::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::addRow("seconds") << QByteArray("120") << 120;
    QTest::addRow("date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << 37;
    QTest::addRow("past date") << QByteArray("Sun, 06 Nov 1994 08:00:00 GMT") << 0;
    QTest::addRow("negative") << QByteArray("-5") << 0;
    QTest::addRow("a year") << QByteArray("31536000") << 86400;
    QTest::addRow("huge") << QByteArray("99999999999999999999") << -1;
    QTest::addRow("words") << QByteArray("soon") << -1;
    QTest::addRow("empty") << QByteArray() << -1;
}

void TestProblem::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    HttpResponse response = answer(503, {});
    response.headers.emplaceBack("retry-after", value);
    const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 0), Qt::UTC);
    const auto wait = onbelay::retryAfter(response, now);
    QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, seconds);
}

void TestProblem::jsonBody_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind"); // -1: fine
    const auto row = [](const char *name, int status, const char *type, const char *body,
                        std::optional<FailureKind> kind) {
        QTest::addRow("%s", name) << status << QByteArray(type) << QByteArray(body)
                                  << (kind ? static_cast<int>(*kind) : -1);
    };
    row("fine", 200, "application/json", "{\"a\":1}", std::nullopt);
    row("upper case", 201, "Application/JSON ; charset=utf-8", "{}", std::nullopt);
    row("portal", 200, "text/html", "<html>Sign in</html>", FailureKind::NotJson);
    row("no type", 200, "", "{}", FailureKind::NotJson);
    row("look-alike", 200, "application/jsonx", "{}", FailureKind::NotJson);
    row("truncated", 200, "application/json", "{\"a\":", FailureKind::BadJson);
    row("list", 200, "application/json", "[]", FailureKind::BadJson);
    row("empty", 200, "application/json", "", FailureKind::BadJson);
    row("refused", 409, "application/json", "{}", FailureKind::Conflict);
}

void TestProblem::jsonBody()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    const auto object = jsonObject(answer(status, body, type));
    QCOMPARE(object ? -1 : static_cast<int>(object.error().kind), kind);
    QVERIFY(object || object.error().httpStatus == status);
}

void TestProblem::plainText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::addRow("plain") << u"Sales, Gr\u00fc\u00dfe \u65e5\u672c"_s
                           << u"Sales, Gr\u00fc\u00dfe \u65e5\u672c"_s;
    QTest::addRow("newlines") << u" one\r\n\ttwo\u2028three "_s << u"one two three"_s;
    QTest::addRow("controls") << u"a\x01\x1b[31mb\x7f\u0085"
                                 "c"_s
                              << u"a [31mb c"_s;
    QTest::addRow("direction") << u"\u202egro.elpmaxe\u202c \u2066x\u2069\u200f"_s
                               << u"gro.elpmaxe x"_s;
    QTest::addRow("invisible") << u"ad\u200bmin\ufeff"_s << u"admin"_s;
    QTest::addRow("long") << QString(400, u'x') << QString(QString(299, u'x') + u'\u2026');
    QTest::addRow("emoji at the edge") << QString(QString(298, u'x') + u"\U0001F600\U0001F600"_s)
                                       << QString(QString(298, u'x') + u'\u2026');
    QTest::addRow("empty") << QString() << QString();
}

void TestProblem::plainText()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(onbelay::plainText(text), plain);
}

QTEST_GUILESS_MAIN(TestProblem)
#include "tst_problem.moc"
