#include "errors.h"

#include "text.h"

#include <algorithm>

namespace sandbox {

using nlohmann::json;

static Answer jsonAnswer(int status, const json &body)
{
    Answer answer;
    answer.status = status;
    answer.body = body.dump();
    return answer;
}

Answer jsonError(int status, const std::string &category, const std::string &message,
                 const std::string &correlationId, const json &more)
{
    json body{{"status", "error"}, {"message", message}, {"correlationId", correlationId}};
    if (!category.empty())
        body["category"] = category;
    if (more.is_object())
        body.update(more);
    return jsonAnswer(status, body);
}

Answer invalidAuthentication(const std::string &correlationId)
{
    return jsonError(401, "INVALID_AUTHENTICATION",
                     "Authentication credentials not found. This API supports OAuth 2.0 "
                     "authentication and you can find more details at "
                     "https://developers.hubspot.com/docs/methods/auth/oauth-overview",
                     correlationId);
}

Answer expiredAuthentication(const std::string &correlationId, std::int64_t expiredAt,
                             std::int64_t now)
{
    const std::int64_t seconds = std::max<std::int64_t>(0, (now - expiredAt) / 1000);
    const std::string ago = seconds < 86'400 ? std::to_string(seconds) + " second(s)"
                                             : std::to_string(seconds / 86'400) + " day(s)";
    return jsonError(401, "EXPIRED_AUTHENTICATION",
                     "The OAuth token used to make this call expired " + ago + " ago.",
                     correlationId,
                     {{"context", {{"expire time", json::array({isoTime(expiredAt)})}}}});
}

Answer credentialFormat(const std::string &correlationId)
{
    return jsonError(400, {}, "The access token must have the correct format", correlationId);
}

Answer validationError(const std::string &correlationId, const std::string &message)
{
    return jsonError(400, "VALIDATION_ERROR", message, correlationId);
}

Answer objectNotFound(const std::string &correlationId)
{
    return jsonError(404, "OBJECT_NOT_FOUND", "resource not found", correlationId);
}

Answer missingScopes(const std::string &correlationId, ScopeList where,
                     const std::vector<std::string> &scopes)
{
    json more{{"links", {{"scopes", "https://developers.hubspot.com/scopes"}}}};
    const bool all = where == ScopeList::AllGranular;
    const std::string wording = all ? "All of the following scopes are required."
                                    : "One or more of the following scopes are required.";
    if (where == ScopeList::Missing) {
        more["context"] = {{"missingScopes", scopes}};
    } else if (where != ScopeList::None) {
        const char *key =
            where == ScopeList::Required ? "requiredScopes" : "requiredGranularScopes";
        more["errors"] = json::array({{{"message", wording}, {"context", {{key, scopes}}}}});
    }
    return jsonError(403, "MISSING_SCOPES",
                     "This app hasn't been granted all required scopes to make this call. Read "
                     "more about required scopes here: https://developers.hubspot.com/scopes.",
                     correlationId, more);
}

Answer gated(const std::string &correlationId)
{
    return jsonError(403, "GATED", "This account does not have access to this feature.",
                     correlationId);
}

Answer userLacksPermissions(const std::string &correlationId)
{
    return jsonError(403, "USER_DOES_NOT_HAVE_PERMISSIONS",
                     "The user who created this credential does not have permissions for this "
                     "call.",
                     correlationId);
}

Answer rateLimited(const std::string &correlationId, const std::string &policy, int retryAfter,
                   bool withCategory)
{
    json more{{"errorType", "RATE_LIMIT"}, {"policyName", policy}, {"requestId", makeUuid()}};
    if (withCategory)
        more["category"] = "RATE_LIMITS";
    Answer answer = jsonError(429, {}, "You have reached your " + lowered(policy) + " limit.",
                              correlationId, more);
    if (retryAfter >= 0)
        answer.headers.emplace("Retry-After", std::to_string(retryAfter));
    return answer;
}

Answer locked(const std::string &correlationId)
{
    return jsonError(423, "LOCKED", "The resource is locked; try again in two seconds.",
                     correlationId);
}

Answer moving(const std::string &correlationId, int retryAfter)
{
    Answer answer =
        jsonError(477, "MIGRATION_IN_PROGRESS",
                  "This account is being moved to another data hosting location.", correlationId);
    answer.headers.emplace("Retry-After", std::to_string(retryAfter));
    return answer;
}

Answer htmlPage(int status, const std::string &title, const std::string &paragraph)
{
    Answer answer;
    answer.status = status;
    answer.contentType = "text/html;charset=utf-8";
    answer.body = "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head>\n<body><h1>"
                  + title + "</h1>\n<p>" + paragraph + "</p></body></html>\n";
    return answer;
}

Answer unrouted()
{
    return htmlPage(404, "404 Not Found", "Nothing is routed here.");
}

Answer edgePage(int status)
{
    const std::string title = std::to_string(status) + ": " + statusTitle(status);
    Answer answer = htmlPage(status, title, "Cloudflare could not fetch this page.");
    answer.headers.emplace("Server", "cloudflare");
    answer.headers.emplace("CF-RAY", makeUuid().substr(24) + "0000-EWR");
    return answer;
}

std::string statusTitle(int status)
{
    switch (status) {
    case 400:
        return "Bad Request";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Payload Too Large";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 521:
        return "Web server is down";
    case 522:
        return "Connection timed out";
    case 523:
        return "Origin is unreachable";
    case 524:
        return "A timeout occurred";
    case 525:
        return "SSL handshake failed";
    case 526:
        return "Invalid SSL certificate";
    default:
        return "Error";
    }
}

} // namespace sandbox
