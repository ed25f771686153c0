// What HubSpot says about a token, and what that means for the scopes of the integration.
#pragma once

#include "storage/catalog.h"

#include <optional>
#include <string>
#include <vector>

namespace sandbox::backend {

class HubSpotClient;

struct VendorAccount
{
    std::string portalId;
    std::string accountType;
    std::string region;
    std::string timeZone;
};

struct ScopeProof
{
    std::string scope;
    // "granted", "missing", "notTested" or "readProvenWriteNotTested".
    std::string result;
    std::vector<std::string> missingVendorScopes;
};

struct Proof
{
    enum class Verdict {
        // HubSpot accepted the token.
        Accepted,
        // HubSpot refused it: 401 wherever it was shown.
        Rejected,
        // HubSpot could not be asked, or did not say. Nothing is known about the token.
        Unknown
    };
    Verdict verdict = Verdict::Unknown;
    // A code of the contract's FailureCode; empty when accepted.
    std::string failureCode;
    std::string correlationId;
    int retryAfterSeconds = 10;
    VendorAccount account;
    std::vector<std::string> vendorScopes;
    std::vector<ScopeProof> scopes;

    // "connected", "degraded", "rejected" or "unknown".
    std::string outcome() const;
};

// Asks for the token's scopes and its account. When HubSpot does not list the scopes it reads one
// record of each kind instead, which proves reading and says nothing about writing. Blocks for up
// to a minute. The token is proven; it is neither kept nor logged.
Proof proveToken(const HubSpotClient &client, const std::string &token,
                 const ScopeCatalog &catalog);

} // namespace sandbox::backend
