#include "enforcer.h"

#include "base/clock.h"
#include "storage/enforcement.h"
#include "storage/store.h"

#include <algorithm>
#include <iostream>

namespace sandbox::backend {

namespace {

// Enough that a hundred thousand rows take seconds, few enough that no request waits long.
constexpr int chunk = 500;
// The store's lock is not fair: without a pause nobody else would get it between two chunks.
constexpr std::chrono::milliseconds pause{4};
constexpr std::chrono::milliseconds afterTrouble{100};
constexpr std::chrono::milliseconds longest{3600 * 1000};

} // namespace

Enforcer::Enforcer(Store &store, const std::atomic<std::int64_t> &delay)
    : m_store(store)
    , m_delay(delay)
    , m_thread([this] { run(); })
{
}

Enforcer::~Enforcer()
{
    m_thread.join();
}

void Enforcer::run()
{
    std::uint64_t seen = 0;
    while (!m_store.isClosed()) {
        std::chrono::milliseconds wait = afterTrouble;
        try {
            wait = enforceDue();
        } catch (const StorageBusy &) {
            // Nothing was written; the next round finds the same rows.
        } catch (const std::exception &error) {
            std::cerr << "enforcement: " << error.what() << std::endl;
        }
        if (wait > std::chrono::milliseconds::zero())
            seen = m_store.waitForNews(seen, wait);
        else
            std::this_thread::sleep_for(pause);
    }
}

// One chunk. Answers how long there is nothing to do; zero when there is more.
std::chrono::milliseconds Enforcer::enforceDue()
{
    int rows = 0;
    {
        const Store::Access access(m_store);
        const auto oldest = pendingSince(access.database());
        if (!oldest)
            return longest;
        const std::int64_t now = machineMs();
        if (const std::int64_t left = *oldest + m_delay - now; left > 0)
            return std::min(longest, std::chrono::milliseconds(left));
        rows = enforcePending(access.database(), now - m_delay, chunk);
    }
    if (rows > 0)
        m_store.announce();
    return std::chrono::milliseconds::zero();
}

} // namespace sandbox::backend
