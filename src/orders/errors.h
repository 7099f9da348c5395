#pragma once

#include "base/refusal.h"

/// Why orders refuse something (`api.md`).
namespace entrepot::errors {

inline constexpr ErrorCode order_already_exists{
    "order_already_exists", 400, "There is an order with these external ids",
    "Cancel that order first (`DELETE /api/v1/orders/{order_id}`), or send another "
    "`ext_fulfillment_order_id` for a further part of it."};
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

}  // namespace entrepot::errors
