#include "changesets.h"

#include "audit.h"
#include "base/clock.h"
#include "base/crypto.h"
#include "base/problem.h"
#include "store.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

// Equal for equal requests however they were spelled in JSON.
std::string fingerprint(const ChangeSetPart &part)
{
    json edits = json::array();
    for (const Edit &edit : part.edits)
        edits.push_back({edit.group, edit.baseRevision, edit.cells});
    return sha256Hex(json{part.parts, part.reason.value_or(""), edits}.dump());
}

// The answer given before, if this very part was applied before.
std::optional<std::string> earlierAnswer(Database &database, const std::string &integration,
                                         const ChangeSetPart &part, const std::string &hash,
                                         const Person &actor)
{
    auto query = database.prepare("SELECT part, parts, integration, actor, body_hash, answer"
                                  " FROM change_set_parts WHERE id = ? ORDER BY part = ? DESC");
    query.bind(part.id, part.part);
    if (!query.step())
        return {};
    if (query.integer(1) != part.parts || query.text(2) != integration
        || query.integer(3) != actor.key)
        throw Problem("changeSetReused", "This change set id was used for something else.");
    if (query.integer(0) != part.part)
        return {};
    if (query.text(4) != hash)
        throw Problem("changeSetReused", "This part was applied before with another body.");
    return query.text(5);
}

// Who gave that cell its present value, and when.
void addConflicts(Statement &history, const std::string &integration, const ResolvedEdit &edit,
                  const ScopeCatalog &catalog, json &conflicts)
{
    // A cell conflicts when it changed since the base and not to the value that is wanted.
    Cells open = (edit.base ^ edit.current) & edit.touched() & (edit.current ^ edit.set);
    history.bind(integration, edit.groupKey, edit.baseRevision);
    Cells newer = edit.current;
    std::string byId;
    std::string byName;
    std::int64_t at = 0;
    while (open && history.step()) {
        const Cells here = Cells(history.integer(0));
        for (Cells flipped = open & (newer ^ here); flipped; flipped &= flipped - 1) {
            const Cells bit = flipped & ~(flipped - 1);
            conflicts.push_back({{"group", edit.groupId},
                                 {"cell", catalog.nameOf(bit)},
                                 {"base", (edit.base & bit) != 0},
                                 {"theirs", (edit.current & bit) != 0},
                                 {"yours", (edit.set & bit) != 0},
                                 {"by", toJson(Named{byId, byName})},
                                 {"at", timeText(at)}});
            open &= ~bit;
        }
        newer = here;
        byId = history.text(1);
        byName = history.text(2);
        at = history.integer(3);
    }
}

void refuseConflicts(Database &database, const std::string &integration,
                     const ScopeCatalog &catalog, const std::vector<ResolvedEdit> &edits)
{
    auto history = database.prepare(
        "SELECT r.cells, p.id, p.name, r.at FROM revisions r LEFT JOIN people p ON p.key = r.actor"
        " WHERE r.integration = ? AND r.grp = ? AND r.revision >= ? ORDER BY r.revision DESC");
    json conflicts = json::array();
    for (const ResolvedEdit &edit : edits)
        addConflicts(history, integration, edit, catalog, conflicts);
    if (conflicts.empty())
        return;
    const std::string count = std::to_string(conflicts.size());
    throw Problem("conflict", count + " cell(s) changed since the edits' base revision.",
                  {{"conflicts", std::move(conflicts)}});
}

json changedGroup(const ResolvedEdit &edit, const ScopeCatalog &catalog, std::int64_t revision)
{
    return {{"group", edit.groupId},
            {"revision", revision},
            {"access", (edit.after() & accessBit) != 0},
            {"scopes", catalog.scopeIds(edit.after())}};
}

// Writes the rows of one part; the statements live as long as the part.
class PartWriter
{
public:
    PartWriter(Database &database, const std::string &integration, const ScopeCatalog &catalog,
               const ChangeSetPart &part, const Person &actor, std::int64_t at, Enforced enforced)
        : m_database(database)
        , m_integration(integration)
        , m_catalog(catalog)
        , m_part(part)
        , m_actor(actor)
        , m_at(at)
        , m_pendingSince(enforced == Enforced::Later ? std::optional(machineMs()) : std::nullopt)
        , m_audit(database)
        , m_journal(database.prepare("INSERT INTO journal (integration, event, grp, change_set)"
                                     " VALUES (?, 'row.changed', ?, ?)"))
        , m_grant(database.prepare("UPDATE grants SET cells = ?, revision = ?, seq = ?"
                                   " WHERE integration = ? AND grp = ?"))
        , m_revision(
              database.prepare("INSERT INTO revisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
    {
    }

    // Answers the revision of the row after the edit; an edit that changes nothing makes none.
    std::int64_t write(const ResolvedEdit &edit)
    {
        const Cells changed = edit.current ^ edit.after();
        if (!changed)
            return edit.revision;
        const std::int64_t revision = edit.revision + 1;
        m_journal.bind(m_integration, edit.groupId, m_part.id).run();
        const std::int64_t seq = m_database.lastInsertId();
        m_grant.bind(std::int64_t(edit.after()), revision, seq, m_integration, edit.groupKey).run();
        m_revision
            .bind(m_integration, edit.groupKey, revision, std::int64_t(edit.after()), seq, m_at,
                  m_actor.key, m_part.id,
                  m_pendingSince ? std::optional<std::int64_t>() : std::optional(seq),
                  m_pendingSince)
            .run();
        for (Cells rest = changed; rest; rest &= rest - 1) {
            const Cells bit = rest & ~(rest - 1);
            m_audit.append({m_integration, m_part.id, Named{edit.groupId, edit.groupName},
                            m_catalog.nameOf(bit), (edit.current & bit) != 0,
                            (edit.after() & bit) != 0, m_at, m_part.reason, m_part.source},
                           m_actor);
        }
        return revision;
    }

private:
    Database &m_database;
    const std::string &m_integration;
    const ScopeCatalog &m_catalog;
    const ChangeSetPart &m_part;
    const Person &m_actor;
    std::int64_t m_at;
    // By the machine's clock; empty when the revisions decide access at once.
    std::optional<std::int64_t> m_pendingSince;
    AuditWriter m_audit;
    Statement m_journal;
    Statement m_grant;
    Statement m_revision;
};

} // namespace

PartAnswer applyPart(Database &database, const std::string &integration, const ChangeSetPart &part,
                     const Person &actor, Enforced enforced)
{
    Transaction transaction(database);
    const std::string hash = fingerprint(part);
    if (auto answer = earlierAnswer(database, integration, part, hash, actor))
        return {*std::move(answer), false};
    const ScopeCatalog catalog = loadCatalog(database, integration);
    const auto edits = resolveEdits(database, integration, catalog, part.edits);
    refuseConflicts(database, integration, catalog, edits);

    const std::int64_t at = nowMs();
    PartWriter writer(database, integration, catalog, part, actor, at, enforced);
    json groups = json::array();
    for (const ResolvedEdit &edit : edits)
        groups.push_back(changedGroup(edit, catalog, writer.write(edit)));
    const json answer = {{"id", part.id},
                         {"part", part.part},
                         {"parts", part.parts},
                         {"appliedAt", timeText(at)},
                         {"groups", std::move(groups)}};
    PartAnswer result{answer.dump(), true};
    auto insert = database.prepare("INSERT INTO change_set_parts VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(part.id, part.part, part.parts, integration, actor.key, hash, at, result.body)
        .run();
    transaction.commit();
    return result;
}

std::optional<json> changeSetStatus(Database &database, const std::string &integration,
                                    const std::string &id)
{
    auto query = database.prepare("SELECT parts, answer FROM change_set_parts"
                                  " WHERE id = ? AND integration = ? ORDER BY part");
    query.bind(id, integration);
    json status = {{"id", id}, {"appliedParts", json::array()}};
    while (query.step()) {
        status["parts"] = query.integer(0);
        json answer = json::parse(query.text(1));
        status["appliedParts"].push_back({{"part", answer["part"]},
                                          {"appliedAt", answer["appliedAt"]},
                                          {"groups", std::move(answer["groups"])}});
    }
    if (status["appliedParts"].empty())
        return {};
    return status;
}

} // namespace sandbox::backend
