#include "database.h"

namespace sandbox::backend {

namespace {

// A killed sandbox holds its lock until the system has cleared it away.
constexpr int openTimeout = 500; // milliseconds

[[noreturn]] void fail(int result, const char *message)
{
    const int kind = result & 0xff;
    if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED)
        throw StorageBusy(message);
    throw StorageError(message);
}

} // namespace

Statement::Statement(sqlite3 *database, std::string_view sql)
    : m_database(database)
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v2(database, sql.data(), int(sql.size()), &statement, nullptr));
    m_statement.reset(statement);
}

void Statement::check(int result) const
{
    if (result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE)
        fail(result, sqlite3_errmsg(m_database));
}

bool Statement::step()
{
    const int result = sqlite3_step(m_statement.get());
    check(result);
    return result == SQLITE_ROW;
}

void Statement::run()
{
    while (step()) {}
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

void Statement::bindOne(int index, std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement.get(), index, value));
}

void Statement::bindOne(int index, std::string_view value)
{
    check(sqlite3_bind_text64(m_statement.get(), index, value.data(), value.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindOne(int index, const Blob &value)
{
    check(sqlite3_bind_blob64(m_statement.get(), index, value.bytes.data(), value.bytes.size(),
                              SQLITE_TRANSIENT));
}

void Statement::bindOne(int index, std::nullptr_t)
{
    check(sqlite3_bind_null(m_statement.get(), index));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string Statement::text(int column) const
{
    const auto *text = sqlite3_column_text(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return text ? std::string(reinterpret_cast<const char *>(text), std::size_t(size))
                : std::string();
}

std::optional<std::string> Statement::optionalText(int column) const
{
    if (isNull(column))
        return {};
    return text(column);
}

std::string Statement::blob(int column) const
{
    const void *data = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data ? std::string(static_cast<const char *>(data), std::size_t(size)) : std::string();
}

Database::Database(const std::string &path)
{
    sqlite3 *handle = nullptr;
    const int result =
        sqlite3_open_v2(path.c_str(), &handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    m_handle.reset(handle);
    if (result != SQLITE_OK)
        throw StorageError(handle ? sqlite3_errmsg(handle) : "out of memory");
    sqlite3_busy_timeout(handle, openTimeout);
    // Exclusive: a second sandbox on the same file soon fails instead of answering old rows.
    // Synchronous FULL: an answered change survives a power cut, not only a killed process.
    execute("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            // 64 MiB of pages, so that 100,000 groups with their history need not be read again.
            "PRAGMA cache_size=-65536;"
            "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; BEGIN IMMEDIATE; COMMIT;");
}

void Database::execute(const std::string &sql)
{
    char *message = nullptr;
    const int result = sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, &message);
    if (result != SQLITE_OK) {
        const std::string text = message ? message : "unknown error";
        sqlite3_free(message);
        fail(result, text.c_str());
    }
}

Transaction::Transaction(Database &database)
    : m_database(&database)
{
    database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    try {
        m_database->execute("ROLLBACK");
    } catch (const StorageError &) {
        // SQLite has rolled back by itself already, for example on a full disk.
    }
}

void Transaction::commit()
{
    m_database->execute("COMMIT");
    m_database = nullptr;
}

} // namespace sandbox::backend
