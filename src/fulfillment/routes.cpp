#include "fulfillment/routes.h"

#include "catalog/errors.h"
#include "fulfillment/cancellation.h"
#include "fulfillment/deviation_list.h"
#include "fulfillment/errors.h"
#include "fulfillment/explain.h"
#include "fulfillment/fulfillments.h"
#include "fulfillment/holds.h"
#include "fulfillment/list.h"
#include "fulfillment/order_detail.h"
#include "fulfillment/rules.h"
#include "orders/errors.h"

namespace entrepot {
namespace {

void add_api(http::Routes& api) {
    using namespace errors;
    api.patch("/api/v1/orders/{order_id}", Scope::orders, change_order_and_plans,
              {.summary = "Change lines, tags, notes, destination, shipping method and payment",
               .description =
                   "With `paid` true an order that waited for its payment is prepared; with false "
                   "its queued fulfillments are cancelled. `line_items` sets quantities and adds "
                   "lines; `line_changes` of the answer says of each whether it was `applied` or "
                   "came `too_late`, and then who has the units, where and since when. Whatever is "
                   "not too late is applied. Units that are picked, or in a fulfillment that a "
                   "port holds, can't be taken off a line any more. A line of 0 stays readable.",
               .refuses = {&order_not_found, &order_already_begun, &order_would_be_empty}});
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

void add_holds(http::Routes& api, http::Routes& app) {
    using namespace errors;
    const std::vector<const ErrorCode*> refuses{&order_not_found, &picking_in_progress,
                                                &order_already_fulfilled, &order_cancelled,
                                                &too_many_holds};
    api.post("/api/v1/orders/{order_id}/holds", Scope::orders, hold_order,
             {.summary = "Hold an order",
              .description = "It is `blocked` and not picked until its last hold is released; its "
                             "promises stay. Several may hold it at once.",
              .refuses = refuses});
    api.remove("/api/v1/orders/{order_id}/holds/{hold_id}", Scope::orders, release_hold,
               {.summary = "Release a hold",
                .description = "One that an integration set; what a manager holds is released in "
                               "Admin.",
                .refuses = {&order_not_found, &hold_not_found, &held_by_manager}});
    app.post("/app/api/orders/{order_id}/holds", Role::manager, hold_order_in_app,
             {.summary = "Hold an order", .refuses = refuses});
    app.remove("/app/api/orders/{order_id}/holds/{hold_id}", Role::manager, release_hold_in_app,
               {.summary = "Release a hold", .refuses = {&order_not_found, &hold_not_found}});
}

void add_cancellation_requests(http::Routes& api, http::Routes& app) {
    using namespace errors;
    api.post("/api/v1/orders/{order_id}/cancellation_requests", Scope::orders, request_cancellation,
             {.summary = "Ask to cancel an order, also while it is picked",
              .description =
                  "The answer is definite: `accepted` or `refused`. Not begun, the order is "
                  "cancelled at once. At a port, the worker is told and puts the goods back; then "
                  "the order is `cancelled` and `cancelled_at` is set. Picked or shipped, it is "
                  "`refused` with a code. While one is accepted, another is answered with it.",
              .refuses = {&order_not_found}});
    api.get("/api/v1/orders/{order_id}/cancellation_requests", Scope::orders,
            list_cancellation_requests,
            {.summary = "List the cancellation requests of an order",
             .refuses = {&order_not_found, &invalid_cursor}});
    api.get("/api/v1/orders/{order_id}/cancellation_requests/{cancellation_request_id}",
            Scope::orders, get_cancellation_request,
            {.summary = "Read a cancellation request",
             .refuses = {&order_not_found, &cancellation_request_not_found}});
    app.post("/app/api/orders/{order_id}/cancellation_requests", Role::manager,
             request_cancellation_in_app,
             {.summary = "Ask to cancel an order, also while it is picked",
              .refuses = {&order_not_found}});
}

void add_explanations(http::Routes& api, http::Routes& app) {
    using namespace errors;
    api.get("/api/v1/orders/{order_id}/explain", Scope::orders, explain_order,
            {.summary = "Ask why an order does not move",
             .description =
                 "Names everything that keeps it, or its place in the queue. Units that orders of "
                 "other shops hold are summed up as another shop's. `expected_at` is an estimate "
                 "from what the site picked in the last hour.",
             .refuses = {&order_not_found}});
    app.get("/app/api/orders/{order_id}/explain", Role::manager, explain_order,
            {.summary = "Ask why an order does not move", .refuses = {&order_not_found}});
}

void add_orders_of_app(http::Routes& app) {
    using namespace errors;
    app.get("/app/api/orders/{order_id}", Role::manager, order_detail,
            {.summary = "Read all about an order", .refuses = {&order_not_found}});
    app.patch("/app/api/orders/{order_id}", Role::manager, change_order_in_app,
              {.summary = "Change an order",
               .refuses = {&order_not_found, &order_already_begun, &order_would_be_empty}});
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
    add_holds(api, app);
    add_cancellation_requests(api, app);
    add_explanations(api, app);
    add_orders_of_app(app);
    add_rules(app);
}

}  // namespace entrepot
