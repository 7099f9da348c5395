#include <algorithm>

#include "stock/promises.h"

namespace entrepot {
namespace {

constexpr Sql count_waiting{
    "stock.count_waiting",
    "SELECT CAST(COALESCE(SUM(quantity), 0) AS bigint) FROM waiting_lines"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " AND lot = $5"};

constexpr Sql oldest_waiting{
    "stock.oldest_waiting",
    "SELECT order_line_item_id, order_id, quantity FROM waiting_lines"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " AND lot = $5 ORDER BY order_line_item_id LIMIT 100"};

constexpr Sql newest_promised{
    "stock.newest_promised",
    "SELECT order_line_item_id, order_id, quantity FROM reservations"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " AND lot = $5 ORDER BY order_line_item_id DESC LIMIT 100"};

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
    " ON CONFLICT (organization_id, order_id, order_line_item_id)"
    " DO UPDATE SET quantity = reservations.quantity + excluded.quantity"};

constexpr Sql add_waiting_sql{
    "stock.add_waiting",
    "INSERT INTO waiting_lines (organization_id, order_id, order_line_item_id, site_id, owner_id,"
    " product_id, lot, quantity, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
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

std::vector<LineUnits> read_lines(Tx& tx, const Sql& sql, const StockKey& key) {
    return tx.rows<LineUnits>(sql, tx.organization(), key.site, key.owner, key.product, key.lot);
}

/// Goes through lines in the order of `sql` until `units` are given out to them or taken from them.
template <class Handle>
void for_units(Tx& tx, const Sql& sql, const StockKey& key, std::int64_t units, Handle handle) {
    while (units > 0) {
        const auto lines = read_lines(tx, sql, key);
        if (lines.empty()) throw std::logic_error("lines and levels of a product disagree");
        for (const LineUnits& line : lines) {
            if (units == 0) break;
            const std::int64_t part = std::min(units, line.units);
            handle(line, part);
            units -= part;
        }
    }
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

void take_back(Tx& tx, const StockKey& key, const LineUnits& line, std::int64_t units,
               std::string_view reason) {
    lower_promise(tx, line.order, line.line, units);
    add_waiting(tx, key, line.order, line.line, units, reason);
    queue_for_preparation(tx, line.order);
}

}  // namespace

void promise_to_waiting(Tx& tx, const StockKey& key, StockNews& news) {
    const auto wanted = tx.one<std::int64_t>(count_waiting, tx.organization(), key.site, key.owner,
                                             key.product, key.lot);
    if (wanted == 0) return;
    for (const auto& [reserved_key, units] : reserve(tx, {{key, wanted}})) {
        news.touch(key);
        for_units(tx, oldest_waiting, key, units,
                  [&](const LineUnits& line, std::int64_t part) { give(tx, key, line, part); });
    }
}

void take_back_promises(Tx& tx, const StockKey& key, std::int64_t units, std::string_view reason) {
    for_units(tx, newest_promised, key, units, [&](const LineUnits& line, std::int64_t part) {
        take_back(tx, key, line, part, reason);
    });
}

void add_promise(Tx& tx, const StockKey& key, OrderId order, OrderLineItemId line,
                 std::int64_t units) {
    tx.run(add_reservation, tx.organization(), order, line, key.site, key.owner, key.product,
           key.lot, units);
}

void add_waiting(Tx& tx, const StockKey& key, OrderId order, OrderLineItemId line,
                 std::int64_t units, std::string_view reason) {
    tx.run(add_waiting_sql, tx.organization(), order, line, key.site, key.owner, key.product,
           key.lot, units, reason);
}

void queue_for_preparation(Tx& tx, OrderId order) {
    tx.run(queue_order, tx.organization(), order);
}

}  // namespace entrepot
