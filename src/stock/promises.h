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

/// Units of a product have come: promises them to the lines that wait, oldest order first.
void promise_to_waiting(Tx& tx, const StockKey& key, StockNews& news);

/// Units were lost: takes `units` promised ones back, newest promise first. Their lines wait with
/// this reason.
void take_back_promises(Tx& tx, const StockKey& key, std::int64_t units, std::string_view reason);

/// Takes `units` from a line's promise; false when it is promised fewer.
bool lower_promise(Tx& tx, OrderId order, OrderLineItemId line, std::int64_t units);

/// One line's promise is kept: `units` of it were picked. Refuses `not_promised`.
void keep_promise(Tx& tx, OrderId order, OrderLineItemId line, std::int64_t units);

/// A line is promised `units` more than before. They must be reserved already.
void add_promise(Tx& tx, const StockKey& key, OrderId order, OrderLineItemId line,
                 std::int64_t units);

/// A line waits for `units` more than before.
void add_waiting(Tx& tx, const StockKey& key, OrderId order, OrderLineItemId line,
                 std::int64_t units, std::string_view reason);

/// Forgets up to `units` of what a line waits for and then of what it was promised. Returns the
/// promised units that became free.
UnitsByKey forget_units(Tx& tx, OrderId order, OrderLineItemId line, std::int64_t units);

/// Forgets all of an order.
UnitsByKey forget_order(Tx& tx, OrderId order);

/// Gives freed units to whoever waits.
void free_units(Tx& tx, const UnitsByKey& freed, StockNews& news);

}  // namespace entrepot
