#include "options.h"

#include <charconv>
#include <functional>
#include <map>
#include <stdexcept>

#include <arpa/inet.h>

namespace sandbox::backend {

namespace {

std::int64_t number(const std::string &option, const std::string &text, std::int64_t low,
                    std::int64_t high)
{
    std::int64_t value = 0;
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (text.empty() || result.ec != std::errc() || result.ptr != end || value < low
        || value > high)
        throw std::runtime_error(option + " needs a whole number from " + std::to_string(low)
                                 + " to " + std::to_string(high) + ", not '" + text + "'");
    return value;
}

std::string loopbackHost(const std::string &text)
{
    if (text == "localhost")
        return "127.0.0.1";
    in_addr four{};
    in6_addr six{};
    const bool loopback =
        (::inet_pton(AF_INET, text.c_str(), &four) == 1 && (ntohl(four.s_addr) >> 24) == 127)
        || (::inet_pton(AF_INET6, text.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six));
    if (!loopback)
        throw std::runtime_error("--host must be a loopback address such as 127.0.0.1, not '" + text
                                 + "': the sandbox is never offered to a network");
    return text;
}

// HTTPS anywhere, plain HTTP on this machine; scheme and authority only.
std::string vendorUrl(const std::string &text)
{
    const bool tls = text.starts_with("https://");
    const bool local = text.starts_with("http://127.0.0.1:")
                       || text.starts_with("http://localhost:")
                       || text.starts_with("http://[::1]:");
    const auto authority = text.substr(tls ? 8 : 7);
    if ((!tls && !local) || authority.empty()
        || authority.find_first_of("/?#@ ") != std::string::npos)
        throw std::runtime_error(
            "--hubspot-url must be https://host or http://127.0.0.1:port, not '" + text + "'");
    return text;
}

using Setter = std::function<void(Options &, const std::string &)>;

std::map<std::string, Setter> valueOptions()
{
    return {
        {"--host",
         [](Options &o, const std::string &v) {
             o.host = loopbackHost(v);
         }},
        {"--port",
         [](Options &o, const std::string &v) {
             o.port = int(number("--port", v, 0, 65535));
         }},
        {"--hubspot-port",
         [](Options &o, const std::string &v) {
             o.hubspotPort = int(number("--hubspot-port", v, 0, 65535));
         }},
        {"--hubspot-url",
         [](Options &o, const std::string &v) {
             o.hubspotUrl = vendorUrl(v);
         }},
        {"--database",
         [](Options &o, const std::string &v) {
             o.database = v;
         }},
        {"--groups",
         [](Options &o, const std::string &v) {
             o.seed.groups = number("--groups", v, 1, 2000000);
         }},
        {"--people",
         [](Options &o, const std::string &v) {
             o.seed.people = number("--people", v, 3, 2000000);
         }},
        {"--seed",
         [](Options &o, const std::string &v) {
             o.seed.seed = std::uint64_t(number("--seed", v, 0, INT64_MAX));
         }},
        {"--enforce-delay-ms",
         [](Options &o, const std::string &v) {
             o.enforceDelayMs = number("--enforce-delay-ms", v, 0, 86400000);
         }},
        {"--token-seconds",
         [](Options &o, const std::string &v) {
             o.tokenSeconds = number("--token-seconds", v, 1, 86400);
         }},
        {"--fault-rules",
         [](Options &o, const std::string &v) {
             o.faultRules = v;
         }},
        {"--parent-pid",
         [](Options &o, const std::string &v) {
             o.parentPid = number("--parent-pid", v, 1, INT32_MAX);
         }},
    };
}

std::map<std::string, bool Options::*> switches()
{
    return {{"--in-memory", &Options::inMemoryAsked},
            {"--no-admin-api", &Options::noAdminApi},
            {"--faults", &Options::faults},
            {"--exit-with-stdin", &Options::exitWithStdin},
            {"--help", &Options::help},
            {"-h", &Options::help},
            {"--version", &Options::version}};
}

} // namespace

Options parseOptions(std::span<char *const> arguments)
{
    Options options;
    const auto flags = switches();
    const auto setters = valueOptions();
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        std::string name = arguments[i];
        if (const auto flag = flags.find(name); flag != flags.end()) {
            options.*(flag->second) = true;
            continue;
        }
        std::string value;
        const auto equals = name.find('=');
        const bool joined = equals != std::string::npos;
        if (joined) {
            value = name.substr(equals + 1);
            name.resize(equals);
        }
        const auto setter = setters.find(name);
        if (setter == setters.end())
            throw std::runtime_error("unknown option " + name + "; see --help");
        if (!joined) {
            if (++i >= arguments.size())
                throw std::runtime_error(name + " needs a value");
            value = arguments[i];
        }
        setter->second(options, value);
    }
    if (options.inMemoryAsked && !options.database.empty())
        throw std::runtime_error("--database and --in-memory exclude each other");
    if (!options.faultRules.empty() && !options.faults)
        throw std::runtime_error("--fault-rules needs --faults");
    return options;
}

std::string helpText()
{
    return R"(onbelay-sandbox: a reference server for On Belay Console, with made-up data

The first line on standard output is one JSON object: server, hubspot, adminToken, memberToken,
secondAdminToken, thirdAdminToken (unless there are few people), sampleTokens (made-up HubSpot
tokens). It listens on loopback addresses only.

  --database FILE        keep the data there, the key that seals the HubSpot token in FILE.key
  --in-memory            keep nothing (this is also what happens without --database)
  --groups N             an organisation of N groups (default 14)
  --people N             and N people (default 60, or three to a group in a larger one)
  --seed N               the same numbers give the same organisation (default 1)
  --host ADDRESS         loopback address (default 127.0.0.1)
  --port N               port of the admin API (default: any free one)
  --hubspot-port N       port of the HubSpot emulator (default: any free one)
  --hubspot-url URL      prove tokens there instead of at the emulator
  --enforce-delay-ms N   a change decides access, and is told to do so, only after that time
  --token-seconds N      access tokens of the sign-in in a browser live that long (default 3600)
  --no-admin-api         no admin API, only the sign-in and MCP: like a server for Claude alone
  --faults               offer /faults, which makes answers go wrong on demand (docs/sandbox.md):
                         latency, dropBefore, dropAfter, truncate, wrongContentType, html, status,
                         oversize, slowDrip, exit; bufferStream, swallowEvent, duplicateEvent,
                         cutStream; and a busy storage, a forgotten journal, a wrong clock, a
                         sign-in that goes wrong
  --fault-rules FILE     begin as if the JSON in FILE had been posted to /faults
  --exit-with-stdin      end when standard input closes
  --parent-pid N         end when that process is gone
  --help, --version
)";
}

} // namespace sandbox::backend
