#include <algorithm>

#include "fulfillment/deviation_rows.h"
#include "fulfillment/fulfillments.h"
#include "fulfillment/rows.h"
#include "orders/errors.h"
#include "orders/read.h"
#include "stock/stock_change.h"

namespace entrepot {
namespace {

constexpr Sql read_plans{
    "orders.read_plans_to_cancel",
    "SELECT f.fulfillment_id, f.port_id, (SELECT CAST(COALESCE(SUM(i.picked_quantity), 0) AS"
    " bigint) FROM fulfillment_line_items i WHERE i.organization_id = f.organization_id"
    " AND i.fulfillment_id = f.fulfillment_id) FROM fulfillments f WHERE f.organization_id = $1"
    " AND f.order_id = $2 AND f.status <> 'cancelled' ORDER BY f.fulfillment_id"};

struct Plan {
    FulfillmentId id;
    PortId port;
    std::int64_t picked;
};

void check_not_begun(const std::vector<Plan>& plans) {
    if (std::ranges::any_of(plans, [](const Plan& plan) { return static_cast<bool>(plan.port); })) {
        throw Refusal(errors::picking_in_progress,
                      "A worker is picking the order; wait until it is finished.");
    }
    if (std::ranges::any_of(plans, [](const Plan& plan) { return plan.picked > 0; })) {
        throw Refusal(errors::order_already_fulfilled,
                      "The order has been picked; take the goods back as a return.");
    }
}

void cancel_plan(Tx& tx, FulfillmentId id) {
    FulfillmentRow row = require_fulfillment(tx, tx.organization(), id);
    row.status = "cancelled";
    write_row(tx, row);
    tell_fulfillment(tx, id);
}

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

}  // namespace

Order change_order_and_plans(Tx& tx, const Caller& caller, OrderId id, const OrderChange& change) {
    const OrderRow order = require_order(tx, caller, id);
    if (order.paid && change.paid == false) {
        const auto plans = tx.rows<Plan>(read_plans, tx.organization(), id);
        check_may_become_unpaid(tx, plans);
        for (const Plan& plan : plans) cancel_plan(tx, plan.id);
    }
    return change_order(tx, caller, id, change);
}

void cancel_order(Tx& tx, const Caller& caller, OrderId id) {
    const OrderRow order = require_order(tx, caller, id);
    if (order.status == name_of(OrderStatus::cancelled)) return;
    const auto plans = tx.rows<Plan>(read_plans, tx.organization(), id);
    check_not_begun(plans);
    for (const Plan& plan : plans) cancel_plan(tx, plan.id);
    close_deviations_of_order(tx, id, "cancelled");
    StockChange change(tx, caller);
    change.release_order(id);
    change.publish();
    mark_cancelled(tx, caller, id);
}

}  // namespace entrepot
