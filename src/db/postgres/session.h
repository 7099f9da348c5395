#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "db/postgres/connection.h"
#include "db/session.h"

namespace entrepot::db {

/// One of the connections that write. Connects when first used and again after a loss.
class PostgresSession : public Session {
  public:
    explicit PostgresSession(std::string url) : url_(std::move(url)) {}

    Connection& connection() override { return *connection_; }
    /// Always false: other processes write as well.
    bool begin() override;
    /// Locks the organization's row, so that processes never interleave inside an organization.
    void lock(OrganizationId organization) override;
    void savepoint() override;
    void release() override;
    void undo() override;
    void commit() override;
    void abandon() noexcept override;

  private:
    std::string url_;
    std::unique_ptr<PostgresConnection> connection_;
};

/// A connection of the read pool.
class PostgresReader : public Reader {
  public:
    PostgresReader(const std::string& url, std::chrono::seconds limit);

    Connection& connection() override { return connection_; }
    void begin() override;
    void end() override;

  private:
    PostgresConnection connection_;
};

}  // namespace entrepot::db
