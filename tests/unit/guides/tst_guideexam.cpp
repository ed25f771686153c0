// What a replacement guide may change, and what it is refused for.
#include "guides/guideexam.h"
#include "support/guidefile.h"
#include "support/minisigntool.h"

#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(onbelay::GuideRefusal)

class GuideExamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordingAndMappingMayChange_data();
    void wordingAndMappingMayChange();
    void refusals_data();
    void refusals();
    void aScopeByAnotherName();
    void reorderedScopes();
    void unsignedIsNotRead();
    void caps();

private:
    auto examine(const QByteArray &guide)
    {
        return examineGuide({guide, m_tool.sign(guide)}, m_tool.key(), m_builtIn);
    }

    MinisignTool m_tool;
    Integration m_builtIn;
};

void GuideExamTest::initTestCase()
{
    QVERIFY2(m_tool.isReady(), "minisign must be installed");
    const auto parsed = parseIntegration(builtInGuide());
    QVERIFY(parsed);
    m_builtIn = *parsed;
}

void GuideExamTest::wordingAndMappingMayChange_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("title") << u"doors.0.steps.0.title.en"_s << QJsonValue(u"Elsewhere"_s);
    QTest::newRow("menu path") << u"doors.0.steps.0.menuPaths.0.en"_s << QJsonValue(u"A > B"_s);
    QTest::newRow("scope title") << u"scopes.4.title.en"_s << QJsonValue(u"Look at deals"_s);
    QTest::newRow("what to ask for")
        << u"scopes.4.ask.0.name"_s << QJsonValue(u"crm.objects.deals.view"_s);
    QTest::newRow("what satisfies")
        << u"scopes.4.satisfiedBy"_s << QJsonValue(QJsonArray{QJsonArray{u"a"_s}});
    QTest::newRow("probe") << u"probes.0.paths"_s << QJsonValue(QJsonArray{u"/crm/v9/x"_s});
    QTest::newRow("fewer probes") << u"probes.0"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("fewer doors") << u"doors.1"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("no presets, as older guides")
        << u"presets"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("another preset") << u"presets.1.scopes.1"_s << QJsonValue(u"deals:read"_s);
    QTest::newRow("no announcements") << u"announcements"_s << QJsonValue(QJsonArray());
    QTest::newRow("advice") << u"symptoms.0.advice.en"_s << QJsonValue(u"Wait."_s);
}

void GuideExamTest::wordingAndMappingMayChange()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    const auto guide = examine(guideWith(u"2999-01-01.1"_s, path, value));
    QVERIFY2(guide, guide ? "" : qPrintable(guide.error().detail));
    QCOMPARE(guide->revision.text(), u"2999-01-01.1"_s);
}

void GuideExamTest::refusals_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<GuideRefusal>("reason");
    QTest::addColumn<QString>("detail");
    const QJsonValue nothing(QJsonValue::Undefined);
    QTest::newRow("format") << u"format"_s << QJsonValue(2) << GuideRefusal::OtherFormat
                            << u"format: "_s;
    QTest::newRow("no format") << u"format"_s << nothing << GuideRefusal::OtherFormat
                               << u"format: "_s;
    QTest::newRow("broken inside") << u"doors.1.steps.2.title"_s << QJsonValue(7)
                                   << GuideRefusal::Broken << u"doors[1].steps[2].title: "_s;
    QTest::newRow("revision") << u"revision"_s << QJsonValue(20261124) << GuideRefusal::Broken
                              << u"revision: "_s;
    QTest::newRow("another integration")
        << u"id"_s << QJsonValue(u"jira"_s) << GuideRefusal::OtherIntegration << u"jira"_s;
    QTest::newRow("another API") << u"apiBase"_s << QJsonValue(u"https://api.evil.example"_s)
                                 << GuideRefusal::OtherServer << u"api.evil.example"_s;
    QTest::newRow("a scope less") << u"scopes.8"_s << nothing << GuideRefusal::Broken
                                  << u"probes["_s; // its probe is left
    QTest::newRow("a scope that a preset names otherwise")
        << u"scopes.1.id"_s << QJsonValue(u"contacts:change"_s) << GuideRefusal::Broken
        << u"presets["_s;
    QTest::newRow("a preset of an unknown scope")
        << u"presets.1.scopes.0"_s << QJsonValue(u"contacts:change"_s) << GuideRefusal::Broken
        << u"presets[1].scopes[0]: "_s;
    QTest::newRow("writing that is called reading")
        << u"scopes.1.access"_s << QJsonValue(u"readOnly"_s) << GuideRefusal::OtherScopes
        << QString();
    QTest::newRow("another implication")
        << u"scopes.1.implies"_s << QJsonValue(QJsonArray{u"deals:read"_s})
        << GuideRefusal::OtherScopes << QString();
    QTest::newRow("four steps") << u"doors.1.steps.4"_s << nothing << GuideRefusal::Broken
                                << u"doors[1].steps: "_s;
}

void GuideExamTest::refusals()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, detail);
    const auto guide = examine(guideWith(u"2999-01-01.1"_s, path, value));
    QVERIFY(!guide);
    QTEST(guide.error().reason, "reason");
    QVERIFY2(guide.error().detail.startsWith(detail), qPrintable(guide.error().detail));
}

void GuideExamTest::aScopeByAnotherName()
{
    QJsonObject root = QJsonDocument::fromJson(guideWith(u"2999-01-01.1"_s)).object();
    root.remove(u"presets"_s);
    QJsonArray scopes = root[u"scopes"_s].toArray();
    QJsonObject scope = scopes.at(1).toObject();
    scope.insert(u"id"_s, u"contacts:change"_s);
    scopes.replace(1, scope);
    root.insert(u"scopes"_s, scopes);
    const auto guide = examine(QJsonDocument(root).toJson());
    QVERIFY(!guide);
    QCOMPARE(guide.error().reason, GuideRefusal::OtherScopes);
}

// The same scopes in another order would put ticks on other permissions.
void GuideExamTest::reorderedScopes()
{
    QJsonArray scopes = QJsonDocument::fromJson(builtInGuide()).object()[u"scopes"_s].toArray();
    const QJsonValue first = scopes.takeAt(0);
    scopes.insert(2, first);
    const auto guide = examine(guideWith(u"2999-01-01.1"_s, u"scopes"_s, scopes));
    QVERIFY(!guide);
    QCOMPARE(guide.error().reason, GuideRefusal::OtherScopes);
    scopes.append(scopes.at(0));
    QVERIFY(!examine(guideWith(u"2999-01-01.1"_s, u"scopes"_s, scopes)));
}

// Nothing of a file is interpreted before its signature is known to be right.
void GuideExamTest::unsignedIsNotRead()
{
    const QByteArray good = guideWith(u"2999-01-01.1"_s);
    const MinisignTool other;
    const auto reason = [this](const QByteArray &guide, const QByteArray &signature) {
        const auto examined = examineGuide({guide, signature}, m_tool.key(), m_builtIn);
        return examined ? std::nullopt : std::optional(examined.error().reason);
    };
    QCOMPARE(reason(good, m_tool.sign(good)), std::nullopt);
    for (const QByteArray &guide : {good, QByteArray("not JSON"), QByteArray()}) {
        QCOMPARE(reason(guide, {}), GuideRefusal::Unsigned);
        QCOMPARE(reason(guide, "garbage"), GuideRefusal::BadSignature);
        QCOMPARE(reason(guide, other.sign(guide)), GuideRefusal::OtherKey);
        QCOMPARE(reason(guide, m_tool.sign(guide + ' ')), GuideRefusal::WrongSignature);
    }
    QCOMPARE(reason("not JSON", m_tool.sign("not JSON")), GuideRefusal::Broken);
}

void GuideExamTest::caps()
{
    QByteArray guide = guideWith(u"2999-01-01.1"_s);
    guide.append(QByteArray(largestGuide - guide.size(), ' '));
    QVERIFY(examine(guide)); // exactly the cap
    guide.append(' ');
    QCOMPARE(examine(guide).error().reason, GuideRefusal::TooLarge);
    const auto longSignature =
        examineGuide({"{}", QByteArray(largestSignature + 1, 'A')}, m_tool.key(), m_builtIn);
    QCOMPARE(longSignature.error().reason, GuideRefusal::TooLarge);
}

QTEST_GUILESS_MAIN(GuideExamTest)
#include "tst_guideexam.moc"
