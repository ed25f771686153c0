#include "edits.h"

#include "base/problem.h"
#include "database.h"

#include <set>

namespace sandbox::backend {

namespace {

void refuseUnknown(const std::set<std::string> &groups, const std::set<std::string> &scopes)
{
    if (groups.empty() && scopes.empty())
        return;
    throw Problem("unknownReferences",
                  std::to_string(groups.size()) + " group(s) and " + std::to_string(scopes.size())
                      + " scope(s) are not known.",
                  {{"unknownGroups", groups}, {"unknownScopes", scopes}});
}

std::set<std::string> unknownCells(const ScopeCatalog &catalog, const std::vector<Edit> &edits)
{
    std::set<std::string> unknown;
    for (const Edit &edit : edits) {
        for (const auto &cell : edit.cells) {
            if (!catalog.bitOf(cell.first))
                unknown.insert(cell.first);
        }
    }
    return unknown;
}

void addImplied(ResolvedEdit &edit, const ScopeCatalog &catalog)
{
    for (const Scope &scope : catalog.scopes) {
        if (edit.set & scope.bit)
            edit.set |= scope.implies;
        if (edit.clear & scope.implies)
            edit.clear |= scope.bit;
    }
    if (edit.set & edit.clear)
        throw Problem("invalidEdits",
                      "The cells asked for group " + edit.groupId + " contradict each other.");
}

// False when there is no such group.
bool readRows(Statement &query, const std::string &integration, const Edit &edit,
              ResolvedEdit &resolved)
{
    query.bind(integration, edit.baseRevision, edit.group);
    if (!query.step())
        return false;
    if (query.isNull(4))
        throw Problem("invalidEdits", "Group " + edit.group + " never had that baseRevision.");
    resolved.groupKey = query.integer(0);
    resolved.groupId = edit.group;
    resolved.groupName = query.text(1);
    resolved.baseRevision = edit.baseRevision;
    resolved.current = Cells(query.integer(2));
    resolved.revision = query.integer(3);
    resolved.base = Cells(query.integer(4));
    return true;
}

} // namespace

std::vector<ResolvedEdit> resolveEdits(Database &database, const std::string &integration,
                                       const ScopeCatalog &catalog, const std::vector<Edit> &edits)
{
    if (edits.size() > maximumEdits)
        throw Problem("tooManyEdits", "One part holds at most 5000 groups.",
                      {{"maximum", maximumEdits}});
    auto query = database.prepare(
        "SELECT g.key, g.name, c.cells, c.revision, b.cells FROM groups g"
        " JOIN grants c ON c.integration = ?1 AND c.grp = g.key"
        " LEFT JOIN revisions b ON b.integration = ?1 AND b.grp = g.key AND b.revision = ?2"
        " WHERE g.id = ?3");
    std::vector<ResolvedEdit> all;
    std::set<std::string> seen;
    std::set<std::string> unknownGroups;
    all.reserve(edits.size());
    for (const Edit &edit : edits) {
        if (!seen.insert(edit.group).second)
            throw Problem("invalidEdits", "Group " + edit.group + " is there twice.");
        ResolvedEdit resolved;
        if (!readRows(query, integration, edit, resolved)) {
            unknownGroups.insert(edit.group);
            continue;
        }
        for (const auto &[cell, value] : edit.cells) {
            if (const auto bit = catalog.bitOf(cell))
                (value ? resolved.set : resolved.clear) |= *bit;
        }
        addImplied(resolved, catalog);
        all.push_back(std::move(resolved));
    }
    refuseUnknown(unknownGroups, unknownCells(catalog, edits));
    return all;
}

} // namespace sandbox::backend
