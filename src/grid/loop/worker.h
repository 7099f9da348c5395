#pragma once

#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/time.h"
#include "db/database.h"
#include "grid/loop/desk.h"
#include "grid/loop/pictures.h"

namespace entrepot {

/// Which grid: there is at most one in a site.
struct GridKey {
    OrganizationId organization;
    SiteId site;
};

/// Works with all grids of the installation, on a thread of its own: asks their controllers for
/// what the ports' rows want and writes into the rows what came of it. Woken by events and by what
/// the drivers have due. Several processes may each have one; a grid is worked by one of them.
class GridWorker {
  public:
    /// Adds a listener to the database, so make it before the first write. `process` is the name
    /// for the leases of grids.
    GridWorker(Database& database, std::string process, grid::MakeHost make = grid::make_host,
               const Clock& clock = system_clock());
    ~GridWorker() { stop(); }
    GridWorker(const GridWorker&) = delete;
    GridWorker& operator=(const GridWorker&) = delete;

    void start();
    /// Returns when the thread has ended. Call it before the database is closed.
    void stop();
    const GridPictures& pictures() const { return pictures_; }

  private:
    class Inbox;
    using Desks = std::vector<std::unique_ptr<grid::Desk>>;

    void run();
    void look_for_grids();
    void look_for_grids_of(OrganizationId organization);
    Desks::iterator find_desk(const GridKey& key);
    void open_desk(const GridKey& key);
    void renew_desk(const GridKey& key);
    bool take_lease(OrganizationId organization, SiteId site);
    /// Renews them when they are so old.
    void keep_leases(std::chrono::seconds after);
    void show_pictures();
    void give_back_leases();
    void work(const std::set<OrganizationId>& told);
    std::chrono::microseconds until_due();

    Database& database_;
    std::string process_;
    grid::MakeHost make_;
    const Clock& clock_;
    std::shared_ptr<Inbox> inbox_;
    Desks desks_;
    GridPictures pictures_;
    Time leases_from_;
    std::thread thread_;
};

}  // namespace entrepot
