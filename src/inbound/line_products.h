#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "orders/resolve.h"

namespace entrepot {

/// A line's place in a request and how it names its product.
struct LineNaming {
    std::size_t index = 0;
    std::string_view ext_line_id;
    ProductNaming product;
};

/// The products of lines that have to have one. Refuses `product_not_found` and `validation_error`
/// that name every line that is wrong.
std::vector<ResolvedLine> require_products(const Snapshot& snapshot, OrganizationId organization,
                                           const ShopRow& shop, std::span<const LineNaming> lines);

/// Refuses `validation_error` when an external line id comes twice or there is no line at all.
void check_line_ids(std::span<const LineNaming> lines);

/// Throws `validation_error` for one field of one line.
[[noreturn]] void refuse_line(std::size_t index, std::string_view field, std::string message,
                              std::string_view type);

}  // namespace entrepot
