#include "orders/routes.h"

#include "catalog/errors.h"
#include "orders/errors.h"
#include "orders/list.h"
#include "orders/orders.h"

namespace entrepot {

void add_orders_routes(http::Routes& api, http::Routes& app) {
    using namespace errors;
    api.post("/api/v1/orders", Scope::orders, create_order,
             {.summary = "Create an order",
              .description = "The stock of its lines is promised at once; what there is not of, "
                             "waits and is promised oldest order first when stock arrives.",
              .refuses = {&order_already_exists, &shop_not_found}});
    api.get("/api/v1/orders", Scope::orders, list_orders,
            {.summary = "List orders",
             .description = "The orders of the token's shop, oldest first.",
             .refuses = {&shop_not_found, &invalid_cursor}});
    api.get("/api/v1/orders/{order_id}", Scope::orders, get_order,
            {.summary = "Read an order", .refuses = {&order_not_found}});
    app.get("/app/api/orders", Role::manager, search_orders,
            {.summary = "List orders", .refuses = {&invalid_cursor}});
}

}  // namespace entrepot
