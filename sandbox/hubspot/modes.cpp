#include "modes.h"

#include "routes.h"

#include <algorithm>
#include <set>

namespace sandbox {

using nlohmann::json;
using Stage = Mode::Stage;

namespace {

struct Kind
{
    const char *name;
    Stage stage;
    json defaults; // every parameter it takes; the type of a default is the type that it must have
};

const std::vector<Kind> &kinds()
{
    static const std::vector<Kind> all{
        {"badRequest", Stage::Edge, json::object()},
        {"notFound", Stage::Edge, {{"html", true}}},
        {"versions", Stage::Edge, {{"gone", json::array()}}},
        {"serverError", Stage::Edge, {{"status", 503}, {"html", false}}},
        {"edge", Stage::Edge, {{"status", 521}}},
        {"notJson", Stage::Edge, json::object()},
        {"captivePortal", Stage::Edge, json::object()},
        {"blocked", Stage::Edge, {{"status", 403}}},
        {"redirect",
         Stage::Edge,
         {{"status", 302}, {"location", "http://elsewhere.example/sign-in"}}},
        {"drop", Stage::Edge, {{"reset", false}}},
        {"silent", Stage::Edge, json::object()},
        {"unauthorized", Stage::Authenticated, json::object()},
        {"expired", Stage::Authenticated, {{"secondsAgo", 0}}},
        {"expired1970", Stage::Authenticated, json::object()},
        {"noHubId", Stage::Authenticated, json::object()},
        {"wrongShape", Stage::Authenticated, json::object()},
        {"emptyAccount", Stage::Authenticated, json::object()},
        {"nestedMessage", Stage::Authenticated, json::object()},
        {"forbiddenAny", Stage::Authenticated, {{"scopes", json::array()}}},
        {"forbiddenAll", Stage::Authenticated, {{"scopes", json::array()}}},
        {"forbiddenRequired", Stage::Authenticated, {{"scopes", json::array()}}},
        {"forbiddenMissing", Stage::Authenticated, {{"scopes", json::array()}}},
        {"forbiddenUnnamed", Stage::Authenticated, json::object()},
        {"gated", Stage::Authenticated, json::object()},
        {"userPermissions", Stage::Authenticated, json::object()},
        {"rateLimit",
         Stage::Authenticated,
         {{"policy", "TEN_SECONDLY_ROLLING"}, {"retryAfter", -1}, {"category", false}}},
        {"locked", Stage::Authenticated, json::object()},
        {"moving", Stage::Authenticated, {{"retryAfter", 3600}}},
        {"latency", Stage::Added, {{"milliseconds", 1000}}},
        {"setCookie", Stage::Added, json::object()},
        {"slowBody", Stage::Added, {{"milliseconds", 5000}}},
        {"truncatedBody", Stage::Added, json::object()},
        {"largeBody", Stage::Added, {{"bytes", 1'048'576}}},
    };
    return all;
}

const Kind *findKind(const std::string &name)
{
    for (const Kind &kind : kinds()) {
        if (name == kind.name)
            return &kind;
    }
    return nullptr;
}

bool sameType(const json &value, const json &model)
{
    if (model.is_number())
        return value.is_number_integer() && value >= -1 && value <= 600'000'000;
    if (model.is_array()) {
        return value.is_array() && std::all_of(value.begin(), value.end(), [](const json &each) {
                   return each.is_string();
               });
    }
    return value.type() == model.type();
}

bool statusFits(const std::string &mode, int status)
{
    static const std::set<int> server{500, 502, 503, 504};
    static const std::set<int> redirect{301, 302, 303, 307, 308};
    if (mode == "serverError")
        return server.count(status) > 0;
    if (mode == "redirect")
        return redirect.count(status) > 0;
    if (mode == "blocked")
        return status == 401 || status == 403;
    return status >= 521 && status <= 526;
}

std::string fillIn(Mode &mode, const Kind &kind, const json &command)
{
    static const std::set<std::string> common{"command", "mode", "route", "persona", "times"};
    mode.values = kind.defaults;
    for (const auto &[key, value] : command.items()) {
        if (common.count(key) > 0)
            continue;
        if (!kind.defaults.contains(key))
            return "mode " + mode.name + " takes no " + key;
        if (!sameType(value, kind.defaults.at(key)))
            return key + " has the wrong type or size";
        mode.values[key] = value;
    }
    if (mode.values.contains("status") && !statusFits(mode.name, mode.number("status")))
        return "mode " + mode.name + " cannot answer that status";
    static const std::set<std::string> policies{"TEN_SECONDLY_ROLLING", "SECONDLY", "DAILY"};
    if (mode.name == "rateLimit" && policies.count(mode.text("policy")) == 0)
        return "HubSpot has no such rate limit policy";
    if (mode.name == "versions" && mode.values["gone"].empty())
        return "mode versions needs gone, a list of versions";
    return {};
}

bool holds(const Mode &mode, const std::string &path, const std::string &persona)
{
    if (path.rfind(mode.route, 0) != 0 || (!mode.persona.empty() && mode.persona != persona))
        return false;
    if (mode.name == "noHubId")
        return path.find("access-token-info") != std::string::npos;
    if (mode.name == "emptyAccount")
        return path.rfind("/account-info", 0) != 0 && path.rfind("/oauth", 0) != 0;
    if (mode.name != "versions")
        return true;
    const json &gone = mode.values.at("gone");
    return std::any_of(gone.begin(), gone.end(), [&path](const json &version) {
        return pathHasVersion(path, version.get<std::string>());
    });
}

} // namespace

std::string ModeList::add(const json &command)
{
    const auto text = [&command](const char *key) {
        return command.contains(key) && command[key].is_string() ? command[key].get<std::string>()
                                                                 : std::string();
    };
    Mode mode;
    mode.name = text("mode");
    mode.route = text("route");
    mode.persona = text("persona");
    const Kind *kind = findKind(mode.name);
    if (!kind)
        return "no such mode: " + mode.name;
    mode.stage = kind->stage;
    const json times = command.value("times", json(0));
    if (!times.is_number_integer() || times < 0 || times > 1'000'000)
        return "times must be a number from 0";
    mode.times = times.get<int>();
    if (std::string wrong = fillIn(mode, *kind, command); !wrong.empty())
        return wrong;
    m_modes.push_back(mode);
    return {};
}

void ModeList::clear(const std::string &name, const std::string &route)
{
    std::erase_if(m_modes, [&](const Mode &mode) {
        return (name.empty() || mode.name == name) && (route.empty() || mode.route == route);
    });
}

json ModeList::describe() const
{
    json all = json::array();
    for (const Mode &mode : m_modes) {
        json each = mode.values;
        each["mode"] = mode.name;
        each["route"] = mode.route;
        each["persona"] = mode.persona;
        each["times"] = mode.times;
        all.push_back(each);
    }
    return all;
}

void ModeList::use(std::size_t index, std::vector<Mode> &taken)
{
    Mode &mode = m_modes[index];
    taken.push_back(mode);
    if (mode.times > 0 && --mode.times == 0)
        m_modes.erase(m_modes.begin() + static_cast<std::ptrdiff_t>(index));
}

std::vector<Mode> ModeList::take(Stage stage, const std::string &path, const std::string &persona)
{
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < m_modes.size(); ++i) {
        if (m_modes[i].stage == stage && holds(m_modes[i], path, persona))
            fitting.push_back(i);
    }
    std::vector<Mode> taken;
    if (stage == Stage::Added) {
        for (auto index = fitting.rbegin(); index != fitting.rend(); ++index)
            use(*index, taken);
    } else if (!fitting.empty()) {
        use(*std::max_element(fitting.begin(), fitting.end(),
                              [this](std::size_t one, std::size_t two) {
                                  return m_modes[one].route.size() < m_modes[two].route.size();
                              }),
            taken);
    }
    return taken;
}

} // namespace sandbox
