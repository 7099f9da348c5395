#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <utility>
#include <vector>

#include "db/database.h"

namespace entrepot {

/// Makes fulfillments out of an order's promises, or says why it waits: unpaid, blocked by a rule,
/// or short of stock. Cuts what was planned and is no longer promised. May be called again at any
/// time; with nothing to do it changes nothing.
void prepare_order(Tx& tx, OrderId order);

/// Prepares the oldest orders on the list, at most `limit`. Returns how many it looked at.
std::int64_t prepare_batch(Tx& tx, std::int64_t limit);

/// Puts the shop's orders that hold promises on the list: its settings have changed, and what waits
/// may go now.
void queue_orders_of_shop(Tx& tx, ShopId shop);

/// Prepares orders in the background, woken by the events of the database: new orders, stock,
/// payments, changed rules and shops. Several processes may run one each. Make it before the
/// database's first write, and start it once.
class PreparationWorker {
  public:
    explicit PreparationWorker(Database& database);
    ~PreparationWorker();
    PreparationWorker(const PreparationWorker&) = delete;
    PreparationWorker& operator=(const PreparationWorker&) = delete;

    /// Starts the thread, which first looks for orders left over from the last run.
    void start();
    /// Returns when the thread has ended; what it had begun is finished.
    void stop();

  private:
    struct Work {
        std::set<OrganizationId> organizations;
        std::set<std::pair<OrganizationId, ShopId>> changed_shops;

        bool empty() const { return organizations.empty() && changed_shops.empty(); }
    };
    /// What the database's threads and ours share. The database may tell of events a moment longer
    /// than the worker lives, so it holds this and not the worker.
    struct Mailbox {
        std::mutex mutex;
        std::condition_variable wake;
        Work waiting;
        bool stopping = false;

        void hear(const std::vector<CommittedEvent>& events);
    };

    void loop();
    Work wait_for_work();
    void do_work(const Work& work);
    void look_for_leftovers();
    void prepare_all(OrganizationId organization);
    void prepare_first(OrganizationId organization, OrderId order);
    void pause();
    bool stopping();

    Database& database_;
    std::shared_ptr<Mailbox> mailbox_ = std::make_shared<Mailbox>();
    std::thread thread_;
};

}  // namespace entrepot
