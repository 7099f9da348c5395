#include "ports/routes.h"

#include "accounts/errors.h"
#include "catalog/errors.h"
#include "fulfillment/errors.h"
#include "grid/errors.h"
#include "inbound/errors.h"
#include "orders/errors.h"
#include "ports/errors.h"
#include "ports/order_filter.h"
#include "ports/port.h"
#include "ports/search.h"
#include "shipping/errors.h"
#include "stock/errors.h"

namespace entrepot {

void add_port_routes(http::Routes&, http::Routes& app) {
    app.get("/app/api/port/state", Role::user, port_state,
            {.summary = "What the port is doing and what its screen shows",
             .refuses = {&errors::device_not_enrolled}});
    app.post("/app/api/port/commands", Role::user, run_port_command,
             {.summary = "Send the port a command",
              .refuses = {&errors::device_not_enrolled,
                          &errors::task_moved_on,
                          &errors::unknown_command,
                          &errors::command_id_reused,
                          &errors::unknown_product,
                          &errors::unknown_shelf,
                          &errors::no_shelf_chosen,
                          &errors::nothing_to_pick,
                          &errors::picked_goods_in_tote,
                          &errors::unknown_step,
                          &errors::unknown_slot,
                          &errors::slot_not_complete,
                          &errors::bin_not_here,
                          &errors::port_without_grid,
                          &errors::bin_asked_for,
                          &errors::bin_not_asked_for,
                          &errors::bin_outside,
                          &errors::bin_inside,
                          &errors::grid_full,
                          &errors::bin_not_empty,
                          &errors::bin_at_port,
                          &errors::too_many_bins,
                          &errors::not_enough_at_location,
                          &errors::not_promised,
                          &errors::over_receipt,
                          &errors::bin_not_found,
                          &errors::bin_too_heavy,
                          &errors::compartment_too_small,
                          &errors::not_ready_to_pick,
                          &errors::fulfillment_not_held,
                          &errors::nothing_reported,
                          &errors::picked_too_much,
                          &errors::quantity_differs,
                          &errors::nothing_in_tote,
                          &errors::not_in_tote,
                          &errors::order_cancelled,
                          &errors::purchase_order_not_open,
                          &errors::kit_is_not_stored,
                          &errors::lot_required,
                          &errors::expiry_required,
                          &errors::lot_invalid,
                          &errors::lot_expires_otherwise,
                          &errors::nothing_to_ship,
                          &errors::shipping_rate_not_found,
                          &errors::order_channel_mismatch,
                          &errors::parcel_incomplete,
                          &errors::label_is_there,
                          &errors::no_label_yet,
                          &errors::no_printer},
              .keeps_no_answer = true});
    app.get("/app/api/ports/{port_id}/filter", Role::manager, get_order_filter,
            {.summary = "See which orders a port at a grid takes",
             .refuses = {&errors::port_not_found}});
    app.put("/app/api/ports/{port_id}/filter", Role::admin, put_order_filter,
            {.summary = "Say which orders a port at a grid takes",
             .refuses = {&errors::port_not_found, &errors::shop_not_found}});
    app.get("/app/api/port/search", Role::user, port_search,
            {.summary = "Find products, orders, shelves and bins by a scan or a word",
             .refuses = {&errors::device_not_enrolled}});
}

}  // namespace entrepot
