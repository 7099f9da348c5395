#include "orders/facts.h"

#include <algorithm>
#include <unordered_map>

#include "db/multi_row.h"
#include "orders/columns.h"

namespace entrepot {
namespace {

const MultiRow& rows_sql() {
    static const MultiRow sql("orders.read_rows",
                              "SELECT " ORDER_ROW_COLUMNS
                              " FROM orders WHERE organization_id = $1 AND order_id IN (",
                              "@", ") ORDER BY order_id", 1);
    return sql;
}

const MultiRow& lines_sql() {
    static const MultiRow sql(
        "orders.read_lines",
        "SELECT l.order_id, l.order_line_item_id, l.ext_order_line_item_id, l.product_id,"
        " l.owner_id, l.sku, l.quantity, l.picked_quantity, COALESCE((SELECT"
        " CAST(SUM(r.quantity) AS bigint) FROM reservations r"
        " WHERE r.organization_id = l.organization_id AND r.order_id = l.order_id"
        " AND r.order_line_item_id = l.order_line_item_id), 0),"
        " COALESCE(w.quantity, 0), COALESCE(w.reason, ''), l.kit_line_id, l.kit_units FROM "
        "order_line_items l"
        " LEFT JOIN waiting_lines w ON w.organization_id = l.organization_id"
        " AND w.order_id = l.order_id AND w.order_line_item_id = l.order_line_item_id"
        " WHERE l.organization_id = $1 AND l.order_id IN (",
        "@", ") ORDER BY l.order_id, l.order_line_item_id", 1);
    return sql;
}

const MultiRow& kit_lines_sql() {
    static const MultiRow sql("orders.read_kit_lines",
                              "SELECT order_id, kit_line_id, ext_order_line_item_id, product_id,"
                              " sku FROM order_kit_lines WHERE organization_id = $1"
                              " AND order_id IN (",
                              "@", ") ORDER BY order_id, kit_line_id", 1);
    return sql;
}

/// The CROSS JOIN and the order keep SQLite, which has no statistics, from reading all fulfillments
/// of the organization: it begins with the few orders that are asked for.
const MultiRow& planned_sql() {
    static const MultiRow sql(
        "orders.read_planned",
        "SELECT f.order_id, f.fulfillment_id, f.status, f.port_id, f.rule_id, f.rank,"
        " f.due_at, f.created_at, i.fulfillment_line_item_id, i.order_line_item_id, i.quantity,"
        " i.picked_quantity"
        " FROM fulfillments f CROSS JOIN fulfillment_line_items i"
        " WHERE i.organization_id = f.organization_id AND i.fulfillment_id = f.fulfillment_id"
        " AND f.organization_id = $1 AND f.status <> 'cancelled' AND f.order_id IN (",
        "@", ") ORDER BY f.order_id, f.fulfillment_id, i.fulfillment_line_item_id", 1);
    return sql;
}

const MultiRow& deviations_sql() {
    static const MultiRow sql("orders.count_deviations",
                              "SELECT order_id, COUNT(*) FROM deviations WHERE organization_id = $1"
                              " AND state = 'open' AND order_id IN (",
                              "@", ") GROUP BY order_id", 1);
    return sql;
}

struct DeviationCount {
    OrderId order_id;
    std::int64_t count;
};

template <class Row>
std::vector<Row> read(const Snapshot& snapshot, const MultiRow& sql, OrganizationId organization,
                      std::span<const OrderId> orders) {
    RowBatch batch(sql, {to_value(organization)});
    for (const OrderId order : orders) batch.add({to_value(order)});
    return batch.rows<Row>(snapshot);
}

using FactsById = std::unordered_map<OrderId, OrderFacts*>;

template <class Row, class Add>
void hand_out(std::vector<Row> rows, const FactsById& facts, Add add) {
    for (Row& row : rows) {
        const auto found = facts.find(row.order_id);
        if (found != facts.end()) add(*found->second, std::move(row));
    }
}

}  // namespace

std::vector<OrderRow> read_order_rows(const Snapshot& snapshot, OrganizationId organization,
                                      std::span<const OrderId> orders) {
    return read<OrderRow>(snapshot, rows_sql(), organization, orders);
}

std::vector<LineFacts> read_line_facts(const Snapshot& snapshot, OrganizationId organization,
                                       std::span<const OrderId> orders) {
    return read<LineFacts>(snapshot, lines_sql(), organization, orders);
}

std::vector<KitLineFacts> read_kit_lines(const Snapshot& snapshot, OrganizationId organization,
                                         std::span<const LineFacts> lines) {
    std::vector<OrderId> orders;
    for (const LineFacts& line : lines) {
        const bool known = !orders.empty() && orders.back() == line.order_id;
        if (line.kit_line && !known) orders.push_back(line.order_id);
    }
    if (orders.empty()) return {};
    return read<KitLineFacts>(snapshot, kit_lines_sql(), organization, orders);
}

std::vector<OrderFacts> read_facts(const Snapshot& snapshot, OrganizationId organization,
                                   std::span<const OrderId> orders) {
    std::vector<OrderFacts> facts;
    for (OrderRow& row : read_order_rows(snapshot, organization, orders)) {
        facts.push_back({std::move(row), {}, {}, 0});
    }
    FactsById by_id;
    for (OrderFacts& one : facts) by_id[one.row.order_id] = &one;
    auto lines = read_line_facts(snapshot, organization, orders);
    hand_out(read_kit_lines(snapshot, organization, lines), by_id,
             [](OrderFacts& to, KitLineFacts&& kit) { to.kits.push_back(std::move(kit)); });
    hand_out(std::move(lines), by_id,
             [](OrderFacts& to, LineFacts&& line) { to.lines.push_back(std::move(line)); });
    hand_out(read<PlannedFacts>(snapshot, planned_sql(), organization, orders), by_id,
             [](OrderFacts& to, PlannedFacts&& line) { to.planned.push_back(std::move(line)); });
    hand_out(read<DeviationCount>(snapshot, deviations_sql(), organization, orders), by_id,
             [](OrderFacts& to, DeviationCount&& row) { to.open_deviations = row.count; });
    return facts;
}

}  // namespace entrepot
