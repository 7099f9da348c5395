#pragma once

#include <vector>

#include "db/database.h"
#include "ports/grid/pick_notes.h"

namespace entrepot {

/// What the ports of a site that pick out of bins remember, one of each, in the order of the ports.
std::vector<GridPickNotes> picking_at(const Snapshot& snapshot, OrganizationId organization,
                                      SiteId site);

/// Whether an order in a slot of some port of the site is to get something out of a bin, or has
/// something of it that may have to go back into it.
bool a_slot_needs(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                  planning::BinNumber bin);

}  // namespace entrepot
