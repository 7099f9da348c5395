#pragma once

#include <string>
#include <vector>

#include "base/codec.h"
#include "base/ids.h"
#include "base/time.h"
#include "catalog/level_update.h"

namespace entrepot {

/// The counts of one lot of a product.
struct LotLevel {
    std::string lot;
    std::string expires_on;
    std::int64_t in_stock = 0;
    std::int64_t reserved = 0;
    std::int64_t available = 0;
};
constexpr auto describe(Type<LotLevel>) {
    using T = LotLevel;
    return described<T>(
        "LotLevel", "The counts of one lot of a product.",
        field<&T::lot>("The lot as it is printed on the goods."),
        field<&T::expires_on>("The day it expires, as 2027-03-31; empty when not known."),
        field<&T::in_stock>("Units of the lot stored in the shop's site."),
        field<&T::reserved>("Units of them promised to orders."),
        field<&T::available>("Units of them that can still be sold."));
}

/// The counts of a product, as the API shows them.
struct InventoryLevel {
    ProductId product_id;
    std::string sku;
    std::string ext_product_id;
    std::string ext_variant_id;
    std::int64_t in_stock = 0;
    std::int64_t reserved = 0;
    std::int64_t available = 0;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
    std::vector<LotLevel> lots = {};
};
constexpr auto describe(Type<InventoryLevel>) {
    using T = InventoryLevel;
    return described<T>(
        "InventoryLevel", "The counts of a product in the shop's site; of a kit, in whole kits.",
        field<&T::product_id>("Which product."), field<&T::sku>("Its SKU."),
        field<&T::ext_product_id>("The shop's own id of the product."),
        field<&T::ext_variant_id>("The shop's own id of the variant; empty when it has none."),
        field<&T::in_stock>("Units stored in the shop's site."),
        field<&T::reserved>("Units of them promised to orders."),
        field<&T::available>("Units that can still be sold: in_stock - reserved."),
        field<&T::created_at>("When the product was added."),
        field<&T::updated_at>("When the counts changed last."),
        field<&T::version>("Grows with every change of the counts; 0 before the first."),
        field<&T::lots>("The lots in stock, what expires first first; units without a lot are in "
                        "none.",
                        {.max_items = 10000}));
}

/// What a log row was made for.
struct InventoryReference {
    std::string type;
    std::int64_t id = 0;
};
constexpr auto describe(Type<InventoryReference>) {
    using T = InventoryReference;
    return described<T>("InventoryReference", "What a change of stock was made for.",
                        field<&T::type>("What it is, `fulfillment` for one; empty when nothing."),
                        field<&T::id>("Its number; 0 when nothing."));
}

/// A row of a product's stock log: the API's answer and the `data` of `inventory_log.create`.
struct InventoryLogRow {
    InventoryLogId inventory_log_id;
    ProductId product_id;
    std::string sku;
    std::string ext_product_id;
    std::string ext_variant_id;
    std::int64_t quantity = 0;
    std::int64_t in_stock = 0;
    std::string reason;
    InventoryReference reference;
    std::string lot;
    Time created_at;
};
constexpr auto describe(Type<InventoryLogRow>) {
    using T = InventoryLogRow;
    return described<T>(
        "InventoryLogRow", "A change of the units in stock of a product.",
        field<&T::inventory_log_id>("Number of the row; ascends."),
        field<&T::product_id>("Which product."), field<&T::sku>("Its SKU."),
        field<&T::ext_product_id>("The shop's own id of the product."),
        field<&T::ext_variant_id>("The shop's own id of the variant; empty when it has none."),
        field<&T::quantity>("Signed change of in_stock."), field<&T::in_stock>("Units after it."),
        field<&T::reason>("Why: store, pick, put_back, count, damaged, transfer or return."),
        field<&T::reference>("What it was made for."),
        field<&T::lot>("Lot of the units; empty when the product has no lots."),
        field<&T::created_at>("When it happened."));
}

}  // namespace entrepot
