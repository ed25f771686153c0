#include "faults.h"

#include "errors.h"
#include "text.h"

#include <functional>

namespace sandbox {

namespace {

using Maker = std::function<Answer(const Mode &, const FaultContext &)>;

std::vector<std::string> scopesFor(const Mode &mode, const FaultContext &context)
{
    auto scopes = mode.values.at("scopes").get<std::vector<std::string>>();
    if (scopes.empty() && context.route)
        scopes = context.route->anyScope;
    return scopes;
}

Maker forbidden(ScopeList where)
{
    return [where](const Mode &mode, const FaultContext &context) {
        return missingScopes(context.correlationId, where, scopesFor(mode, context));
    };
}

// Answers that depend on nothing but the correlation id.
Maker plain(Answer (*make)(const std::string &))
{
    return [make](const Mode &, const FaultContext &context) {
        return make(context.correlationId);
    };
}

Answer badRequest(const std::string &correlationId)
{
    return validationError(correlationId, "Invalid input JSON");
}

Answer nestedMessage(const std::string &correlationId)
{
    return validationError(correlationId,
                           R"({"status":"error","message":"inner","category":"VALIDATION_ERROR"})");
}

Answer unnamed(const std::string &correlationId)
{
    return missingScopes(correlationId, ScopeList::None, {});
}

Answer notFound(const Mode &mode, const FaultContext &context)
{
    return mode.flag("html") ? unrouted() : objectNotFound(context.correlationId);
}

Answer serverError(const Mode &mode, const FaultContext &context)
{
    const int status = mode.number("status");
    if (mode.flag("html"))
        return htmlPage(status, std::to_string(status) + " " + statusTitle(status), "Try later.");
    return jsonError(status, "INTERNAL_ERROR", statusTitle(status), context.correlationId);
}

Answer withBody(const std::string &body)
{
    Answer answer;
    answer.body = body;
    return answer;
}

Answer captivePortal(const Mode &, const FaultContext &)
{
    Answer answer = htmlPage(200, "Welcome to the guest network",
                             "Accept the terms to go on. <a href=\"/accept\">Accept</a>");
    answer.foreign = true;
    return answer;
}

Answer blocked(const Mode &mode, const FaultContext &)
{
    Answer answer = htmlPage(mode.number("status"), "Access denied",
                             "Your organisation does not allow this site.");
    answer.foreign = true;
    return answer;
}

Answer redirect(const Mode &mode, const FaultContext &)
{
    Answer answer = htmlPage(mode.number("status"), "Moved", "This is elsewhere now.");
    answer.headers.emplace("Location", mode.text("location"));
    return answer;
}

Answer undelivered(Answer::Delivery delivery)
{
    Answer answer;
    answer.status = 0;
    answer.delivery = delivery;
    return answer;
}

Answer drop(const Mode &mode, const FaultContext &)
{
    return undelivered(mode.flag("reset") ? Answer::Delivery::Reset : Answer::Delivery::Dropped);
}

Answer expired(const Mode &mode, const FaultContext &context)
{
    return expiredAuthentication(context.correlationId,
                                 context.now - std::int64_t{1000} * mode.number("secondsAgo"),
                                 context.now);
}

Answer tooMany(const Mode &mode, const FaultContext &context)
{
    return rateLimited(context.correlationId, mode.text("policy"), mode.number("retryAfter"),
                       mode.flag("category"));
}

const std::map<std::string, Maker> &makers()
{
    static const std::map<std::string, Maker> all{
        {"badRequest", plain(badRequest)},
        {"notFound", notFound},
        {"versions",
         [](const Mode &, const FaultContext &) {
             return unrouted();
         }},
        {"serverError", serverError},
        {"edge",
         [](const Mode &mode, const auto &) {
             return edgePage(mode.number("status"));
         }},
        {"notJson",
         [](const Mode &, const FaultContext &) {
             return withBody("OK, and now?");
         }},
        {"captivePortal", captivePortal},
        {"blocked", blocked},
        {"redirect", redirect},
        {"drop", drop},
        {"silent",
         [](const Mode &, const auto &) {
             return undelivered(Answer::Delivery::Silent);
         }},
        {"unauthorized", plain(invalidAuthentication)},
        {"expired", expired},
        {"expired1970",
         [](const Mode &, const FaultContext &context) {
             return expiredAuthentication(context.correlationId, 0, context.now);
         }},
        {"wrongShape",
         [](const Mode &, const FaultContext &) {
             return withBody(R"({"results":"none","hubId":"many","scopes":{},"portalId":[]})");
         }},
        {"nestedMessage", plain(nestedMessage)},
        {"forbiddenAny", forbidden(ScopeList::AnyGranular)},
        {"forbiddenAll", forbidden(ScopeList::AllGranular)},
        {"forbiddenRequired", forbidden(ScopeList::Required)},
        {"forbiddenMissing", forbidden(ScopeList::Missing)},
        {"forbiddenUnnamed", plain(unnamed)},
        {"gated", plain(gated)},
        {"userPermissions", plain(userLacksPermissions)},
        {"rateLimit", tooMany},
        {"locked", plain(locked)},
        {"moving",
         [](const Mode &mode, const FaultContext &context) {
             return moving(context.correlationId, mode.number("retryAfter"));
         }},
    };
    return all;
}

// White space at the end: JSON stays what it was, only large.
void pad(Answer &answer, int bytes)
{
    const auto size = static_cast<std::size_t>(bytes);
    if (answer.body.size() < size)
        answer.body.append(size - answer.body.size(), ' ');
}

} // namespace

Answer faultAnswer(const Mode &mode, const FaultContext &context)
{
    return makers().at(mode.name)(mode, context);
}

void addFault(const Mode &mode, Answer &answer)
{
    const bool whole = answer.delivery == Answer::Delivery::Whole;
    if (mode.name == "latency") {
        answer.delayMilliseconds += mode.number("milliseconds");
    } else if (mode.name == "setCookie") {
        answer.headers.emplace("Set-Cookie",
                               "__cf_bm=sample." + makeUuid()
                                   + "; path=/; Max-Age=1800; HttpOnly; SameSite=None");
    } else if (mode.name == "largeBody") {
        pad(answer, mode.number("bytes"));
    } else if (mode.name == "slowBody" && whole) {
        answer.delivery = Answer::Delivery::Slow;
        answer.bodyMilliseconds = mode.number("milliseconds");
    } else if (mode.name == "truncatedBody" && whole) {
        answer.delivery = Answer::Delivery::Truncated;
    }
}

} // namespace sandbox
