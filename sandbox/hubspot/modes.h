// The ways to go wrong. A mode holds for the paths that begin with its route, for one persona or
// all, and for a number of times or until it is cleared. Where several could answer, the one with
// the longest route does, and among equals the one that was set first; so "429 twice, then 503
// once" is two modes. Modes that only add something (latency, setCookie, slowBody ...) add up.
//
// Before the credential is looked at:
//   badRequest            400 JSON
//   notFound              404; html (default true)
//   versions              404 for paths that have one of gone: ["v3","2026-03","2026-09",...]
//   serverError           status (500, 502, 503, 504; default 503), html (default false)
//   edge                  status (521 to 526; default 521): Cloudflare's HTML page
//   notJson               200, declared as JSON, is not
//   captivePortal         200, a network's sign-in page
//   blocked               status (401, 403; default 403): the HTML page of a filter on the way,
//                         with none of HubSpot's headers
//   redirect              status (301, 302, 303, 307, 308; default 302), location (another host)
//   drop                  closes unanswered; reset (default false): with a TCP reset
//   silent                never answers
// With a live credential:
//   unauthorized          401 INVALID_AUTHENTICATION: this endpoint refuses this credential type
//   expired               401 EXPIRED_AUTHENTICATION; secondsAgo (default 0)
//   expired1970           the same with expire time 1970-01-01
//   noHubId               token info: 200 without hubId
//   wrongShape            200, JSON of the wrong shape
//   emptyAccount          200, lists without records
//   nestedMessage         400 whose message is a whole JSON text
//   forbiddenAny, forbiddenAll, forbiddenRequired, forbiddenMissing
//                         403 naming scopes (default: the endpoint's own) the four ways known
//   forbiddenUnnamed      403 naming none
//   gated                 403 GATED
//   userPermissions       403 USER_DOES_NOT_HAVE_PERMISSIONS
//   rateLimit             429; policy (TEN_SECONDLY_ROLLING, SECONDLY, DAILY), retryAfter
//                         (seconds, default none), category (default false)
//   locked                423
//   moving                477; retryAfter (default 3600)
// Added to whatever is answered:
//   latency               milliseconds (default 1000)
//   setCookie             a cookie as Cloudflare sets it
//   slowBody              milliseconds for the whole body (default 5000)
//   truncatedBody         half of the announced body, then the connection closes
//   largeBody             pads the body to bytes (default 1048576)
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace sandbox {

struct Mode
{
    enum class Stage { Edge, Authenticated, Added };

    std::string name;
    std::string route; // prefix of the path; empty = every path
    std::string persona; // empty = every caller
    int times = 0; // how often it still holds; 0 = until cleared
    Stage stage = Stage::Edge;
    nlohmann::json values; // its parameters, defaults filled in

    int number(const char *name) const { return values.at(name).get<int>(); }
    bool flag(const char *name) const { return values.at(name).get<bool>(); }
    std::string text(const char *name) const { return values.at(name).get<std::string>(); }
};

class ModeList
{
public:
    // Empty when done, else what is wrong with the command.
    std::string add(const nlohmann::json &command);
    void clear(const std::string &name, const std::string &route); // empty = every
    nlohmann::json describe() const;

    // Those that answer this request now; each is counted. At most one before Stage::Added.
    std::vector<Mode> take(Mode::Stage stage, const std::string &path, const std::string &persona);

private:
    void use(std::size_t index, std::vector<Mode> &taken);

    std::vector<Mode> m_modes;
};

} // namespace sandbox
