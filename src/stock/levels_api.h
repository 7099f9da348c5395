#pragma once

#include <optional>
#include <string>

#include "base/caller.h"
#include "http/paging.h"
#include "stock/inventory_types.h"

/// What integrations and Admin read of the stock.
namespace entrepot {

/// Filters of GET /api/v1/inventory_levels; all given ones have to hold.
struct LevelQuery {
    std::optional<std::string> sku;
    std::optional<std::string> ext_product_id;
    std::optional<std::string> ext_variant_id;
    std::optional<Time> updated_since;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<LevelQuery>) {
    using Q = LevelQuery;
    return described<Q>(
        "InventoryLevelQuery", "Filters of the list of counts; all given ones have to hold.",
        field<&Q::sku>("Only the product with exactly this SKU."),
        field<&Q::ext_product_id>("Only products with this id in your shop."),
        field<&Q::ext_variant_id>("Only products with this variant id in your shop."),
        field<&Q::updated_since>("Only counts changed at this moment or later."),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// The counts of the caller's shop's products in its site, by product.
http::Page<InventoryLevel> list_levels(const Snapshot& snapshot, const Caller& caller,
                                       const http::Query<LevelQuery>& query);

/// Refuses `product_not_found` for products the shop does not have.
InventoryLevel get_level(const Snapshot& snapshot, const Caller& caller, ProductId product);

/// Filters of GET /api/v1/inventory_log; all given ones have to hold.
struct LogQuery {
    std::optional<ProductId> product_id;
    std::optional<std::string> sku;
    std::optional<std::string> reason;
    std::optional<Time> created_since;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<LogQuery>) {
    using Q = LogQuery;
    return described<Q>(
        "InventoryLogQuery", "Filters of the stock log; all given ones have to hold.",
        field<&Q::product_id>("Only rows of this product."),
        field<&Q::sku>("Only rows of the product with exactly this SKU."),
        field<&Q::reason>("Only rows with this reason."),
        field<&Q::created_since>("Only rows written at this moment or later."),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// The log of the caller's shop's products in its site, oldest first.
http::Page<InventoryLogRow> list_log(const Snapshot& snapshot, const Caller& caller,
                                     const http::Query<LogQuery>& query);

struct PageQuery {
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<PageQuery>) {
    using Q = PageQuery;
    return described<Q>(
        "PageQuery", "Which part of a list is wanted.",
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// A product's log for Admin, newest first. Refuses `product_not_found`.
http::Page<InventoryLogRow> product_log(const Snapshot& snapshot, const Caller& caller,
                                        ProductId product, const http::Query<PageQuery>& query);

}  // namespace entrepot
