#include "catalog/integration.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray guideFile()
{
    QFile file(u":/integrations/hubspot.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Integration guide()
{
    const auto parsed = parseIntegration(guideFile());
    return parsed ? *parsed : Integration();
}

// Visits every object that is keyed by languages.
void visitTexts(const QJsonValue &value, const QString &path,
                const std::function<void(const QString &, const QJsonObject &)> &visit)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            visitTexts(array[i], QString(path + u'/' + QString::number(i)), visit);
    }
    const QJsonObject object = value.toObject();
    if (object.contains("en"_L1))
        visit(path, object);
    for (auto it = object.begin(); it != object.end(); ++it)
        visitTexts(it.value(), QString(path + u'/' + it.key()), visit);
}

QString everyText(const QString &language)
{
    QString all;
    visitTexts(QJsonDocument::fromJson(guideFile()).object(), {},
               [&](const QString &, const QJsonObject &texts) {
                   all += texts.value(language).toString() + u'\n';
               });
    return all;
}

} // namespace

class HubSpotGuideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses();
    void nineScopesInTheOrderOfTheHelpPage();
    void writesImplyTheirReads();
    void everyTextInEveryLanguage();
    void everyScopeCanBeReached();
    void minimalListsAreMinimal_data();
    void minimalListsAreMinimal();
    void doorsHaveFiveStepsWithDrawings();
    void nobodyIsToldToCreateAPrivateApp();
    void probesCoverTheReads();
    void symptomsNameKnownChecks();
    void announcementsAreInOrder();
    void presetsAreClosed();
};

void HubSpotGuideTest::parses()
{
    const auto parsed = parseIntegration(guideFile());
    if (!parsed)
        QFAIL(qPrintable(QString(parsed.error().where + u": "_s + parsed.error().what)));
    QCOMPARE(parsed->id, u"hubspot"_s);
    QCOMPARE(parsed->apiBase, QUrl(u"https://api.hubapi.com"_s));
}

void HubSpotGuideTest::nineScopesInTheOrderOfTheHelpPage()
{
    QStringList lines;
    for (const Scope &scope : guide().scopes) {
        const bool readOnly = scope.access == ScopeAccess::ReadOnly;
        lines.append(scope.id + u" | "_s + scope.title.in(u"en"_s) + u" | "_s
                     + (readOnly ? u"Read only"_s : u"Read / Write"_s));
    }
    const QStringList expected{u"contacts:read | Read contacts | Read only"_s,
                               u"contacts:write | Write contacts | Read / Write"_s,
                               u"companies:read | Read companies | Read only"_s,
                               u"companies:write | Write companies | Read / Write"_s,
                               u"deals:read | Read deals | Read only"_s,
                               u"deals:write | Write deals | Read / Write"_s,
                               u"content:read | Read content | Read only"_s,
                               u"content:write | Write content | Read / Write"_s,
                               u"analytics:read | Read analytics | Read only"_s};
    QCOMPARE(lines, expected);
}

void HubSpotGuideTest::writesImplyTheirReads()
{
    const Integration integration = guide();
    for (std::size_t i = 0; i < integration.scopes.size(); ++i) {
        const bool writes = integration.scopes[i].access == ScopeAccess::ReadWrite;
        QCOMPARE(integration.scopes[i].implies,
                 writes ? std::vector<int>{int(i) - 1} : std::vector<int>{});
    }
}

void HubSpotGuideTest::everyTextInEveryLanguage()
{
    int texts = 0;
    QStringList lacking;
    visitTexts(QJsonDocument::fromJson(guideFile()).object(), {},
               [&](const QString &path, const QJsonObject &object) {
                   ++texts;
                   if (object.value("de"_L1).toString().trimmed().isEmpty())
                       lacking.append(path);
               });
    QCOMPARE(lacking, QStringList());
    QVERIFY(texts > 80);
}

void HubSpotGuideTest::everyScopeCanBeReached()
{
    const Integration integration = guide();
    for (int i = 0; i < int(integration.scopes.size()); ++i) {
        const Scope &scope = integration.scopes[std::size_t(i)];
        QVERIFY2(isSatisfied(scope, vendorScopesFor(integration, {i})), qPrintable(scope.id));
        QVERIFY2(!isSatisfied(scope, {u"oauth"_s}), qPrintable(scope.id));
    }
}

void HubSpotGuideTest::minimalListsAreMinimal_data()
{
    QTest::addColumn<int>("selection");
    for (int selection = 1; selection < 512; ++selection)
        QTest::addRow("%03d", selection) << selection;
}

// Whatever is chosen, no name of the list can be left out.
void HubSpotGuideTest::minimalListsAreMinimal()
{
    QFETCH(int, selection);
    static const Integration integration = guide();
    std::vector<int> chosen;
    for (int i = 0; i < 9; ++i) {
        if (selection & (1 << i))
            chosen.push_back(i);
    }
    const auto allSatisfied = [&](const QStringList &held) {
        return std::all_of(chosen.begin(), chosen.end(), [&](int i) {
            return isSatisfied(integration.scopes[std::size_t(i)], held);
        });
    };
    const QStringList list = vendorScopesFor(integration, chosen);
    QVERIFY(allSatisfied(list));
    for (const QString &name : list) {
        QStringList less = list;
        less.removeAll(name);
        QVERIFY2(!allSatisfied(less), qPrintable(name));
    }
}

void HubSpotGuideTest::doorsHaveFiveStepsWithDrawings()
{
    const Integration integration = guide();
    QCOMPARE(integration.doors.size(), std::size_t(2));
    QCOMPARE(integration.doors[0].id, u"serviceKey"_s); // the default
    QCOMPARE(integration.doors[1].id, u"privateApp"_s);
    for (const Door &door : integration.doors) {
        QCOMPARE(door.steps.size(), std::size_t(5));
        QCOMPARE(door.steps[0].menuPaths.size(), std::size_t(2));
        QVERIFY(!door.steps[0].open.isEmpty());
        const QString stem =
            door.id == "serviceKey"_L1 ? u"hubspot/service-key-"_s : u"hubspot/private-app-"_s;
        QSet<QString> ids;
        for (std::size_t i = 0; i < 5; ++i) {
            QCOMPARE(door.steps[i].drawing, QString(stem + QString::number(i + 1)));
            ids.insert(door.steps[i].id);
        }
        QCOMPARE(ids.size(), 5);
    }
}

// Nobody can since 26 October 2026 (HubSpot changelog, legacy private app creation sunset).
void HubSpotGuideTest::nobodyIsToldToCreateAPrivateApp()
{
    QVERIFY(!everyText(u"en"_s).contains(u"create a private app"_s, Qt::CaseInsensitive));
    for (const Door &door : guide().doors) {
        for (const GuideStep &step : door.steps)
            QVERIFY(!step.title.in(u"en"_s).contains(u"create"_s, Qt::CaseInsensitive)
                    || door.id == "serviceKey"_L1);
    }
}

void HubSpotGuideTest::probesCoverTheReads()
{
    const Integration integration = guide();
    QSet<QString> reads;
    for (const Scope &scope : integration.scopes) {
        if (scope.access == ScopeAccess::ReadOnly)
            reads.insert(scope.id);
    }
    QSet<QString> probed;
    for (const ReadProbe &probe : integration.probes) {
        probed.insert(probe.scope);
        QCOMPARE(probe.expectsArray, probe.scope == "analytics:read"_L1);
    }
    QCOMPARE(probed, reads);
    QCOMPARE(integration.probes.size(), std::size_t(5));
}

void HubSpotGuideTest::symptomsNameKnownChecks()
{
    static const QSet<QString> known{
        u"key.present"_s,      u"key.accepted"_s,     u"key.account"_s,     u"key.scopes"_s,
        u"key.lastChange"_s,   u"key.age"_s,          u"key.owner"_s,       u"key.rotation"_s,
        u"server.reachable"_s, u"session.valid"_s,    u"group.access"_s,    u"group.scope"_s,
        u"group.inEffect"_s,   u"connection.state"_s, u"backend.verdict"_s, u"hubspot.answers"_s,
        u"key.copied"_s,       u"server.time"_s};
    QStringList ids;
    QSet<QString> used;
    for (const Symptom &symptom : guide().symptoms) {
        ids.append(symptom.id);
        for (const QString &check : symptom.checks) {
            QVERIFY2(known.contains(check), qPrintable(check));
            used.insert(check);
        }
        QCOMPARE(QSet<QString>(symptom.checks.begin(), symptom.checks.end()).size(),
                 symptom.checks.size());
    }
    QCOMPARE(ids, (QStringList{u"invalidKey"_s, u"noData"_s, u"expired"_s}));
    QCOMPARE(used, known);
}

void HubSpotGuideTest::announcementsAreInOrder()
{
    const Integration integration = guide();
    QVERIFY(std::is_sorted(
        integration.announcements.begin(), integration.announcements.end(),
        [](const Announcement &a, const Announcement &b) { return a.date < b.date; }));
    for (const Announcement &announcement : integration.announcements)
        QCOMPARE(announcement.source.host(), u"developers.hubspot.com"_s);
}

// A preset names what it grants in full, so that nobody is surprised by what comes along.
void HubSpotGuideTest::presetsAreClosed()
{
    const Integration integration = guide();
    QStringList ids;
    for (const Preset &preset : integration.presets) {
        ids.append(preset.id);
        QCOMPARE(preset.access, !preset.scopes.empty());
        for (const int scope : preset.scopes) {
            for (const int implied : integration.scopes[std::size_t(scope)].implies)
                QVERIFY2(std::count(preset.scopes.begin(), preset.scopes.end(), implied) == 1,
                         qPrintable(preset.id));
        }
    }
    QCOMPARE(ids, (QStringList{u"readOnly"_s, u"sales"_s, u"marketing"_s, u"everything"_s,
                               u"nothing"_s}));
    QCOMPARE(integration.presets[0].scopes, (std::vector<int>{0, 2, 4, 6, 8}));
    QCOMPARE(integration.presets[3].scopes.size(), integration.scopes.size());
}

QTEST_APPLESS_MAIN(HubSpotGuideTest)
#include "tst_hubspotguide.moc"
