#pragma once

#include "base/refusal.h"

/// Why purchase orders refuse something (`api.md`).
namespace entrepot::errors {

inline constexpr ErrorCode purchase_order_already_exists{
    "purchase_order_already_exists", 400, "There is a purchase order with this external id",
    "Change that purchase order (`PUT /api/v1/purchase_orders/{purchase_order_id}`), cancel it "
    "first, or send another `ext_purchase_order_id`."};
inline constexpr ErrorCode purchase_order_not_found{
    "purchase_order_not_found", 404, "There is no such purchase order",
    "Use the purchase_order_id of a purchase order of this shop."};
inline constexpr ErrorCode purchase_order_line_item_not_found{
    "purchase_order_line_item_not_found", 404, "The purchase order has no such line",
    "Read the purchase order for its lines; leave `purchase_order_line_item_id` out to add one."};
inline constexpr ErrorCode purchase_order_cancelled{
    "purchase_order_cancelled", 422, "The purchase order is cancelled",
    "It can no longer be changed or received; make a new one, with the same external id if you "
    "like."};
inline constexpr ErrorCode purchase_order_already_received{
    "purchase_order_already_received", 422, "Goods of the purchase order have been received",
    "It can no longer be cancelled; close it with `closed` true, so that nothing more is "
    "expected."};
inline constexpr ErrorCode quantity_below_received{
    "quantity_below_received", 422, "More than that has been received already",
    "Keep the line, with at least its `received_quantity`."};
inline constexpr ErrorCode purchase_order_not_open{
    "purchase_order_not_open", 409, "Nothing more is expected of the purchase order",
    "Store the goods against another purchase order, or without one."};
inline constexpr ErrorCode over_receipt{
    "over_receipt", 409, "More comes than was ordered",
    "Count again; a worker who is sure confirms it a second time."};

inline constexpr ErrorCode external_transfer_not_found{
    "external_transfer_not_found", 404, "There is no such external transfer",
    "Use the external_transfer_id of a transfer with products of this shop."};

}  // namespace entrepot::errors
