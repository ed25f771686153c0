#include "catalog/integration.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray sample()
{
    QFile file(QFINDTESTDATA("catalogsample.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The sample with the value at a path such as "scopes.1.implies" replaced, or taken out.
QJsonValue changed(const QJsonValue &value, QStringList path, const QJsonValue &replacement)
{
    if (path.isEmpty())
        return replacement;
    const QString key = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[key.toInt()] = changed(array[key.toInt()], path, replacement);
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue child = changed(object.value(key), path, replacement);
    if (child.isUndefined())
        object.remove(key);
    else
        object.insert(key, child);
    return object;
}

QByteArray sampleWith(const QString &path, const QJsonValue &replacement)
{
    const QJsonValue root = QJsonDocument::fromJson(sample()).object();
    return QJsonDocument(changed(root, path.split(u'.'), replacement).toObject()).toJson();
}

} // namespace

class CatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void errors_data();
    void errors();
    void filesWithoutPresetsAreValid();
    void brokenJsonNamesTheByte();
    void revisionsAreOrderedByDayThenNumber();
    void textFallsBackToEnglish();
    void asksForTheShortestList();
    void satisfaction_data();
    void satisfaction();
};

void CatalogTest::readsEverything()
{
    const auto parsed = parseIntegration(sample());
    QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().where));
    QCOMPARE(parsed->id, u"demo"_s);
    QCOMPARE(parsed->revision, (GuideRevision{QDate(2026, 2, 28), 10}));
    QCOMPARE(parsed->category.in(u"de"_s), u"Werkzeuge"_s);
    QCOMPARE(parsed->apiBase, QUrl(u"https://api.example"_s));
    QCOMPARE(parsed->scopes.size(), std::size_t(3));
    QCOMPARE(parsed->scopes[0].access, ScopeAccess::ReadOnly);
    QCOMPARE(parsed->scopes[1].implies, std::vector<int>{0});
    QCOMPARE(parsed->scopes[2].implies, (std::vector<int>{0, 1})); // closed over what follows
    QCOMPARE(parsed->scopes[1].note.in(u"en"_s), u"careful"_s);
    QCOMPARE(parsed->doors[0].steps[0].menuPaths[0].in(u"en"_s), u"A > B"_s);
    QCOMPARE(parsed->doors[0].steps[0].drawing, u"demo/1"_s);
    QCOMPARE(parsed->probes[0].paths, (QStringList{u"/a"_s, u"/b"_s}));
    QVERIFY(parsed->probes[0].expectsArray);
    QCOMPARE(parsed->symptoms[0].checks, QStringList{u"key.age"_s});
    QCOMPARE(parsed->announcements[0].date, QDate(2026, 10, 26));
    QCOMPARE(parsed->presets.size(), std::size_t(2));
    QCOMPARE(parsed->presets[0].title.in(u"en"_s), u"All"_s);
    QCOMPARE(parsed->presets[0].scopes, (std::vector<int>{0, 2}));
    QVERIFY(parsed->presets[0].access);
    QVERIFY(parsed->presets[1].scopes.empty());
    QVERIFY(!parsed->presets[1].access);
    QCOMPARE(parsed->scopeIndex(u"things:write"_s), 1);
    QCOMPARE(parsed->scopeIndex(u"nothing"_s), -1);
}

void CatalogTest::errors_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("replacement");
    QTest::addColumn<QString>("where");
    const QJsonValue nothing(QJsonValue::Undefined);

    QTest::newRow("unknown format") << u"format"_s << QJsonValue(2) << u"format"_s;
    QTest::newRow("no id") << u"id"_s << nothing << u"id"_s;
    QTest::newRow("no revision") << u"revision"_s << nothing << u"revision"_s;
    QTest::newRow("revision without a number")
        << u"revision"_s << QJsonValue(u"2026-11-24"_s) << u"revision"_s;
    QTest::newRow("revision of no day")
        << u"revision"_s << QJsonValue(u"2026-02-30.1"_s) << u"revision"_s;
    QTest::newRow("revision with a line break")
        << u"revision"_s << QJsonValue(u"2026-11-24.1\n"_s) << u"revision"_s;
    QTest::newRow("number for a name") << u"name"_s << QJsonValue(3) << u"name"_s;
    QTest::newRow("plain text") << u"summary"_s << QJsonValue(u"x"_s) << u"summary"_s;
    QTest::newRow("no English") << u"category.en"_s << nothing << u"category"_s;
    QTest::newRow("empty German") << u"category.de"_s << QJsonValue(u" "_s) << u"category.de"_s;
    QTest::newRow("plain http") << u"apiBase"_s << QJsonValue(u"http://api.example"_s)
                                << u"apiBase"_s;
    QTest::newRow("user in the address")
        << u"apiBase"_s << QJsonValue(u"https://u@api.example"_s) << u"apiBase"_s;
    QTest::newRow("no scopes") << u"scopes"_s << QJsonValue(QJsonArray()) << u"scopes"_s;
    QTest::newRow("scopes as object") << u"scopes"_s << QJsonValue(QJsonObject()) << u"scopes"_s;
    QTest::newRow("access word") << u"scopes.1.access"_s << QJsonValue(u"write"_s)
                                 << u"scopes[1].access"_s;
    QTest::newRow("implies nobody")
        << u"scopes.1.implies.0"_s << QJsonValue(u"other"_s) << u"scopes[1].implies[0]"_s;
    QTest::newRow("implies itself")
        << u"scopes.1.implies.0"_s << QJsonValue(u"things:write"_s) << u"scopes"_s;
    QTest::newRow("ambiguous") << u"scopes.1.id"_s << QJsonValue(u"things:read"_s)
                               << u"scopes[1].implies[0]"_s;
    QTest::newRow("held by every token")
        << u"scopes.0.satisfiedBy"_s << QJsonValue(QJsonArray()) << u"scopes[0].satisfiedBy"_s;
    QTest::newRow("empty alternative")
        << u"scopes.0.satisfiedBy.1"_s << QJsonValue(QJsonArray()) << u"scopes[0].satisfiedBy[1]"_s;
    QTest::newRow("nothing to ask for")
        << u"scopes.0.ask"_s << QJsonValue(QJsonArray()) << u"scopes[0].ask"_s;
    QTest::newRow("no doors") << u"doors"_s << QJsonValue(QJsonArray()) << u"doors"_s;
    QTest::newRow("page to open") << u"doors.0.steps.0.open"_s << QJsonValue(u"file:///x"_s)
                                  << u"doors[0].steps[0].open"_s;
    QTest::newRow("probe of nothing")
        << u"probes.0.scope"_s << QJsonValue(u"x"_s) << u"probes[0].scope"_s;
    QTest::newRow("probe at another host")
        << u"probes.0.paths.1"_s << QJsonValue(u"//evil.example/a"_s) << u"probes[0].paths[1]"_s;
    QTest::newRow("flag") << u"probes.0.expectsArray"_s << QJsonValue(1)
                          << u"probes[0].expectsArray"_s;
    QTest::newRow("no checks") << u"symptoms.0.checks"_s << QJsonValue(QJsonArray())
                               << u"symptoms[0].checks"_s;
    QTest::newRow("date") << u"announcements.0.date"_s << QJsonValue(u"26.10.2026"_s)
                          << u"announcements[0].date"_s;
    QTest::newRow("preset of an unknown scope")
        << u"presets.0.scopes.1"_s << QJsonValue(u"other"_s) << u"presets[0].scopes[1]"_s;
    QTest::newRow("two presets of an id")
        << u"presets.1.id"_s << QJsonValue(u"all"_s) << u"presets[1].id"_s;
    QTest::newRow("preset without access")
        << u"presets.0.access"_s << nothing << u"presets[0].access"_s;
    QTest::newRow("preset without English")
        << u"presets.0.title.en"_s << nothing << u"presets[0].title"_s;
    QTest::newRow("presets as object") << u"presets"_s << QJsonValue(QJsonObject()) << u"presets"_s;
}

// Guides from before there were presets are still signed and in use.
void CatalogTest::filesWithoutPresetsAreValid()
{
    const auto parsed =
        parseIntegration(sampleWith(u"presets"_s, QJsonValue(QJsonValue::Undefined)));
    QVERIFY(parsed.has_value());
    QVERIFY(parsed->presets.empty());
}

void CatalogTest::errors()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, replacement);
    QFETCH(QString, where);
    const auto parsed = parseIntegration(sampleWith(path, replacement));
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().where, where);
    QVERIFY(!parsed.error().what.isEmpty());
}

void CatalogTest::brokenJsonNamesTheByte()
{
    const auto parsed = parseIntegration(sample().chopped(3));
    QVERIFY(!parsed.has_value());
    QVERIFY(parsed.error().where.startsWith(u"byte "_s));
    QVERIFY(!parseIntegration("[]").has_value());
    QVERIFY(!parseIntegration("").has_value());
}

void CatalogTest::revisionsAreOrderedByDayThenNumber()
{
    const QStringList inOrder{u"2025-12-31.10"_s, u"2026-01-01.1"_s, u"2026-01-01.2"_s,
                              u"2026-01-01.10"_s, u"2026-10-01.1"_s};
    for (qsizetype i = 0; i < inOrder.size(); ++i) {
        const auto revision = GuideRevision::fromText(inOrder[i]);
        QVERIFY(revision);
        QCOMPARE(revision->text(), inOrder[i]);
        for (qsizetype j = 0; j < inOrder.size(); ++j)
            QCOMPARE(*revision < *GuideRevision::fromText(inOrder[j]), i < j);
    }
}

void CatalogTest::textFallsBackToEnglish()
{
    const LocalizedText text({{u"en"_s, u"door"_s}, {u"de"_s, u"Tür"_s}});
    QCOMPARE(text.in(u"de"_s), u"Tür"_s);
    QCOMPARE(text.in(u"de_AT"_s), u"Tür"_s);
    QCOMPARE(text.in(u"de-CH"_s), u"Tür"_s);
    QCOMPARE(text.in(u"ja"_s), u"door"_s);
    QCOMPARE(LocalizedText().in(u"de"_s), QString());
}

void CatalogTest::asksForTheShortestList()
{
    const Integration integration = parseIntegration(sample()).value();
    QCOMPARE(vendorScopesFor(integration, {}), QStringList());
    QCOMPARE(vendorScopesFor(integration, {0}), QStringList{u"t.read"_s});
    QCOMPARE(vendorScopesFor(integration, {2, 1, 0}), (QStringList{u"t.read"_s, u"t.write"_s}));
    QCOMPARE(vendorScopesFor(integration, {7}), QStringList());
}

void CatalogTest::satisfaction_data()
{
    QTest::addColumn<QStringList>("held");
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("nothing held") << QStringList() << QStringList{u"t.all"_s};
    QTest::newRow("first way") << QStringList{u"t.all"_s} << QStringList();
    QTest::newRow("second way") << QStringList{u"t.two"_s, u"x"_s, u"t.one"_s} << QStringList();
    QTest::newRow("half") << QStringList{u"t.one"_s} << QStringList{u"t.two"_s};
    QTest::newRow("versioned") << QStringList{u"t.all.v2"_s} << QStringList();
    QTest::newRow("only alike") << QStringList{u"t.all.vx"_s, u"t.allv2"_s, u"t.all.v"_s}
                                << QStringList{u"t.all"_s};
}

void CatalogTest::satisfaction()
{
    QFETCH(QStringList, held);
    QFETCH(QStringList, missing);
    const Integration integration = parseIntegration(sample()).value();
    QCOMPARE(missingVendorScopes(integration.scopes[0], held), missing);
    QCOMPARE(isSatisfied(integration.scopes[0], held), missing.isEmpty());
    QVERIFY(!isSatisfied(Scope(), held));
}

QTEST_APPLESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
