#include "runningsandbox.h"

#include <QTest>

#include <map>
#include <set>

using Who = RunningSandbox::Who;
using namespace Qt::Literals::StringLiterals;

namespace {

using Holding = std::map<std::string, std::set<std::string>>; // groups by person

const std::array allScopes{"contacts:read", "deals:write", "content:read", "analytics:read"};

std::string holdersPath(const std::string &scope, const std::string &more = {})
{
    return "/access/people?scope=" + scope + more;
}

// Everybody, read in pages of that size.
Holding holders(RunningSandbox &sandbox, const std::string &scope, int limit)
{
    Holding found;
    std::string cursor;
    do {
        const Reply page =
            sandbox.hubspot(Who::Member, "GET",
                            holdersPath(scope, "&limit=" + std::to_string(limit)
                                                   + (cursor.empty() ? "" : "&cursor=" + cursor)));
        if (page.status != 200)
            return {};
        for (const json &person : page.body.at("people"))
            found[person.at("id")] = person.at("groups").get<std::set<std::string>>();
        cursor = page.body.at("next").is_null() ? "" : page.body.at("next").get<std::string>();
    } while (!cursor.empty());
    return found;
}

// The same from one verdict a person.
Holding verdicts(RunningSandbox &sandbox, const std::string &scope)
{
    Holding found;
    const Reply people = sandbox.call(Who::Member, "GET", "/api/admin/v1/people?limit=100");
    for (const json &person : people.body.at("people")) {
        const std::string id = person.at("id");
        const Reply verdict =
            sandbox.hubspot(Who::Member, "GET", "/access?person=" + id + "&scope=" + scope);
        if (!verdict.body.at("allowed"))
            continue;
        for (const json &group : verdict.body.at("facts").at("groups")) {
            if (group.at("inEffect"))
                found[id].insert(group.at("id"));
        }
    }
    return found;
}

} // namespace

// Who may do something, all at once: the verdicts on single people turned round.
class SandboxHoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseWhomTheVerdictAllows_data();
    void areThoseWhomTheVerdictAllows();
    void aDelayedChangeDoesNotDecideYet();
    void pagesShowOneMoment();
    void isAnnounced();
};

void SandboxHoldersTest::areThoseWhomTheVerdictAllows_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("not connected") << QString();
    QTest::newRow("full token") << QString::fromStdString(personaToken("01"));
    QTest::newRow("token without content") << QString::fromStdString(personaToken("03"));
}

void SandboxHoldersTest::areThoseWhomTheVerdictAllows()
{
    QFETCH(const QString, token);
    RunningSandbox sandbox({u"--in-memory"_s});
    if (!token.isEmpty())
        QCOMPARE(sandbox.putToken(token.toStdString(), "\"0\"").status, 200);
    for (const std::string scope : allScopes) {
        const Holding expected = verdicts(sandbox, scope);
        QVERIFY2(holders(sandbox, scope, 5000) == expected, scope.c_str());
        QVERIFY2(holders(sandbox, scope, 3) == expected, scope.c_str());
        const Reply page = sandbox.hubspot(Who::Member, "GET", holdersPath(scope, "&limit=1"));
        COMPARE_JSON(page.body.at("total"), json(expected.size()));
        COMPARE_JSON(page.body.at("facts").at("integrationConnected"), json(!token.isEmpty()));
    }
    QCOMPARE(holders(sandbox, "contacts:read", 5000).empty(), token.isEmpty());
}

void SandboxHoldersTest::aDelayedChangeDoesNotDecideYet()
{
    RunningSandbox sandbox({u"--in-memory"_s, u"--enforce-delay-ms"_s, u"3600000"_s});
    sandbox.putToken(personaToken("01"), "\"0\"");
    const Holding before = holders(sandbox, "contacts:read", 5000);
    QCOMPARE(
        sandbox.apply(Who::Admin, changeSetId(1), {edit("g-001", 1, {{"access", false}})}).status,
        200);
    QVERIFY(!before.empty());
    QVERIFY(holders(sandbox, "contacts:read", 5000) == before);
}

void SandboxHoldersTest::pagesShowOneMoment()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    sandbox.putToken(personaToken("01"), "\"0\"");
    const Reply first =
        sandbox.hubspot(Who::Admin, "GET", holdersPath("contacts:read", "&limit=2"));
    const std::string next = "&limit=2&cursor=" + first.body.at("next").get<std::string>();
    QCOMPARE(sandbox.hubspot(Who::Admin, "GET", holdersPath("contacts:read", next)).status, 200);
    // A check that changes nothing ends no reading.
    QCOMPARE(sandbox.hubspot(Who::Admin, "POST", "/checks").status, 200);
    QCOMPARE(sandbox.hubspot(Who::Admin, "GET", holdersPath("contacts:read", next)).status, 200);
    sandbox.apply(Who::Admin, changeSetId(1), {edit("g-001", 1, {{"access", false}})});
    const Reply gone = sandbox.hubspot(Who::Admin, "GET", holdersPath("contacts:read", next));
    QCOMPARE(gone.status, 410);
    QCOMPARE(gone.code(), std::string("snapshotGone"));
    QCOMPARE(sandbox.hubspot(Who::Admin, "GET", holdersPath("deals:read", next)).code(),
             std::string("badCursor"));
    QCOMPARE(sandbox.hubspot(Who::Admin, "GET", holdersPath("tickets:read")).status, 404);
}

void SandboxHoldersTest::isAnnounced()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    const Reply reply = sandbox.call(Who::Nobody, "GET", "/api/admin/v1");
    const auto features = reply.body.at("features").get<std::set<std::string>>();
    QVERIFY(features.contains("holders"));
}

QTEST_GUILESS_MAIN(SandboxHoldersTest)

#include "tst_sandbox_holders.moc"
