#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "http/paging.h"
#include "inbound/purchase_order_types.h"

namespace entrepot {

/// Filters of GET /api/v1/purchase_orders; all given ones have to hold.
struct PurchaseOrderQuery {
    std::optional<PurchaseOrderStatus> status;
    std::optional<std::string> ext_purchase_order_id;
    std::optional<std::string> purchase_order_number;
    std::optional<std::string> supplier;
    std::optional<std::string> sku;
    std::optional<Time> expected_since;
    std::optional<Time> expected_before;
    std::optional<Time> created_since;
    std::optional<Time> updated_since;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<PurchaseOrderQuery>) {
    using Q = PurchaseOrderQuery;
    return described<Q>(
        "PurchaseOrderQuery", "Filters of the list of purchase orders; all given have to hold.",
        field<&Q::status>("Only purchase orders that stand here."),
        field<&Q::ext_purchase_order_id>("Only those with exactly this id of yours."),
        field<&Q::purchase_order_number>("Only those with exactly this number."),
        field<&Q::supplier>("Only those of exactly this supplier."),
        field<&Q::sku>("Only those with a line of exactly this SKU."),
        field<&Q::expected_since>("Only those expected at this moment or later."),
        field<&Q::expected_before>("Only those expected before this moment."),
        field<&Q::created_since>("Only those made at this moment or later."),
        field<&Q::updated_since>("Only those changed at this moment or later."),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// The purchase orders of the caller's shop, oldest first.
http::Page<PurchaseOrder> list_purchase_orders(const Snapshot& snapshot, const Caller& caller,
                                               const http::Query<PurchaseOrderQuery>& query);

/// Filters of the app's list.
struct PurchaseOrderSearch {
    std::optional<PurchaseOrderStatus> status;
    std::optional<ShopId> shop_id;
    std::optional<Time> expected_since;
    std::optional<Time> expected_before;
    std::string query;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<PurchaseOrderSearch>) {
    using Q = PurchaseOrderSearch;
    return described<Q>(
        "PurchaseOrderSearch", "Filters of the list of purchase orders; all given have to hold.",
        field<&Q::status>("Only purchase orders that stand here."),
        field<&Q::shop_id>("Only those of this shop.", {.optional = true}),
        field<&Q::expected_since>("Only those expected at this moment or later."),
        field<&Q::expected_before>("Only those expected before this moment."),
        field<&Q::query>("Part of a number, of the shop's own id or of a supplier.",
                         {.optional = true}),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// A purchase order in the app's list.
struct PurchaseOrderSummary {
    PurchaseOrderId purchase_order_id;
    std::string purchase_order_number;
    std::string ext_purchase_order_id;
    ShopId shop_id;
    std::string shop_name;
    PurchaseOrderStatus status = PurchaseOrderStatus::open;
    bool closed = false;
    std::string supplier;
    std::optional<Time> expected_at;
    std::int64_t lines_count = 0;
    std::int64_t quantity = 0;
    std::int64_t received_quantity = 0;
    Time created_at;
};
constexpr auto describe(Type<PurchaseOrderSummary>) {
    using S = PurchaseOrderSummary;
    return described<S>(
        "PurchaseOrderSummary", "A purchase order in the list.",
        field<&S::purchase_order_id>("Number of the purchase order."),
        field<&S::purchase_order_number>("What stands on the papers."),
        field<&S::ext_purchase_order_id>("The shop's own id of it."),
        field<&S::shop_id>("The shop that expects it."), field<&S::shop_name>("Name of the shop."),
        field<&S::status>("Where it stands."),
        field<&S::closed>("Whether nothing more is expected."),
        field<&S::supplier>("Who sends the goods."),
        field<&S::expected_at>("When they are expected; null when nobody knows."),
        field<&S::lines_count>("Number of lines."), field<&S::quantity>("Units ordered."),
        field<&S::received_quantity>("Units received."),
        field<&S::created_at>("When it was made."));
}

/// The organization's purchase orders, newest first.
http::Page<PurchaseOrderSummary> search_purchase_orders(
    const Snapshot& snapshot, const Caller& caller, const http::Query<PurchaseOrderSearch>& query);

}  // namespace entrepot
