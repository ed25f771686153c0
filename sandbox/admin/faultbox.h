// The rules by which answers go wrong on demand. Exists only with --faults.
#pragma once

#include "fault.h"

#include <nlohmann/json.hpp>

#include <mutex>
#include <random>
#include <regex>
#include <string>
#include <vector>

namespace sandbox::backend {

// Thread safe.
class FaultBox
{
public:
    explicit FaultBox(const Store &store)
        : m_store(store)
    {
    }

    // When a kind of fault may strike: at a request; at an event stream that is opened; at an event
    // that is about to be written to one; after each that was, and once before the first.
    enum class Moment { Request, Stream, Event, Written };

    struct Subject
    {
        Subject(const httplib::Request &request, std::string personId);
        std::string method;
        std::string path;
        std::string query;
        // Whose token it carries; empty for nobody's, or when no rule asks.
        std::string person;
    };

    // A list of rules as docs/sandbox.md describes them. Throws Problem badRequest and changes
    // nothing.
    void setRules(const nlohmann::json &rules);
    void clear();
    // The rules with how often each one struck.
    nlohmann::json rules() const;

    // For rules with a probability: the same seed and the same order of requests, the same faults.
    void reseed(std::uint32_t seed);

    // Whether any rule is for the requests of one person only.
    bool asksForPersons() const;
    // The first rule that matches decides. `events` is how many events the stream was sent.
    Fault take(Moment moment, const Subject &subject, std::int64_t events = 0);

private:
    struct Rule
    {
        std::regex method;
        std::regex path;
        std::regex query;
        // Empty for everybody.
        std::string person;
        Moment moment = Moment::Request;
        std::int64_t events = 0;
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
