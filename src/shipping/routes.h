#pragma once

#include "http/routes.h"

namespace entrepot {

/// Order channels, shipping rates, shipment orders and shipments of the integration API, and what
/// the app shows of them.
void add_shipping_routes(http::Routes& api, http::Routes& app);

}  // namespace entrepot
