#include "gate.h"

#include "base/crypto.h"
#include "base/problem.h"
#include "tokens.h"

#include <httplib.h>

namespace sandbox::backend {

namespace {

Problem refused(std::string code, std::string text, const std::string &challenge)
{
    Problem problem(std::move(code), std::move(text));
    if (!challenge.empty())
        problem.headers["WWW-Authenticate"] = challenge;
    return problem;
}

} // namespace

std::string Gate::challenge(const std::string &scope, const std::string &error) const
{
    if (m_oauth.faults.isOn("noChallenge"))
        return {};
    return "Bearer resource_metadata=\"" + m_oauth.resourceMetadataUrl() + "\", scope=\"" + scope
           + "\"" + (error.empty() ? "" : ", error=\"" + error + "\"");
}

Person Gate::admit(const httplib::Request &request, Needs needs) const
{
    if (needs == Needs::Nothing)
        return {};
    const bool mcp = needs == Needs::Context;
    const std::string scope = mcp ? contextScope : adminScope;
    const std::string header = request.get_header_value("Authorization");
    if (!header.starts_with("Bearer "))
        throw refused("signInRequired", "There is no bearer token.", challenge(scope, ""));
    std::optional<Bearer> bearer;
    {
        const Store::Access access(m_oauth.store);
        bearer = bearerByHash(access.database(), sha256Hex(header.substr(7)));
    }
    const std::string endpoint = m_oauth.baseUrl + (mcp ? "/api/mcp" : "/api/admin/v1");
    const bool forUs =
        bearer
        && (!bearer->scope || bearer->resource == m_oauth.baseUrl || bearer->resource == endpoint);
    if (!forUs)
        throw refused("signInRequired", "The bearer token is not accepted.",
                      challenge(scope, "invalid_token"));
    // First: a member who is told to ask for more would be told the same again.
    if (needs == Needs::Admin && !bearer->person.isAdmin())
        throw Problem("notAdmin", "The signed-in person is a member.");
    if (needs != Needs::SignIn && bearer->scope && !hasScope(*bearer->scope, scope))
        throw refused("insufficientScope", "The bearer token is not for this.",
                      challenge(scope, "insufficient_scope"));
    return bearer->person;
}

} // namespace sandbox::backend
