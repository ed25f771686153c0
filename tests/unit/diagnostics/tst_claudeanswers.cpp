#include "diagnostics/claudeanswers.h"
#include "diagnostics/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

// What the two known tools answered: read where the shape is known, shown as it is elsewhere.
class TestClaudeAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKnownShapesAreRead();
    void textsThatAreJsonCount();
    void twoJsonTextsAreNoAnswer();
    void otherShapesAreNotGuessed_data();
    void otherShapesAreNotGuessed();
    void theTreeShowsEverything();
    void theTreeIsBounded();
    void credentialsNeverComeOut();
    void credentialsInAnyForm_data();
    void credentialsInAnyForm();
    void theTokenOfNowIsSeenNowhere();
    void plainWordsStay_data();
    void plainWordsStay();
    void endlessTextsAreNotRead();
    void textsCannotFakeTheInterface();

private:
    static QJsonValue json(const char *text)
    {
        const QJsonDocument document = QJsonDocument::fromJson(text);
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    static QStringList lines(const QJsonValue &value, std::size_t most = 200)
    {
        QStringList lines;
        for (const ValueLine &line : valueTree(harmlessJson(value), most))
            lines << QString(line.depth, u'>') + line.name + u'=' + line.value;
        return lines;
    }
};

void TestClaudeAnswers::theKnownShapesAreRead()
{
    const auto context = claudeContext(json(R"({
        "person": {"id": "p-1", "name": "Dana", "email": "dana@example.com"},
        "organization": {"id": "o-1", "name": "Northwind"},
        "groups": [{"id": "g-1", "name": "Sales"}, {"id": "g-2", "name": "Legal"}],
        "roles": ["admin"], "guidelines": "Be kind."})"));
    QVERIFY(context);
    QCOMPARE(context->person, u"Dana"_s);
    QCOMPARE(context->personId, u"p-1"_s);
    QCOMPARE(context->organization, u"Northwind"_s);
    QCOMPARE(context->groups, QStringList({u"Sales"_s, u"Legal"_s}));
    QCOMPARE(context->groupIds, QStringList({u"g-1"_s, u"g-2"_s}));
    QCOMPARE(context->roles, QStringList({u"admin"_s}));
    QCOMPARE(context->more, QJsonObject({{u"guidelines"_s, u"Be kind."_s}}));

    const auto integrations = claudeIntegrations(json(R"({"integrations": [
        {"id": "hubspot", "name": "HubSpot", "state": "connected",
         "scopes": ["deals:read", "deals:write"]}]})"));
    QVERIFY(integrations);
    QCOMPARE(integrations->size(), 1U);
    QCOMPARE(integrations->front().id, u"hubspot"_s);
    QCOMPARE(integrations->front().scopes, QStringList({u"deals:read"_s, u"deals:write"_s}));
    QVERIFY(claudeIntegrations(json(R"({"integrations": []})"))->empty());
}

void TestClaudeAnswers::textsThatAreJsonCount()
{
    McpToolResult result;
    result.texts = QStringList{u"Here you are:"_s, u" {\"integrations\": []} "_s};
    QVERIFY(claudeIntegrations(answeredValue(result)));
    result.structured = QJsonObject{{u"other"_s, 1}};
    QVERIFY(!claudeIntegrations(answeredValue(result))); // data counts before texts
    result = {};
    result.texts = QStringList{u"You may use HubSpot."_s};
    QVERIFY(answeredValue(result).isUndefined());
}

void TestClaudeAnswers::twoJsonTextsAreNoAnswer()
{
    McpToolResult result;
    result.texts = QStringList{u"{\"integrations\": []}"_s, u"{\"integrations\": [1]}"_s};
    QVERIFY(answeredValue(result).isUndefined());
}

void TestClaudeAnswers::otherShapesAreNotGuessed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("list") << QByteArray("[1, 2]");
    QTest::newRow("person as text") << QByteArray(R"({"person": "Dana", "groups": []})");
    QTest::newRow("no groups") << QByteArray(R"({"person": {"name": "Dana"}})");
    QTest::newRow("groups by number")
        << QByteArray(R"({"person": {"name": "Dana"}, "groups": [1]})");
    QTest::newRow("integrations by name") << QByteArray(R"({"integrations": ["hubspot"]})");
    QTest::newRow("scopes as text")
        << QByteArray(R"({"integrations": [{"id": "hubspot", "scopes": "deals:read"}]})");
    QTest::newRow("scopes as objects")
        << QByteArray(R"({"integrations": [{"id": "hubspot", "scopes": [{"id": "x"}]}]})");
    QTest::newRow("without id") << QByteArray(R"({"integrations": [{"scopes": ["x"]}]})");
    QTest::newRow("as a map") << QByteArray(
        R"({"integrations": {"hubspot": {"scopes": ["deals:read"]}}})");
}

void TestClaudeAnswers::otherShapesAreNotGuessed()
{
    QFETCH(const QByteArray, body);
    const QJsonValue value = json(body.constData());
    QVERIFY(!claudeContext(value));
    QVERIFY(!claudeIntegrations(value));
}

void TestClaudeAnswers::theTreeShowsEverything()
{
    QCOMPARE(
        lines(json(R"({"a": {"b": [true, null, 1.5]}, "c": "text"})")),
        QStringList({u"a="_s, u">b="_s, u">>1=true"_s, u">>2=null"_s, u">>3=1.5"_s, u"c=text"_s}));
    QCOMPARE(lines(json(R"(["x", "y"])")), QStringList({u"1=x"_s, u"2=y"_s}));
    QCOMPARE(lines(QJsonValue::Undefined), QStringList());
}

void TestClaudeAnswers::theTreeIsBounded()
{
    QJsonArray many;
    for (int i = 0; i < 20'000; ++i)
        many.append(i);
    QCOMPARE(valueTree(harmlessJson(many)).size(), 200U);
    QJsonValue deep = 1;
    for (int i = 0; i < 500; ++i)
        deep = QJsonObject{{u"deeper"_s, deep}};
    for (const ValueLine &line : valueTree(harmlessJson(deep)))
        QVERIFY(line.depth < 20);
    const QJsonObject object{{u"many"_s, many}};
    QVERIFY(readableJson(harmlessJson(object).toObject()).size() < 70'000);
}

// On Belay's help says that a tool tells Claude how to authenticate.
void TestClaudeAnswers::credentialsNeverComeOut()
{
    const QString canary = u"canary-0123456789"_s;
    const QString key = u"pat-na1-00000000-0000-0000-0000-000000000000"_s;
    const QJsonObject inner{{u"access_token"_s, canary}, {u"scopes"_s, QJsonArray{u"x"_s}}};
    const QJsonObject answer{
        {u"person"_s, QJsonObject{{u"name"_s, QString(u"Dana "_s + key)}}},
        {u"groups"_s, QJsonArray()},
        {u"credentials"_s, QJsonObject{{u"value"_s, canary}}},
        {u"nested"_s, QJsonArray{inner}},
        {u"header"_s, QString(u"Bearer "_s + canary)},
        {u"content"_s, QString::fromUtf8(QJsonDocument(inner).toJson())},
        {u"tokenIsStored"_s, true},
    };
    QString all = readableJson(harmlessJson(answer).toObject());
    for (const QString &line : lines(answer))
        all += line;
    const auto context = claudeContext(answer);
    QVERIFY(context);
    all += context->person + QString::fromUtf8(QJsonDocument(context->more).toJson());
    QVERIFY2(!all.contains(canary), qPrintable(all));
    QVERIFY(!all.contains(u"00000000-0000"_s));
    QVERIFY(all.contains(u"tokenIsStored=true"_s)); // a yes or no is none
    bool hidden = false;
    for (const ValueLine &line : valueTree(harmlessJson(answer)))
        hidden |= line.isHidden && line.name == u"credentials"_s && line.value.isEmpty();
    QVERIFY(hidden);
}

// All made up.
void TestClaudeAnswers::credentialsInAnyForm_data()
{
    QTest::addColumn<QByteArray>("member");
    const auto row = [](const char *name, const QByteArray &member) {
        QTest::newRow(name) << member;
    };
    row("name and value", R"("a": {"name": "X-Api-Key", "value": "canary"})");
    row("value before name", R"("a": [{"Value": "canary", "header": "Cookie"}])");
    row("pair", R"("a": ["X-Api-Key", "canary"])");
    row("cookie", R"("cookie": "sid=canary")");
    row("session", R"("sessionId": "canary")");
    row("query", R"("a": "see https://a.example/x?key=canary")");
    row("fragment", R"("a": "https://a.example/x#canary now")");
    row("user", R"("a": "https://me:canary@a.example/x")");
    row("prose", R"("a": "Set the api_key = canary, then go on")");
    row("header in prose", R"("a": "Authorization: Basic canary")");
    row("cookies in prose", R"("a": "Cookie: a=1; sid=canary")");
    row("set cookie", R"("a": "Set-Cookie: canary")");
    row("JWT", R"("a": "It is eyJcanary012.eyJcanary.canary")");
    row("random", R"("a": "use canaryA1b2C3d4E5f6G7h8J9k0 here")");
    row("hexadecimal", R"("a": "canary9f86d081884c7d659a2feaa0c55ad015")");
    row("HubSpot token in a word", R"("a": "xpat-na1-canary00-0000")");
    row("name of a member", R"("pat-na1-canary00-0000": 1)");
    row("hidden marks", "\"a\": \"Bea\xe2\x80\x8brer canary\"");
    row("JSON in a text", R"("a": "{\"list\": [{\"name\": \"token\", \"value\": \"canary\"}]}")");
}

void TestClaudeAnswers::credentialsInAnyForm()
{
    QFETCH(const QByteArray, member);
    const QByteArray body = "{" + member + "}";
    const QJsonDocument document = QJsonDocument::fromJson(body);
    QVERIFY(document.isObject());
    QString all = readableJson(harmlessJson(document.object()).toObject());
    all += lines(document.object()).join(u'\n');
    QVERIFY2(!all.contains(u"canary"_s), qPrintable(all));
}

// Whatever it looks like, and in the middle of a word.
void TestClaudeAnswers::theTokenOfNowIsSeenNowhere()
{
    const Secret known = Secret::fromUtf8("canary-word");
    const QJsonObject answer{
        {u"person"_s, QJsonObject{{u"name"_s, u"Dana canary-word"_s}}},
        {u"groups"_s, QJsonArray{u"xcanary-wordx"_s}},
        {u"a"_s, u"canary-canary-word"_s},
        {u"canary-word"_s, 1},
    };
    const auto context = claudeContext(answer, known);
    QVERIFY(context);
    QString all = readableJson(harmlessJson(answer, known).toObject()) + context->person
                  + context->groups.join(u' ');
    QVERIFY2(!all.contains(u"canary-word"_s), qPrintable(all));
    QVERIFY(all.contains(u"Dana"_s));
    QCOMPARE(redacted(u"no"_s, Secret::fromUtf8("no")), u"no"_s); // too short to be one
}

void TestClaudeAnswers::plainWordsStay_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("name") << u"Sales-EMEA-2026-Q3-Enterprise-Accounts"_s;
    QTest::newRow("scope") << u"crm.objects.custom_objects.sensitive.read.v2"_s;
    QTest::newRow("words") << u"ContactsReadAndWriteDealsReadAll"_s;
    QTest::newRow("id") << u"3f2504e0-4f89-11d3-9a0c-0305e82c3301"_s;
    QTest::newRow("address") << u"https://app.onbelay.ai/api/mcp and dana@example.com"_s;
    QTest::newRow("prose") << u"Tokens are kept in On Belay; cookies are not used."_s;
    QTest::newRow("German") << u"Rechtsschutzversicherungsgesellschaften"_s;
}

void TestClaudeAnswers::plainWordsStay()
{
    QFETCH(const QString, text);
    QCOMPARE(redacted(text), text);
}

void TestClaudeAnswers::endlessTextsAreNotRead()
{
    McpToolResult result;
    result.texts = QStringList{u"{\"integrations\": ["_s + QString(500'000, u' ') + u"]}"_s};
    QVERIFY(answeredValue(result).isUndefined());
}

void TestClaudeAnswers::textsCannotFakeTheInterface()
{
    const QJsonObject answer{{u"na\u202eme"_s, u"one\ntwo\u2066"_s}};
    QCOMPARE(lines(answer), QStringList({u"name=one two"_s}));
    QVERIFY(!readableJson(harmlessJson(answer).toObject()).contains(QChar(u'\u202e')));
}

QTEST_GUILESS_MAIN(TestClaudeAnswers)
#include "tst_claudeanswers.moc"
