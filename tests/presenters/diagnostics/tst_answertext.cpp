#include "presenters/diagnostics/answertext.h"

#include <QFile>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int scope = 6; // deals:write
constexpr CellMask onAccess = cellBit(accessColumn);
constexpr CellMask tick = cellBit(scope);
constexpr CellMask both = onAccess | tick;

} // namespace

// What the answer to "Why can't Claude …?" says for each way in which it can be so.
class TestAnswerText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void rightsAddUpOverGroups();
    void neitherGroupHelpsAlone();
    void everyBrokenLinkIsSaid();
    void nearMisses();
    void theOtherIntegrationIsCalledByItsName();
    void bothSidesAreShown();
    void hubSpotsRefusalIsNoDisagreement();

private:
    [[nodiscard]] QuestionAnswer answer(const AccessFacts &facts, bool serverAllows,
                                        const std::vector<FactDifference> &differences = {}) const
    {
        AccessSubject subject;
        subject.personId = u"p-1"_s;
        subject.column = scope;
        return questionAnswer(explain(facts, scope), {subject, u"Dana"_s, m_integration},
                              serverAllows, differences);
    }
    static AccessFacts allWell(std::vector<GroupFacts> groups)
    {
        return {true, true, true, true, std::move(groups), {}};
    }
    Integration m_integration;
};

void TestAnswerText::initTestCase()
{
    QFile guide(u":/integrations/hubspot.json"_s);
    QVERIFY(guide.open(QIODevice::ReadOnly));
    const auto parsed = parseIntegration(guide.readAll());
    QVERIFY(parsed.has_value());
    m_integration = *parsed;
    QCOMPARE(m_integration.scopes[scope - 1].id, u"deals:write"_s);
}

void TestAnswerText::rightsAddUpOverGroups()
{
    const QuestionAnswer told = answer(allWell({{u"1"_s, u"Sales"_s, onAccess},
                                                {u"2"_s, u"RevOps"_s, both},
                                                {u"3"_s, u"Marketing"_s, tick}}),
                                       true);
    QCOMPARE(told.allowed, std::optional(true));
    QVERIFY(told.reasons.isEmpty());
    const QStringList lines = told.grantedBy.split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], u"Given by RevOps."_s);
    QVERIFY(lines[1].startsWith(u"Sales: access without"_s));
    QVERIFY(lines[2].startsWith(u"Marketing: "_s) && lines[2].contains(u"without access"_s));
}

void TestAnswerText::neitherGroupHelpsAlone()
{
    const QuestionAnswer told =
        answer(allWell({{u"1"_s, u"Sales"_s, onAccess}, {u"3"_s, u"Marketing"_s, tick}}), false);
    QCOMPARE(told.reasons.size(), 1);
    const QString reason = told.reasons[0];
    QVERIFY2(reason.startsWith(u"Access is on for Sales"_s), qPrintable(reason));
    QVERIFY2(reason.contains(u"is ticked for Marketing, but access is off there"_s),
             qPrintable(reason));
    QVERIFY2(reason.endsWith(u"Neither helps alone."_s), qPrintable(reason));
}

void TestAnswerText::everyBrokenLinkIsSaid()
{
    AccessFacts facts = allWell({{u"1"_s, u"Sales"_s, tick}, {u"2"_s, u"Legal"_s, 0}});
    facts.keyAccepted = false;
    facts.keyHoldsScope = false;
    facts.missingVendorScopes = {u"crm.objects.deals.write"_s};
    const QStringList reasons = answer(facts, false).reasons;
    QCOMPARE(reasons.size(), 4);
    QVERIFY(reasons[0].contains(u"does not accept the stored key"_s));
    QVERIFY(reasons[1].endsWith(u"it lacks crm.objects.deals.write."_s));
    QVERIFY(reasons[2].contains(u"is ticked for Sales, but access to HubSpot is off there"_s));
    QCOMPARE(reasons[3], u"Access to HubSpot is off for Legal."_s);
    QCOMPARE(answer(allWell({}), false).reasons, QStringList{u"Dana is not in any group."_s});
}

void TestAnswerText::nearMisses()
{
    const QuestionAnswer elsewhere =
        answer(allWell({{u"1"_s, u"Legal"_s, 0}, {u"2"_s, u"Sales"_s, both, true, false}}), false);
    QCOMPARE(elsewhere.nearMisses,
             u"It would be given by Sales, but Dana is not a member there."_s);
    const QuestionAnswer staged =
        answer(allWell({{u"1"_s, u"Legal"_s, onAccess, true, true, both}}), false);
    QVERIFY(staged.notes.join(u' ').contains(u"Staged here for Legal, but not applied"_s));
    const QuestionAnswer pending =
        answer(allWell({{u"1"_s, u"Legal"_s, both, false, true, both, onAccess}}), false);
    QVERIFY(pending.reasons.join(u' ').contains(
        u"The last change of Legal gives it, but is not in effect yet"_s));
    const QuestionAnswer ending =
        answer(allWell({{u"1"_s, u"Legal"_s, onAccess, false, true, onAccess, both}}), true);
    QCOMPARE(ending.allowed, std::optional(true));
    QVERIFY(ending.notes.join(u' ').contains(u"takes it away, but is not in effect yet"_s));
}

void TestAnswerText::theOtherIntegrationIsCalledByItsName()
{
    m_integration.name = u"Example CRM"_s;
    AccessFacts facts = allWell({{u"1"_s, u"Sales"_s, tick}});
    facts.connected = false;
    facts.keyAccepted = false;
    const QuestionAnswer told = answer(facts, false);
    m_integration.name = u"HubSpot"_s;
    for (const QString &reason : told.reasons)
        QVERIFY2(!reason.contains(u"HubSpot"_s), qPrintable(reason));
    QVERIFY(told.reasons[0].startsWith(u"Example CRM"_s));
}

void TestAnswerText::bothSidesAreShown()
{
    const AccessFacts facts = allWell({{u"1"_s, u"Sales"_s, both}});
    QCOMPARE(answer(facts, true).console.text, u"Console: can"_s);
    QCOMPARE(answer(facts, true).server.text, u"Server: can"_s);
    const QuestionAnswer differs =
        answer(facts, false, {{Link::GroupHasAccess, u"Sales"_s, true, false}});
    QCOMPARE(differs.allowed, std::nullopt);
    QVERIFY(differs.headline.startsWith(u"Console and server disagree"_s));
    QCOMPARE(differs.server.text, u"Server: can’t"_s);
    QCOMPARE(differs.differences,
             QStringList{u"Group has access, Sales: yes for the console, no for the server."_s});
}

void TestAnswerText::hubSpotsRefusalIsNoDisagreement()
{
    AccessFacts facts = allWell({{u"1"_s, u"Sales"_s, both}});
    facts.keyAccepted = std::nullopt;
    facts.keyRefusal = u"creatorRemoved"_s;
    const QuestionAnswer told = answer(facts, true);
    QCOMPARE(told.allowed, std::optional(false));
    QVERIFY2(told.headline.startsWith(u"Claude can’t "_s), qPrintable(told.headline));
    QCOMPARE(told.reasons.size(), 1);
    QVERIFY2(told.reasons[0].startsWith(u"The HubSpot user who created the key was removed"_s),
             qPrintable(told.reasons[0]));
    QVERIFY(told.notes.join(u' ').contains(u"The server lets it through to HubSpot"_s));
    QVERIFY(answer(facts, false).headline.startsWith(u"Console and server disagree"_s));
    facts.keyRefusal = u"forbidden"_s;
    QVERIFY(answer(facts, true).reasons[0].startsWith(u"HubSpot knows the key, but"_s));
}

QTEST_GUILESS_MAIN(TestAnswerText)
#include "tst_answertext.moc"
