#pragma once

#include "http/routes.h"

namespace entrepot {

/// The routes of this domain: OAuth among `api`; sign-in, users, sites, ports, devices and
/// integrations among `app`.
void add_accounts_routes(http::Routes& api, http::Routes& app);

}  // namespace entrepot
