#include "stock_floor.h"

#include <fmt/format.h>

#include "fulfillment/rules.h"
#include "orders/read.h"

namespace entrepot::property {
namespace {

constexpr Sql savepoint{"property.savepoint", "SAVEPOINT step"};
constexpr Sql undo{"property.undo", "ROLLBACK TO SAVEPOINT step"};
constexpr Sql keep{"property.keep", "RELEASE SAVEPOINT step"};

constexpr Sql read_order_line{
    "property.order_line",
    "SELECT order_line_item_id FROM fulfillment_line_items WHERE organization_id = $1"
    " AND fulfillment_id = $2 AND fulfillment_line_item_id = $3"};

constexpr Sql read_level{"property.level",
                         "SELECT CAST(SUM(in_stock) AS bigint), CAST(SUM(reserved) AS bigint),"
                         " CAST(SUM(version) AS bigint) FROM stock_levels"
                         " WHERE organization_id = $1 AND product_id = $2 GROUP BY product_id"};

constexpr Sql count_held{"property.count_held",
                         "SELECT COUNT(*) FROM fulfillments WHERE organization_id = $1"
                         " AND order_id = $2 AND port_id <> 0"};

constexpr Sql set_partial_shipments{
    "property.set_partial_shipments",
    "UPDATE shops SET partial_shipments = $2 WHERE organization_id = $1"};

constexpr std::int64_t ports = 2;

/// The next small number out of a random one.
std::uint32_t draw(std::uint32_t& choice, std::size_t below) {
    const auto drawn = choice % static_cast<std::uint32_t>(below);
    choice /= static_cast<std::uint32_t>(below);
    return drawn;
}

}  // namespace

Premises::Premises(const std::string& kind, std::vector<std::string> all_lots)
    : house(kind), skus{"CAP", "MUG"}, lots(std::move(all_lots)) {
    for (const auto& sku : skus) products.push_back(house.add_product(sku));
    house.add_kit("SET", {{"CAP", 2}, {"MUG", 1}});
    for (const char* name : {"A-1", "A-2"}) shelves.push_back(house.add_shelf(name));
}

std::string StockFloor::attempt(const std::function<void()>& work) {
    tx_.run(savepoint);
    try {
        work();
        tx_.run(keep);
        return "";
    } catch (const Refusal& refusal) {
        tx_.run(undo);
        tx_.run(keep);
        ++tally_.refusals;
        return std::string(refusal.code().code);
    }
}

void StockFloor::expect(bool true_in_the_model, const std::string& sentence) {
    if (!true_in_the_model) broken_.push_back(sentence);
}

void StockFloor::step(std::uint32_t choice) {
    if (choice >= first_in_flight) return in_flight(choice - first_in_flight);
    const auto kind = draw(choice, 20);
    if (kind < 3) return store(choice);
    if (kind < 6) return place(choice);
    if (kind < 11) return pick(choice);
    if (kind < 13) return end(choice);
    if (kind < 15) return report(choice);
    switch (kind) {
        case 15:
            return lose(choice);
        case 16:
            return cancel(choice);
        case 17:
            return solve(choice);
        case 18:
            return draw(choice, 2) == 0 ? prepare() : let_go(choice);
        default:
            return draw(choice, 2) == 0 ? change_rules(choice)
                                        : ship_in_parts(draw(choice, 2) == 0);
    }
}

void StockFloor::store(Choice& choice) {
    const auto product = premises_.products[draw(choice, premises_.products.size())];
    const auto shelf = premises_.shelves[draw(choice, premises_.shelves.size())];
    const std::int64_t units = 1 + draw(choice, 5);
    const std::string& lot = premises_.lots[draw(choice, premises_.lots.size())];
    entrepot::store(tx_, worker(1), key(product, lot), shelf, units);
    model_.store(product, {shelf, lot}, units);
}

void StockFloor::lose(Choice& choice) {
    const auto product = premises_.products[draw(choice, premises_.products.size())];
    const auto shelf = premises_.shelves[draw(choice, premises_.shelves.size())];
    const std::int64_t units = 1 + draw(choice, 3);
    const bool damaged = draw(choice, 2) == 0;
    const std::string& lot = premises_.lots[draw(choice, premises_.lots.size())];
    const auto refused = attempt([&] {
        take_away(tx_, worker(1), key(product, lot), shelf,
                  damaged ? place::scrap : place::count_difference, units,
                  damaged ? "damaged" : "count");
    });
    expect(refused.empty() == (model_.held(product, {shelf, lot}) >= units),
           "losing goods: " + refused);
    if (!refused.empty()) return;
    const auto reserved = model_.reserved(product);
    model_.lose(product, {shelf, lot}, units);
    if (model_.reserved(product) < reserved) ++tally_.broken_promises;
}

void StockFloor::place(Choice& choice) {
    NewOrder order;
    order.ext_order_id = std::to_string(++next_number_);
    const std::size_t lines = 1 + draw(choice, 3);
    order.paid = draw(choice, 8) != 0;
    if (draw(choice, 4) == 0) order.tags.emplace_back("hold");
    for (std::size_t at = 0; at < lines; ++at) {
        const auto product = draw(choice, premises_.products.size());
        order.line_items.push_back({"", premises_.skus[product], std::nullopt,
                                    1 + static_cast<std::int64_t>(draw(choice, 3))});
    }
    if (draw(choice, 3) == 2) {
        order.line_items.push_back({"", "SET", std::nullopt, 1});
        ++tally_.kits;
    }
    const Order made = create_order(tx_, premises_.house.integration(), order);
    orders_.push_back(made.order_id);
    for (const auto& line : made.line_items) {
        for (const auto& part : line.components) {
            model_.order(made.order_id, part.order_line_item_id, part.product_id, part.quantity);
        }
        if (!line.components.empty()) continue;
        model_.order(made.order_id, line.order_line_item_id, line.product_id, line.quantity);
    }
}

void StockFloor::cancel(Choice& choice) {
    if (orders_.empty()) return;
    const auto order = orders_[draw(choice, orders_.size())];
    const auto refused = attempt([&] { cancel_order(tx_, premises_.house.integration(), order); });
    const bool may = !is_held(order) && model_.picked_of(order) == 0;
    expect(refused.empty() == may, fmt::format("cancelling order {}: {}", order.value, refused));
    if (!refused.empty()) return;
    model_.cancel(order);
    ++tally_.cancelled;
}

void StockFloor::prepare() {
    while (prepare_batch(tx_, 3) > 0) {
    }
}

void StockFloor::take(Choice& choice) {
    const std::int64_t port = 1 + draw(choice, ports);
    if (draw(choice, 4) != 0) prepare();
    const auto row = take_next(tx_, worker(port), premises_.house.site, PortId{port});
    expect(!row || row->port_id == PortId{port}, "a port was given another port's order");
}

std::optional<FulfillmentRow> StockFloor::held(Choice& choice) {
    const PortId port{1 + static_cast<std::int64_t>(draw(choice, ports))};
    return held_by(tx_, tx_.organization(), port);
}

StockKey StockFloor::key(ProductId product, const std::string& lot) const {
    StockKey key = premises_.house.key(product);
    key.lot = lot;
    return key;
}

OrderLineItemId StockFloor::order_line(FulfillmentId fulfillment,
                                       FulfillmentLineItemId line) const {
    return tx_.one<OrderLineItemId>(read_order_line, tx_.organization(), fulfillment, line);
}

bool StockFloor::is_held(OrderId order) const {
    return tx_.one<std::int64_t>(count_held, tx_.organization(), order) > 0;
}

void StockFloor::pick(Choice& choice) {
    const auto row = held(choice);
    if (!row) return take(choice);
    if (row_of(row->order_id).cancelling) return give_up(choice, *row);
    const auto steps = plan_picks(tx_, tx_.organization(), row->fulfillment_id);
    if (steps.empty()) return;
    const auto& step = steps[draw(choice, steps.size())];
    const std::int64_t units = 1 + draw(choice, static_cast<std::size_t>(step.quantity));
    record_pick(tx_, worker(row->port_id.value), row->fulfillment_id, step.line, step.location,
                units, step.lot);
    model_.pick(order_line(row->fulfillment_id, step.line), {step.location, step.lot}, units);
    if (!step.lot.empty()) ++tally_.lots;
    ++tally_.picks;
}

void StockFloor::report(Choice& choice) {
    const auto row = held(choice);
    if (!row) return take(choice);
    if (row_of(row->order_id).cancelling) return give_up(choice, *row);
    const auto steps = plan_picks(tx_, tx_.organization(), row->fulfillment_id);
    if (steps.empty()) return;
    const auto& step = steps[draw(choice, steps.size())];
    const std::int64_t picked = draw(choice, static_cast<std::size_t>(step.quantity));
    const auto category = static_cast<DeviationCategory>(draw(choice, 3));
    const auto line = order_line(row->fulfillment_id, step.line);
    const auto outcome = report_deviation(tx_, worker(row->port_id.value),
                                          {.fulfillment = row->fulfillment_id,
                                           .line = step.line,
                                           .location = step.location,
                                           .quantity = step.quantity,
                                           .picked_quantity = picked,
                                           .category = category,
                                           .lot = step.lot});
    deviations_.push_back(outcome.deviation);
    ++tally_.reports;
    if (picked > 0) model_.pick(line, {step.location, step.lot}, picked);
    if (category != DeviationCategory::wrong) {
        model_.lose(step.product, {step.location, step.lot}, step.quantity - picked);
    }
}

void StockFloor::end(Choice& choice) {
    const auto row = held(choice);
    if (!row) return take(choice);
    if (row_of(row->order_id).cancelling) return give_up(choice, *row);
    const auto steps = plan_picks(tx_, tx_.organization(), row->fulfillment_id);
    const auto refused =
        attempt([&] { finish(tx_, worker(row->port_id.value), row->fulfillment_id); });
    if (refused.empty()) ++tally_.finished;
    expect(refused.empty() || refused == "nothing_reported", "finishing: " + refused);
    expect(refused.empty() || !steps.empty(), "nothing to pick is left, but it can't be finished");
}

void StockFloor::let_go(Choice& choice) {
    const auto row = held(choice);
    if (!row) return;
    const auto refused =
        attempt([&] { release(tx_, worker(row->port_id.value), row->fulfillment_id); });
    expect(refused.empty() == picked_lines(row->fulfillment_id).empty(), "leaving: " + refused);
    if (refused.empty()) return note_cancelled(row->order_id);
    if (draw(choice, 2) == 0)
        put_back(choice, *row);
    else
        put_back_all(choice, *row);
}

std::vector<FulfillmentLine> StockFloor::picked_lines(FulfillmentId fulfillment) const {
    auto lines = lines_of_fulfillment(tx_, tx_.organization(), fulfillment);
    std::erase_if(lines, [](const FulfillmentLine& line) { return line.picked_quantity == 0; });
    return lines;
}

/// The units of a line in the tote that have one lot: its first one, or none.
PickedLot units_in_tote(const FulfillmentLine& line) {
    if (!line.lots.empty()) return line.lots.front();
    return {"", "", line.picked_quantity};
}

/// Some units of one line, onto any shelf.
void StockFloor::put_back(Choice& choice, const FulfillmentRow& row) {
    const auto lines = picked_lines(row.fulfillment_id);
    const auto& line = lines[draw(choice, lines.size())];
    const auto shelf = premises_.shelves[draw(choice, premises_.shelves.size())];
    const PickedLot in_tote = units_in_tote(line);
    const std::int64_t units = 1 + draw(choice, static_cast<std::size_t>(in_tote.quantity + 1));
    const auto refused = attempt([&] {
        put_back_picked(tx_, worker(row.port_id.value), row.fulfillment_id,
                        line.fulfillment_line_item_id, shelf, units, in_tote.lot);
    });
    expect(refused == (units <= in_tote.quantity ? "" : "not_in_tote"), "putting back: " + refused);
    if (!refused.empty()) return;
    model_.put_back(line.order_line_item_id, {shelf, in_tote.lot}, units);
    ++tally_.put_back;
}

/// The worker can't go on: everything goes back, and the order to the queue or to a manager.
void StockFloor::put_back_all(Choice& choice, const FulfillmentRow& row) {
    while (!picked_lines(row.fulfillment_id).empty()) put_back(choice, row);
    const auto refused =
        attempt([&] { release(tx_, worker(row.port_id.value), row.fulfillment_id); });
    expect(refused.empty(), "leaving with an empty tote: " + refused);
    const auto left = find_fulfillment(tx_, tx_.organization(), row.fulfillment_id);
    const auto order = row_of(row.order_id);
    const bool ends = order.cancelling || order.status == "cancelled";
    const std::string_view wanted = row.status == "deviated" ? "deviated" : "open";
    expect(left && !left->port_id && left->status == (ends ? "cancelled" : wanted),
           "an order that was put back is not in the queue");
    note_cancelled(row.order_id);
    ++tally_.emptied;
}

void StockFloor::solve(Choice& choice) {
    if (deviations_.empty()) return;
    const auto id = deviations_[draw(choice, deviations_.size())];
    const auto resolution = static_cast<DeviationResolution>(draw(choice, 2));
    std::map<OrderLineItemId, std::int64_t> before;
    for (const auto& [line, facts] : model_.lines()) before[line] = facts.quantity;
    const auto refused = attempt([&] { solve_deviation(tx_, worker(1), id, resolution); });
    if (!refused.empty()) return;
    ++tally_.solved;
    if (resolution == DeviationResolution::continue_order) return;
    for (const OrderId order : orders_) {
        for (const auto& line : read_line_facts(tx_, tx_.organization(), std::span(&order, 1))) {
            const auto units = before.at(line.line_id) - line.quantity;
            if (units > 0) model_.cut(line.line_id, units);
        }
    }
}

OrderRow StockFloor::row_of(OrderId order) const {
    return find_order(tx_, tx_.organization(), order).value();
}

void StockFloor::change_rules(Choice& choice) {
    const auto rules = list_rules(tx_, worker(1)).data;
    if (rules.empty()) {
        const auto action = static_cast<RuleAction>(2 * draw(choice, 2));
        create_rule(tx_, worker(1), {RuleMatch::tag, "hold", action, std::nullopt, true});
    } else {
        delete_rule(tx_, worker(1), rules.front().rule_id);
    }
}

void StockFloor::ship_in_parts(bool on) {
    tx_.run(set_partial_shipments, tx_.organization(), on);
    queue_orders_of_shop(tx_, premises_.house.shop);
}

void StockFloor::compare_levels(std::vector<std::string>& found) const {
    for (const ProductId product : premises_.products) {
        const auto level =
            tx_.maybe<Level>(read_level, tx_.organization(), product).value_or(Level{});
        if (level.in_stock == model_.in_stock(product) &&
            level.reserved == model_.reserved(product)) {
            continue;
        }
        found.push_back(fmt::format("product {}: in_stock {}, reserved {}; the model has {} and {}",
                                    product.value, level.in_stock, level.reserved,
                                    model_.in_stock(product), model_.reserved(product)));
    }
}

void StockFloor::compare_lines(std::vector<std::string>& found) const {
    for (const LineFacts& line : read_line_facts(tx_, tx_.organization(), orders_)) {
        const auto& expected = model_.lines().at(line.line_id);
        if (line.reserved == expected.reserved && line.waiting == expected.waiting &&
            line.picked == expected.picked &&
            (expected.cancelled || line.quantity == expected.quantity)) {
            continue;
        }
        found.push_back(
            fmt::format("line {}: reserved {}, waiting {}, picked {}; the model has {}, {} and {}",
                        line.line_id.value, line.reserved, line.waiting, line.picked,
                        expected.reserved, expected.waiting, expected.picked));
    }
}

/// An order that has all it needs is in the queue, at a port, blocked or before a manager.
void StockFloor::compare_plans(std::vector<std::string>& found) const {
    for (const OrderFacts& facts : read_facts(tx_, tx_.organization(), orders_)) {
        bool waits = false;
        bool open_units = false;
        for (const LineFacts& line : facts.lines) {
            waits |= line.waiting > 0;
            open_units |= line.reserved > 0;
        }
        const bool idle = facts.row.status == "open" || facts.row.status == "partially_fulfilled";
        if (idle && open_units && !waits) {
            found.push_back(fmt::format("order {} has everything and is not prepared",
                                        facts.row.order_id.value));
        }
    }
}

std::vector<std::string> StockFloor::compare() {
    prepare();
    std::vector<std::string> found = broken_;
    for (auto& sentence : model_.contradictions()) found.push_back(std::move(sentence));
    compare_levels(found);
    compare_lines(found);
    compare_plans(found);
    for (auto& sentence : verify_books(tx_).differences) found.push_back(std::move(sentence));
    return found;
}

}  // namespace entrepot::property
