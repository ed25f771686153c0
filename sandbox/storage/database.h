// SQLite with owners for its handles. Nothing here is thread safe: Store guards it with one mutex.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sandbox::backend {

// What SQLite said, with its own words.
class StorageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

// The storage is in use elsewhere; the same call may succeed a moment later.
class StorageBusy : public StorageError
{
public:
    using StorageError::StorageError;
};

struct Blob
{
    std::string bytes;
};

class Statement
{
public:
    Statement(sqlite3 *database, std::string_view sql);

    // Binds from the first parameter on: integers, bool, text, Blob, nullptr, std::optional.
    template <typename... Values>
    Statement &bind(const Values &...values)
    {
        reset();
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }

    // True while there is a row.
    bool step();
    // For a statement that answers no rows.
    void run();
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    std::string text(int column) const;
    std::optional<std::string> optionalText(int column) const;
    std::string blob(int column) const;

private:
    void bindOne(int index, std::int64_t value);
    void bindOne(int index, int value) { bindOne(index, std::int64_t(value)); }
    void bindOne(int index, bool value) { bindOne(index, std::int64_t(value)); }
    void bindOne(int index, std::string_view value);
    void bindOne(int index, const std::string &value) { bindOne(index, std::string_view(value)); }
    void bindOne(int index, const char *value) { bindOne(index, std::string_view(value)); }
    void bindOne(int index, const Blob &value);
    void bindOne(int index, std::nullptr_t);
    template <typename Value>
    void bindOne(int index, const std::optional<Value> &value)
    {
        if (value)
            bindOne(index, *value);
        else
            bindOne(index, nullptr);
    }
    void check(int result) const;

    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    sqlite3 *m_database;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

class Database
{
public:
    // A file that is made when missing, or ":memory:". Holds an exclusive lock on the file.
    explicit Database(const std::string &path);

    void execute(const std::string &sql);
    Statement prepare(std::string_view sql) const { return {m_handle.get(), sql}; }
    std::int64_t lastInsertId() const { return sqlite3_last_insert_rowid(m_handle.get()); }

private:
    struct Closer
    {
        void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
    };
    std::unique_ptr<sqlite3, Closer> m_handle;
};

// Rolls back unless commit() was called.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Database *m_database;
};

} // namespace sandbox::backend
