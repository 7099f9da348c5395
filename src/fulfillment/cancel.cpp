#include <algorithm>

#include "fulfillment/fulfillments.h"
#include "fulfillment/plans.h"
#include "orders/errors.h"
#include "orders/handlers.h"
#include "orders/read.h"

namespace entrepot {
namespace {

void check_not_begun(const Tx& tx, OrderId order, const std::vector<Plan>& plans) {
    if (any_at_port(plans)) {
        throw Refusal(errors::picking_in_progress,
                      "A worker is picking the order; wait until it is finished, or send a "
                      "cancellation request. " +
                          who_has_it(handlers_of(tx, tx.organization(), order)));
    }
    if (std::ranges::any_of(plans, [](const Plan& plan) { return plan.picked > 0; })) {
        throw Refusal(errors::order_already_fulfilled,
                      "The order has been picked; take the goods back as a return.");
    }
}

}  // namespace

void cancel_order(Tx& tx, const Caller& caller, OrderId id) {
    const OrderRow order = require_order(tx, caller, id);
    if (order.status == name_of(OrderStatus::cancelled)) return;
    const auto plans = plans_of(tx, tx.organization(), id);
    check_not_begun(tx, id, plans);
    cancel_now(tx, caller, id, plans);
}

}  // namespace entrepot
