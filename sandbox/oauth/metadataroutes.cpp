#include "admin/router.h"
#include "oauth.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

Answer absent()
{
    Answer answer;
    answer.status = 404;
    answer.contentType = "application/json";
    answer.body = R"({"error":"not_found"})";
    return answer;
}

// RFC 9728, section 2. The refresh scope is the authorization server's own and no resource's.
Answer resourceMetadata(const OAuth &oauth)
{
    if (oauth.faults.isOn("noResourceMetadata"))
        return absent();
    return jsonAnswer(
        {{"resource",
          oauth.faults.isOn("resourceMismatch") ? "https://elsewhere.example" : oauth.baseUrl},
         {"resource_name", "On Belay sandbox"},
         {"authorization_servers", {oauth.baseUrl}},
         {"scopes_supported", {contextScope, adminScope}},
         {"bearer_methods_supported", {"header"}}});
}

// RFC 8414, section 2.
Answer serverMetadata(const OAuth &oauth)
{
    const auto &faults = oauth.faults;
    const std::string root = oauth.baseUrl + "/oauth/";
    const json methods = {"none", "client_secret_basic", "client_secret_post"};
    json body = {// A slash is enough to make it another issuer.
                 {"issuer", faults.isOn("issuerWrong") ? oauth.baseUrl + "/" : oauth.baseUrl},
                 {"authorization_endpoint", root + "authorize"},
                 {"token_endpoint", root + "token"},
                 {"revocation_endpoint", root + "revoke"},
                 {"response_types_supported", {"code"}},
                 {"response_modes_supported", {"query"}},
                 {"grant_types_supported", {"authorization_code", "refresh_token"}},
                 {"scopes_supported", {contextScope, adminScope, offlineScope}},
                 {"token_endpoint_auth_methods_supported", methods},
                 {"revocation_endpoint_auth_methods_supported", methods},
                 {"client_id_metadata_document_supported", !faults.isOn("noClientDocuments")}};
    if (!faults.isOn("noRegistration"))
        body["registration_endpoint"] = root + "register";
    if (!faults.isOn("noChallengeMethods"))
        body["code_challenge_methods_supported"] = {"S256"};
    if (!faults.isOn("issNotAdvertised"))
        body["authorization_response_iss_parameter_supported"] = true;
    return jsonAnswer(body);
}

} // namespace

void addMetadataRoutes(Router &router, OAuth &oauth)
{
    router.add("GET", "/\\.well-known/oauth-protected-resource", Needs::Nothing,
               [&oauth](const Call &) { return resourceMetadata(oauth); });
    router.add("GET", "/\\.well-known/oauth-authorization-server", Needs::Nothing,
               [&oauth](const Call &) {
                   const bool there =
                       !oauth.faults.isOn("openidOnly") && !oauth.faults.isOn("noServerMetadata");
                   return there ? serverMetadata(oauth) : absent();
               });
    // Only where a client is to find its way to it: one document at two places says no more.
    router.add("GET", "/\\.well-known/openid-configuration", Needs::Nothing,
               [&oauth](const Call &) {
                   return oauth.faults.isOn("openidOnly") ? serverMetadata(oauth) : absent();
               });
}

} // namespace sandbox::backend
