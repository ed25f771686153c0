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
    void ask(const ConsoleSide &console, const AccessQuestion &question,
             const std::vector<quint32> &rows, AccessDecider &decider, Tally &tally);
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
        "%d the server knows more), %d lists of %d people, 0 differences, %.1f s",
        static_cast<unsigned long long>(seed), tally.organizations, tally.questions, tally.allowed,
        tally.denied, tally.uncertain, tally.serverKnowsMore, tally.lists, tally.listed,
        double(clock.elapsed()) / 1000);
    // No side is right because nothing was asked.
    QVERIFY(tally.allowed > questions / 50);
    QVERIFY(tally.denied > questions / 10);
    QVERIFY(tally.uncertain > questions / 100);
    QVERIFY(tally.listed > questions / 50);
}

void TwoEnginesTest::askEverything(Database &database, const RandomOrganization &made, Tally &tally)
{
    const ConsoleSide console = consoleOf(database);
    AccessDecider decider(database);
    QCOMPARE(console.people.size(), made.people.size());
    QCOMPARE(console.groups.size(), made.groups.size());
    for (int column = 1; column <= int(scopeIds().size()); ++column) {
        const std::string &scope = scopeIds()[std::size_t(column - 1)];
        for (quint32 person = 0; person < console.people.size(); ++person) {
            const std::string id = console.people.id(person).toByteArray().toStdString();
            ask(console, {"hubspot", id, {}, scope}, console.rowsOf(person), decider, tally);
        }
        for (quint32 row = 0; row < console.groups.size(); ++row) {
            const std::string id = console.groups.id(row).toStdString();
            ask(console, {"hubspot", {}, id, scope}, {row}, decider, tally);
        }
        if (QTest::currentTestFailed())
            return;
        compareLists(console, column, database, tally);
    }
}

void TwoEnginesTest::ask(const ConsoleSide &console, const AccessQuestion &question,
                         const std::vector<quint32> &rows, AccessDecider &decider, Tally &tally)
{
    if (QTest::currentTestFailed())
        return;
    const QString scope = QString::fromStdString(question.scope);
    const int column = int(console.scopes.indexOf(scope)) + 1;
    const AccessVerdict server = verdictOf(decider.decide(question));
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
    QVERIFY2(!alone.allowed || *alone.allowed == server.allowed, asked.constData());

    // With what only the server knows of changes that are not in effect: always.
    const auto [facts, sighted] = explained(&server);
    QVERIFY2(!sighted.allowed || *sighted.allowed == server.allowed, asked.constData());
    QVERIFY2(sighted.letThrough.has_value(), asked.constData());
    const bool knowsMore = (!facts.keyAccepted && server.keyAccepted)
                           || (!facts.keyHoldsScope && server.tokenHasScope);
    QVERIFY2(*sighted.letThrough == server.allowed || (knowsMore && !sighted.allowed),
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
}

void TwoEnginesTest::compareLists(const ConsoleSide &console, int column, Database &database,
                                  Tally &tally)
{
    HoldersRequest request{"hubspot", scopeIds()[std::size_t(column - 1)], 0, 7};
    PersonBatch told;
    for (bool more = true; more;) {
        HoldersAnswer answer = listHolders(database, request);
        answer.body.update({{"next", nullptr}, {"asOf", 1}});
        told.append(holderPage(answer.body));
        request.afterKey = answer.lastKey;
        more = answer.more;
    }
    QCOMPARE(std::int64_t(told.size()), holderCount(database, request));
    const Memberships theirs = holdersOf(console, told);
    const KeyLinks links = console.key().links(console.scopes.at(column - 1));
    const auto giving = givingRows(console.matrix, console.groups, column);
    ++tally.lists;
    tally.listed += int(told.size());
    // A key that was not tested of late: the server goes by what it knew then.
    const bool knowsMore = (!links.keyAccepted || !links.keyHoldsScope) && told.empty();
    const auto differences = compareHolders(console.memberships, giving, links.stop(), theirs);
    QVERIFY2(differences.empty() || knowsMore,
             qPrintable(u"%1 differences in the list of %2"_s.arg(differences.size())
                            .arg(console.scopes.at(column - 1))));
    if (knowsMore || links.stop())
        return;
    // The same said without compareHolders().
    const Holders ours = findHolders(console.memberships, giving);
    quint32 certain = 0;
    for (quint32 person = 0; person < console.people.size(); ++person) {
        const bool can = std::binary_search(ours.can.begin(), ours.can.end(), person);
        const bool perhaps = std::binary_search(ours.perhaps.begin(), ours.perhaps.end(), person);
        const bool does = !theirs.groups(person).empty();
        QVERIFY(!can || does);
        QVERIFY(!does || can || perhaps);
        certain += can ? 1 : 0;
    }
    QCOMPARE(certain, quint32(ours.can.size()));
}

QTEST_GUILESS_MAIN(TwoEnginesTest)
#include "tst_twoengines.moc"
