#include "connectioncut.h"

#include <httplib.h>

#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>

namespace sandbox::backend {

namespace {

// 0 for a descriptor that is no connected TCP socket.
template <typename Ask>
int port(int descriptor, Ask ask)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (ask(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return 0;
    if (address.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in &>(address).sin_port);
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 &>(address).sin6_port);
    return 0;
}

bool carries(int descriptor, const httplib::Request &request)
{
    return port(descriptor, ::getpeername) == request.remote_port
           && port(descriptor, ::getsockname) == request.local_port;
}

template <typename Work>
void forEachDescriptor(const Work &work)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    const int last = int(std::min<rlim_t>(limit.rlim_cur, 4096));
    for (int descriptor = 3; descriptor < last; ++descriptor)
        work(descriptor);
}

} // namespace

// cpp-httplib 0.11 does not hand out the socket of a request, so it is found by its two
// ports: among the connections of this process to one address they are unique.
ClientConnection::ClientConnection(const httplib::Request &request)
{
    forEachDescriptor([this, &request](int descriptor) {
        if (request.remote_port > 0 && carries(descriptor, request))
            m_descriptor = descriptor;
    });
}

bool ClientConnection::isGone() const
{
    pollfd asked{m_descriptor, POLLRDHUP, 0};
    return m_descriptor >= 0 && ::poll(&asked, 1, 0) > 0
           && (asked.revents & (POLLRDHUP | POLLHUP | POLLERR | POLLNVAL)) != 0;
}

void ClientConnection::cut() const
{
    if (m_descriptor >= 0)
        ::shutdown(m_descriptor, SHUT_RDWR);
}

void endConnections(int localPort)
{
    forEachDescriptor([localPort](int descriptor) {
        if (port(descriptor, ::getsockname) == localPort && port(descriptor, ::getpeername) > 0)
            ::shutdown(descriptor, SHUT_RD);
    });
}

} // namespace sandbox::backend
