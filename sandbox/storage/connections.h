// The stored credential of an integration and its health.
#pragma once

#include "grants.h"
#include "proof/proof.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace sandbox::backend {

class Database;
class Vault;
struct Person;

struct Connection
{
    std::string id;
    std::string name;
    std::string state;
    std::int64_t revision = 0;
    std::string sealedToken;
    std::string region;
    std::string lastFour;
    std::optional<VendorAccount> account;
    nlohmann::json vendorScopes;
    std::optional<Named> connectedBy;
    std::optional<std::int64_t> connectedAt;
    std::optional<std::int64_t> keyChangedAt;
    nlohmann::json lastCheck;

    bool isConnected() const { return state != "notConnected"; }
};

nlohmann::json toJson(const Connection &connection);

// Empty for an unknown integration.
std::optional<Connection> findConnection(Database &database, const std::string &integration);
nlohmann::json listIntegrations(Database &database);

// Each writes in one transaction: the row, the scope results, audit, and events.
struct ConnectionChange
{
    Database &database;
    const Person &actor;
    const Connection &before;
    std::optional<std::string> reason; // the admin's, for the audit log
};
void storeCredential(const ConnectionChange &change, const Vault &vault, const std::string &token,
                     const Proof &proof);
void removeCredential(const ConnectionChange &change);
// Answers the report. The revision moves only when the state or a scope's result changed.
nlohmann::json storeCheck(const ConnectionChange &change, const Proof &proof);

} // namespace sandbox::backend
