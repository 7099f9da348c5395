#pragma once

#include "http/routes.h"

namespace entrepot {

/// The request log of the app.
void add_request_log_routes(http::Routes& app);

}  // namespace entrepot
