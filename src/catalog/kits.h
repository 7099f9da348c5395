#pragma once

#include <map>
#include <span>
#include <vector>

#include "catalog/kit_types.h"
#include "catalog/types.h"
#include "db/database.h"

/// Kits: products made of others. What can be sold of a kit follows from its components' counts,
/// each of which is promised for itself: so a kit can't be oversold, and neither can a component
/// that is sold alone and in several kits.
namespace entrepot {

/// A kit with its counts in whole kits: in_stock and available are those of the scarcest component.
struct Kit {
    std::vector<KitComponent> components;  ///< In the order in which they were sent.
    Inventory inventory;
    std::int64_t version = 0;  ///< Grows with every change of a component's counts.
};

/// Those of the products that are kits, with the counts of a site, or the sum over all sites when
/// none is named.
std::map<ProductId, Kit> read_kits(const Snapshot& snapshot, OrganizationId organization,
                                   SiteId site, std::span<const ProductId> products);

/// The active kits that have one of the products in them.
std::vector<ProductId> kits_with(const Snapshot& snapshot, OrganizationId organization,
                                 std::span<const ProductId> components);

}  // namespace entrepot
