#include "faulttable.h"

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto alone = false; // not in pairs: another one strikes alike

// Of the admin API, everywhere.
Fault everywhere(const char *name, const QJsonObject &rule, Trouble trouble, bool inPairs = true)
{
    return {u"server: "_s + QLatin1StringView(name), Layer::Server,
            [rule](FaultDesk &desk) {
                desk.rule(rule);
                return true;
            },
            [trouble](World &world) { world.strike(trouble); }, inPairs};
}

Fault status(int status, Trouble trouble, bool inPairs = true)
{
    QJsonObject rule{{u"kind"_s, u"status"_s}, {u"status"_s, status}};
    if (status == 429 || status == 503)
        rule.insert(u"retryAfter"_s, 0);
    if (status == 403 || status == 422) // else the code of one call's own refusal
        rule.insert(u"code"_s, u"refused"_s);
    return everywhere(qPrintable(QString::number(status)), rule, trouble, inPairs);
}

// Of one call.
Fault at(const char *name, Call call, const char *method, const char *path,
         QJsonObject rule = {{u"kind"_s, u"status"_s}, {u"status"_s, 500}},
         Trouble trouble = Trouble::Fault500, bool inPairs = true)
{
    rule.insert(u"method"_s, QString::fromLatin1(method));
    rule.insert(u"path"_s, QString::fromLatin1(path));
    return {u"server: "_s + QLatin1StringView(name), Layer::Server,
            [rule](FaultDesk &desk) {
                desk.rule(rule);
                return true;
            },
            [call, trouble](World &world) { world.strike(call, trouble); }, inPairs};
}

void addServerFaults(std::vector<Fault> &table)
{
    const auto kind = [](const char *name) {
        return QJsonObject{{u"kind"_s, QString::fromLatin1(name)}};
    };
    table.push_back(everywhere("late", {{u"kind"_s, u"latency"_s}, {u"milliseconds"_s, 5}},
                               Trouble::Harmless, alone));
    table.push_back(
        everywhere("drips", {{u"kind"_s, u"slowDrip"_s}, {u"milliseconds"_s, 1}, {u"bytes"_s, 256}},
                   Trouble::Harmless, alone));
    table.push_back(everywhere("drops before", kind("dropBefore"), Trouble::Lost));
    table.push_back(everywhere("drops after", kind("dropAfter"), Trouble::Lost, alone));
    table.push_back(everywhere("cuts off", kind("truncate"), Trouble::Lost, alone));
    table.push_back(everywhere("wrong type", kind("wrongContentType"), Trouble::NotJson));
    table.push_back(everywhere("page of a proxy", kind("html"), Trouble::Fault502, alone));
    table.push_back(everywhere("other JSON", {{u"kind"_s, u"oversize"_s}, {u"bytes"_s, 64}},
                               Trouble::Unusable, alone));
    table.push_back(status(401, Trouble::Ended));
    table.push_back(status(403, Trouble::Forbidden));
    table.push_back(status(404, Trouble::NotFound, alone));
    table.push_back(status(409, Trouble::Conflict, alone));
    table.push_back(status(410, Trouble::Gone, alone));
    table.push_back(status(412, Trouble::Precondition, alone));
    table.push_back(status(422, Trouble::Unprocessable, alone));
    table.push_back(status(429, Trouble::Limited));
    table.push_back(status(500, Trouble::Fault500));
    table.push_back(status(503, Trouble::Fault503, alone));

    table.push_back(at("no discovery", Call::Discover, "GET", "/v1$"));
    table.push_back(at("no session", Call::Session, "GET", "/session$"));
    table.push_back(at("no connection", Call::Connection, "GET", "/integrations/hubspot$"));
    table.push_back(at("no check", Call::Checks, "POST", "/checks$"));
    table.push_back(at("check lost", Call::Checks, "POST", "/checks$", kind("dropAfter"),
                       Trouble::Lost, alone));
    table.push_back(at("no audit", Call::Audit, "GET", "/audit$"));
    table.push_back(at("no people", Call::People, "GET", "/people$"));
    table.push_back(at("no verdict", Call::Access, "GET", "/access$"));
    table.push_back(at("no groups", Call::Groups, "GET", "/(groups|changes)$"));
    // 80 MiB: once is enough.
    table.push_back(at("too large", Call::Session, "GET", "/session$", kind("oversize"),
                       Trouble::TooLarge, alone));
    // A reading that went wrong once is repeated and leaves no trace.
    table.push_back(everywhere(
        "drops once", {{u"kind"_s, u"dropBefore"_s}, {u"times"_s, 1}, {u"method"_s, u"GET"_s}},
        Trouble::None, alone));

    const auto ahead = [](const char *name, int seconds) {
        return Fault{u"server: "_s + QLatin1StringView(name), Layer::Server,
                     [seconds](FaultDesk &desk) {
                         desk.server({{u"clockSkewSeconds"_s, seconds}});
                         return true;
                     },
                     [seconds](World &world) {
                         world.clockAheadSeconds = seconds;
                     }};
    };
    table.push_back(ahead("clock a year ahead", 400 * 24 * 3600));
    table.push_back(ahead("clock an hour behind", -3600));
    const auto storage = [](const char *name, const char *member, int time, Trouble trouble) {
        return Fault{u"server: "_s + QLatin1StringView(name), Layer::Server,
                     [member, time](FaultDesk &desk) {
                         desk.server({{QString::fromLatin1(member), time}});
                         return true;
                     },
                     [trouble](World &world) {
                         // Discovery needs no storage.
                         for (int call = 1; call < callCount; ++call)
                             world.strike(Call(call), trouble);
                     },
                     alone};
    };
    table.push_back(storage("storage busy", "storageBusyMs", 60'000, Trouble::Fault503));
    table.push_back(storage("storage locked", "storageLockedMs", 150, Trouble::Harmless));
}

Fault mode(const char *name, QJsonObject command, Says says, bool early, bool inPairs = true)
{
    command.insert(u"command"_s, u"setMode"_s);
    return {u"HubSpot: "_s + QLatin1StringView(name), Layer::HubSpot,
            [command](FaultDesk &desk) {
                desk.hubSpot(command);
                return true;
            },
            [says, early](World &world) {
                if (early)
                    world.hubSpotBefore(says);
                else
                    world.hubSpot(says);
            },
            inPairs};
}

QJsonObject named(const char *mode)
{
    return {{u"mode"_s, QString::fromLatin1(mode)}};
}

QJsonObject named(const char *mode, const char *parameter, const QJsonValue &value)
{
    return {{u"mode"_s, QString::fromLatin1(mode)}, {QString::fromLatin1(parameter), value}};
}

void addEarlyModes(std::vector<Fault> &table)
{
    const bool early = true;
    table.push_back(mode("400", named("badRequest"), Says::Nonsense, early, alone));
    table.push_back(mode("404 page", named("notFound"), Says::Nonsense, early, alone));
    table.push_back(mode("404", named("notFound", "html", false), Says::Nonsense, early, alone));
    for (const int status : {500, 502, 503, 504})
        table.push_back(mode(qPrintable(QString::number(status)),
                             named("serverError", "status", status), Says::Down, early,
                             status == 503));
    table.push_back(mode("503 page", {{u"mode"_s, u"serverError"_s}, {u"html"_s, true}}, Says::Down,
                         early, alone));
    for (int status = 521; status <= 526; ++status)
        table.push_back(mode(qPrintable(QString::number(status)), named("edge", "status", status),
                             Says::Down, early, alone));
    table.push_back(mode("not JSON", named("notJson"), Says::Nonsense, early, alone));
    table.push_back(mode("captive portal", named("captivePortal"), Says::Nonsense, early, alone));
    table.push_back(mode("filter 403", named("blocked"), Says::Nonsense, early, alone));
    // A filter's 401 is not HubSpot's: the key is not invalid.
    table.push_back(mode("filter 401", named("blocked", "status", 401), Says::Nonsense, early));
    for (const int status : {301, 302, 303, 307, 308})
        table.push_back(mode(qPrintable(QString::number(status)),
                             named("redirect", "status", status), Says::Nonsense, early, alone));
    table.push_back(mode("drops", named("drop"), Says::Silence, early));
    table.push_back(mode("resets", named("drop", "reset", true), Says::Silence, early, alone));
    table.push_back(mode("silent", named("silent"), Says::Silence, early, alone));
    table.push_back(mode("cut off", named("truncatedBody"), Says::Silence, early, alone));
    table.push_back(
        mode("far too large", named("largeBody", "bytes", 2'000'000), Says::Silence, early, alone));
}

void addLateModes(std::vector<Fault> &table)
{
    const bool late = false;
    table.push_back(mode("401", named("unauthorized"), Says::Refused, late));
    table.push_back(mode("expired", named("expired"), Says::Expired, late, alone));
    table.push_back(mode("expired in 1970", named("expired1970"), Says::NeverAToken, late));
    table.push_back(mode("wrong shape", named("wrongShape"), Says::WrongShape, late, alone));
    table.push_back(mode("nested message", named("nestedMessage"), Says::Nonsense, late, alone));
    for (const char *each : {"forbiddenAny", "forbiddenAll", "forbiddenRequired",
                             "forbiddenMissing", "forbiddenUnnamed", "gated"})
        table.push_back(mode(each, named(each), Says::Forbidden, late,
                             QLatin1StringView(each) == "forbiddenAll"_L1));
    table.push_back(mode("creator gone", named("userPermissions"), Says::CreatorGone, late));
    for (const char *policy : {"TEN_SECONDLY_ROLLING", "SECONDLY", "DAILY"})
        table.push_back(mode(policy, named("rateLimit", "policy", QString::fromLatin1(policy)),
                             Says::Limited, late, QLatin1StringView(policy) == "DAILY"_L1));
    table.push_back(mode("423", named("locked"), Says::Locked, late, alone));
    table.push_back(mode("477", named("moving"), Says::Moving, late));
    // These change nothing.
    table.push_back(mode("empty account", named("emptyAccount"), Says::Well, late, alone));
    table.push_back(mode("late", named("latency", "milliseconds", 20), Says::Well, late, alone));
    table.push_back(mode("cookie", named("setCookie"), Says::Well, late, alone));
    table.push_back(
        mode("slow body", named("slowBody", "milliseconds", 40), Says::Well, late, alone));
    table.push_back(
        mode("large body", named("largeBody", "bytes", 500'000), Says::Well, late, alone));
    table.push_back(mode("older version gone",
                         {{u"mode"_s, u"versions"_s}, {u"gone"_s, QJsonArray{u"v3"_s}}}, Says::Well,
                         late, alone));
}

// One endpoint only.
Fault endpoint(const char *name, const char *mode, const char *route, Asked asked, Says says)
{
    const QJsonObject command{{u"command"_s, u"setMode"_s},
                              {u"mode"_s, QString::fromLatin1(mode)},
                              {u"route"_s, QString::fromLatin1(route)}};
    return {u"HubSpot: "_s + QLatin1StringView(name), Layer::HubSpot,
            [command](FaultDesk &desk) {
                desk.hubSpot(command);
                return true;
            },
            [asked, says](World &world) {
                world.hubSpotAt(asked, says);
            }};
}

void addKeyFaults(std::vector<Fault> &table)
{
    const auto key = [](const char *name, int persona, Key stored, bool inPairs = true) {
        return Fault{u"key: "_s + QLatin1StringView(name), Layer::Key,
                     [persona](FaultDesk &desk) { return desk.storeKey(persona); },
                     [stored](World &world) {
                         world.key = stored;
                         world.replaced = false;
                         world.dead.reset();
                     },
                     inPairs};
    };
    table.push_back(key("none", 0, Key::None));
    table.push_back(key("read-only", 2, Key::ReadOnly));
    table.push_back(key("no content", 3, Key::NoContent));
    table.push_back(key("write-only", 10, Key::WriteOnly));
    table.push_back(key("test account", 9, Key::TestAccount));
    table.push_back({u"key: replaced"_s, Layer::Key,
                     [](FaultDesk &desk) { return desk.storeKey(0, true); },
                     [](World &world) {
                         world.replaced = world.key != Key::None;
                     }});
    table.push_back({u"key: revoked"_s, Layer::Key,
                     [](FaultDesk &desk) {
                         desk.hubSpot({{u"command"_s, u"setPersona"_s},
                                       {u"persona"_s, u"full"_s},
                                       {u"revoked"_s, true}});
                         return true;
                     },
                     [](World &world) {
                         if (world.key == Key::Full)
                             world.dead = Says::Refused;
                     }});
    table.push_back({u"key: rotated away"_s, Layer::Key,
                     [](FaultDesk &desk) {
                         desk.hubSpot({{u"command"_s, u"setRotating"_s},
                                       {u"validSeconds"_s, 1},
                                       {u"body"_s, u"expired"_s}});
                         desk.hubSpot({{u"command"_s, u"advanceClock"_s}, {u"seconds"_s, 5}});
                         // Its life begins when it is shown for the first time.
                         return desk.hubSpotNow({{u"command"_s, u"setRotating"_s},
                                                 {u"validSeconds"_s, 1'000'000}})
                                && desk.storeKey(7);
                     },
                     [](World &world) {
                         world.key = Key::Full;
                         world.replaced = false;
                         world.dead = Says::Expired;
                     }});
}

void addGroupFaults(std::vector<Fault> &table)
{
    const auto group = [](const char *name, std::function<bool(FaultDesk &)> plant,
                          std::function<void(World &)> strike) {
        return Fault{u"groups: "_s + QLatin1StringView(name), Layer::Groups, std::move(plant),
                     std::move(strike)};
    };
    table.push_back({u"person: member"_s, Layer::Person,
                     [](FaultDesk &desk) {
                         desk.signInAsMember(true);
                         return true;
                     },
                     [](World &world) {
                         world.member = true;
                     }});
    table.push_back({u"person: in no group"_s, Layer::Person,
                     [](FaultDesk &desk) {
                         desk.askAboutNobodysGroup(true);
                         return true;
                     },
                     [](World &world) {
                         world.inNoGroup = true;
                     }});
    table.push_back(group(
        "not in effect", [](FaultDesk &desk) { return desk.delayTheScope(); },
        [](World &world) {
            world.inEffect = false;
            world.rowsAreOld = true;
        }));
    table.push_back(group(
        "access off", [](FaultDesk &desk) { return desk.setAccess(false); },
        [](World &world) {
            world.access = false;
            world.rowsAreOld = true;
        }));
    table.push_back(group(
        "scope off", [](FaultDesk &desk) { return desk.setScope(false); },
        [](World &world) {
            world.scope = false;
            world.rowsAreOld = true;
        }));
    table.push_back(group(
        "access staged",
        [](FaultDesk &desk) {
            return desk.setAccess(false) && desk.readRows() && desk.stage(u"access"_s);
        },
        [](World &world) {
            world.access = false;
            world.accessStaged = true;
            world.rowsAreOld = !world.inEffect;
        }));
    table.push_back(group(
        "scope staged",
        [](FaultDesk &desk) {
            return desk.setScope(false) && desk.readRows() && desk.stage(u"deals:write"_s);
        },
        [](World &world) {
            world.scope = false;
            world.scopeStaged = true;
            world.rowsAreOld = !world.inEffect;
        }));
}

std::vector<Fault> allFaults()
{
    std::vector<Fault> table;
    addGroupFaults(table);
    addKeyFaults(table);
    addEarlyModes(table);
    addLateModes(table);
    table.push_back(endpoint("token information refuses this kind of key", "unauthorized",
                             "/oauth/v2/private-apps", Asked::TokenInfo, Says::Refused));
    table.push_back(endpoint("token information without the account", "noHubId",
                             "/oauth/v2/private-apps", Asked::TokenInfo, Says::WrongShape));
    table.push_back(endpoint("account details forbidden", "forbiddenAll", "/account-info",
                             Asked::Details, Says::Forbidden));
    table.push_back({u"HubSpot: records forbidden"_s, Layer::HubSpot,
                     [](FaultDesk &desk) {
                         for (const QString &route : {u"/crm"_s, u"/cms"_s, u"/analytics"_s})
                             desk.hubSpot({{u"command"_s, u"setMode"_s},
                                           {u"mode"_s, u"forbiddenAll"_s},
                                           {u"route"_s, route}});
                         return true;
                     },
                     [](World &world) {
                         world.hubSpotAt(Asked::Records, Says::Forbidden);
                     }});
    addServerFaults(table);
    return table;
}

} // namespace

const std::vector<Fault> &faultTable()
{
    static const std::vector<Fault> table = allFaults();
    return table;
}

std::vector<Fault> faultsBesideTheDoors()
{
    std::vector<Fault> faults;
    const auto add = [&faults](const char *member, const QJsonObject &value, const QString &name) {
        faults.push_back({QLatin1StringView(member) + u": "_s + name, Layer::Server,
                          [member, value](FaultDesk &desk) {
                              desk.server({{QString::fromLatin1(member), value}});
                              return true;
                          },
                          [](World &) {
                          }});
    };
    for (const char *each : {"noChallenge",         "noResourceMetadata", "resourceMismatch",
                             "noServerMetadata",    "openidOnly",         "issuerWrong",
                             "issNotAdvertised",    "issMissing",         "issWrong",
                             "stateWrong",          "noChallengeMethods", "noRegistration",
                             "registrationRefused", "noClientDocuments",  "invalidGrant",
                             "invalidClient",       "noRotation",         "noRefreshToken",
                             "noExpiresIn",         "otherTokenType"})
        add("oauth", {{u"faults"_s, QJsonArray{QString::fromLatin1(each)}}},
            QString::fromLatin1(each));
    for (const char *each : {"expireAccessTokens", "revokeAll", "forgetClients"})
        add("oauth", {{QString::fromLatin1(each), true}}, QString::fromLatin1(each));
    for (const char *each : {"legacyOnly", "modernOnly", "sse", "serverRequest", "noSessions",
                             "deadSession400", "pagedTools", "oddTools", "otherTools", "toolError",
                             "noStructuredContent", "unknownResultType", "brokenJson"})
        add("mcp", {{u"faults"_s, QJsonArray{QString::fromLatin1(each)}}},
            QString::fromLatin1(each));
    add("mcp", {{u"dropSessions"_s, true}}, u"dropSessions"_s);
    return faults;
}

} // namespace onbelay::test
