#include "shipping/routes.h"

#include "catalog/errors.h"
#include "orders/errors.h"
#include "shipping/answer.h"
#include "shipping/app.h"
#include "shipping/channels.h"
#include "shipping/errors.h"
#include "shipping/labels.h"
#include "shipping/rates.h"
#include "shipping/shipment_orders.h"
#include "shipping/shipments.h"

namespace entrepot {
namespace {

void add_channels(http::Routes& api) {
    using namespace errors;
    api.post("/api/v1/order_channels", Scope::shipping, create_order_channel,
             {.summary = "Make an order channel",
              .description = "A channel is asked for the labels of the shipment orders that name "
                             "it; dispatch requests go to its `dispatch_url`.",
              .refuses = {&shop_not_found, &order_channel_already_exists, &dispatch_url_refused}});
    api.get("/api/v1/order_channels", Scope::shipping, list_order_channels,
            {.summary = "List the shop's order channels",
             .refuses = {&shop_not_found, &invalid_cursor}});
    api.get("/api/v1/order_channels/{order_channel_id}", Scope::shipping, get_order_channel,
            {.summary = "Read an order channel",
             .refuses = {&shop_not_found, &order_channel_not_found}});
    const std::vector<const ErrorCode*> of_a_change{&shop_not_found, &order_channel_not_found,
                                                    &order_channel_already_exists,
                                                    &dispatch_url_refused};
    api.put("/api/v1/order_channels/{order_channel_id}", Scope::shipping, change_order_channel,
            {.summary = "Change an order channel", .refuses = of_a_change});
    api.patch("/api/v1/order_channels/{order_channel_id}", Scope::shipping, change_order_channel,
              {.summary = "Change an order channel", .refuses = of_a_change});
    api.remove("/api/v1/order_channels/{order_channel_id}", Scope::shipping, delete_order_channel,
               {.summary = "Delete an order channel and its rates",
                .refuses = {&shop_not_found, &order_channel_not_found, &order_channel_in_use}});
}

void add_rates(http::Routes& api) {
    using namespace errors;
    api.post("/api/v1/shipping_rates", Scope::shipping, create_shipping_rate,
             {.summary = "Add a shipping rate to an order channel",
              .refuses = {&shop_not_found, &missing_order_channel_id, &order_channel_not_found,
                          &order_channel_mismatch, &shipping_rate_already_exists}});
    api.get("/api/v1/shipping_rates", Scope::shipping, list_shipping_rates,
            {.summary = "List the shop's shipping rates",
             .refuses = {&shop_not_found, &invalid_cursor}});
    api.get("/api/v1/shipping_rates/{shipping_rate_id}", Scope::shipping, get_shipping_rate,
            {.summary = "Read a shipping rate",
             .refuses = {&shop_not_found, &shipping_rate_not_found}});
    const std::vector<const ErrorCode*> of_a_change{&shop_not_found, &shipping_rate_not_found,
                                                    &shipping_rate_already_exists};
    api.put("/api/v1/shipping_rates/{shipping_rate_id}", Scope::shipping, change_shipping_rate,
            {.summary = "Change a shipping rate", .refuses = of_a_change});
    api.patch("/api/v1/shipping_rates/{shipping_rate_id}", Scope::shipping, change_shipping_rate,
              {.summary = "Change a shipping rate", .refuses = of_a_change});
    api.remove("/api/v1/shipping_rates/{shipping_rate_id}", Scope::shipping, delete_shipping_rate,
               {.summary = "Delete a shipping rate",
                .refuses = {&shop_not_found, &shipping_rate_not_found, &shipping_rate_in_use}});
}

void add_shipment_orders(http::Routes& api) {
    using namespace errors;
    api.post(
        "/api/v1/shipment_orders", Scope::shipping, create_shipment_order,
        {.summary = "Tie an order to an order channel",
         .description = "May come before or after the order of this `ext_order_id`. Once "
                        "the order is picked, the channel is asked for a label.",
         .refuses = {&shipping_connector_not_found, &shipping_rate_not_found,
                     &order_channel_not_found, &order_channel_mismatch, &missing_order_channel_id,
                     &missing_shipping_rate_id, &duplicate_line_items,
                     &shipment_order_already_exists, &shipment_order_for_order_already_exists}});
    api.put("/api/v1/shipment_orders", Scope::shipping, change_shipment_order,
            {.summary = "Change the shipment order of an ext_shipment_order_id",
             .description = "What is left out stays. A label that was asked for already is not "
                            "asked for again.",
             .refuses = {&shipping_connector_not_found, &shipping_rate_not_found,
                         &order_channel_not_found, &order_channel_mismatch,
                         &missing_ext_shipment_order_id, &missing_order_channel_id,
                         &duplicate_line_items, &shipment_order_not_found,
                         &shipment_order_for_order_already_exists}});
    api.get("/api/v1/shipment_orders", Scope::shipping, list_shipment_orders,
            {.summary = "List the shop's shipment orders",
             .refuses = {&shop_not_found, &invalid_cursor}});
    api.get("/api/v1/shipment_orders/{shipment_order_id}", Scope::shipping, get_shipment_order,
            {.summary = "Read a shipment order",
             .refuses = {&shop_not_found, &shipment_order_not_found}});
    api.remove("/api/v1/shipment_orders/{shipment_order_id}", Scope::shipping,
               delete_shipment_order,
               {.summary = "Delete a shipment order",
                .description = "Its ids are free again. Not once a label was asked for.",
                .refuses = {&shop_not_found, &shipment_order_not_found, &shipment_order_in_use}});
}

void add_shipments(http::Routes& api) {
    using namespace errors;
    api.get("/api/v1/shipments", Scope::shipping, list_shipments,
            {.summary = "List the shop's shipments",
             .description = "Each is a try to get a label for a picked delivery.",
             .refuses = {&shop_not_found, &invalid_cursor}});
    api.get("/api/v1/shipments/{shipment_id}", Scope::shipping, get_shipment,
            {.summary = "Read a shipment", .refuses = {&shop_not_found, &shipment_not_found}});
    api.post_prepared("/api/v1/shipments/{shipment_id}/dispatch_response", Scope::shipping,
                      prepare_label, answer_dispatch,
                      {.summary = "Answer a dispatch request",
                       .description = "With `success` and a `label` the fulfillment becomes "
                                      "`shipped`. With `error` the worker reads it and decides.",
                       .refuses = {&shop_not_found, &shipment_not_found, &shipment_replaced,
                                   &shipment_already_answered, &shipment_not_asked_for,
                                   &missing_label, &missing_error, &label_is_no_pdf},
                       .body_limit = 8 << 20});
    api.request<DispatchRequest>(
        dispatch_event, "A picked delivery needs a label. Sent to the channel's `dispatch_url`.");
}

void add_app(http::Routes& app) {
    using namespace errors;
    app.get("/app/api/order_channels", Role::manager, list_channels_in_app,
            {.summary = "List all shops' order channels with their rates",
             .refuses = {&invalid_cursor}});
    app.get("/app/api/labels", Role::manager, list_labels,
            {.summary = "List deliveries whose label is not on the parcel yet",
             .refuses = {&invalid_cursor}});
    app.get("/app/api/orders/{order_id}/shipments", Role::manager, list_shipments_of_order,
            {.summary = "List the shipments of an order", .refuses = {&order_not_found}});
    app.post("/app/api/shipments/{shipment_id}/ask", Role::manager, ask_in_app,
             {.summary = "Ask for a label, or again",
              .refuses = {&shipment_not_found, &nothing_to_ship, &label_is_there,
                          &shipping_rate_not_found, &order_channel_mismatch, &parcel_incomplete}});
    app.post("/app/api/shipments/{shipment_id}/print", Role::manager, print_in_app,
             {.summary = "Print a label at a port",
              .refuses = {&shipment_not_found, &no_label_yet, &no_printer}});
    app.post("/app/api/shipments/{shipment_id}/printed", Role::manager, mark_printed_in_app,
             {.summary = "Say that a label is on its parcel",
              .refuses = {&shipment_not_found, &no_label_yet}});
    app.get("/app/api/shipments/{shipment_id}/label.pdf", Role::user, download_label,
            {.summary = "Read a label's PDF", .refuses = {&shipment_not_found, &no_label_yet}});
}

}  // namespace

void add_shipping_routes(http::Routes& api, http::Routes& app) {
    add_channels(api);
    add_rates(api);
    add_shipment_orders(api);
    add_shipments(api);
    add_app(app);
}

}  // namespace entrepot
