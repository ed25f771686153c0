// Makes answers go wrong on demand, for trying how clients behave. Exists only with --faults.
#pragma once

#include "call.h"

#include <nlohmann/json.hpp>

#include <mutex>
#include <random>
#include <regex>
#include <string>
#include <vector>

namespace sandbox::backend {

// What is to go wrong with one request; nothing unless `kind` is set.
struct Fault
{
    // latency, dropBefore, dropAfter, truncate, wrongContentType, html, status, oversize,
    // slowDrip, exit
    std::string kind;
    int milliseconds = 0;
    int status = 503;
    std::string code;
    int retryAfter = -1;
    std::int64_t bytes = 0;
    // For status, html, exit: after the handler did its work instead of before.
    bool after = false;
    const Store *store = nullptr;

    // Answers true when the request is finished with and the handler must not run.
    bool beforeHandler(const httplib::Request &request, const std::string &requestId,
                       httplib::Response &response);
    void afterHandler(const httplib::Request &request, Answer answer, const std::string &requestId,
                      httplib::Response &response);

private:
    bool strike(const httplib::Request &request, const std::string &requestId,
                httplib::Response &response) const;
};

// Thread safe.
class FaultBox
{
public:
    explicit FaultBox(const Store &store)
        : m_store(store)
    {
    }

    // [{"method":"POST","path":"^/api/","skip":0,"times":1,"probability":0.5,"kind":"latency",
    //   "milliseconds":200,"status":503,"code":"unavailable","retryAfter":1,"bytes":1000000,
    //   "when":"after"}]
    // method and path are regular expressions, searched for; both default to everything. times
    // defaults to 0 = until cleared; skip lets that many matches pass first. Throws Problem
    // badRequest and changes nothing.
    void setRules(const nlohmann::json &rules);
    void clear();
    // The rules with how often each one struck.
    nlohmann::json rules() const;

    // The first rule that matches decides.
    Fault take(const std::string &method, const std::string &path);

private:
    struct Rule
    {
        std::regex method;
        std::regex path;
        std::int64_t skip = 0;
        std::int64_t times = 0;
        double probability = 1;
        Fault fault;
        nlohmann::json source;
        std::int64_t struck = 0;
    };
    Rule parse(const nlohmann::json &source) const;

    const Store &m_store;
    mutable std::mutex m_mutex;
    std::vector<Rule> m_rules;
    std::mt19937 m_random{1};
};

} // namespace sandbox::backend
