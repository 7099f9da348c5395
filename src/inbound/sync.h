#pragma once

#include <optional>
#include <string>

#include "base/caller.h"
#include "base/codec.h"
#include "db/database.h"

namespace entrepot {

/// What a user asks when pressing the button: a shop, and one of its purchase orders or all.
struct NewPurchaseOrderSync {
    ShopId shop_id;
    std::optional<PurchaseOrderId> purchase_order_id;
};
constexpr auto describe(Type<NewPurchaseOrderSync>) {
    using S = NewPurchaseOrderSync;
    return described<S>("NewPurchaseOrderSync", "Asks a shop to send its purchase orders anew.",
                        field<&S::shop_id>("The shop that is asked."),
                        field<&S::purchase_order_id>("Which one; all when left out or null."));
}

/// The `data` of `purchase_orders.sync`: a user asked for a sync.
struct PurchaseOrderSync {
    std::int64_t purchase_order_sync_id = 0;
    ShopId shop_id;
    std::optional<PurchaseOrderId> purchase_order_id;
    std::optional<std::string> ext_purchase_order_id;
    std::string requested_by;
    Time requested_at;
};
constexpr auto describe(Type<PurchaseOrderSync>) {
    using S = PurchaseOrderSync;
    return described<S>("PurchaseOrderSync", "A user asked for purchase orders to be sent anew.",
                        field<&S::purchase_order_sync_id>("Number of the request; ascends."),
                        field<&S::shop_id>("The shop that is asked."),
                        field<&S::purchase_order_id>("The one that is meant; null for all."),
                        field<&S::ext_purchase_order_id>("Your own id of it; null for all."),
                        field<&S::requested_by>("Name of the user who asked."),
                        field<&S::requested_at>("When they asked."));
}

/// Tells the shop that a user asked for a sync: `purchase_orders.sync`. What comes of it is the
/// integration's: it sends what is new and changes what differs. Refuses `shop_not_found` (also for
/// a shop that is switched off) and `purchase_order_not_found` (also for another shop's).
PurchaseOrderSync request_purchase_order_sync(Tx& tx, const Caller& caller,
                                              const NewPurchaseOrderSync& wish);

}  // namespace entrepot
