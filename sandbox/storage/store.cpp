#include "store.h"

#include "schema.h"

#include <thread>

namespace sandbox::backend {

namespace {

Vault openVault(const std::string &path, bool mayCreate)
{
    return path.empty() ? Vault::inMemory() : Vault::fromFile(path + ".key", mayCreate);
}

// The key is made before the seed is committed: a database with content always has its key.
bool isSeeded(Database &database)
{
    auto query = database.prepare("SELECT count(*) FROM meta");
    return query.step() && query.integer(0) > 0;
}

} // namespace

Store::Store(const std::string &path, const SeedOptions &seed)
    : m_database(path.empty() ? ":memory:" : path)
    , m_vault((prepareSchema(m_database), openVault(path, !isSeeded(m_database))))
{
    if (!isSeeded(m_database))
        seedOrganization(m_database, seed);
    m_databaseId = metaValue(m_database, "databaseId");
    // Tokens of an earlier start follow from the key and are issued again; others end here.
    m_database.execute("DELETE FROM bearer_tokens");
}

std::string Store::issueToken(const std::string &personId)
{
    const std::string token = m_vault.bearerToken("bearer|" + m_databaseId + "|" + personId);
    const Access access(*this);
    auto insert = m_database.prepare("INSERT OR REPLACE INTO bearer_tokens (sha256, person)"
                                     " SELECT ?, key FROM people WHERE id = ?");
    insert.bind(sha256Hex(token), personId).run();
    return token;
}

void Store::makeBusy(std::chrono::milliseconds time)
{
    m_busyUntil = Clock::now() + time;
}

void Store::lockFor(std::chrono::milliseconds time)
{
    m_lockedUntil = Clock::now() + time;
}

// Called with the lock held, so that a locked storage keeps everyone waiting.
void Store::meetTrouble()
{
    while (Clock::now() < m_lockedUntil.load() && !isClosed())
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    if (Clock::now() < m_busyUntil.load())
        throw StorageBusy("database is locked");
}

void Store::announce()
{
    {
        const std::scoped_lock lock(m_newsMutex);
        ++m_announcements;
    }
    m_news.notify_all();
}

std::uint64_t Store::waitForNews(std::uint64_t seen, std::chrono::milliseconds longest)
{
    std::unique_lock lock(m_newsMutex);
    m_news.wait_for(lock, longest, [&] { return m_closed || m_announcements != seen; });
    return m_announcements;
}

void Store::close()
{
    {
        const std::scoped_lock lock(m_newsMutex);
        m_closed = true;
    }
    m_news.notify_all();
}

bool Store::isClosed() const
{
    const std::scoped_lock lock(m_newsMutex);
    return m_closed;
}

std::string metaValue(Database &database, const std::string &key)
{
    auto query = database.prepare("SELECT value FROM meta WHERE key = ?");
    query.bind(key);
    return query.step() ? query.text(0) : std::string();
}

} // namespace sandbox::backend
