#include <fmt/format.h>

#include "base/json.h"
#include "catalog/shops.h"
#include "orders/columns.h"
#include "orders/errors.h"
#include "orders/kit_lines.h"
#include "orders/read.h"
#include "orders/resolve.h"
#include "orders/status.h"
#include "stock/stock_change.h"

namespace entrepot {
namespace {

constexpr Sql insert_order{"orders.insert",
                           "INSERT INTO orders (organization_id, " ORDER_COLUMNS
                           ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,"
                           " $15, $16, $17, $17, 1) ON CONFLICT DO NOTHING"};

constexpr Sql select_same{
    "orders.select_same",
    "SELECT order_id FROM orders WHERE organization_id = $1 AND shop_id = $2"
    " AND ext_order_id = $3 AND ext_fulfillment_order_id = $4 AND cancelled_as = 0"};

constexpr Sql set_waiting_reason{
    "orders.set_waiting_reason",
    "UPDATE orders SET waiting_reason = $3 WHERE organization_id = $1 AND order_id = $2"};

OrderRow row_of(Tx& tx, const ShopRow& shop, const NewOrder& order) {
    return {.order_id = tx.next_id<OrderId>("order"),
            .shop_id = shop.shop_id,
            .site_id = shop.site_id,
            .ext_order_id = order.ext_order_id,
            .ext_fulfillment_order_id = order.ext_fulfillment_order_id,
            .order_number = order.order_number.empty() ? order.ext_order_id : order.order_number,
            .status = std::string(name_of(order.paid ? OrderStatus::open : OrderStatus::unpaid)),
            .notes = order.notes,
            .tags = to_json(order.tags),
            .shipping_method = order.shipping_method,
            .paid = order.paid,
            .currency = order.currency,
            .destination = to_json(order.destination),
            .placed_at = order.created_at.value_or(tx.now()),
            .created_at = tx.now(),
            .updated_at = tx.now(),
            .version = 1};
}

void write_row(Tx& tx, const OrderRow& row) {
    const auto written =
        tx.change(insert_order, tx.organization(), row.order_id, row.shop_id, row.site_id,
                  row.ext_order_id, row.ext_fulfillment_order_id, row.order_number, row.status,
                  row.notes, row.tags, row.shipping_method, row.paid, row.currency, row.destination,
                  row.placed_at, row.waiting_reason, row.created_at);
    if (written == 1) return;
    const auto there = tx.one<OrderId>(select_same, tx.organization(), row.shop_id,
                                       row.ext_order_id, row.ext_fulfillment_order_id);
    throw Refusal(
        errors::order_already_exists,
        fmt::format("Order {} has ext_order_id \"{}\" and ext_fulfillment_order_id "
                    "\"{}\" already. Change it (PATCH /api/v1/orders/{}), or send another "
                    "ext_fulfillment_order_id for a further part.",
                    there.value, row.ext_order_id, row.ext_fulfillment_order_id, there.value));
}

/// Promises what there is and notes on the lines what came of it. Returns the units promised.
std::int64_t promise_stock(Tx& tx, const Caller& caller, const OrderRow& row,
                           std::vector<LineFacts>& lines) {
    std::vector<LineWish> wishes;
    wishes.reserve(lines.size());
    for (const LineFacts& line : lines) {
        wishes.push_back(
            {line.line_id, {row.site_id, line.owner_id, line.product_id}, line.quantity});
    }
    StockChange change(tx, caller);
    const auto promised = change.promise(row.order_id, wishes);
    change.publish();
    std::int64_t sum = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        lines[at].reserved = promised[at];
        lines[at].waiting = lines[at].quantity - promised[at];
        if (lines[at].waiting > 0) lines[at].waiting_reason = "short";
        sum += promised[at];
    }
    return sum;
}

void note_waiting_reason(Tx& tx, OrderFacts& facts) {
    facts.row.waiting_reason = derive_standing(facts).waiting_reason;
    if (facts.row.waiting_reason.empty()) return;
    tx.run(set_waiting_reason, tx.organization(), facts.row.order_id, facts.row.waiting_reason);
}

void note_history(Tx& tx, const Caller& caller, const OrderFacts& facts, std::int64_t promised) {
    std::int64_t units = 0;
    for (const LineFacts& line : facts.lines) units += line.quantity;
    add_history(tx, facts.row.order_id, caller.name, "created",
                fmt::format(R"({{"lines":{},"units":{},"promised":{}}})", facts.lines.size(), units,
                            promised));
}

}  // namespace

Order create_order(Tx& tx, const Caller& caller, const NewOrder& order) {
    const ShopRow shop = shop_of(tx, tx.organization(), require_shop(caller));
    const auto products = resolve_lines(tx, tx.organization(), shop, order.line_items);
    OrderRow row = row_of(tx, shop, order);
    write_row(tx, row);
    OrderFacts facts = write_lines(tx, std::move(row), shop.owner_id, order, products);
    const auto promised = promise_stock(tx, caller, facts.row, facts.lines);
    note_waiting_reason(tx, facts);
    note_history(tx, caller, facts, promised);
    queue_for_preparation(tx, facts.row.order_id);
    tx.emit({"orders.create", "order", facts.row.order_id.value, 1, {}});
    return order_of(facts);
}

}  // namespace entrepot
