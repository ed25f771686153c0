// Rows read fast are the rows that the careful reader reads; what is wrong is named.
#include "net/problem.h"
#include "onbelay/bodies.h"
#include "onbelay/bodyreader.h"
#include "onbelay/plainutf8.h"
#include "onbelay/rowbodies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList scopeIds{u"contacts:read"_s, u"contacts:write"_s, u"deals:read"_s};

QJsonObject sampleRow()
{
    return {{u"id"_s, u"g1"_s},
            {u"name"_s, u"Sales"_s},
            {u"description"_s, u"Those who sell"_s},
            {u"memberCount"_s, 12},
            {u"access"_s, true},
            {u"scopes"_s, QJsonArray{u"deals:read"_s, u"contacts:read"_s, u"later:read"_s}},
            {u"revision"_s, 5},
            {u"enforcedRevision"_s, 4},
            {u"changedAt"_s, u"2026-11-23T09:30:00.250Z"_s},
            {u"changedBy"_s, QJsonObject{{u"id"_s, u"p1"_s}, {u"name"_s, u"An admin"_s}}}};
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray page(const QJsonArray &rows)
{
    return bytes({{u"groups"_s, rows},
                  {u"removed"_s, QJsonArray{u"g8"_s, u"g9"_s}},
                  {u"next"_s, u"more"_s},
                  {u"asOf"_s, 77},
                  {u"total"_s, 3}});
}

} // namespace

class TestGroupBatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void batchesKeepTheirRows();
    void rowsAreRead();
    void changesNameWhatWent();
    void whatMayBeMissing();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void notJson_data();
    void notJson();
    void textsAreAsPlainAsElsewhere_data();
    void textsAreAsPlainAsElsewhere();
    void anyTextIsAsPlainAsElsewhere();
    void timesAreReadAsQtDoes_data();
    void timesAreReadAsQtDoes();
    void eventsOfOthersAreSeenOnly();
    void appliedPartsAreRead();
    void partsAreTheSameBytesEveryTime();
    void sessionTellsHowSoonChangesWork();
};

void TestGroupBatch::batchesKeepTheirRows()
{
    GroupBatch some;
    QVERIFY(some.empty());
    some.append({"g1", "One", "", "", "", 3, true, 5, 7, 6, 100});
    GroupBatch others;
    others.append({"g2", "Zwei", "zweite", "p", "Person", 0, false, 0, 1, 1, 0});
    others.append(some);
    some.append(others);
    QCOMPARE(some.size(), 3U);
    QCOMPARE(some[1].id, QByteArrayView("g2"));
    QCOMPARE(some[1].description, QByteArrayView("zweite"));
    QCOMPARE(some[1].changedByName, QByteArrayView("Person"));
    for (const std::size_t i : {0U, 2U}) {
        QCOMPARE(some[i].id, QByteArrayView("g1"));
        QCOMPARE(some[i].name, QByteArrayView("One"));
        QVERIFY(some[i].access && some[i].changedById.isEmpty());
        QCOMPARE(some[i].scopes, 5U);
        QCOMPARE(some[i].enforcedRevision, 6);
        QCOMPARE(some[i].changedAt, 100);
    }
}

void TestGroupBatch::rowsAreRead()
{
    const auto read = readGroupPage(page({sampleRow()}), ScopeNames(scopeIds));
    QVERIFY(read);
    QCOMPARE(read->groups.size(), 1U);
    const GroupRecord row = read->groups[0];
    QCOMPARE(row.id, QByteArrayView("g1"));
    QCOMPARE(row.name, QByteArrayView("Sales"));
    QCOMPARE(row.description, QByteArrayView("Those who sell"));
    QCOMPARE(row.changedById, QByteArrayView("p1"));
    QCOMPARE(row.changedByName, QByteArrayView("An admin"));
    QCOMPARE(row.memberCount, 12);
    QVERIFY(row.access);
    QCOMPARE(row.scopes, 0b101U); // in any order; unknown ones are left out
    QCOMPARE(row.revision, 5);
    QCOMPARE(row.enforcedRevision, 4);
    QCOMPARE(row.changedAt, 1795426200);
    QCOMPARE(read->next, u"more"_s);
    QCOMPARE(read->asOf, 77);
    QCOMPARE(read->total, 3);
    QVERIFY(read->removed.isEmpty());
}

void TestGroupBatch::changesNameWhatWent()
{
    const auto read = readChangePage(page({sampleRow()}), ScopeNames(scopeIds));
    QVERIFY(read);
    QCOMPARE(read->groups.size(), 1U);
    QCOMPARE(read->removed, (QStringList{u"g8"_s, u"g9"_s}));
    const auto without = readChangePage(R"({"groups":[],"next":null,"asOf":1})", {});
    QVERIFY(!without && without.error().detail.endsWith(u"removed"_s));
}

void TestGroupBatch::whatMayBeMissing()
{
    QJsonObject row = sampleRow();
    for (const char *member : {"description", "changedAt"})
        row.remove(QLatin1StringView(member));
    row.insert(u"changedBy"_s, QJsonValue::Null);
    const auto read = readGroupPage(bytes({{u"groups"_s, QJsonArray{row}}, {u"asOf"_s, 1}}), {});
    QVERIFY(read);
    QVERIFY(read->groups[0].description.isEmpty() && read->groups[0].changedByName.isEmpty());
    QCOMPARE(read->groups[0].changedAt, 0);
    QCOMPARE(read->total, -1);
    QVERIFY(read->next.isEmpty());
}

void TestGroupBatch::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value"); // undefined: it is missing
    const auto rows = [](const char *member, std::initializer_list<QJsonValue> values) {
        for (const QJsonValue &value : values)
            QTest::addRow("%s %d", member, int(value.type()))
                << QString::fromLatin1(member) << value;
    };
    const QJsonValue none(QJsonValue::Undefined);
    rows("id", {none, QJsonValue::Null, 7, u""_s});
    rows("name", {none, QJsonValue::Null, 7});
    rows("description", {7});
    rows("memberCount", {none, QJsonValue::Null, u"7"_s, 1.5});
    QTest::newRow("negative count") << u"memberCount"_s << QJsonValue(-1);
    QTest::newRow("count beyond an int") << u"memberCount"_s << QJsonValue(qint64(3'000'000'000));
    rows("access", {none, QJsonValue::Null, 1, u"true"_s});
    rows("scopes", {none, QJsonValue::Null, u"deals:read"_s, QJsonArray{1}});
    rows("revision", {none, u"5"_s, 5.5});
    rows("enforcedRevision", {none, true});
    rows("changedAt", {7, u"yesterday"_s});
    rows("changedBy", {7, u"p1"_s, QJsonObject{{u"id"_s, u"p1"_s}}});
}

void TestGroupBatch::whatIsWrongIsNamed()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject row = sampleRow();
    row.remove(member);
    if (!value.isUndefined())
        row.insert(member, value);
    const auto read = readGroupPage(page({sampleRow(), row}), {});
    QVERIFY(!read);
    QCOMPARE(read.error().kind, FailureKind::BadJson);
    QCOMPARE(read.error().detail,
             QString(u"field missing or of another type: groups[1]."_s + member));
    GroupBatch rows;
    const auto event = readRowChanged(bytes({{u"integration"_s, u"hubspot"_s}, {u"group"_s, row}}),
                                      u"hubspot"_s, {}, rows);
    QVERIFY(!event && event.error().detail.endsWith(u"group."_s + member));
    QVERIFY(rows.empty());
}

void TestGroupBatch::notJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("text") << QByteArray("\"x\"");
    QTest::newRow("cut off") << page({sampleRow()}).chopped(40);
    QTest::newRow("two of them") << QByteArray(R"({"groups":[],"asOf":1}{})");
    QTest::newRow("not UTF-8") << QByteArray("{\"groups\":[],\"asOf\":1,\"x\":\"\xff\"}");
    QTest::newRow("deep") << QByteArray("{\"groups\":" + QByteArray(100'000, '[') + '}');
    QTest::newRow("groups are text") << QByteArray(R"({"groups":["g1"],"asOf":1})");
    QTest::newRow("groups are no list") << QByteArray(R"({"groups":{},"asOf":1})");
}

void TestGroupBatch::notJson()
{
    QFETCH(QByteArray, body);
    const auto read = readGroupPage(body, {});
    QVERIFY(!read);
    QCOMPARE(read.error().kind, FailureKind::BadJson);
    QVERIFY(!read.error().detail.isEmpty());
    QVERIFY(!readAppliedPart(body, {}) && !readAppliedParts(body, {}));
}

void TestGroupBatch::textsAreAsPlainAsElsewhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u"  two  blanks  "_s;
    QTest::newRow("lines") << u"one\ntwo\r\nthree\ttab"_s;
    QTest::newRow("controls") << u"a\u0007b\u007fc\u0085d"_s;
    QTest::newRow("directions") << u"a\u202eb\u2066c\u200fd\u061ce"_s;
    QTest::newRow("invisible") << u"a\u00adb\u200bc\u2060d\ufeffe"_s;
    QTest::newRow("odd blanks") << u"a\u00a0b\u2003c\u3000d\u2028e"_s;
    QTest::newRow("letters") << u"Ünïcödé Ωμέγα Привет עברית 漢字 한글 العربية कखग"_s;
    QTest::newRow("symbols") << u"a \u2713 b \U0001f600 c"_s;
    QTest::newRow("longest") << QString(2000, u'x');
    QTest::newRow("longer") << QString(2001, u'x');
    QTest::newRow("longer, of two bytes") << QString(2001, u'ö');
    QTest::newRow("many bytes, short") << QString(1500, u'漢');
    QTest::newRow("cut in a pair") << QString(1998, u'x') + u"\U0001f600\U0001f600"_s;
}

void TestGroupBatch::textsAreAsPlainAsElsewhere()
{
    QFETCH(QString, text);
    const QByteArray utf8 = text.toUtf8();
    QByteArray storage;
    QCOMPARE(plainUtf8(utf8, storage).toByteArray(),
             plainText(text, BodyReader::longestText).toUtf8());
}

void TestGroupBatch::anyTextIsAsPlainAsElsewhere()
{
    QRandomGenerator random(20'261'123);
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (quint32 length = random.bounded(12U); length > 0; --length) {
            const bool blank = random.bounded(4) == 0;
            const auto unit = char16_t(random.bounded(random.bounded(2) == 0 ? 0x100 : 0x10000));
            text.append(blank || QChar::isSurrogate(unit) ? QChar(u' ') : QChar(unit));
        }
        const QByteArray utf8 = text.toUtf8();
        QByteArray storage;
        QCOMPARE(plainUtf8(utf8, storage).toByteArray(),
                 plainText(text, BodyReader::longestText).toUtf8());
    }
}

void TestGroupBatch::timesAreReadAsQtDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"2026-11-23T09:30:00Z",
                             "2026-11-23T09:30:00.250Z",
                             "1970-01-01T00:00:00Z",
                             "2000-02-29T23:59:59.9Z",
                             "2100-03-01T00:00:00Z",
                             "2026-11-23T09:30:00+02:00",
                             "2026-11-23T09:30:00.123456Z",
                             "1969-12-31T23:59:00Z",
                             "9999-12-31T23:59:59Z",
                             "2026-02-29T09:30:00Z",
                             "2100-02-29T09:30:00Z",
                             "2026-13-01T09:30:00Z",
                             "2026-11-23T24:00:00Z",
                             "2026-11-23T09:60:00Z",
                             "2026-11-23 09:30:00Z",
                             "2026-11-23T09:30:00.Z",
                             "2026-11-23T09:30:00.1aZ",
                             "2026-11-2309:30:00Z",
                             "Z",
                             "",
                             "-026-11-23T09:30:00Z",
                             "2026-00-01T09:30:00Z",
                             "2026-11-00T09:30:00Z"})
        QTest::newRow(*text == 0 ? "empty" : text) << QByteArray(text);
}

void TestGroupBatch::timesAreReadAsQtDoes()
{
    QFETCH(QByteArray, text);
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    const auto seconds = secondsOf(text);
    QCOMPARE(seconds.has_value(), time.isValid());
    if (seconds)
        QCOMPARE(*seconds, time.toSecsSinceEpoch());
}

void TestGroupBatch::eventsOfOthersAreSeenOnly()
{
    GroupBatch rows;
    QStringList removed;
    // What another integration's row holds is none of our business.
    const QByteArray other = R"({"integration":"other","group":7})";
    QCOMPARE(readRowChanged(other, u"hubspot"_s, {}, rows), Expected<bool>(false));
    QCOMPARE(readRowRemoved(other, u"hubspot"_s, removed), Expected<bool>(false));
    QCOMPARE(readIsAbout(other, u"hubspot"_s), Expected<bool>(false));
    QCOMPARE(readRowRemoved(R"({"integration":"hubspot","group":"g1"})", u"hubspot"_s, removed),
             Expected<bool>(true));
    QCOMPARE(removed, QStringList{u"g1"_s});
    QVERIFY(!readRowRemoved(R"({"integration":"hubspot"})", u"hubspot"_s, removed));
    QVERIFY(!readIsAbout(R"({"group":"g1"})", u"hubspot"_s));
    QVERIFY(rows.empty());
}

void TestGroupBatch::appliedPartsAreRead()
{
    const QByteArray part =
        R"({"part":2,"appliedAt":"2026-11-23T09:30:00.000Z","groups":[{"group":"g1","revision":5,
            "access":true,"scopes":["deals:read","later:read"]}]})";
    const auto one = readAppliedPart(part, ScopeNames(scopeIds));
    QVERIFY(one);
    QCOMPARE(one->part, 2);
    QCOMPARE(one->appliedAt.toSecsSinceEpoch(), 1795426200);
    QCOMPARE(one->groups.size(), 1U);
    QCOMPARE(one->groups[0].group, u"g1"_s);
    QCOMPARE(one->groups[0].revision, 5);
    QVERIFY(one->groups[0].access);
    QCOMPARE(one->groups[0].scopes, (QStringList{u"deals:read"_s, u"later:read"_s}));
    const auto all = readAppliedParts("{\"appliedParts\":[" + part + ',' + part + "]}", {});
    QVERIFY(all);
    QCOMPARE(all->size(), 2U);
    QByteArray wrong = part;
    const auto bad = readAppliedPart(wrong.replace("true", "1"), {});
    QVERIFY(!bad && bad.error().detail.endsWith(u"groups[0].access"_s));
}

void TestGroupBatch::partsAreTheSameBytesEveryTime()
{
    ChangeSetPart part{u"id-1"_s, u"\"because\" \\ of ünits\n\u0001\U0001f600"_s, 3, 9, {}};
    QJsonArray edits;
    for (int i = 0; i < 200; ++i) {
        CellEdits edit{u"g %1"_s.arg(i), i, {}};
        QJsonObject cells;
        for (int cell = 0; cell < 12; ++cell) {
            const QString name =
                cell == 0 ? u"access"_s : u"scöpe%1:read"_s.arg((cell * 7 + i) % 12);
            edit.cells.insert(name, cell % 2 == 0);
            cells.insert(name, cell % 2 == 0);
        }
        part.edits.push_back(edit);
        edits.append(QJsonObject{
            {u"group"_s, edit.group}, {u"baseRevision"_s, edit.baseRevision}, {u"cells"_s, cells}});
    }
    // Members in the order of their names: what Qt writes.
    QCOMPARE(writeChangeSetPart(part), bytes({{u"id"_s, part.id},
                                              {u"reason"_s, part.reason},
                                              {u"part"_s, 3},
                                              {u"parts"_s, 9},
                                              {u"edits"_s, edits}}));
    QCOMPARE(writeImpactQuestion(part.edits), bytes({{u"edits"_s, edits}}));
}

void TestGroupBatch::sessionTellsHowSoonChangesWork()
{
    QJsonObject body = QJsonDocument::fromJson(
                           R"({"user":{"id":"u","name":"A","email":"a@b.example","role":"admin"},
            "organization":{"id":"o","name":"O"},"serverTime":"2026-11-01T10:00:00Z"})")
                           .object();
    QCOMPARE(readSession(body).value().enforcementSeconds, 0);
    body.insert(u"enforcementSeconds"_s, 60);
    QCOMPARE(readSession(body).value().enforcementSeconds, 60);
    body.insert(u"enforcementSeconds"_s, u"soon"_s);
    QVERIFY(!readSession(body));
}

QTEST_GUILESS_MAIN(TestGroupBatch)
#include "tst_groupbatch.moc"
