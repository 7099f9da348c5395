#pragma once

#include "db/database.h"
#include "planning/waiting_order.h"

namespace entrepot {

/// Whether an order in a slot of some port of the site is to get something out of a bin, or has
/// something of it that may have to go back into it.
bool a_slot_needs(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                  planning::BinNumber bin);

}  // namespace entrepot
