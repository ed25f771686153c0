// Everybody who may do something, and through which groups.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace sandbox::backend {

class Database;

struct HoldersRequest
{
    std::string integration;
    std::string scope;
    // Only people after this key.
    std::int64_t afterKey = 0;
    std::int64_t limit = 500;
};

struct HoldersAnswer
{
    // scope, facts, people, decidedAt.
    nlohmann::json body;
    std::int64_t lastKey = 0;
    bool more = false;
};

// Decided by SQL over the same facts as decideAccess(). Throws Problem notFound for an unknown
// scope.
HoldersAnswer listHolders(Database &database, const HoldersRequest &request);
std::int64_t holderCount(Database &database, const HoldersRequest &request);

// Whether anything that decides access happened after that sequence number.
bool decisionsChanged(Database &database, std::int64_t after);

} // namespace sandbox::backend
