#include "url.h"

#include <algorithm>
#include <charconv>

#include <arpa/inet.h>

namespace sandbox::backend {

namespace {

// Answers false when it is no port.
bool readPort(const std::string &text, int &port)
{
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, port);
    return result.ec == std::errc() && result.ptr == end && port > 0 && port < 65536;
}

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text;
}

// "host", "host:80", "[::1]:80"; answers false when it is none.
bool readAuthority(const std::string &authority, Url &url)
{
    const auto bracket = authority.find(']');
    const auto colon = authority.find(':', bracket == std::string::npos ? 0 : bracket);
    url.host = lower(authority.substr(0, colon));
    url.port = url.isTls() ? 443 : 80;
    if (colon != std::string::npos && !readPort(authority.substr(colon + 1), url.port))
        return false;
    const auto bare = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    };
    if (url.host.starts_with('[')) {
        in6_addr address{};
        const std::string inner = url.host.substr(1, url.host.size() - 2);
        return url.host.ends_with(']') && ::inet_pton(AF_INET6, inner.c_str(), &address) == 1;
    }
    return !url.host.empty() && std::ranges::all_of(url.host, bare);
}

} // namespace

bool Url::isLoopback() const
{
    in_addr four{};
    return host == "localhost" || host == "[::1]"
           || (::inet_pton(AF_INET, host.c_str(), &four) == 1 && (ntohl(four.s_addr) >> 24) == 127);
}

std::optional<Url> parseUrl(const std::string &text)
{
    const auto seen = [](char c) {
        return c > ' ' && c < 127 && c != '"' && c != '<' && c != '>' && c != '\\' && c != '^'
               && c != '`' && c != '{' && c != '|' && c != '}';
    };
    const auto mark = text.find("://");
    if (text.size() > 2000 || mark == std::string::npos || !std::ranges::all_of(text, seen))
        return {};
    Url url;
    url.scheme = lower(text.substr(0, mark));
    if (url.scheme != "https" && url.scheme != "http")
        return {};
    const auto start = mark + 3;
    const auto end = std::min(text.find_first_of("/?#", start), text.size());
    if (!readAuthority(text.substr(start, end - start), url))
        return {};
    url.origin = text.substr(0, end);
    const auto fragment = text.find('#', end);
    url.hasFragment = fragment != std::string::npos;
    const auto question = std::min(text.find('?', end), std::min(fragment, text.size()));
    url.path = question == end ? "/" : text.substr(end, question - end);
    const auto queryEnd = std::min(fragment, text.size());
    if (question < queryEnd)
        url.query = text.substr(question, queryEnd - question);
    return url;
}

} // namespace sandbox::backend
