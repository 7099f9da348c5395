#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "db/postgres/connection.h"

namespace entrepot::db {

/// Has PostgreSQL look at tables that grew a lot since it last did, every few seconds. Its own
/// service comes by once a minute; until then it takes a young table for an empty one, and an
/// organization's rows, all read, for the cheapest way to one of them.
class Statistics {
  public:
    explicit Statistics(std::string url);
    ~Statistics();

  private:
    void loop();
    void look();
    /// Waits; false when it is time to stop.
    bool wait();

    std::string url_;
    std::unique_ptr<PostgresConnection> connection_;  ///< Of the thread.
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace entrepot::db
