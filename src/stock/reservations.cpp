#include "stock/reservations.h"

#include <limits>

#include "stock/stock_change.h"

namespace entrepot {

std::vector<std::int64_t> promise_lines(Tx& tx, OrderId order, std::span<const LineWish> wishes) {
    StockChange change(tx, system_caller(tx.organization()));
    auto given = change.promise(order, wishes);
    change.publish();
    return given;
}

void release_lines(Tx& tx, OrderId order, std::span<const OrderLineItemId> lines) {
    StockChange change(tx, system_caller(tx.organization()));
    for (const OrderLineItemId line : lines) {
        change.release(order, line, std::numeric_limits<std::int64_t>::max());
    }
    change.publish();
}

void release_line(Tx& tx, OrderId order, OrderLineItemId line) {
    release_lines(tx, order, std::span(&line, 1));
}

}  // namespace entrepot
