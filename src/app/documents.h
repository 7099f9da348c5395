#pragma once

#include <string>

#include "http/routes.h"

namespace entrepot::app {

/// All routes of the program: the integration API and the app's own.
struct AllRoutes {
    http::Routes api{"api"};
    http::Routes app{"app"};
};

/// Collects the routes of every domain.
void add_domain_routes(AllRoutes& routes);

/// The two OpenAPI documents.
std::string api_document(const AllRoutes& routes);
std::string app_document(const AllRoutes& routes);

/// The program's version, as documents and screens show it.
std::string_view version();

}  // namespace entrepot::app
