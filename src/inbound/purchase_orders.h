#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "inbound/purchase_order_types.h"

namespace entrepot {

/// Notes goods the caller's shop expects at its site. Refuses `shop_not_found`,
/// `product_not_found` (naming every line whose product the shop does not have),
/// `purchase_order_already_exists`, and `validation_error` for no lines or doubled line ids.
PurchaseOrder create_purchase_order(Tx& tx, const Caller& caller, const NewPurchaseOrder& wish);

/// The purchase order as it is now. Refuses `purchase_order_not_found` when there is none, or (for
/// an integration) when it is another shop's.
PurchaseOrder get_purchase_order(const Snapshot& snapshot, const Caller& caller,
                                 PurchaseOrderId id);

/// Sets what is given; when nothing is new, neither version nor event. Refuses
/// `purchase_order_not_found`, `purchase_order_cancelled`, `purchase_order_line_item_not_found`,
/// `product_not_found`, `quantity_below_received`, and `validation_error` as above.
PurchaseOrder change_purchase_order(Tx& tx, const Caller& caller, PurchaseOrderId id,
                                    const PurchaseOrderChange& change);

/// Ends a purchase order of which nothing came; it stays readable as `cancelled`. Refuses
/// `purchase_order_not_found`, `purchase_order_already_received`.
void cancel_purchase_order(Tx& tx, const Caller& caller, PurchaseOrderId id);

}  // namespace entrepot
