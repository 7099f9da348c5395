#pragma once

#include <mutex>
#include <set>
#include <string>

#include "base/time.h"
#include "db/database.h"

namespace entrepot {

/// Notes in the background which sessions are in use, so that a request does not pay for a write:
/// one write a session and minute at most. Thread-safe.
class SeenSessions {
  public:
    explicit SeenSessions(Database& database) : database_(&database) {}

    /// Writes the time of use when the one on record is a minute old. Returns at once.
    void note(const std::string& session_hash, Time last_seen_at, Time now);

  private:
    void written(const std::string& session_hash);

    Database* database_;
    std::mutex mutex_;
    std::set<std::string> under_way_;
};

}  // namespace entrepot
