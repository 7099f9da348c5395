#pragma once

#include <optional>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/types.h"
#include "orders/types.h"

namespace entrepot {

std::optional<FulfillmentRow> find_fulfillment(const Snapshot& snapshot,
                                               OrganizationId organization,
                                               FulfillmentId fulfillment);

/// The lines in the order of the order's lines.
std::vector<FulfillmentLine> lines_of_fulfillment(const Snapshot& snapshot,
                                                  OrganizationId organization,
                                                  FulfillmentId fulfillment);

/// As the API shows it. Refuses `fulfillment_not_found`, also when it is another shop's.
Fulfillment get_fulfillment(const Snapshot& snapshot, const Caller& caller,
                            FulfillmentId fulfillment);

/// The fulfillments of an order, cancelled ones too, oldest first.
std::vector<Fulfillment> fulfillments_of_order(const Snapshot& snapshot,
                                               OrganizationId organization, OrderId order);

/// Changes an order. When it is no longer paid, its queued fulfillments are cancelled; its promises
/// stay. Refuses `order_not_found`, and `order_already_begun` for that. Changed lines take or
/// release promises and what is queued is planned again, all in this transaction; the answer's
/// `line_changes` says what was too late. Refuses `validation_error` and `order_would_be_empty` for
/// them.
Order change_order_and_plans(Tx& tx, const Caller& caller, OrderId order,
                             const OrderChange& change);

/// Cancels an order: its queued fulfillments are cancelled, its promises released. Refuses
/// `order_not_found`, `picking_in_progress`, `order_already_fulfilled`.
void cancel_order(Tx& tx, const Caller& caller, OrderId order);

}  // namespace entrepot
