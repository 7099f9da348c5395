#include "db/sqlite/connection.h"

#include <fmt/format.h>

namespace entrepot::db {
namespace {

constexpr Sql journal_mode{"sqlite.journal_mode", "PRAGMA journal_mode = WAL"};

// Durable means: the log is synced at every commit. The cache is per connection and counts for
// each.
constexpr const char* common_settings = R"(
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA mmap_size = 0;)";
constexpr const char* writer_settings = R"(
    PRAGMA cache_size = -32000;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA journal_size_limit = 67108864;)";
constexpr const char* reader_settings = R"(
    PRAGMA cache_size = -2000;
    PRAGMA query_only = ON;)";

constexpr int busy_milliseconds = 10'000;
constexpr int steps_between_looks = 10'000;

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, Use use) {
    sqlite3* database = nullptr;
    const int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(path.c_str(), &database, flags, nullptr);
    database_.reset(database);
    if (code != SQLITE_OK) {
        throw DatabaseUnavailable(fmt::format("can't open {}: {}", path, message()));
    }
    statements_ = std::make_unique<StatementCache>(database);
    set_up(use);
}

void SqliteConnection::set_up(Use use) {
    sqlite3_busy_timeout(database_.get(), busy_milliseconds);
    execute(common_settings);
    if (use == Use::reading) return execute(reader_settings);
    const Rows mode = query(journal_mode, {});
    if (mode.cells.at(0) != Cell{std::string("wal")}) {
        throw DatabaseUnavailable(
            "this file can't have a write-ahead log (is it on a network "
            "drive?); put the data folder on a local disk");
    }
    execute(writer_settings);
}

Rows SqliteConnection::query(const Sql& sql, std::span<const Value> values) {
    return statements_->get(sql).rows(sql, values);
}

std::int64_t SqliteConnection::change(const Sql& sql, std::span<const Value> values) {
    statements_->get(sql).run(sql, values);
    return sqlite3_changes64(database_.get());
}

void SqliteConnection::queue(const Sql& sql, std::span<const Value> values) {
    statements_->get(sql).run(sql, values);
}

void SqliteConnection::execute(const std::string& script) {
    const int code = sqlite3_exec(database_.get(), script.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw_sqlite_error(database_.get(), code, "script");
}

bool SqliteConnection::in_transaction() const {
    return sqlite3_get_autocommit(database_.get()) == 0;
}

int SqliteConnection::try_run(const char* text) {
    return sqlite3_exec(database_.get(), text, nullptr, nullptr, nullptr);
}

bool SqliteConnection::truncate_log(Wait wait) {
    if (wait == Wait::no) sqlite3_busy_timeout(database_.get(), 0);
    const int code = sqlite3_wal_checkpoint_v2(database_.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                               nullptr, nullptr);
    sqlite3_busy_timeout(database_.get(), busy_milliseconds);
    return code == SQLITE_OK;
}

std::string SqliteConnection::message() const {
    return database_ ? sqlite3_errmsg(database_.get()) : "out of memory";
}

void SqliteConnection::limit(std::chrono::seconds span) {
    deadline_ = std::chrono::steady_clock::now() + span;
    sqlite3_progress_handler(database_.get(), steps_between_looks, &SqliteConnection::is_over,
                             this);
}

int SqliteConnection::is_over(void* connection) {
    const auto* self = static_cast<SqliteConnection*>(connection);
    return std::chrono::steady_clock::now() > self->deadline_ ? 1 : 0;
}

}  // namespace entrepot::db
