#include "emulator.h"

#include "api.h"
#include "faultserver.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

namespace sandbox {

namespace {

constexpr std::size_t largestBody = std::size_t{5} * 1024 * 1024; // bytes of a request
constexpr std::size_t threads = 32; // so that silent and slow answers do not starve the others
constexpr std::size_t requestsPerConnection = 100;
constexpr std::size_t slowPieces = 20;
constexpr std::chrono::minutes silence{30};

bool isLoopback(const std::string &host)
{
    if (host == "localhost" || host == "::1")
        return true;
    // Not a name that only begins like an address.
    return host.rfind("127.", 0) == 0 && host.find_first_not_of("0123456789.") == std::string::npos;
}

Call callOf(const httplib::Request &request)
{
    Call call;
    call.method = request.method;
    call.path = request.path;
    call.target = request.target;
    call.query.insert(request.params.begin(), request.params.end());
    call.authorization = request.get_header_value("Authorization");
    call.contentType = request.get_header_value("Content-Type");
    call.body = request.body;
    return call;
}

// Hands the body over piece by piece; httplib asks again until all of it has gone.
httplib::ContentProvider slowly(FaultServer &server, const Answer &answer)
{
    const std::size_t piece = std::max<std::size_t>(1, answer.body.size() / slowPieces);
    const std::size_t pieces = answer.body.size() / piece + 1;
    const std::chrono::milliseconds pause(answer.bodyMilliseconds / static_cast<int>(pieces));
    return [&server, body = answer.body, piece, pause](std::size_t offset, std::size_t length,
                                                       httplib::DataSink &sink) {
        return server.wait(pause) && sink.write(body.data() + offset, std::min(piece, length));
    };
}

httplib::ContentProvider halfOf(const Answer &answer)
{
    return [body = answer.body](std::size_t offset, std::size_t, httplib::DataSink &sink) {
        if (offset == 0)
            sink.write(body.data(), body.size() / 2);
        return false; // httplib then closes the connection
    };
}

void deliver(FaultServer &server, const Answer &answer, httplib::Response &response)
{
    using Delivery = Answer::Delivery;
    server.wait(std::chrono::milliseconds(answer.delayMilliseconds));
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response.set_header(name, value);
    switch (answer.delivery) {
    case Delivery::Whole:
        response.set_content(answer.body, answer.contentType);
        break;
    case Delivery::Slow:
        response.set_content_provider(answer.body.size(), answer.contentType,
                                      slowly(server, answer));
        break;
    case Delivery::Truncated:
        response.set_content_provider(answer.body.size(), answer.contentType, halfOf(answer));
        break;
    case Delivery::Silent:
        server.wait(silence);
        FaultServer::cut();
        break;
    case Delivery::Dropped:
        FaultServer::cut();
        break;
    case Delivery::Reset:
        FaultServer::reset();
        break;
    }
}

} // namespace

class HubSpotEmulator::Private
{
public:
    explicit Private(EmulatorOptions given)
        : options(std::move(given))
        , api(options.rotatingValidSeconds, options.enforceLimits)
    {
    }

    void route();

    const EmulatorOptions options;
    Api api;
    mutable std::mutex mutex; // over the five below; never held while a request is answered
    std::unique_ptr<FaultServer> server;
    std::thread thread;
    std::atomic<bool> ended = false; // the thread has nothing more to serve
    std::string url;
};

void HubSpotEmulator::Private::route()
{
    const auto handler = [this](const httplib::Request &request, httplib::Response &response) {
        deliver(*server, api.answer(callOf(request)), response);
    };
    server->Get(".*", handler);
    server->Post(".*", handler);
    server->Put(".*", handler);
    server->Patch(".*", handler);
    server->Delete(".*", handler);
    server->Options(".*", handler);
    // Requests that httplib itself turned away, as one whose body is too large. It comes here with
    // our own refusals as well, and they have a type.
    server->set_error_handler([this](const httplib::Request &request, httplib::Response &response) {
        if (!response.has_header("Content-Type"))
            deliver(*server, api.refuse(callOf(request), response.status), response);
    });
}

HubSpotEmulator::HubSpotEmulator(EmulatorOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

HubSpotEmulator::~HubSpotEmulator()
{
    stop();
}

int HubSpotEmulator::listen(int port)
{
    const std::lock_guard lock(d->mutex);
    if (d->server)
        throw std::runtime_error("The HubSpot stand-in listens already");
    const std::string &host = d->options.host;
    if (!isLoopback(host))
        throw std::runtime_error("The HubSpot stand-in listens on loopback only, not " + host);
    d->server = std::make_unique<FaultServer>();
    d->server->new_task_queue = [] {
        return new httplib::ThreadPool(threads);
    };
    d->server->set_payload_max_length(largestBody);
    d->server->set_keep_alive_max_count(requestsPerConnection);
    d->route();
    const int bound = port == 0 ? d->server->bind_to_any_port(host)
                                : (d->server->bind_to_port(host, port) ? port : -1);
    if (bound <= 0) {
        d->server.reset();
        throw std::runtime_error("Cannot listen on " + host + ":" + std::to_string(port));
    }
    const bool bracketed = host.find(':') != std::string::npos;
    d->url = "http://" + (bracketed ? "[" + host + "]" : host) + ":" + std::to_string(bound);
    d->api.setUrl(d->url);
    d->ended = false;
    d->thread = std::thread([this] {
        d->server->listen_after_bind();
        d->ended = true;
    });
    return bound;
}

void HubSpotEmulator::stop()
{
    const std::lock_guard lock(d->mutex);
    if (!d->server)
        return;
    // listen_after_bind() may not have begun yet, and stop() before that would be lost.
    while (!d->server->is_running() && !d->ended)
        std::this_thread::yield();
    d->server->interrupt();
    d->server->stop();
    d->thread.join();
    d->server.reset();
    d->url.clear();
    d->api.setUrl({});
}

std::string HubSpotEmulator::url() const
{
    const std::lock_guard lock(d->mutex);
    return d->url;
}

nlohmann::json HubSpotEmulator::control(const nlohmann::json &command)
{
    return d->api.control(command);
}

nlohmann::json HubSpotEmulator::recordedRequests() const
{
    return d->api.recordedRequests();
}

} // namespace sandbox
