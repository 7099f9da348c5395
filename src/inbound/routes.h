#pragma once

#include "http/routes.h"

namespace entrepot {

/// The routes of this folder for the integration API and for the app.
void add_inbound_routes(http::Routes& api, http::Routes& app);

}  // namespace entrepot
