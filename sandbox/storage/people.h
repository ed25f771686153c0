// People, their groups, and the verdict on what they may do.
#pragma once

#include "grants.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace sandbox::backend {

class Database;
struct Person;

// The admin after so many others, by number; empty when there are not that many.
std::string adminId(Database &database, std::int64_t others);

struct PeopleRequest
{
    // A part of the name or address, ignoring case.
    std::string query;
    // Position after which the page begins: name and key of the last row before it.
    std::string afterName;
    std::int64_t afterKey = 0;
    std::int64_t limit = 500;
};

struct PeopleAnswer
{
    nlohmann::json people = nlohmann::json::array();
    std::string lastName;
    std::int64_t lastKey = 0;
    bool more = false;
};

PeopleAnswer listPeople(Database &database, const PeopleRequest &request);
std::optional<nlohmann::json> findPerson(Database &database, const std::string &id);

struct AccessQuestion
{
    std::string integration;
    // One of the two.
    std::optional<std::string> person;
    std::optional<std::string> group;
    std::string scope;
};

// Decides by one SQL query, which it keeps: some ask for thousands.
class AccessDecider
{
public:
    explicit AccessDecider(Database &database);
    // Throws Problem notFound for an unknown person, group or scope.
    nlohmann::json decide(const AccessQuestion &question);

private:
    Statement m_query;
};

// The same for a single question.
nlohmann::json decideAccess(Database &database, const AccessQuestion &question);

} // namespace sandbox::backend
