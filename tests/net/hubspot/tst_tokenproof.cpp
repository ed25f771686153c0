#include "proofbench.h"

#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(TokenVerdict)

namespace {

QStringList all(const QString &text)
{
    return QStringList(9, text);
}

} // namespace

// Every persona, with HubSpot in good health.
class TokenProofTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void personas_data();
    void personas();
    void tellsTheAccount_data();
    void tellsTheAccount();
    void anAliveTokenHasNoFailure();
    void aDeadTokenIsNotProbed();
    void unlistedScopesAreNotProbed();
    void aRotatedTokenIsRejectedAfterItsGrace();
    void anExpiredOAuthTokenIsNoMangledPaste();
    void anEmptyAccountProvesTheReads();
    void olderVersionsWillDo_data();
    void olderVersionsWillDo();
    void withoutAccountDetailsThePortalIsStillKnown();
};

void TokenProofTest::personas_data()
{
    QTest::addColumn<QByteArray>("persona");
    QTest::addColumn<TokenVerdict>("verdict");
    QTest::addColumn<QStringList>("lines");
    using enum TokenVerdict;

    const QStringList readOnly{u"granted"_s, u"missing crm.objects.contacts.write"_s,
                               u"granted"_s, u"missing crm.objects.companies.write"_s,
                               u"granted"_s, u"missing crm.objects.deals.write"_s,
                               u"granted"_s, u"missing content"_s,
                               u"granted"_s};
    QStringList noContent = all(u"granted"_s);
    noContent[6] = noContent[7] = u"missing content"_s;
    QStringList writeOnly;
    for (const QString &object : {u"contacts"_s, u"companies"_s, u"deals"_s}) {
        const QString missing = u"missing crm.objects."_s + object + u".read"_s;
        writeOnly.append({missing, missing});
    }
    writeOnly.append(
        {u"missing content"_s, u"missing content"_s, u"missing business-intelligence"_s});

    for (const char *good :
         {"full", "serviceKey", "europe", "rotating", "otherAccount", "sandboxAccount", "oauth"})
        QTest::newRow(good) << QByteArray(good) << Accepted << all(u"granted"_s);
    QTest::newRow("readOnly") << QByteArray("readOnly") << Accepted << readOnly;
    QTest::newRow("noContent") << QByteArray("noContent") << Accepted << noContent;
    QTest::newRow("writeOnly") << QByteArray("writeOnly") << Accepted << writeOnly;
    QTest::newRow("revoked") << QByteArray("revoked") << Rejected
                             << all(u"not tested unauthorized"_s);
    QTest::newRow("stranger") << QByteArray("stranger") << Rejected
                              << all(u"not tested unauthorized"_s);
    QTest::newRow("garbage") << QByteArray("garbage") << NotAToken
                             << all(u"not tested unauthorized"_s);
}

void TokenProofTest::personas()
{
    QFETCH(QByteArray, persona);
    QFETCH(TokenVerdict, verdict);
    QFETCH(QStringList, lines);
    ProofBench bench;
    const ProofReport report = bench.prove(persona);
    QCOMPARE(lineTexts(report), lines);
    QCOMPARE(report.verdict, verdict);
    QCOMPARE(bench.misconduct(), QByteArray());
    QVERIFY(report.at.isValid());
}

void TokenProofTest::tellsTheAccount_data()
{
    QTest::addColumn<QByteArray>("persona");
    QTest::addColumn<QStringList>("account");
    QTest::newRow("standard") << QByteArray("full")
                              << QStringList{u"48100001"_s, u"STANDARD"_s, u"na1"_s,
                                             u"US/Eastern"_s, u"app.hubspot.com"_s};
    QTest::newRow("Europe") << QByteArray("europe")
                            << QStringList{u"48100005"_s, u"STANDARD"_s, u"eu1"_s,
                                           u"Europe/Berlin"_s, u"app-eu1.hubspot.com"_s};
    QTest::newRow("another") << QByteArray("otherAccount")
                             << QStringList{u"48100008"_s, u"STANDARD"_s, u"na1"_s, u"US/Eastern"_s,
                                            u"app.hubspot.com"_s};
    QTest::newRow("sandbox") << QByteArray("sandboxAccount")
                             << QStringList{u"48100009"_s, u"SANDBOX"_s, u"na1"_s, u"US/Eastern"_s,
                                            u"app.hubspot.com"_s};
}

void TokenProofTest::tellsTheAccount()
{
    QFETCH(QByteArray, persona);
    QFETCH(QStringList, account);
    ProofBench bench;
    const ProofReport report = bench.prove(persona);
    QVERIFY(report.account.has_value());
    const QStringList told{QString::number(report.account->portalId), report.account->accountType,
                           report.account->region, report.account->timeZone,
                           report.account->uiDomain};
    QCOMPARE(told, account);
}

void TokenProofTest::anAliveTokenHasNoFailure()
{
    ProofBench bench;
    const ProofReport report = bench.prove("serviceKey");
    QVERIFY(!report.failure);
    QVERIFY(report.vendorScopes.has_value());
    QVERIFY(report.vendorScopes->contains(u"oauth"_s));
}

void TokenProofTest::aDeadTokenIsNotProbed()
{
    ProofBench bench;
    const ProofReport report = bench.prove("revoked");
    QCOMPARE(report.failure->kind, FailureKind::Unauthorized);
    QCOMPARE(report.failure->code, u"INVALID_AUTHENTICATION"_s);
    QVERIFY(!report.failure->requestId.isEmpty());
    QCOMPARE(bench.askedPaths().filter(u"/crm/"_s), QStringList());
    QVERIFY(!report.account);
    QVERIFY(!report.vendorScopes);
}

void TokenProofTest::unlistedScopesAreNotProbed()
{
    ProofBench bench;
    static_cast<void>(bench.prove("noContent"));
    QCOMPARE(bench.askedPaths().filter(u"/cms/"_s), QStringList());
    QCOMPARE(bench.askedPaths().filter(u"/crm/"_s).size(), 3);
}

void TokenProofTest::aRotatedTokenIsRejectedAfterItsGrace()
{
    ProofBench bench;
    QCOMPARE(bench.prove("rotating").verdict, TokenVerdict::Accepted);
    bench.emulator.control({{"command", "advanceClock"}, {"seconds", 61}});
    const ProofReport report = bench.prove("rotating");
    QCOMPARE(report.verdict, TokenVerdict::Rejected);
    QVERIFY(!report.account); // nothing of the proof before
}

void TokenProofTest::anExpiredOAuthTokenIsNoMangledPaste()
{
    ProofBench bench;
    QCOMPARE(bench.prove("oauth").verdict, TokenVerdict::Accepted);
    bench.emulator.control({{"command", "advanceClock"}, {"seconds", 1801}});
    const ProofReport report = bench.prove("oauth");
    QCOMPARE(report.verdict, TokenVerdict::Rejected);
    QCOMPARE(report.failure->code, u"EXPIRED_AUTHENTICATION"_s);
}

void TokenProofTest::anEmptyAccountProvesTheReads()
{
    ProofBench bench;
    bench.mode("emptyAccount");
    QCOMPARE(lineTexts(bench.prove("full")), all(u"granted"_s));
}

void TokenProofTest::olderVersionsWillDo_data()
{
    QTest::addColumn<QStringList>("gone");
    QTest::newRow("no 2026-09") << QStringList{u"2026-09"_s};
    QTest::newRow("no 2026") << QStringList{u"2026-09"_s, u"2026-03"_s};
    QTest::newRow("only v3") << QStringList{u"2026-09"_s, u"2026-03"_s, u"2025-09"_s};
}

void TokenProofTest::olderVersionsWillDo()
{
    QFETCH(QStringList, gone);
    ProofBench bench;
    nlohmann::json versions = nlohmann::json::array();
    for (const QString &version : gone)
        versions.push_back(version.toStdString());
    bench.mode("versions", {{"gone", versions}});
    const ProofReport report = bench.prove("full");
    QCOMPARE(lineTexts(report), all(u"granted"_s));
    QCOMPARE(report.account->accountType, u"STANDARD"_s);
}

void TokenProofTest::withoutAccountDetailsThePortalIsStillKnown()
{
    ProofBench bench;
    bench.mode("notFound", {{"route", "/account-info/"}});
    const ProofReport report = bench.prove("full");
    QCOMPARE(report.verdict, TokenVerdict::Accepted);
    QCOMPARE(report.account->portalId, 48100001);
    QVERIFY(report.account->accountType.isEmpty());
    QCOMPARE(report.failure->kind, FailureKind::NotFound);
    QCOMPARE(lineTexts(report), all(u"granted"_s));
}

QTEST_GUILESS_MAIN(TokenProofTest)
#include "tst_tokenproof.moc"
