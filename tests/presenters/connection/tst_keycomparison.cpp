#include "presenters/connection/comparisontext.h"
#include "presenters/connection/connectionfacts.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;
using Weight = ComparisonText::Weight;
using Kind = ConnectQuestion::Kind;

namespace {

const QStringList everyVendorScope{
    u"crm.objects.contacts.read"_s,
    u"crm.objects.contacts.write"_s,
    u"crm.objects.companies.read"_s,
    u"crm.objects.companies.write"_s,
    u"crm.objects.deals.read"_s,
    u"crm.objects.deals.write"_s,
    u"content"_s,
    u"business-intelligence"_s,
};

} // namespace

// Two keys side by side, from values alone: nothing is said that is not known of both.
class KeyComparisonTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sameAndMoreNeedAllOfBoth();
    void unprovenWritesAreNotTheSame();
    void nothingKnownIsNotTheSame();
    void anEmptyCheckGainsNothing();
    void whatWasListedEarlierCounts();
    void aListOfReadsSaysNothingOfWrites();
    void oneQuestionForLossAndProof();
    void degradedTellsMissingFromUntested();

private:
    // One result for all nine lines, and others by scope.
    ProofReport proof(ScopeResult all, const QHash<QString, ScopeResult> &others = {}) const
    {
        ProofReport report;
        report.verdict = TokenVerdict::Accepted;
        for (const Scope &scope : m_guide.scopes)
            report.lines.push_back({scope.id, others.value(scope.id, all), {}, {}});
        return report;
    }
    CheckReport check(const QString &all, const QHash<QString, QString> &others = {}) const
    {
        CheckReport report;
        report.at = QDateTime::currentDateTimeUtc();
        for (const Scope &scope : m_guide.scopes)
            report.scopes.push_back({scope.id, others.value(scope.id, all), {}});
        return report;
    }
    KeyComparison compare(const ProofReport &proof, const Connection &present) const
    {
        return compareKeys(proof, present, m_guide, m_matrix, {});
    }
    ComparisonText said(const ProofReport &proof, const Connection &present) const
    {
        return comparisonText(compare(proof, present), std::nullopt, m_guide);
    }
    CellMask column(const QString &id) const { return cellBit(m_guide.scopeIndex(id) + 1); }

    Integration m_guide;
    GrantMatrix m_matrix;
    Connection m_present;
};

void KeyComparisonTest::initTestCase()
{
    QFile file(u":/integrations/hubspot.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto parsed = parseIntegration(file.readAll());
    QVERIFY(parsed);
    m_guide = *parsed;
    m_matrix = GrantMatrix(columnRules(m_guide));
    m_present.state = ConnectionState::Connected;
    m_present.etag = u"\"7\""_s;
}

void KeyComparisonTest::sameAndMoreNeedAllOfBoth()
{
    Connection present = m_present;
    present.lastCheck = check(u"granted"_s);
    QCOMPARE(said(proof(ScopeResult::Granted), present).weight, Weight::Same);
    QCOMPARE(said(proof(ScopeResult::Granted), present).headline,
             u"It can do the same as the key in use"_s);
    QCOMPARE(compare(proof(ScopeResult::Granted), present).etag, present.etag);
    present.lastCheck = check(u"granted"_s, {{u"deals:write"_s, u"missing"_s}});
    const ComparisonText more = said(proof(ScopeResult::Granted), present);
    QCOMPARE(more.headline, u"It can do more than the key in use"_s);
    QCOMPARE(more.lines, QStringList{u"Would be gained: Write deals."_s});
    const ComparisonText less =
        said(proof(ScopeResult::Granted, {{u"deals:read"_s, ScopeResult::Missing}}), present);
    QCOMPARE(less.weight, Weight::Less);
    QVERIFY(less.lines.contains(u"Would be lost: Read deals."_s));
}

void KeyComparisonTest::unprovenWritesAreNotTheSame()
{
    Connection present = m_present;
    present.lastCheck = check(u"granted"_s);
    const ProofReport limited =
        proof(ScopeResult::Granted, {{u"deals:write"_s, ScopeResult::ReadProvenWriteNotTested},
                                     {u"analytics:read"_s, ScopeResult::NotTested}});
    const KeyComparison keys = compare(limited, present);
    QCOMPARE(keys.untested, column(u"deals:write"_s) | column(u"analytics:read"_s));
    QCOMPARE(keys.untestedWrites, column(u"deals:write"_s));
    QCOMPARE(keys.lost, CellMask(0));
    const ComparisonText text = said(limited, present);
    QCOMPARE(text.weight, Weight::Unclear);
    QCOMPARE(text.headline, u"The new token is not proven to do all that the key in use can"_s);
    QVERIFY2(text.lines.join(u' ').contains(u"Write deals, Read analytics"_s),
             qPrintable(text.lines.join(u' ')));
    // What the key in use could not do either is no proof lost.
    present.lastCheck = check(
        u"granted"_s, {{u"deals:write"_s, u"missing"_s}, {u"analytics:read"_s, u"notTested"_s}});
    QCOMPARE(compare(limited, present).untested, CellMask(0));
    QCOMPARE(said(limited, present).weight, Weight::Unclear);
}

void KeyComparisonTest::nothingKnownIsNotTheSame()
{
    const ComparisonText text = said(proof(ScopeResult::Granted), m_present);
    QCOMPARE(text.weight, Weight::Unclear);
    QCOMPARE(text.headline, u"Whether it can do the same as the key in use cannot be told"_s);
    QVERIFY(!text.lines.join(u' ').contains(u"gained"_s));
}

// A check that came to no answer lists no scopes.
void KeyComparisonTest::anEmptyCheckGainsNothing()
{
    Connection present = m_present;
    present.state = ConnectionState::Unknown;
    present.lastCheck = CheckReport();
    const KeyComparison keys = compare(proof(ScopeResult::Granted), present);
    QCOMPARE(keys.gained, CellMask(0));
    QCOMPARE(keys.unclear, m_matrix.rules().scopes());
}

void KeyComparisonTest::whatWasListedEarlierCounts()
{
    Connection present = m_present;
    present.state = ConnectionState::Rejected;
    present.lastCheck = CheckReport();
    present.grantedVendorScopes = everyVendorScope;
    QCOMPARE(said(proof(ScopeResult::Granted), present).weight, Weight::Same);
    const KeyComparison keys =
        compare(proof(ScopeResult::Granted, {{u"content:read"_s, ScopeResult::Missing},
                                             {u"content:write"_s, ScopeResult::Missing}}),
                present);
    QCOMPARE(keys.lost, column(u"content:read"_s) | column(u"content:write"_s));
    // The newer word is the check's.
    present.lastCheck = check(u"granted"_s, {{u"deals:write"_s, u"missing"_s}});
    QCOMPARE(compare(proof(ScopeResult::Granted), present).gained, column(u"deals:write"_s));
}

void KeyComparisonTest::aListOfReadsSaysNothingOfWrites()
{
    Connection present = m_present;
    present.lastCheck = CheckReport();
    present.grantedVendorScopes = {u"crm.objects.deals.read"_s};
    const KeyComparison keys = compare(proof(ScopeResult::Granted), present);
    QCOMPARE(keys.gained, CellMask(0));
    QCOMPARE(keys.unclear, m_matrix.rules().scopes() & ~column(u"deals:read"_s));
}

void KeyComparisonTest::oneQuestionForLossAndProof()
{
    Connection present = m_present;
    present.lastCheck = check(u"granted"_s);
    const KeyComparison keys = compare(
        proof(ScopeResult::Granted, {{u"content:write"_s, ScopeResult::Missing},
                                     {u"deals:write"_s, ScopeResult::ReadProvenWriteNotTested}}),
        present);
    const ConnectQuestion both = connectQuestion(Kind::ScopesLost, keys, std::nullopt, m_guide);
    QVERIFY2(both.text.contains(u"not tested: Write deals."_s), qPrintable(both.text));
    const ConnectQuestion proofOnly = connectQuestion(Kind::ProofLost, keys, std::nullopt, m_guide);
    QCOMPARE(proofOnly.kind, Kind::ProofLost);
    QVERIFY(proofOnly.text.contains(u"Write deals"_s));
    QVERIFY(proofOnly.headline != both.headline && proofOnly.confirm != both.confirm);
}

void KeyComparisonTest::degradedTellsMissingFromUntested()
{
    Connection present = m_present;
    present.state = ConnectionState::Degraded;
    const auto health = [this, &present](const QHash<QString, QString> &others) {
        present.lastCheck = check(u"granted"_s, others);
        return healthText(present, m_guide, present.lastCheck->at);
    };
    const HealthText missing = health({{u"deals:write"_s, u"missing"_s}});
    QCOMPARE(missing.headline, u"Degraded (8 of 9)"_s);
    QVERIFY(missing.detail.contains(u"lacks scopes"_s));
    const HealthText untested = health(
        {{u"deals:write"_s, u"readProvenWriteNotTested"_s}, {u"analytics:read"_s, u"notTested"_s}});
    QCOMPARE(untested.headline, u"Degraded (7 of 9 proven; 2 not tested)"_s);
    QVERIFY2(!untested.detail.contains(u"lacks"_s), qPrintable(untested.detail));
    const HealthText both =
        health({{u"deals:write"_s, u"missing"_s}, {u"analytics:read"_s, u"notTested"_s}});
    QCOMPARE(both.headline, u"Degraded (7 of 9 proven; 1 not tested)"_s);
    QVERIFY(both.detail.contains(u"lacks some scopes"_s));
}

QTEST_GUILESS_MAIN(KeyComparisonTest)
#include "tst_keycomparison.moc"
