#include "runningsandbox.h"

#include <QTest>

#include <set>

using Who = RunningSandbox::Who;

namespace {

json groupById(RunningSandbox &sandbox, const std::string &id)
{
    const Reply reply = sandbox.hubspot(Who::Member, "GET", "/groups?limit=5000");
    for (const json &group : reply.body.value("groups", json::array())) {
        if (group.at("id") == id)
            return group;
    }
    return nullptr;
}

bool holds(const json &group, const std::string &scope)
{
    const json scopes = group.value("scopes", json::array());
    return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
}

} // namespace

class SandboxGrantsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDefaultOrganisationIsBelievable();
    void pagesAddUpAndAreOneSnapshot();
    void aRemovedGroupEndsTheSnapshot();
    void answersAreZippedWhenAccepted();
    void membersReadButDoNotWrite();
    void writeImpliesReadAndNoReadMeansNoWrite();
    void differentCellsBothSucceedTheSameCellConflicts();
    void aRepeatedPartAnswersTheSameAndChangesNothing();
    void onePartIsAllOrNothing();
    void partsOfOneChangeSetAreKnownAfterwards();
    void everyChangedCellIsInTheAudit();
    void impactCountsThoseWhoKeepItElsewhere();
    void theEventStreamResumes();
    void badInputIsRefusedWithItsName();
};

void SandboxGrantsTest::theDefaultOrganisationIsBelievable()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory")});
    const Reply groups = sandbox.hubspot(Who::Member, "GET", "/groups");
    QCOMPARE(groups.status, 200);
    QCOMPARE(int(groups.body.at("groups").size()), 14);
    QCOMPARE(int(groups.body.at("total")), 14);
    const Reply people = sandbox.call(Who::Member, "GET", "/api/admin/v1/people?limit=100");
    QCOMPARE(int(people.body.at("people").size()), 60);
    int several = 0;
    for (const json &person : people.body.at("people")) {
        several += person.at("groups").size() > 1;
        const std::string email = person.at("email");
        QVERIFY(email.ends_with(".example"));
    }
    QVERIFY(several >= 15);
    int dormant = 0;
    int empty = 0;
    for (const json &group : groups.body.at("groups")) {
        dormant += !group.at("access") && !group.at("scopes").empty();
        empty += group.at("memberCount") == 0;
    }
    QVERIFY(dormant >= 1);
    QVERIFY(empty >= 1);
    COMPARE_JSON(sandbox.hubspot(Who::Admin, "GET", "").body.at("state"), json("notConnected"));
}

void SandboxGrantsTest::pagesAddUpAndAreOneSnapshot()
{
    RunningSandbox sandbox(
        {QStringLiteral("--in-memory"), QStringLiteral("--groups"), QStringLiteral("250")});
    Reply page = sandbox.hubspot(Who::Admin, "GET", "/groups?limit=100");
    QCOMPARE(int(page.body.at("groups").size()), 100);
    const json before = groupById(sandbox, "g-240");
    const bool access = before.at("access");
    // Someone changes a row of a page that is still to come.
    const Reply applied =
        sandbox.apply(Who::SecondAdmin, changeSetId(1), {edit("g-240", 1, {{"access", !access}})});
    QCOMPARE(applied.status, 200);
    std::set<std::string> ids;
    json seen;
    while (true) {
        for (const json &group : page.body.at("groups")) {
            QVERIFY2(ids.insert(group.at("id")).second, "a row came twice");
            if (group.at("id") == "g-240")
                seen = group;
        }
        QCOMPARE(int(page.body.at("total")), 250);
        if (page.body.at("next").is_null())
            break;
        page =
            sandbox.hubspot(Who::Admin, "GET",
                            "/groups?limit=100&cursor=" + page.body.at("next").get<std::string>());
        QCOMPARE(page.status, 200);
    }
    QCOMPARE(int(ids.size()), 250);
    QVERIFY2(seen == before, "the page shows a change made after the snapshot");
    COMPARE_JSON(groupById(sandbox, "g-240").at("access"), json(!access));
}

void SandboxGrantsTest::aRemovedGroupEndsTheSnapshot()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory"), QStringLiteral("--faults")});
    const Reply page = sandbox.hubspot(Who::Admin, "GET", "/groups?limit=5");
    const int asOf = page.body.at("asOf");
    QCOMPARE(sandbox.control({{"organization", {{"removeGroup", "g-003"}}}}).status, 200);
    const Reply next = sandbox.hubspot(
        Who::Admin, "GET", "/groups?limit=5&cursor=" + page.body.at("next").get<std::string>());
    QCOMPARE(next.status, 410);
    QCOMPARE(next.code(), std::string("snapshotGone"));
    const Reply changes =
        sandbox.hubspot(Who::Admin, "GET", "/changes?after=" + std::to_string(asOf));
    COMPARE_JSON(changes.body.at("removed"), json::array({"g-003"}));
    QCOMPARE(sandbox
                 .control({{"organization",
                            {{"addGroup", {{"name", "Field Events"}, {"description", ""}}}}}})
                 .status,
             200);
    const Reply added =
        sandbox.hubspot(Who::Admin, "GET", "/changes?after=" + std::to_string(asOf));
    COMPARE_JSON(added.body.at("groups").at(0).at("name"), json("Field Events"));
}

void SandboxGrantsTest::answersAreZippedWhenAccepted()
{
    RunningSandbox sandbox(
        {QStringLiteral("--in-memory"), QStringLiteral("--groups"), QStringLiteral("500")});
    const Reply plain = sandbox.hubspot(Who::Admin, "GET", "/groups");
    const Reply zipped =
        sandbox.hubspot(Who::Admin, "GET", "/groups", nullptr, {{"Accept-Encoding", "gzip"}});
    QCOMPARE(zipped.header("Content-Encoding"), std::string("gzip"));
    QVERIFY(std::stoul(zipped.header("Content-Length")) * 4 < plain.text.size());
    QVERIFY(zipped.body == plain.body);
}

void SandboxGrantsTest::membersReadButDoNotWrite()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory")});
    const json edits = json::array({edit("g-001", 1, {{"deals:write", true}})});
    const Reply refused = sandbox.apply(Who::Member, changeSetId(1), edits);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), std::string("notAdmin"));
    QCOMPARE(sandbox.hubspot(Who::Member, "POST", "/checks").code(), std::string("notAdmin"));
    QCOMPARE(sandbox.hubspot(Who::Member, "POST", "/impact", {{"edits", edits}}).status, 200);
    COMPARE_JSON(sandbox.call(Who::Member, "GET", "/api/admin/v1/audit").body.at("entries"),
                 json::array());
    const Reply stranger = sandbox.call(Who::Nobody, "GET", "/api/admin/v1/session");
    QCOMPARE(stranger.status, 401);
    QVERIFY(stranger.header("WWW-Authenticate").starts_with("Bearer resource_metadata=\"http"));
    QVERIFY(stranger.header("WWW-Authenticate").find("scope=\"admin\"") != std::string::npos);
}

void SandboxGrantsTest::writeImpliesReadAndNoReadMeansNoWrite()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory")});
    // Contractors hold nothing.
    sandbox.apply(Who::Admin, changeSetId(1), {edit("g-013", 1, {{"deals:write", true}})});
    json group = groupById(sandbox, "g-013");
    QVERIFY(holds(group, "deals:read") && holds(group, "deals:write"));
    sandbox.apply(Who::Admin, changeSetId(2), {edit("g-013", 2, {{"deals:read", false}})});
    group = groupById(sandbox, "g-013");
    COMPARE_JSON(group.at("scopes"), json::array());
    const Reply absurd =
        sandbox.apply(Who::Admin, changeSetId(3),
                      {edit("g-013", 3, {{"deals:read", false}, {"deals:write", true}})});
    QCOMPARE(absurd.code(), std::string("invalidEdits"));
}

void SandboxGrantsTest::differentCellsBothSucceedTheSameCellConflicts()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory")});
    QCOMPARE(
        sandbox.apply(Who::Admin, changeSetId(1), {edit("g-001", 1, {{"analytics:read", true}})})
            .status,
        200);
    // Another cell of the same group, from the same base.
    QCOMPARE(
        sandbox.apply(Who::SecondAdmin, changeSetId(2), {edit("g-001", 1, {{"deals:read", false}})})
            .status,
        200);
    // The same value as someone else's is no conflict either.
    QCOMPARE(sandbox.apply(Who::Admin, changeSetId(3), {edit("g-001", 1, {{"deals:read", false}})})
                 .status,
             200);
    const Reply conflict =
        sandbox.apply(Who::Admin, changeSetId(4),
                      {edit("g-001", 1, {{"deals:write", true}, {"content:read", true}})});
    QCOMPARE(conflict.status, 409);
    QCOMPARE(int(conflict.body.at("conflicts").size()), 1);
    const json &cell = conflict.body.at("conflicts").at(0);
    COMPARE_JSON(cell.at("cell"), json("deals:read"));
    COMPARE_JSON(cell.at("base"), json(true));
    COMPARE_JSON(cell.at("theirs"), json(false));
    COMPARE_JSON(cell.at("yours"), json(true));
    COMPARE_JSON(cell.at("by").at("name"), json("Mateo Rojas"));
    QVERIFY2(!holds(groupById(sandbox, "g-001"), "content:read"), "a refused part was applied");
    QCOMPARE(sandbox.apply(Who::Admin, changeSetId(4), {edit("g-001", 3, {{"deals:write", true}})})
                 .status,
             200);
}

void SandboxGrantsTest::aRepeatedPartAnswersTheSameAndChangesNothing()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory")});
    const json edits = json::array({edit("g-001", 1, {{"deals:write", true}})});
    const Reply first = sandbox.apply(Who::Admin, changeSetId(1), edits);
    sandbox.apply(Who::Admin, changeSetId(2), {edit("g-001", 2, {{"deals:write", false}})});
    const Reply second = sandbox.apply(Who::Admin, changeSetId(1), edits);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.text, first.text);
    QVERIFY(!holds(groupById(sandbox, "g-001"), "deals:write"));
    const Reply other =
        sandbox.apply(Who::Admin, changeSetId(1), {edit("g-002", 1, {{"access", false}})});
    QCOMPARE(other.status, 422);
    QCOMPARE(other.code(), std::string("changeSetReused"));
    QCOMPARE(sandbox.apply(Who::SecondAdmin, changeSetId(1), edits).code(),
             std::string("changeSetReused"));
}

void SandboxGrantsTest::onePartIsAllOrNothing()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory")});
    const Reply refused = sandbox.apply(Who::Admin, changeSetId(1),
                                        {edit("g-001", 1, {{"deals:write", true}}),
                                         edit("g-777", 1, {{"deals:write", true}}),
                                         edit("g-002", 1, {{"tickets:read", true}})});
    QCOMPARE(refused.status, 422);
    COMPARE_JSON(refused.body.at("unknownGroups"), json::array({"g-777"}));
    COMPARE_JSON(refused.body.at("unknownScopes"), json::array({"tickets:read"}));
    COMPARE_JSON(groupById(sandbox, "g-001").at("revision"), json(1));
    COMPARE_JSON(sandbox.call(Who::Admin, "GET", "/api/admin/v1/audit").body.at("entries"),
                 json::array());
}

void SandboxGrantsTest::partsOfOneChangeSetAreKnownAfterwards()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory")});
    QCOMPARE(sandbox.hubspot(Who::Admin, "GET", "/changeSets/" + changeSetId(1)).status, 404);
    sandbox.apply(Who::Admin, changeSetId(1), {edit("g-002", 1, {{"access", false}})}, 2, 3);
    const Reply status = sandbox.hubspot(Who::Admin, "GET", "/changeSets/" + changeSetId(1));
    COMPARE_JSON(status.body.at("parts"), json(3));
    QCOMPARE(int(status.body.at("appliedParts").size()), 1);
    COMPARE_JSON(status.body.at("appliedParts").at(0).at("part"), json(2));
    COMPARE_JSON(status.body.at("appliedParts").at(0).at("groups").at(0).at("revision"), json(2));
    QCOMPARE(
        sandbox.apply(Who::Admin, changeSetId(1), {edit("g-002", 1, {{"access", false}})}, 1, 2)
            .code(),
        std::string("changeSetReused"));
}

void SandboxGrantsTest::everyChangedCellIsInTheAudit()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory")});
    json part{{"id", changeSetId(1)}, {"part", 1}, {"parts", 1}, {"reason", "Quarterly review"}};
    part["edits"] = json::array({edit("g-001", 1, {{"contacts:read", false}, {"deals:read", true}}),
                                 edit("g-013", 1, {{"access", true}, {"content:write", true}})});
    QCOMPARE(sandbox
                 .hubspot(Who::Admin, "POST", "/changeSets", part,
                          {{"User-Agent", "onbelay-console/0.1"}})
                 .status,
             200);
    const Reply audit =
        sandbox.call(Who::Admin, "GET", "/api/admin/v1/audit?changeSet=" + changeSetId(1));
    std::set<std::string> cells;
    for (const json &entry : audit.body.at("entries")) {
        COMPARE_JSON(entry.at("actor").at("id"), json("p-001"));
        COMPARE_JSON(entry.at("reason"), json("Quarterly review"));
        COMPARE_JSON(entry.at("source"), json("console"));
        QVERIFY(entry.at("before") != entry.at("after"));
        cells.insert(entry.at("group").at("id").get<std::string>() + " "
                     + entry.at("cell").get<std::string>());
    }
    // deals:read was ticked before, so it is not a change; contacts:write fell with its read.
    const std::set<std::string> expected{"g-001 contacts:read", "g-001 contacts:write",
                                         "g-013 access", "g-013 content:read",
                                         "g-013 content:write"};
    QVERIFY(cells == expected);
    QCOMPARE(int(sandbox.call(Who::Admin, "GET", "/api/admin/v1/audit?group=g-013&scope=access")
                     .body.at("entries")
                     .size()),
             1);
    COMPARE_JSON(
        sandbox.call(Who::Admin, "GET", "/api/admin/v1/audit?actor=p-002").body.at("entries"),
        json::array());
}

void SandboxGrantsTest::impactCountsThoseWhoKeepItElsewhere()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory")});
    // Sales EMEA has nine members; only Leila (Customer Success) and Camille (Partnerships) read
    // contacts through another group, and nobody keeps writing them.
    const json edits = json::array({edit("g-001", 1, {{"contacts:read", false}})});
    const Reply impact = sandbox.hubspot(Who::Admin, "POST", "/impact", {{"edits", edits}});
    const json removals = {
        {{"group", "g-001"}, {"cell", "contacts:read"}, {"losing", 7}, {"keeping", 2}},
        {{"group", "g-001"}, {"cell", "contacts:write"}, {"losing", 9}, {"keeping", 0}}};
    QVERIFY2(impact.body.at("removals") == removals, impact.text.c_str());
    COMPARE_JSON(impact.body.at("peopleLosing"), json(9));
    COMPARE_JSON(impact.body.at("peopleKeeping"), json(0));
    COMPARE_JSON(groupById(sandbox, "g-001").at("revision"), json(1));
    // Finance's ticks are dormant: taking one away concerns nobody.
    const json dormant = json::array({edit("g-007", 1, {{"deals:read", false}})});
    const Reply none = sandbox.hubspot(Who::Admin, "POST", "/impact", {{"edits", dormant}});
    COMPARE_JSON(none.body.at("peopleLosing"), json(0));
    COMPARE_JSON(none.body.at("removals").at(0).at("losing"), json(0));
}

void SandboxGrantsTest::theEventStreamResumes()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory")});
    sandbox.apply(Who::Admin, changeSetId(1), {edit("g-001", 1, {{"deals:write", true}})});
    sandbox.apply(Who::Admin, changeSetId(2), {edit("g-002", 1, {{"access", false}})});
    httplib::Client client("127.0.0.1", sandbox.port());
    client.set_read_timeout(20);
    std::string text;
    const auto take = [&text](const char *data, std::size_t size) {
        text.append(data, size);
        return text.find("\"g-002\"") == std::string::npos;
    };
    client.Get("/api/admin/v1/events",
               {{"Authorization", "Bearer " + sandbox.hello().at("memberToken").get<std::string>()},
                {"Last-Event-ID", "1"}},
               take);
    QVERIFY(text.find("\"g-001\"") == std::string::npos);
    QVERIFY2(text.find("id: 2\nevent: row.changed\ndata: {") != std::string::npos, text.c_str());
}

void SandboxGrantsTest::badInputIsRefusedWithItsName()
{
    RunningSandbox sandbox({QStringLiteral("--in-memory")});
    const auto post = [&](const json &body, const std::string &type = "application/json") {
        return sandbox.hubspot(Who::Admin, "POST", "/changeSets", body, {{"Content-Type", type}});
    };
    COMPARE_JSON(post(json("<xml/>"), "text/xml").code(), std::string("unsupportedMediaType"));
    COMPARE_JSON(post(json("{\"id\":")).code(), std::string("badRequest"));
    COMPARE_JSON(post(json("[]")).code(), std::string("badRequest"));
    QCOMPARE(sandbox.apply(Who::Admin, "not-a-uuid", {edit("g-001", 1, {{"access", true}})}).code(),
             std::string("badRequest"));
    json many = json::array();
    for (int i = 0; i < 5001; ++i)
        many.push_back(edit("g-" + std::to_string(i), 1, {{"access", true}}));
    const Reply tooMany = sandbox.apply(Who::Admin, changeSetId(1), many);
    QCOMPARE(tooMany.code(), std::string("tooManyEdits"));
    COMPARE_JSON(tooMany.body.at("maximum"), json(5000));
    COMPARE_JSON(post(json(std::string(17 * 1024 * 1024, ' '))).status, 413);
    const Reply never =
        sandbox.apply(Who::Admin, changeSetId(1), {edit("g-001", 99, {{"access", true}})});
    QCOMPARE(never.code(), std::string("invalidEdits"));
    const Reply id = sandbox.call(Who::Admin, "GET", "/api/admin/v1/nowhere", nullptr,
                                  {{"X-Request-Id", "my-request-7"}});
    QCOMPARE(id.code(), std::string("notFound"));
    QCOMPARE(id.header("X-Request-Id"), std::string("my-request-7"));
    QCOMPARE(id.header("Content-Type"), std::string("application/problem+json"));
    QCOMPARE(sandbox.hubspot(Who::Admin, "GET", "/groups?limit=0").code(),
             std::string("badRequest"));
}

QTEST_GUILESS_MAIN(SandboxGrantsTest)

#include "tst_sandbox_grants.moc"
