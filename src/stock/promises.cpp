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
    " AND order_line_item_id = $3 AND quantity = $4 AND lot = $5"};

constexpr Sql lower_reservation{
    "stock.lower_reservation",
    "UPDATE reservations SET quantity = quantity - $4 WHERE organization_id = $1"
    " AND order_id = $2 AND order_line_item_id = $3 AND quantity > $4 AND lot = $5"};

UnitsByKey sum_by_key(std::span<const LineWish> wishes) {
    UnitsByKey sums;
    for (const LineWish& wish : wishes) sums[wish.key] += wish.quantity;
    return sums;
}

/// What was reserved for all lines of a product, lot by lot.
using UnitsByProduct = std::map<StockKey, std::vector<ReservedUnits*>>;

UnitsByProduct by_product(std::vector<ReservedUnits>& reserved) {
    UnitsByProduct units;
    for (ReservedUnits& part : reserved) {
        units[{part.key.site, part.key.owner, part.key.product}].push_back(&part);
    }
    return units;
}

void add_row(RowBatch& batch, const LineWish& wish, const std::string& lot, std::int64_t quantity) {
    batch.add({to_value(wish.line), to_value(wish.key.site), to_value(wish.key.owner),
               to_value(wish.key.product), to_value(lot), to_value(quantity)});
}

/// Hands reserved units to a line, first come first served. Returns how many it got.
std::int64_t hand_out(const UnitsByProduct& reserved, const LineWish& wish, RowBatch& promised) {
    std::int64_t given = 0;
    const auto found = reserved.find(wish.key);
    if (found == reserved.end()) return given;
    for (ReservedUnits* part : found->second) {
        const std::int64_t units = std::min(part->units, wish.quantity - given);
        if (units == 0) continue;
        add_row(promised, wish, part->key.lot, units);
        part->units -= units;
        given += units;
    }
    return given;
}

}  // namespace

std::vector<std::int64_t> promise_to_lines(Tx& tx, OrderId order, std::span<const LineWish> wishes,
                                           StockNews& news) {
    auto reserved = reserve_any_lot(tx, sum_by_key(wishes));
    for (const ReservedUnits& part : reserved) news.touch(part.key);
    const auto units_of = by_product(reserved);
    std::vector<std::int64_t> given;
    given.reserve(wishes.size());
    RowBatch promised(insert_reservations(), {to_value(tx.organization()), to_value(order)});
    RowBatch waiting(insert_waiting(), {to_value(tx.organization()), to_value(order)});
    for (const LineWish& wish : wishes) {
        given.push_back(hand_out(units_of, wish, promised));
        const std::int64_t missing = wish.quantity - given.back();
        if (missing > 0) add_row(waiting, wish, wish.key.lot, missing);
    }
    promised.run(tx);
    waiting.run(tx);
    return given;
}

bool lower_promise(Tx& tx, OrderId order, OrderLineItemId line, const std::string& lot,
                   std::int64_t units) {
    return tx.change(delete_whole_reservation, tx.organization(), order, line, units, lot) == 1 ||
           tx.change(lower_reservation, tx.organization(), order, line, units, lot) == 1;
}

void keep_promise(Tx& tx, OrderId order, OrderLineItemId line, const std::string& lot,
                  std::int64_t units) {
    if (lower_promise(tx, order, line, lot, units)) return;
    throw Refusal(errors::not_promised,
                  "These units are no longer promised to this order; load the task again.");
}

}  // namespace entrepot
