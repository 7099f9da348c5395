#include "inbound/routes.h"

#include "accounts/errors.h"
#include "catalog/errors.h"
#include "inbound/detail.h"
#include "inbound/errors.h"
#include "inbound/list.h"
#include "inbound/purchase_orders.h"
#include "inbound/sync.h"
#include "inbound/transfer_list.h"
#include "inbound/transfers.h"
#include "stock/errors.h"

namespace entrepot {
namespace {

void add_purchase_orders(http::Routes& api) {
    using namespace errors;
    api.post("/api/v1/purchase_orders", Scope::purchase_orders, create_purchase_order,
             {.summary = "Create a purchase order",
              .description = "Its lines are offered to the worker who stores their products; each "
                             "change is told as `purchase_orders.update`, your own ones too.",
              .refuses = {&purchase_order_already_exists, &product_not_found, &shop_not_found}});
    api.get("/api/v1/purchase_orders", Scope::purchase_orders, list_purchase_orders,
            {.summary = "List purchase orders",
             .description = "The purchase orders of the token's shop, oldest first.",
             .refuses = {&shop_not_found, &invalid_cursor}});
    api.get("/api/v1/purchase_orders/{purchase_order_id}", Scope::purchase_orders,
            get_purchase_order,
            {.summary = "Read a purchase order", .refuses = {&purchase_order_not_found}});
    const http::RouteOptions of_a_change{
        .summary = "Change or close a purchase order",
        .description =
            "PUT and PATCH are the same: what is left out stays. `line_items` replaces "
            "the lines; a line goes on by its ids, or by its product when it has none. "
            "With `closed` true nothing more is expected.",
        .refuses = {&purchase_order_not_found, &purchase_order_cancelled,
                    &purchase_order_line_item_not_found, &product_not_found,
                    &quantity_below_received}};
    api.put("/api/v1/purchase_orders/{purchase_order_id}", Scope::purchase_orders,
            change_purchase_order, of_a_change);
    api.patch("/api/v1/purchase_orders/{purchase_order_id}", Scope::purchase_orders,
              change_purchase_order, of_a_change);
    api.remove("/api/v1/purchase_orders/{purchase_order_id}", Scope::purchase_orders,
               cancel_purchase_order,
               {.summary = "Cancel a purchase order",
                .description = "It stays readable as `cancelled`; its external id may be used "
                               "again.",
                .refuses = {&purchase_order_not_found, &purchase_order_already_received}});
    api.webhook<PurchaseOrder>("purchase_orders.update",
                               "A purchase order was made, changed, received, closed or "
                               "cancelled.");
    api.webhook<PurchaseOrderSync>("purchase_orders.sync",
                                   "A user asked for purchase orders to be sent anew.");
}

void add_purchase_orders_of_app(http::Routes& app) {
    using namespace errors;
    app.get("/app/api/purchase_orders", Role::manager, search_purchase_orders,
            {.summary = "List purchase orders", .refuses = {&invalid_cursor}});
    app.get("/app/api/purchase_orders/{purchase_order_id}", Role::manager, purchase_order_detail,
            {.summary = "Read all about a purchase order", .refuses = {&purchase_order_not_found}});
    app.post("/app/api/purchase_orders/{purchase_order_id}/close", Role::manager,
             close_purchase_order_in_app,
             {.summary = "Expect nothing more of a purchase order",
              .refuses = {&purchase_order_not_found, &purchase_order_cancelled}});
    app.post("/app/api/purchase_orders/{purchase_order_id}/reopen", Role::manager,
             reopen_purchase_order_in_app,
             {.summary = "Expect what is missing again",
              .refuses = {&purchase_order_not_found, &purchase_order_cancelled}});
    app.post("/app/api/purchase_orders/{purchase_order_id}/cancel", Role::manager,
             cancel_purchase_order_in_app,
             {.summary = "Cancel a purchase order",
              .refuses = {&purchase_order_not_found, &purchase_order_already_received}});
    app.post("/app/api/purchase_order_syncs", Role::manager, request_purchase_order_sync,
             {.summary = "Ask a shop to send its purchase orders anew",
              .refuses = {&shop_not_found, &purchase_order_not_found}});
}

void add_transfers(http::Routes& api, http::Routes& app) {
    using namespace errors;
    api.get("/api/v1/external_transfers", Scope::inventory_read, list_external_transfers,
            {.summary = "List external transfers",
             .description = "Units of the shop's products that left for another place of the "
                            "company (a store, a fair), or came back; oldest first. They are made "
                            "by people in Admin: no endpoint adds stock.",
             .refuses = {&shop_not_found, &invalid_cursor}});
    api.get("/api/v1/external_transfers/{external_transfer_id}", Scope::inventory_read,
            get_external_transfer,
            {.summary = "Read an external transfer",
             .refuses = {&shop_not_found, &external_transfer_not_found}});
    api.webhook<ExternalTransfer>("external_transfers.create",
                                  "Units left for another place of the company, or came back.");
    app.get("/app/api/external_transfers", Role::manager, search_external_transfers,
            {.summary = "List external transfers", .refuses = {&invalid_cursor}});
    app.post("/app/api/external_transfers", Role::manager, create_external_transfer,
             {.summary = "Note that units left for another place, or came back",
              .refuses = {&product_not_found, &kit_is_not_stored, &location_not_found, &not_a_shelf,
                          &not_enough_at_location, &units_promised, &lot_required, &expiry_required,
                          &lot_invalid, &lot_expires_otherwise}});
    app.get("/app/api/external_transfers/{external_transfer_id}", Role::manager,
            external_transfer_detail,
            {.summary = "Read an external transfer", .refuses = {&external_transfer_not_found}});
}

}  // namespace

void add_inbound_routes(http::Routes& api, http::Routes& app) {
    add_purchase_orders(api);
    add_purchase_orders_of_app(app);
    add_transfers(api, app);
}

}  // namespace entrepot
