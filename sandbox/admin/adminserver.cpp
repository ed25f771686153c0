#include "adminserver.h"

#include "api.h"
#include "base/problem.h"
#include "connectioncut.h"
#include "controlroutes.h"
#include "enforcer.h"
#include "faultbox.h"
#include "mcp/mcp.h"
#include "oauth/gate.h"

#include <httplib.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace sandbox::backend {

namespace {

constexpr std::size_t maximumBody = 16 * 1024 * 1024;
// A kept-alive connection holds a thread, an event stream too.
constexpr std::size_t threads = 96;

// SO_REUSEADDR alone: with cpp-httplib's SO_REUSEPORT two sandboxes could share one port.
void setSocketOptions(socket_t socket)
{
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

// A web page must not reach the sandbox through a name that resolves to a loopback address.
bool isLoopbackHost(const std::string &host)
{
    const std::string name =
        host.starts_with('[') ? host.substr(0, host.find(']') + 1) : host.substr(0, host.find(':'));
    return name == "localhost" || name == "[::1]" || name.starts_with("127.");
}

// Answers the port, 0 when it cannot be had. A sandbox that was killed a moment ago may still hold
// it while the system clears it away.
int bindTo(httplib::Server &server, const std::string &host, int port)
{
    if (port == 0)
        return std::max(server.bind_to_any_port(host), 0);
    for (int tries = 0; tries < 20; ++tries) {
        if (server.bind_to_port(host, port))
            return port;
        std::this_thread::sleep_for(std::chrono::milliseconds(25));
    }
    return 0;
}

// The contract compresses with gzip. Where a client offers it too, the library takes Brotli, at its
// slowest level: most of the time of a large page. The request is the server's own, not a constant.
void preferGzip(const httplib::Request &request)
{
    if (request.get_header_value("Accept-Encoding").find("gzip") == std::string::npos)
        return;
    httplib::Headers &headers = const_cast<httplib::Request &>(request).headers;
    headers.erase("Accept-Encoding");
    headers.emplace("Accept-Encoding", "gzip");
}

} // namespace

class AdminServer::Private
{
public:
    Private(AdminServerOptions chosen, Store &shared, const HubSpotClient &hubspot)
        : options(std::move(chosen))
        , store(shared)
        , faults(shared)
        , api{shared, hubspot, options.enforceDelayMs, options.faults ? &faults : nullptr}
        , oauth(shared, options.tokenSeconds)
        , gate(oauth)
        , mcp(shared, gate)
        , control(api, oauth, mcp, options.controlHubSpot)
        , router(server, gate, options.faults ? &faults : nullptr)
    {
        configure();
        addRootRoute(router, options.adminApi);
        addOAuthRoutes(router, oauth);
        addMcpRoutes(router, mcp);
        if (options.adminApi)
            addAdminRoutes();
        if (options.faults)
            addControlRoutes(server, control);
    }

    void addAdminRoutes()
    {
        addSessionRoutes(router, api);
        addConnectionRoutes(router, api);
        addGroupRoutes(router, api);
        addChangeSetRoutes(router, api);
        addPeopleRoutes(router, api);
        addAuditRoutes(router, api);
        addEventRoutes(router, api);
    }

    void configure()
    {
        server.new_task_queue = [] {
            return new httplib::ThreadPool(threads);
        };
        server.set_socket_options(setSocketOptions);
        server.set_tcp_nodelay(true);
        server.set_keep_alive_max_count(100000);
        server.set_keep_alive_timeout(30);
        server.set_read_timeout(30);
        server.set_payload_max_length(maximumBody);
        server.set_pre_routing_handler(
            [](const httplib::Request &request, httplib::Response &response) {
                preferGzip(request);
                if (isLoopbackHost(request.get_header_value("Host")))
                    return httplib::Server::HandlerResponse::Unhandled;
                const std::string id = requestIdOf(request);
                const Problem problem("badRequest", "The Host header names no loopback address.");
                writeAnswer(problemAnswer(problem, id), id, response);
                return httplib::Server::HandlerResponse::Handled;
            });
        server.set_error_handler([](const httplib::Request &request, httplib::Response &response) {
            if (!response.body.empty())
                return;
            const std::string id = requestIdOf(request);
            Problem problem(problemCodeFor(response.status), response.status == 413
                                                                 ? "Bodies are limited to 16 MiB."
                                                                 : "There is nothing here.");
            problem.status = response.status;
            writeAnswer(problemAnswer(problem, id), id, response);
        });
    }

    AdminServerOptions options;
    Store &store;
    FaultBox faults;
    Api api;
    OAuth oauth;
    Gate gate;
    Mcp mcp;
    Control control;
    httplib::Server server;
    Router router;
    std::thread thread;
    std::unique_ptr<Enforcer> enforcer;
    int port = 0;
};

AdminServer::AdminServer(AdminServerOptions options, Store &store, const HubSpotClient &hubspot)
    : d(std::make_unique<Private>(std::move(options), store, hubspot))
{
}

AdminServer::~AdminServer()
{
    stop();
}

std::string AdminServer::start()
{
    const std::string &host = d->options.host;
    const int port = bindTo(d->server, host, d->options.port);
    if (port <= 0)
        throw std::runtime_error("cannot listen on " + host + " port "
                                 + std::to_string(d->options.port) + "; is it in use?");
    const bool v6 = host.find(':') != std::string::npos;
    const std::string url = "http://" + (v6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
    d->oauth.baseUrl = url;
    d->port = port;
    d->enforcer = std::make_unique<Enforcer>(d->store, d->api.enforceDelayMs);
    d->thread = std::thread([this] { d->server.listen_after_bind(); });
    // stop() has no effect before the loop runs.
    while (!d->server.is_running())
        std::this_thread::yield();
    return url;
}

void AdminServer::control(const nlohmann::json &command)
{
    try {
        d->control.command(command);
    } catch (const Problem &problem) {
        throw std::runtime_error("fault rules: " + problem.detail);
    }
}

void AdminServer::stop()
{
    d->store.close();
    d->enforcer.reset();
    d->server.stop();
    if (d->thread.joinable()) {
        // Its workers would wait half a minute for the next request of a kept-alive connection.
        endConnections(d->port);
        d->thread.join();
    }
}

} // namespace sandbox::backend
