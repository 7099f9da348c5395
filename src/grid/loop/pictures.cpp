#include "grid/loop/pictures.h"

#include "grid/errors.h"
#include "grid/settings.h"

namespace entrepot {
namespace {

using Live = std::shared_ptr<const grid::LivePicture>;

Live require(const GridPictures& pictures, const Snapshot& snapshot, const Caller& caller,
             SiteId site) {
    get_grid(snapshot, caller, site);
    if (auto live = pictures.find(caller.organization, site)) return live;
    throw Refusal(errors::grid_elsewhere,
                  "Another process works with this grid, or none yet; ask there, or again soon.");
}

GridPicture get_picture(const GridPictures& pictures, const Snapshot& snapshot,
                        const Caller& caller, SiteId site) {
    return require(pictures, snapshot, caller, site)->whole(pictures.now());
}

PictureChanges get_changes(const GridPictures& pictures, const Snapshot& snapshot,
                           const Caller& caller, SiteId site,
                           const http::Query<ChangesQuery>& query) {
    return require(pictures, snapshot, caller, site)->after(query->after, pictures.now());
}

GridReplay get_replay(const GridPictures& pictures, const Snapshot& snapshot, const Caller& caller,
                      SiteId site) {
    return require(pictures, snapshot, caller, site)->replay();
}

}  // namespace

void GridPictures::set(All pictures) {
    const std::lock_guard lock(mutex_);
    pictures_ = std::move(pictures);
}

std::shared_ptr<const grid::LivePicture> GridPictures::find(OrganizationId organization,
                                                            SiteId site) const {
    const std::lock_guard lock(mutex_);
    const auto found = pictures_.find({organization, site});
    return found == pictures_.end() ? nullptr : found->second;
}

void add_picture_routes(http::Routes& app, const GridPictures* pictures) {
    using namespace errors;
    const std::vector<const ErrorCode*> refuses{&grid_not_found, &grid_elsewhere};
    app.get_of(pictures, "/app/api/sites/{site_id}/grid/picture", Role::manager, get_picture,
               {.summary = "See a grid as it is now", .refuses = refuses});
    app.get_of(pictures, "/app/api/sites/{site_id}/grid/changes", Role::manager, get_changes,
               {.summary = "See what happened in a grid since a change", .refuses = refuses});
    app.get_of(pictures, "/app/api/sites/{site_id}/grid/replay", Role::manager, get_replay,
               {.summary = "See the last ten minutes of a grid", .refuses = refuses});
}

}  // namespace entrepot
