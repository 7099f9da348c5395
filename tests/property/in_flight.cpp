#include <fmt/format.h>

#include <algorithm>

#include "fulfillment/cancellation.h"
#include "fulfillment/holds.h"
#include "stock_floor.h"

/// Steps that change orders on their way: lines, holds, cancellation requests.
namespace entrepot::property {
namespace {

std::uint32_t draw(std::uint32_t& choice, std::size_t below) {
    const auto drawn = choice % static_cast<std::uint32_t>(below);
    choice /= static_cast<std::uint32_t>(below);
    return drawn;
}

}  // namespace

void StockFloor::in_flight(Choice choice) {
    const auto kind = draw(choice, 5);
    if (orders_.empty()) return;
    if (kind < 3) return change_lines(choice);
    return kind == 3 ? hold(choice) : ask_to_cancel(choice);
}

/// One or two lines of the order with other quantities, or one that is new.
std::vector<LineChange> StockFloor::draw_changes(Choice& choice, OrderId order) {
    const auto lines = get_order(tx_, premises_.house.integration(), order).line_items;
    std::vector<LineChange> changes;
    const auto first = draw(choice, lines.size());
    const std::size_t count = std::min<std::size_t>(lines.size(), 1 + draw(choice, 2));
    for (std::size_t at = 0; at < count; ++at) {
        LineChange change;
        change.order_line_item_id = lines[(first + at) % lines.size()].order_line_item_id;
        change.quantity = draw(choice, 5);
        changes.push_back(change);
    }
    if (draw(choice, 3) == 0) {
        LineChange added;
        added.ext_order_line_item_id = fmt::format("added-{}", ++next_number_);
        const auto product = draw(choice, premises_.skus.size() + 1);
        added.sku = product < premises_.skus.size() ? premises_.skus[product] : "SET";
        added.quantity = 1 + draw(choice, 3);
        changes.push_back(added);
    }
    return changes;
}

void StockFloor::change_lines(Choice& choice) {
    const auto order = orders_[draw(choice, orders_.size())];
    const auto before = read_line_facts(tx_, tx_.organization(), std::span(&order, 1));
    OrderChange change;
    change.line_items = draw_changes(choice, order);
    Order after;
    const auto refused = attempt(
        [&] { after = change_order_and_plans(tx_, premises_.house.integration(), order, change); });
    expect(refused.empty() || refused == "order_would_be_empty", "changing lines: " + refused);
    if (refused.empty()) take_over(order, before, after);
}

/// Tells the model what was applied; what nobody has begun is never too late.
void StockFloor::take_over(OrderId order, const std::vector<LineFacts>& before,
                           const Order& after) {
    const bool untouched = !is_held(order) && model_.picked_of(order) == 0 &&
                           after.status != OrderStatus::deviated &&
                           after.status != OrderStatus::cancelled;
    std::vector<StockModel::Shift> shifts;
    for (const LineChangeResult& told : after.line_changes.value) {
        if (told.result == LineOutcome::too_late) {
            ++tally_.too_late;
            expect(!untouched, "too late for an order that nobody has begun");
            continue;
        }
        const auto now = std::ranges::find(after.line_items, *told.order_line_item_id,
                                           &OrderLine::order_line_item_id);
        const auto add = [&](OrderLineItemId line, ProductId product, std::int64_t units) {
            const auto was = std::ranges::find(before, line, &LineFacts::line_id);
            if (was != before.end()) units -= was->quantity;
            if (units != 0) shifts.push_back({line, product, units});
        };
        for (const auto& part : now->components) {
            add(part.order_line_item_id, part.product_id, part.quantity);
        }
        if (now->components.empty()) add(now->order_line_item_id, now->product_id, now->quantity);
    }
    model_.rearrange(order, shifts);
    tally_.lines_changed += static_cast<std::int64_t>(shifts.size());
}

void StockFloor::hold(Choice& choice) {
    if (!holds_.empty() && draw(choice, 2) == 0) {
        const auto [order, id] = holds_.back();
        holds_.pop_back();
        return release_hold(tx_, worker(1), order, id);
    }
    const auto order = orders_[draw(choice, orders_.size())];
    const auto status = row_of(order).status;
    const bool over = status == "cancelled" || status == "fulfilled" || status == "shipped";
    const auto refused = attempt(
        [&] { holds_.emplace_back(order, *hold_order(tx_, worker(1), order, {"Wait"}).hold_id); });
    expect(refused.empty() == (!over && !is_held(order)), "holding: " + refused);
    if (!refused.empty()) return;
    ++tally_.held;
    expect(row_of(order).status == "blocked" || row_of(order).status == "deviated",
           "a held order is " + row_of(order).status);
}

void StockFloor::ask_to_cancel(Choice& choice) {
    const auto order = orders_[draw(choice, orders_.size())];
    const auto was = row_of(order);
    const auto told = request_cancellation(tx_, premises_.house.integration(), order, {"Why not"});
    const bool accepted = told.status == CancellationStatus::accepted;
    if (model_.picked_of(order) == 0) expect(accepted, "refused though nothing was picked");
    expect(accepted || !was.cancelling, "a request was refused after one was accepted");
    if (!accepted) return;
    if (is_held(order)) ++tally_.cancelled_at_port;
    expect(is_held(order) == !told.cancelled_at, "cancelled at once means that no port has it");
    note_cancelled(order);
}

/// The order is being cancelled: nothing of it is picked any more, everything goes back.
void StockFloor::give_up(Choice& choice, const FulfillmentRow& row) {
    const auto refused =
        attempt([&] { finish(tx_, worker(row.port_id.value), row.fulfillment_id); });
    expect(refused == "order_cancelled", "finishing a cancelled order: " + refused);
    put_back_all(choice, row);
}

void StockFloor::note_cancelled(OrderId order) {
    if (row_of(order).status != "cancelled") return;
    model_.cancel(order);
    ++tally_.cancelled;
}

}  // namespace entrepot::property
