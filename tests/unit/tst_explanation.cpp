#include "access/explanation.h"

#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int scope = 3;
constexpr CellMask accessAlone = cellBit(accessColumn);
constexpr CellMask scopeAlone = cellBit(scope);
constexpr CellMask both = accessAlone | scopeAlone;

using Names = std::vector<QString>;

AccessFacts allWell(std::vector<GroupFacts> groups)
{
    return {true, true, true, true, std::move(groups)};
}

LinkFinding at(const Explanation &explanation, Link link)
{
    return explanation.chain.at(std::size_t(link));
}

} // namespace

class ExplanationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowedThroughOneGroup();
    void accessAndScopeInDifferentGroupsDoNotAddUp();
    void everyBrokenLinkIsNamed();
    void dormantScopeBreaksOnlyAccess();
    void aPersonWithoutGroups();
    void nearMissesAreNamed();
    void notYetInEffect();
    void oneGroupInEffectIsEnough();
    void untestedLinksAreNeitherYesNorNo();
    void aBrokenLinkOutweighsAnUntestedOne();
};

void ExplanationTest::allowedThroughOneGroup()
{
    const Explanation result = explain(
        allWell({{u"1"_s, u"Sales"_s, both, true, true}, {u"2"_s, u"Support"_s, 0, true, true}}),
        scope);
    QCOMPARE(result.allowed, std::optional(true));
    QCOMPARE(result.grantedBy, Names{u"Sales"_s});
    QCOMPARE(result.chain.size(), std::size_t(7));
    for (std::size_t i = 0; i < result.chain.size(); ++i) {
        QCOMPARE(result.chain[i].link, Link(i));
        QCOMPARE(result.chain[i].state, LinkState::Holds);
    }
}

void ExplanationTest::accessAndScopeInDifferentGroupsDoNotAddUp()
{
    const Explanation result = explain(allWell({{u"1"_s, u"Sales"_s, accessAlone, true, true},
                                                {u"2"_s, u"Support"_s, scopeAlone, true, true}}),
                                       scope);
    QCOMPARE(result.allowed, std::optional(false));
    QCOMPARE(at(result, Link::GroupHasAccess).groups, Names{u"Sales"_s});
    QCOMPARE(at(result, Link::GroupHoldsScope).state, LinkState::Broken);
    QCOMPARE(at(result, Link::GroupHoldsScope).groups, Names{u"Sales"_s});
    QVERIFY(result.grantedBy.empty());
}

void ExplanationTest::everyBrokenLinkIsNamed()
{
    const Explanation result =
        explain({true, true, false, false, {{u"1"_s, u"Sales"_s, 0, true, true}}}, scope);
    QCOMPARE(result.allowed, std::optional(false));
    for (const Link link :
         {Link::KeyAccepted, Link::KeyHoldsScope, Link::GroupHasAccess, Link::GroupHoldsScope})
        QCOMPARE(at(result, link).state, LinkState::Broken);
    QCOMPARE(at(result, Link::InEffect).state, LinkState::NotTested);
}

void ExplanationTest::dormantScopeBreaksOnlyAccess()
{
    const Explanation result =
        explain(allWell({{u"1"_s, u"Sales"_s, scopeAlone, true, true}}), scope);
    QCOMPARE(at(result, Link::GroupHasAccess).state, LinkState::Broken);
    QCOMPARE(at(result, Link::GroupHoldsScope).state, LinkState::Holds);
    QCOMPARE(result.allowed, std::optional(false));
}

void ExplanationTest::aPersonWithoutGroups()
{
    const Explanation result = explain(allWell({}), scope);
    QCOMPARE(result.allowed, std::optional(false));
    QCOMPARE(at(result, Link::GroupHasAccess).state, LinkState::Broken);
    QVERIFY(at(result, Link::GroupHasAccess).groups.empty());
}

void ExplanationTest::nearMissesAreNamed()
{
    const Explanation result = explain(allWell({{u"1"_s, u"Support"_s, accessAlone, true, true},
                                                {u"2"_s, u"Sales"_s, both, true, false},
                                                {u"3"_s, u"Finance"_s, scopeAlone, true, false}}),
                                       scope);
    QCOMPARE(result.nearMisses, Names{u"Sales"_s});
    QCOMPARE(result.allowed, std::optional(false));
}

void ExplanationTest::notYetInEffect()
{
    const Explanation result = explain(allWell({{u"1"_s, u"Sales"_s, both, false, true}}), scope);
    QCOMPARE(at(result, Link::InEffect).state, LinkState::Broken);
    QCOMPARE(at(result, Link::InEffect).groups, Names{u"Sales"_s});
    QCOMPARE(result.allowed, std::optional(false));
    QVERIFY(result.grantedBy.empty());
}

void ExplanationTest::oneGroupInEffectIsEnough()
{
    const Explanation result = explain(allWell({{u"1"_s, u"Sales"_s, both, false, true},
                                                {u"2"_s, u"Support"_s, both, true, true}}),
                                       scope);
    QCOMPARE(result.allowed, std::optional(true));
    QCOMPARE(result.grantedBy, Names{u"Support"_s});
}

void ExplanationTest::untestedLinksAreNeitherYesNorNo()
{
    AccessFacts facts = allWell({{u"1"_s, u"Sales"_s, both, true, true}});
    facts.keyAccepted.reset();
    const Explanation result = explain(facts, scope);
    QCOMPARE(result.allowed, std::nullopt);
    QCOMPARE(at(result, Link::KeyAccepted).state, LinkState::NotTested);
}

void ExplanationTest::aBrokenLinkOutweighsAnUntestedOne()
{
    AccessFacts facts = allWell({{u"1"_s, u"Sales"_s, 0, true, true}});
    facts.keyAccepted.reset();
    QCOMPARE(explain(facts, scope).allowed, std::optional(false));
}

QTEST_APPLESS_MAIN(ExplanationTest)
#include "tst_explanation.moc"
