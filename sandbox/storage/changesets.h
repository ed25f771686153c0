// Change sets: parts that are applied once, atomically, and remembered with their answer.
#pragma once

#include "edits.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace sandbox::backend {

class Database;
struct Person;

struct ChangeSetPart
{
    std::string id;
    std::optional<std::string> reason;
    std::int64_t part = 0;
    std::int64_t parts = 0;
    std::vector<Edit> edits;
    // "console" or "api".
    std::string source;
};

enum class Enforced { AtOnce, Later };

struct PartAnswer
{
    // The first answer, byte for byte, also when the part is repeated.
    std::string body;
    bool appliedNow = false;
};

// One transaction: rows, revisions, journal, audit and the answer, or nothing. The new revisions
// decide access at once or wait for enforcePending(). Throws Problem: what resolveEdits() throws,
// conflict, changeSetReused.
PartAnswer applyPart(Database &database, const std::string &integration, const ChangeSetPart &part,
                     const Person &actor, Enforced enforced);

// Which parts were applied, as contract JSON; empty when none.
std::optional<nlohmann::json> changeSetStatus(Database &database, const std::string &integration,
                                              const std::string &id);

} // namespace sandbox::backend
