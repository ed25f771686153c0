#include "consoleside.h"
#include "randomorganization.h"

#include "storage/connections.h"
#include "storage/grants.h"
#include "storage/holders.h"
#include "storage/people.h"
#include "storage/schema.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace sandbox::backend;
using nlohmann::json;

namespace {

struct Tally
{
    int organizations = 0;
    int questions = 0;
    int allowed = 0;
    int denied = 0;
    int uncertain = 0;
    int serverKnowsMore = 0; // uncertain here, and the server remembers an older test of the key
    int refused = 0; // let through by the server, and refused by HubSpot behind it
    int decidedByOlder = 0; // a group's newest revision is not in effect, and an older one decides
    int lists = 0;
    int listed = 0; // people in them
};

QStringList scopeTexts()
{
    QStringList texts;
    for (const std::string &id : scopeIds())
        texts.append(QString::fromStdString(id));
    return texts;
}

ConsoleSide consoleOf(Database &database)
{
    json rows = json::array();
    const ScopeCatalog catalog = loadCatalog(database, "hubspot");
    for (const GroupRow &row : listGroups(database, {"hubspot", INT64_MAX, 0, 1000, -1}))
        rows.push_back(toJson(row, catalog));
    return readConsoleSide(
        toJson(*findConnection(database, "hubspot")),
        {{"groups", rows}, {"next", nullptr}, {"asOf", 1}},
        {{"people", listPeople(database, {"", "", 0, 1000}).people}, {"next", nullptr}},
        scopeTexts());
}

// What decides now in groups whose newest revision is not in effect, which an answer of the server
// tells the console. Here it comes from the making of the organisation, not from the server.
AccessVerdict inForce(const RandomOrganization &made, const ConsoleSide &console,
                      const std::vector<quint32> &rows, int column)
{
    AccessVerdict verdict;
    for (const quint32 row : rows) {
        VerdictGroup group;
        group.id = console.groups.id(row);
        const auto found = made.inForce.find(group.id.toStdString());
        const CellMask cells = found == made.inForce.end() ? 0 : CellMask(found->second);
        group.access = holds(cells, accessColumn);
        group.scope = holds(cells, column);
        verdict.groups.push_back(group);
    }
    return verdict;
}

QStringList idsOf(const PersonBatch &people)
{
    QStringList ids;
    for (quint32 person = 0; person < people.size(); ++person)
        ids.append(QString::fromUtf8(people.id(person)));
    return ids;
}

} // namespace

// The console explains by app/access, the server decides in SQL, and they share no code. Here both
// answer the same questions about organisations made of chance.
class TwoEnginesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agree_data();
    void agree();

private:
    void askEverything(Database &database, const RandomOrganization &made, Tally &tally);
    struct Sides
    {
        const RandomOrganization &made;
        const ConsoleSide &console;
        AccessDecider &decider;
    };
    void ask(const Sides &sides, const AccessQuestion &question, const std::vector<quint32> &rows,
             Tally &tally);
    void compareLists(const ConsoleSide &console, int column, Database &database, Tally &tally);
};

void TwoEnginesTest::agree_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("questions");
    QTest::newRow("seed 1") << quint64(1) << 45'000;
    QTest::newRow("seed 20261130") << quint64(20261130) << 45'000;
    const auto now = std::chrono::system_clock::now().time_since_epoch().count();
    QTest::newRow("seed of the time") << quint64(now) << 15'000;
}

void TwoEnginesTest::agree()
{
    QFETCH(quint64, seed);
    QFETCH(int, questions);
    QElapsedTimer clock;
    clock.start();
    Database database(":memory:");
    QVERIFY(prepareSchema(database));
    std::mt19937_64 random(seed);
    Tally tally;
    while (tally.questions < questions) {
        const RandomOrganization made = makeOrganization(database, random);
        ++tally.organizations;
        askEverything(database, made, tally);
        if (QTest::currentTestFailed()) {
            qWarning("seed %llu, organisation %d", static_cast<unsigned long long>(seed),
                     tally.organizations);
            return;
        }
    }
    qInfo(
        "seed %llu: %d organisations, %d questions (%d allowed, %d denied, %d uncertain, of which "
        "%d the server knows more, %d refused by HubSpot alone, %d with a change that waits), %d "
        "lists "
        "of %d people, 0 differences, %.1f s",
        static_cast<unsigned long long>(seed), tally.organizations, tally.questions, tally.allowed,
        tally.denied, tally.uncertain, tally.serverKnowsMore, tally.refused, tally.decidedByOlder,
        tally.lists, tally.listed, double(clock.elapsed()) / 1000);
    // No side is right because nothing was asked.
    QVERIFY(tally.allowed > questions / 50);
    QVERIFY(tally.denied > questions / 10);
    QVERIFY(tally.uncertain > questions / 100);
    QVERIFY(tally.listed > questions / 50);
    // A whole organisation has such a key or has not, and few have; only the long runs, whose seeds
    // are fixed, are sure to meet one.
    QVERIFY(tally.refused > 0 || questions < 45'000);
    QVERIFY(tally.decidedByOlder > questions / 100);
}

void TwoEnginesTest::askEverything(Database &database, const RandomOrganization &made, Tally &tally)
{
    const ConsoleSide console = consoleOf(database);
    AccessDecider decider(database);
    const Sides sides{made, console, decider};
    QCOMPARE(console.people.size(), made.people.size());
    QCOMPARE(console.groups.size(), made.groups.size());
    for (int column = 1; column <= int(scopeIds().size()); ++column) {
        const std::string &scope = scopeIds()[std::size_t(column - 1)];
        for (quint32 person = 0; person < console.people.size(); ++person) {
            const std::string id = console.people.id(person).toByteArray().toStdString();
            ask(sides, {"hubspot", id, {}, scope}, console.rowsOf(person), tally);
        }
        for (quint32 row = 0; row < console.groups.size(); ++row) {
            const std::string id = console.groups.id(row).toStdString();
            ask(sides, {"hubspot", {}, id, scope}, {row}, tally);
        }
        if (QTest::currentTestFailed())
            return;
        compareLists(console, column, database, tally);
    }
}

void TwoEnginesTest::ask(const Sides &sides, const AccessQuestion &question,
                         const std::vector<quint32> &rows, Tally &tally)
{
    if (QTest::currentTestFailed())
        return;
    const ConsoleSide &console = sides.console;
    const QString scope = QString::fromStdString(question.scope);
    const int column = int(console.scopes.indexOf(scope)) + 1;
    const AccessVerdict server = verdictOf(sides.decider.decide(question));
    const QByteArray asked =
        QByteArray::fromStdString(question.person.value_or(question.group.value_or("")) + ' '
                                  + question.scope)
        + (server.allowed ? ": the server allows" : ": the server denies");
    const RowsInQuestion inQuestion{console.matrix, console.groups, rows,
                                    question.person.has_value()};
    const auto explained = [&](const AccessVerdict *verdict) {
        AccessFacts facts = accessFacts(console.key(), inQuestion, column, scope, verdict);
        facts.signedIn = true;
        return std::pair(facts, explain(facts, column));
    };

    // By itself, as the lists do: where it is certain, it is right.
    const Explanation alone = explained(nullptr).second;
    const AccessVerdict waiting = inForce(sides.made, console, rows, column);
    const auto [facts, sighted] = explained(&waiting);
    // HubSpot's own refusal comes behind the server, which lets through what it would anyway.
    const bool refused = !facts.keyRefusal.isEmpty();
    QVERIFY2(!refused || sighted.allowed == false, asked.constData());
    QVERIFY2(refused || !alone.allowed || *alone.allowed == server.allowed, asked.constData());

    // With what decides in groups whose newest revision is not in effect: always.
    QVERIFY2(refused || !sighted.allowed || *sighted.allowed == server.allowed, asked.constData());
    QVERIFY2(sighted.letThrough.has_value(), asked.constData());
    // An older test of the key, which the server goes by and the console does not rely on.
    const bool knowsMore = (!facts.keyAccepted && server.keyAccepted == false)
                           || (!facts.keyHoldsScope && server.tokenHasScope == false);
    QVERIFY2(*sighted.letThrough == server.allowed || (knowsMore && !server.allowed),
             asked.constData());
    const bool untested = !facts.keyAccepted || !facts.keyHoldsScope;
    QVERIFY2(sighted.allowed || untested, asked.constData()); // nothing else leaves it open
    QVERIFY2(compareFacts(facts, column, server).empty(), asked.constData());
    FoundGroups giving;
    for (const VerdictGroup &group : server.groups) {
        if (group.inEffect)
            giving.push_back(group.name);
    }
    QVERIFY2(sighted.grantedBy == giving, asked.constData());

    ++tally.questions;
    tally.allowed += sighted.allowed == true ? 1 : 0;
    tally.denied += sighted.allowed == false ? 1 : 0;
    tally.uncertain += sighted.allowed ? 0 : 1;
    tally.serverKnowsMore += !sighted.allowed && knowsMore ? 1 : 0;
    tally.refused += refused && server.allowed ? 1 : 0;
    tally.decidedByOlder += sighted.ending.empty() && sighted.pending.empty() ? 0 : 1;
}

// By the code that the program's own lists are made with.
void TwoEnginesTest::compareLists(const ConsoleSide &console, int column, Database &database,
                                  Tally &tally)
{
    HoldersRequest request{"hubspot", scopeIds()[std::size_t(column - 1)], 0, 7};
    HolderPage told;
    for (bool more = true; more;) {
        HoldersAnswer answer = listHolders(database, request);
        answer.body.update({{"next", nullptr}, {"asOf", 1}});
        const HolderPage page = holderPage(answer.body);
        told.people.append(page.people);
        told.integrationConnected = page.integrationConnected;
        told.keyAccepted = page.keyAccepted;
        told.tokenHasScope = page.tokenHasScope;
        request.afterKey = answer.lastKey;
        more = answer.more;
    }
    QCOMPARE(std::int64_t(told.people.size()), holderCount(database, request));
    const WhoCanList list = compared(listOf(console, column), told);
    ++tally.lists;
    tally.listed += int(told.people.size());
    QVERIFY2(list.differences.empty() && list.keyDifferences.empty() && list.strangers == 0,
             qPrintable(u"%1 differences in the list of %2"_s.arg(list.differences.size())
                            .arg(console.scopes.at(column - 1))));
    const bool nobody = list.comparison == ListComparison::NothingToCompare;
    QCOMPARE(nobody, list.links.stop());
    QCOMPARE(list.comparison, nobody ? ListComparison::NothingToCompare : ListComparison::Agrees);
    // The same said without the comparison: whom the server lists, and nobody else, can. An empty
    // list is excused by what the server tells of the key and by nothing else.
    const bool stopped =
        !told.integrationConnected || told.keyAccepted == false || told.tokenHasScope == false;
    QCOMPARE(list.links.stop(), stopped);
    if (stopped) {
        QVERIFY(told.people.empty());
        return;
    }
    QStringList can;
    for (const quint32 person : list.holders.can)
        can.append(QString::fromUtf8(list.people.id(person)));
    QStringList theirs = idsOf(told.people);
    std::sort(can.begin(), can.end());
    std::sort(theirs.begin(), theirs.end());
    QCOMPARE(can, theirs);
    QVERIFY(list.holders.perhaps.empty());
}

QTEST_GUILESS_MAIN(TwoEnginesTest)
#include "tst_twoengines.moc"
