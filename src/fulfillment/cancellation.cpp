#include "fulfillment/cancellation.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/json.h"
#include "fulfillment/cancellation_rows.h"
#include "fulfillment/cancelling.h"
#include "fulfillment/order_detail.h"
#include "fulfillment/plans.h"
#include "fulfillment/rows.h"
#include "orders/errors.h"
#include "orders/handlers.h"
#include "orders/read.h"

namespace entrepot {
namespace {

/// Whoever stands in the way of the order's being cancelled now; nobody when nothing is begun.
std::optional<Handler> present_handler(const Tx& tx, OrderId order) {
    const auto handlers = handlers_of(tx, tx.organization(), order);
    const auto at_port = std::ranges::find_if(handlers, &Handler::at_port);
    if (at_port != handlers.end()) return *at_port;
    return handlers.empty() ? std::nullopt : std::optional(handlers.back());
}

std::string_view refusal_code(const std::vector<Plan>& plans) {
    std::string_view code;
    for (const Plan& plan : plans) {
        if (plan.picked == 0 || plan.port) continue;
        if (code.empty()) code = errors::order_already_fulfilled.code;
        if (plan.status == "shipped") code = "order_already_shipped";
    }
    return code;
}

/// The queue's part ends now; each port hears of it and gives its part up itself.
void begin_cancellation(Tx& tx, const OrderRow& order, const std::vector<Plan>& plans) {
    for (const Plan& plan : plans) {
        if (plan.queued()) cancel_plan(tx, plan.id);
    }
    tx.emit({"orders.cancellation_requested", "order", order.order_id.value, order.version, {}});
    refresh_order_status(tx, order.order_id);
}

void note_history(Tx& tx, const Caller& caller, const CancellationRequest& made) {
    add_history(
        tx, made.order_id, caller.name, "cancellation_requested",
        fmt::format(R"({{"cancellation_request_id":{},"reason":{},"status":"{}","code":"{}"}})",
                    made.cancellation_request_id.value, to_json(made.reason), name_of(made.status),
                    made.code));
}

CancellationRequest request_of(Tx& tx, const Caller& caller, OrderId order,
                               const std::string& reason) {
    CancellationRequest made;
    made.cancellation_request_id = tx.next_id<CancellationRequestId>("cancellation_request");
    made.order_id = order;
    made.reason = reason;
    made.requested_by = caller.name;
    made.created_at = tx.now();
    if (const auto handler = present_handler(tx, order)) {
        made.port = handler->port;
        made.user = handler->user;
        made.since = handler->since;
    }
    return made;
}

}  // namespace

CancellationRequest request_cancellation(Tx& tx, const Caller& caller, OrderId id,
                                         const NewCancellationRequest& asked) {
    const OrderRow order = require_order(tx, caller, id);
    if (auto known = accepted_request(tx, tx.organization(), id)) return std::move(*known);
    const auto plans = plans_of(tx, tx.organization(), id);
    CancellationRequest made = request_of(tx, caller, id, asked.reason);
    made.code = refusal_code(plans);
    if (!made.code.empty()) made.status = CancellationStatus::refused;
    const bool over = order.status == name_of(OrderStatus::cancelled);
    if (over) made.cancelled_at = tx.now();
    insert_request(tx, made);
    note_history(tx, caller, made);
    if (made.status == CancellationStatus::accepted && !over) {
        if (any_at_port(plans)) {
            begin_cancellation(tx, order, plans);
        } else {
            cancel_now(tx, caller, id, plans);
        }
    }
    return get_cancellation_request(tx, caller, id, made.cancellation_request_id);
}

OrderDetail request_cancellation_in_app(Tx& tx, const Caller& caller, OrderId order,
                                        const NewCancellationRequest& request) {
    request_cancellation(tx, caller, order, request);
    return order_detail(tx, caller, order);
}

void require_not_cancelling(const Tx& tx, OrderId order) {
    if (!is_cancelling(tx, tx.organization(), order)) return;
    throw Refusal(errors::order_cancelled, "The order was cancelled; put the goods back.");
}

void give_up_cancelled(Tx& tx, const Caller& caller, FulfillmentRow& row) {
    row.status = "cancelled";
    let_go(row);
    write_row(tx, row);
    tell_fulfillment(tx, row.fulfillment_id);
    const auto rest = plans_of(tx, tx.organization(), row.order_id);
    if (any_at_port(rest)) return refresh_order_status(tx, row.order_id);
    cancel_now(tx, caller, row.order_id, rest);
}

}  // namespace entrepot
