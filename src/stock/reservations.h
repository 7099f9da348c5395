#pragma once

#include <span>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "stock/types.h"

namespace entrepot {

/// What an order line would like to be promised.
struct LineWish {
    OrderLineItemId line;
    StockKey key;               ///< Without a lot: an order asks for none.
    std::int64_t quantity = 0;  ///< From 1.
};

/// How many units more, or fewer, an order line shall have.
struct LineShift {
    OrderLineItemId line;
    StockKey key;            ///< Without a lot, as LineWish.
    std::int64_t units = 0;  ///< Below 0: so many of its waiting and promised units go.
};

/// Promises each line as much as there is, in the order of the lines; what can't be promised waits
/// (`waiting_lines`). Lines of one product are summed before the stock is asked. Returns the units
/// promised to each line. Sends levels events for products whose counts changed.
std::vector<std::int64_t> promise_lines(Tx& tx, OrderId order, std::span<const LineWish> wishes);

/// Takes back what lines of an order were promised and forgets what they wait for; the freed units
/// go to the oldest waiting lines of other orders.
void release_lines(Tx& tx, OrderId order, std::span<const OrderLineItemId> lines);
void release_line(Tx& tx, OrderId order, OrderLineItemId line);

/// Puts an order on the list the preparation looks through.
void queue_for_preparation(Tx& tx, OrderId order);

}  // namespace entrepot
