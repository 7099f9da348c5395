#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "fulfillment/prepare.h"
#include "fulfillment/rows.h"

namespace entrepot {
namespace {

constexpr Sql lower_line{
    "fulfillments.lower_line",
    "UPDATE fulfillment_line_items SET quantity = quantity - $4 WHERE organization_id = $1"
    " AND fulfillment_id = $2 AND fulfillment_line_item_id = $3 AND quantity >= $4"};

constexpr Sql cancel_sql{"fulfillments.cancel_queued",
                         "UPDATE fulfillments SET status = 'cancelled', updated_at = $3,"
                         " version = version + 1 WHERE organization_id = $1"
                         " AND fulfillment_id = $2 AND port_id = 0"};

constexpr Sql bump_sql{"fulfillments.bump",
                       "UPDATE fulfillments SET updated_at = $3, version = version + 1"
                       " WHERE organization_id = $1 AND fulfillment_id = $2"};

/// Nobody is picking it and nothing of it was decided by hand.
bool is_queued(const PlannedFacts& line) {
    return line.status == "open" || line.status == "blocked";
}

/// Units by which an order's line is planned beyond what it is promised. A deviated fulfillment's
/// open units only wait for a decision; they claim no promise.
std::map<OrderLineItemId, std::int64_t> broken_units(const OrderFacts& facts) {
    std::map<OrderLineItemId, std::int64_t> broken;
    for (const PlannedFacts& line : facts.planned) {
        if (line.status != "deviated") broken[line.line_id] += line.quantity - line.picked;
    }
    for (const LineFacts& line : facts.lines) broken[line.line_id] -= line.reserved;
    std::erase_if(broken, [](const auto& entry) { return entry.second <= 0; });
    return broken;
}

void cancel(Tx& tx, OrderFacts& facts, FulfillmentId id) {
    tx.run(cancel_sql, tx.organization(), id, tx.now());
    std::erase_if(facts.planned,
                  [&](const PlannedFacts& line) { return line.fulfillment_id == id; });
}

bool is_empty(const OrderFacts& facts, FulfillmentId id) {
    return std::ranges::none_of(facts.planned, [&](const PlannedFacts& line) {
        return line.fulfillment_id == id && line.quantity > 0;
    });
}

/// Takes broken units out of queued plans, the newest first, and says which plans were touched.
std::set<FulfillmentId> cut_lines(Tx& tx, OrderFacts& facts) {
    auto broken = broken_units(facts);
    std::set<FulfillmentId> touched;
    for (PlannedFacts& line : facts.planned | std::views::reverse) {
        const auto found = broken.find(line.line_id);
        if (found == broken.end() || found->second == 0 || !is_queued(line)) continue;
        const std::int64_t part = std::min(found->second, line.quantity - line.picked);
        if (part == 0) continue;
        tx.run(lower_line, tx.organization(), line.fulfillment_id, line.fulfillment_line_id, part);
        line.quantity -= part;
        found->second -= part;
        touched.insert(line.fulfillment_id);
    }
    return touched;
}

bool differs(const PlannedFacts& line, const Verdict& verdict) {
    return line.rule_id != verdict.rule || line.rank != verdict.rank ||
           line.due_at != verdict.due_at || (line.status == "blocked") != verdict.blocked;
}

void rank(Tx& tx, FulfillmentId id, const Verdict& verdict) {
    FulfillmentRow row = require_fulfillment(tx, tx.organization(), id);
    row.status = verdict.blocked ? "blocked" : "open";
    row.rule_id = verdict.rule;
    row.rank = verdict.rank;
    row.due_at = verdict.due_at;
    write_row(tx, row);
    tell_fulfillment(tx, id);
}

}  // namespace

bool cut_broken_plans(Tx& tx, const PreparationContext& context, OrderFacts& facts) {
    const auto touched = cut_lines(tx, facts);
    const auto shop = context.shops.find(facts.row.shop_id);
    const bool in_parts = shop != context.shops.end() && shop->second.partial_shipments;
    const bool waits =
        std::ranges::any_of(facts.lines, [](const LineFacts& line) { return line.waiting > 0; });
    for (const FulfillmentId id : touched) {
        // Without partial shipments an order goes whole or waits whole.
        if ((!in_parts && waits) || is_empty(facts, id)) {
            cancel(tx, facts, id);
        } else {
            tx.run(bump_sql, tx.organization(), id, tx.now());
        }
        tell_fulfillment(tx, id);
    }
    return !touched.empty();
}

bool rank_again(Tx& tx, const PreparationContext& context, OrderFacts& facts) {
    std::map<FulfillmentId, Verdict> changed;
    for (PlannedFacts& line : facts.planned) {
        if (!is_queued(line)) continue;
        const Verdict verdict = verdict_for(context, facts, line.created_at);
        if (!differs(line, verdict)) continue;
        line.rule_id = verdict.rule;
        line.rank = verdict.rank;
        line.due_at = verdict.due_at;
        line.status = verdict.blocked ? "blocked" : "open";
        changed[line.fulfillment_id] = verdict;
    }
    for (const auto& [id, verdict] : changed) rank(tx, id, verdict);
    return !changed.empty();
}

}  // namespace entrepot
