#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/order_detail.h"
#include "orders/types.h"

/// Holds: a person or an integration keeps an order from being picked, with a reason. Several may
/// hold it at once; it goes on when the last one lets go. Its promises stay.
namespace entrepot {

/// Holds the order; what is queued of it becomes blocked. Refuses `order_not_found`,
/// `picking_in_progress`, `order_already_fulfilled`, `order_cancelled`, `too_many_holds`.
Hold hold_order(Tx& tx, const Caller& caller, OrderId order, const NewHold& hold);

/// Lets go: a person of any hold, an integration of those that the shop's integrations set. Refuses
/// `order_not_found`, `hold_not_found`, `held_by_manager`.
void release_hold(Tx& tx, const Caller& caller, OrderId order, HoldId hold);

/// The same for a manager; the answer is how the order stands then.
OrderDetail hold_order_in_app(Tx& tx, const Caller& caller, OrderId order, const NewHold& hold);
OrderDetail release_hold_in_app(Tx& tx, const Caller& caller, OrderId order, HoldId hold);

}  // namespace entrepot
