#include "randomorganization.h"

#include "base/clock.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using nlohmann::json;
using sandbox::backend::Database;

namespace {

class Dice
{
public:
    explicit Dice(std::mt19937_64 &random)
        : m_random(random)
    {
    }
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    bool once(double chance) { return std::bernoulli_distribution(chance)(m_random); }
    template <typename Values>
    auto oneOf(const Values &values)
    {
        return values[std::size_t(upTo(int(values.size()) - 1))];
    }

private:
    std::mt19937_64 &m_random;
};

std::int64_t cells(Dice &dice, double access, double scope)
{
    std::int64_t row = dice.once(access) ? 1 : 0;
    for (int bit = 1; bit <= int(scopeIds().size()); ++bit)
        row |= dice.once(scope) ? std::int64_t(1) << bit : 0;
    return row;
}

void makeGroups(Database &database, Dice &dice, RandomOrganization &made)
{
    const std::vector<double> chances{0.1, 0.4, 0.6, 0.9};
    const double access = dice.oneOf(chances);
    const double scope = dice.oneOf(chances);
    const double pending = dice.oneOf(std::vector<double>{0, 0, 0.2, 0.8});
    auto group = database.prepare("INSERT INTO groups (key, id, name, description) VALUES"
                                  " (?, ?, ?, '')");
    auto revision = database.prepare(
        "INSERT INTO revisions (integration, grp, revision, cells, seq, at, enforced_seq,"
        " pending_since) VALUES ('hubspot', ?, ?, ?, 1, 0, ?, ?)");
    auto grant = database.prepare("INSERT INTO grants VALUES ('hubspot', ?, ?, ?, 1)");
    const int count = dice.upTo(12);
    for (int key = 1; key <= count; ++key) {
        const std::string id = "g-" + std::to_string(key);
        group.bind(key, id, "Group " + std::to_string(key)).run();
        made.groups.push_back(id);
        const int revisions = 1 + dice.upTo(3);
        bool waits = false;
        std::int64_t row = 0;
        for (int number = 1; number <= revisions; ++number) {
            row = cells(dice, access, scope);
            waits = dice.once(pending);
            const std::optional<int> enforced = waits ? std::nullopt : std::optional(1);
            const std::optional<int> since = waits ? std::optional(1) : std::nullopt;
            revision.bind(key, number, row, enforced, since).run();
            if (!waits)
                made.inForce[id] = std::uint32_t(row);
        }
        grant.bind(key, row, revisions).run();
        made.pending += waits ? 1 : 0;
    }
}

void makePeople(Database &database, Dice &dice, RandomOrganization &made)
{
    auto person = database.prepare("INSERT INTO people VALUES (?, ?, ?, ?, 'member')");
    auto membership = database.prepare("INSERT OR IGNORE INTO memberships VALUES (?, ?)");
    const int count = dice.upTo(30);
    for (int key = 1; key <= count; ++key) {
        const std::string id = "p-" + std::to_string(key);
        person.bind(key, id, "Person " + std::to_string(key), id + "@example.test").run();
        made.people.push_back(id);
        const int groups = made.groups.empty() ? 0 : dice.upTo(8);
        for (int one = 0; one < groups; ++one)
            membership.bind(key, 1 + dice.upTo(int(made.groups.size()) - 1)).run();
    }
}

// The state of the key and what is known of its scopes, as a check leaves it.
void makeConnection(Database &database, Dice &dice, RandomOrganization &made)
{
    const auto state = dice.oneOf(std::vector<std::string>{"connected", "connected", "connected",
                                                           "connected", "degraded", "degraded",
                                                           "rejected", "unknown", "notConnected"});
    json scopes = json::array();
    auto result = database.prepare("INSERT INTO connection_scopes VALUES ('hubspot', ?, ?)");
    const bool connected = state != "notConnected";
    // A check that got no word of the scopes leaves what was known before in place.
    const bool told = state == "connected" || state == "degraded" || dice.once(0.5);
    for (const std::string &scope : scopeIds()) {
        const auto outcome = dice.oneOf(
            std::vector<std::string>{"granted", "granted", "granted", "granted", "granted",
                                     "missing", "notTested", "readProvenWriteNotTested"});
        if (!connected || dice.once(0.1))
            continue;
        result.bind(scope, outcome).run();
        json missing = json::array();
        if (outcome == "missing")
            missing.push_back("crm.objects.some.write");
        if (told)
            scopes.push_back(
                {{"scope", scope}, {"result", outcome}, {"missingVendorScopes", missing}});
    }
    made.lately = dice.once(0.9);
    const std::int64_t at = sandbox::backend::nowMs() - (made.lately ? 0 : 30 * 3600 * 1000LL);
    json check = {{"at", sandbox::backend::timeText(at)}, {"outcome", state}, {"scopes", scopes}};
    if (state == "unknown" && dice.once(0.7))
        check["failureCode"] = dice.oneOf(
            std::vector<std::string>{"creatorRemoved", "forbidden", "vendorUnreachable"});
    const bool checked = connected && (state != "unknown" || dice.once(0.5));
    database
        .prepare("UPDATE connections SET state = ?, revision = 1, token_region = 'na1',"
                 " token_last_four = '0000', last_check = ? WHERE integration = 'hubspot'")
        .bind(state, checked ? std::optional(check.dump()) : std::nullopt)
        .run();
}

} // namespace

const std::vector<std::string> &scopeIds()
{
    static const std::vector<std::string> ids{
        "contacts:read", "contacts:write", "companies:read", "companies:write", "deals:read",
        "deals:write",   "content:read",   "content:write",  "analytics:read"};
    return ids;
}

RandomOrganization makeOrganization(Database &database, std::mt19937_64 &random)
{
    RandomOrganization made;
    Dice dice(random);
    sandbox::backend::Transaction transaction(database);
    for (const char *table :
         {"memberships", "revisions", "grants", "people", "groups", "connection_scopes"})
        database.execute(std::string("DELETE FROM ") + table);
    makeGroups(database, dice, made);
    makePeople(database, dice, made);
    makeConnection(database, dice, made);
    transaction.commit();
    return made;
}
