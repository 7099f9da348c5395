#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/types.h"

/// What the rest of this folder has to heed of an order that is being cancelled.
namespace entrepot {

/// Refuses `order_cancelled` when the order is being cancelled: nothing more of it is picked.
void require_not_cancelling(const Tx& tx, OrderId order);

/// A port gives up a fulfillment whose tote is empty; with the last one the order is cancelled.
void give_up_cancelled(Tx& tx, const Caller& caller, FulfillmentRow& row);

}  // namespace entrepot
