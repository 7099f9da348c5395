#include <algorithm>

#include "fulfillment/fulfillments.h"
#include "fulfillment/plans.h"
#include "fulfillment/preparation.h"
#include "fulfillment/rows.h"
#include "orders/errors.h"
#include "orders/line_changes.h"
#include "orders/read.h"

namespace entrepot {
namespace {

constexpr Sql carry_shipping_method{
    "fulfillments.carry_shipping_method",
    "UPDATE fulfillments SET shipping_method = $3, updated_at = $4, version = version + 1"
    " WHERE organization_id = $1 AND order_id = $2 AND shipping_method <> $3"
    " AND status IN ('open', 'blocked', 'in_progress', 'deviated') RETURNING fulfillment_id"};

void check_may_become_unpaid(Tx& tx, const std::vector<Plan>& plans) {
    const auto has_begun = [&](const Plan& plan) {
        return plan.port || plan.picked > 0 ||
               count_open_deviations(tx, tx.organization(), plan.id) > 0;
    };
    if (std::ranges::none_of(plans, has_begun)) return;
    throw Refusal(errors::order_already_begun,
                  "A worker has taken, picked or reported something of the order, so it can't "
                  "become unpaid any more; send the change without `paid`.");
}

void become_unpaid(Tx& tx, OrderId order) {
    const auto plans = plans_of(tx, tx.organization(), order);
    check_may_become_unpaid(tx, plans);
    for (const Plan& plan : plans) cancel_plan(tx, plan.id);
}

/// What is not picked yet goes as the order says now.
void change_shipping_method(Tx& tx, OrderId order, const std::string& method) {
    const auto changed =
        tx.rows<FulfillmentId>(carry_shipping_method, tx.organization(), order, method, tx.now());
    for (const FulfillmentId id : changed) tell_fulfillment(tx, id);
}

/// One parcel for what was queued and what was added: the queue's plans are made anew.
void cancel_queued(Tx& tx, OrderId order) {
    for (const Plan& plan : plans_of(tx, tx.organization(), order)) {
        if (plan.queued()) cancel_plan(tx, plan.id);
    }
}

void plan_again(Tx& tx, OrderId order, const ChangedLines& lines) {
    if (!lines.changed) return;
    if (lines.grown) cancel_queued(tx, order);
    prepare_order(tx, order);
    refresh_order_status(tx, order);
}

}  // namespace

Order change_order_and_plans(Tx& tx, const Caller& caller, OrderId id, const OrderChange& change) {
    const OrderRow order = require_order(tx, caller, id);
    if (order.paid && change.paid == false) become_unpaid(tx, id);
    ChangedLines lines;
    if (!change.line_items.empty()) lines = change_lines(tx, caller, id, change.line_items);
    change_order(tx, caller, id, change);
    if (change.shipping_method.state != Patch<std::string>::State::absent) {
        change_shipping_method(tx, id, change.shipping_method.value);
    }
    plan_again(tx, id, lines);
    Order after = get_order(tx, caller, id);
    after.line_changes = {Patch<std::vector<LineChangeResult>>::State::set,
                          std::move(lines.results)};
    return after;
}

}  // namespace entrepot
