#include "proofbench.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// When things are told, and how a proof ends early.
class ProofControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesComeAsAnswersDo();
    void everyLineIsToldBeforeTheEnd();
    void cancelIsSilent();
    void cancelFreesTheServerAtOnce();
    void aNewStartReplacesTheOldOne();
    void aListenerMayStartAnew();
    void aListenerMayDeleteTheProof();
    void theWholeProofHasOneDeadline();
    void fiveProbesAtMostAreUnderWay();
};

void ProofControlTest::linesComeAsAnswersDo()
{
    ProofBench bench;
    bench.mode("latency", {{"route", "/crm/"}, {"milliseconds", 1500}});
    bench.mode("latency", {{"route", "/account-info/"}, {"milliseconds", 1500}});
    QSignalSpy lines(&bench.proof, &TokenProof::lineChanged);
    QSignalSpy finished(&bench.proof, &TokenProof::finished);
    bench.proof.start(personaToken("full"));
    // Token information answers at once: the writes are known while the reads are on their way.
    QTRY_COMPARE_WITH_TIMEOUT(lineText(bench.proof.report(), u"deals:write"_s), u"granted"_s, 1000);
    QCOMPARE(lineText(bench.proof.report(), u"deals:read"_s), u"pending"_s);
    // Pages and analytics do not wait for contacts.
    QTRY_COMPARE_WITH_TIMEOUT(lineText(bench.proof.report(), u"analytics:read"_s), u"granted"_s,
                              1000);
    QCOMPARE(lineText(bench.proof.report(), u"deals:read"_s), u"pending"_s);
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait(10'000));
    QCOMPARE(lineText(bench.proof.report(), u"deals:read"_s), u"granted"_s);
}

void ProofControlTest::everyLineIsToldBeforeTheEnd()
{
    ProofBench bench;
    QSignalSpy lines(&bench.proof, &TokenProof::lineChanged);
    QSignalSpy account(&bench.proof, &TokenProof::accountKnown);
    bool runningAtTheEnd = true;
    qsizetype toldAtTheEnd = 0;
    connect(&bench.proof, &TokenProof::finished, this, [&] {
        runningAtTheEnd = bench.proof.isRunning();
        toldAtTheEnd = lines.size();
    });
    bench.proof.start(personaToken("readOnly"));
    QVERIFY(bench.proof.isRunning());
    QTRY_VERIFY(toldAtTheEnd > 0);
    QVERIFY(!runningAtTheEnd);
    QCOMPARE(toldAtTheEnd, 9);
    QCOMPARE(account.size(), 1);
}

void ProofControlTest::cancelIsSilent()
{
    ProofBench bench;
    bench.mode("latency", {{"milliseconds", 300}});
    QSignalSpy lines(&bench.proof, &TokenProof::lineChanged);
    QSignalSpy finished(&bench.proof, &TokenProof::finished);
    bench.proof.start(personaToken("full"));
    QTRY_VERIFY(!bench.log.records().empty() || bench.proof.isRunning());
    bench.proof.cancel();
    QVERIFY(!bench.proof.isRunning());
    bench.proof.cancel(); // harmless
    // A second proof on the same client takes as long as the first would have.
    TokenProof other(bench.client, bench.integration);
    QSignalSpy otherFinished(&other, &TokenProof::finished);
    other.start(personaToken("full"));
    QVERIFY(otherFinished.wait(10'000));
    QCOMPARE(lines.size(), 0);
    QCOMPARE(finished.size(), 0);
}

void ProofControlTest::cancelFreesTheServerAtOnce()
{
    ProofBench bench;
    bench.mode("silent");
    bench.proof.start(personaToken("full"));
    QTRY_COMPARE(bench.askedPaths().size(), 2);
    bench.proof.cancel();
    // The calls are recorded as cancelled, not as timed out later.
    QTRY_COMPARE(bench.log.records().size(), std::size_t(2));
    for (const RequestRecord &record : bench.log.records())
        QCOMPARE(record.failure, kindName(FailureKind::Cancelled));
}

void ProofControlTest::aNewStartReplacesTheOldOne()
{
    ProofBench bench;
    bench.mode("latency", {{"milliseconds", 200}});
    QSignalSpy finished(&bench.proof, &TokenProof::finished);
    bench.proof.start(personaToken("otherAccount"));
    bench.proof.start(personaToken("sandboxAccount"));
    QVERIFY(finished.wait(10'000));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(bench.proof.report().account->portalId, 48100009);
    QCOMPARE(lineTexts(bench.proof.report()).count(u"granted"_s), 9);
}

void ProofControlTest::aListenerMayStartAnew()
{
    ProofBench bench;
    QSignalSpy finished(&bench.proof, &TokenProof::finished);
    bool again = false;
    connect(&bench.proof, &TokenProof::lineChanged, this, [&] {
        if (!std::exchange(again, true))
            bench.proof.start(personaToken("noContent"));
    });
    bench.proof.start(personaToken("full"));
    QVERIFY(finished.wait(10'000));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(lineText(bench.proof.report(), u"content:read"_s), u"missing content"_s);
    QCOMPARE(lineTexts(bench.proof.report()).count(u"granted"_s), 7);
}

void ProofControlTest::aListenerMayDeleteTheProof()
{
    for (const bool atTheEnd : {false, true}) {
        ProofBench bench;
        auto *proof = new TokenProof(bench.client, bench.integration);
        QPointer<TokenProof> guarded(proof);
        const auto end = [proof] {
            delete proof;
        };
        if (atTheEnd)
            connect(proof, &TokenProof::finished, this, end);
        else
            connect(proof, &TokenProof::lineChanged, this, end);
        proof->start(personaToken("full"));
        QTRY_VERIFY(!guarded);
    }
}

void ProofControlTest::theWholeProofHasOneDeadline()
{
    ProofBench bench;
    // Each call alone would be in time; versions that are gone make a chain of slow ones.
    bench.mode("latency", {{"milliseconds", 8'000}});
    bench.mode("versions", {{"gone", {"2026-09", "2026-03", "2025-09", "v3"}}});
    QElapsedTimer time;
    time.start();
    const ProofReport report = bench.prove("full");
    QVERIFY(time.elapsed() < 22'000);
    QVERIFY(!lineTexts(report).contains(u"pending"_s));
    QCOMPARE(lineText(report, u"deals:read"_s), u"not tested timeout"_s);
    QCOMPARE(lineText(report, u"deals:write"_s), u"granted"_s);
    QCOMPARE(report.verdict, TokenVerdict::Accepted);
}

// HubSpot counts calls in ten seconds; a guide file with many probes must not fire them all.
void ProofControlTest::fiveProbesAtMostAreUnderWay()
{
    ProofBench bench;
    const ReadProbe probe = bench.integration.probes.front();
    Scope scope = bench.integration.scopes[std::size_t(bench.integration.scopeIndex(probe.scope))];
    bench.integration.scopes.clear();
    bench.integration.probes.clear();
    for (int i = 0; i < 12; ++i) {
        scope.id = u"things%1:read"_s.arg(i);
        bench.integration.scopes.push_back(scope);
        bench.integration.probes.push_back({scope.id, probe.paths, probe.expectsArray});
    }
    const auto probesAsked = [&bench, path = probe.paths.front().section(u'?', 0, 0)] {
        return bench.askedPaths().filter(path).size();
    };
    // Answers that take long, so that what was asked by now is what is under way.
    bench.mode("latency", {{"route", "/crm/"}, {"milliseconds", 1'500}});
    QSignalSpy lines(&bench.proof, &TokenProof::lineChanged);
    QSignalSpy finished(&bench.proof, &TokenProof::finished);
    bench.proof.start(personaToken("full"));
    qsizetype most = 0;
    while (finished.isEmpty() && !QTest::currentTestFailed()) {
        finished.wait(50);
        most = std::max(most, probesAsked() - lines.size());
        QVERIFY(probesAsked() - lines.size() <= 5);
    }
    QCOMPARE(most, 5);
    QCOMPARE(probesAsked(), 12);
    QCOMPARE(lineTexts(bench.proof.report()).count(u"granted"_s), 12);
}

QTEST_GUILESS_MAIN(ProofControlTest)
#include "tst_proofcontrol.moc"
