#pragma once

namespace httplib {
struct Request;
}

namespace sandbox::backend {

// Breaks the TCP connection that the request came on: the client sees a reset or an early end,
// whatever is written to it afterwards. Call it from the thread that serves the request.
void cutConnection(const httplib::Request &request);

} // namespace sandbox::backend
