#include "runhelp.h"

#include <QJsonArray>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The doors about the key, run live against the sandbox and its stand-in for HubSpot.
class TestKeyDoors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void notConnected();
    void everyPersona_data();
    void everyPersona();
    void revokedAfterwards();
    void notAToken();
    void busyHubSpotIsNotABadKey_data();
    void busyHubSpotIsNotABadKey();
    void creatorRemoved();
    void replacedKeyHasGrace();
    void membersMayNotTest();
    void evidenceNamesTheCall();
    void oneCallServesManyChecks();
    void cancelling();
    void serverGone();
    void sessionOver();
};

void TestKeyDoors::notConnected()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"invalidKey"_s));
    QVERIFY(runToTheEnd(run));
    QCOMPARE(codeOf(run, "key.present"), u"keyAbsent"_s);
    QCOMPARE(findingOf(run, "key.present").verdict, CheckVerdict::Failed);
    QCOMPARE(findingOf(run, "key.present").repair, Repair::ConnectHubSpot);
    for (const char *check : {"key.accepted", "key.account", "key.scopes"}) {
        QCOMPARE(codeOf(run, check), u"noKey"_s);
        QCOMPARE(findingOf(run, check).verdict, CheckVerdict::NotTested);
    }
}

void TestKeyDoors::everyPersona_data()
{
    QTest::addColumn<int>("persona");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("scopes");
    QTest::addRow("full") << 1 << u"accountKnown"_s << u"scopesAll"_s;
    QTest::addRow("read-only") << 2 << u"accountKnown"_s << u"scopesPartial"_s;
    QTest::addRow("no content") << 3 << u"accountKnown"_s << u"scopesPartial"_s;
    QTest::addRow("service key") << 4 << u"accountKnown"_s << u"scopesAll"_s;
    QTest::addRow("eu1") << 5 << u"accountKnown"_s << u"scopesAll"_s;
    QTest::addRow("rotating") << 7 << u"accountKnown"_s << u"scopesAll"_s;
    QTest::addRow("other account") << 8 << u"accountKnown"_s << u"scopesAll"_s;
    QTest::addRow("sandbox account") << 9 << u"accountForTests"_s << u"scopesAll"_s;
    QTest::addRow("write only") << 10 << u"accountKnown"_s << u"scopesNone"_s;
}

void TestKeyDoors::everyPersona()
{
    QFETCH(int, persona);
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(persona));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"invalidKey"_s));
    QVERIFY(runToTheEnd(run));
    QCOMPARE(codeOf(run, "key.present"), u"keyPresent"_s);
    QCOMPARE(codeOf(run, "key.accepted"), u"keyAccepted"_s);
    QTEST(codeOf(run, "key.account"), "account");
    QTEST(codeOf(run, "key.scopes"), "scopes");
    QVERIFY(codeOf(run, "key.lastChange").startsWith(u"key"_s));

    SymptomRun expired(*workspace, symptomOf(sandbox.integration(), u"expired"_s));
    QVERIFY(runToTheEnd(expired));
    QCOMPARE(codeOf(expired, "key.age"), u"keyYoung"_s);
    QCOMPARE(codeOf(expired, "key.owner"), u"ownerIsAdmin"_s);
    QCOMPARE(codeOf(expired, "key.rotation"), u"rotationQuiet"_s);
}

void TestKeyDoors::revokedAfterwards()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(hubSpotDoes(
        sandbox,
        {{u"command"_s, u"setPersona"_s}, {u"persona"_s, u"full"_s}, {u"revoked"_s, true}}));
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"invalidKey"_s));
    QVERIFY(runToTheEnd(run));
    QCOMPARE(codeOf(run, "key.accepted"), u"keyRejected"_s);
    const Finding accepted = findingOf(run, "key.accepted");
    QCOMPARE(accepted.verdict, CheckVerdict::Failed);
    QCOMPARE(accepted.repair, Repair::UpdateKey);
    QVERIFY(accepted.failure);
    QCOMPARE(accepted.failure->httpStatus, 401);
    QVERIFY(!accepted.failure->requestId.isEmpty());
    QCOMPARE(findingOf(run, "key.scopes").verdict, CheckVerdict::NotTested);
    // The rest of the console sees the same.
    QCOMPARE(workspace->connection()->state, ConnectionState::Rejected);

    SymptomRun expired(*workspace, symptomOf(sandbox.integration(), u"expired"_s));
    QVERIFY(runToTheEnd(expired));
    QCOMPARE(codeOf(expired, "key.rotation"), u"rotationEnded"_s);
}

void TestKeyDoors::notAToken()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(hubSpotDoes(sandbox, {{u"command"_s, u"setMode"_s}, {u"mode"_s, u"expired1970"_s}}));
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"invalidKey"_s));
    QVERIFY(runToTheEnd(run));
    QCOMPARE(codeOf(run, "key.accepted"), u"keyNotAToken"_s);
}

void TestKeyDoors::busyHubSpotIsNotABadKey_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("code");
    QTest::addRow("429") << u"rateLimit"_s << u"rateLimited"_s;
    QTest::addRow("423") << u"locked"_s << u"locked"_s;
    QTest::addRow("477") << u"moving"_s << u"accountMoving"_s;
    QTest::addRow("503") << u"serverError"_s << u"vendorUnavailable"_s;
    QTest::addRow("drop") << u"drop"_s << u"vendorUnreachable"_s;
}

void TestKeyDoors::busyHubSpotIsNotABadKey()
{
    QFETCH(QString, mode);
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(hubSpotDoes(sandbox, {{u"command"_s, u"setMode"_s}, {u"mode"_s, mode}}));
    for (const QString &door : {u"invalidKey"_s, u"expired"_s}) {
        SymptomRun run(*workspace, symptomOf(sandbox.integration(), door));
        QVERIFY(runToTheEnd(run));
        QCOMPARE(codeOf(run, "key.accepted"), u"keyNotProven"_s);
        const Finding accepted = findingOf(run, "key.accepted");
        QCOMPARE(accepted.verdict, CheckVerdict::NotTested);
        QCOMPARE(accepted.repair, Repair::Retry);
        QTEST(accepted.failure ? accepted.failure->code : QString(), "code");
        for (const Finding &finding : run.findings())
            QVERIFY2(finding.repair != Repair::UpdateKey, qPrintable(finding.check));
    }
}

void TestKeyDoors::creatorRemoved()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(
        hubSpotDoes(sandbox, {{u"command"_s, u"setMode"_s}, {u"mode"_s, u"userPermissions"_s}}));
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"expired"_s));
    QVERIFY(runToTheEnd(run));
    QCOMPARE(codeOf(run, "key.accepted"), u"keyCreatorRemoved"_s);
    QCOMPARE(codeOf(run, "key.owner"), u"keyCreatorRemoved"_s);
}

void TestKeyDoors::replacedKeyHasGrace()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    QVERIFY(sandbox.connectPersona(4)); // same account, another key
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"expired"_s));
    QVERIFY(runToTheEnd(run));
    QCOMPARE(codeOf(run, "key.rotation"), u"rotationGrace"_s);
    const Finding rotation = findingOf(run, "key.rotation");
    const auto end = QDateTime::fromString(rotation.arguments.value(1), Qt::ISODate);
    QCOMPARE(QDateTime::currentDateTimeUtc().daysTo(end), 7);
}

void TestKeyDoors::membersMayNotTest()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace(nullptr, true);
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"invalidKey"_s));
    QVERIFY(runToTheEnd(run));
    // The admin's check of a moment ago counts, and is named as such.
    QCOMPARE(codeOf(run, "key.accepted"), u"keyAcceptedLately"_s);
    for (const Finding &finding : run.findings())
        QCOMPARE(finding.repair, Repair::None);
    for (const RequestRecord &record : sandbox.log().records())
        QVERIFY(!(record.method == u"POST"_s && record.path.endsWith(u"/checks"_s)));
}

void TestKeyDoors::evidenceNamesTheCall()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const QJsonObject rule{{u"method"_s, u"POST"_s},
                           {u"path"_s, u"/checks$"_s},
                           {u"kind"_s, u"status"_s},
                           {u"status"_s, 500},
                           {u"code"_s, u"serverError"_s}};
    QVERIFY(sandbox.faults({{u"rules"_s, QJsonArray{rule}}}));
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"invalidKey"_s));
    QVERIFY(runToTheEnd(run));
    const Finding accepted = findingOf(run, "key.accepted");
    QCOMPARE(codeName(accepted.code), u"noAnswer"_s);
    QCOMPARE(accepted.verdict, CheckVerdict::NotTested);
    QVERIFY(accepted.failure);
    QCOMPARE(accepted.failure->httpStatus, 500);
    QVERIFY(!accepted.failure->requestId.isEmpty());
    QVERIFY(accepted.at.isValid());
    // What does not rest on that call is judged all the same.
    QCOMPARE(codeOf(run, "key.present"), u"keyPresent"_s);
}

void TestKeyDoors::oneCallServesManyChecks()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const std::size_t before = sandbox.log().records().size();
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"invalidKey"_s));
    QVERIFY(runToTheEnd(run));
    int checks = 0;
    for (std::size_t i = before; i < sandbox.log().records().size(); ++i)
        checks += sandbox.log().records()[i].path.endsWith(u"/checks"_s) ? 1 : 0;
    QCOMPARE(checks, 1);
}

void TestKeyDoors::cancelling()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const QJsonObject rule{
        {u"path"_s, u"/checks$"_s}, {u"kind"_s, u"latency"_s}, {u"milliseconds"_s, 3000}};
    QVERIFY(sandbox.faults({{u"rules"_s, QJsonArray{rule}}}));
    const auto before = sandbox.admin().children().size();
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"invalidKey"_s));
    QSignalSpy finished(&run, &SymptomRun::finished);
    run.start();
    QTRY_COMPARE(findingOf(run, "key.present").verdict, CheckVerdict::Passed);
    QVERIFY(run.isRunning());
    run.cancel();
    QVERIFY(!run.isRunning());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(codeOf(run, "key.accepted"), u"cancelled"_s);
    QCOMPARE(findingOf(run, "key.accepted").verdict, CheckVerdict::NotTested);
    QCOMPARE(findingOf(run, "key.present").verdict, CheckVerdict::Passed);
    // The late answer changes nothing and leaves nothing behind, and the door opens again.
    QVERIFY(sandbox.clearFaults());
    QTRY_COMPARE(sandbox.admin().children().size(), before);
    QCOMPARE(codeOf(run, "key.accepted"), u"cancelled"_s);
    QVERIFY(runToTheEnd(run));
    QCOMPARE(codeOf(run, "key.accepted"), u"keyAccepted"_s);
}

void TestKeyDoors::serverGone()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    sandbox.kill();
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"Marketing"_s, u"content:read"_s)));
    QCOMPARE(codeOf(run, "server.reachable"), u"serverUnreachable"_s);
    for (const Finding &finding : run.findings()) {
        QCOMPARE(finding.verdict, finding.check == u"server.reachable"_s ? CheckVerdict::Failed
                                                                         : CheckVerdict::NotTested);
        QVERIFY2(finding.failure, qPrintable(finding.check));
        QCOMPARE(finding.failure->kind, FailureKind::ConnectionRefused);
    }
}

void TestKeyDoors::sessionOver()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto good = sandbox.workspace();
    QVERIFY(good);
    AdminClient stranger(sandbox.http(), sandbox.address().server,
                         Secret::fromUtf8("obt-not-a-session"));
    Workspace workspace(stranger, sandbox.integration(), good->session(), nullptr, u"x"_s);
    QSignalSpy expired(&workspace, &Workspace::sessionExpired);
    SymptomRun run(workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*good, u"Marketing"_s, u"content:read"_s)));
    QCOMPARE(codeOf(run, "server.reachable"), u"serverReachable"_s);
    QCOMPARE(codeOf(run, "session.valid"), u"sessionEnded"_s);
    QCOMPARE(findingOf(run, "session.valid").repair, Repair::SignIn);
    QCOMPARE(findingOf(run, "connection.state").verdict, CheckVerdict::NotTested);
    QCOMPARE(expired.count(), 0); // the finding stays readable
}

QTEST_GUILESS_MAIN(TestKeyDoors)
#include "tst_keydoors.moc"
