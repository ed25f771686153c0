#include "tools.h"

#include "base/problem.h"
#include "mcp.h"
#include "storage/catalog.h"
#include "storage/people.h"
#include "storage/store.h"

#include <vector>

namespace sandbox::backend {

using nlohmann::json;

namespace {

constexpr auto contextTool = "get_my_context";
constexpr auto integrationsTool = "list_my_integrations";

json listOf(const json &item)
{
    return {{"type", "array"}, {"items", item}};
}

json object(const json &properties)
{
    json required = json::array();
    for (const auto &item : properties.items())
        required.push_back(item.key());
    return {{"type", "object"}, {"properties", properties}, {"required", std::move(required)}};
}

json tool(const char *name, const char *title, const char *description, const json &output)
{
    return {{"name", name},
            {"title", title},
            {"description", description},
            {"inputSchema",
             {{"type", "object"}, {"properties", json::object()}, {"additionalProperties", false}}},
            {"outputSchema", output},
            {"annotations", {{"readOnlyHint", true}, {"openWorldHint", false}}}};
}

std::vector<json> knownTools()
{
    const json text = {{"type", "string"}};
    const json named = object({{"id", text}, {"name", text}});
    return {tool(contextTool, "Who you are", "Says who is signed in, with groups and roles.",
                 object({{"person", object({{"id", text}, {"name", text}, {"email", text}})},
                         {"organization", named},
                         {"groups", listOf(named)},
                         {"roles", listOf(text)}})),
            tool(integrationsTool, "What you may use",
                 "Lists the integrations with the scopes that are in effect for you.",
                 object({{"integrations", listOf(object({{"id", text},
                                                         {"name", text},
                                                         {"state", text},
                                                         {"scopes", listOf(text)}}))}}))};
}

// As a careless or hostile server may offer them: markup, a long text, a direction that turns, a
// schema that is none, a name with blanks.
std::vector<json> oddTools()
{
    const json anything = {{"type", "object"}};
    return {{{"name", "<img src=x onerror=alert(1)>"},
             {"description", "<h1>Markup</h1> &amp; more"},
             {"inputSchema", anything}},
            {{"name", "huge_description"},
             {"description", std::string(200000, 'x')},
             {"inputSchema", anything}},
            {{"name", "turned \u202e eman"}, {"description", ""}, {"inputSchema", anything}},
            {{"name", "no_schema"}, {"description", nullptr}, {"inputSchema", nullptr}},
            {{"name", ""}, {"inputSchema", anything}}};
}

json context(Database &database, const Person &person)
{
    const auto found = findPerson(database, person.id);
    return {{"person", {{"id", person.id}, {"name", person.name}, {"email", person.email}}},
            {"organization",
             {{"id", metaValue(database, "organizationId")},
              {"name", metaValue(database, "organizationName")}}},
            {"groups", found ? found->at("groups") : json::array()},
            {"roles", {person.role}}};
}

// By the same question that decides access.
json integrations(Database &database, const Person &person)
{
    json list = json::array();
    auto query = database.prepare("SELECT i.id, i.name, c.state FROM integrations i"
                                  " JOIN connections c ON c.integration = i.id ORDER BY i.id");
    while (query.step()) {
        const std::string id = query.text(0);
        json scopes = json::array();
        for (const Scope &scope : loadCatalog(database, id).scopes) {
            if (decideAccess(database, {id, person.id, {}, scope.id}).at("allowed"))
                scopes.push_back(scope.id);
        }
        list.push_back({{"id", id},
                        {"name", query.text(1)},
                        {"state", query.text(2)},
                        {"scopes", std::move(scopes)}});
    }
    return {{"integrations", std::move(list)}};
}

json failed(const std::string &text)
{
    return {{"content", {{{"type", "text"}, {"text", text}}}}, {"isError", true}};
}

} // namespace

json listTools(const Mcp &mcp, const json &params)
{
    std::vector<json> tools = knownTools();
    if (mcp.faults.isOn("oddTools")) {
        for (json &odd : oddTools())
            tools.push_back(std::move(odd));
    }
    if (mcp.faults.isOn("otherTools"))
        tools = {tool("do_something", "Something", "Does something.", object({}))};
    const json cursor = params.value("cursor", json());
    if (!mcp.faults.isOn("pagedTools")) {
        if (!cursor.is_null())
            throw McpError{200, -32602, "Unknown cursor", nullptr};
        return {{"tools", tools}};
    }
    std::size_t index = 0;
    if (!cursor.is_null()) {
        while (index < tools.size() && cursor != "page-" + std::to_string(index))
            ++index;
        if (index == 0 || index == tools.size())
            throw McpError{200, -32602, "Unknown cursor", nullptr};
    }
    json page = {{"tools", {tools[index]}}};
    if (index + 1 < tools.size())
        page["nextCursor"] = "page-" + std::to_string(index + 1);
    return page;
}

json callTool(Mcp &mcp, const json &params, const Person &person)
{
    const json name = params.value("name", json());
    const json arguments = params.value("arguments", json::object());
    if (name != contextTool && name != integrationsTool)
        throw McpError{200, -32602, "Unknown tool", nullptr};
    if (!arguments.is_object())
        throw McpError{200, -32602, "arguments must be an object", nullptr};
    if (mcp.faults.isOn("toolError"))
        return failed("The tool could not do this: a fault was asked for.");
    if (!arguments.empty())
        return failed("This tool takes no arguments.");
    const Store::Access access(mcp.store);
    const json body = name == contextTool ? context(access.database(), person)
                                          : integrations(access.database(), person);
    json result = {{"content", {{{"type", "text"}, {"text", body.dump()}}}}, {"isError", false}};
    if (!mcp.faults.isOn("noStructuredContent"))
        result["structuredContent"] = body;
    return result;
}

} // namespace sandbox::backend
