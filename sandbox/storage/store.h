// One organisation: the database, the key beside it, and the lock that every use of them takes.
#pragma once

#include "database.h"
#include "seed.h"
#include "vault.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>

namespace sandbox::backend {

struct Person
{
    std::int64_t key = 0;
    std::string id;
    std::string name;
    std::string email;
    std::string role;

    bool isAdmin() const { return role == "admin"; }
};

class Store
{
public:
    // An empty path keeps everything in memory. Throws std::runtime_error with one clear line.
    Store(const std::string &path, const SeedOptions &seed);

    // Holds the store for its lifetime; answers the database. Throws StorageBusy while somebody
    // else is made out to hold it.
    class Access
    {
    public:
        explicit Access(Store &store)
            : m_lock(store.m_mutex)
            , m_database(store.m_database)
        {
            store.meetTrouble();
        }
        Database &database() const { return m_database; }

    private:
        std::unique_lock<std::mutex> m_lock;
        Database &m_database;
    };

    const Vault &vault() const { return m_vault; }
    const std::string &databaseId() const { return m_databaseId; }

    // A bearer token for that person; only its SHA-256 is stored.
    std::string issueToken(const std::string &personId);

    // Wakes everyone in waitForNews(); called after a commit that wrote to the journal.
    void announce();
    // Waits until announce() was called after `seen`, or for `longest`, or until close().
    std::uint64_t waitForNews(std::uint64_t seen, std::chrono::milliseconds longest);
    // Ends all waiting for good.
    void close();
    bool isClosed() const;

    // Trouble on demand, thread safe: for so long every Access throws StorageBusy, or waits.
    void makeBusy(std::chrono::milliseconds time);
    void lockFor(std::chrono::milliseconds time);

private:
    using Clock = std::chrono::steady_clock;
    void meetTrouble();

    mutable std::mutex m_mutex;
    Database m_database;
    Vault m_vault;
    std::string m_databaseId;
    mutable std::mutex m_newsMutex;
    std::condition_variable m_news;
    std::uint64_t m_announcements = 0;
    bool m_closed = false;
    std::atomic<Clock::time_point> m_busyUntil{Clock::time_point::min()};
    std::atomic<Clock::time_point> m_lockedUntil{Clock::time_point::min()};
};

std::string metaValue(Database &database, const std::string &key);

} // namespace sandbox::backend
