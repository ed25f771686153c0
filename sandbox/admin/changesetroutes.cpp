#include "api.h"

#include "base/problem.h"
#include "storage/changesets.h"
#include "storage/connections.h"
#include "storage/impact.h"

namespace sandbox::backend {

using nlohmann::json;

namespace {

Edit parseEdit(const json &source)
{
    const Fields fields(source, {"group", "baseRevision", "cells"});
    Edit edit{fields.text("group", 64), fields.number("baseRevision", 1, INT64_MAX), {}};
    const json &cells = fields.member("cells");
    if (edit.group.empty() || !cells.is_object() || cells.empty() || cells.size() > 100)
        throw Problem("badRequest", "An edit needs a group and at least one cell.");
    for (const auto &cell : cells.items()) {
        if (!cell.value().is_boolean() || cell.key().empty() || cell.key().size() > 64)
            throw Problem("badRequest", "Cells are names with true or false.");
        edit.cells[cell.key()] = cell.value().get<bool>();
    }
    return edit;
}

std::vector<Edit> parseEdits(const json &source)
{
    if (!source.is_array() || source.empty())
        throw Problem("badRequest", "edits must be a list with at least one edit.");
    if (source.size() > maximumEdits)
        throw Problem("tooManyEdits", "One part holds at most 5000 groups.",
                      {{"maximum", maximumEdits}});
    std::vector<Edit> edits;
    edits.reserve(source.size());
    for (const json &edit : source)
        edits.push_back(parseEdit(edit));
    return edits;
}

bool isUuid(const std::string &text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dash ? c != '-' : !hex)
            return false;
    }
    return true;
}

// The contract has no field for it; a console says who it is.
std::string sourceOf(const httplib::Request &request)
{
    const std::string agent = lowered(request.get_header_value("User-Agent"));
    const bool console = agent.find("onbelay-console") != std::string::npos
                         || agent.find("onbelayconsole") != std::string::npos;
    return console ? "console" : "api";
}

ChangeSetPart parsePart(const Call &call)
{
    const json body = call.body();
    const Fields fields(body, {"id", "reason", "part", "parts", "edits"});
    ChangeSetPart part;
    part.id = lowered(fields.text("id", 36));
    if (!isUuid(part.id))
        throw Problem("badRequest", "id must be a UUID.");
    if (fields.has("reason"))
        part.reason = fields.text("reason", 8000);
    part.part = fields.number("part", 1, 100000);
    part.parts = fields.number("parts", part.part, 100000);
    part.edits = parseEdits(fields.member("edits"));
    part.source = sourceOf(call.request);
    return part;
}

Answer apply(Api &api, const Call &call)
{
    const ChangeSetPart part = parsePart(call);
    const Store::Access access(api.store);
    const std::string integration = connectionOf(access.database(), call.pathPart(1)).id;
    const Enforced enforced = api.enforceDelayMs > 0 ? Enforced::Later : Enforced::AtOnce;
    PartAnswer applied = applyPart(access.database(), integration, part, call.person, enforced);
    if (applied.appliedNow)
        api.store.announce();
    Answer answer;
    answer.body = std::move(applied.body);
    return answer;
}

Answer status(Api &api, const Call &call)
{
    const Store::Access access(api.store);
    const std::string integration = connectionOf(access.database(), call.pathPart(1)).id;
    const auto found = changeSetStatus(access.database(), integration, lowered(call.pathPart(2)));
    if (!found)
        throw Problem("notFound", "No part of this change set was applied.");
    return jsonAnswer(*found);
}

Answer impact(Api &api, const Call &call)
{
    const json body = call.body();
    const Fields fields(body, {"edits"});
    const auto edits = parseEdits(fields.member("edits"));
    const Store::Access access(api.store);
    const std::string integration = connectionOf(access.database(), call.pathPart(1)).id;
    return jsonAnswer(impactOf(access.database(), integration, edits));
}

} // namespace

void addChangeSetRoutes(Router &router, Api &api)
{
    const std::string path = integrationPath;
    router.add("POST", path + "/changeSets", Needs::Admin,
               [&api](const Call &call) { return apply(api, call); });
    router.add("GET", path + "/changeSets/([^/]+)", Needs::SignIn,
               [&api](const Call &call) { return status(api, call); });
    router.add("POST", path + "/impact", Needs::SignIn,
               [&api](const Call &call) { return impact(api, call); });
}

} // namespace sandbox::backend
