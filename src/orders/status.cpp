#include "orders/status.h"

#include <fmt/format.h>

#include <algorithm>

#include "orders/orders.h"

namespace entrepot {
namespace {

constexpr Sql write_sql{"orders.write_standing",
                        "UPDATE orders SET status = $3, waiting_reason = $4, updated_at = $5,"
                        " version = version + 1 WHERE organization_id = $1 AND order_id = $2"};

constexpr std::size_t named_products = 3;

bool any_planned(const OrderFacts& facts, std::string_view status) {
    return std::ranges::any_of(facts.planned,
                               [&](const PlannedFacts& line) { return line.status == status; });
}

bool all_picked(const OrderFacts& facts) {
    return std::ranges::all_of(facts.lines,
                               [](const LineFacts& line) { return line.picked == line.quantity; });
}

bool all_shipped(const OrderFacts& facts) {
    return std::ranges::all_of(facts.planned,
                               [](const PlannedFacts& line) { return line.status == "shipped"; });
}

OrderStatus status_of(const OrderFacts& facts) {
    if (facts.row.status == name_of(OrderStatus::cancelled)) return OrderStatus::cancelled;
    if (facts.open_deviations > 0 || any_planned(facts, "deviated")) return OrderStatus::deviated;
    if (any_planned(facts, "open") || any_planned(facts, "in_progress")) {
        return OrderStatus::in_progress;
    }
    const bool done = any_planned(facts, "fulfilled") || any_planned(facts, "shipped");
    if (done && all_picked(facts)) {
        return all_shipped(facts) ? OrderStatus::shipped : OrderStatus::fulfilled;
    }
    if (!facts.row.hold_reason.empty()) return OrderStatus::blocked;
    if (!facts.row.paid) return OrderStatus::unpaid;
    if (any_planned(facts, "blocked")) return OrderStatus::blocked;
    return done ? OrderStatus::partially_fulfilled : OrderStatus::open;
}

std::string_view cause_of(const LineFacts& line) {
    if (line.waiting_reason == "count") return " (promised, then missing in a count)";
    if (line.waiting_reason == "damaged") return " (promised, then damaged)";
    return "";
}

/// "Waiting for 2 x SHIRT-M, 1 x CAP and 4 more products."
std::string waiting_for(const OrderFacts& facts) {
    std::string text;
    std::size_t count = 0;
    for (const LineFacts& line : facts.lines) {
        if (line.waiting == 0 || ++count > named_products) continue;
        text += fmt::format("{}{} x {}{}", count == 1 ? "Waiting for " : ", ", line.waiting,
                            line.sku, cause_of(line));
    }
    if (count > named_products)
        text += fmt::format(" and {} more products", count - named_products);
    return count == 0 ? text : text + ".";
}

std::string reason_of(const OrderFacts& facts, OrderStatus status) {
    switch (status) {
        case OrderStatus::unpaid:
            return "Not paid yet.";
        case OrderStatus::blocked:
            if (facts.row.hold_reason.empty()) return "A priority rule blocks it from picking.";
            return "Held: " + facts.row.hold_reason;
        case OrderStatus::in_progress:
            if (!facts.row.cancelling) return waiting_for(facts);
            return "It is being cancelled: a worker puts the goods back.";
        case OrderStatus::deviated:
            return "Something was missing, damaged or wrong; a manager has to decide.";
        case OrderStatus::cancelled:
            return "";
        default:
            return waiting_for(facts);
    }
}

}  // namespace

OrderStanding derive_standing(const OrderFacts& facts) {
    const OrderStatus status = status_of(facts);
    return {status, reason_of(facts, status)};
}

void write_standing(Tx& tx, OrderFacts& facts, bool touch) {
    auto [status, reason] = derive_standing(facts);
    OrderRow& row = facts.row;
    if (!touch && row.status == name_of(status) && row.waiting_reason == reason) return;
    row.status = name_of(status);
    row.waiting_reason = std::move(reason);
    ++row.version;
    tx.run(write_sql, tx.organization(), row.order_id, row.status, row.waiting_reason, tx.now());
    tx.emit({"orders.update", "order", row.order_id.value, row.version, {}});
}

void refresh_order_status(Tx& tx, OrderId order) {
    auto facts = read_facts(tx, tx.organization(), std::span(&order, 1));
    if (!facts.empty()) write_standing(tx, facts.front(), true);
}

}  // namespace entrepot
