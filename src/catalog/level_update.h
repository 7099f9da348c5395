#pragma once

#include <string>

#include "base/codec.h"
#include "base/ids.h"

namespace entrepot {

/// The `data` of `inventory_levels.update`.
struct InventoryLevelUpdate {
    ProductId product_id;
    std::string sku;
    std::string ext_product_id;
    std::string ext_variant_id;
    std::int64_t in_stock = 0;
    std::int64_t reserved = 0;
    std::int64_t available = 0;
    std::int64_t version = 0;
};
constexpr auto describe(Type<InventoryLevelUpdate>) {
    using T = InventoryLevelUpdate;
    return described<T>(
        "InventoryLevelUpdate",
        "The counts of a product after they changed; of a kit, in whole kits.",
        field<&T::product_id>("Which product."), field<&T::sku>("Its SKU."),
        field<&T::ext_product_id>("The shop's own id of the product."),
        field<&T::ext_variant_id>("The shop's own id of the variant; empty when it has none."),
        field<&T::in_stock>("Units stored in the shop's site."),
        field<&T::reserved>("Units of them promised to orders."),
        field<&T::available>("Units that can still be sold: in_stock - reserved."),
        field<&T::version>("Grows with every change of the counts."));
}

}  // namespace entrepot
