#include "presenters/words/prooffailure.h"

#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {

Failure failureOf(FailureKind kind, int status = 0, const QString &code = {})
{
    Failure failure;
    failure.kind = kind;
    failure.httpStatus = status;
    failure.code = code;
    failure.host = u"api.hubapi.com"_s;
    failure.requestId = u"11111111-1111-4111-8111-111111111111"_s;
    failure.at = QDateTime(QDate(2026, 11, 23), QTime(20, 30), Qt::UTC);
    return failure;
}

ProofReport accepted()
{
    ProofReport report;
    report.verdict = TokenVerdict::Accepted;
    report.account =
        AccountDetails{48100001, u"STANDARD"_s, u"na1"_s, u"US/Eastern"_s, u"app.hubspot.com"_s};
    report.vendorScopes = QStringList{u"oauth"_s};
    return report;
}

ScopeLine untested(const Failure &failure)
{
    return {u"deals:read"_s, ScopeResult::NotTested, {}, failure};
}

} // namespace

class ProofFailureTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCleanYesNeedsNoWords();
    void anAcceptedTokenIsCalledSo();
    void aDeadTokenIsSaidOnce();
    void networkTroubleIsSaidOnce();
    void oneRefusedEndpointBlamesNotTheToken();
    void aRefusedListBlamesNotTheToken();
    void aListedScopeIsNotCalledLacking();
    void theDailyLimitKnowsTheAccountsZone();
    void theStoredAccountsZoneServesWithoutOne();
    void everyUntestedLineHasItsEvidence();
    void aMangledPasteIsNoToken();
};

void ProofFailureTest::aCleanYesNeedsNoWords()
{
    QVERIFY(!proofFailureText(accepted()));
}

// Whatever limited the proof: the first thing to know is that the token works.
void ProofFailureTest::anAcceptedTokenIsCalledSo()
{
    ProofReport noList = accepted();
    noList.vendorScopes.reset();
    noList.failure = failureOf(FailureKind::NotFound, 404);
    ProofReport noAccount = accepted();
    noAccount.account = AccountDetails{48100001, {}, {}, {}, {}};
    noAccount.failure = failureOf(FailureKind::ServerFault, 503);
    ProofReport lines = accepted();
    lines.failure = failureOf(FailureKind::ConnectionLost);
    QStringList headlines;
    for (const ProofReport &report : {noList, noAccount, lines}) {
        const auto text = proofFailureText(report);
        QVERIFY(text);
        QVERIFY2(text->headline.startsWith(u"The token works"_s), qPrintable(text->headline));
        QVERIFY(text->cause.contains(failureText(*report.failure, Peer::HubSpot).headline));
        QVERIFY(!text->nextStep.isEmpty());
        QVERIFY(text->evidence.contains(report.failure->requestId));
        headlines.append(text->headline);
    }
    QCOMPARE(headlines.removeDuplicates(), 0);
}

void ProofFailureTest::aDeadTokenIsSaidOnce()
{
    ProofReport report;
    report.verdict = TokenVerdict::Rejected;
    report.failure = failureOf(FailureKind::Unauthorized, 401, u"INVALID_AUTHENTICATION"_s);
    QCOMPARE(proofFailureText(report)->headline, u"HubSpot does not accept this token"_s);
    QVERIFY(untestedText(untested(*report.failure), report).isEmpty());
}

void ProofFailureTest::networkTroubleIsSaidOnce()
{
    ProofReport report;
    report.failure = failureOf(FailureKind::DnsFailed);
    QVERIFY(untestedText(untested(*report.failure), report).isEmpty());
    // Also where the token is known to work.
    ProofReport shared = accepted();
    shared.failure = failureOf(FailureKind::ConnectionLost);
    QVERIFY(untestedText(untested(*shared.failure), shared).isEmpty());
    const Failure other = failureOf(FailureKind::ServerFault, 500);
    QCOMPARE(untestedText(untested(other), shared), failureText(other, Peer::HubSpot).headline);
}

void ProofFailureTest::oneRefusedEndpointBlamesNotTheToken()
{
    const QString text = untestedText(
        untested(failureOf(FailureKind::Unauthorized, 401, u"INVALID_AUTHENTICATION"_s)),
        accepted());
    QVERIFY2(text.contains(u"this kind of token"_s), qPrintable(text));
    QVERIFY(!text.contains(u"does not accept this token"_s));
}

// Token information itself may be closed to a kind of token.
void ProofFailureTest::aRefusedListBlamesNotTheToken()
{
    ProofReport report = accepted();
    report.vendorScopes.reset();
    report.failure = failureOf(FailureKind::Unauthorized, 401, u"INVALID_AUTHENTICATION"_s);
    const auto text = proofFailureText(report);
    QVERIFY(text);
    const QString all = text->headline + text->cause + text->nextStep;
    QVERIFY2(all.contains(u"this kind of token"_s), qPrintable(all));
    QVERIFY2(!all.contains(u"not accept"_s) && !all.contains(u"paste it again"_s), qPrintable(all));
}

void ProofFailureTest::aListedScopeIsNotCalledLacking()
{
    const QString refused = untestedText(
        untested(failureOf(FailureKind::Forbidden, 403, u"MISSING_SCOPES"_s)), accepted());
    QVERIFY2(!refused.contains(u"lacks"_s) && refused.contains(u"lists this scope"_s),
             qPrintable(refused));
    const Failure gated = failureOf(FailureKind::Forbidden, 403, u"GATED"_s);
    QCOMPARE(untestedText(untested(gated), accepted()), failureText(gated, Peer::HubSpot).headline);
}

void ProofFailureTest::theDailyLimitKnowsTheAccountsZone()
{
    ProofReport report = accepted();
    report.failure = failureOf(FailureKind::RateLimited, 429, u"DAILY"_s);
    QVERIFY(proofFailureText(report)->nextStep.contains(u"midnight in US/Eastern"_s));
}

// The limit of the day keeps account details from being read as well.
void ProofFailureTest::theStoredAccountsZoneServesWithoutOne()
{
    Connection stored;
    stored.portalId = u"48100001"_s;
    stored.accountTimeZone = u"Europe/Berlin"_s;
    const QString berlin = u"midnight in Europe/Berlin"_s;
    ProofReport report;
    report.failure = failureOf(FailureKind::RateLimited, 429, u"DAILY"_s);
    QVERIFY(proofFailureText(report, stored)->nextStep.contains(berlin));
    QVERIFY(!proofFailureText(report)->nextStep.contains(u"midnight in E"_s));
    // What the proof knows itself goes first.
    ProofReport known = accepted();
    known.failure = report.failure;
    QVERIFY(proofFailureText(known, stored)->nextStep.contains(u"midnight in US/Eastern"_s));
    // Of the account only the number is known: the same account has the same zone, another has not.
    known.account = AccountDetails{48100001, {}, {}, {}, {}};
    QVERIFY(proofFailureText(known, stored)->nextStep.contains(berlin));
    known.account->portalId = 48100008;
    QVERIFY(!proofFailureText(known, stored)->nextStep.contains(berlin));
}

void ProofFailureTest::everyUntestedLineHasItsEvidence()
{
    for (const Failure &failure :
         {failureOf(FailureKind::Unauthorized, 401, u"INVALID_AUTHENTICATION"_s),
          failureOf(FailureKind::Forbidden, 403, u"MISSING_SCOPES"_s),
          failureOf(FailureKind::ServerFault, 503), failureOf(FailureKind::Timeout)}) {
        // Whether or not the whole proof has the same reason.
        ProofReport shared = accepted();
        shared.failure = failure;
        for (const ProofReport &report : {accepted(), shared}) {
            const QString evidence = untestedEvidence(untested(failure), report);
            QVERIFY2(evidence.contains(failure.requestId), qPrintable(evidence));
            QVERIFY(failure.httpStatus == 0
                    || evidence.contains(QString::number(failure.httpStatus)));
            QVERIFY(!evidence.contains(u"not accept"_s));
            const QString said = untestedText(untested(failure), accepted());
            QVERIFY2(evidence.startsWith(said + u'\n'), qPrintable(evidence));
        }
    }
    // A dead token has one evidence, the banner's.
    ProofReport dead;
    dead.verdict = TokenVerdict::Rejected;
    dead.failure = failureOf(FailureKind::Unauthorized, 401);
    QVERIFY(untestedEvidence(untested(*dead.failure), dead).isEmpty());
}

void ProofFailureTest::aMangledPasteIsNoToken()
{
    ProofReport report;
    report.verdict = TokenVerdict::NotAToken;
    report.failure = failureOf(FailureKind::Unauthorized, 401, u"EXPIRED_AUTHENTICATION"_s);
    QCOMPARE(proofFailureText(report)->headline, u"This is not a HubSpot token"_s);
}

QTEST_GUILESS_MAIN(ProofFailureTest)
#include "tst_prooffailure.moc"
