// Grants, codes and tokens in the database. Codes and tokens are kept as their SHA-256 only.
#pragma once

#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>

namespace sandbox::backend {

// What somebody allowed a client. All tokens that ever came of it are one family: they are revoked
// together.
struct Grant
{
    std::int64_t id = 0;
    std::string clientId;
    std::string scope;
    std::string resource;
    bool refreshes = false;
    bool revoked = false;
};

// Who a bearer token stands for and what it may do.
struct Bearer
{
    Person person;
    // Empty for a token that was printed at the start: it may do everything its person may.
    std::optional<std::string> scope;
    std::string resource;
};

// Empty when there is no such token, or it expired, or it was revoked.
std::optional<Bearer> bearerByHash(Database &database, const std::string &tokenHash);

struct NewGrant
{
    std::string clientId;
    std::int64_t person = 0;
    std::string scope;
    std::string resource;
    bool refreshes = false;
    std::string redirectUri;
    std::string challenge;
};
// Answers the authorization code, good for a minute.
std::string addGrant(Database &database, const NewGrant &grant);

struct Code
{
    Grant grant;
    std::string redirectUri;
    std::string challenge;
    bool used = false;
    bool expired = false;
};
std::optional<Code> findCode(Database &database, const std::string &code);
void markCodeUsed(Database &database, const std::string &code);

struct RefreshToken
{
    Grant grant;
    bool used = false;
    bool expired = false;
};
std::optional<RefreshToken> findRefreshToken(Database &database, const std::string &token);
void markRefreshTokenUsed(Database &database, const std::string &token);

std::string addAccessToken(Database &database, const Grant &grant, const std::string &scope,
                           std::int64_t seconds);
std::string addRefreshToken(Database &database, const Grant &grant);

void revokeGrant(Database &database, std::int64_t grant);
// RFC 7009: an access token goes alone, a refresh token takes its family along. A token of another
// client, or none at all, changes nothing.
void revokeToken(Database &database, const std::string &token, const std::string &clientId);

void expireAccessTokens(Database &database);
void revokeAllGrants(Database &database);

} // namespace sandbox::backend
