#include "organization.h"

#include "base/clock.h"
#include "base/problem.h"
#include "database.h"

#include <cstdio>

namespace sandbox::backend {

namespace {

std::int64_t writeJournal(Database &database, const std::string &event, const std::string &group)
{
    database
        .prepare("INSERT INTO journal (integration, event, grp)"
                 " SELECT id, ?, ? FROM integrations")
        .bind(event, group)
        .run();
    return database.lastInsertId();
}

} // namespace

void removeGroup(Database &database, const std::string &id)
{
    Transaction transaction(database);
    auto find = database.prepare("SELECT key FROM groups WHERE id = ?");
    find.bind(id);
    if (!find.step())
        throw Problem("notFound", "There is no such group.");
    const std::int64_t key = find.integer(0);
    find.reset();
    for (const char *sql :
         {"DELETE FROM memberships WHERE grp = ?", "DELETE FROM revisions WHERE grp = ?",
          "DELETE FROM grants WHERE grp = ?", "DELETE FROM groups WHERE key = ?"})
        database.prepare(sql).bind(key).run();
    writeJournal(database, "row.removed", id);
    transaction.commit();
}

void addGroup(Database &database, const std::string &name, const std::string &description)
{
    Transaction transaction(database);
    auto last = database.prepare("SELECT max(coalesce((SELECT max(key) FROM groups), 0),"
                                 " coalesce((SELECT max(seq) FROM journal), 0)) + 1");
    last.step();
    const std::int64_t key = last.integer(0);
    last.reset();
    char id[40];
    std::snprintf(id, sizeof id, "g-%03lld", static_cast<long long>(key));
    database.prepare("INSERT INTO groups (key, id, name, description) VALUES (?, ?, ?, ?)")
        .bind(key, id, name, description)
        .run();
    const std::int64_t seq = writeJournal(database, "row.added", id);
    database.prepare("INSERT INTO grants SELECT id, ?, 0, 1, ? FROM integrations")
        .bind(key, seq)
        .run();
    database
        .prepare("INSERT INTO revisions (integration, grp, revision, cells, seq, at, enforced_seq)"
                 " SELECT id, ?, 1, 0, ?, ?, ? FROM integrations")
        .bind(key, seq, nowMs(), seq)
        .run();
    transaction.commit();
}

} // namespace sandbox::backend
