#include "seed.h"

#include "base/clock.h"
#include "base/crypto.h"
#include "catalog.h"
#include "database.h"
#include "sampledata.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>

namespace sandbox::backend {

namespace {

constexpr std::array departments = {"Sales",     "Marketing",   "Support",       "Customer Success",
                                    "Finance",   "Engineering", "Field Service", "Recruiting",
                                    "Logistics", "Procurement", "Research",      "Training"};
constexpr std::array places = {"Lyon",   "Osaka",   "Recife", "Leeds",  "Tampere", "Accra",
                               "Austin", "Porto",   "Pune",   "Bergen", "Quito",   "Gdansk",
                               "Cairo",  "Halifax", "Perth",  "Turin"};
constexpr std::array givenNames = {"Alma",  "Bilal", "Chiara", "Dmitri", "Esther", "Farid", "Greta",
                                   "Hiro",  "Iman",  "Jonas",  "Keiko",  "Luca",   "Mbali", "Nikos",
                                   "Olena", "Paulo", "Rania",  "Sven",   "Tala",   "Yusuf"};
constexpr std::array familyNames = {"Abara",   "Bauer",   "Costa",  "Dubois", "Eriksen",
                                    "Fonseca", "Ghosh",   "Hansen", "Ito",    "Jansen",
                                    "Kaya",    "Larsson", "Molina", "Ndiaye", "Okoye",
                                    "Perez",   "Rossi",   "Sato",   "Toure",  "Vargas"};

// The same numbers with every compiler and library (splitmix64, public domain by S. Vigna).
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }
    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }

private:
    std::uint64_t m_state;
};

std::string numbered(const char *prefix, std::int64_t number)
{
    char text[40];
    std::snprintf(text, sizeof text, "%s-%03lld", prefix, static_cast<long long>(number));
    return text;
}

class Seeder
{
public:
    Seeder(Database &database, const SeedOptions &options)
        : m_random(options.seed)
        , m_groups(options.groups ? options.groups : std::int64_t(sampleGroups().size()))
        , m_people(options.people ? options.people : peopleFor(m_groups))
        , m_catalog(loadCatalog(database, "hubspot"))
        , m_insertGroup(database.prepare("INSERT INTO groups (key, id, name, description)"
                                         " VALUES (?, ?, ?, ?)"))
        , m_insertGrant(database.prepare("INSERT INTO grants (integration, grp, cells, revision,"
                                         " seq) VALUES ('hubspot', ?, ?, 1, 0)"))
        , m_insertPerson(database.prepare("INSERT INTO people (key, id, name, email, role)"
                                          " VALUES (?, ?, ?, ?, ?)"))
        , m_insertMember(database.prepare("INSERT OR IGNORE INTO memberships (person, grp)"
                                          " VALUES (?, ?)"))
    {
    }

    void run()
    {
        for (std::int64_t key = 1; key <= m_groups; ++key)
            addGroup(key);
        for (std::int64_t key = 1; key <= m_people; ++key)
            addPerson(key);
    }

private:
    // Enough people that a large organisation's groups are not all empty.
    static std::int64_t peopleFor(std::int64_t groups)
    {
        const auto standard = std::int64_t(samplePeople().size());
        return groups <= std::int64_t(sampleGroups().size())
                   ? standard
                   : std::clamp<std::int64_t>(groups * 3, standard, 20000);
    }

    void addGroup(std::int64_t key)
    {
        const auto samples = sampleGroups();
        const auto index = std::size_t(key - 1);
        Cells cells = 0;
        std::string name;
        std::string description;
        if (index < samples.size()) {
            name = samples[index].name;
            description = samples[index].description;
            std::istringstream words{std::string(samples[index].cells)};
            for (std::string cell; words >> cell;)
                cells |= m_catalog.bitOf(cell).value();
        } else {
            const std::string department = departments[m_random.below(departments.size())];
            const std::string place = places[m_random.below(places.size())];
            name = department + " " + place + " " + std::to_string(key);
            description = department + " team of the " + place + " office";
            cells = randomCells();
        }
        m_insertGroup.bind(key, numbered("g", key), name, description).run();
        m_insertGrant.bind(key, std::int64_t(cells)).run();
    }

    // About a third has nothing, a few are dormant, most read, some write.
    Cells randomCells()
    {
        if (m_random.below(3) == 0)
            return 0;
        Cells cells = m_random.below(12) == 0 ? 0 : accessBit;
        for (const Scope &scope : m_catalog.scopes) {
            if (m_random.below(scope.implies ? 8 : 3) == 0)
                cells |= scope.bit | scope.implies;
        }
        return cells;
    }

    void addPerson(std::int64_t key)
    {
        const auto samples = samplePeople();
        const auto index = std::size_t(key - 1);
        const bool sample = index < samples.size();
        std::string name;
        std::string mailbox;
        if (sample) {
            name = samples[index].name;
            mailbox = samples[index].mailbox;
        } else {
            const std::string given = givenNames[m_random.below(givenNames.size())];
            const std::string family = familyNames[m_random.below(familyNames.size())];
            name = given + " " + family;
            mailbox = "person." + std::to_string(key);
        }
        m_insertPerson
            .bind(key, numbered("p", key), name, mailbox + "@" + std::string(mailDomain),
                  isSampleAdmin(key) ? "admin" : "member")
            .run();
        if (sample) {
            for (const char letter : samples[index].groups)
                join(key, letter - 'a' + 1);
        }
        if (m_groups > std::int64_t(sampleGroups().size())) {
            for (auto more = 1 + m_random.below(5); more > 0; --more)
                join(key, std::int64_t(1 + m_random.below(std::uint64_t(m_groups))));
        }
    }

    void join(std::int64_t person, std::int64_t group)
    {
        if (group <= m_groups)
            m_insertMember.bind(person, group).run();
    }

    Random m_random;
    std::int64_t m_groups;
    std::int64_t m_people;
    ScopeCatalog m_catalog;
    Statement m_insertGroup;
    Statement m_insertGrant;
    Statement m_insertPerson;
    Statement m_insertMember;
};

} // namespace

void seedOrganization(Database &database, const SeedOptions &options)
{
    Transaction transaction(database);
    Seeder(database, options).run();
    database.execute("UPDATE groups SET member_count ="
                     " (SELECT count(*) FROM memberships m WHERE m.grp = groups.key)");
    auto revisions =
        database.prepare("INSERT INTO revisions (integration, grp, revision, cells, seq, at,"
                         " enforced_seq)"
                         " SELECT integration, grp, revision, cells, seq, ?, seq FROM grants");
    revisions.bind(*parseTime("2026-01-12T09:00:00Z")).run();
    auto meta = database.prepare("INSERT INTO meta (key, value) VALUES (?, ?)");
    meta.bind("organizationId", "o-1").run();
    meta.bind("organizationName", organizationName).run();
    meta.bind("databaseId", randomHex(8)).run();
    transaction.commit();
}

} // namespace sandbox::backend
