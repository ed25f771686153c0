// The control endpoint of --faults. docs/sandbox.md describes what it takes.
#pragma once

#include <nlohmann/json.hpp>

#include <functional>

namespace httplib {
class Server;
}

namespace sandbox::backend {

struct Api;
struct Mcp;
struct OAuth;

// `api.faults` must not be null. Thread safe.
class Control
{
public:
    using HubSpotControl = std::function<nlohmann::json(const nlohmann::json &)>;

    // All of them must outlive it; `hubspot` may be empty.
    Control(Api &api, OAuth &oauth, Mcp &mcp, HubSpotControl hubspot);

    // Does what a POST asks for. Throws Problem badRequest; what stood before the wrong part of
    // the command has been done by then.
    nlohmann::json command(const nlohmann::json &body);
    // The rules, with how often each struck, and the settings.
    nlohmann::json state() const;
    // Nothing goes wrong any more: no rules, no trouble with the storage, the right time.
    void reset();

private:
    Api &m_api;
    OAuth &m_oauth;
    Mcp &m_mcp;
    HubSpotControl m_hubspot;
};

// POST, GET and DELETE /faults. Both must outlive the server's last answer.
void addControlRoutes(httplib::Server &server, Control &control);

} // namespace sandbox::backend
