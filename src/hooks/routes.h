#pragma once

#include "http/routes.h"

namespace entrepot {

/// `/hooks` of the integration API; hooks and the delivery log of the app.
void add_hooks_routes(http::Routes& api, http::Routes& app);

}  // namespace entrepot
