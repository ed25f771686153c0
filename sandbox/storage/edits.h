// Edits as the client sends them, and what they come to under the rules of the server.
#pragma once

#include "catalog.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sandbox::backend {

class Database;

inline constexpr std::size_t maximumEdits = 5000;

struct Edit
{
    std::string group;
    std::int64_t baseRevision = 0;
    std::map<std::string, bool> cells;
};

// An edit of a group that exists, with the implied cells.
struct ResolvedEdit
{
    std::int64_t groupKey = 0;
    std::string groupId;
    std::string groupName;
    std::int64_t baseRevision = 0;
    std::int64_t revision = 0;
    Cells base = 0;
    Cells current = 0;
    Cells set = 0;
    Cells clear = 0;

    Cells touched() const { return set | clear; }
    Cells after() const { return (current | set) & ~clear; }
};

// Write implies read, no read no write. Throws Problem: tooManyEdits, unknownReferences,
// invalidEdits.
std::vector<ResolvedEdit> resolveEdits(Database &database, const std::string &integration,
                                       const ScopeCatalog &catalog, const std::vector<Edit> &edits);

} // namespace sandbox::backend
