#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "stock/types.h"

/// The happenings that move stock (data.md, "What counts"). Each is wholly done in the transaction
/// it is called in: movement, balances, levels, promises, log rows and events. Quantities are
/// whole units from 1. Functions that are called for several products in one transaction are
/// better reached through StockChange (stock/stock_change.h), which sends one levels event for
/// each product.
namespace entrepot {

/// New goods: supplier -> shelf. Raises in_stock and promises the units to waiting lines, oldest
/// order first. Refuses `location_not_found`, `not_a_shelf`, `kit_is_not_stored`,
/// `lot_required`, `expiry_required`.
void store(Tx& tx, const Caller& caller, const StockKey& key, LocationId to, std::int64_t quantity,
           Reference reference = {});

/// One confirmed pick for an order line: place -> tote. in_stock and reserved fall by the same
/// units. Refuses `not_enough_at_location`, `not_promised`.
void pick(Tx& tx, const Caller& caller, const StockKey& key, LocationId from, LocationId tote,
          OrderId order, OrderLineItemId line, std::int64_t quantity, Reference reference = {});

/// Picked goods go back: tote -> shelf. in_stock rises; the units are promised to the oldest lines
/// that wait, this line being one of them again.
void put_back(Tx& tx, const Caller& caller, const StockKey& key, LocationId tote, LocationId to,
              OrderId order, OrderLineItemId line, std::int64_t quantity, Reference reference = {});

/// Goods that are lost: place -> quarantine, scrap or count_difference (`to_kind`). `reason` is
/// `count` or `damaged`. When in_stock would fall below reserved, the newest promises are taken
/// back first and their lines wait. Refuses `not_enough_at_location`.
void take_away(Tx& tx, const Caller& caller, const StockKey& key, LocationId from,
               std::string_view to_kind, std::int64_t quantity, std::string_view reason,
               Reference reference = {});

/// Goods that a count found: count_difference -> shelf. As `store`, with reason `count`.
void find_goods(Tx& tx, const Caller& caller, const StockKey& key, LocationId to,
                std::int64_t quantity, Reference reference = {});

/// Shipped: tote -> customer. Changes no level.
void leave(Tx& tx, const Caller& caller, const StockKey& key, LocationId tote,
           std::int64_t quantity, Reference reference = {});

/// Everything that lies in the tote leaves.
void leave_all(Tx& tx, const Caller& caller, LocationId tote, Reference reference = {});

}  // namespace entrepot
