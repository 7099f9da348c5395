#pragma once

#include <string>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "inbound/purchase_order_types.h"

namespace entrepot {

/// A line of a purchase order as the app shows it.
struct PurchaseOrderDetailLine {
    PurchaseOrderLineItemId purchase_order_line_item_id;
    std::string ext_purchase_order_line_item_id;
    ProductId product_id;
    std::string sku;
    std::string name;
    std::string image_url;
    std::int64_t quantity = 0;
    std::int64_t received_quantity = 0;
};
constexpr auto describe(Type<PurchaseOrderDetailLine>) {
    using L = PurchaseOrderDetailLine;
    return described<L>(
        "PurchaseOrderDetailLine", "A line of a purchase order as the app shows it.",
        field<&L::purchase_order_line_item_id>("Number of the line."),
        field<&L::ext_purchase_order_line_item_id>("The shop's own id of the line."),
        field<&L::product_id>("Which product."), field<&L::sku>("Its SKU when ordered."),
        field<&L::name>("What the worker reads."),
        field<&L::image_url>("The product's picture on this server."),
        field<&L::quantity>("Units ordered."), field<&L::received_quantity>("Units received."));
}

/// Goods of a purchase order that were stored once.
struct PurchaseOrderReceipt {
    std::int64_t receipt_id = 0;
    PurchaseOrderLineItemId purchase_order_line_item_id;
    ProductId product_id;
    std::string sku;
    std::int64_t quantity = 0;
    std::int64_t over_quantity = 0;
    LocationId location_id;
    std::string location_name;
    std::string location_kind;
    std::string port_name;
    std::string user_name;
    Time at;
};
constexpr auto describe(Type<PurchaseOrderReceipt>) {
    using R = PurchaseOrderReceipt;
    return described<R>(
        "PurchaseOrderReceipt", "Goods of a purchase order that were stored once.",
        field<&R::receipt_id>("Number of the receipt; ascends."),
        field<&R::purchase_order_line_item_id>("The line they were expected by."),
        field<&R::product_id>("Which product."), field<&R::sku>("Its SKU when ordered."),
        field<&R::quantity>("Units stored."),
        field<&R::over_quantity>("Units of them beyond what was ordered, confirmed twice."),
        field<&R::location_id>("Where they were put."),
        field<&R::location_name>("What is printed on its label."),
        field<&R::location_kind>("`shelf`, or `compartment` of a bin."),
        field<&R::port_name>("The port the worker stood at."),
        field<&R::user_name>("Who stored them."), field<&R::at>("When they were stored."));
}

/// Everything the app shows of a purchase order.
struct PurchaseOrderDetail {
    PurchaseOrder purchase_order;
    std::string shop_name;
    std::string site_name;
    std::vector<PurchaseOrderDetailLine> lines;
    std::vector<PurchaseOrderReceipt> receipts;
};
constexpr auto describe(Type<PurchaseOrderDetail>) {
    using D = PurchaseOrderDetail;
    return described<D>("PurchaseOrderDetail", "Everything the app shows of a purchase order.",
                        field<&D::purchase_order>("The purchase order as its shop sees it."),
                        field<&D::shop_name>("Name of the shop."),
                        field<&D::site_name>("Name of the site the goods are to arrive at."),
                        field<&D::lines>("Its lines with names and pictures.", {.max_items = 1000}),
                        field<&D::receipts>("What was stored of it, newest first; the last 500.",
                                            {.max_items = 500}));
}

/// Refuses `purchase_order_not_found`.
PurchaseOrderDetail purchase_order_detail(const Snapshot& snapshot, const Caller& caller,
                                          PurchaseOrderId id);

/// Nothing more is expected, whatever is missing. Refuses as change_purchase_order.
PurchaseOrderDetail close_purchase_order_in_app(Tx& tx, const Caller& caller, PurchaseOrderId id);

/// What is missing is expected again. Refuses as change_purchase_order.
PurchaseOrderDetail reopen_purchase_order_in_app(Tx& tx, const Caller& caller, PurchaseOrderId id);

/// Refuses as cancel_purchase_order.
PurchaseOrderDetail cancel_purchase_order_in_app(Tx& tx, const Caller& caller, PurchaseOrderId id);

}  // namespace entrepot
