#pragma once

#include "base/refusal.h"

/// Why orders refuse something (`api.md`).
namespace entrepot::errors {

inline constexpr ErrorCode order_already_exists{
    "order_already_exists", 400, "There is an order with these external ids",
    "It has arrived already: read it by its `ext_order_id`, and change it with PATCH. A further "
    "part "
    "of it needs another `ext_fulfillment_order_id`."};
inline constexpr ErrorCode order_not_found{"order_not_found", 404, "There is no such order",
                                           "Use the order_id of an order of this shop."};
inline constexpr ErrorCode order_already_fulfilled{
    "order_already_fulfilled", 422, "The order has been picked",
    "It can no longer be cancelled; take the goods back as a return."};
inline constexpr ErrorCode order_already_begun{
    "order_already_begun", 422, "A worker has begun with the order",
    "`paid` can become false only before the order is picked; leave it out."};
inline constexpr ErrorCode picking_in_progress{
    "picking_in_progress", 422, "The order is being picked",
    "Wait until the worker has finished, or ask the port to let go of it."};
inline constexpr ErrorCode order_cancelled{
    "order_cancelled", 422, "The order is cancelled",
    "Nothing is left to do for it; send a new order if the goods are wanted after all."};
inline constexpr ErrorCode order_would_be_empty{
    "order_would_be_empty", 422, "The change would leave nothing of the order",
    "Cancel the order instead: `DELETE /api/v1/orders/{order_id}`, or a cancellation request when "
    "a worker has begun."};
inline constexpr ErrorCode hold_not_found{
    "hold_not_found", 404, "The order has no such hold",
    "Use the hold_id of one of the order's holds; it may have been released already."};
inline constexpr ErrorCode held_by_manager{
    "held_by_manager", 403, "A manager holds the order",
    "Ask a manager to release it in Admin; an integration releases what integrations hold."};
inline constexpr ErrorCode too_many_holds{"too_many_holds", 422, "The order has too many holds",
                                          "Release some of the order's holds first."};

}  // namespace entrepot::errors
