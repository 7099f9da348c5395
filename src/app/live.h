#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

#include "base/caller.h"
#include "db/database.h"
#include "http/event_stream.h"
#include "http/worker_pool.h"

namespace entrepot::app {

/// The live screens: tells browsers of each committed event (`news`) and how many orders are ready
/// to pick in a site (`ready_count`), when that may have changed.
class Live {
  public:
    /// Make it before the database's first write. `pool` runs replays of missed events.
    Live(Database& database, http::WorkerPool& pool);
    ~Live() { stop(); }

    void start();
    void stop();

    /// The answer of GET /app/api/stream for this caller.
    http::Response open(const Caller& caller, const http::Request& request);

    std::size_t subscribers() const { return hub_.subscribers(); }

  private:
    struct SiteCount {
        SiteId site;
        std::int64_t count;
    };

    void hear(const std::vector<CommittedEvent>& events);
    void count_again(OrganizationId organization);
    void loop();
    void publish_counts(OrganizationId organization);
    static std::vector<SiteCount> counts(const Snapshot& snapshot, OrganizationId organization);
    static http::LiveEvent count_event(const SiteCount& count);

    Database& database_;
    http::EventHub hub_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::set<OrganizationId> changed_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace entrepot::app
