// Event streams are read the same however the network cuts them.
#include "net/sseparser.h"

#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {

using Events = std::vector<ServerEvent>;

// Everything in pieces of that size; an error ends it.
Events fed(const QByteArray &stream, qsizetype piece)
{
    SseParser parser;
    Events all;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        const auto some =
            parser.feed(QByteArrayView(stream).sliced(at, std::min(piece, stream.size() - at)));
        if (!some)
            break;
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

} // namespace

class TestSseParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCutReadsTheSame_data();
    void everyCutReadsTheSame();
    void retryIsANumber_data();
    void retryIsANumber();
    void endlessLineIsTooLarge();
    void endlessEventIsTooLarge();
    void whatWasWholeBeforeAnOverflowIsHandedOut();
};

void TestSseParser::everyCutReadsTheSame_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<Events>("events");
    const auto row = [](const char *name, const QByteArray &stream, const Events &events) {
        QTest::newRow(name) << stream << events;
    };
    row("nothing", "", {});
    row("whole event", "id: 7\nevent: row.changed\ndata: {\"a\":1}\n\n",
        {{"row.changed", "{\"a\":1}", "7"}});
    row("carriage returns", "id: 7\revent: x\rdata: 1\r\rdata: 2\r\r",
        {{"x", "1", "7"}, {"message", "2", "7"}});
    row("both", "id: 7\r\nevent: x\r\ndata: 1\r\n\r\ndata: 2\r\n\r\n",
        {{"x", "1", "7"}, {"message", "2", "7"}});
    row("mixed line ends", "data: 1\r\n\ndata: 2\n\r\ndata: 3\r\n\r\n",
        {{"message", "1", ""}, {"message", "2", ""}, {"message", "3", ""}});
    row("comments", ": still here\n\n:\ndata: 1\n: inside\ndata: 2\n\n", {{"message", "1\n2", ""}});
    row("one blank is taken away", "data:  two\ndata:none\n\n", {{"message", " two\nnone", ""}});
    row("without data there is no event", "id: 9\nevent: x\n\ndata: 1\n\n",
        {{"message", "1", "9"}});
    row("empty data is data", "data\n\ndata:\ndata\n\n",
        {{"message", "", ""}, {"message", "\n", ""}});
    row("ids are inherited and can be emptied", "id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
        {{"message", "a", "1"}, {"message", "b", "1"}, {"message", "c", ""}});
    row("an id with a NUL is none", QByteArray("id: 1\ndata: a\n\nid: 2") + '\0' + "\ndata: b\n\n",
        {{"message", "a", "1"}, {"message", "b", "1"}});
    row("unknown fields", "color: red\ndata: 1\ndata2: 2\n data: 3\n\n", {{"message", "1", ""}});
    row("byte order mark",
        "\xef\xbb\xbf"
        "data: 1\n\n\xef\xbb\xbf"
        "data: 2\n\n",
        {{"message", "1", ""}});
    row("not ended", "data: 1\n\ndata: 2\n", {{"message", "1", ""}});
    row("a colon in the value", "data: a: b\n\n", {{"message", "a: b", ""}});
}

void TestSseParser::everyCutReadsTheSame()
{
    QFETCH(QByteArray, stream);
    QFETCH(Events, events);
    for (qsizetype piece = 1; piece <= std::max<qsizetype>(1, stream.size()); ++piece)
        QVERIFY2(fed(stream, piece) == events, qPrintable(u"pieces of %1"_s.arg(piece)));
}

void TestSseParser::retryIsANumber_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("milliseconds"); // -1: nothing said
    QTest::newRow("number") << QByteArray("retry: 2500\n") << 2500;
    QTest::newRow("last one counts") << QByteArray("retry: 1\nretry: 2\n") << 2;
    QTest::newRow("words") << QByteArray("retry: soon\n") << -1;
    QTest::newRow("sign") << QByteArray("retry: -5\n") << -1;
    QTest::newRow("endless") << QByteArray("retry: 99999999999999999999\n") << -1;
    QTest::newRow("empty") << QByteArray("retry:\n") << -1;
}

void TestSseParser::retryIsANumber()
{
    QFETCH(QByteArray, line);
    QFETCH(int, milliseconds);
    SseParser parser;
    QVERIFY(parser.feed(line));
    QCOMPARE(parser.retry() ? int(parser.retry()->count()) : -1, milliseconds);
}

void TestSseParser::endlessLineIsTooLarge()
{
    SseParser parser;
    const QByteArray piece(SseParser::longest / 4, 'x');
    for (int i = 0; i < 4; ++i)
        QVERIFY(parser.feed(piece));
    const auto fifth = parser.feed(piece);
    QVERIFY(!fifth);
    QCOMPARE(fifth.error().kind, FailureKind::TooLarge);
    QVERIFY(!parser.feed("\n\ndata: 1\n\n")); // and stays so
}

void TestSseParser::endlessEventIsTooLarge()
{
    SseParser parser;
    const QByteArray line = "data: " + QByteArray(1000, 'x') + '\n';
    int fed = 0;
    while (fed < 2'000 && parser.feed(line))
        ++fed;
    QVERIFY2(fed > 1'000 && fed < 1'100, qPrintable(QString::number(fed)));
}

void TestSseParser::whatWasWholeBeforeAnOverflowIsHandedOut()
{
    SseParser parser;
    const QByteArray stream = "data: 1\n\n" + QByteArray(SseParser::longest + 1, 'x');
    const auto events = parser.feed(stream);
    QVERIFY(events);
    QCOMPARE(events->size(), 1U);
    QVERIFY(!parser.feed({}));
}

QTEST_GUILESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
