#pragma once

#include "db/database.h"
#include "stock/types.h"

namespace entrepot {

/// Whether units of a product can lie anywhere: a kit's can't, its components do. Refuses
/// `kit_is_not_stored` with what to store instead.
void require_storable(const Snapshot& snapshot, OrganizationId organization, ProductId product);

}  // namespace entrepot
