// What of a request is repeated in its headers, and which tools must not be used for theirs.
#include "onbelay/mcp/mcpheaders.h"

#include <QJsonDocument>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("bad JSON in the test: %s", text.constData());
    return object;
}

} // namespace

class TestMcpHeaders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data();
    void values();
    void annotations_data();
    void annotations();
    void deepSchemasAreRefused();
    void argumentsAreMirrored();
};

void TestMcpHeaders::values_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("header");
    // The examples of MCP 2026-07-28, basic/transports/streamable-http, "Value Encoding".
    QTest::newRow("plain") << u"us-west1"_s << QByteArray("us-west1");
    QTest::newRow("not ASCII") << u"Hello, 世界"_s << QByteArray("=?base64?SGVsbG8sIOS4lueVjA==?=");
    QTest::newRow("padded") << u" padded "_s << QByteArray("=?base64?IHBhZGRlZCA=?=");
    QTest::newRow("two lines") << u"line1\nline2"_s << QByteArray("=?base64?bGluZTEKbGluZTI=?=");
    QTest::newRow("like the sentinel")
        << u"=?base64?literal?="_s << QByteArray("=?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?=");
    QTest::newRow("a space inside") << u"us west 1"_s << QByteArray("us west 1");
    QTest::newRow("a tab inside") << u"a\tb"_s << QByteArray("=?base64?YQli?=");
    QTest::newRow("a zero") << u"a\u0000b"_s << QByteArray("=?base64?YQBi?=");
    QTest::newRow("delete") << u"\u007f"_s << QByteArray("=?base64?fw==?=");
    QTest::newRow("empty") << QString() << QByteArray();
}

void TestMcpHeaders::values()
{
    QFETCH(QString, text);
    QTEST(mcpHeaderValue(text), "header");
}

void TestMcpHeaders::annotations_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArrayList>("headers"); // none: refused
    const QByteArrayList refused;
    const auto property = [](const QByteArray &inner) -> QByteArray {
        return "{\"properties\":{\"a\":{" + inner + "}}}";
    };
    QTest::newRow("string") << property(R"("type":"string","x-mcp-header":"Region")")
                            << QByteArrayList{"Mcp-Param-Region"};
    QTest::newRow("integer") << property(R"("type":"integer","x-mcp-header":"N")")
                             << QByteArrayList{"Mcp-Param-N"};
    QTest::newRow("or null") << property(R"("type":["null","boolean"],"x-mcp-header":"B")")
                             << QByteArrayList{"Mcp-Param-B"};
    QTest::newRow("nested") << property(
        R"("type":"object","properties":{"b":{"type":"string","x-mcp-header":"Deep"}})")
                            << QByteArrayList{"Mcp-Param-Deep"};
    QTest::newRow("every mark of a token")
        << property(R"("type":"string","x-mcp-header":"!#$%&'*+-.^_`|~a")")
        << QByteArrayList{"Mcp-Param-!#$%&'*+-.^_`|~a"};
    QTest::newRow("a property that has that name")
        << QByteArray(R"({"properties":{"x-mcp-header":{"type":"string","x-mcp-header":"X"}}})")
        << QByteArrayList{"Mcp-Param-X"};
    QTest::newRow("in an example, which is data")
        << property(R"("type":"string","x-mcp-header":"A","default":{"x-mcp-header":"B"})")
        << QByteArrayList{"Mcp-Param-A"};
    QTest::newRow("number") << property(R"("type":"number","x-mcp-header":"N")") << refused;
    QTest::newRow("object") << property(R"("type":"object","x-mcp-header":"O")") << refused;
    QTest::newRow("no type") << property(R"("x-mcp-header":"O")") << refused;
    QTest::newRow("two types") << property(R"("type":["string","integer"],"x-mcp-header":"O")")
                               << refused;
    QTest::newRow("empty") << property(R"("type":"string","x-mcp-header":"")") << refused;
    QTest::newRow("no text") << property(R"("type":"string","x-mcp-header":7)") << refused;
    QTest::newRow("colon") << property(R"("type":"string","x-mcp-header":"A:B")") << refused;
    QTest::newRow("line break") << property(R"("type":"string","x-mcp-header":"A\r\nB")")
                                << refused;
    QTest::newRow("not ASCII") << property("\"type\":\"string\",\"x-mcp-header\":\"R\xc3\xa9\"")
                               << refused;
    QTest::newRow("twice") << QByteArray(
        R"({"properties":{"a":{"type":"string","x-mcp-header":"My"},
                          "b":{"type":"string","x-mcp-header":"mY"}}})")
                           << refused;
    QTest::newRow("at the root") << QByteArray(R"({"type":"string","x-mcp-header":"A"})")
                                 << refused;
    QTest::newRow("in items") << property(
        R"("items":{"properties":{"b":{"type":"string","x-mcp-header":"A"}}})")
                              << refused;
    QTest::newRow("in one of several")
        << QByteArray(R"({"anyOf":[{"properties":{"a":{"type":"string","x-mcp-header":"A"}}}]})")
        << refused;
    QTest::newRow("in a definition")
        << QByteArray(R"({"$defs":{"a":{"type":"string","x-mcp-header":"A"}}})") << refused;
}

void TestMcpHeaders::annotations()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArrayList, headers);
    const Expected<std::vector<McpMirror>> mirrors = mcpMirrors(json(schema));
    QCOMPARE(mirrors.has_value(), !headers.isEmpty());
    QByteArrayList found;
    for (const McpMirror &mirror : mirrors.value_or(std::vector<McpMirror>()))
        found << mirror.header;
    QCOMPARE(found, headers);
    QVERIFY(mirrors || mirrors.error().detail.startsWith("x-mcp-header: "_L1));
}

void TestMcpHeaders::deepSchemasAreRefused()
{
    QJsonObject schema{{"type"_L1, "string"_L1}};
    for (int i = 0; i < 400; ++i)
        schema = {{"items"_L1, schema}};
    QVERIFY(!mcpMirrors(schema));
}

void TestMcpHeaders::argumentsAreMirrored()
{
    const auto mirrors = mcpMirrors(json(R"({"properties":{
        "a":{"type":"string","x-mcp-header":"A"}, "n":{"type":"integer","x-mcp-header":"N"},
        "b":{"type":"boolean","x-mcp-header":"B"}, "none":{"type":"string","x-mcp-header":"None"},
        "absent":{"type":"string","x-mcp-header":"Absent"},
        "odd":{"type":"string","x-mcp-header":"Odd"}, "huge":{"type":"integer","x-mcp-header":"H"},
        "deep":{"properties":{"er":{"type":"string","x-mcp-header":"Deep"}}}}})"));
    QVERIFY(mirrors);
    const auto headers = mirrored(*mirrors, json(R"({"a":"x y","n":-7,"b":false,"none":null,
        "odd":{"k":1},"huge":1e300,"deep":{"er":"below"},"plain":"not mirrored"})"));
    const QList<QPair<QByteArray, QByteArray>> expected{{"Mcp-Param-A", "x y"},
                                                        {"Mcp-Param-B", "false"},
                                                        {"Mcp-Param-Deep", "below"},
                                                        {"Mcp-Param-N", "-7"}};
    QCOMPARE(headers, expected);
}

QTEST_GUILESS_MAIN(TestMcpHeaders)
#include "tst_mcpheaders.moc"
