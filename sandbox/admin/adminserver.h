// The sandbox's own side on a loopback port: the admin API, the sign-in and the MCP endpoint.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace sandbox::backend {

class HubSpotClient;
class Store;

struct AdminServerOptions
{
    std::string host = "127.0.0.1";
    int port = 0;
    // Changes decide access that many milliseconds after they were made.
    std::int64_t enforceDelayMs = 0;
    // How long an access token of the sign-in lives.
    std::int64_t tokenSeconds = 3600;
    // Without it the server is like any other that has MCP only.
    bool adminApi = true;
    // Offers POST, GET and DELETE /faults, and control().
    bool faults = false;
    // Commands for the HubSpot emulator that come through /faults; may be empty.
    std::function<nlohmann::json(const nlohmann::json &)> controlHubSpot;
};

class AdminServer
{
public:
    // The store and the client must outlive the server.
    AdminServer(AdminServerOptions options, Store &store, const HubSpotClient &hubspot);
    ~AdminServer();
    AdminServer(const AdminServer &) = delete;
    AdminServer &operator=(const AdminServer &) = delete;

    // Binds and serves on threads of its own; answers the base URL, "http://127.0.0.1:4711".
    // Throws std::runtime_error when the port cannot be had.
    std::string start();
    void stop();

    // What a POST to /faults does. Needs the faults option. Throws std::runtime_error with one
    // line when something is wrong with the command.
    void control(const nlohmann::json &command);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox::backend
