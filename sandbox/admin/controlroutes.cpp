#include "controlroutes.h"

#include "base/problem.h"
#include "faultbox.h"
#include "router.h"
#include "storage/organization.h"

#include <httplib.h>

namespace sandbox::backend {

using nlohmann::json;

namespace {

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

} // namespace

void addControlRoutes(httplib::Server &server, FaultBox &faults, Store &store,
                      std::function<json(const json &)> controlHubSpot)
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
    server.Get("/faults", [&faults, answered](const auto &request, auto &response) {
        answered(request, response, [&] { return json{{"rules", faults.rules()}}; });
    });
    server.Delete("/faults", [&faults, answered](const auto &request, auto &response) {
        answered(request, response, [&] {
            faults.clear();
            return json{{"rules", faults.rules()}};
        });
    });
    server.Post("/faults", [&faults, &store, answered, controlHubSpot = std::move(controlHubSpot)](
                               const auto &request, auto &response) {
        answered(request, response, [&] {
            const json body = Call{request, {}, {}}.body();
            const Fields fields(body, {"rules", "hubspot", "organization"});
            json answer = json::object();
            if (fields.has("rules"))
                faults.setRules(fields.member("rules"));
            if (fields.has("organization"))
                changeOrganization(store, fields.member("organization"));
            if (fields.has("hubspot")) {
                if (!controlHubSpot)
                    throw Problem("badRequest", "There is no HubSpot emulator here.");
                answer["hubspot"] = controlHubSpot(fields.member("hubspot"));
            }
            answer["rules"] = faults.rules();
            return answer;
        });
    });
}

} // namespace sandbox::backend
