// The append-only log of who changed what.
#pragma once

#include "database.h"
#include "grants.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace sandbox::backend {

struct Person;

struct AuditEntry
{
    std::string integration;
    std::optional<std::string> changeSet;
    std::optional<Named> group;
    std::string cell;
    nlohmann::json before;
    nlohmann::json after;
    std::int64_t at = 0;
    std::optional<std::string> reason;
    std::string source;
};

// Keeps its statement: a change set part writes thousands of entries.
class AuditWriter
{
public:
    explicit AuditWriter(Database &database);
    void append(const AuditEntry &entry, const Person &actor);

private:
    Statement m_insert;
};

struct AuditFilter
{
    std::optional<std::string> integration;
    std::optional<std::string> group;
    std::optional<std::string> cell;
    std::optional<std::string> actor;
    std::optional<std::string> changeSet;
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;
};

// Newest first, entries below `beforeSeq`, as contract JSON.
nlohmann::json listAudit(Database &database, const AuditFilter &filter, std::int64_t beforeSeq,
                         std::int64_t limit);

} // namespace sandbox::backend
