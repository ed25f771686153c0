#include "clientdocument.h"

#include "base/url.h"
#include "oauth.h"

#include <httplib.h>

#include <memory>

#include <arpa/inet.h>
#include <netdb.h>

namespace sandbox::backend {

using nlohmann::json;

namespace {

// The draft's own recommendation is 5 KB; real documents with logos and policies come close to it.
constexpr std::size_t maximumSize = 16 * 1024;
constexpr int timeout = 5; // seconds

[[noreturn]] void refuse(const std::string &why)
{
    throw OAuthError{"invalid_client", "The client's document cannot be used: " + why, 401};
}

bool isPublic(const in_addr &address)
{
    const std::uint32_t ip = ntohl(address.s_addr);
    const auto within = [ip](std::uint32_t network, int bits) {
        return (ip >> (32 - bits)) == (network >> (32 - bits));
    };
    return !within(0x00000000, 8) && !within(0x0a000000, 8) && !within(0x64400000, 10)
           && !within(0x7f000000, 8) && !within(0xa9fe0000, 16) && !within(0xac100000, 12)
           && !within(0xc0000000, 24) && !within(0xc0a80000, 16) && !within(0xc6120000, 15)
           && !within(0xe0000000, 3);
}

// Of IPv6 only what is handed out as public space (2000::/3), where no IPv4 address hides.
bool isPublic(const in6_addr &address)
{
    const bool tunnel = address.s6_addr[0] == 0x20
                        && (address.s6_addr[1] == 0x02 // 6to4
                            || (address.s6_addr[1] == 0x01 && address.s6_addr[2] == 0
                                && address.s6_addr[3] == 0)); // Teredo
    return (address.s6_addr[0] & 0xe0) == 0x20 && !tunnel;
}

std::string numeric(const sockaddr *address, socklen_t size)
{
    char text[NI_MAXHOST] = "";
    ::getnameinfo(address, size, text, sizeof text, nullptr, 0, NI_NUMERICHOST);
    return text;
}

// The address to talk to, looked up once, so that a second answer of the name server cannot lead
// elsewhere. Every address of the name must be allowed.
std::string allowedAddress(const Url &url)
{
    const bool six = url.host.starts_with('[');
    const std::string name = six ? url.host.substr(1, url.host.size() - 2) : url.host;
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(name.c_str(), nullptr, &hints, &found) != 0)
        refuse("its host is not known.");
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> list(found, ::freeaddrinfo);
    std::string first;
    for (const addrinfo *item = found; item; item = item->ai_next) {
        bool allowed = false;
        if (item->ai_family == AF_INET) {
            const auto &address = reinterpret_cast<const sockaddr_in *>(item->ai_addr)->sin_addr;
            allowed = isPublic(address) || (ntohl(address.s_addr) >> 24) == 127;
        } else if (item->ai_family == AF_INET6) {
            const auto &address = reinterpret_cast<const sockaddr_in6 *>(item->ai_addr)->sin6_addr;
            allowed = isPublic(address) || IN6_IS_ADDR_LOOPBACK(&address);
        }
        if (!allowed)
            refuse("it is in a private network.");
        if (first.empty())
            first = numeric(item->ai_addr, item->ai_addrlen);
    }
    return first;
}

std::string fetch(const Url &url)
{
    httplib::Client client(url.origin);
    client.set_hostname_addr_map({{url.host, allowedAddress(url)}});
    client.set_follow_location(false);
    client.set_connection_timeout(timeout);
    client.set_read_timeout(timeout);
    std::string body;
    const auto result = client.Get(
        url.path + url.query, {{"Accept", "application/json"}},
        [](const httplib::Response &response) { return response.status == 200; },
        [&body](const char *data, std::size_t size) {
            body.append(data, size);
            return body.size() <= maximumSize;
        });
    if (body.size() > maximumSize)
        refuse("it is too large.");
    if (!result)
        refuse("it could not be fetched.");
    return body;
}

} // namespace

Client fetchClientDocument(const std::string &clientId)
{
    const auto url = parseUrl(clientId);
    if (!url || url->hasFragment || (!url->isTls() && !url->isLoopback()) || url->path == "/")
        refuse("a client_id must be an https URL with a path.");
    if ((url->path + "/").find("/../") != std::string::npos
        || (url->path + "/").find("/./") != std::string::npos)
        refuse("its path has dots for a segment.");
    const json document = json::parse(fetch(*url), nullptr, false);
    if (!document.is_object() || document.value("client_id", json()) != clientId)
        refuse("it does not name this client_id.");
    // A secret in a public document would be none.
    if (document.contains("client_secret"))
        refuse("it has a secret.");
    json metadata = document;
    if (!metadata.contains("token_endpoint_auth_method"))
        metadata["token_endpoint_auth_method"] = "none";
    Client client = clientFromMetadata(metadata);
    if (client.authMethod != "none")
        refuse("only public clients are served that way.");
    client.id = clientId;
    client.anyLoopbackPort = true;
    return client;
}

} // namespace sandbox::backend
