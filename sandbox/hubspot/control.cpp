#include "api.h"

#include <algorithm>
#include <functional>
#include <map>

namespace sandbox {

using nlohmann::json;

namespace {

using Command = std::function<std::string(ApiState &, const json &)>; // what is wrong, or empty

bool isNumber(const json &value, std::int64_t least, std::int64_t most)
{
    return value.is_number_integer() && value >= least && value <= most;
}

bool isTextList(const json &value)
{
    return value.is_array() && std::all_of(value.begin(), value.end(), [](const json &each) {
               return each.is_string();
           });
}

std::string textOf(const json &command, const char *key)
{
    const json value = command.value(key, json());
    return value.is_string() ? value.get<std::string>() : std::string();
}

// Refuses what the table does not name, so that a slip of the pen does not go unnoticed.
std::string checked(const json &command,
                    const std::map<std::string, std::function<bool(const json &)>> &allowed)
{
    for (const auto &[key, value] : command.items()) {
        if (key == "command")
            continue;
        const auto rule = allowed.find(key);
        if (rule == allowed.end())
            return "this command takes no " + key;
        if (!rule->second(value))
            return key + " has the wrong type or size";
    }
    return {};
}

bool isText(const json &value)
{
    return value.is_string();
}
bool isFlag(const json &value)
{
    return value.is_boolean();
}
bool isCount(const json &value)
{
    return isNumber(value, 0, 1'000'000'000);
}

std::string setMode(ApiState &state, const json &command)
{
    if (!command.value("route", json("")).is_string())
        return "route has the wrong type or size";
    const json persona = command.value("persona", json(""));
    if (!persona.is_string()
        || (!persona.get_ref<const std::string &>().empty() && !state.personas.find(persona)))
        return "no such persona";
    return state.modes.add(command);
}

std::string clearModes(ApiState &state, const json &command)
{
    std::string wrong = checked(command, {{"mode", isText}, {"route", isText}});
    if (wrong.empty())
        state.modes.clear(textOf(command, "mode"), textOf(command, "route"));
    return wrong;
}

std::string setPersona(ApiState &state, const json &command)
{
    std::string wrong = checked(
        command,
        {{"persona", isText}, {"revoked", isFlag}, {"scopes", isTextList}, {"portalId", isCount}});
    Persona *persona = state.personas.find(textOf(command, "persona"));
    if (!wrong.empty() || !persona)
        return wrong.empty() ? "no such persona" : wrong;
    persona->revoked = command.value("revoked", persona->revoked);
    persona->scopes = command.value("scopes", persona->scopes);
    persona->account.portalId = command.value("portalId", persona->account.portalId);
    return {};
}

std::string setLimits(ApiState &state, const json &command)
{
    std::string wrong =
        checked(command, {{"perTenSeconds", isCount}, {"perDay", isCount}, {"enforce", isFlag}});
    if (!wrong.empty())
        return wrong;
    Meter::Limits limits = state.meter.limits();
    limits.perTenSeconds = command.value("perTenSeconds", limits.perTenSeconds);
    limits.perDay = command.value("perDay", limits.perDay);
    limits.enforce = command.value("enforce", limits.enforce);
    state.meter.setLimits(limits);
    return {};
}

std::string setRotating(ApiState &state, const json &command)
{
    const auto isBody = [](const json &value) {
        return value == "expired" || value == "invalid";
    };
    std::string wrong = checked(command, {{"validSeconds", isCount}, {"body", isBody}});
    if (!wrong.empty())
        return wrong;
    Persona *rotating = state.personas.find("rotating");
    rotating->validSeconds = command.value("validSeconds", rotating->validSeconds);
    if (command.contains("body")) {
        rotating->endOfLife = command["body"] == "expired" ? Persona::EndOfLife::Expired
                                                           : Persona::EndOfLife::Invalid;
    }
    return {};
}

std::string advanceClock(ApiState &state, const json &command)
{
    std::string wrong = checked(command, {{"seconds", isCount}});
    if (!wrong.empty() || !command.contains("seconds"))
        return wrong.empty() ? "advanceClock needs seconds" : wrong;
    state.clockOffsetSeconds += command["seconds"].get<std::int64_t>();
    return {};
}

const std::map<std::string, Command> &commands()
{
    static const std::map<std::string, Command> all{
        {"state",
         [](ApiState &, const json &) {
             return std::string();
         }},
        {"setMode", setMode},
        {"clearModes", clearModes},
        {"setPersona", setPersona},
        {"setLimits", setLimits},
        {"setRotating", setRotating},
        {"advanceClock", advanceClock},
        {"clearRequests",
         [](ApiState &state, const json &) {
             state.recorder.clear();
             return std::string();
         }},
    };
    return all;
}

} // namespace

json applyCommand(ApiState &state, const json &command)
{
    if (!command.is_object())
        return {{"error", "a command is a JSON object"}};
    const std::string name = textOf(command, "command");
    const auto found = commands().find(name);
    if (found == commands().end())
        return {{"error", "no such command: " + name}};
    const std::string wrong = found->second(state, command);
    return wrong.empty() ? json::object() : json{{"error", wrong}};
}

} // namespace sandbox
