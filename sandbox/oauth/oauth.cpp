#include "oauth.h"

#include "admin/call.h"
#include "base/problem.h"
#include "storage/store.h"
#include "tokens.h"

#include <algorithm>
#include <sstream>

namespace sandbox::backend {

OAuth::OAuth(Store &shared, std::int64_t seconds)
    : store(shared)
    , tokenSeconds(seconds)
    , faults({"issMissing",        "issWrong",           "issNotAdvertised",
              "issuerWrong",       "noRegistration",     "registrationRefused",
              "noClientDocuments", "noChallengeMethods", "openidOnly",
              "noServerMetadata",  "noResourceMetadata", "resourceMismatch",
              "noChallenge",       "stateWrong",         "invalidGrant",
              "invalidClient",     "noRotation",         "noRefreshToken",
              "noExpiresIn",       "otherTokenType"})
{
}

std::string OAuth::resourceMetadataUrl() const
{
    return baseUrl + "/.well-known/oauth-protected-resource";
}

bool OAuth::isResource(const std::string &uri) const
{
    return uri == baseUrl || uri == baseUrl + "/api/mcp" || uri == baseUrl + "/api/admin/v1";
}

std::vector<std::string> scopeWords(const std::string &scope)
{
    std::vector<std::string> words;
    std::istringstream stream(scope);
    for (std::string word; stream >> word;) {
        if (std::ranges::find(words, word) == words.end())
            words.push_back(word);
    }
    return words;
}

bool hasScope(const std::string &scope, const std::string &word)
{
    return std::ranges::count(scopeWords(scope), word) > 0;
}

std::string singleParameter(const httplib::Request &request, const std::string &name)
{
    const auto count = request.get_param_value_count(name);
    if (count > 1)
        throw OAuthError{"invalid_request", name + " is there more than once."};
    return count == 1 ? request.get_param_value(name) : std::string();
}

std::string percentEncoded(const std::string &text)
{
    constexpr auto digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                           || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_'
                           || c == '~';
        if (plain) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return encoded;
}

void addOAuthRoutes(Router &router, OAuth &oauth)
{
    addMetadataRoutes(router, oauth);
    addConsentRoutes(router, oauth);
    addTokenRoutes(router, oauth);
}

void controlOAuth(OAuth &oauth, const nlohmann::json &command)
{
    const Fields fields(command, {"faults", "expireAccessTokens", "revokeAll", "forgetClients"});
    if (fields.has("faults"))
        oauth.faults.set(fields.member("faults"));
    const Store::Access access(oauth.store);
    if (fields.flag("expireAccessTokens", false))
        expireAccessTokens(access.database());
    if (fields.flag("revokeAll", false))
        revokeAllGrants(access.database());
    if (fields.flag("forgetClients", false))
        access.database().execute("DELETE FROM oauth_clients");
}

} // namespace sandbox::backend
