#pragma once

#include "http/routes.h"

namespace entrepot {

/// The routes of shops, products and pictures for the integration API and for the app.
void add_catalog_routes(http::Routes& api, http::Routes& app);

}  // namespace entrepot
