#include "fulfillment/plans.h"

#include <algorithm>

#include "fulfillment/deviation_rows.h"
#include "fulfillment/rows.h"
#include "orders/orders.h"
#include "stock/stock_change.h"

namespace entrepot {
namespace {

constexpr Sql read_plans{
    "fulfillments.read_plans",
    "SELECT f.fulfillment_id, f.status, f.port_id, (SELECT CAST(COALESCE(SUM(i.picked_quantity), 0)"
    " AS bigint) FROM fulfillment_line_items i WHERE i.organization_id = f.organization_id"
    " AND i.fulfillment_id = f.fulfillment_id) FROM fulfillments f WHERE f.organization_id = $1"
    " AND f.order_id = $2 AND f.status <> 'cancelled' ORDER BY f.fulfillment_id"};

}  // namespace

std::vector<Plan> plans_of(const Snapshot& snapshot, OrganizationId organization, OrderId order) {
    return snapshot.rows<Plan>(read_plans, organization, order);
}

bool any_at_port(const std::vector<Plan>& plans) {
    return std::ranges::any_of(plans,
                               [](const Plan& plan) { return static_cast<bool>(plan.port); });
}

void cancel_plan(Tx& tx, FulfillmentId id) {
    FulfillmentRow row = require_fulfillment(tx, tx.organization(), id);
    row.status = "cancelled";
    write_row(tx, row);
    tell_fulfillment(tx, id);
}

void cancel_now(Tx& tx, const Caller& caller, OrderId order, const std::vector<Plan>& plans) {
    for (const Plan& plan : plans) cancel_plan(tx, plan.id);
    close_deviations_of_order(tx, order, "cancelled");
    StockChange change(tx, caller);
    change.release_order(order);
    change.publish();
    mark_cancelled(tx, caller, order);
}

}  // namespace entrepot
