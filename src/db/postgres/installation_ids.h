#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "db/postgres/connection.h"

namespace entrepot::db {

/// Numbers that are unique in the installation. Each is taken by one statement in a transaction of
/// its own: the lanes of several organizations never wait for each other's commit, nor deadlock;
/// the number of a transaction that fails is a gap. Thread-safe.
class InstallationIds {
  public:
    explicit InstallationIds(std::string url) : url_(std::move(url)) {}
    std::int64_t next(std::string_view counter);

  private:
    std::int64_t take(std::string_view counter);

    std::string url_;
    std::mutex mutex_;
    std::unique_ptr<PostgresConnection> connection_;
};

}  // namespace entrepot::db
