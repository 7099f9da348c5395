#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "db/database.h"
#include "db/sqlite/statement.h"

struct sqlite3;

namespace entrepot::db {

/// One open SQLite file, for one thread at a time.
class SqliteConnection : public Connection {
  public:
    enum class Use { writing, reading };
    enum class Wait { no, for_readers };

    /// Opens `path`, made when missing, with all settings that keep commits durable. Throws
    /// DatabaseUnavailable.
    SqliteConnection(const std::string& path, Use use);

    Rows query(const Sql& sql, std::span<const Value> values) override;
    std::int64_t change(const Sql& sql, std::span<const Value> values) override;
    void queue(const Sql& sql, std::span<const Value> values) override;
    bool embedded() const override { return true; }

    /// Runs statements that give no rows and have no parameters.
    void execute(const std::string& script);
    bool in_transaction() const;
    /// Runs a statement by itself, for its result code instead of an exception.
    int try_run(const char* text);
    /// Statements fail with DatabaseUnavailable from now on plus `span`.
    void limit(std::chrono::seconds span);
    std::string message() const;
    /// Moves the write-ahead log into the file, syncs that and cuts the log off; false when a
    /// reader is in the way or the disk fails.
    bool truncate_log(Wait wait);

  private:
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    };

    static int is_over(void* connection);
    void set_up(Use use);
    void use_log();

    std::unique_ptr<sqlite3, Close> database_;
    std::unique_ptr<StatementCache> statements_;
    std::chrono::steady_clock::time_point deadline_{};
};

}  // namespace entrepot::db
