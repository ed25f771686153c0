#include "controlroutes.h"

#include "api.h"
#include "base/clock.h"
#include "base/problem.h"
#include "faultbox.h"
#include "mcp/mcp.h"
#include "oauth/oauth.h"
#include "storage/organization.h"

#include <httplib.h>

namespace sandbox::backend {

using nlohmann::json;

namespace {

constexpr std::int64_t aDay = 86400;
constexpr std::int64_t tenYears = 10 * 365 * aDay;

void changeOrganization(Store &store, const json &command)
{
    const Fields fields(command, {"removeGroup", "addGroup"});
    {
        const Store::Access access(store);
        if (fields.has("removeGroup"))
            removeGroup(access.database(), fields.text("removeGroup", 64));
        if (fields.has("addGroup")) {
            const Fields group(fields.member("addGroup"), {"name", "description"});
            addGroup(access.database(), group.text("name", 200), group.text("description", 2000));
        }
    }
    store.announce();
}

void changeRules(FaultBox &faults, const Fields &fields)
{
    if (fields.has("seed"))
        faults.reseed(std::uint32_t(fields.number("seed", 0, UINT32_MAX)));
    if (fields.has("rules"))
        faults.setRules(fields.member("rules"));
}

void changeStorage(Store &store, const Fields &fields)
{
    const auto time = [&fields](const char *name) {
        return std::chrono::milliseconds(fields.number(name, 0, 600000));
    };
    if (fields.flag("forgetEvents", false)) {
        const Store::Access access(store);
        forgetEvents(access.database());
    }
    if (fields.has("storageBusyMs"))
        store.makeBusy(time("storageBusyMs"));
    if (fields.has("storageLockedMs"))
        store.lockFor(time("storageLockedMs"));
}

} // namespace

Control::Control(Api &api, OAuth &oauth, Mcp &mcp, HubSpotControl hubspot)
    : m_api(api)
    , m_oauth(oauth)
    , m_mcp(mcp)
    , m_hubspot(std::move(hubspot))
{
}

json Control::command(const json &body)
{
    const Fields fields(body, {"rules", "seed", "enforceDelayMs", "clockSkewSeconds", "cutStreams",
                               "forgetEvents", "storageBusyMs", "storageLockedMs", "organization",
                               "oauth", "mcp", "hubspot"});
    json hubspot;
    changeRules(*m_api.faults, fields);
    if (fields.has("organization"))
        changeOrganization(m_api.store, fields.member("organization"));
    if (fields.has("enforceDelayMs"))
        m_api.enforceDelayMs = fields.number("enforceDelayMs", 0, aDay * 1000);
    if (fields.has("clockSkewSeconds"))
        setClockSkew(fields.number("clockSkewSeconds", -tenYears, tenYears) * 1000);
    if (fields.flag("cutStreams", false))
        ++m_api.streamCuts;
    changeStorage(m_api.store, fields);
    if (fields.has("oauth"))
        controlOAuth(m_oauth, fields.member("oauth"));
    if (fields.has("mcp"))
        controlMcp(m_mcp, fields.member("mcp"));
    m_api.store.announce();
    if (fields.has("hubspot")) {
        if (!m_hubspot)
            throw Problem("badRequest", "There is no HubSpot emulator here.");
        hubspot = m_hubspot(fields.member("hubspot"));
    }
    json answer = state();
    if (!hubspot.is_null())
        answer["hubspot"] = std::move(hubspot);
    return answer;
}

json Control::state() const
{
    return {{"rules", m_api.faults->rules()},
            {"oauth", {{"faults", m_oauth.faults.names()}}},
            {"mcp", {{"faults", m_mcp.faults.names()}}},
            {"enforceDelayMs", m_api.enforceDelayMs.load()},
            {"clockSkewSeconds", clockSkew() / 1000}};
}

void Control::reset()
{
    m_api.faults->clear();
    m_oauth.faults.clear();
    m_mcp.faults.clear();
    m_api.store.makeBusy({});
    m_api.store.lockFor({});
    setClockSkew(0);
}

void addControlRoutes(httplib::Server &server, Control &control)
{
    // Past the router: faults must not strike the endpoint that ends them.
    const auto answered = [](const httplib::Request &request, httplib::Response &response,
                             const std::function<json()> &work) {
        const std::string id = requestIdOf(request);
        try {
            writeAnswer(jsonAnswer(work()), id, response);
        } catch (const Problem &problem) {
            writeAnswer(problemAnswer(problem, id), id, response);
        } catch (const std::exception &error) {
            writeAnswer(problemAnswer(Problem("badRequest", error.what()), id), id, response);
        }
    };
    server.Get("/faults", [&control, answered](const auto &request, auto &response) {
        answered(request, response, [&] { return control.state(); });
    });
    server.Delete("/faults", [&control, answered](const auto &request, auto &response) {
        answered(request, response, [&] {
            control.reset();
            return control.state();
        });
    });
    server.Post("/faults", [&control, answered](const auto &request, auto &response) {
        answered(request, response, [&] { return control.command(Call{request, {}, {}}.body()); });
    });
}

} // namespace sandbox::backend
