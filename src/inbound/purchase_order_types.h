#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/codec.h"
#include "base/ids.h"
#include "base/time.h"

namespace entrepot {

/// Where a purchase order stands; README.md says when. Derived by `derive_status` alone.
enum class PurchaseOrderStatus : std::uint8_t {
    open,
    partially_received,
    fulfilled,
    errors,
    cancelled,
};
template <>
struct EnumNames<PurchaseOrderStatus> {
    static constexpr std::array<std::string_view, 5> names{"open", "partially_received",
                                                           "fulfilled", "errors", "cancelled"};
};

namespace purchase_order_limits {
inline constexpr Limits ext_id{.min_len = 1, .example = "\"PO-2026-118\""};
inline constexpr Limits text{.optional = true};
inline constexpr Limits notes{.optional = true, .max_len = 2000};
inline constexpr Limits tags{.optional = true, .min_len = 1, .max_items = 50};
inline constexpr Limits quantity{.min = 1, .max = 1'000'000};
inline constexpr Limits lines{.max_items = 1000};
}  // namespace purchase_order_limits

/// One line of a new purchase order.
struct NewPurchaseOrderLine {
    std::string ext_purchase_order_line_item_id;
    std::optional<std::string> sku;
    std::optional<ProductId> product_id;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<NewPurchaseOrderLine>) {
    using L = NewPurchaseOrderLine;
    return described<L>(
        "NewPurchaseOrderLineItem", "A line of a new purchase order: which product, how many.",
        field<&L::ext_purchase_order_line_item_id>("Your own id of the line.", {.optional = true}),
        field<&L::sku>("The product's SKU; send this or product_id.",
                       {.optional = true, .min_len = 1}),
        field<&L::product_id>("The product's id; send this or sku.", {.optional = true}),
        field<&L::quantity>("Units ordered.", purchase_order_limits::quantity));
}

/// The body of POST /api/v1/purchase_orders.
struct NewPurchaseOrder {
    std::string ext_purchase_order_id;
    std::string purchase_order_number;
    std::string supplier;
    std::optional<Time> expected_at;
    std::string notes;
    std::vector<std::string> tags;
    std::vector<NewPurchaseOrderLine> line_items;
};
constexpr auto describe(Type<NewPurchaseOrder>) {
    namespace limits = purchase_order_limits;
    using P = NewPurchaseOrder;
    return described<P>(
        "NewPurchaseOrder", "Goods the shop expects; they are matched while they are stored.",
        field<&P::ext_purchase_order_id>("Your own id of the purchase order.", limits::ext_id),
        field<&P::purchase_order_number>(
            "What stands on the papers and is scanned; ext_purchase_order_id by default.",
            limits::text),
        field<&P::supplier>("Who sends the goods, shown to the worker.", limits::text),
        field<&P::expected_at>("When they are expected.", {.optional = true}),
        field<&P::notes>("Shown to who receives the goods.", limits::notes),
        field<&P::tags>("Your own words for grouping.", limits::tags),
        field<&P::line_items>("What was ordered, 1 to 1,000 lines.", limits::lines));
}

/// A line in a change: one that is there (by its ids, or by its product), or a new one.
struct PurchaseOrderLineChange {
    std::optional<PurchaseOrderLineItemId> purchase_order_line_item_id;
    std::string ext_purchase_order_line_item_id;
    std::optional<std::string> sku;
    std::optional<ProductId> product_id;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<PurchaseOrderLineChange>) {
    using L = PurchaseOrderLineChange;
    return described<L>(
        "PurchaseOrderLineItemChange", "A line as it is to be; a new one when none fits it.",
        field<&L::purchase_order_line_item_id>("Which line it is.", {.optional = true}),
        field<&L::ext_purchase_order_line_item_id>("Your own id of the line; names it, too.",
                                                   {.optional = true}),
        field<&L::sku>("The product's SKU. A line keeps its product.",
                       {.optional = true, .min_len = 1}),
        field<&L::product_id>("The product's id. A line keeps its product.", {.optional = true}),
        field<&L::quantity>("Units ordered; at least those received.",
                            purchase_order_limits::quantity));
}

/// The body of PUT and PATCH; what is left out stays, null empties.
struct PurchaseOrderChange {
    Patch<std::string> purchase_order_number;
    Patch<std::string> supplier;
    Patch<Time> expected_at;
    Patch<std::string> notes;
    Patch<std::vector<std::string>> tags;
    std::optional<bool> closed;
    std::optional<std::vector<PurchaseOrderLineChange>> line_items;
};
constexpr auto describe(Type<PurchaseOrderChange>) {
    namespace limits = purchase_order_limits;
    using P = PurchaseOrderChange;
    return described<P>(
        "PurchaseOrderChange", "Changes of a purchase order; what is left out stays.",
        field<&P::purchase_order_number>("What stands on the papers; null sets your own id."),
        field<&P::supplier>("Who sends the goods."),
        field<&P::expected_at>("When they are expected; null when nobody knows."),
        field<&P::notes>("Replaces the notes.", limits::notes),
        field<&P::tags>("Replaces the tags.", limits::tags),
        field<&P::closed>("True: nothing more is expected, whatever is missing. False: it is "
                          "expected again. Null leaves it.",
                          {.optional = true}),
        field<&P::line_items>("Replaces the lines: those left out are taken off, which one of "
                              "which goods were received can't be. Null leaves them.",
                              {.optional = true, .max_items = 1000}));
}

/// A line of a purchase order and what came of it.
struct PurchaseOrderLine {
    PurchaseOrderLineItemId purchase_order_line_item_id;
    std::string ext_purchase_order_line_item_id;
    ProductId product_id;
    std::string sku;
    std::int64_t quantity = 0;
    std::int64_t received_quantity = 0;

    /// Units still to come.
    std::int64_t remaining() const {
        return received_quantity < quantity ? quantity - received_quantity : 0;
    }
};
constexpr auto describe(Type<PurchaseOrderLine>) {
    using L = PurchaseOrderLine;
    return described<L>(
        "PurchaseOrderLineItem", "A line of a purchase order and what came of it.",
        field<&L::purchase_order_line_item_id>("Number of the line."),
        field<&L::ext_purchase_order_line_item_id>("Your own id of the line."),
        field<&L::product_id>("Which product."), field<&L::sku>("Its SKU when ordered."),
        field<&L::quantity>("Units ordered."),
        field<&L::received_quantity>("Units stored; above quantity when more came."));
}

/// A purchase order as the API shows it, and the `data` of `purchase_orders.update`.
struct PurchaseOrder {
    PurchaseOrderId purchase_order_id;
    ShopId shop_id;
    std::string ext_purchase_order_id;
    std::string purchase_order_number;
    PurchaseOrderStatus status = PurchaseOrderStatus::open;
    bool closed = false;
    std::string supplier;
    std::optional<Time> expected_at;
    std::string notes;
    std::vector<std::string> tags;
    std::vector<PurchaseOrderLine> line_items;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
};
constexpr auto describe(Type<PurchaseOrder>) {
    using P = PurchaseOrder;
    return described<P>(
        "PurchaseOrder", "Goods a shop expects and what came of them.",
        field<&P::purchase_order_id>("Number of the purchase order."),
        field<&P::shop_id>("The shop that expects them."),
        field<&P::ext_purchase_order_id>("Your own id of the purchase order."),
        field<&P::purchase_order_number>("What stands on the papers."),
        field<&P::status>("Where it stands. `errors`: more came than was ordered, or it was closed "
                          "while something was missing."),
        field<&P::closed>("Whether nothing more is expected, whatever is missing."),
        field<&P::supplier>("Who sends the goods."),
        field<&P::expected_at>("When they are expected; null when nobody knows."),
        field<&P::notes>("Shown to who receives the goods."),
        field<&P::tags>("Your own words for grouping."),
        field<&P::line_items>("What was ordered and what came of it.", {.max_items = 1000}),
        field<&P::created_at>("When it was made."),
        field<&P::updated_at>("When anything of it changed last."),
        field<&P::version>("Grows with every change; also the ETag."));
}

}  // namespace entrepot
