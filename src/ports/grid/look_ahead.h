#pragma once

#include "db/database.h"

namespace entrepot {

/// Writes which bins of a site's grid will be needed next (`grid/bins_ahead.h`): those of the
/// orders in the slots of its ports, then those of the orders that wait, as many as
/// `planning/idle_time.h` has near the top, and as many again as a forecast; then empty ones for
/// goods that come in. With nothing to change it writes nothing and answers false; so at a site
/// without a grid.
bool look_ahead(Tx& tx, SiteId site);

/// The sites of an organization that have a grid.
std::vector<SiteId> sites_with_grids(const Snapshot& snapshot, OrganizationId organization);

}  // namespace entrepot
