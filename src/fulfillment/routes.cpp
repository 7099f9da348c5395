#include "fulfillment/routes.h"

#include "catalog/errors.h"
#include "fulfillment/deviation_list.h"
#include "fulfillment/errors.h"
#include "fulfillment/fulfillments.h"
#include "fulfillment/list.h"
#include "fulfillment/order_detail.h"
#include "fulfillment/rules.h"
#include "orders/errors.h"

namespace entrepot {
namespace {

void add_api(http::Routes& api) {
    using namespace errors;
    api.patch("/api/v1/orders/{order_id}", Scope::orders, change_order_and_plans,
              {.summary = "Change tags, notes, destination and payment of an order",
               .description = "With `paid` true an order that waited for its payment is prepared; "
                              "with false its queued fulfillments are cancelled.",
               .refuses = {&order_not_found, &order_already_begun}});
    api.remove("/api/v1/orders/{order_id}", Scope::orders, cancel_order,
               {.summary = "Cancel an order",
                .description = "Its promises are released and it stays readable as `cancelled`; "
                               "its external id may be used again.",
                .refuses = {&order_not_found, &order_already_fulfilled, &picking_in_progress}});
    api.get("/api/v1/fulfillments", Scope::orders, list_fulfillments,
            {.summary = "List fulfillments",
             .description = "The fulfillments of the token's shop, oldest first.",
             .refuses = {&shop_not_found, &invalid_cursor}});
    api.get("/api/v1/fulfillments/{fulfillment_id}", Scope::orders, get_fulfillment,
            {.summary = "Read a fulfillment", .refuses = {&fulfillment_not_found}});
    api.webhook<Fulfillment>("fulfillments.create", "A fulfillment was prepared.");
    api.webhook<Fulfillment>("fulfillments.update",
                             "A fulfillment's status or picked quantities changed.");
}

void add_orders_of_app(http::Routes& app) {
    using namespace errors;
    app.get("/app/api/orders/{order_id}", Role::manager, order_detail,
            {.summary = "Read all about an order", .refuses = {&order_not_found}});
    app.post("/app/api/orders/{order_id}/cancel", Role::manager, cancel_order_in_app,
             {.summary = "Cancel an order",
              .refuses = {&order_not_found, &order_already_fulfilled, &picking_in_progress}});
    app.get("/app/api/deviations", Role::manager, list_deviations,
            {.summary = "List deviations", .refuses = {&invalid_cursor}});
    app.post("/app/api/deviations/{deviation_id}/solve", Role::manager, solve_in_app,
             {.summary = "Decide about a deviation",
              .refuses = {&deviation_not_found, &deviation_already_solved, &deviation_at_port}});
}

void add_rules(http::Routes& app) {
    using namespace errors;
    app.get("/app/api/rules", Role::manager, list_rules, {.summary = "List the priority rules"});
    app.post("/app/api/rules", Role::admin, create_rule,
             {.summary = "Add a priority rule", .refuses = {&rule_invalid}});
    app.patch("/app/api/rules/{rule_id}", Role::admin, change_rule,
              {.summary = "Change a priority rule", .refuses = {&rule_not_found, &rule_invalid}});
    app.remove("/app/api/rules/{rule_id}", Role::admin, delete_rule,
               {.summary = "Delete a priority rule", .refuses = {&rule_not_found}});
    app.post("/app/api/rules/order", Role::admin, order_rules,
             {.summary = "Set the order of the rules", .refuses = {&rule_invalid}});
    app.post("/app/api/rules/preview", Role::admin, preview_rule,
             {.summary = "See which orders a rule would match"});
}

}  // namespace

void add_fulfillment_routes(http::Routes& api, http::Routes& app) {
    add_api(api);
    add_orders_of_app(app);
    add_rules(app);
}

}  // namespace entrepot
