#include <fmt/format.h>

#include "base/json.h"
#include "orders/columns.h"
#include "orders/errors.h"
#include "orders/kit_lines.h"
#include "orders/read.h"

namespace entrepot {
namespace {

constexpr Sql find_sql{"orders.find", "SELECT " ORDER_ROW_COLUMNS
                                      " FROM orders WHERE organization_id = $1 AND order_id = $2"};

constexpr Sql read_blocking_rule{
    "orders.read_blocking_rule",
    "SELECT r.match_kind, r.match_value FROM fulfillments f JOIN priority_rules r"
    " ON r.organization_id = f.organization_id AND r.rule_id = f.rule_id"
    " WHERE f.organization_id = $1 AND f.order_id = $2 AND f.status = 'blocked'"
    " AND r.action = 'block' ORDER BY f.fulfillment_id LIMIT 1"};

constexpr Sql read_holds{"orders.read_holds",
                         "SELECT hold_id, reason, kind, held_by, created_at FROM order_holds"
                         " WHERE organization_id = $1 AND order_id = $2 ORDER BY hold_id"};

constexpr Sql read_fulfillment_ids{
    "orders.read_fulfillment_ids",
    "SELECT fulfillment_id FROM fulfillments WHERE organization_id = $1 AND order_id = $2"
    " AND status <> 'cancelled' ORDER BY fulfillment_id"};

struct BlockingRule {
    std::string match_kind;
    std::string match_value;
};

struct HoldRow {
    HoldId hold_id;
    std::string reason;
    std::string kind;
    std::string by;
    Time created_at;
};

/// Columns of ours hold `[]` and `{}` mostly; those need no parser.
std::vector<std::string> tags_of(const OrderRow& row) {
    return row.tags == "[]" ? std::vector<std::string>()
                            : from_json<std::vector<std::string>>(row.tags);
}

bool may_be_held(const OrderRow& row) {
    return !row.hold_reason.empty() || row.status == name_of(OrderStatus::blocked);
}

void add_fulfillment(std::vector<FulfillmentId>& ids, FulfillmentId id) {
    if (ids.empty() || ids.back() != id) ids.push_back(id);
}

}  // namespace

Order order_of(const OrderFacts& facts) {
    const OrderRow& row = facts.row;
    Order order{.order_id = row.order_id,
                .shop_id = row.shop_id,
                .status = enum_from<OrderStatus>(row.status).value_or(OrderStatus::open),
                .waiting_reason = row.waiting_reason,
                .ext_order_id = row.ext_order_id,
                .ext_fulfillment_order_id = row.ext_fulfillment_order_id,
                .order_number = row.order_number,
                .tags = tags_of(row),
                .notes = row.notes,
                .shipping_method = row.shipping_method,
                .paid = row.paid,
                .currency = row.currency,
                .destination = from_json<Destination>(row.destination),
                .created_at = row.placed_at,
                .updated_at = row.updated_at,
                .version = row.version};
    order.line_items = shop_lines(facts);
    for (const PlannedFacts& line : facts.planned) {
        add_fulfillment(order.fulfillment_ids, line.fulfillment_id);
    }
    return order;
}

std::vector<Hold> holds_of(const Snapshot& snapshot, OrganizationId organization, OrderId order) {
    std::vector<Hold> holds;
    for (HoldRow& row : snapshot.rows<HoldRow>(read_holds, organization, order)) {
        holds.push_back({row.hold_id, std::move(row.reason),
                         enum_from<HoldKind>(row.kind).value_or(HoldKind::user), std::move(row.by),
                         row.created_at});
    }
    for (const auto& rule : snapshot.rows<BlockingRule>(read_blocking_rule, organization, order)) {
        holds.push_back(
            {std::nullopt,
             fmt::format("A priority rule blocks orders with {} \"{}\" from picking.",
                         rule.match_kind == "shipping_method" ? "shipping method" : rule.match_kind,
                         rule.match_value),
             HoldKind::rule, "rule", std::nullopt});
    }
    return holds;
}

std::optional<OrderRow> find_order(const Snapshot& snapshot, OrganizationId organization,
                                   OrderId order) {
    return snapshot.maybe<OrderRow>(find_sql, organization, order);
}

OrderRow require_order(const Snapshot& snapshot, const Caller& caller, OrderId order) {
    auto row = find_order(snapshot, caller.organization, order);
    const bool foreign =
        row && caller.kind == Caller::Kind::integration && row->shop_id != caller.shop;
    if (row && !foreign) return std::move(*row);
    throw Refusal(errors::order_not_found,
                  fmt::format("The shop has no order {}; list its orders to find the right id.",
                              order.value));
}

std::vector<Order> orders_of(const Snapshot& snapshot, OrganizationId organization,
                             std::span<const OrderId> ids) {
    std::vector<Order> orders;
    for (const OrderFacts& facts : read_facts(snapshot, organization, ids)) {
        orders.push_back(order_of(facts));
        if (may_be_held(facts.row)) {
            orders.back().holds = holds_of(snapshot, organization, facts.row.order_id);
        }
    }
    return orders;
}

Order get_order(const Snapshot& snapshot, const Caller& caller, OrderId id) {
    OrderFacts facts{require_order(snapshot, caller, id), {}, {}, 0};
    facts.lines = read_line_facts(snapshot, caller.organization, std::span(&id, 1));
    facts.kits = read_kit_lines(snapshot, caller.organization, facts.lines);
    Order order = order_of(facts);
    order.fulfillment_ids =
        snapshot.rows<FulfillmentId>(read_fulfillment_ids, caller.organization, id);
    if (may_be_held(facts.row)) {
        order.holds = holds_of(snapshot, caller.organization, id);
    }
    return order;
}

}  // namespace entrepot
