#pragma once

#include "db/database.h"
#include "grid/bins.h"

/// What a bin can carry and hold, as far as the products' weights and sizes are known.
namespace entrepot {

/// Grams of what lies in a bin, as far as the products' weights are known.
std::int64_t grams_in_bin(const Snapshot& snapshot, OrganizationId organization, BinId bin);

/// Refuses `bin_too_heavy` and `compartment_too_small` when the units of a product are too much for
/// the compartment or its bin. A product of unknown weight or size is taken as the worker puts it:
/// who stands before the bin sees what fits.
void check_load(const Snapshot& snapshot, OrganizationId organization,
                const CompartmentRow& compartment, ProductId product, std::int64_t quantity);

}  // namespace entrepot
