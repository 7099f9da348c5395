#pragma once

#include <string>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "ports/product_types.h"

namespace entrepot {

/// A product as the caller's port shows it: counts and places are those of its site. Refuses
/// `unknown_product` when the organization has none of this id.
ProductHit product_hit(const Snapshot& snapshot, const Caller& caller, ProductId product);

/// The scans that count one unit: its barcodes and its SKU.
std::vector<std::string> codes_of(const ProductHit& product);

}  // namespace entrepot
