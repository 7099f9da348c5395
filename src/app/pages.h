#pragma once

#include "app/documents.h"
#include "app/live.h"
#include "app/metrics.h"
#include "grid/loop/pictures.h"
#include "http/static_files.h"

namespace entrepot::app {

/// What the program's own addresses show.
struct PageParts {
    Live* live;
    const GridPictures* grids;
    const Metrics* metrics;
    const std::string* authority_pem;  ///< nullptr when there is no authority of our own.
};

/// Adds the addresses that belong to no domain: live stream, health, metrics, the OpenAPI documents
/// and the certificate authority.
void add_page_routes(AllRoutes& routes, const PageParts& parts);

/// The embedded web app and documents.
http::StaticFiles static_files();

}  // namespace entrepot::app
