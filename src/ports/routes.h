#pragma once

#include "http/routes.h"

namespace entrepot {

/// The app's routes for a tablet at a port: state, commands, search.
void add_port_routes(http::Routes& api, http::Routes& app);

}  // namespace entrepot
