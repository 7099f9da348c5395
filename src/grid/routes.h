#pragma once

#include "http/routes.h"

namespace entrepot {

void add_grid_routes(http::Routes& api, http::Routes& app);

}  // namespace entrepot
