#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/json.h"
#include "db/multi_row.h"
#include "fulfillment/columns.h"
#include "fulfillment/prepare.h"
#include "fulfillment/rows.h"
#include "orders/orders.h"

namespace entrepot {
namespace {

constexpr Sql insert_fulfillment{
    "fulfillments.insert",
    "INSERT INTO fulfillments (organization_id, " FULFILLMENT_COLUMNS
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, 0, 0, '', '', $11, $11, 1)"};

const MultiRow& insert_lines() {
    static const MultiRow sql(
        "fulfillments.insert_lines",
        "INSERT INTO fulfillment_line_items (organization_id, fulfillment_id, owner_id,"
        " fulfillment_line_item_id, order_line_item_id, product_id, sku, quantity,"
        " picked_quantity) VALUES ",
        "($1, $2, @, @, @, @, @, @, 0)", "", 2);
    return sql;
}

/// Units of the order's line that can go into a new fulfillment.
struct FreeUnits {
    const LineFacts* line;
    std::int64_t units;
    FulfillmentLineItemId id = {};
};

using UnitsByLine = std::map<OrderLineItemId, std::int64_t>;

/// Units that are in a fulfillment and not picked.
UnitsByLine planned_units(const OrderFacts& facts) {
    UnitsByLine units;
    for (const PlannedFacts& line : facts.planned)
        units[line.line_id] += line.quantity - line.picked;
    return units;
}

std::vector<FreeUnits> free_units_of(const OrderFacts& facts) {
    const UnitsByLine planned = planned_units(facts);
    std::vector<FreeUnits> free;
    for (const LineFacts& line : facts.lines) {
        const auto found = planned.find(line.line_id);
        const std::int64_t units = line.reserved - (found == planned.end() ? 0 : found->second);
        if (units > 0) free.push_back({&line, units});
    }
    return free;
}

bool waits(const OrderFacts& facts) {
    return std::ranges::any_of(facts.lines, [](const LineFacts& line) { return line.waiting > 0; });
}

bool ships_in_parts(const PreparationContext& context, const OrderFacts& facts) {
    const auto shop = context.shops.find(facts.row.shop_id);
    return shop != context.shops.end() && shop->second.partial_shipments;
}

std::optional<FulfillmentKit> kit_of(const OrderFacts& facts, const LineFacts& line) {
    if (!line.kit_line) return std::nullopt;
    const auto kit = std::ranges::find(facts.kits, line.kit_line, &KitLineFacts::kit_line);
    return FulfillmentKit{line.kit_line, kit->product_id, kit->sku, line.kit_units};
}

Fulfillment fulfillment_of(Tx& tx, const OrderFacts& facts, const Verdict& verdict,
                           std::vector<FreeUnits>& free) {
    const OrderRow& order = facts.row;
    Fulfillment made{
        .fulfillment_id = tx.next_id<FulfillmentId>("fulfillment"),
        .order_id = order.order_id,
        .ext_order_id = order.ext_order_id,
        .ext_fulfillment_order_id = order.ext_fulfillment_order_id,
        .order_number = order.order_number,
        .shop_id = order.shop_id,
        .status = verdict.blocked ? FulfillmentStatus::blocked : FulfillmentStatus::open,
        .shipping_method = order.shipping_method,
        .created_at = tx.now(),
        .updated_at = tx.now(),
        .version = 1};
    for (FreeUnits& part : free) {
        part.id = tx.next_id<FulfillmentLineItemId>("fulfillment_line_item");
        made.line_items.push_back({part.id, part.line->line_id, part.line->ext_line_id,
                                   part.line->product_id, part.line->sku, part.units, 0,
                                   kit_of(facts, *part.line)});
    }
    return made;
}

void write_fulfillment(Tx& tx, const OrderRow& order, const Verdict& verdict,
                       const Fulfillment& made, const std::vector<FreeUnits>& free) {
    tx.run(insert_fulfillment, tx.organization(), made.fulfillment_id, made.order_id, made.shop_id,
           order.site_id, name_of(made.status), made.shipping_method, verdict.rank, verdict.due_at,
           verdict.rule, tx.now());
    RowBatch lines(insert_lines(), {to_value(tx.organization()), to_value(made.fulfillment_id)});
    for (const FreeUnits& part : free) {
        lines.add({to_value(part.line->owner_id), to_value(part.id), to_value(part.line->line_id),
                   to_value(part.line->product_id), to_value(part.line->sku),
                   to_value(part.units)});
    }
    lines.run(tx);
}

void add_to_facts(OrderFacts& facts, const Fulfillment& made, const Verdict& verdict) {
    for (const FulfillmentLine& line : made.line_items) {
        facts.planned.push_back({made.order_id,
                                 made.fulfillment_id,
                                 std::string(name_of(made.status)),
                                 {},
                                 verdict.rule,
                                 verdict.rank,
                                 verdict.due_at,
                                 made.created_at,
                                 line.fulfillment_line_item_id,
                                 line.order_line_item_id,
                                 line.quantity,
                                 0});
    }
}

std::string details_of(const Fulfillment& made) {
    std::int64_t units = 0;
    for (const FulfillmentLine& line : made.line_items) units += line.quantity;
    return fmt::format(R"({{"fulfillment_id":{},"lines":{},"units":{},"blocked":{}}})",
                       made.fulfillment_id.value, made.line_items.size(), units,
                       made.status == FulfillmentStatus::blocked);
}

Verdict rules_verdict(const PreparationContext& context, const OrderFacts& facts, Time since) {
    if (context.rules.empty()) return {};
    static const std::string nothing;
    const auto tags = from_json<std::vector<std::string>>(facts.row.tags);
    const auto shop = context.shops.find(facts.row.shop_id);
    const auto zone = context.timezones.find(facts.row.site_id);
    const auto& shop_name = shop == context.shops.end() ? nothing : shop->second.name;
    return judge_order(context.rules,
                       {tags, facts.row.shop_id, shop_name, facts.row.shipping_method}, since,
                       zone == context.timezones.end() ? nothing : zone->second);
}

}  // namespace

Verdict verdict_for(const PreparationContext& context, const OrderFacts& facts, Time since) {
    Verdict verdict = rules_verdict(context, facts, since);
    verdict.blocked |= !facts.row.hold_reason.empty();
    return verdict;
}

bool plan_promised(Tx& tx, const PreparationContext& context, OrderFacts& facts) {
    if (!facts.row.paid || !facts.row.hold_reason.empty() || facts.row.cancelling) return false;
    if (waits(facts) && !ships_in_parts(context, facts)) return false;
    auto free = free_units_of(facts);
    if (free.empty()) return false;
    const Verdict verdict = verdict_for(context, facts, tx.now());
    const Fulfillment made = fulfillment_of(tx, facts, verdict, free);
    write_fulfillment(tx, facts.row, verdict, made, free);
    add_history(tx, facts.row.order_id, "Entrepot", "prepared", details_of(made));
    tell_fulfillment(tx, made, "fulfillments.create");
    add_to_facts(facts, made, verdict);
    return true;
}

}  // namespace entrepot
