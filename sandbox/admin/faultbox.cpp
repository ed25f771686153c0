#include "faultbox.h"

#include "base/problem.h"
#include "connectioncut.h"
#include "router.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <thread>

#include <unistd.h>

namespace sandbox::backend {

using nlohmann::json;

namespace {

constexpr std::array kinds = {"latency", "dropBefore", "dropAfter", "truncate", "wrongContentType",
                              "html",    "status",     "oversize",  "slowDrip", "exit"};

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
void writeSlowly(const Answer &answer, int milliseconds, const Store *store,
                 httplib::Response &response)
{
    const std::string body = answer.body;
    const int pause = milliseconds > 0 ? milliseconds : 50;
    response.set_content_provider(
        body.size(), answer.contentType,
        [body, pause, store](std::size_t offset, std::size_t length, httplib::DataSink &sink) {
            std::this_thread::sleep_for(std::chrono::milliseconds(pause));
            return !store->isClosed()
                   && sink.write(body.data() + offset, std::min<std::size_t>(length, 16));
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
        cutConnection(request);
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
        if (kind == "truncate")
            writeTruncated(copy, response);
        else
            writeSlowly(copy, milliseconds, store, response);
    }
}

FaultBox::Rule FaultBox::parse(const json &source) const
{
    const Fields fields(source, {"method", "path", "skip", "times", "probability", "kind",
                                 "milliseconds", "status", "code", "retryAfter", "bytes", "when"});
    const auto number = [&](const char *name, std::int64_t low, std::int64_t high,
                            std::int64_t fallback) {
        return fields.has(name) ? fields.number(name, low, high) : fallback;
    };
    const auto text = [&](const char *name, const char *fallback) {
        return fields.has(name) ? fields.text(name, 300) : std::string(fallback);
    };
    Rule rule;
    rule.source = source;
    rule.fault.kind = fields.text("kind", 40);
    if (std::ranges::find(kinds, rule.fault.kind) == kinds.end())
        throw Problem("badRequest", "Unknown kind of fault: " + rule.fault.kind);
    try {
        rule.method = std::regex(text("method", ""));
        rule.path = std::regex(text("path", ""));
    } catch (const std::regex_error &) {
        throw Problem("badRequest", "method and path must be regular expressions.");
    }
    rule.skip = number("skip", 0, 1000000, 0);
    rule.times = number("times", 0, 1000000, 0);
    if (fields.has("probability")) {
        if (!fields.member("probability").is_number())
            throw Problem("badRequest", "probability must be a number.");
        rule.probability = fields.member("probability").get<double>();
    }
    rule.fault.milliseconds = int(number("milliseconds", 0, 600000, 0));
    rule.fault.status = int(number("status", 200, 599, 503));
    rule.fault.code = text("code", "");
    rule.fault.retryAfter = int(number("retryAfter", 0, 86400, -1));
    rule.fault.bytes = number("bytes", 1, 1LL << 32, 0);
    rule.fault.after = rule.fault.kind == "dropAfter" || text("when", "before") == "after";
    rule.fault.store = &m_store;
    return rule;
}

void FaultBox::setRules(const json &rules)
{
    if (!rules.is_array())
        throw Problem("badRequest", "rules must be a list.");
    std::vector<Rule> parsed;
    for (const json &rule : rules)
        parsed.push_back(parse(rule));
    const std::scoped_lock lock(m_mutex);
    m_rules = std::move(parsed);
}

void FaultBox::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_rules.clear();
}

json FaultBox::rules() const
{
    const std::scoped_lock lock(m_mutex);
    json list = json::array();
    for (const Rule &rule : m_rules) {
        list.push_back(rule.source);
        list.back()["struck"] = rule.struck;
    }
    return list;
}

Fault FaultBox::take(const std::string &method, const std::string &path)
{
    const std::scoped_lock lock(m_mutex);
    for (Rule &rule : m_rules) {
        if ((rule.times > 0 && rule.struck >= rule.times) || !std::regex_search(method, rule.method)
            || !std::regex_search(path, rule.path))
            continue;
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        if (std::uniform_real_distribution<double>(0, 1)(m_random) >= rule.probability)
            continue;
        ++rule.struck;
        return rule.fault;
    }
    return {};
}

} // namespace sandbox::backend
