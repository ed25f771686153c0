// Groups and the cells they hold.
#pragma once

#include "catalog.h"
#include "database.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sandbox::backend {

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

// The sequence number of the last event; 0 when nothing happened yet.
std::int64_t sequence(Database &database);
std::int64_t groupCount(Database &database);
// From now on nobody may ask what happened before; a real server's journal is not endless either.
void forgetEvents(Database &database);
// Whether what happened after that sequence number is known in full.
bool remembers(Database &database, std::int64_t after);
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

std::vector<GroupRow> listGroups(Database &database, const PageRequest &request);

// Rows one by one, as they are now. Keeps its statement: one reading of events asks for hundreds.
class GroupFinder
{
public:
    explicit GroupFinder(Database &database);
    // Empty when there is no such group.
    std::optional<GroupRow> find(const std::string &integration, const std::string &id);

private:
    Statement m_query;
};

std::vector<std::string> removedGroups(Database &database, std::int64_t after);

} // namespace sandbox::backend
