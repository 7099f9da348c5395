#include "fulfillment/preparation.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace entrepot {
namespace {

constexpr std::int64_t orders_in_a_batch = 200;
constexpr std::chrono::seconds pause_after_failure{1};

constexpr Sql organizations_waiting{"preparation.organizations",
                                    "SELECT DISTINCT organization_id FROM preparation_queue"};

constexpr Sql anything_waiting{
    "preparation.anything",
    "SELECT order_id FROM preparation_queue WHERE organization_id = $1 ORDER BY order_id LIMIT 1"};

constexpr Sql take_off_list{
    "preparation.take_off_list_one",
    "DELETE FROM preparation_queue WHERE organization_id = $1 AND order_id = $2"};

constexpr Sql note_failure{
    "preparation.note_failure",
    "UPDATE orders SET waiting_reason = 'Preparing it failed; the server''s log says why.'"
    " WHERE organization_id = $1 AND order_id = $2"};

/// Events after which orders may be on the list.
bool may_bring_work(const CommittedEvent& event) {
    static constexpr std::array<std::string_view, 6> types{
        "orders.create", "orders.update",       "inventory_levels.update",
        "rules.update",  "fulfillments.update", "deviations.update"};
    return std::ranges::find(types, event.type) != types.end();
}

constexpr Sql queue_shop{
    "preparation.queue_shop",
    "INSERT INTO preparation_queue (organization_id, order_id)"
    " SELECT DISTINCT r.organization_id, r.order_id FROM reservations r JOIN orders o"
    " ON o.organization_id = r.organization_id AND o.order_id = r.order_id"
    " WHERE r.organization_id = $1 AND o.shop_id = $2 ON CONFLICT DO NOTHING"};

}  // namespace

void queue_orders_of_shop(Tx& tx, ShopId shop) {
    tx.run(queue_shop, tx.organization(), shop);
}

PreparationWorker::PreparationWorker(Database& database) : database_(database) {
    database_.listen(
        [mailbox = mailbox_](const std::vector<CommittedEvent>& events) { mailbox->hear(events); });
}

PreparationWorker::~PreparationWorker() {
    stop();
}

void PreparationWorker::start() {
    thread_ = std::thread([this] { loop(); });
}

void PreparationWorker::stop() {
    {
        const std::lock_guard lock(mailbox_->mutex);
        mailbox_->stopping = true;
    }
    mailbox_->wake.notify_all();
    if (thread_.joinable()) thread_.join();
}

void PreparationWorker::Mailbox::hear(const std::vector<CommittedEvent>& events) {
    {
        const std::lock_guard lock(mutex);
        for (const CommittedEvent& event : events) {
            if (may_bring_work(event)) waiting.organizations.insert(event.organization);
            if (event.type == "shops.update") {
                waiting.changed_shops.insert({event.organization, ShopId{event.resource_id}});
            }
        }
        if (waiting.empty()) return;
    }
    wake.notify_one();
}

PreparationWorker::Work PreparationWorker::wait_for_work() {
    std::unique_lock lock(mailbox_->mutex);
    mailbox_->wake.wait(lock, [this] { return mailbox_->stopping || !mailbox_->waiting.empty(); });
    return mailbox_->stopping ? Work{} : std::exchange(mailbox_->waiting, {});
}

void PreparationWorker::do_work(const Work& work) {
    auto organizations = work.organizations;
    for (const auto& [organization, shop] : work.changed_shops) {
        database_.write_now(organization, [id = shop](Tx& tx) { queue_orders_of_shop(tx, id); });
        organizations.insert(organization);
    }
    for (const OrganizationId organization : organizations) prepare_all(organization);
}

void PreparationWorker::pause() {
    std::unique_lock lock(mailbox_->mutex);
    mailbox_->wake.wait_for(lock, pause_after_failure, [this] { return mailbox_->stopping; });
}

bool PreparationWorker::stopping() {
    const std::lock_guard lock(mailbox_->mutex);
    return mailbox_->stopping;
}

void PreparationWorker::look_for_leftovers() {
    const auto organizations = database_.read_now([](const Snapshot& snapshot) {
        return snapshot.rows<OrganizationId>(organizations_waiting);
    });
    const std::lock_guard lock(mailbox_->mutex);
    mailbox_->waiting.organizations.insert(organizations.begin(), organizations.end());
}

void PreparationWorker::loop() {
    bool looked = false;
    while (!stopping()) {
        try {
            if (!std::exchange(looked, true)) look_for_leftovers();
            do_work(wait_for_work());
        } catch (const std::exception& error) {
            // The database is away for a moment, or the outcome of a commit is unknown: look again.
            spdlog::warn("preparation: {}", error.what());
            looked = false;
            pause();
        }
    }
}

void PreparationWorker::prepare_all(OrganizationId organization) {
    const auto first_waiting = [&] {
        return database_.read_now([&](const Snapshot& snapshot) {
            return snapshot.maybe<OrderId>(anything_waiting, organization);
        });
    };
    while (!stopping()) {
        const auto first = first_waiting();
        if (!first) return;
        try {
            database_.write_now(
                organization, [](Tx& tx) { return prepare_batch(tx, orders_in_a_batch); },
                Database::Haste::can_wait);
        } catch (const CommitUnknown&) {
            throw;
        } catch (const std::exception& error) {
            spdlog::error("preparation: organization {}: {}", organization.value, error.what());
            prepare_first(organization, *first);
        }
    }
}

void PreparationWorker::prepare_first(OrganizationId organization, OrderId order) {
    try {
        database_.write_now(organization, [&](Tx& tx) { prepare_order(tx, order); });
    } catch (const CommitUnknown&) {
        throw;
    } catch (const std::exception& error) {
        // One order that can't be prepared must not keep the others waiting.
        spdlog::error("preparation: order {} of organization {} is left out: {}", order.value,
                      organization.value, error.what());
        database_.write_now(organization, [&](Tx& tx) {
            tx.run(take_off_list, tx.organization(), order);
            tx.run(note_failure, tx.organization(), order);
        });
    }
}

}  // namespace entrepot
