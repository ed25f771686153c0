#include "access/holders.h"

#include <QTest>

using namespace onbelay;

namespace {

using People = std::vector<quint32>;
constexpr int scope = 3;

Memberships of(const std::vector<std::vector<quint32>> &people)
{
    Memberships memberships;
    for (const auto &groups : people)
        memberships.addPerson(groups);
    return memberships;
}

const std::vector<Giving> giving{Giving::Nothing, Giving::Gives, Giving::Dormant, Giving::Pending,
                                 Giving::Gives};

} // namespace

class HoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupGivesByAccessAndScopeTogether();
    void peopleAreSortedByTheBestOfTheirGroups();
    void groupsAreCountedByThosePeople();
    void everyDifferenceIsFound();
    void whatIsPendingIsTheServersToSay();
    void aStoppedKeyStopsEverybody();
};

void HoldersTest::aGroupGivesByAccessAndScopeTogether()
{
    const CellMask access = cellBit(accessColumn);
    QCOMPARE(givingOf(access | cellBit(scope), true, scope), Giving::Gives);
    QCOMPARE(givingOf(cellBit(scope), true, scope), Giving::Dormant);
    QCOMPARE(givingOf(access, true, scope), Giving::Nothing);
    QCOMPARE(givingOf(access | cellBit(scope + 1), true, scope), Giving::Nothing);
    QCOMPARE(givingOf(access | cellBit(scope), false, scope), Giving::Pending);
    QCOMPARE(givingOf(0, false, scope), Giving::Pending);
}

void HoldersTest::peopleAreSortedByTheBestOfTheirGroups()
{
    const Holders holders = findHolders(of({{}, {0}, {1}, {2, 3}, {2, 0}, {3, 2, 4}, {9}}), giving);
    QCOMPARE(holders.can, (People{2, 5}));
    QCOMPARE(holders.perhaps, People{3});
    QCOMPARE(holders.nearly, People{4});
}

void HoldersTest::groupsAreCountedByThosePeople()
{
    const Holders holders = findHolders(of({{1, 4}, {4}, {4, 2}, {2}}), giving);
    QCOMPARE(holders.groups.size(), std::size_t(2));
    QCOMPARE(holders.groups[0].group, 4U);
    QCOMPARE(holders.groups[0].people, 3U);
    QCOMPARE(holders.groups[1].group, 1U);
    QCOMPARE(holders.groups[1].people, 1U);
}

void HoldersTest::everyDifferenceIsFound()
{
    const Memberships ours = of({{1}, {0}, {1, 4}, {1}, {2}});
    QVERIFY(compareHolders(ours, giving, false, of({{1}, {}, {1, 4}, {1}, {}})).empty());
    // Not told; told for nothing; through one group of two; through a group of somebody else.
    const auto found = compareHolders(ours, giving, false, of({{}, {0}, {1}, {4}, {}}));
    QCOMPARE(found.size(), std::size_t(4));
    QVERIFY(found[0].ours && !found[0].theirs);
    QVERIFY(!found[1].ours && found[1].theirs);
    QVERIFY(found[2].ours && found[2].theirs);
    QCOMPARE(found[3].person, 3U);
    // The order of groups is nobody's to say.
    QVERIFY(compareHolders(of({{4, 0, 1}}), giving, false, of({{1, 4}})).empty());
    QVERIFY(compareHolders(of({{1, 4}}), giving, false, of({{4, 1}})).empty());
    // A shorter list tells nothing of the rest.
    QCOMPARE(compareHolders(ours, giving, false, of({{1}})).size(), std::size_t(2));
}

void HoldersTest::whatIsPendingIsTheServersToSay()
{
    const Memberships ours = of({{3}, {1, 3}});
    QVERIFY(compareHolders(ours, giving, false, of({{3}, {1}})).empty());
    QVERIFY(compareHolders(ours, giving, false, of({{}, {1, 3}})).empty());
    QCOMPARE(compareHolders(ours, giving, false, of({{}, {3}})).size(), std::size_t(1));
}

void HoldersTest::aStoppedKeyStopsEverybody()
{
    const Memberships ours = of({{1}, {0}});
    QVERIFY(compareHolders(ours, giving, true, of({{}, {}})).empty());
    QCOMPARE(compareHolders(ours, giving, true, of({{1}, {}})).size(), std::size_t(1));
    QVERIFY((KeyLinks{true, false, {}}).stop());
    QVERIFY((KeyLinks{false, {}, {}}).stop());
    QVERIFY((KeyLinks{true, true, false}).stop());
    QVERIFY(!(KeyLinks{true, {}, {}}).stop());
    const KeyLinks refused{true, {}, {}, QStringLiteral("creatorRemoved")};
    QVERIFY(!refused.stop() && refused.nobodyCan()); // the server does not go by it
    QVERIFY((KeyLinks{false, {}, {}}).nobodyCan());
    QVERIFY(!(KeyLinks{true, true, {}}).nobodyCan());
}

QTEST_APPLESS_MAIN(HoldersTest)
#include "tst_holders.moc"
