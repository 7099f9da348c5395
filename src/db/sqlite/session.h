#pragma once

#include <memory>
#include <string>

#include "db/session.h"
#include "db/sqlite/connection.h"

namespace entrepot::db {

/// The only writer of an SQLite file.
class SqliteSession : public Session {
  public:
    SqliteSession(std::string path, std::unique_ptr<SqliteConnection> connection)
        : path_(std::move(path)), connection_(std::move(connection)) {}

    Connection& connection() override { return *connection_; }
    bool begin() override;
    /// Nothing to do: there is one writer at a time.
    void lock(OrganizationId) override {}
    void savepoint() override;
    void release() override;
    void undo() override;
    void commit() override;
    void abandon() noexcept override;
    /// Moves the log into the file and cuts it off.
    void idle() override;

  private:
    void run(const Sql& sql);
    void reopen();

    std::string path_;
    std::unique_ptr<SqliteConnection> connection_;  ///< None after it had to be given up.
    std::int64_t data_version_ = -1;
    bool written_since_idle_ = true;
    bool log_is_suspect_ = false;  ///< A commit failed.
};

/// A connection of the read pool.
class SqliteReader : public Reader {
  public:
    SqliteReader(const std::string& path, std::chrono::seconds limit)
        : connection_(path, SqliteConnection::Use::reading), limit_(limit) {}

    Connection& connection() override { return connection_; }
    void begin() override;
    void end() override;

  private:
    SqliteConnection connection_;
    std::chrono::seconds limit_;
};

}  // namespace entrepot::db
