#pragma once

#include <span>
#include <vector>

#include "db/database.h"
#include "stock/levels.h"
#include "stock/news.h"
#include "stock/reservations.h"

/// Promises of stock to order lines: who has units reserved, who waits. Part of StockChange.
namespace entrepot {

/// See promise_lines.
std::vector<std::int64_t> promise_to_lines(Tx& tx, OrderId order, std::span<const LineWish> wishes,
                                           StockNews& news);

/// Units of a product and lot have come, or of any lot when the key names none: promises them to
/// the lines that wait, oldest order first. Returns how many.
std::int64_t promise_to_waiting(Tx& tx, const StockKey& key, StockNews& news);

/// Units of a lot were lost, `units` of them promised: so many are taken back. Other lots give what
/// they have free, then the newest promises give theirs, so that it is the newest orders that wait,
/// with this reason, whatever lot they were promised.
void take_back_promises(Tx& tx, const StockKey& lost, std::int64_t units, std::string_view reason,
                        StockNews& news);

/// Takes `units` of a lot from a line's promise; false when it is promised fewer.
bool lower_promise(Tx& tx, OrderId order, OrderLineItemId line, const std::string& lot,
                   std::int64_t units);

/// One line's promise is kept: `units` of a lot were picked for it. Refuses `not_promised`.
void keep_promise(Tx& tx, OrderId order, OrderLineItemId line, const std::string& lot,
                  std::int64_t units);

/// A line is promised `units` more of the key's lot than before. They must be reserved already.
void add_promise(Tx& tx, const StockKey& key, OrderId order, OrderLineItemId line,
                 std::int64_t units);

/// A line waits for `units` more than before, of whatever lot.
void add_waiting(Tx& tx, const StockKey& key, OrderId order, OrderLineItemId line,
                 std::int64_t units, std::string_view reason);

/// Forgets up to `units` of what a line waits for. Returns how many of them it did not wait for.
std::int64_t forget_waiting(Tx& tx, OrderId order, OrderLineItemId line, std::int64_t units);

/// Forgets up to `units` of what a line waits for and then of what it was promised, those lots
/// first that expire last. Returns the promised units that became free.
UnitsByKey forget_units(Tx& tx, OrderId order, OrderLineItemId line, std::int64_t units);

/// Forgets all of an order.
UnitsByKey forget_order(Tx& tx, OrderId order);

/// Gives freed units to whoever waits.
void free_units(Tx& tx, const UnitsByKey& freed, StockNews& news);

}  // namespace entrepot
