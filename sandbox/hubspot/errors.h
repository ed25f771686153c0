// HubSpot's refusals, word for word where they are published or were seen in public bug reports
// (HubSpot developer docs: error handling, usage guidelines; issues of HubSpot's own clients).
#pragma once

#include "answer.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace sandbox {

// {"status":"error","message","correlationId","category"} and whatever more holds.
Answer jsonError(int status, const std::string &category, const std::string &message,
                 const std::string &correlationId, const nlohmann::json &more = {});

Answer invalidAuthentication(const std::string &correlationId);
// Times in milliseconds since the epoch. HubSpot words more than a day in days.
Answer expiredAuthentication(const std::string &correlationId, std::int64_t expiredAt,
                             std::int64_t now);
Answer credentialFormat(const std::string &correlationId); // OAuth introspection of a pat- token
Answer validationError(const std::string &correlationId, const std::string &message);
Answer objectNotFound(const std::string &correlationId);

// Where HubSpot puts the scopes that are missing.
enum class ScopeList {
    AnyGranular, // errors[].context.requiredGranularScopes, "One or more"
    AllGranular, // the same, "All"
    Required, // errors[].context.requiredScopes
    Missing, // context.missingScopes beside errors
    None, // no scope is named
};
Answer missingScopes(const std::string &correlationId, ScopeList where,
                     const std::vector<std::string> &scopes);
Answer gated(const std::string &correlationId);
Answer userLacksPermissions(const std::string &correlationId);

// policy: TEN_SECONDLY_ROLLING, SECONDLY or DAILY. retryAfter in seconds, negative = no header.
Answer rateLimited(const std::string &correlationId, const std::string &policy, int retryAfter,
                   bool withCategory);
Answer locked(const std::string &correlationId);
Answer moving(const std::string &correlationId, int retryAfter);

Answer htmlPage(int status, const std::string &title, const std::string &paragraph);
Answer unrouted(); // 404 as HTML, what a path that HubSpot does not route answers
Answer edgePage(int status); // what Cloudflare shows for 521 to 526
std::string statusTitle(int status);

} // namespace sandbox
