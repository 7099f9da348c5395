#pragma once

#include "http/routes.h"

namespace entrepot {

/// The app's routes for figures over all of the warehouse.
void add_reports_routes(http::Routes& api, http::Routes& app);

}  // namespace entrepot
