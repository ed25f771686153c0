#include "runningsandbox.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using Who = RunningSandbox::Who;
using namespace Qt::Literals::StringLiterals;

namespace {

json scopeResults(const Reply &connection)
{
    json results = json::object();
    for (const json &scope : connection.body.at("lastCheck").at("scopes"))
        results[scope.at("scope").get<std::string>()] = scope.at("result");
    return results;
}

} // namespace

class SandboxCredentialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPersonaIsToldApart_data();
    void everyPersonaIsToldApart();
    void theScopesOfATokenAreJudgedOneByOne();
    void troubleOfHubSpotIsNeverARejection_data();
    void troubleOfHubSpotIsNeverARejection();
    void withoutTokenInfoReadingIsProvenAndWritingIsNot();
    void nothingIsReplacedBeforeTheNewTokenIsProven();
    void anotherAccountOrLostScopesStopTheSwap();
    void ifMatchGuardsTheConnection();
    void disconnectingKeepsTheGrants();
    void theReasonOfADisconnectIsKept();
    void aRevokedKeyIsFoundByACheck();
    void credentialChangesAreInTheAudit();
    void secretsAreNotInTheFilesAndARestartKeepsEverything();
    void aLostKeyFileIsSaid();
};

void SandboxCredentialTest::everyPersonaIsToldApart_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const std::string &token, int status,
                        const QString &outcome) {
        QTest::newRow(name) << QString::fromStdString(token) << status << outcome;
    };
    row("full", personaToken("01"), 200, u"connected"_s);
    row("read-only", personaToken("02"), 200, u"degraded"_s);
    row("no content", personaToken("03"), 200, u"degraded"_s);
    row("service key", personaToken("04", "na2"), 200, u"connected"_s);
    row("eu1", personaToken("05", "eu1"), 200, u"connected"_s);
    row("revoked", personaToken("06"), 422, u"tokenInvalid"_s);
    row("rotating", personaToken("07"), 200, u"connected"_s);
    row("other account", personaToken("08"), 200, u"connected"_s);
    row("sandbox account", personaToken("09"), 200, u"connected"_s);
    row("write-only trap", personaToken("10"), 200, u"degraded"_s);
    row("placeholder", "access-token", 422, u"notAToken"_s);
    row("garbage", "thisisatesttoken", 422, u"tokenInvalid"_s);
}

void SandboxCredentialTest::everyPersonaIsToldApart()
{
    QFETCH(const QString, token);
    QFETCH(const int, status);
    QFETCH(const QString, outcome);
    RunningSandbox sandbox({u"--in-memory"_s});
    const Reply reply = sandbox.putToken(token.toStdString(), "\"0\"");
    QVERIFY2(reply.status == status, reply.text.c_str());
    const json told = status == 200 ? reply.body.at("state") : reply.body.at("failureCode");
    COMPARE_JSON(told, json(outcome.toStdString()));
    QVERIFY2(reply.text.find(token.toStdString()) == std::string::npos, "the token came back");
}

void SandboxCredentialTest::theScopesOfATokenAreJudgedOneByOne()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    const json readOnly = scopeResults(sandbox.putToken(personaToken("02"), "\"0\""));
    COMPARE_JSON(readOnly.at("contacts:read"), json("granted"));
    COMPARE_JSON(readOnly.at("contacts:write"), json("missing"));
    COMPARE_JSON(readOnly.at("content:read"), json("granted"));
    COMPARE_JSON(readOnly.at("content:write"), json("missing"));
    COMPARE_JSON(readOnly.at("analytics:read"), json("granted"));
    const Reply trap = sandbox.putToken(personaToken("10"), "\"1\"", {{"allowScopeLoss", true}});
    QCOMPARE(trap.status, 200);
    COMPARE_JSON(scopeResults(trap).at("contacts:write"), json("missing"));
    const json first = trap.body.at("lastCheck").at("scopes").at(1);
    COMPARE_JSON(first.at("missingVendorScopes"), json::array({"crm.objects.contacts.read"}));
}

void SandboxCredentialTest::troubleOfHubSpotIsNeverARejection_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("failureCode");
    QTest::newRow("429") << uR"({"mode":"rateLimit","retryAfter":7})"_s << u"rateLimited"_s;
    QTest::newRow("423") << uR"({"mode":"locked"})"_s << u"locked"_s;
    QTest::newRow("477") << uR"({"mode":"moving"})"_s << u"accountMoving"_s;
    QTest::newRow("503") << uR"({"mode":"serverError"})"_s << u"vendorUnavailable"_s;
    QTest::newRow("521") << uR"({"mode":"edge"})"_s << u"vendorUnavailable"_s;
    QTest::newRow("dropped") << uR"({"mode":"drop"})"_s << u"vendorUnreachable"_s;
    QTest::newRow("not JSON") << uR"({"mode":"notJson"})"_s << u"badAnswer"_s;
    QTest::newRow("captive portal") << uR"({"mode":"captivePortal"})"_s << u"badAnswer"_s;
    QTest::newRow("a filter's 401") << uR"({"mode":"blocked","status":401})"_s << u"badAnswer"_s;
    QTest::newRow("a filter's 403") << uR"({"mode":"blocked","status":403})"_s << u"badAnswer"_s;
    QTest::newRow("403") << uR"({"mode":"forbiddenUnnamed"})"_s << u"forbidden"_s;
    QTest::newRow("creator") << uR"({"mode":"userPermissions"})"_s << u"creatorRemoved"_s;
}

void SandboxCredentialTest::troubleOfHubSpotIsNeverARejection()
{
    QFETCH(const QString, mode);
    QFETCH(const QString, failureCode);
    RunningSandbox sandbox({u"--in-memory"_s, u"--faults"_s});
    QCOMPARE(sandbox.putToken(personaToken("01"), "\"0\"").status, 200);
    json command = json::parse(mode.toStdString());
    command["command"] = "setMode";
    const Reply set = sandbox.control({{"hubspot", command}});
    QVERIFY2(!set.body.at("hubspot").contains("error"), set.text.c_str());

    const Reply refused = sandbox.putToken(personaToken("01"), "\"1\"");
    QVERIFY2(refused.status == 503, refused.text.c_str());
    QCOMPARE(refused.code(), std::string("proofUnavailable"));
    COMPARE_JSON(refused.body.at("failureCode"), json(failureCode.toStdString()));
    QVERIFY(!refused.header("Retry-After").empty());
    const Reply check = sandbox.hubspot(Who::Admin, "POST", "/checks");
    COMPARE_JSON(check.body.at("outcome"), json("unknown"));
    COMPARE_JSON(sandbox.hubspot(Who::Admin, "GET", "").body.at("state"), json("unknown"));
    // The key stays in use: nobody said that it is bad.
    const Reply verdict =
        sandbox.hubspot(Who::Admin, "GET", "/access?person=p-004&scope=contacts:read");
    COMPARE_JSON(verdict.body.at("allowed"), json(true));
    COMPARE_JSON(verdict.body.at("facts").at("keyAccepted"), json(nullptr));
}

void SandboxCredentialTest::withoutTokenInfoReadingIsProvenAndWritingIsNot()
{
    RunningSandbox sandbox({u"--in-memory"_s, u"--faults"_s});
    sandbox.control(
        {{"hubspot", {{"command", "setMode"}, {"mode", "notFound"}, {"route", "/oauth/"}}}});
    const Reply reply = sandbox.putToken(personaToken("01"), "\"0\"");
    QVERIFY2(reply.status == 200, reply.text.c_str());
    const json results = scopeResults(reply);
    COMPARE_JSON(results.at("deals:read"), json("granted"));
    COMPARE_JSON(results.at("deals:write"), json("readProvenWriteNotTested"));
    COMPARE_JSON(reply.body.at("account").at("portalId"), json("48100001"));
}

void SandboxCredentialTest::nothingIsReplacedBeforeTheNewTokenIsProven()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    const Reply first = sandbox.putToken(personaToken("01"), "\"0\"");
    QCOMPARE(sandbox.putToken(personaToken("06"), "\"1\"").code(),
             std::string("credentialRejected"));
    const Reply after = sandbox.hubspot(Who::Admin, "GET", "");
    QVERIFY(after.body == first.body);
    QCOMPARE(after.header("ETag"), std::string("\"1\""));
    COMPARE_JSON(sandbox.hubspot(Who::Admin, "POST", "/checks").body.at("outcome"),
                 json("connected"));
}

void SandboxCredentialTest::anotherAccountOrLostScopesStopTheSwap()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    sandbox.putToken(personaToken("01"), "\"0\"");
    const Reply other = sandbox.putToken(personaToken("08"), "\"1\"");
    QCOMPARE(other.code(), std::string("otherAccount"));
    COMPARE_JSON(other.body.at("expectedAccountId"), json("48100001"));
    COMPARE_JSON(other.body.at("foundAccount").at("portalId"), json("48100008"));
    const Reply lost = sandbox.putToken(personaToken("03"), "\"1\"");
    QCOMPARE(lost.code(), std::string("scopesLost"));
    COMPARE_JSON(lost.body.at("lostScopes"), json::array({"content:read", "content:write"}));
    COMPARE_JSON(lost.body.at("lostVendorScopes"), json::array({"content"}));
    QCOMPARE(sandbox.putToken(personaToken("03"), "\"1\"", {{"allowScopeLoss", true}}).status, 200);
    // Moving to another account is possible when it is named.
    const Reply moved =
        sandbox.putToken(personaToken("08"), "\"2\"", {{"expectedAccountId", "48100008"}});
    COMPARE_JSON(moved.body.at("account").at("portalId"), json("48100008"));
}

void SandboxCredentialTest::ifMatchGuardsTheConnection()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    QCOMPARE(sandbox.putToken(personaToken("01"), "").status, 428);
    QCOMPARE(sandbox.putToken(personaToken("01"), "\"0\"").header("ETag"), std::string("\"1\""));
    const Reply stale = sandbox.putToken(personaToken("01"), "\"0\"");
    QCOMPARE(stale.status, 412);
    QCOMPARE(stale.header("ETag"), std::string("\"1\""));
    QCOMPARE(sandbox.hubspot(Who::Admin, "DELETE", "/credential").status, 428);
    // A check that finds everything as it was does not move the revision.
    QCOMPARE(sandbox.hubspot(Who::Admin, "POST", "/checks").header("ETag"), std::string("\"1\""));
}

void SandboxCredentialTest::disconnectingKeepsTheGrants()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    sandbox.putToken(personaToken("01"), "\"0\"");
    const Reply before = sandbox.hubspot(Who::Admin, "GET", "/groups");
    const Reply gone =
        sandbox.hubspot(Who::Admin, "DELETE", "/credential", nullptr, {{"If-Match", "\"1\""}});
    COMPARE_JSON(gone.body.at("state"), json("notConnected"));
    COMPARE_JSON(gone.body.at("tokenHint"), json(nullptr));
    QVERIFY(sandbox.hubspot(Who::Admin, "GET", "/groups").body.at("groups")
            == before.body.at("groups"));
    const Reply verdict =
        sandbox.hubspot(Who::Admin, "GET", "/access?person=p-004&scope=contacts:read");
    COMPARE_JSON(verdict.body.at("allowed"), json(false));
    QCOMPARE(sandbox.hubspot(Who::Admin, "POST", "/checks").code(), std::string("notConnected"));
}

// As long as a reason may be, in a script that would take nine times the room in an address.
void SandboxCredentialTest::theReasonOfADisconnectIsKept()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    sandbox.putToken(personaToken("01"), "\"0\"");
    const httplib::Headers current{{"If-Match", "\"1\""}};
    const auto disconnect = [&](const json &body) {
        return sandbox.hubspot(Who::Admin, "DELETE", "/credential", body, current);
    };
    QCOMPARE(disconnect({{"why", "typo"}}).code(), std::string("badRequest"));
    QCOMPARE(disconnect({{"reason", std::string(8001, 'x')}}).code(), std::string("badRequest"));
    QCOMPARE(disconnect("not JSON").code(), std::string("badRequest"));
    const std::string reason = QString(2000, QChar(0x7406)).toStdString();
    QCOMPARE(disconnect({{"reason", reason}}).status, 200);
    const Reply audit = sandbox.call(Who::Member, "GET", "/api/admin/v1/audit?scope=credential");
    COMPARE_JSON(audit.body.at("entries").at(0).at("reason"), json(reason));
}

void SandboxCredentialTest::aRevokedKeyIsFoundByACheck()
{
    RunningSandbox sandbox({u"--in-memory"_s, u"--faults"_s});
    sandbox.putToken(personaToken("01"), "\"0\"");
    sandbox.control(
        {{"hubspot", {{"command", "setPersona"}, {"persona", "full"}, {"revoked", true}}}});
    const Reply check = sandbox.hubspot(Who::Admin, "POST", "/checks");
    COMPARE_JSON(check.body.at("outcome"), json("rejected"));
    COMPARE_JSON(check.body.at("failureCode"), json("tokenInvalid"));
    const Reply verdict =
        sandbox.hubspot(Who::Admin, "GET", "/access?person=p-004&scope=contacts:read");
    COMPARE_JSON(verdict.body.at("allowed"), json(false));
    COMPARE_JSON(verdict.body.at("facts").at("keyAccepted"), json(false));
}

void SandboxCredentialTest::credentialChangesAreInTheAudit()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    sandbox.putToken(personaToken("01"), "\"0\"");
    sandbox.putToken(personaToken("04", "na2"), "\"1\"");
    sandbox.hubspot(Who::Admin, "DELETE", "/credential", nullptr, {{"If-Match", "\"2\""}});
    const Reply audit = sandbox.call(Who::Member, "GET", "/api/admin/v1/audit?scope=credential");
    const json &entries = audit.body.at("entries");
    QCOMPARE(int(entries.size()), 3);
    COMPARE_JSON(entries.at(0).at("after"), json(nullptr));
    COMPARE_JSON(entries.at(1).at("before"), json("na1 …0001"));
    COMPARE_JSON(entries.at(1).at("after"), json("na2 …0004"));
    COMPARE_JSON(entries.at(2).at("before"), json(nullptr));
}

void SandboxCredentialTest::secretsAreNotInTheFilesAndARestartKeepsEverything()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"organisation.db"_s);
    const QStringList options{u"--database"_s, file};
    json hello;
    {
        RunningSandbox sandbox(options);
        QVERIFY(sandbox.isRunning());
        hello = sandbox.hello();
        sandbox.putToken(personaToken("01"), "\"0\"");
        sandbox.apply(Who::Admin, changeSetId(77), {edit("g-013", 1, {{"deals:write", true}})});
        sandbox.kill();
    }
    for (const QFileInfo &info : QDir(folder.path()).entryInfoList(QDir::Files)) {
        QFile one(info.filePath());
        QVERIFY(one.open(QIODevice::ReadOnly));
        const QByteArray content = one.readAll();
        const QByteArray name = info.fileName().toUtf8();
        QVERIFY2(!content.contains("00000000-0000-4000-8000-000000000001"), name.constData());
        QVERIFY2(!content.contains(hello.at("adminToken").get<std::string>().c_str()),
                 name.constData());
        QVERIFY2(!(info.permissions() & (QFile::ReadGroup | QFile::ReadOther)), name.constData());
    }
    RunningSandbox sandbox(options);
    COMPARE_JSON(sandbox.hello().at("adminToken"), hello.at("adminToken"));
    COMPARE_JSON(sandbox.hubspot(Who::Admin, "GET", "").body.at("state"), json("connected"));
    COMPARE_JSON(sandbox.hubspot(Who::Admin, "POST", "/checks").body.at("outcome"),
                 json("connected"));
    const Reply group = sandbox.hubspot(Who::Admin, "GET", "/access?group=g-013&scope=deals:write");
    COMPARE_JSON(group.body.at("facts").at("groups").at(0).at("scope"), json(true));
    const Reply again =
        sandbox.apply(Who::Admin, changeSetId(77), {edit("g-013", 1, {{"deals:write", true}})});
    COMPARE_JSON(again.body.at("groups").at(0).at("revision"), json(2));
}

void SandboxCredentialTest::aLostKeyFileIsSaid()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"organisation.db"_s);
    {
        RunningSandbox sandbox({u"--database"_s, file});
        QVERIFY(sandbox.isRunning());
    }
    QVERIFY(QFile::remove(file + u".key"_s));
    RunningSandbox sandbox({u"--database"_s, file});
    QVERIFY(!sandbox.isRunning());
    sandbox.process().waitForFinished();
    QCOMPARE(sandbox.process().exitCode(), 1);
    QVERIFY(sandbox.process().readAllStandardError().contains("organisation.db.key"));
}

QTEST_GUILESS_MAIN(SandboxCredentialTest)

#include "tst_sandbox_credential.moc"
