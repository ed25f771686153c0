#include "api.h"

#include "errors.h"
#include "faults.h"
#include "samples.h"
#include "text.h"

#include <algorithm>
#include <chrono>

namespace sandbox {

using nlohmann::json;

struct Api::Asked
{
    const Call &call;
    std::optional<Route> route;
    std::string correlationId;
    std::string bearer;
    std::string tokenKey; // of token info's body; empty elsewhere
    Credential byBearer;
    Credential byKey;
    std::int64_t now = 0;

    // Whom the recorder and the modes for one persona take the caller for.
    std::string persona() const
    {
        return byBearer.state == Credential::State::Missing ? byKey.name() : byBearer.name();
    }
    FaultContext faultContext() const { return {route ? &*route : nullptr, correlationId, now}; }
};

namespace {

Answer success(const json &body)
{
    Answer answer;
    answer.body = body.dump();
    return answer;
}

json details(const Account &account)
{
    return {{"portalId", account.portalId},
            {"accountType", account.accountType},
            {"timeZone", account.timeZone},
            {"companyCurrency", account.currency},
            {"additionalCurrencies", json::array({"CAD"})},
            {"utcOffset", account.utcOffset},
            {"utcOffsetMilliseconds", account.utcOffsetMilliseconds},
            {"uiDomain", account.uiDomain},
            {"dataHostingLocation", account.dataHostingLocation}};
}

json dailyUsage(const Meter &meter, const Account &account, std::int64_t now)
{
    return {{"results", json::array({{{"name", "private-apps-api-calls-daily"},
                                      {"usageLimit", meter.limits().perDay},
                                      {"currentUsage", meter.usedToday(account, now)},
                                      {"collectedAt", isoTime(now)},
                                      {"fetchStatus", "SUCCESS"},
                                      {"resetsAt", isoTime(Meter::nextMidnight(account, now))}}})}};
}

std::string tokenKeyOf(const Call &call)
{
    const json body = json::parse(call.body, nullptr, false);
    const bool given = body.is_object() && body.contains("tokenKey");
    return given && body["tokenKey"].is_string() ? body["tokenKey"].get<std::string>() : "";
}

// A whole number from least to most, or fallback when the text is empty; -1 for anything else.
int numberOf(const std::string &text, int fallback, int least, int most)
{
    if (text.empty())
        return fallback;
    if (text.size() > 9 || text.find_first_not_of("0123456789") != std::string::npos)
        return -1;
    const int number = std::stoi(text);
    return number >= least && number <= most ? number : -1;
}

} // namespace

Api::Api(int rotatingValidSeconds, bool enforceLimits)
    : m_rotatingValidSeconds(rotatingValidSeconds)
    , m_enforceLimits(enforceLimits)
    , m_state(rotatingValidSeconds, enforceLimits)
{
}

void Api::setUrl(const std::string &url)
{
    const std::lock_guard lock(m_mutex);
    m_url = url;
}

std::int64_t Api::now() const
{
    using namespace std::chrono;
    const auto wall = duration_cast<milliseconds>(system_clock::now().time_since_epoch());
    return wall.count() + 1000 * m_state.clockOffsetSeconds;
}

Answer Api::answer(const Call &call)
{
    const std::lock_guard lock(m_mutex);
    Asked asked{call, findRoute(call.path), makeUuid(), bearerOf(call.authorization), {}, {}, {},
                now()};
    if (asked.route && asked.route->endpoint == Endpoint::TokenInfo)
        asked.tokenKey = tokenKeyOf(call);
    asked.byBearer = m_state.personas.examine(asked.bearer, asked.now);
    asked.byKey = m_state.personas.examine(asked.tokenKey, asked.now);
    Answer answer = decide(asked);
    for (const Mode &mode : m_state.modes.take(Mode::Stage::Added, call.path, asked.persona()))
        addFault(mode, answer);
    finish(asked, answer);
    return answer;
}

Answer Api::refuse(const Call &call, int status)
{
    const std::lock_guard lock(m_mutex);
    Asked asked{call, {}, makeUuid(), bearerOf(call.authorization), {}, {}, {}, now()};
    asked.byBearer = m_state.personas.examine(asked.bearer, asked.now);
    Answer answer =
        htmlPage(status, std::to_string(status) + " " + statusTitle(status), "Not accepted.");
    finish(asked, answer);
    return answer;
}

Answer Api::decide(const Asked &asked)
{
    const std::string &path = asked.call.path;
    const auto faults = m_state.modes.take(Mode::Stage::Edge, path, asked.persona());
    if (!faults.empty())
        return faultAnswer(faults.front(), asked.faultContext());
    if (!asked.route)
        return unrouted();
    const bool head = asked.call.method == "HEAD" && asked.route->method == "GET";
    if (asked.call.method != asked.route->method && !head)
        return htmlPage(405, "405 Method Not Allowed", "This path does not take that method.");
    switch (asked.route->endpoint) {
    case Endpoint::TokenInfo:
        return tokenInfo(asked);
    case Endpoint::OAuthTokenInfo:
        return credentialFormat(asked.correlationId);
    default:
        break;
    }
    if (asked.byBearer.state != Credential::State::Live)
        return refusal(asked, asked.byBearer);
    return withLiveCredential(asked, *asked.byBearer.persona);
}

Answer Api::refusal(const Asked &asked, const Credential &credential) const
{
    if (credential.state == Credential::State::Expired)
        return expiredAuthentication(asked.correlationId, credential.expiredAt, asked.now);
    return invalidAuthentication(asked.correlationId);
}

Answer Api::tokenInfo(const Asked &asked)
{
    if (lowered(asked.call.contentType).rfind("application/json", 0) != 0)
        return jsonError(415, "VALIDATION_ERROR", "Unsupported media type", asked.correlationId);
    if (asked.tokenKey.empty())
        return validationError(asked.correlationId, "tokenKey is required");
    if (asked.byKey.state != Credential::State::Live)
        return refusal(asked, asked.byKey);
    const bool bearerLive = asked.byBearer.state == Credential::State::Live;
    const bool bearerMissing =
        asked.byBearer.state == Credential::State::Missing && asked.call.authorization.empty();
    if (!bearerLive && (!bearerMissing || asked.byKey.persona->tokenInfoNeedsBearer))
        return refusal(asked, asked.byBearer);
    return withLiveCredential(asked, *asked.byKey.persona);
}

Answer Api::withLiveCredential(const Asked &asked, const Persona &persona)
{
    const std::string policy = m_state.meter.count(persona, asked.now);
    bool bare = false;
    for (const Mode &mode :
         m_state.modes.take(Mode::Stage::Authenticated, asked.call.path, persona.name)) {
        bare = mode.name == "noHubId" || mode.name == "emptyAccount";
        if (!bare)
            return faultAnswer(mode, asked.faultContext());
    }
    if (!policy.empty())
        return rateLimited(asked.correlationId, policy, -1, false);
    const std::vector<std::string> &scopes = asked.route->anyScope;
    const bool allowed =
        scopes.empty()
        || std::any_of(scopes.begin(), scopes.end(),
                       [&persona](const std::string &scope) { return persona.holds(scope); });
    if (!allowed)
        return missingScopes(asked.correlationId, ScopeList::AnyGranular, scopes);
    return contents(asked, persona, bare);
}

Answer Api::contents(const Asked &asked, const Persona &persona, bool empty)
{
    switch (asked.route->endpoint) {
    case Endpoint::TokenInfo: {
        json body{{"scopes", persona.scopes}};
        if (!empty)
            body["hubId"] = persona.account.portalId;
        // A service key belongs to no app and no user.
        if (persona.kind != Persona::Kind::ServiceKey) {
            body["userId"] = 9100001;
            body["appId"] = 7300001;
        }
        return success(body);
    }
    case Endpoint::AccountDetails:
        return success(details(persona.account));
    case Endpoint::DailyUsage:
        return success(dailyUsage(m_state.meter, persona.account, asked.now));
    default:
        return list(asked, persona, empty);
    }
}

Answer Api::list(const Asked &asked, const Persona &persona, bool empty) const
{
    const Endpoint endpoint = asked.route->endpoint;
    std::vector<json> records;
    if (!empty)
        records = sampleRecords(endpoint, persona.account.portalId);
    const std::string &wanted = asked.route->objectId;
    if (!wanted.empty()) {
        const auto found =
            std::find_if(records.begin(), records.end(),
                         [&wanted](const json &record) { return record["id"] == wanted; });
        return found == records.end() ? objectNotFound(asked.correlationId) : success(*found);
    }
    const int limit = numberOf(asked.call.queryValue("limit"), 10, 1, 100);
    const int after = numberOf(asked.call.queryValue("after"), 0, 0, 999'999'999);
    if (limit < 0 || after < 0)
        return validationError(asked.correlationId, limit < 0 ? "Invalid limit" : "Invalid after");
    return success(listBody(endpoint, records,
                            {static_cast<std::size_t>(limit), static_cast<std::size_t>(after),
                             m_url + asked.call.path}));
}

void Api::addHeaders(const Asked &asked, Answer &answer)
{
    answer.headers.emplace("X-HubSpot-Correlation-Id", asked.correlationId);
    answer.headers.emplace("Strict-Transport-Security",
                           "max-age=31536000; includeSubDomains; preload");
    if (answer.status == 401)
        answer.headers.emplace("X-HubSpot-Auth-Failure", "401 Unauthorized");
    const Credential &credential =
        asked.byBearer.state == Credential::State::Live ? asked.byBearer : asked.byKey;
    if (credential.state == Credential::State::Live && answer.status < 500)
        answer.headers.merge(m_state.meter.headers(*credential.persona, asked.now));
}

void Api::finish(const Asked &asked, Answer &answer)
{
    if (!answer.foreign)
        addHeaders(asked, answer);
    Recorder::Seen seen;
    seen.persona = asked.persona();
    seen.presented = asked.bearer;
    seen.bearer = !asked.bearer.empty();
    seen.tokenInBody = !asked.tokenKey.empty();
    seen.status = answer.status;
    m_state.recorder.record(asked.call, seen);
}

json Api::control(const json &command)
{
    const std::lock_guard lock(m_mutex);
    if (command.is_object() && command.value("command", json()) == "reset") {
        m_state = ApiState(m_rotatingValidSeconds, m_enforceLimits);
    } else if (json wrong = applyCommand(m_state, command); wrong.contains("error")) {
        return wrong;
    }
    return {{"url", m_url},
            {"modes", m_state.modes.describe()},
            {"personas", m_state.personas.describe()},
            {"requests", m_state.recorder.count()},
            {"tokenInUrl", m_state.recorder.tokenInUrl()},
            {"writes", m_state.recorder.writes()},
            {"clockOffsetSeconds", m_state.clockOffsetSeconds}};
}

json Api::recordedRequests() const
{
    const std::lock_guard lock(m_mutex);
    return m_state.recorder.requests();
}

} // namespace sandbox
