#include "ports/tasks/pick_notes.h"

#include <algorithm>

#include "catalog/products.h"
#include "fulfillment/cancellation.h"
#include "fulfillment/fulfillments.h"
#include "fulfillment/queue.h"
#include "ports/tasks/put_back.h"

namespace entrepot {

void plan_rest(const Snapshot& snapshot, const Caller& caller, PickNotes& notes) {
    std::erase_if(notes.steps, [](const WalkStep& step) { return !step.done; });
    std::int64_t next_id = 1;
    for (const WalkStep& step : notes.steps) next_id = std::max(next_id, step.step_id + 1);
    for (auto& planned : plan_picks(snapshot, caller.organization, notes.fulfillment_id)) {
        notes.steps.push_back({next_id++, planned.line, planned.location,
                               std::move(planned.location_name), planned.quantity, false, 0,
                               std::move(planned.lot), std::move(planned.expires_on)});
    }
}

std::optional<std::int64_t> current_step(const PickNotes& notes) {
    const auto first = std::find_if(notes.steps.begin(), notes.steps.end(),
                                    [](const WalkStep& step) { return !step.done; });
    if (first == notes.steps.end()) return std::nullopt;
    return first - notes.steps.begin();
}

void keep_walk(PortRow& row, const PickNotes& notes) {
    row.step = current_step(notes) ? step_pick : step_finish;
    row.state = to_json(notes);
}

bool hear_of_cancellation(const Snapshot& snapshot, const Caller& caller, PortRow& row) {
    auto notes = from_json<PickNotes>(row.state);
    if (notes.cancelled) return false;
    const auto asked = pending_cancellation(snapshot, caller.organization, notes.fulfillment_id);
    if (!asked) return false;
    notes.cancelled = {asked->reason, asked->requested_by, asked->created_at};
    row.step = step_cancelled;
    row.state = to_json(notes);
    return true;
}

namespace {

struct OrderFacts {
    OrderId order_id;
    std::string order_number;
    std::string shop_name;
    std::string notes;
    std::string tags;
    std::string shipping_method;
};

OrderFacts order_facts(const Snapshot& snapshot, const Caller& caller, FulfillmentId id) {
    static constexpr Sql find{
        "port_pick_order",
        "SELECT o.order_id, o.order_number, s.name, o.notes, o.tags, o.shipping_method "
        "FROM fulfillments f "
        "JOIN orders o ON o.organization_id = f.organization_id AND o.order_id = f.order_id "
        "JOIN shops s ON s.organization_id = f.organization_id AND s.shop_id = f.shop_id "
        "WHERE f.organization_id = $1 AND f.fulfillment_id = $2"};
    return snapshot.one<OrderFacts>(find, caller.organization, id);
}

struct ReportedRow {
    OrderLineItemId order_line_item_id;
    std::string category;
    std::int64_t quantity;
};

std::vector<ReportedRow> reported(const Snapshot& snapshot, const Caller& caller,
                                  FulfillmentId id) {
    static constexpr Sql find{
        "port_pick_deviations",
        "SELECT order_line_item_id, category, quantity FROM deviations "
        "WHERE organization_id = $1 AND fulfillment_id = $2 AND state = 'open' "
        "ORDER BY deviation_id"};
    return snapshot.rows<ReportedRow>(find, caller.organization, id);
}

std::optional<LineDeviation> deviation_of(const std::vector<ReportedRow>& all,
                                          OrderLineItemId line) {
    std::optional<LineDeviation> result;
    for (const ReportedRow& row : all) {
        if (row.order_line_item_id != line) continue;
        result = LineDeviation{row.category, row.quantity + (result ? result->quantity : 0)};
    }
    return result;
}

std::optional<PickKit> shown_kit(const Snapshot& snapshot, const Caller& caller,
                                 const std::optional<FulfillmentKit>& kit) {
    if (!kit) return std::nullopt;
    const auto product = find_product(snapshot, caller.organization, kit->product_id);
    return PickKit{product ? product->name : kit->sku, kit->sku, kit->quantity};
}

PickLine shown_line(const Snapshot& snapshot, const Caller& caller, const FulfillmentLine& line,
                    const std::vector<ReportedRow>& deviations) {
    PickLine shown{.fulfillment_line_item_id = line.fulfillment_line_item_id,
                   .product_id = line.product_id,
                   .name = line.sku,
                   .color = {},
                   .size = {},
                   .sku = line.sku,
                   .image_url = {},
                   .quantity = line.quantity,
                   .picked_quantity = line.picked_quantity,
                   .deviation = deviation_of(deviations, line.order_line_item_id),
                   .codes = {line.sku},
                   .kit = shown_kit(snapshot, caller, line.kit)};
    if (auto product = find_product(snapshot, caller.organization, line.product_id)) {
        shown.name = std::move(product->name);
        shown.color = std::move(product->color);
        shown.size = std::move(product->size);
        shown.image_url = std::move(product->image_url);
        shown.codes.insert(shown.codes.end(), product->barcodes.begin(), product->barcodes.end());
    }
    return shown;
}

}  // namespace

PickState shown_order(const Snapshot& snapshot, const Caller& caller, FulfillmentId fulfillment) {
    auto order = order_facts(snapshot, caller, fulfillment);
    PickState shown;
    shown.fulfillment_id = fulfillment;
    shown.order_id = order.order_id;
    shown.order_number = std::move(order.order_number);
    shown.shop_name = std::move(order.shop_name);
    shown.notes = std::move(order.notes);
    shown.tags = from_json<std::vector<std::string>>(order.tags);
    shown.shipping_method = std::move(order.shipping_method);
    const auto deviations = reported(snapshot, caller, fulfillment);
    for (const auto& line : lines_of_fulfillment(snapshot, caller.organization, fulfillment)) {
        shown.lines.push_back(shown_line(snapshot, caller, line, deviations));
    }
    return shown;
}

void show_pick(const Snapshot& snapshot, const Caller& caller, const PortRow& row,
               PortState& state) {
    auto notes = from_json<PickNotes>(row.state);
    PickState& shown = state.pick.emplace(shown_order(snapshot, caller, notes.fulfillment_id));
    shown.backlog = state.ready_count;
    shown.current = current_step(notes);
    if (row.step == step_put_back) show_put_back(snapshot, caller, notes, shown);
    shown.cancelled = std::move(notes.cancelled);
    shown.steps = std::move(notes.steps);
}

}  // namespace entrepot
