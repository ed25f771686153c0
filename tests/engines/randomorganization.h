// Organisations made of chance in the sandbox's own database, any state that it can be in.
#pragma once

#include "storage/database.h"

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

struct RandomOrganization
{
    std::vector<std::string> groups; // ids
    std::vector<std::string> people;
    bool lately = true; // the key's last check is of the last day
    // What decides now by group: bit 0 is access, then the scopes in order. Known from making it,
    // asked of nobody.
    std::map<std::string, std::uint32_t> inForce;
    int pending = 0; // groups whose newest revision is not in effect
};

// Replaces whatever is in the database, which has the schema.
RandomOrganization makeOrganization(sandbox::backend::Database &database, std::mt19937_64 &random);

const std::vector<std::string> &scopeIds();
