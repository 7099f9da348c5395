#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/shops.h"
#include "db/database.h"
#include "orders/types.h"

namespace entrepot {

/// How a line names its product; with both, the id counts.
struct ProductNaming {
    std::optional<std::string_view> sku;
    std::optional<ProductId> product_id;
};

/// The product a line means; none when the shop has no such active product.
struct ResolvedLine {
    ProductId product_id;
    std::string sku;
    bool kit = false;
};

/// Finds the shop's active products of these names, one for each and in their order.
std::vector<ResolvedLine> find_products(const Snapshot& snapshot, OrganizationId organization,
                                        const ShopRow& shop, std::span<const ProductNaming> names);

/// Finds the shop's active products of the lines, one for each line and in their order. Refuses
/// `validation_error` that names every line whose product is unknown or not named.
std::vector<ResolvedLine> resolve_lines(const Snapshot& snapshot, OrganizationId organization,
                                        const ShopRow& shop,
                                        const std::vector<NewOrderLine>& lines);

}  // namespace entrepot
