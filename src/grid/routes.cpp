#include "grid/routes.h"

#include "accounts/errors.h"
#include "grid/bins_api.h"
#include "grid/demand.h"
#include "grid/errors.h"
#include "grid/settings.h"

namespace entrepot {

void add_grid_routes(http::Routes&, http::Routes& app) {
    using namespace errors;
    app.get("/app/api/bins", Role::manager, list_bins,
            {.summary = "List bins", .refuses = {&invalid_cursor}});
    app.post(
        "/app/api/bins", Role::manager, create_bins_in_app,
        {.summary = "Add bins", .refuses = {&site_not_found, &bin_already_exists, &grid_full}});
    app.get("/app/api/bins/{bin_id}", Role::manager, get_bin,
            {.summary = "Read a bin", .refuses = {&bin_not_found}});
    app.get("/app/api/bins/{bin_id}/contents", Role::manager, get_bin_picture,
            {.summary = "See what lies in a bin", .refuses = {&bin_not_found}});
    app.patch("/app/api/bins/{bin_id}", Role::manager, change_bin,
              {.summary = "Divide an empty bin otherwise, or take it out of the grid",
               .refuses = {&bin_not_found, &bin_not_empty, &bin_at_port, &grid_full}});
    app.get("/app/api/sites/{site_id}/grid", Role::manager, get_grid,
            {.summary = "Read a site's grid", .refuses = {&grid_not_found}});
    app.get("/app/api/sites/{site_id}/grid/demand", Role::manager, get_demand,
            {.summary = "See which bins of a grid are wanted", .refuses = {&grid_not_found}});
    app.put("/app/api/sites/{site_id}/grid", Role::admin, put_grid,
            {.summary = "Set up a site's grid",
             .refuses = {&site_not_found, &grid_not_found, &grid_impossible, &grid_in_use}});
}

}  // namespace entrepot
