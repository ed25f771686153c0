#include "enforcement.h"

#include "database.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sandbox::backend {

namespace {

using Row = std::pair<std::string, std::int64_t>;

// In the order in which they became due, each once.
std::vector<Row> dueRows(Database &database, std::int64_t since, int limit)
{
    auto query = database.prepare("SELECT integration, grp FROM revisions WHERE pending_since <= ?"
                                  " ORDER BY pending_since LIMIT ?");
    query.bind(since, limit);
    std::vector<Row> rows;
    std::set<Row> seen;
    while (query.step()) {
        Row row{query.text(0), query.integer(1)};
        if (seen.insert(row).second)
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::optional<std::int64_t> pendingSince(Database &database)
{
    auto query = database.prepare("SELECT min(pending_since) FROM revisions"
                                  " WHERE pending_since IS NOT NULL");
    if (!query.step() || query.isNull(0))
        return {};
    return query.integer(0);
}

int enforcePending(Database &database, std::int64_t since, int limit)
{
    Transaction transaction(database);
    const std::vector<Row> rows = dueRows(database, since, limit);
    auto journal = database.prepare("INSERT INTO journal (integration, event, grp)"
                                    " SELECT ?, 'row.changed', id FROM groups WHERE key = ?");
    auto enforce = database.prepare("UPDATE revisions SET enforced_seq = ?, pending_since = NULL"
                                    " WHERE integration = ? AND grp = ? AND pending_since <= ?");
    auto touch = database.prepare("UPDATE grants SET seq = ? WHERE integration = ? AND grp = ?");
    for (const auto &[integration, group] : rows) {
        journal.bind(integration, group).run();
        const std::int64_t seq = database.lastInsertId();
        enforce.bind(seq, integration, group, since).run();
        touch.bind(seq, integration, group).run();
    }
    transaction.commit();
    return int(rows.size());
}

} // namespace sandbox::backend
