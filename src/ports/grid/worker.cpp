#include "ports/grid/worker.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

#include "ports/grid/look_ahead.h"
#include "ports/grid/settle.h"

namespace entrepot {
namespace {

constexpr std::chrono::seconds pause_after_failure{1};
/// What is needed next changes with every order, and robots take a minute for a bin.
constexpr std::chrono::seconds looks_ahead_every{5};

constexpr Sql organizations_with_grids{"ports.organizations_with_grids",
                                       "SELECT DISTINCT organization_id FROM grids"};

constexpr Sql ports_at_work{"ports.ports_at_grids",
                            "SELECT port_id FROM port_tasks WHERE organization_id = $1"
                            " AND task IN ('grid_pick', 'look', 'store', 'moves')"
                            " ORDER BY port_id"};

/// Events after which a port may have something else to do. A port that has just settled itself
/// is settled once more; it has nothing to do then.
bool may_bring_work(const CommittedEvent& event) {
    static constexpr std::array<std::string_view, 6> types{
        "bin_requests.update", "fulfillments.create", "fulfillments.update",
        "ports.update",        "orders.update",       "orders.cancellation_requested"};
    return std::ranges::find(types, event.type) != types.end();
}

}  // namespace

class GridPortWorker::Inbox {
  public:
    void hear(const std::vector<CommittedEvent>& events) {
        {
            const std::lock_guard lock(mutex_);
            for (const CommittedEvent& event : events) {
                if (may_bring_work(event)) told_.insert(event.organization);
            }
            if (told_.empty()) return;
        }
        wake_.notify_one();
    }

    void add(const std::vector<OrganizationId>& organizations) {
        const std::lock_guard lock(mutex_);
        told_.insert(organizations.begin(), organizations.end());
    }

    void stop() {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        wake_.notify_one();
    }

    bool stopping() {
        const std::lock_guard lock(mutex_);
        return stopping_;
    }

    /// Waits until something was told, the end has come, or it is so late.
    std::set<OrganizationId> take(std::optional<Moment> until) {
        std::unique_lock lock(mutex_);
        const auto is_over = [this] { return stopping_ || !told_.empty(); };
        until ? void(wake_.wait_until(lock, *until, is_over)) : wake_.wait(lock, is_over);
        return std::exchange(told_, {});
    }

    void pause() {
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, pause_after_failure, [this] { return stopping_; });
    }

  private:
    std::mutex mutex_;
    std::condition_variable wake_;
    std::set<OrganizationId> told_;
    bool stopping_ = false;
};

GridPortWorker::GridPortWorker(Database& database)
    : database_(database), inbox_(std::make_shared<Inbox>()) {
    database_.listen(
        [inbox = inbox_](const std::vector<CommittedEvent>& events) { inbox->hear(events); });
}

void GridPortWorker::start() {
    thread_ = std::thread([this] { run(); });
}

void GridPortWorker::stop() {
    inbox_->stop();
    if (thread_.joinable()) thread_.join();
}

void GridPortWorker::run() {
    bool looked = false;
    while (!inbox_->stopping()) {
        try {
            if (!std::exchange(looked, true)) look_for_grids();
            for (const OrganizationId organization : inbox_->take(next_look())) {
                settle_all(organization);
                look_at_.try_emplace(organization, looked_at_[organization] + looks_ahead_every);
            }
            look_ahead_where_due();
        } catch (const std::exception& error) {
            // The database is away for a moment: look at all ports again.
            spdlog::warn("ports at grids: {}", error.what());
            looked = false;
            inbox_->pause();
        }
    }
}

std::optional<GridPortWorker::Moment> GridPortWorker::next_look() const {
    std::optional<Moment> next;
    for (const auto& [organization, at] : look_at_) next = next ? std::min(*next, at) : at;
    return next;
}

void GridPortWorker::look_ahead_where_due() {
    const auto now = std::chrono::steady_clock::now();
    for (auto due = look_at_.begin(); due != look_at_.end();) {
        if (due->second > now) {
            ++due;
            continue;
        }
        look_ahead_in(due->first);
        looked_at_[due->first] = now;
        due = look_at_.erase(due);
    }
}

void GridPortWorker::look_ahead_in(OrganizationId organization) {
    const auto sites = database_.read_now(
        [&](const Snapshot& snapshot) { return sites_with_grids(snapshot, organization); });
    for (const SiteId site : sites) {
        try {
            database_.write_now(organization, [site](Tx& tx) { look_ahead(tx, site); });
        } catch (const CommitUnknown&) {
            throw;
        } catch (const std::exception& error) {
            // One site must not keep the others from looking ahead.
            spdlog::error("site {} of organization {}: {}", site.value, organization.value,
                          error.what());
        }
    }
}

void GridPortWorker::look_for_grids() {
    inbox_->add(database_.read_now([](const Snapshot& snapshot) {
        return snapshot.rows<OrganizationId>(organizations_with_grids);
    }));
}

void GridPortWorker::settle_all(OrganizationId organization) {
    const auto ports = database_.read_now([&](const Snapshot& snapshot) {
        return snapshot.rows<PortId>(ports_at_work, organization);
    });
    for (const PortId port : ports) {
        try {
            database_.write_now(organization, [port](Tx& tx) { settle_port(tx, port); });
        } catch (const CommitUnknown&) {
            throw;
        } catch (const std::exception& error) {
            // One port that can't be settled must not keep the others waiting.
            spdlog::error("port {} of organization {}: {}", port.value, organization.value,
                          error.what());
        }
    }
}

}  // namespace entrepot
