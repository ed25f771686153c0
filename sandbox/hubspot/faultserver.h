// An HTTP server that can also behave badly below HTTP: close a connection unanswered, reset it,
// or keep it waiting, and that stops at once whatever its answers are doing. POSIX sockets.
#pragma once

#include <httplib.h>

#include <atomic>
#include <chrono>

namespace sandbox {

class FaultServer : public httplib::Server
{
public:
    FaultServer();

    // Makes every wait and every open connection end soon; then httplib's own stop() is quick.
    void interrupt() { m_interrupted = true; }

    // The next three are for handlers and content providers, on the thread that runs them.
    // False when the time was cut short by interrupt() or because the client has gone.
    bool wait(std::chrono::milliseconds time);
    // From now on nothing more is written to this handler's connection, and it is closed.
    static void cut();
    static void reset();

private:
    bool process_and_close_socket(socket_t socket) override;

    std::atomic<bool> m_interrupted = false;
};

} // namespace sandbox
