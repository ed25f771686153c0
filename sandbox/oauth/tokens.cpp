#include "tokens.h"

#include "base/clock.h"
#include "base/crypto.h"

namespace sandbox::backend {

namespace {

// A code only travels from a redirect to the next call (RFC 6749, section 4.1.2).
constexpr std::int64_t codeLifetime = 60 * 1000; // milliseconds
constexpr std::int64_t refreshLifetime = std::int64_t(90) * 86400 * 1000; // milliseconds

// In the order of grantFrom(); g is the grant.
constexpr auto grantColumns =
    "g.id, g.client, g.scope, g.resource, g.refreshes, g.revoked_at IS NOT NULL";

Grant grantFrom(const Statement &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.flag(4), row.flag(5)};
}

// The machine's own time, not nowMs(): a wrong clock on demand must not end everybody's sign-in.
std::string addToken(Database &database, const Grant &grant, const std::string &kind,
                     const std::string &scope, std::int64_t lifetime)
{
    const std::string token = "sandbox-" + kind + "-" + randomHex(32);
    database
        .prepare("INSERT INTO oauth_tokens (sha256, grant_id, kind, scope, expires_at)"
                 " VALUES (?, ?, ?, ?, ?)")
        .bind(sha256Hex(token), grant.id, kind, scope, machineMs() + lifetime)
        .run();
    return token;
}

// Used refresh tokens stay as long as their family, so that a second use is noticed.
void forgetOld(Database &database)
{
    const std::int64_t now = machineMs();
    database.prepare("DELETE FROM oauth_tokens WHERE expires_at < ?").bind(now).run();
    database.prepare("DELETE FROM oauth_codes WHERE expires_at < ?")
        .bind(now - refreshLifetime)
        .run();
}

} // namespace

std::optional<Bearer> bearerByHash(Database &database, const std::string &tokenHash)
{
    auto query = database.prepare(R"sql(
SELECT p.key, p.id, p.name, p.email, p.role, NULL, ''
FROM bearer_tokens t JOIN people p ON p.key = t.person WHERE t.sha256 = ?1
UNION ALL
SELECT p.key, p.id, p.name, p.email, p.role, t.scope, g.resource
FROM oauth_tokens t JOIN oauth_grants g ON g.id = t.grant_id JOIN people p ON p.key = g.person
WHERE t.sha256 = ?1 AND t.kind = 'access' AND t.expires_at > ?2 AND g.revoked_at IS NULL)sql");
    query.bind(tokenHash, machineMs());
    if (!query.step())
        return {};
    return Bearer{{query.integer(0), query.text(1), query.text(2), query.text(3), query.text(4)},
                  query.optionalText(5),
                  query.text(6)};
}

std::string addGrant(Database &database, const NewGrant &grant)
{
    const std::string code = "sandbox-code-" + randomHex(32);
    Transaction transaction(database);
    database
        .prepare("INSERT INTO oauth_grants (client, person, scope, resource, refreshes, given_at)"
                 " VALUES (?, ?, ?, ?, ?, ?)")
        .bind(grant.clientId, grant.person, grant.scope, grant.resource, grant.refreshes,
              machineMs())
        .run();
    database
        .prepare("INSERT INTO oauth_codes (sha256, grant_id, redirect_uri, challenge, expires_at)"
                 " VALUES (?, ?, ?, ?, ?)")
        .bind(sha256Hex(code), database.lastInsertId(), grant.redirectUri, grant.challenge,
              machineMs() + codeLifetime)
        .run();
    transaction.commit();
    return code;
}

std::optional<Code> findCode(Database &database, const std::string &code)
{
    auto query = database.prepare(std::string("SELECT ") + grantColumns
                                  + ", c.redirect_uri, c.challenge, c.used_at IS NOT NULL,"
                                    " c.expires_at < ?1 FROM oauth_codes c"
                                    " JOIN oauth_grants g ON g.id = c.grant_id"
                                    " WHERE c.sha256 = ?2");
    query.bind(machineMs(), sha256Hex(code));
    if (!query.step())
        return {};
    return Code{grantFrom(query), query.text(6), query.text(7), query.flag(8), query.flag(9)};
}

void markCodeUsed(Database &database, const std::string &code)
{
    database.prepare("UPDATE oauth_codes SET used_at = ? WHERE sha256 = ?")
        .bind(machineMs(), sha256Hex(code))
        .run();
}

std::optional<RefreshToken> findRefreshToken(Database &database, const std::string &token)
{
    auto query = database.prepare(std::string("SELECT ") + grantColumns
                                  + ", t.used_at IS NOT NULL, t.expires_at < ?1"
                                    " FROM oauth_tokens t JOIN oauth_grants g ON g.id = t.grant_id"
                                    " WHERE t.sha256 = ?2 AND t.kind = 'refresh'");
    query.bind(machineMs(), sha256Hex(token));
    if (!query.step())
        return {};
    return RefreshToken{grantFrom(query), query.flag(6), query.flag(7)};
}

void markRefreshTokenUsed(Database &database, const std::string &token)
{
    database.prepare("UPDATE oauth_tokens SET used_at = ? WHERE sha256 = ?")
        .bind(machineMs(), sha256Hex(token))
        .run();
}

std::string addAccessToken(Database &database, const Grant &grant, const std::string &scope,
                           std::int64_t seconds)
{
    forgetOld(database);
    return addToken(database, grant, "access", scope, seconds * 1000);
}

std::string addRefreshToken(Database &database, const Grant &grant)
{
    return addToken(database, grant, "refresh", grant.scope, refreshLifetime);
}

void revokeGrant(Database &database, std::int64_t grant)
{
    database.prepare("UPDATE oauth_grants SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
        .bind(machineMs(), grant)
        .run();
}

void revokeToken(Database &database, const std::string &token, const std::string &clientId)
{
    auto query = database.prepare("SELECT g.id, t.kind FROM oauth_tokens t"
                                  " JOIN oauth_grants g ON g.id = t.grant_id"
                                  " WHERE t.sha256 = ? AND g.client = ?");
    query.bind(sha256Hex(token), clientId);
    if (!query.step())
        return;
    const std::int64_t grant = query.integer(0);
    const bool family = query.text(1) == "refresh";
    query.reset();
    if (family)
        revokeGrant(database, grant);
    else
        database.prepare("DELETE FROM oauth_tokens WHERE sha256 = ?").bind(sha256Hex(token)).run();
}

void expireAccessTokens(Database &database)
{
    database.execute("UPDATE oauth_tokens SET expires_at = 0 WHERE kind = 'access'");
}

void revokeAllGrants(Database &database)
{
    database.prepare("UPDATE oauth_grants SET revoked_at = ? WHERE revoked_at IS NULL")
        .bind(machineMs())
        .run();
}

} // namespace sandbox::backend
