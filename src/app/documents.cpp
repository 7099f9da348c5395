#include "app/documents.h"

#include "accounts/routes.h"
#include "accounts/scope_words.h"
#include "app/samples.h"
#include "catalog/routes.h"
#include "fulfillment/routes.h"
#include "grid/routes.h"
#include "hooks/routes.h"
#include "http/openapi.h"
#include "inbound/routes.h"
#include "orders/routes.h"
#include "ports/routes.h"
#include "reports/routes.h"
#include "request_log/routes.h"
#include "shipping/routes.h"
#include "stock/routes.h"

namespace entrepot::app {
namespace {

/// The same words as in the Admin view and where an Admin consents.
std::string scope_sentence(std::string_view name) {
    const auto scope = enum_from<ScopeName>(name);
    return scope ? std::string(words_of(*scope).may) + "." : std::string(name);
}

}  // namespace

std::string_view version() {
    return "0.1.0";
}

void add_domain_routes(AllRoutes& routes) {
    add_accounts_routes(routes.api, routes.app);
    add_catalog_routes(routes.api, routes.app);
    add_stock_routes(routes.api, routes.app);
    add_orders_routes(routes.api, routes.app);
    add_fulfillment_routes(routes.api, routes.app);
    add_inbound_routes(routes.api, routes.app);
    add_shipping_routes(routes.api, routes.app);
    add_grid_routes(routes.api, routes.app);
    add_port_routes(routes.api, routes.app);
    add_hooks_routes(routes.api, routes.app);
    add_reports_routes(routes.api, routes.app);
    add_request_log_routes(routes.app);
}

std::string api_document(const AllRoutes& routes) {
    return http::openapi_document(
        routes.api,
        {.title = "Entrepot integration API",
         .description = "Push products and orders, read stock, and hear what happened. Entrepot is "
                        "the master of stock: no endpoint adds any.",
         .version = version(),
         .scope_sentence = scope_sentence,
         .uses_tokens = true,
         .samples = samples});
}

std::string app_document(const AllRoutes& routes) {
    return http::openapi_document(
        routes.app,
        {.title = "Entrepot app API",
         .description = "What the web app itself uses. It may change with every version.",
         .version = version(),
         .uses_tokens = false});
}

}  // namespace entrepot::app
