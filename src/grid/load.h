#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "db/database.h"
#include "grid/bins.h"

/// What a bin can carry and hold, as far as the products' weights and sizes are known.
namespace entrepot {

/// A product that lies in a bin.
struct InBin {
    BinId bin_id;
    ProductId product_id;
    std::int64_t grams = 0;  ///< Of all its units there; 0 when its weight is not known.
};

/// What lies in these bins.
std::vector<InBin> contents_of_bins(const Snapshot& snapshot, OrganizationId organization,
                                    const std::set<BinId>& bins);

/// Refuses `bin_too_heavy` and `compartment_too_small` when the units of a product are too much for
/// the compartment or its bin. A product of unknown weight or size is taken as the worker puts it:
/// who stands before the bin sees what fits.
void check_load(const Snapshot& snapshot, OrganizationId organization,
                const CompartmentRow& compartment, ProductId product, std::int64_t quantity);

}  // namespace entrepot
