#include "admin/router.h"
#include "base/crypto.h"
#include "clients.h"
#include "consentpage.h"
#include "oauth.h"
#include "tokens.h"

#include <algorithm>

namespace sandbox::backend {

namespace {

constexpr auto cookieName = "onbelay_sandbox_browser=";

// Set once for a browser, so that two open pages do not disturb each other. Empty when it has none.
std::string browserCookie(const httplib::Request &request)
{
    const std::string header = request.get_header_value("Cookie");
    const auto start = header.find(cookieName);
    if (start == std::string::npos)
        return {};
    const auto value = start + std::string(cookieName).size();
    const std::string cookie = header.substr(value, header.find(';', value) - value);
    return cookie.size() == 64 ? cookie : std::string();
}

Answer redirect(const OAuth &oauth, const AuthorizationRequest &request, std::string parameters)
{
    const auto &faults = oauth.faults;
    if (!request.state.empty())
        parameters +=
            "&state=" + percentEncoded(faults.isOn("stateWrong") ? "another" : request.state);
    // RFC 9207: in errors too.
    if (faults.isOn("issWrong"))
        parameters += "&iss=" + percentEncoded("https://elsewhere.example");
    else if (!faults.isOn("issMissing"))
        parameters += "&iss=" + percentEncoded(oauth.baseUrl);
    Answer answer;
    // 303: the browser must not post the form again, to the program.
    answer.status = 303;
    answer.headers["Location"] = request.redirectUri
                                 + (request.redirectUri.find('?') == std::string::npos ? "?" : "&")
                                 + parameters;
    answer.headers["Referrer-Policy"] = "no-referrer";
    answer.contentType = "text/plain";
    return answer;
}

Answer redirectError(const OAuth &oauth, const AuthorizationRequest &request,
                     const OAuthError &error)
{
    return redirect(oauth, request,
                    "error=" + error.code
                        + "&error_description=" + percentEncoded(error.description));
}

Answer showConsent(OAuth &oauth, const std::string &id, const AuthorizationRequest &request,
                   const std::string &search, const std::string &complaint)
{
    ConsentPage page{id, request, {}, {}, search, complaint};
    {
        const Store::Access access(oauth.store);
        page.organization = metaValue(access.database(), "organizationName");
        page.candidates = findCandidates(access.database(), search);
    }
    return consentAnswer(page);
}

// What is left of the request once client and redirect URI are known to belong together.
void readRequest(const OAuth &oauth, const httplib::Request &asked, AuthorizationRequest &request)
{
    request.state = singleParameter(asked, "state");
    if (singleParameter(asked, "response_type") != "code")
        throw OAuthError{"unsupported_response_type", "response_type must be code."};
    request.challenge = singleParameter(asked, "code_challenge");
    // RFC 7636 takes plain without the parameter; OAuth 2.1 for MCP wants S256.
    if (singleParameter(asked, "code_challenge_method") != "S256"
        || fromBase64Url(request.challenge).size() != 32)
        throw OAuthError{"invalid_request", "A code_challenge with the method S256 is needed."};
    request.resource = singleParameter(asked, "resource");
    if (!oauth.isResource(request.resource))
        throw OAuthError{"invalid_target", "resource must be " + oauth.baseUrl + "."};
    const auto words = scopeWords(singleParameter(asked, "scope"));
    for (const std::string &word : words) {
        if (word != contextScope && word != adminScope && word != offlineScope)
            throw OAuthError{"invalid_scope", "There is no such scope here."};
        request.scope += (request.scope.empty() ? "" : " ") + word;
    }
    if (request.scope.empty())
        request.scope = contextScope;
    request.refreshes |= hasScope(request.scope, offlineScope);
}

Answer authorize(OAuth &oauth, const Call &call)
{
    AuthorizationRequest request;
    // Until it is known whom to tell, errors stay here (RFC 6749, section 4.1.2.1).
    try {
        const std::string clientId = singleParameter(call.request, "client_id");
        request.redirectUri = singleParameter(call.request, "redirect_uri");
        if (clientId.empty())
            return errorPage(400, "The program did not say which one it is (client_id).");
        const Client client = findClient(oauth, clientId);
        if (!client.mayReturnTo(request.redirectUri))
            return errorPage(400, "The program asks to return to an address that is not registered"
                                  " for it (redirect_uri).");
        request.clientId = client.id;
        request.clientName = client.name;
        request.refreshes = client.refreshes;
    } catch (const OAuthError &error) {
        return errorPage(400, error.description);
    }
    try {
        readRequest(oauth, call.request, request);
    } catch (const OAuthError &error) {
        return redirectError(oauth, request, error);
    }
    std::string cookie = browserCookie(call.request);
    const bool fresh = cookie.empty();
    if (fresh)
        cookie = randomHex(32);
    request.browser = sha256Hex(cookie);
    const std::string id = oauth.pending.add(request);
    Answer answer = showConsent(oauth, id, request, {}, {});
    if (fresh)
        answer.headers["Set-Cookie"] =
            cookieName + cookie + "; Path=/oauth; HttpOnly; SameSite=Lax";
    return answer;
}

Answer unknownRequest()
{
    return errorPage(400, "This page is too old, was used already, or belongs to another browser.");
}

Answer search(OAuth &oauth, const Call &call)
{
    const std::string id = call.query("request").value_or("");
    const auto request = oauth.pending.find(id, sha256Hex(browserCookie(call.request)));
    if (!request)
        return unknownRequest();
    return showConsent(oauth, id, *request, call.query("search").value_or("").substr(0, 100), {});
}

// A form on another site must not decide for the person in front of the screen.
bool isOurForm(const httplib::Request &request)
{
    const std::string origin = request.get_header_value("Origin");
    return (origin.empty() || origin == "http://" + request.get_header_value("Host"))
           && request.target.find('?') == std::string::npos;
}

// A member may look but not change; what is left of the scope must not be nothing.
std::string grantedScope(const std::string &asked, const Person &person)
{
    std::string granted;
    for (const std::string &word : scopeWords(asked)) {
        if (word != adminScope || person.isAdmin())
            granted += (granted.empty() ? "" : " ") + word;
    }
    if (!hasScope(granted, adminScope) && !hasScope(granted, contextScope))
        granted = contextScope + (granted.empty() ? std::string() : " " + granted);
    return granted;
}

std::optional<Person> personById(Database &database, const std::string &id)
{
    auto query = database.prepare("SELECT key, id, name, email, role FROM people WHERE id = ?");
    query.bind(id);
    if (!query.step())
        return {};
    return Person{query.integer(0), query.text(1), query.text(2), query.text(3), query.text(4)};
}

Answer allow(OAuth &oauth, const AuthorizationRequest &request, const Person &person)
{
    const Store::Access access(oauth.store);
    const std::string code =
        addGrant(access.database(),
                 {request.clientId, person.key, grantedScope(request.scope, person),
                  request.resource, request.refreshes, request.redirectUri, request.challenge});
    return redirect(oauth, request, "code=" + code);
}

Answer decide(OAuth &oauth, const Call &call)
{
    if (!isOurForm(call.request))
        return errorPage(403, "This decision did not come from the page of this server.");
    const std::string browser = sha256Hex(browserCookie(call.request));
    const std::string id = call.query("request").value_or("");
    const std::string decision = call.query("decision").value_or("");
    const auto request = oauth.pending.find(id, browser);
    if (!request || (decision != "allow" && decision != "deny"))
        return unknownRequest();
    std::optional<Person> person;
    if (decision == "allow") {
        {
            const Store::Access access(oauth.store);
            person = personById(access.database(), call.query("person").value_or(""));
        }
        if (!person)
            return showConsent(oauth, id, *request, {}, "Choose who you are first.");
    }
    if (!oauth.pending.take(id, browser))
        return unknownRequest();
    if (!person)
        return redirectError(oauth, *request, {"access_denied", "The person said no."});
    return allow(oauth, *request, *person);
}

} // namespace

void addConsentRoutes(Router &router, OAuth &oauth)
{
    router.add("GET", "/oauth/authorize", Needs::Nothing,
               [&oauth](const Call &call) { return authorize(oauth, call); });
    router.add("GET", "/oauth/consent", Needs::Nothing,
               [&oauth](const Call &call) { return search(oauth, call); });
    router.add("POST", "/oauth/consent", Needs::Nothing,
               [&oauth](const Call &call) { return decide(oauth, call); });
}

} // namespace sandbox::backend
