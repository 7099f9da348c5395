#include "grid/loop/worker.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace entrepot {
namespace {

constexpr std::chrono::microseconds longest_rest = std::chrono::seconds(1);
constexpr std::chrono::seconds pause_after_failure{1};
/// A process that was killed keeps its grids standing so long.
constexpr std::chrono::seconds lease_time{10};
constexpr std::chrono::seconds lease_kept_every{3};

constexpr Sql read_grids{"grid.read_grids",
                         "SELECT organization_id, site_id FROM grids ORDER BY 1, 2"};

constexpr Sql take_lease_sql{
    "grid.take_lease",
    "UPDATE grids SET locked_by = $3, locked_until = $4 WHERE organization_id = $1"
    " AND site_id = $2 AND (locked_by = $3 OR locked_until < $5)"};

std::vector<GridKey> all_grids(Database& database) {
    return database.read_now(
        [](const Snapshot& snapshot) { return snapshot.rows<GridKey>(read_grids); });
}

}  // namespace

/// What the database's threads tell.
class GridWorker::Inbox {
  public:
    struct Told {
        std::set<OrganizationId> requests;
        std::set<OrganizationId> plans;
        std::set<OrganizationId> grids;
        bool stop = false;

        bool nothing() const { return requests.empty() && plans.empty() && grids.empty(); }
    };

    void hear(const std::vector<CommittedEvent>& events) {
        {
            const std::lock_guard lock(mutex_);
            for (const CommittedEvent& event : events) hear_one(event);
            if (told_.nothing()) return;
        }
        wake_.notify_one();
    }

    void stop() {
        {
            const std::lock_guard lock(mutex_);
            told_.stop = true;
        }
        wake_.notify_one();
    }

    /// Lets the database come back; ends at once when the program does.
    void pause() {
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, pause_after_failure, [this] { return told_.stop; });
    }

    /// What was told since the last time; waits for it, `at_most` so long.
    Told take(std::chrono::microseconds at_most) {
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, at_most, [this] { return told_.stop || !told_.nothing(); });
        return std::exchange(told_, {.requests = {}, .plans = {}, .grids = {}, .stop = told_.stop});
    }

  private:
    void hear_one(const CommittedEvent& event) {
        if (event.type == "bin_requests.update" || event.type == "ports.update") {
            told_.requests.insert(event.organization);
        }
        if (event.type == "bins_ahead.update") told_.plans.insert(event.organization);
        if (event.type == "grids.update" || event.type == "bins.update") {
            told_.grids.insert(event.organization);
        }
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    Told told_;
};

GridWorker::GridWorker(Database& database, std::string process, grid::MakeHost make,
                       const Clock& clock)
    : database_(database),
      process_(std::move(process)),
      make_(std::move(make)),
      clock_(clock),
      inbox_(std::make_shared<Inbox>()),
      pictures_(clock) {
    database_.listen(
        [inbox = inbox_](const std::vector<CommittedEvent>& events) { inbox->hear(events); });
}

void GridWorker::start() {
    thread_ = std::thread([this] { run(); });
}

void GridWorker::stop() {
    inbox_->stop();
    if (thread_.joinable()) thread_.join();
}

void GridWorker::run() {
    bool looked = false;
    for (;;) {
        const Inbox::Told told = inbox_->take(until_due());
        if (told.stop) break;
        try {
            if (!std::exchange(looked, true)) look_for_grids();
            for (const OrganizationId organization : told.grids) look_for_grids_of(organization);
            keep_leases(lease_time);  // they ended while we slept
            for (const auto& desk : desks_) {
                if (told.plans.contains(desk->organization())) desk->read_plan();
            }
            work(told.requests);
            keep_leases(lease_kept_every);
            show_pictures();
        } catch (const std::exception& error) {
            // The database is away for a moment: all is read again.
            spdlog::warn("grid: {}", error.what());
            looked = false;
            inbox_->pause();
        }
    }
    give_back_leases();
}

void GridWorker::look_for_grids() {
    for (const GridKey& key : all_grids(database_)) {
        if (find_desk(key) == desks_.end()) open_desk(key);
    }
}

void GridWorker::look_for_grids_of(OrganizationId organization) {
    for (const GridKey& key : all_grids(database_)) {
        if (key.organization == organization) open_desk(key);
    }
}

GridWorker::Desks::iterator GridWorker::find_desk(const GridKey& key) {
    return std::ranges::find_if(desks_, [&](const auto& desk) {
        return desk->organization() == key.organization && desk->site() == key.site;
    });
}

/// One grid that can't be worked must not keep the others waiting.
void GridWorker::open_desk(const GridKey& key) {
    try {
        if (take_lease(key.organization, key.site)) renew_desk(key);
    } catch (const std::exception& error) {
        spdlog::error("grid of site {} of organization {}: {}", key.site.value,
                      key.organization.value, error.what());
    }
}

/// Opens a desk for a grid that has none, or whose settings changed; else reads its bins again.
void GridWorker::renew_desk(const GridKey& key) {
    auto grid = database_.read_now(
        [&](const Snapshot& snapshot) { return find_grid(snapshot, key.organization, key.site); });
    const auto known = find_desk(key);
    if (known != desks_.end() && (*known)->version() == grid->version) {
        return (*known)->read_bins();
    }
    if (known != desks_.end()) desks_.erase(known);
    desks_.push_back(std::make_unique<grid::Desk>(database_, key.organization, std::move(*grid),
                                                  clock_.now(), make_));
}

bool GridWorker::take_lease(OrganizationId organization, SiteId site) {
    return database_.write_now(organization, [&](Tx& tx) {
        return tx.change(take_lease_sql, organization, site, process_, clock_.now() + lease_time,
                         clock_.now()) == 1;
    });
}

void GridWorker::keep_leases(std::chrono::seconds after) {
    if (clock_.now() < leases_from_ + after) return;
    leases_from_ = clock_.now();
    std::erase_if(desks_, [this](const auto& desk) {
        return !take_lease(desk->organization(), desk->site());
    });
    look_for_grids();
}

void GridWorker::show_pictures() {
    GridPictures::All all;
    for (const auto& desk : desks_) all[{desk->organization(), desk->site()}] = desk->picture();
    pictures_.set(std::move(all));
}

void GridWorker::give_back_leases() {
    try {
        for (const auto& desk : desks_) {
            database_.write_now(desk->organization(), [&](Tx& tx) {
                tx.run(take_lease_sql, desk->organization(), desk->site(), process_, Time{},
                       clock_.now());
            });
        }
    } catch (const std::exception& error) {
        spdlog::warn("grid: {}", error.what());  // the leases end by themselves
    }
}

void GridWorker::work(const std::set<OrganizationId>& told) {
    for (const auto& desk : desks_) {
        try {
            desk->work(clock_.now(), told.contains(desk->organization()));
        } catch (const std::exception& error) {
            // What was done and not written is found by the next look.
            spdlog::warn("grid of site {}: {}", desk->site().value, error.what());
            desk->look_again();
        }
    }
}

std::chrono::microseconds GridWorker::until_due() {
    auto rest = longest_rest;
    for (const auto& desk : desks_) {
        if (const auto due = desk->next_due(clock_.now()))
            rest = std::min(rest, *due - clock_.now());
    }
    return std::max(rest, std::chrono::microseconds(0));
}

}  // namespace entrepot
