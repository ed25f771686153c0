#include "connections.h"

#include "audit.h"
#include "base/clock.h"
#include "store.h"
#include "vault.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

json timeOrNull(const std::optional<std::int64_t> &time)
{
    return time ? json(timeText(*time)) : json(nullptr);
}

std::optional<std::int64_t> optionalInteger(const Statement &query, int column)
{
    if (query.isNull(column))
        return {};
    return query.integer(column);
}

// The region is written in the token: pat-<region>-<uuid>.
std::string regionOf(const std::string &token)
{
    if (!token.starts_with("pat-"))
        return {};
    const auto end = token.find('-', 4);
    return end == std::string::npos || end > 8 ? std::string() : token.substr(4, end - 4);
}

json hint(const std::string &region, const std::string &lastFour)
{
    return region.empty() ? "…" + lastFour : region + " …" + lastFour;
}

json reportOf(const Proof &proof, std::int64_t at)
{
    json report = {{"at", timeText(at)}, {"outcome", proof.outcome()}};
    if (!proof.failureCode.empty())
        report["failureCode"] = proof.failureCode;
    if (!proof.correlationId.empty())
        report["correlationId"] = proof.correlationId;
    json scopes = json::array();
    for (const ScopeProof &scope : proof.scopes)
        scopes.push_back({{"scope", scope.scope},
                          {"result", scope.result},
                          {"missingVendorScopes", scope.missingVendorScopes}});
    report["scopes"] = std::move(scopes);
    return report;
}

void writeScopeResults(Database &database, const std::string &integration, const Proof &proof)
{
    auto insert = database.prepare("INSERT OR REPLACE INTO connection_scopes VALUES (?, ?, ?)");
    for (const ScopeProof &scope : proof.scopes)
        insert.bind(integration, scope.scope, scope.result).run();
}

void writeEvent(Database &database, const std::string &integration, const std::string &event,
                const json &data)
{
    database.prepare("INSERT INTO journal (integration, event, data) VALUES (?, ?, ?)")
        .bind(integration, event, data.dump())
        .run();
}

void writeConnectionChanged(Database &database, const std::string &integration,
                            const std::string &state, std::int64_t revision)
{
    writeEvent(database, integration, "connection.changed",
               {{"integration", integration}, {"state", state}, {"revision", revision}});
}

void audit(const ConnectionChange &change, const std::string &cell, json before, json after,
           const std::string &source)
{
    AuditWriter(change.database)
        .append({change.before.id,
                 {},
                 {},
                 cell,
                 std::move(before),
                 std::move(after),
                 nowMs(),
                 change.reason,
                 source},
                change.actor);
}

json oldHint(const Connection &connection)
{
    return connection.isConnected() ? hint(connection.region, connection.lastFour) : json(nullptr);
}

} // namespace

json toJson(const Connection &connection)
{
    json account = nullptr;
    if (connection.account)
        account = {{"portalId", connection.account->portalId},
                   {"accountType", connection.account->accountType},
                   {"region", connection.account->region},
                   {"timeZone", connection.account->timeZone}};
    json tokenHint = nullptr;
    if (connection.isConnected())
        tokenHint = {{"region", connection.region}, {"lastFour", connection.lastFour}};
    return {{"id", connection.id},
            {"name", connection.name},
            {"state", connection.state},
            {"revision", connection.revision},
            {"tokenHint", std::move(tokenHint)},
            {"account", std::move(account)},
            {"grantedVendorScopes", connection.vendorScopes},
            {"connectedBy", toJson(connection.connectedBy)},
            {"connectedAt", timeOrNull(connection.connectedAt)},
            {"keyChangedAt", timeOrNull(connection.keyChangedAt)},
            {"lastCheck", connection.lastCheck}};
}

std::optional<Connection> findConnection(Database &database, const std::string &integration)
{
    auto query = database.prepare(
        "SELECT i.id, i.name, c.state, c.revision, c.sealed_token, c.token_region,"
        " c.token_last_four, c.portal_id, c.account_type, c.account_region, c.time_zone,"
        " c.vendor_scopes, p.id, p.name, c.connected_at, c.key_changed_at, c.last_check"
        " FROM integrations i JOIN connections c ON c.integration = i.id"
        " LEFT JOIN people p ON p.key = c.connected_by WHERE i.id = ?");
    query.bind(integration);
    if (!query.step())
        return {};
    Connection connection;
    connection.id = query.text(0);
    connection.name = query.text(1);
    connection.state = query.text(2);
    connection.revision = query.integer(3);
    connection.sealedToken = query.blob(4);
    connection.region = query.text(5);
    connection.lastFour = query.text(6);
    if (!query.isNull(7))
        connection.account =
            VendorAccount{query.text(7), query.text(8), query.text(9), query.text(10)};
    connection.vendorScopes = json::parse(query.text(11));
    if (!query.isNull(12))
        connection.connectedBy = Named{query.text(12), query.text(13)};
    connection.connectedAt = optionalInteger(query, 14);
    connection.keyChangedAt = optionalInteger(query, 15);
    connection.lastCheck = query.isNull(16) ? json(nullptr) : json::parse(query.text(16));
    return connection;
}

json listIntegrations(Database &database)
{
    auto query = database.prepare(
        "SELECT i.id, i.name, i.category, i.auth_kind, i.connection_level, c.state"
        " FROM integrations i JOIN connections c ON c.integration = i.id ORDER BY i.name");
    json rows = json::array();
    while (query.step())
        rows.push_back({{"id", query.text(0)},
                        {"name", query.text(1)},
                        {"category", query.text(2)},
                        {"authKind", query.text(3)},
                        {"connectionLevel", query.text(4)},
                        {"state", query.text(5)}});
    return {{"integrations", std::move(rows)}};
}

void storeCredential(const ConnectionChange &change, const Vault &vault, const std::string &token,
                     const Proof &proof)
{
    Transaction transaction(change.database);
    const std::string &integration = change.before.id;
    const std::int64_t at = nowMs();
    const std::string region = regionOf(token);
    const std::string lastFour = token.size() < 12 ? "····" : token.substr(token.size() - 4);
    const std::int64_t revision = change.before.revision + 1;
    change.database
        .prepare("UPDATE connections SET state = ?, revision = ?, sealed_token = ?,"
                 " token_region = ?, token_last_four = ?, portal_id = ?, account_type = ?,"
                 " account_region = ?, time_zone = ?, vendor_scopes = ?,"
                 " connected_by = ?, connected_at = coalesce(connected_at, ?),"
                 " key_changed_at = ?, last_check = ? WHERE integration = ?")
        .bind(proof.outcome(), revision, Blob{vault.seal(token)}, region, lastFour,
              proof.account.portalId, proof.account.accountType, proof.account.region,
              proof.account.timeZone, json(proof.vendorScopes).dump(), change.actor.key, at, at,
              reportOf(proof, at).dump(), integration)
        .run();
    writeScopeResults(change.database, integration, proof);
    audit(change, "credential", oldHint(change.before), hint(region, lastFour), "credential");
    writeConnectionChanged(change.database, integration, proof.outcome(), revision);
    transaction.commit();
}

void removeCredential(const ConnectionChange &change)
{
    Transaction transaction(change.database);
    const std::int64_t revision = change.before.revision + 1;
    change.database
        .prepare("UPDATE connections SET state = 'notConnected', revision = ?,"
                 " sealed_token = NULL, token_region = NULL, token_last_four = NULL,"
                 " portal_id = NULL, account_type = NULL, account_region = NULL,"
                 " time_zone = NULL, vendor_scopes = '[]', connected_by = NULL,"
                 " connected_at = NULL, key_changed_at = NULL, last_check = NULL"
                 " WHERE integration = ?")
        .bind(revision, change.before.id)
        .run();
    change.database.prepare("DELETE FROM connection_scopes WHERE integration = ?")
        .bind(change.before.id)
        .run();
    audit(change, "credential", oldHint(change.before), nullptr, "credential");
    writeConnectionChanged(change.database, change.before.id, "notConnected", revision);
    transaction.commit();
}

json storeCheck(const ConnectionChange &change, const Proof &proof)
{
    Transaction transaction(change.database);
    const Connection &before = change.before;
    const std::int64_t at = nowMs();
    const json report = reportOf(proof, at);
    const bool known = proof.verdict == Proof::Verdict::Accepted;
    const json scopes = known ? json(proof.vendorScopes) : before.vendorScopes;
    const bool changed =
        proof.outcome() != before.state || scopes != before.vendorScopes
        || (known && report["scopes"] != before.lastCheck.value("scopes", json::array()));
    const std::int64_t revision = before.revision + (changed ? 1 : 0);
    change.database
        .prepare("UPDATE connections SET state = ?, revision = ?, vendor_scopes = ?,"
                 " last_check = ? WHERE integration = ?")
        .bind(proof.outcome(), revision, scopes.dump(), report.dump(), before.id)
        .run();
    writeScopeResults(change.database, before.id, proof);
    if (proof.outcome() != before.state)
        audit(change, "connection", before.state, proof.outcome(), "check");
    if (changed)
        writeConnectionChanged(change.database, before.id, proof.outcome(), revision);
    writeEvent(change.database, before.id, "check.finished",
               {{"integration", before.id}, {"at", report["at"]}, {"outcome", report["outcome"]}});
    transaction.commit();
    return report;
}

} // namespace sandbox::backend
