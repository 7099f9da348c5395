#include "stock/routes.h"

#include "accounts/errors.h"
#include "catalog/errors.h"
#include "stock/errors.h"
#include "stock/labels.h"
#include "stock/levels_api.h"
#include "stock/shelves_api.h"

namespace entrepot {
namespace {

void add_api(http::Routes& api) {
    using namespace errors;
    api.get("/api/v1/inventory_levels", Scope::inventory_read, list_levels,
            {.summary = "List the counts of all products",
             .description = "Units in stock, reserved for orders, and available, in the site of "
                            "the token's shop.",
             .refuses = {&shop_not_found, &invalid_cursor}});
    api.get("/api/v1/inventory_levels/{product_id}", Scope::inventory_read, get_level,
            {.summary = "Read the counts of a product",
             .refuses = {&shop_not_found, &product_not_found}});
    api.get("/api/v1/inventory_log", Scope::inventory_read, list_log,
            {.summary = "List the changes of stock",
             .description = "Each change of a product's units in stock, oldest first.",
             .refuses = {&shop_not_found, &invalid_cursor}});
    api.webhook<InventoryLevelUpdate>("inventory_levels.update", "A product's counts changed.");
    api.webhook<InventoryLogRow>("inventory_log.create", "A product's units in stock changed.");
}

void add_shelves(http::Routes& app) {
    using namespace errors;
    app.get("/app/api/shelves", Role::manager, list_shelves_in_app,
            {.summary = "List shelves", .refuses = {&invalid_cursor}});
    app.post("/app/api/shelves", Role::manager, create_shelf_in_app,
             {.summary = "Add a shelf", .refuses = {&site_not_found, &shelf_already_exists}});
    app.post(
        "/app/api/shelves/bulk", Role::manager, create_shelves_in_app,
        {.summary = "Add a range of shelves", .refuses = {&site_not_found, &shelf_range_invalid}});
    app.get("/app/api/shelves/labels.pdf", Role::manager, print_labels,
            {.summary = "Print the labels of shelves",
             .refuses = {&shelf_range_invalid, &location_not_found}});
    app.patch(
        "/app/api/shelves/{location_id}", Role::manager, rename_shelf_in_app,
        {.summary = "Rename a shelf", .refuses = {&location_not_found, &shelf_already_exists}});
    app.remove("/app/api/shelves/{location_id}", Role::manager, delete_shelf_in_app,
               {.summary = "Take an empty shelf out of use",
                .refuses = {&location_not_found, &shelf_not_empty}});
}

}  // namespace

void add_stock_routes(http::Routes& api, http::Routes& app) {
    add_api(api);
    add_shelves(app);
    app.get("/app/api/products/{product_id}/places", Role::manager, product_places,
            {.summary = "See where a product lies", .refuses = {&errors::product_not_found}});
    app.get("/app/api/products/{product_id}/log", Role::manager, product_log,
            {.summary = "See what happened to a product's stock",
             .refuses = {&errors::product_not_found, &errors::invalid_cursor}});
}

}  // namespace entrepot
