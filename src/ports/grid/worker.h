#pragma once

#include <memory>
#include <set>
#include <thread>

#include "db/database.h"

namespace entrepot {

/// Settles the ports at grids (settle.h) whenever something happened that no command of theirs
/// did: a bin came, an order became ready or was cancelled. On a thread of its own; several
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

    void run();
    void look_for_ports();
    void settle_all(OrganizationId organization);

    Database& database_;
    std::shared_ptr<Inbox> inbox_;
    std::thread thread_;
};

}  // namespace entrepot
