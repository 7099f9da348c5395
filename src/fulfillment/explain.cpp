#include "fulfillment/explain.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/json.h"
#include "catalog/shops.h"
#include "fulfillment/deviation_list.h"
#include "fulfillment/explain_facts.h"
#include "fulfillment/rules.h"
#include "orders/handlers.h"
#include "orders/read.h"

namespace entrepot {
namespace {

Blocker blocker(BlockerCode code, std::string message) {
    Blocker made{.code = code};
    made.message = std::move(message);
    return made;
}

bool is_over(const OrderFacts& facts) {
    return facts.row.status == "cancelled" || facts.row.status == "shipped";
}

bool is_picked(const OrderFacts& facts) {
    return facts.row.status == "fulfilled";
}

void explain_cancelling(const Explaining& about, std::vector<Blocker>& blockers) {
    if (!about.facts.row.cancelling) return;
    blockers.push_back(blocker(BlockerCode::being_cancelled,
                               "It is being cancelled: a worker puts the goods back."));
}

void explain_deviations(const Explaining& about, std::vector<Blocker>& blockers) {
    for (const Deviation& report :
         deviations_of_order(about.snapshot, about.caller.organization, about.facts.row.order_id)) {
        if (report.state != DeviationState::open) continue;
        blockers.push_back(blocker(
            BlockerCode::deviation,
            fmt::format("{} x {} were reported as {}; a manager decides, or the worker finds them "
                        "elsewhere.",
                        report.quantity, report.sku, name_of(report.category))));
        blockers.back().deviation_id = report.deviation_id;
    }
}

void explain_holds(const Explaining& about, std::vector<Blocker>& blockers) {
    for (const Hold& hold :
         holds_of(about.snapshot, about.caller.organization, about.facts.row.order_id)) {
        if (hold.kind == HoldKind::rule) continue;
        blockers.push_back(
            blocker(BlockerCode::held, fmt::format("{} holds it: {}", hold.by, hold.reason)));
        blockers.back().hold_id = hold.hold_id;
    }
}

/// Asks the rules themselves: they may block what is not prepared yet, too.
void explain_rules(const Explaining& about, std::vector<Blocker>& blockers) {
    const OrderRow& order = about.facts.row;
    const auto rules = active_rules(about.snapshot, about.caller.organization);
    const auto tags = from_json<std::vector<std::string>>(order.tags);
    const auto shop = shop_of(about.snapshot, about.caller.organization, order.shop_id);
    const RuleSubject subject{tags, order.shop_id, shop.name, order.shipping_method};
    const auto rule = std::ranges::find_if(
        rules, [&](const Rule& one) { return matches(one.match_kind, one.match_value, subject); });
    if (rule == rules.end() || rule->action != RuleAction::block) return;
    blockers.push_back(blocker(
        BlockerCode::blocked_by_rule,
        fmt::format("A priority rule blocks orders with {} \"{}\" from picking.",
                    rule->match_kind == RuleMatch::shipping_method ? "shipping method"
                                                                   : name_of(rule->match_kind),
                    rule->match_value)));
    blockers.back().rule_id = rule->rule_id;
}

void explain_payment(const Explaining& about, std::vector<Blocker>& blockers) {
    if (about.facts.row.paid) return;
    blockers.push_back(
        blocker(BlockerCode::unpaid, "It is not paid; the shop sends `paid` true when it is."));
}

/// What is promised goes with the rest when the shop ships orders whole.
void explain_rest(const Explaining& about, std::vector<Blocker>& blockers) {
    std::int64_t promised = 0;
    for (const LineFacts& line : about.facts.lines) promised += line.reserved;
    const bool short_of_stock = std::ranges::any_of(
        about.facts.lines, [](const LineFacts& line) { return line.waiting > 0; });
    if (promised == 0 || !short_of_stock || !about.facts.planned.empty()) return;
    blockers.push_back(blocker(
        BlockerCode::waits_for_rest,
        fmt::format("{} units are promised to it and wait for the rest, for its shop ships orders "
                    "as a whole.",
                    promised)));
}

void explain_preparation(const Explaining& about, std::vector<Blocker>& blockers) {
    if (!blockers.empty() || about.facts.row.status != "open") return;
    blockers.push_back(
        blocker(BlockerCode::not_prepared_yet, "Everything is there; it is prepared in a moment."));
}

/// Everything that can keep an order from being picked, the weightiest first.
constexpr Explainer until_picked[] = {
    explain_cancelling, explain_deviations, explain_holds, explain_rules,
    explain_payment,    explain_stock,      explain_rest,  explain_preparation,
};
/// What can keep it from leaving, then or later.
constexpr Explainer until_shipped[] = {explain_labels};

std::vector<Blocker> blockers_of(const Explaining& about) {
    std::vector<Blocker> blockers;
    if (is_over(about.facts)) return blockers;
    if (!is_picked(about.facts)) {
        for (const Explainer explain : until_picked) explain(about, blockers);
    }
    for (const Explainer explain : until_shipped) explain(about, blockers);
    return blockers;
}

std::vector<AtPort> at_ports(const Snapshot& snapshot, OrganizationId organization, OrderId order) {
    std::vector<AtPort> result;
    for (Handler& one : handlers_of(snapshot, organization, order)) {
        if (!one.at_port) continue;
        result.push_back({one.fulfillment_id, std::move(one.port), std::move(one.user), one.since});
    }
    return result;
}

std::string summary_of(const OrderExplanation& about) {
    if (about.status == OrderStatus::cancelled) return "It is cancelled.";
    if (about.status == OrderStatus::shipped) return "It has left the warehouse.";
    if (!about.blockers.empty()) return about.blockers.front().message;
    if (about.status == OrderStatus::fulfilled) return "It is picked and ready to ship.";
    if (!about.at_ports.empty()) {
        return fmt::format("{} picks it at {}.", about.at_ports.front().user,
                           about.at_ports.front().port);
    }
    if (about.queue.empty()) return "Nothing keeps it.";
    return fmt::format("It is ready to pick; {} others come before it.",
                       about.queue.front().orders_before);
}

}  // namespace

OrderExplanation explain_order(const Snapshot& snapshot, const Caller& caller, OrderId id) {
    require_order(snapshot, caller, id);
    const auto all = read_facts(snapshot, caller.organization, std::span(&id, 1));
    const OrderFacts& facts = all.front();
    OrderExplanation explanation{
        .order_id = id,
        .order_number = facts.row.order_number,
        .status = enum_from<OrderStatus>(facts.row.status).value_or(OrderStatus::open),
        .summary = {},
        .blockers = blockers_of({snapshot, caller, facts}),
        .queue = queue_places(snapshot, caller.organization, facts),
        .at_ports = at_ports(snapshot, caller.organization, id)};
    explanation.summary = summary_of(explanation);
    return explanation;
}

}  // namespace entrepot
