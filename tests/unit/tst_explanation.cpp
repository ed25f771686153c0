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
    void whatDecidesUntilThenMayBeUnknown();
    void anEarlierRevisionGivesItStill();
    void revisionsDoNotAddUp();
    void whichGroupGivesWhat();
    void whatIsStagedIsTold();
    void theVendorsScopesAreNamedWhileTheyLack();
    void whatEnforcementDoes();
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
    const Explanation result =
        explain(allWell({{u"1"_s, u"Sales"_s, both, false, true, both, accessAlone}}), scope);
    QCOMPARE(at(result, Link::InEffect).state, LinkState::Broken);
    QCOMPARE(at(result, Link::InEffect).groups, Names{u"Sales"_s});
    QCOMPARE(result.allowed, std::optional(false));
    QCOMPARE(result.pending, Names{u"Sales"_s});
    QVERIFY(result.grantedBy.empty());
}

// The revision that decides until then may give it too: nobody who only knows the newest can tell.
void ExplanationTest::whatDecidesUntilThenMayBeUnknown()
{
    for (const CellMask server : {both, accessAlone, scopeAlone, CellMask{0}}) {
        const Explanation result =
            explain(allWell({{u"1"_s, u"Sales"_s, server, false, true}}), scope);
        QCOMPARE(result.allowed, std::nullopt);
        QCOMPARE(result.letThrough, std::nullopt);
        QCOMPARE(at(result, Link::InEffect).state, LinkState::NotTested);
        QCOMPARE(at(result, Link::InEffect).groups, Names{u"Sales"_s});
    }
}

void ExplanationTest::anEarlierRevisionGivesItStill()
{
    for (const CellMask server : {accessAlone, scopeAlone, CellMask{0}}) {
        const Explanation result =
            explain(allWell({{u"1"_s, u"Sales"_s, server, false, true, server, both}}), scope);
        QCOMPARE(result.allowed, std::optional(true));
        QCOMPARE(result.grantedBy, Names{u"Sales"_s});
        QCOMPARE(result.ending, Names{u"Sales"_s});
        for (const LinkFinding &finding : result.chain)
            QCOMPARE(finding.state, LinkState::Holds);
    }
    // Another tick of the group changed; this one stays.
    const Explanation same =
        explain(allWell({{u"1"_s, u"Sales"_s, both, false, true, both, both}}), scope);
    QCOMPARE(same.allowed, std::optional(true));
    QVERIFY(same.ending.empty());
    QVERIFY(same.pending.empty());
}

// Access of the newest revision and the scope of the one before never stand together.
void ExplanationTest::revisionsDoNotAddUp()
{
    const Explanation result = explain(
        allWell({{u"1"_s, u"Sales"_s, accessAlone, false, true, accessAlone, scopeAlone}}), scope);
    QCOMPARE(result.allowed, std::optional(false));
    QCOMPARE(at(result, Link::GroupHasAccess).state, LinkState::Holds);
    QCOMPARE(at(result, Link::GroupHoldsScope).state, LinkState::Broken);

    // What the newest revision lacks is what there is to repair, not what an earlier one lacked.
    const Explanation turned = explain(
        allWell({{u"1"_s, u"Sales"_s, scopeAlone, false, true, scopeAlone, accessAlone}}), scope);
    QCOMPARE(turned.allowed, std::optional(false));
    QCOMPARE(at(turned, Link::GroupHasAccess).state, LinkState::Broken);
    QCOMPARE(at(turned, Link::GroupHoldsScope).state, LinkState::Holds);
    QCOMPARE(turned.dormant, Names{u"Sales"_s});
}

void ExplanationTest::whichGroupGivesWhat()
{
    const Explanation result = explain(allWell({{u"1"_s, u"Sales"_s, accessAlone},
                                                {u"2"_s, u"RevOps"_s, both},
                                                {u"3"_s, u"Marketing"_s, scopeAlone},
                                                {u"4"_s, u"Legal"_s, 0}}),
                                       scope);
    QCOMPARE(result.withAccess, (Names{u"Sales"_s, u"RevOps"_s}));
    QCOMPARE(result.withScope, (Names{u"RevOps"_s, u"Marketing"_s}));
    QCOMPARE(result.grantedBy, Names{u"RevOps"_s});
    QCOMPARE(result.accessOnly, Names{u"Sales"_s});
    QCOMPARE(result.dormant, Names{u"Marketing"_s});
}

void ExplanationTest::whatIsStagedIsTold()
{
    const Explanation result = explain(allWell({{u"1"_s, u"Sales"_s, scopeAlone, true, true, both},
                                                {u"2"_s, u"Legal"_s, 0, true, true, accessAlone},
                                                {u"3"_s, u"RevOps"_s, 0, true, false, both}}),
                                       scope);
    QCOMPARE(result.allowed, std::optional(false));
    QCOMPARE(result.staged, Names{u"Sales"_s});
    // What a group holds already is not called staged.
    const Explanation held =
        explain(allWell({{u"1"_s, u"Sales"_s, both, true, true, both}}), scope);
    QVERIFY(held.staged.empty());
}

void ExplanationTest::theVendorsScopesAreNamedWhileTheyLack()
{
    AccessFacts facts = allWell({{u"1"_s, u"Sales"_s, both}});
    facts.missingVendorScopes = {u"crm.objects.deals.write"_s};
    QVERIFY(explain(facts, scope).missingVendorScopes.empty());
    facts.keyHoldsScope = false;
    QCOMPARE(explain(facts, scope).missingVendorScopes, Names{u"crm.objects.deals.write"_s});
}

// The server lets through what is not known to be refused; the console does not call that certain.
void ExplanationTest::whatEnforcementDoes()
{
    AccessFacts facts = allWell({{u"1"_s, u"Sales"_s, both}});
    facts.keyAccepted.reset();
    facts.keyHoldsScope.reset();
    QCOMPARE(explain(facts, scope).letThrough, std::optional(true));
    QCOMPARE(explain(facts, scope).allowed, std::nullopt);
    facts.keyHoldsScope = false;
    QCOMPARE(explain(facts, scope).letThrough, std::optional(false));
    facts = allWell({{u"1"_s, u"Sales"_s, accessAlone}});
    facts.keyAccepted.reset();
    QCOMPARE(explain(facts, scope).letThrough, std::optional(false));
    facts = allWell({{u"1"_s, u"Sales"_s, both}});
    facts.connected = false;
    QCOMPARE(explain(facts, scope).letThrough, std::optional(false));
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
