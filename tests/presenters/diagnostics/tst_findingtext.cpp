#include "diagnostics/environmentids.h"
#include "presenters/diagnostics/findingtext.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

// Every outcome of a check has words of its own.
class TestFindingText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyCodeHasWords();
    void everyCheckOfTheGuideHasATitle();
    void everyCheckOfTheEnvironmentHasATitle();
    void chainsAreEvidence();
    void everyFailureSaysWhatToDo();
    void networkTroubleIsNeverABadKey_data();
    void networkTroubleIsNeverABadKey();
    void noExpiryIsInvented();
    void evidenceIsQuotable();

private:
    static Finding sample(FindingCode code)
    {
        Finding finding;
        finding.check = u"key.accepted"_s;
        finding.verdict = CheckVerdict::Failed;
        finding.code = code;
        finding.arguments = {u"2026-11-20T08:00:00Z"_s, u"contacts:read"_s,
                             u"deals:read, deals:write"_s};
        finding.at = QDateTime::currentDateTimeUtc();
        return finding;
    }
    Integration m_integration;
};

void TestFindingText::initTestCase()
{
    QFile guide(u":/integrations/hubspot.json"_s);
    QVERIFY(guide.open(QIODevice::ReadOnly));
    const auto parsed = parseIntegration(guide.readAll());
    QVERIFY(parsed.has_value());
    m_integration = *parsed;
}

void TestFindingText::everyCodeHasWords()
{
    QSet<QString> names;
    QSet<QString> sentences;
    for (int code = 0; code < findingCodeCount; ++code) {
        const auto each = FindingCode(code);
        const QString name = codeName(each);
        QVERIFY2(!name.isEmpty(), qPrintable(QString::number(code)));
        names.insert(name);
        const FindingText text = findingText(sample(each), m_integration);
        QVERIFY2(!text.sentence.isEmpty(), qPrintable(name));
        QVERIFY2(!text.sentence.contains(u"%1"_s) && !text.nextStep.contains(u"%1"_s),
                 qPrintable(text.sentence));
        sentences.insert(text.sentence);
    }
    QCOMPARE(names.size(), findingCodeCount);
    QCOMPARE(sentences.size(), findingCodeCount);
}

void TestFindingText::everyCheckOfTheGuideHasATitle()
{
    for (const Symptom &symptom : m_integration.symptoms) {
        for (const QString &check : symptom.checks)
            QVERIFY2(checkTitle(check) != check, qPrintable(check));
    }
}

void TestFindingText::everyCheckOfTheEnvironmentHasATitle()
{
    for (const QString &check : environment::checkIds())
        QVERIFY2(checkTitle(check) != check, qPrintable(check));
}

// Names of certificates, which anybody can make up, end in the evidence and stay plain text there.
void TestFindingText::chainsAreEvidence()
{
    Finding finding = sample(FindingCode::TlsByAddedAuthority);
    finding.check = u"onbelay.tls"_s;
    finding.arguments = {u"app.example"_s,          u"TLS 1.3"_s,
                         u"Office Authority"_s,     u"2027-01-01T00:00:00Z"_s,
                         u"app.example"_s,          u"Office Authority"_s,
                         u"2026-01-01T00:00:00Z"_s, u"2027-01-01T00:00:00Z"_s};
    const FindingText text = findingText(finding, m_integration);
    QVERIFY(text.sentence.contains(u"TLS to app.example is opened by Office Authority"_s));
    QVERIFY(text.evidence.startsWith(u"TLS 1.3\napp.example, issued by Office Authority"_s));
}

void TestFindingText::everyFailureSaysWhatToDo()
{
    const QList<FindingCode> failing{FindingCode::ServerUnreachable,
                                     FindingCode::SessionEnded,
                                     FindingCode::ConnectionRejected,
                                     FindingCode::ConnectionMissing,
                                     FindingCode::KeyAbsent,
                                     FindingCode::KeyRejected,
                                     FindingCode::KeyExpired,
                                     FindingCode::KeyNotAToken,
                                     FindingCode::KeyCreatorRemoved,
                                     FindingCode::AddressesMissing,
                                     FindingCode::TlsByAddedAuthority,
                                     FindingCode::ClockOff,
                                     FindingCode::ServerClockOff,
                                     FindingCode::KeychainLocked,
                                     FindingCode::KeychainMissing,
                                     FindingCode::KeychainForgets,
                                     FindingCode::StoreFaulty,
                                     FindingCode::ProfileReadOnly,
                                     FindingCode::ProfileOpenToOthers,
                                     FindingCode::DiskLow,
                                     FindingCode::DiskFull,
                                     FindingCode::GuideBehind,
                                     FindingCode::SessionElsewhere,
                                     FindingCode::ScopesNone,
                                     FindingCode::ScopeLacking,
                                     FindingCode::RotationEnded,
                                     FindingCode::AccessMissing,
                                     FindingCode::AccessStaged,
                                     FindingCode::GroupScopeMissing,
                                     FindingCode::GroupScopeDormant,
                                     FindingCode::NotInEffect,
                                     FindingCode::VerdictDiffers};
    for (const FindingCode code : failing)
        QVERIFY2(!findingText(sample(code), m_integration).nextStep.isEmpty(),
                 qPrintable(codeName(code)));
}

void TestFindingText::networkTroubleIsNeverABadKey_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"rateLimited", "locked", "accountMoving", "vendorUnavailable",
                             "vendorUnreachable", "badAnswer", "forbidden"})
        QTest::addRow("%s", code) << QString::fromLatin1(code);
}

void TestFindingText::networkTroubleIsNeverABadKey()
{
    QFETCH(QString, code);
    Finding finding = sample(FindingCode::KeyNotProven);
    finding.failure = Failure{FailureKind::ServerFault, 503, code, {}, {}, u"abc"_s, {}, {}, {}};
    finding.ofHubSpot = true;
    const QString sentence = findingText(finding, m_integration).sentence.toLower();
    for (const char *accusation : {"invalid", "does not accept", "revoked", "new key"})
        QVERIFY2(!sentence.contains(QLatin1StringView(accusation)), qPrintable(sentence));
}

void TestFindingText::noExpiryIsInvented()
{
    for (const FindingCode code : {FindingCode::KeyYoung, FindingCode::KeyOld}) {
        Finding finding = sample(code);
        finding.arguments = {u"200"_s, u"2026-05-01T08:00:00Z"_s};
        const QString sentence = findingText(finding, m_integration).sentence;
        QVERIFY2(sentence.contains(u"200"_s), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"expires in"_s) && !sentence.contains(u"will expire"_s),
                 qPrintable(sentence));
    }
}

void TestFindingText::evidenceIsQuotable()
{
    Finding finding = sample(FindingCode::KeyRejected);
    finding.failure = Failure{FailureKind::Unauthorized,
                              401,
                              u"tokenInvalid"_s,
                              {},
                              u"api.hubapi.com"_s,
                              u"corr-17"_s,
                              {},
                              QDateTime::currentDateTimeUtc(),
                              {}};
    finding.ofHubSpot = true;
    const FindingText text = findingText(finding, m_integration);
    QVERIFY2(text.evidence.contains(u"HubSpot answered 401"_s), qPrintable(text.evidence));
    QCOMPARE(text.correlationId, u"corr-17"_s);
}

QTEST_GUILESS_MAIN(TestFindingText)
#include "tst_findingtext.moc"
