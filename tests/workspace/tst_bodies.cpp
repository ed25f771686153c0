#include "onbelay/account.h"
#include "onbelay/bodies.h"
#include "onbelay/rowbodies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {
QJsonObject object(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    Q_ASSERT(document.isObject());
    return document.object();
}

const char *group = R"({"id":"g1","name":"Sales","description":"","memberCount":3,"access":true,
    "scopes":["deals:read"],"revision":4,"enforcedRevision":4,
    "changedAt":"2026-11-01T10:00:00.000Z","changedBy":null})";

QByteArray pageOf(const QJsonObject &row)
{
    return QJsonDocument(QJsonObject{{u"groups"_s, QJsonArray{row}},
                                     {u"next"_s, QJsonValue::Null},
                                     {u"asOf"_s, 1},
                                     {u"total"_s, 1}})
        .toJson(QJsonDocument::Compact);
}
} // namespace

// What the server sends is read exactly, or refused with the name of the field; never guessed.
class TestBodies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupPageIsRead();
    void missingFieldIsNamed_data();
    void missingFieldIsNamed();
    void otherApiIsNoAdminApi();
    void unknownStateIsRefused();
    void unknownRoleIsRefused();
    void namesCannotFakeTheInterface();
    void changeSetSaysWhatWasEdited();
    void accountKeysDifferByServerAndPerson();
};

void TestBodies::groupPageIsRead()
{
    const QByteArray json =
        R"({"groups":[)" + QByteArray(group) + R"(],"next":null,"asOf":12,"total":1})";
    const auto page = readGroupPage(json, ScopeNames({u"contacts:read"_s, u"deals:read"_s}));
    QVERIFY(page);
    QCOMPARE(page->groups.size(), 1U);
    QCOMPARE(page->groups[0].name, QByteArrayView("Sales"));
    QCOMPARE(page->groups[0].revision, 4);
    QCOMPARE(page->groups[0].scopes, 2U);
    QCOMPARE(page->groups[0].changedAt, 1793527200);
    QVERIFY(page->next.isEmpty());
    QCOMPARE(page->asOf, 12);
    QCOMPARE(page->total, 1);
}

void TestBodies::missingFieldIsNamed_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field :
         {"id", "name", "memberCount", "access", "scopes", "revision", "enforcedRevision"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void TestBodies::missingFieldIsNamed()
{
    QFETCH(QString, field);
    QJsonObject row = object(group);
    row.remove(field);
    const auto page = readGroupPage(pageOf(row), {});
    QVERIFY(!page);
    QCOMPARE(page.error().kind, FailureKind::BadJson);
    QVERIFY2(page.error().detail.contains(field), qPrintable(page.error().detail));
}

void TestBodies::otherApiIsNoAdminApi()
{
    const auto other = readDiscovery(object(R"({"api":"something","version":"1","features":[]})"));
    QVERIFY(!other);
    QCOMPARE(other.error().kind, FailureKind::NoAdminApi);
}

void TestBodies::unknownStateIsRefused()
{
    const auto connection = readConnection(object(
        R"({"id":"hubspot","name":"HubSpot","state":"splendid","revision":1,"tokenHint":null,
            "account":null,"grantedVendorScopes":[],"connectedBy":null,"connectedAt":null,
            "keyChangedAt":null,"lastCheck":null})"));
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, FailureKind::BadJson);
}

void TestBodies::unknownRoleIsRefused()
{
    const auto session = readSession(object(
        R"({"user":{"id":"u1","name":"A","email":"a@b.example","role":"owner"},
            "organization":{"id":"o","name":"O"},"serverTime":"2026-11-01T10:00:00Z"})"));
    QVERIFY(!session);
    QVERIFY(session.error().detail.contains(u"role"_s));
}

void TestBodies::namesCannotFakeTheInterface()
{
    QJsonObject row = object(group);
    row.insert(u"name"_s, u"Sales\n\u202eeveryone\u0007"_s);
    const auto page = readGroupPage(pageOf(row), {});
    QVERIFY(page);
    const QString name = QString::fromUtf8(page->groups[0].name);
    QVERIFY(!name.contains(u'\n') && !name.contains(QChar(0x202e)) && !name.contains(QChar(7)));
}

void TestBodies::changeSetSaysWhatWasEdited()
{
    ChangeSetPart part{u"id-1"_s, u"because"_s, 1, 2, {{u"g1"_s, 4, {{u"access"_s, false}}}}};
    QCOMPARE(writeChangeSetPart(part),
             QByteArray(R"({"edits":[{"baseRevision":4,"cells":{"access":false},"group":"g1"}],)"
                        R"("id":"id-1","part":1,"parts":2,"reason":"because"})"));
    part.reason.clear();
    QVERIFY(!writeChangeSetPart(part).contains("reason"));
}

void TestBodies::accountKeysDifferByServerAndPerson()
{
    Account a;
    a.server = QUrl(u"https://one.example"_s);
    a.userId = u"u1"_s;
    Account b = a;
    b.server = QUrl(u"https://two.example"_s);
    Account c = a;
    c.userId = u"u2"_s;
    QVERIFY(a.key() != b.key());
    QVERIFY(a.key() != c.key());
    Account again = a;
    again.server.setPath(u"/some/path"_s);
    QCOMPARE(again.key(), a.key());
}

QTEST_GUILESS_MAIN(TestBodies)
#include "tst_bodies.moc"
