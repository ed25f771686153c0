// Enforces revisions whose time has come, and tells so in the journal.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>

namespace sandbox::backend {

class Store;

// Has a thread of its own, from construction on until the store is closed.
class Enforcer
{
public:
    // Both must outlive it. After a change of the delay (milliseconds) call Store::announce().
    Enforcer(Store &store, const std::atomic<std::int64_t> &delay);
    // Closes nothing: it waits for Store::close().
    ~Enforcer();
    Enforcer(const Enforcer &) = delete;
    Enforcer &operator=(const Enforcer &) = delete;

private:
    void run();
    std::chrono::milliseconds enforceDue();

    Store &m_store;
    const std::atomic<std::int64_t> &m_delay;
    std::thread m_thread;
};

} // namespace sandbox::backend
