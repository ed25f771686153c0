#include "faultserver.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <thread>

namespace sandbox {

namespace {

constexpr std::chrono::milliseconds slice{20}; // how late an interruption may be noticed
constexpr std::chrono::milliseconds patience{5000}; // for a client to send or take something

class Connection : public httplib::Stream
{
public:
    Connection(socket_t socket, const std::atomic<bool> &interrupted)
        : m_socket(socket)
        , m_interrupted(interrupted)
    {
    }

    bool is_readable() const override { return m_begin < m_end || ready(POLLIN, patience); }
    bool is_writable() const override { return !m_cut && ready(POLLOUT, patience); }
    ssize_t read(char *to, size_t size) override;
    ssize_t write(const char *from, size_t size) override;
    void get_remote_ip_and_port(std::string &, int &) const override {}
    void get_local_ip_and_port(std::string &, int &) const override {}
    socket_t socket() const override { return m_socket; }

    void cut() { m_cut = true; }
    bool isCut() const { return m_cut; }
    bool clientHasGone() const;

private:
    bool ready(short event, std::chrono::milliseconds limit) const;

    const socket_t m_socket;
    const std::atomic<bool> &m_interrupted;
    std::array<char, 4096> m_buffer;
    size_t m_begin = 0;
    size_t m_end = 0;
    bool m_cut = false;
};

// httplib serves a connection from its first to its last byte on one thread.
thread_local Connection *currentConnection = nullptr;

bool Connection::ready(short event, std::chrono::milliseconds limit) const
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!m_interrupted && std::chrono::steady_clock::now() < end) {
        pollfd entry{m_socket, event, 0};
        if (poll(&entry, 1, static_cast<int>(slice.count())) > 0)
            return true;
    }
    return false;
}

ssize_t Connection::read(char *to, size_t size)
{
    if (m_begin == m_end) {
        if (!ready(POLLIN, patience))
            return -1;
        const ssize_t got = recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
        if (got <= 0)
            return got;
        m_begin = 0;
        m_end = static_cast<size_t>(got);
    }
    const size_t count = std::min(size, m_end - m_begin);
    std::memcpy(to, m_buffer.data() + m_begin, count);
    m_begin += count;
    return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char *from, size_t size)
{
    size_t sent = 0;
    while (sent < size) {
        if (!is_writable())
            return -1;
        const ssize_t count = send(m_socket, from + sent, size - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            return -1;
        sent += static_cast<size_t>(std::max<ssize_t>(0, count));
    }
    return static_cast<ssize_t>(size);
}

bool Connection::clientHasGone() const
{
    char byte = 0;
    return recv(m_socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

} // namespace

FaultServer::FaultServer()
{
    // Never shares its port with another server, which httplib's own default allows.
    set_socket_options([](socket_t socket) {
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    set_tcp_nodelay(true);
}

bool FaultServer::wait(std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
        if (m_interrupted || (currentConnection && currentConnection->clientHasGone()))
            return false;
        std::this_thread::sleep_for(
            std::min<std::chrono::nanoseconds>(slice, end - std::chrono::steady_clock::now()));
    }
    return true;
}

void FaultServer::cut()
{
    if (currentConnection)
        currentConnection->cut();
}

void FaultServer::reset()
{
    if (!currentConnection)
        return;
    const linger atOnce{1, 0};
    setsockopt(currentConnection->socket(), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    currentConnection->cut();
}

bool FaultServer::process_and_close_socket(socket_t socket)
{
    Connection connection(socket, m_interrupted);
    currentConnection = &connection;
    bool served = true;
    bool closed = false;
    // As httplib does it: one request after the other until one side has had enough.
    for (size_t left = keep_alive_max_count_; served && !closed && left > 0; --left) {
        if (!connection.is_readable() || m_interrupted)
            break;
        served = process_request(connection, left == 1, closed, nullptr);
        closed = closed || connection.isCut();
    }
    currentConnection = nullptr;
    // After a cut with SO_LINGER zero, a shutdown would say goodbye instead of resetting.
    if (!connection.isCut())
        shutdown(socket, SHUT_RDWR);
    close(socket);
    return served;
}

} // namespace sandbox
