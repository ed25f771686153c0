#include "runningsandbox.h"

#include <QTest>

#include <map>
#include <set>

using Who = RunningSandbox::Who;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::array allScopes{"contacts:read",   "contacts:write", "companies:read",
                           "companies:write", "deals:read",     "deals:write",
                           "content:read",    "content:write",  "analytics:read"};

} // namespace

// The verdict is decided in SQL; here it is worked out a second time from what the API shows.
class SandboxVerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allPeopleAndScopes_data();
    void allPeopleAndScopes();
    void groupsAreJudgedAlone();
    void aDelayedChangeDoesNotDecideYet();
};

void SandboxVerdictTest::allPeopleAndScopes_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("not connected") << QString();
    QTest::newRow("full token") << QString::fromStdString(personaToken("01"));
    QTest::newRow("token without content") << QString::fromStdString(personaToken("03"));
}

void SandboxVerdictTest::allPeopleAndScopes()
{
    QFETCH(const QString, token);
    RunningSandbox sandbox({u"--in-memory"_s});
    std::set<std::string> tokenLacks;
    if (!token.isEmpty()) {
        const Reply connection = sandbox.putToken(token.toStdString(), "\"0\"");
        QCOMPARE(connection.status, 200);
        for (const json &scope : connection.body.at("lastCheck").at("scopes")) {
            if (scope.at("result") == "missing")
                tokenLacks.insert(scope.at("scope"));
        }
    }
    std::map<std::string, std::set<std::string>> inEffect;
    const Reply groups = sandbox.hubspot(Who::Member, "GET", "/groups");
    for (const json &group : groups.body.at("groups")) {
        if (group.at("access"))
            inEffect[group.at("id")] = group.at("scopes").get<std::set<std::string>>();
    }
    const Reply people = sandbox.call(Who::Member, "GET", "/api/admin/v1/people?limit=100");
    int allowed = 0;
    for (const json &person : people.body.at("people")) {
        for (const std::string scope : allScopes) {
            bool expected = false;
            for (const json &group : person.at("groups"))
                expected |= inEffect[group.at("id")].contains(scope);
            expected = expected && !token.isEmpty() && !tokenLacks.contains(scope);
            const std::string id = person.at("id");
            const Reply verdict =
                sandbox.hubspot(Who::Member, "GET", "/access?person=" + id + "&scope=" + scope);
            QVERIFY2(verdict.body.at("allowed") == expected, verdict.text.c_str());
            QCOMPARE(verdict.body.at("facts").at("groups").size(), person.at("groups").size());
            allowed += expected;
        }
    }
    QCOMPARE(allowed > 0, !token.isEmpty());
}

void SandboxVerdictTest::groupsAreJudgedAlone()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    sandbox.putToken(personaToken("01"), "\"0\"");
    const Reply groups = sandbox.hubspot(Who::Member, "GET", "/groups");
    for (const json &group : groups.body.at("groups")) {
        const auto scopes = group.at("scopes").get<std::set<std::string>>();
        for (const std::string scope : allScopes) {
            const Reply verdict = sandbox.hubspot(
                Who::Member, "GET",
                "/access?group=" + group.at("id").get<std::string>() + "&scope=" + scope);
            QVERIFY2(verdict.body.at("allowed")
                         == (group.at("access").get<bool>() && scopes.contains(scope)),
                     verdict.text.c_str());
        }
    }
}

void SandboxVerdictTest::aDelayedChangeDoesNotDecideYet()
{
    RunningSandbox sandbox({u"--in-memory"_s, u"--enforce-delay-ms"_s, u"3600000"_s});
    sandbox.putToken(personaToken("01"), "\"0\"");
    sandbox.apply(Who::Admin, changeSetId(1), {edit("g-001", 1, {{"access", false}})});
    const Reply groups = sandbox.hubspot(Who::Member, "GET", "/groups?limit=1");
    const json &group = groups.body.at("groups").at(0);
    COMPARE_JSON(group.at("revision"), json(2));
    COMPARE_JSON(group.at("enforcedRevision"), json(1));
    const Reply verdict =
        sandbox.hubspot(Who::Member, "GET", "/access?group=g-001&scope=contacts:read");
    COMPARE_JSON(verdict.body.at("allowed"), json(true));
}

QTEST_GUILESS_MAIN(SandboxVerdictTest)

#include "tst_sandbox_verdict.moc"
