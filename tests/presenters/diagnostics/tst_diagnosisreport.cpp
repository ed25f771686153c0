// What leaves the program about a run: for people in words, for programs without a name of anybody.
#include "presenters/diagnostics/diagnosisreport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest/QtTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

class TestDiagnosisReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void jsonNamesNobody_data();
    void jsonNamesNobody();
    void jsonIsStable();
    void whatAServerSaidStaysHere();
    void verdictComesFirst();
    void warningsAreFindings();
    void whatCouldNotBeAskedIsMissing_data();
    void whatCouldNotBeAskedIsMissing();

private:
    static Finding made(FindingCode code, const QStringList &arguments,
                        CheckVerdict verdict = CheckVerdict::Passed)
    {
        Finding finding;
        finding.check = u"session.valid"_s;
        finding.code = code;
        finding.arguments = arguments;
        finding.verdict = verdict;
        finding.at = QDateTime::currentDateTimeUtc();
        finding.duration = std::chrono::milliseconds(12);
        return finding;
    }
    static DiagnosisReport report(const std::vector<Finding> &findings)
    {
        return {u"11111111-0000-4000-8000-000000000000"_s,
                QDateTime(QDate(2026, 11, 30), QTime(8, 0), Qt::UTC),
                u"1.2.3"_s,
                u"https://app.example"_s,
                {{u"Account"_s, findings}}};
    }

    Integration m_integration;
};

void TestDiagnosisReport::initTestCase()
{
    QFile guide(u":/integrations/hubspot.json"_s);
    QVERIFY(guide.open(QIODevice::ReadOnly));
    m_integration = parseIntegration(guide.readAll()).value();
}

// Every code that has a name among its arguments.
void TestDiagnosisReport::jsonNamesNobody_data()
{
    QTest::addColumn<FindingCode>("code");
    for (const FindingCode code :
         {FindingCode::SessionValid, FindingCode::SessionOfMember, FindingCode::KeyUnchanged,
          FindingCode::KeyChangedLately, FindingCode::OwnerIsAdmin, FindingCode::OwnerNotAdmin,
          FindingCode::OwnerGone, FindingCode::AccessHeld, FindingCode::AccessStaged,
          FindingCode::AccessMissing, FindingCode::InNoGroup, FindingCode::GroupScopeHeld,
          FindingCode::GroupScopeStaged, FindingCode::GroupScopeDormant,
          FindingCode::GroupScopeMissing, FindingCode::InEffect, FindingCode::NotInEffect})
        QTest::newRow(qPrintable(codeName(code))) << code;
}

void TestDiagnosisReport::jsonNamesNobody()
{
    QFETCH(const FindingCode, code);
    const bool timeFirst =
        code == FindingCode::KeyUnchanged || code == FindingCode::KeyChangedLately;
    QStringList arguments{u"Amara Okafor"_s, u"Sales EMEA"_s};
    if (timeFirst)
        arguments.prepend(u"2026-11-20T08:00:00Z"_s);
    const QByteArray json = reportJson(report({made(code, arguments)}), 0);
    QVERIFY2(!json.contains("Amara") && !json.contains("Sales"), json.constData());
    QCOMPARE(json.contains("2026-11-20T08:00:00Z"), timeFirst);
}

void TestDiagnosisReport::jsonIsStable()
{
    Finding failed = made(FindingCode::TlsRefused, {u"app.example"_s}, CheckVerdict::Failed);
    failed.check = u"onbelay.tls"_s;
    Failure &failure = failed.failure.emplace();
    failure.kind = FailureKind::TlsFailed;
    failure.code = u"selfSigned"_s;
    failure.detail = u"The certificate is self-signed"_s;
    const QJsonObject json =
        QJsonDocument::fromJson(
            reportJson(report({failed, made(FindingCode::Cancelled, {}, CheckVerdict::Running)}),
                       1))
            .object();
    QCOMPARE(json[u"schema"_s].toInt(), 1);
    QCOMPARE(json[u"runId"_s].toString(), u"11111111-0000-4000-8000-000000000000"_s);
    QCOMPARE(json[u"time"_s].toString(), u"2026-11-30T08:00:00Z"_s);
    QCOMPARE(json[u"server"_s].toString(), u"https://app.example"_s);
    QCOMPARE(json[u"exitCode"_s].toInt(), 1);
    const QJsonObject check = json[u"checks"_s].toArray().at(0).toObject();
    QCOMPARE(check[u"id"_s].toString(), u"onbelay.tls"_s);
    QCOMPARE(check[u"code"_s].toString(), u"tlsRefused"_s);
    QCOMPARE(check[u"verdict"_s].toString(), u"failed"_s);
    QCOMPARE(check[u"durationMs"_s].toInt(), 12);
    QCOMPARE(check[u"evidence"_s].toObject()[u"code"_s].toString(), u"selfSigned"_s);
    const QJsonObject summary = json[u"summary"_s].toObject();
    QCOMPARE(summary[u"failed"_s].toInt(), 1);
    QCOMPARE(summary[u"notTested"_s].toInt(), 1); // what never ended was not tested
}

void TestDiagnosisReport::whatAServerSaidStaysHere()
{
    Finding failed = made(FindingCode::SessionEnded, {}, CheckVerdict::Failed);
    Failure &failure = failed.failure.emplace();
    failure.kind = FailureKind::Unauthorized;
    failure.httpStatus = 401;
    failure.detail = u"no session of amara@northwind.example"_s;
    const QByteArray json = reportJson(report({failed}), 1);
    QVERIFY(!json.contains("amara"));
    QVERIFY(json.contains("401"));
}

void TestDiagnosisReport::verdictComesFirst()
{
    Finding failed = made(FindingCode::AddressesMissing, {u"app.example"_s}, CheckVerdict::Failed);
    failed.check = u"onbelay.dns"_s;
    const QString text =
        reportText({{u"The way"_s, {failed, made(FindingCode::KeyPresent, {})}}}, m_integration);
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines[0], u"The way"_s);
    QVERIFY(lines[1].startsWith(u"Failed      The name has an address: "_s));
    QVERIFY(lines[2].startsWith(u"            "_s)); // what to do stands below
    QVERIFY(text.contains(u"\nPassed      "_s));
    QVERIFY(text.endsWith(u'\n'));
}

void TestDiagnosisReport::warningsAreFindings()
{
    const Finding fine = made(FindingCode::KeyPresent, {});
    QVERIFY(
        !hasFindings({{u"a"_s, {fine, made(FindingCode::NoKey, {}, CheckVerdict::NotTested)}}}));
    QVERIFY(isComplete({{u"a"_s, {fine}}}));
    QVERIFY(hasFindings({{u"a"_s, {fine}},
                         {u"b"_s, {made(FindingCode::DiskLow, {u"1"_s}, CheckVerdict::Warning)}}}));
}

// Scripts take exit code 0 for "all is well", so nothing may be left unknown then.
void TestDiagnosisReport::whatCouldNotBeAskedIsMissing_data()
{
    QTest::addColumn<FindingCode>("code");
    QTest::addColumn<bool>("complete");
    QTest::newRow("the server was too busy") << FindingCode::NoAnswer << false;
    QTest::newRow("no proof") << FindingCode::KeyNotProven << false;
    QTest::newRow("no scopes") << FindingCode::ScopesNotProven << false;
    QTest::newRow("no time") << FindingCode::ClockUnknown << false;
    QTest::newRow("no rows") << FindingCode::RowsNotLoaded << false;
    QTest::newRow("renewed elsewhere") << FindingCode::SessionElsewhere << false;
    QTest::newRow("stopped") << FindingCode::Cancelled << false;
    QTest::newRow("no window") << FindingCode::WithoutDisplay << true;
    QTest::newRow("the proxy looks it up") << FindingCode::AddressesByProxy << true;
    QTest::newRow("this computer") << FindingCode::TlsNotNeeded << true;
    QTest::newRow("no file yet") << FindingCode::StoreNotThere << true;
    QTest::newRow("a member") << FindingCode::OnlyAdmins << true;
    QTest::newRow("guided") << FindingCode::ApiMissing << true;
}

void TestDiagnosisReport::whatCouldNotBeAskedIsMissing()
{
    QFETCH(const FindingCode, code);
    QFETCH(const bool, complete);
    const Finding fine = made(FindingCode::KeyPresent, {});
    QCOMPARE(isComplete({{u"a"_s, {fine, made(code, {}, CheckVerdict::NotTested)}}}), complete);
    QVERIFY(!isComplete({{u"a"_s, {made(code, {}, CheckVerdict::Running)}}}));
}

QTEST_GUILESS_MAIN(TestDiagnosisReport)

#include "tst_diagnosisreport.moc"
