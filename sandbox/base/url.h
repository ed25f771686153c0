// The parts of an absolute http or https URL.
#pragma once

#include <optional>
#include <string>

namespace sandbox::backend {

struct Url
{
    std::string scheme;
    // In lower case; an IPv6 address with its brackets.
    std::string host;
    int port = 0;
    // Path and query as they were written; the path is at least "/".
    std::string path;
    std::string query;
    bool hasFragment = false;

    // Scheme, host and port, the port as it was written or not.
    std::string origin;

    bool isTls() const { return scheme == "https"; }
    // 127.0.0.0/8, [::1] or localhost.
    bool isLoopback() const;
};

// Empty for anything else, also for a URL with a name or password in it, or with characters that
// a URL cannot have.
std::optional<Url> parseUrl(const std::string &text);

} // namespace sandbox::backend
