#include "stock/ledger.h"

#include "stock/locations.h"
#include "stock/movements.h"
#include "stock/stock_change.h"

namespace entrepot {

void store(Tx& tx, const Caller& caller, const StockKey& key, LocationId to, std::int64_t quantity,
           Reference reference) {
    StockChange change(tx, caller);
    change.store(key, to, quantity, reference);
    change.publish();
}

void pick(Tx& tx, const Caller& caller, const StockKey& key, LocationId from, LocationId tote,
          OrderId order, OrderLineItemId line, std::int64_t quantity, Reference reference) {
    StockChange change(tx, caller);
    change.pick(key, from, tote, order, line, quantity, reference);
    change.publish();
}

void put_back(Tx& tx, const Caller& caller, const StockKey& key, LocationId tote, LocationId to,
              OrderId order, OrderLineItemId line, std::int64_t quantity, Reference reference) {
    StockChange change(tx, caller);
    change.put_back(key, tote, to, order, line, quantity, reference);
    change.publish();
}

void take_away(Tx& tx, const Caller& caller, const StockKey& key, LocationId from,
               std::string_view to_kind, std::int64_t quantity, std::string_view reason,
               Reference reference) {
    StockChange change(tx, caller);
    change.take_away(key, from, to_kind, quantity, reason, reference);
    change.publish();
}

void find_goods(Tx& tx, const Caller& caller, const StockKey& key, LocationId to,
                std::int64_t quantity, Reference reference) {
    StockChange change(tx, caller);
    change.find_goods(key, to, quantity, reference);
    change.publish();
}

void leave(Tx& tx, const Caller& caller, const StockKey& key, LocationId tote,
           std::int64_t quantity, Reference reference) {
    write_movement(tx, {.key = key,
                        .from = tote,
                        .to = special(tx, key.site, place::customer),
                        .to_outside = true,
                        .quantity = quantity,
                        .reason = "ship",
                        .user = caller.user,
                        .reference = reference});
}

void leave_all(Tx& tx, const Caller& caller, LocationId tote, Reference reference) {
    static constexpr Sql contents{
        "ledger.tote_contents",
        "SELECT site_id, owner_id, product_id, lot, quantity FROM balances"
        " WHERE organization_id = $1 AND location_id = $2 AND quantity > 0"
        " ORDER BY site_id, owner_id, product_id, lot"};
    struct Held {
        SiteId site;
        OwnerId owner;
        ProductId product;
        std::string lot;
        std::int64_t quantity;
    };
    for (const Held& held : tx.rows<Held>(contents, tx.organization(), tote)) {
        leave(tx, caller, {held.site, held.owner, held.product, held.lot}, tote, held.quantity,
              reference);
    }
}

}  // namespace entrepot
