#pragma once

namespace httplib {
struct Request;
}

namespace sandbox::backend {

// Breaks the TCP connection that the request came on: the client sees a reset or an early end,
// whatever is written to it afterwards. Call it from the thread that serves the request.
void cutConnection(const httplib::Request &request);

// Reads nothing more from any client of the server on that port. A kept-alive connection that
// waits for its next request ends at once; an answer that is being written still goes out.
void endConnections(int localPort);

} // namespace sandbox::backend
