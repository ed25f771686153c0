// One request on its way through the admin API, and its answer.
#pragma once

#include "storage/store.h"

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sandbox::backend {

struct Call
{
    const httplib::Request &request;
    std::string requestId;
    // Nobody for calls that need no sign-in.
    Person person;

    // The parts of the path that the route's pattern captured.
    std::string pathPart(int index) const { return request.matches[std::size_t(index)].str(); }
    std::optional<std::string> query(const std::string &name) const;
    // Throws Problem badRequest when it is not a whole number within the limits.
    std::int64_t queryNumber(const std::string &name, std::int64_t low, std::int64_t high,
                             std::optional<std::int64_t> fallback) const;
    // A page's size, 500 unless asked for another.
    std::int64_t limit() const { return queryNumber("limit", 1, 5000, 500); }

    // Throws Problem: unsupportedMediaType, or badRequest when it is not JSON.
    nlohmann::json body() const;
};

struct Answer
{
    int status = 200;
    std::string contentType = "application/json";
    std::string body;
    std::map<std::string, std::string> headers;
    // Instead of a body: writes to the client until it answers false.
    std::function<bool(httplib::DataSink &)> stream;
};

// ASCII letters in lower case: UUIDs are compared as text and may come in either case.
std::string lowered(std::string text);

Answer jsonAnswer(const nlohmann::json &body);

// A cursor that only this server can have made: kind, database, and whatever the call needs.
std::string makeCursor(const Store &store, const std::string &kind, nlohmann::json state);
// Throws Problem: badCursor when it is not of that kind, snapshotGone when it is of another
// database.
nlohmann::json readCursor(const Store &store, const std::string &kind, const std::string &cursor);

// The members of a JSON object, checked. Every reader throws Problem badRequest.
class Fields
{
public:
    // Refuses other members than these.
    Fields(const nlohmann::json &object, std::initializer_list<std::string_view> allowed);

    bool has(const std::string &name) const { return m_object.contains(name); }
    std::string text(const std::string &name, std::size_t longest) const;
    std::int64_t number(const std::string &name, std::int64_t low, std::int64_t high) const;
    bool flag(const std::string &name, bool fallback) const;
    const nlohmann::json &member(const std::string &name) const;

private:
    const nlohmann::json &m_object;
};

} // namespace sandbox::backend
