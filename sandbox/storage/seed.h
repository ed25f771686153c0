// Fills an empty database with people, groups, memberships and grants.
#pragma once

#include <cstdint>

namespace sandbox::backend {

class Database;

struct SeedOptions
{
    // 0 = as in the default organisation (14 groups, 60 people). Fewer takes the first ones, more
    // adds generated ones; the same numbers and the same seed give the same organisation.
    std::int64_t groups = 0;
    std::int64_t people = 0;
    std::uint64_t seed = 1;
};

void seedOrganization(Database &database, const SeedOptions &options);

} // namespace sandbox::backend
