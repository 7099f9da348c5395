#pragma once

#include <string>
#include <vector>

#include "catalog/shops.h"
#include "db/database.h"
#include "orders/types.h"

namespace entrepot {

/// The product a line of a new order means.
struct ResolvedLine {
    ProductId product_id;
    std::string sku;
};

/// Finds the shop's active products of the lines, one for each line and in their order. Refuses
/// `validation_error` that names every line whose product is unknown or not named.
std::vector<ResolvedLine> resolve_lines(const Snapshot& snapshot, OrganizationId organization,
                                        const ShopRow& shop,
                                        const std::vector<NewOrderLine>& lines);

}  // namespace entrepot
