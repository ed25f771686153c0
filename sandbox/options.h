// The command line of onbelay-sandbox.
#pragma once

#include "storage/seed.h"

#include <cstdint>
#include <span>
#include <string>

namespace sandbox::backend {

struct Options
{
    std::string host = "127.0.0.1";
    int port = 0;
    int hubspotPort = 0;
    // Prove tokens there instead of at the built-in emulator.
    std::string hubspotUrl;
    // Empty: everything in memory.
    std::string database;
    bool inMemoryAsked = false;
    SeedOptions seed;
    std::int64_t enforceDelayMs = 0;
    // How long an access token of the sign-in lives.
    std::int64_t tokenSeconds = 3600;
    bool noAdminApi = false;
    bool faults = false;
    // A file that holds what would be posted to /faults; empty for none.
    std::string faultRules;
    bool exitWithStdin = false;
    std::int64_t parentPid = 0;
    bool help = false;
    bool version = false;
};

// Throws std::runtime_error with one line for whoever typed it.
Options parseOptions(std::span<char *const> arguments);
std::string helpText();

} // namespace sandbox::backend
