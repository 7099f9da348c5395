#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <thread>

#include "db/database.h"

namespace entrepot {

/// Settles the ports at grids (settle.h) whenever something happened that no command of theirs
/// did: a bin came, an order became ready or was cancelled; and looks ahead (look_ahead.h) then, a
/// site every few seconds at most. On a thread of its own; several
/// processes may run one each.
class GridPortWorker {
  public:
    /// Adds a listener to the database, so make it before the first write.
    explicit GridPortWorker(Database& database);
    ~GridPortWorker() { stop(); }
    GridPortWorker(const GridPortWorker&) = delete;
    GridPortWorker& operator=(const GridPortWorker&) = delete;

    void start();
    /// Returns when the thread has ended. Call it before the database is closed.
    void stop();

  private:
    class Inbox;
    using Moment = std::chrono::steady_clock::time_point;

    void run();
    void look_for_grids();
    void settle_all(OrganizationId organization);
    std::optional<Moment> next_look() const;
    void look_ahead_where_due();
    void look_ahead_in(OrganizationId organization);

    Database& database_;
    std::map<OrganizationId, Moment> look_at_;  ///< Where something happened since the last look.
    std::map<OrganizationId, Moment> looked_at_;
    std::shared_ptr<Inbox> inbox_;
    std::thread thread_;
};

}  // namespace entrepot
