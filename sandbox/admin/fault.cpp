#include "fault.h"

#include "base/problem.h"
#include "connectioncut.h"
#include "router.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

#include <unistd.h>

namespace sandbox::backend {

namespace {

constexpr auto htmlPage = "<!doctype html><html><head><title>502 Bad Gateway</title></head>"
                          "<body><h1>502 Bad Gateway</h1><hr>proxy</body></html>";

// As if the machine had lost power: no destructor, no flush, no last words.
void die()
{
    ::kill(::getpid(), SIGKILL);
}

// Announces the whole body, sends half of it and hangs up.
void writeTruncated(const Answer &answer, httplib::Response &response)
{
    const std::string body = answer.body;
    response.set_content_provider(std::max<std::size_t>(body.size(), 2), answer.contentType,
                                  [body](std::size_t, std::size_t, httplib::DataSink &sink) {
                                      sink.write(body.data(), body.size() / 2);
                                      return false;
                                  });
}

// The right body in small bites.
void writeSlowly(const Answer &answer, const Fault &fault, httplib::Response &response)
{
    const std::string body = answer.body;
    const int pause = fault.milliseconds > 0 ? fault.milliseconds : 50;
    const std::size_t bite = fault.bytes > 0 ? std::size_t(fault.bytes) : 16;
    response.set_content_provider(
        body.size(), answer.contentType,
        [body, pause, bite, store = fault.store](std::size_t offset, std::size_t length,
                                                 httplib::DataSink &sink) {
            std::this_thread::sleep_for(std::chrono::milliseconds(pause));
            return !store->isClosed() && sink.write(body.data() + offset, std::min(length, bite));
        });
}

// Well-formed JSON of that size.
void writeOversize(std::int64_t bytes, httplib::Response &response)
{
    const std::int64_t size = bytes > 0 ? bytes : 80LL * 1024 * 1024;
    auto sent = std::make_shared<std::int64_t>(0);
    response.set_chunked_content_provider(
        "application/json", [size, sent](std::size_t, httplib::DataSink &sink) {
            if (*sent == 0 && !sink.write("{\"padding\":\"", 12))
                return false;
            if (*sent < size) {
                const std::string piece(std::size_t(std::min<std::int64_t>(65536, size - *sent)),
                                        'x');
                *sent += std::int64_t(piece.size());
                return bool(sink.write(piece.data(), piece.size()));
            }
            sink.write("\"}", 2);
            sink.done();
            return true;
        });
}

} // namespace

bool Fault::strike(const httplib::Request &request, const std::string &requestId,
                   httplib::Response &response) const
{
    if (kind == "exit")
        die();
    if (kind == "dropBefore" || kind == "dropAfter") {
        ClientConnection(request).cut();
        return true;
    }
    if (kind == "html") {
        Answer answer{502, "text/html; charset=utf-8", htmlPage, {}, {}};
        writeAnswer(std::move(answer), requestId, response);
        return true;
    }
    if (kind == "status") {
        Problem problem(code.empty() ? problemCodeFor(status) : code, "A fault was asked for.");
        problem.status = status;
        if (retryAfter >= 0 || status == 429 || status == 503)
            problem.headers["Retry-After"] = std::to_string(std::max(retryAfter, 0));
        if (status == 401)
            problem.headers["WWW-Authenticate"] = "Bearer scope=\"admin\"";
        writeAnswer(problemAnswer(problem, requestId), requestId, response);
        return true;
    }
    if (kind == "oversize") {
        writeOversize(bytes, response);
        return true;
    }
    return false;
}

bool Fault::beforeHandler(const httplib::Request &request, const std::string &requestId,
                          httplib::Response &response)
{
    if (kind == "latency") {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        while (std::chrono::steady_clock::now() < end && !store->isClosed())
            std::this_thread::sleep_for(std::chrono::milliseconds(std::min(milliseconds, 20)));
        return false;
    }
    return !kind.empty() && !after && strike(request, requestId, response);
}

void Fault::afterHandler(const httplib::Request &request, Answer answer,
                         const std::string &requestId, httplib::Response &response)
{
    if (after && strike(request, requestId, response))
        return;
    const Answer copy = kind.empty() ? Answer() : answer;
    if (kind == "wrongContentType")
        answer.contentType = "text/plain";
    writeAnswer(std::move(answer), requestId, response);
    if (copy.stream)
        return;
    if (kind == "truncate" || kind == "slowDrip") {
        response.body.clear();
        response.headers.erase("Content-Type"); // the provider sets it again
        if (kind == "truncate")
            writeTruncated(copy, response);
        else
            writeSlowly(copy, *this, response);
    }
}

} // namespace sandbox::backend
