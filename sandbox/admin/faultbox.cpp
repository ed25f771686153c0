#include "faultbox.h"

#include "base/problem.h"

#include <algorithm>
#include <map>

namespace sandbox::backend {

using nlohmann::json;

namespace {

using Moment = FaultBox::Moment;

const std::map<std::string, Moment> &kinds()
{
    static const std::map<std::string, Moment> all = {
        {"latency", Moment::Request},      {"dropBefore", Moment::Request},
        {"dropAfter", Moment::Request},    {"truncate", Moment::Request},
        {"html", Moment::Request},         {"wrongContentType", Moment::Request},
        {"status", Moment::Request},       {"oversize", Moment::Request},
        {"slowDrip", Moment::Request},     {"exit", Moment::Request},
        {"bufferStream", Moment::Stream},  {"swallowEvent", Moment::Event},
        {"duplicateEvent", Moment::Event}, {"cutStream", Moment::Written}};
    return all;
}

// What stands behind the question mark, or nothing.
std::string queryOf(const httplib::Request &request)
{
    const auto mark = request.target.find('?');
    return mark == std::string::npos ? std::string() : request.target.substr(mark + 1);
}

} // namespace

FaultBox::Subject::Subject(const httplib::Request &request, std::string personId)
    : method(request.method)
    , path(request.path)
    , query(queryOf(request))
    , person(std::move(personId))
{
}

FaultBox::Rule FaultBox::parse(const json &source) const
{
    const Fields fields(source, {"method", "path", "query", "person", "skip", "times",
                                 "probability", "kind", "milliseconds", "status", "code",
                                 "retryAfter", "bytes", "events", "headers", "when"});
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
    const auto kind = kinds().find(rule.fault.kind);
    if (kind == kinds().end())
        throw Problem("badRequest", "Unknown kind of fault: " + rule.fault.kind);
    rule.moment = kind->second;
    try {
        rule.method = std::regex(text("method", ""));
        rule.path = std::regex(text("path", ""));
        rule.query = std::regex(text("query", ""));
    } catch (const std::regex_error &) {
        throw Problem("badRequest", "method, path and query must be regular expressions.");
    }
    rule.person = text("person", "");
    rule.skip = number("skip", 0, 1000000, 0);
    rule.times = number("times", 0, 1000000, 0);
    if (fields.has("probability")) {
        if (!fields.member("probability").is_number())
            throw Problem("badRequest", "probability must be a number.");
        rule.probability = fields.member("probability").get<double>();
    }
    rule.events = number("events", 0, 1000000000, 0);
    rule.fault.headers = fields.flag("headers", true);
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

void FaultBox::reseed(std::uint32_t seed)
{
    const std::scoped_lock lock(m_mutex);
    m_random.seed(seed);
}

bool FaultBox::asksForPersons() const
{
    const std::scoped_lock lock(m_mutex);
    return std::ranges::any_of(m_rules, [](const Rule &rule) { return !rule.person.empty(); });
}

Fault FaultBox::take(Moment moment, const Subject &subject, std::int64_t events)
{
    const std::scoped_lock lock(m_mutex);
    for (Rule &rule : m_rules) {
        if (rule.moment != moment || events < rule.events
            || (rule.times > 0 && rule.struck >= rule.times)
            || (!rule.person.empty() && rule.person != subject.person)
            || !std::regex_search(subject.method, rule.method)
            || !std::regex_search(subject.path, rule.path)
            || !std::regex_search(subject.query, rule.query))
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
