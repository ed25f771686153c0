#pragma once

namespace httplib {
struct Request;
}

namespace sandbox::backend {

// The TCP connection that a request came on. Valid on the thread that serves the request, until
// its answer is written.
class ClientConnection
{
public:
    explicit ClientConnection(const httplib::Request &request);

    // The client has hung up, or the connection broke. Reads nothing.
    bool isGone() const;
    // The client sees a reset or an early end, whatever is written to it afterwards.
    void cut() const;

private:
    int m_descriptor = -1;
};

// Reads nothing more from any client of the server on that port. A kept-alive connection that
// waits for its next request ends at once; an answer that is being written still goes out.
void endConnections(int localPort);

} // namespace sandbox::backend
