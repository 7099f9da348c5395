#include <fmt/format.h>

#include <algorithm>

#include "inbound/errors.h"
#include "inbound/receiving.h"
#include "inbound/record.h"

namespace entrepot {
namespace {

/// Decides by itself: nothing is counted on what is closed, and nothing beyond the order unless
/// the worker said so.
constexpr Sql count_sql{
    "inbound.count_received",
    "UPDATE purchase_order_line_items SET received_quantity = received_quantity + $3"
    " WHERE organization_id = $1 AND purchase_order_line_item_id = $2"
    " AND (received_quantity + $3 <= quantity OR $4) AND EXISTS (SELECT 1 FROM purchase_orders o"
    " WHERE o.organization_id = $1"
    " AND o.purchase_order_id = purchase_order_line_items.purchase_order_id AND NOT o.closed"
    " AND o.cancelled_as = 0) RETURNING purchase_order_id, quantity, received_quantity, sku"};

constexpr Sql is_open_sql{
    "inbound.is_line_open",
    "SELECT l.sku FROM purchase_order_line_items l JOIN purchase_orders o"
    " ON o.organization_id = l.organization_id AND o.purchase_order_id = l.purchase_order_id"
    " WHERE l.organization_id = $1 AND l.purchase_order_line_item_id = $2 AND NOT o.closed"
    " AND o.cancelled_as = 0"};

constexpr Sql insert_receipt{
    "inbound.insert_receipt",
    "INSERT INTO purchase_order_receipts (organization_id, receipt_id, purchase_order_id,"
    " purchase_order_line_item_id, quantity, over_quantity, location_id, port_id, user_id, at)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};

struct Counted {
    PurchaseOrderId order;
    std::int64_t quantity;
    std::int64_t received;
    std::string sku;
};

[[noreturn]] void refuse(const Tx& tx, const ReceiptWish& wish) {
    const auto sku = tx.maybe<std::string>(is_open_sql, tx.organization(), wish.line);
    if (!sku) {
        throw Refusal(errors::purchase_order_not_open,
                      "The purchase order was closed or cancelled; store the goods against another "
                      "one, or without one.");
    }
    throw Refusal(errors::over_receipt,
                  fmt::format("With {} more there would be more of {} than was ordered; count "
                              "again, and confirm it when it is so.",
                              wish.quantity, *sku));
}

void write_receipt(Tx& tx, const Caller& caller, const ReceiptWish& wish, const Counted& counted) {
    const std::int64_t over =
        std::clamp<std::int64_t>(counted.received - counted.quantity, 0, wish.quantity);
    tx.run(insert_receipt, tx.organization(), tx.next("purchase_order_receipt"), counted.order,
           wish.line, wish.quantity, over, wish.location, caller.port, caller.user, tx.now());
}

}  // namespace

PurchaseOrderId receive(Tx& tx, const Caller& caller, const ReceiptWish& wish) {
    const auto counted = tx.maybe<Counted>(count_sql, tx.organization(), wish.line, wish.quantity,
                                           wish.accepts_over_receipt);
    if (!counted) refuse(tx, wish);
    write_receipt(tx, caller, wish, *counted);
    auto records = read_purchase_orders(tx, tx.organization(), std::span(&counted->order, 1));
    save_purchase_order(tx, records.at(0));
    return counted->order;
}

}  // namespace entrepot
