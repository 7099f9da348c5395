#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include "base/caller.h"
#include "base/time.h"
#include "db/database.h"
#include "grid/loop/live_picture.h"
#include "http/routes.h"

namespace entrepot {

/// The live pictures of the grids that this process works with.
class GridPictures {
  public:
    using Key = std::pair<OrganizationId, SiteId>;
    using All = std::map<Key, std::shared_ptr<const grid::LivePicture>>;

    explicit GridPictures(const Clock& clock) : clock_(clock) {}

    void set(All pictures);
    std::shared_ptr<const grid::LivePicture> find(OrganizationId organization, SiteId site) const;
    Time now() const { return clock_.now(); }

  private:
    const Clock& clock_;
    mutable std::mutex mutex_;
    All pictures_;
};

/// The routes of the live picture. Each refuses `grid_not_found`, and `grid_elsewhere` while
/// another process works with the grid, or none yet. `pictures` is nullptr where only the document
/// is made.
void add_picture_routes(http::Routes& app, const GridPictures* pictures);

}  // namespace entrepot
