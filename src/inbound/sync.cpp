#include "inbound/sync.h"

#include "base/json.h"
#include "catalog/errors.h"
#include "catalog/shops.h"
#include "inbound/errors.h"
#include "inbound/record.h"

namespace entrepot {
namespace {

std::string ext_id_of(const Tx& tx, const Caller& caller, const NewPurchaseOrderSync& wish) {
    auto record = require_purchase_order(tx, caller, *wish.purchase_order_id);
    if (record.row.shop_id == wish.shop_id) return std::move(record.row.ext_purchase_order_id);
    throw Refusal(errors::purchase_order_not_found,
                  "The purchase order belongs to another shop; ask that shop.");
}

}  // namespace

PurchaseOrderSync request_purchase_order_sync(Tx& tx, const Caller& caller,
                                              const NewPurchaseOrderSync& wish) {
    if (!shop_of(tx, tx.organization(), wish.shop_id).active) {
        throw Refusal(errors::shop_not_found,
                      "The shop is switched off and hears nothing; switch it on first.");
    }
    PurchaseOrderSync sync{.shop_id = wish.shop_id,
                           .purchase_order_id = wish.purchase_order_id,
                           .ext_purchase_order_id = std::nullopt,
                           .requested_by = caller.name,
                           .requested_at = tx.now()};
    if (wish.purchase_order_id) sync.ext_purchase_order_id = ext_id_of(tx, caller, wish);
    sync.purchase_order_sync_id = tx.next("purchase_order_sync");
    tx.emit({"purchase_orders.sync",
             "purchase_order_sync",
             sync.purchase_order_sync_id,
             1,
             {{wish.shop_id, to_json(sync)}}});
    return sync;
}

}  // namespace entrepot
