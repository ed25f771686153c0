// Revisions that wait until they decide access.
#pragma once

#include <cstdint>
#include <optional>

namespace sandbox::backend {

class Database;

// Since when the oldest waiting revision waits, by the machine's clock; empty when none does.
std::optional<std::int64_t> pendingSince(Database &database);

// Enforces what waits since that time or longer, of at most `limit` revisions, in one transaction.
// Each row concerned gets one event of its own, however many of its revisions became due. Answers
// how many rows that were.
int enforcePending(Database &database, std::int64_t since, int limit);

} // namespace sandbox::backend
