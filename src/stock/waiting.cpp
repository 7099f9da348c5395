#include <algorithm>

#include "stock/promises.h"

namespace entrepot {
namespace {

constexpr Sql count_waiting{
    "stock.count_waiting",
    "SELECT CAST(COALESCE(SUM(quantity), 0) AS bigint) FROM waiting_lines"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"};

constexpr Sql oldest_waiting{
    "stock.oldest_waiting",
    "SELECT order_line_item_id, order_id, quantity FROM waiting_lines"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " ORDER BY order_line_item_id LIMIT 100"};

constexpr Sql delete_waiting{"stock.delete_waiting",
                             "DELETE FROM waiting_lines WHERE organization_id = $1"
                             " AND order_id = $2 AND order_line_item_id = $3"};

constexpr Sql lower_waiting{
    "stock.lower_waiting",
    "UPDATE waiting_lines SET quantity = quantity - $4 WHERE organization_id = $1"
    " AND order_id = $2 AND order_line_item_id = $3"};

constexpr Sql add_reservation{
    "stock.add_reservation",
    "INSERT INTO reservations (organization_id, order_id, order_line_item_id, site_id, owner_id,"
    " product_id, lot, quantity) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    " ON CONFLICT (organization_id, order_id, order_line_item_id, lot)"
    " DO UPDATE SET quantity = reservations.quantity + excluded.quantity"};

constexpr Sql add_waiting_sql{
    "stock.add_waiting",
    "INSERT INTO waiting_lines (organization_id, order_id, order_line_item_id, site_id, owner_id,"
    " product_id, lot, quantity, reason) VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8)"
    " ON CONFLICT (organization_id, site_id, owner_id, product_id, order_line_item_id)"
    " DO UPDATE SET quantity = waiting_lines.quantity + excluded.quantity,"
    " reason = excluded.reason"};

constexpr Sql queue_order{"stock.queue_order",
                          "INSERT INTO preparation_queue (organization_id, order_id)"
                          " VALUES ($1, $2) ON CONFLICT DO NOTHING"};

struct LineUnits {
    OrderLineItemId line;
    OrderId order;
    std::int64_t units;
};

/// Lines that wait ask for no lot.
std::vector<LineUnits> waiting_lines(Tx& tx, const StockKey& key) {
    return tx.rows<LineUnits>(oldest_waiting, tx.organization(), key.site, key.owner, key.product);
}

void give(Tx& tx, const StockKey& key, const LineUnits& line, std::int64_t units) {
    if (units == line.units) {
        tx.run(delete_waiting, tx.organization(), line.order, line.line);
    } else {
        tx.run(lower_waiting, tx.organization(), line.order, line.line, units);
    }
    add_promise(tx, key, line.order, line.line, units);
    queue_for_preparation(tx, line.order);
}

std::int64_t units_waiting(Tx& tx, const StockKey& key) {
    return tx.one<std::int64_t>(count_waiting, tx.organization(), key.site, key.owner, key.product);
}

/// Hands out units that were reserved of a lot.
void give_to_waiting(Tx& tx, const StockKey& key, std::int64_t units, StockNews& news) {
    news.touch(key);
    while (units > 0) {
        const auto lines = waiting_lines(tx, key);
        if (lines.empty()) throw std::logic_error("more units were reserved than lines wait for");
        for (const LineUnits& line : lines) {
            if (units == 0) break;
            const std::int64_t part = std::min(units, line.units);
            give(tx, key, line, part);
            units -= part;
        }
    }
}

/// Units of the key's lot, or of any when it names none.
std::vector<ReservedUnits> reserve_of(Tx& tx, const StockKey& key, std::int64_t wanted) {
    if (key.lot.empty()) return reserve_any_lot(tx, {{key, wanted}});
    std::vector<ReservedUnits> reserved;
    for (const auto& [reserved_key, units] : reserve(tx, {{key, wanted}})) {
        reserved.push_back({reserved_key, units});
    }
    return reserved;
}

}  // namespace

std::int64_t promise_to_waiting(Tx& tx, const StockKey& key, StockNews& news) {
    const std::int64_t wanted = units_waiting(tx, key);
    if (wanted == 0) return 0;
    std::int64_t promised = 0;
    for (const auto& [reserved_key, units] : reserve_of(tx, key, wanted)) {
        give_to_waiting(tx, reserved_key, units, news);
        promised += units;
    }
    return promised;
}

void add_promise(Tx& tx, const StockKey& key, OrderId order, OrderLineItemId line,
                 std::int64_t units) {
    tx.run(add_reservation, tx.organization(), order, line, key.site, key.owner, key.product,
           key.lot, units);
}

void add_waiting(Tx& tx, const StockKey& key, OrderId order, OrderLineItemId line,
                 std::int64_t units, std::string_view reason) {
    tx.run(add_waiting_sql, tx.organization(), order, line, key.site, key.owner, key.product, units,
           reason);
}

void queue_for_preparation(Tx& tx, OrderId order) {
    tx.run(queue_order, tx.organization(), order);
}

}  // namespace entrepot
