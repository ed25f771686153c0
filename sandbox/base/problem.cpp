#include "problem.h"

#include <algorithm>
#include <array>

namespace sandbox::backend {

namespace {

struct Kind
{
    std::string_view code;
    int status;
    std::string_view title;
};

// The first code of a status stands for it.
constexpr std::array kinds = {
    Kind{"badRequest", 400, "Bad request"},
    Kind{"badCursor", 400, "Bad cursor"},
    Kind{"signInRequired", 401, "Sign-in required"},
    Kind{"notAdmin", 403, "Only admins may do this"},
    Kind{"insufficientScope", 403, "Not allowed with this sign-in"},
    Kind{"notFound", 404, "Not found"},
    Kind{"conflict", 409, "Someone changed the same cells"},
    Kind{"notConnected", 409, "Not connected"},
    Kind{"snapshotGone", 410, "Snapshot gone"},
    Kind{"revisionMismatch", 412, "The connection changed"},
    Kind{"bodyTooLarge", 413, "Body too large"},
    Kind{"unsupportedMediaType", 415, "Unsupported media type"},
    Kind{"invalidEdits", 422, "Edits that cannot be applied"},
    Kind{"credentialRejected", 422, "HubSpot refused the token"},
    Kind{"otherAccount", 422, "Another HubSpot account"},
    Kind{"scopesLost", 422, "Scopes would be lost"},
    Kind{"unknownReferences", 422, "Unknown groups or scopes"},
    Kind{"tooManyEdits", 422, "Too many groups in one part"},
    Kind{"changeSetReused", 422, "Change set id used before"},
    Kind{"ifMatchRequired", 428, "If-Match required"},
    Kind{"tooManyRequests", 429, "Too many requests"},
    Kind{"serverError", 500, "Server error"},
    Kind{"unavailable", 503, "Not available now"},
    Kind{"proofUnavailable", 503, "HubSpot could not be asked"},
};

} // namespace

Problem::Problem(std::string problemCode, std::string text, nlohmann::json more)
    : code(std::move(problemCode))
    , detail(std::move(text))
    , extras(std::move(more))
{
    const auto kind = std::ranges::find(kinds, code, &Kind::code);
    if (kind != kinds.end()) {
        status = kind->status;
        title = kind->title;
    }
}

Problem &&Problem::with(const std::string &header, const std::string &value) &&
{
    headers[header] = value;
    return std::move(*this);
}

std::string problemCodeFor(int status)
{
    const auto kind = std::ranges::find(kinds, status, &Kind::status);
    return std::string(kind == kinds.end() ? "serverError" : kind->code);
}

} // namespace sandbox::backend
