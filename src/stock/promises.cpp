#include "stock/promises.h"

#include <algorithm>

#include "db/multi_row.h"
#include "stock/errors.h"

namespace entrepot {
namespace {

const MultiRow& insert_reservations() {
    static const MultiRow sql(
        "stock.insert_reservations",
        "INSERT INTO reservations (organization_id, order_id, order_line_item_id, site_id,"
        " owner_id, product_id, lot, quantity) VALUES ",
        "($1, $2, @, @, @, @, @, @)", "", 2);
    return sql;
}

const MultiRow& insert_waiting() {
    static const MultiRow sql(
        "stock.insert_waiting",
        "INSERT INTO waiting_lines (organization_id, order_id, reason, order_line_item_id,"
        " site_id, owner_id, product_id, lot, quantity) VALUES ",
        "($1, $2, 'short', @, @, @, @, @, @)", "", 2);
    return sql;
}

constexpr Sql delete_whole_reservation{
    "stock.delete_whole_reservation",
    "DELETE FROM reservations WHERE organization_id = $1 AND order_id = $2"
    " AND order_line_item_id = $3 AND quantity = $4"};

constexpr Sql lower_reservation{
    "stock.lower_reservation",
    "UPDATE reservations SET quantity = quantity - $4 WHERE organization_id = $1"
    " AND order_id = $2 AND order_line_item_id = $3 AND quantity > $4"};

UnitsByKey sum_by_key(std::span<const LineWish> wishes) {
    UnitsByKey sums;
    for (const LineWish& wish : wishes) sums[wish.key] += wish.quantity;
    return sums;
}

/// Hands what was reserved for all lines of a product to the lines, first come first served.
std::vector<std::int64_t> share(UnitsByKey reserved, std::span<const LineWish> wishes) {
    std::vector<std::int64_t> given;
    given.reserve(wishes.size());
    for (const LineWish& wish : wishes) {
        std::int64_t& left = reserved[wish.key];
        given.push_back(std::min(left, wish.quantity));
        left -= given.back();
    }
    return given;
}

void add_row(RowBatch& batch, const LineWish& wish, std::int64_t quantity) {
    batch.add({to_value(wish.line), to_value(wish.key.site), to_value(wish.key.owner),
               to_value(wish.key.product), to_value(wish.key.lot), to_value(quantity)});
}

}  // namespace

std::vector<std::int64_t> promise_to_lines(Tx& tx, OrderId order, std::span<const LineWish> wishes,
                                           StockNews& news) {
    const UnitsByKey reserved = reserve(tx, sum_by_key(wishes));
    for (const auto& [key, units] : reserved) news.touch(key);
    const auto given = share(reserved, wishes);
    RowBatch promised(insert_reservations(), {to_value(tx.organization()), to_value(order)});
    RowBatch waiting(insert_waiting(), {to_value(tx.organization()), to_value(order)});
    for (std::size_t at = 0; at < wishes.size(); ++at) {
        const std::int64_t missing = wishes[at].quantity - given[at];
        if (given[at] > 0) add_row(promised, wishes[at], given[at]);
        if (missing > 0) add_row(waiting, wishes[at], missing);
    }
    promised.run(tx);
    waiting.run(tx);
    return given;
}

bool lower_promise(Tx& tx, OrderId order, OrderLineItemId line, std::int64_t units) {
    return tx.change(delete_whole_reservation, tx.organization(), order, line, units) == 1 ||
           tx.change(lower_reservation, tx.organization(), order, line, units) == 1;
}

void keep_promise(Tx& tx, OrderId order, OrderLineItemId line, std::int64_t units) {
    if (lower_promise(tx, order, line, units)) return;
    throw Refusal(errors::not_promised,
                  "These units are no longer promised to this order; load the task again.");
}

}  // namespace entrepot
