#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/explain_types.h"

namespace entrepot {

/// Why an order does not move: everything that keeps it, or its place in the queue. An integration
/// is told of other shops' orders only how many units they hold. Refuses `order_not_found`.
OrderExplanation explain_order(const Snapshot& snapshot, const Caller& caller, OrderId order);

}  // namespace entrepot
