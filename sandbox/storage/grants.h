// Groups and the cells they hold.
#pragma once

#include "catalog.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sandbox::backend {

class Database;

struct Named
{
    std::string id;
    std::string name;
};

nlohmann::json toJson(const Named &named);
nlohmann::json toJson(const std::optional<Named> &named);

struct GroupRow
{
    std::int64_t key = 0;
    std::string id;
    std::string name;
    std::string description;
    std::int64_t memberCount = 0;
    Cells cells = 0;
    std::int64_t revision = 0;
    std::int64_t enforcedRevision = 0;
    std::int64_t changedAt = 0;
    std::optional<Named> changedBy;
};

nlohmann::json toJson(const GroupRow &row, const ScopeCatalog &catalog);

// Revisions made after this time (milliseconds) do not decide access yet.
struct Enforcement
{
    std::int64_t delayMs = 0;
    std::int64_t before() const;
};

// The sequence number of the last event; 0 when nothing happened yet.
std::int64_t sequence(Database &database);
std::int64_t groupCount(Database &database);
// Whether groups were removed after that sequence number.
bool groupsWent(Database &database, std::int64_t after);

struct PageRequest
{
    std::string integration;
    // As of this sequence number.
    std::int64_t asOf = 0;
    // Only groups after this key.
    std::int64_t afterKey = 0;
    std::int64_t limit = 500;
    // Only rows changed after this sequence number; negative for all rows.
    std::int64_t changedAfter = -1;
};

std::vector<GroupRow> listGroups(Database &database, const PageRequest &request,
                                 const Enforcement &enforcement);
// As it is now; empty when there is no such group.
std::optional<GroupRow> findGroup(Database &database, const std::string &integration,
                                  const std::string &id, const Enforcement &enforcement);
std::vector<std::string> removedGroups(Database &database, std::int64_t after);

} // namespace sandbox::backend
