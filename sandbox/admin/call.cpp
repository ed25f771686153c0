#include "call.h"

#include "base/crypto.h"
#include "base/problem.h"

#include <algorithm>
#include <charconv>

namespace sandbox::backend {

using nlohmann::json;

std::optional<std::string> Call::query(const std::string &name) const
{
    if (!request.has_param(name.c_str()))
        return {};
    return request.get_param_value(name.c_str());
}

std::int64_t Call::queryNumber(const std::string &name, std::int64_t low, std::int64_t high,
                               std::optional<std::int64_t> fallback) const
{
    const auto text = query(name);
    if (!text && fallback)
        return *fallback;
    std::int64_t value = 0;
    if (text) {
        const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
        if (error == std::errc() && end == text->data() + text->size() && value >= low
            && value <= high)
            return value;
    }
    throw Problem("badRequest", name + " must be a whole number from " + std::to_string(low)
                                    + " to " + std::to_string(high) + ".");
}

json Call::body() const
{
    const std::string type = request.get_header_value("Content-Type");
    if (type.substr(0, type.find(';')) != "application/json")
        throw Problem("unsupportedMediaType", "The body must be application/json.");
    json parsed = json::parse(request.body, nullptr, false);
    if (parsed.is_discarded())
        throw Problem("badRequest", "The body is not JSON.");
    return parsed;
}

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text;
}

Answer jsonAnswer(const json &body)
{
    Answer answer;
    answer.body = body.dump();
    return answer;
}

std::string makeCursor(const Store &store, const std::string &kind, json state)
{
    return base64Url(json{kind, store.databaseId(), std::move(state)}.dump());
}

json readCursor(const Store &store, const std::string &kind, const std::string &cursor)
{
    json parsed = json::parse(fromBase64Url(cursor), nullptr, false);
    if (!parsed.is_array() || parsed.size() != 3 || parsed[0] != kind || !parsed[1].is_string()
        || !parsed[2].is_array())
        throw Problem("badCursor", "The cursor does not belong to this call.");
    if (parsed[1] != store.databaseId())
        throw Problem("snapshotGone", "The cursor is of another database.");
    return std::move(parsed[2]);
}

Fields::Fields(const json &object, std::initializer_list<std::string_view> allowed)
    : m_object(object)
{
    if (!object.is_object())
        throw Problem("badRequest", "A JSON object was expected.");
    for (const auto &item : object.items()) {
        if (std::ranges::find(allowed, std::string_view(item.key())) == allowed.end())
            throw Problem("badRequest", "Unknown field: " + item.key().substr(0, 64));
    }
}

const json &Fields::member(const std::string &name) const
{
    const auto found = m_object.find(name);
    if (found == m_object.end())
        throw Problem("badRequest", "Missing field: " + name);
    return *found;
}

std::string Fields::text(const std::string &name, std::size_t longest) const
{
    const json &value = member(name);
    if (!value.is_string() || value.get_ref<const std::string &>().size() > longest)
        throw Problem("badRequest",
                      name + " must be text of at most " + std::to_string(longest) + " bytes.");
    return value.get<std::string>();
}

std::int64_t Fields::number(const std::string &name, std::int64_t low, std::int64_t high) const
{
    const json &value = member(name);
    if (!value.is_number_integer() || value < low || value > high)
        throw Problem("badRequest", name + " must be a whole number from " + std::to_string(low)
                                        + " to " + std::to_string(high) + ".");
    return value.get<std::int64_t>();
}

bool Fields::flag(const std::string &name, bool fallback) const
{
    if (!has(name))
        return fallback;
    const json &value = member(name);
    if (!value.is_boolean())
        throw Problem("badRequest", name + " must be true or false.");
    return value.get<bool>();
}

} // namespace sandbox::backend
