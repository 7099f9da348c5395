#include <algorithm>
#include <ranges>

#include "stock/fefo.h"
#include "stock/promises.h"

namespace entrepot {
namespace {

constexpr Sql waiting_of_line{"stock.waiting_of_line",
                              "SELECT quantity FROM waiting_lines WHERE organization_id = $1"
                              " AND order_id = $2 AND order_line_item_id = $3"};

constexpr Sql lower_waiting{
    "stock.lower_waiting_of_line",
    "UPDATE waiting_lines SET quantity = quantity - $4 WHERE organization_id = $1"
    " AND order_id = $2 AND order_line_item_id = $3"};

constexpr Sql delete_waiting{"stock.delete_waiting_of_line",
                             "DELETE FROM waiting_lines WHERE organization_id = $1"
                             " AND order_id = $2 AND order_line_item_id = $3"};

constexpr Sql reservations_of_line{
    "stock.reservations_of_line",
    "SELECT r.site_id, r.owner_id, r.product_id, r.lot, r.quantity FROM reservations r"
    " LEFT JOIN lots t ON t.organization_id = r.organization_id AND t.product_id = r.product_id"
    " AND t.lot = r.lot WHERE r.organization_id = $1 AND r.order_id = $2"
    " AND r.order_line_item_id = $3 ORDER BY " FIRST_EXPIRED("r.lot")};

constexpr Sql delete_waiting_of_order{
    "stock.delete_waiting_of_order",
    "DELETE FROM waiting_lines WHERE organization_id = $1 AND order_id = $2"};

constexpr Sql delete_promises_of_order{
    "stock.delete_promises_of_order",
    "DELETE FROM reservations WHERE organization_id = $1 AND order_id = $2"
    " RETURNING site_id, owner_id, product_id, lot, quantity"};

struct Promised {
    SiteId site;
    OwnerId owner;
    ProductId product;
    std::string lot;
    std::int64_t units;

    StockKey key() const { return {site, owner, product, lot}; }
};

}  // namespace

std::int64_t forget_waiting(Tx& tx, OrderId order, OrderLineItemId line, std::int64_t units) {
    const auto waiting = tx.maybe<std::int64_t>(waiting_of_line, tx.organization(), order, line);
    if (!waiting) return units;
    if (*waiting <= units) {
        tx.run(delete_waiting, tx.organization(), order, line);
        return units - *waiting;
    }
    tx.run(lower_waiting, tx.organization(), order, line, units);
    return 0;
}

UnitsByKey forget_units(Tx& tx, OrderId order, OrderLineItemId line, std::int64_t units) {
    std::int64_t rest = forget_waiting(tx, order, line, units);
    UnitsByKey freed;
    if (rest == 0) return freed;
    const auto promised = tx.rows<Promised>(reservations_of_line, tx.organization(), order, line);
    for (const Promised& part : promised | std::views::reverse) {
        const std::int64_t units_of_lot = std::min(rest, part.units);
        if (units_of_lot == 0) break;
        lower_promise(tx, order, line, part.lot, units_of_lot);
        freed[part.key()] = units_of_lot;
        rest -= units_of_lot;
    }
    return freed;
}

UnitsByKey forget_order(Tx& tx, OrderId order) {
    tx.run(delete_waiting_of_order, tx.organization(), order);
    UnitsByKey freed;
    for (const auto& row : tx.rows<Promised>(delete_promises_of_order, tx.organization(), order)) {
        freed[row.key()] += row.units;
    }
    return freed;
}

void free_units(Tx& tx, const UnitsByKey& freed, StockNews& news) {
    for (const auto& [key, units] : freed) {
        unreserve(tx, key, units);
        news.touch(key);
        promise_to_waiting(tx, key, news);
    }
}

}  // namespace entrepot
