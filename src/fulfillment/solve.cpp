#include <fmt/format.h>

#include <algorithm>

#include "fulfillment/deviation_rows.h"
#include "fulfillment/deviations.h"
#include "fulfillment/errors.h"
#include "fulfillment/picking.h"
#include "fulfillment/rows.h"
#include "orders/orders.h"
#include "stock/stock_change.h"

namespace entrepot {
namespace {

constexpr Sql end_claim{
    "fulfillments.end_claim",
    "UPDATE fulfillment_line_items SET quantity = picked_quantity WHERE organization_id = $1"
    " AND fulfillment_id = $2 AND fulfillment_line_item_id = $3"};

constexpr Sql cut_order_line{
    "orders.cut_line",
    "UPDATE order_line_items SET quantity = quantity - $4 WHERE organization_id = $1"
    " AND order_id = $2 AND order_line_item_id = $3"};

constexpr Sql units_of_order{
    "orders.units",
    "SELECT CAST(SUM(quantity) AS bigint) FROM order_line_items WHERE organization_id = $1"
    " AND order_id = $2"};

constexpr Sql reported_units{
    "deviations.reported_units",
    "SELECT CAST(COALESCE(SUM(quantity), 0) AS bigint) FROM deviations WHERE organization_id = $1"
    " AND fulfillment_id = $2 AND fulfillment_line_item_id = $3 AND state = 'open'"};

/// Units of the line that were reported. Its other unpicked ones, put back or never looked for,
/// are not lost: they stay ordered.
std::int64_t units_to_cut(Tx& tx, FulfillmentId fulfillment, const PickLine& line) {
    const auto reported =
        tx.one<std::int64_t>(reported_units, tx.organization(), fulfillment, line.line_id);
    return std::min(reported, line.quantity - line.picked);
}

void cut(Tx& tx, const Caller& caller, const DeviationRow& deviation, std::int64_t units) {
    if (units == 0) return;
    tx.run(cut_order_line, tx.organization(), deviation.order_id, deviation.order_line_item_id,
           units);
    StockChange change(tx, caller);
    change.release(deviation.order_id, deviation.order_line_item_id, units);
    change.publish();
}

/// With nothing open any more the fulfillment is done, or was for nothing.
void settle(Tx& tx, FulfillmentRow& row) {
    if (count_open_deviations(tx, tx.organization(), row.fulfillment_id) == 0) {
        const bool picked = units_picked(tx, tx.organization(), row.fulfillment_id) > 0;
        row.status = picked ? "fulfilled" : "cancelled";
    }
    write_row(tx, row);
    tell_fulfillment(tx, row.fulfillment_id);
}

DeviationRow require_open(Tx& tx, DeviationId id) {
    auto deviation = require_deviation(tx, tx.organization(), id);
    if (deviation.state == "open") return deviation;
    throw Refusal(errors::deviation_already_solved, "The deviation has been solved already.");
}

FulfillmentRow require_left_port(Tx& tx, FulfillmentId id) {
    auto row = require_fulfillment(tx, tx.organization(), id);
    if (!row.port_id) return row;
    throw Refusal(errors::deviation_at_port,
                  "The order is still at a port; wait until the worker has finished it.");
}

}  // namespace

void solve_deviation(Tx& tx, const Caller& caller, DeviationId id, DeviationResolution resolution) {
    const auto deviation = require_open(tx, id);
    FulfillmentRow row = require_left_port(tx, deviation.fulfillment_id);
    const auto line = require_line(tx, tx.organization(), deviation.fulfillment_id,
                                   deviation.fulfillment_line_item_id);
    tx.run(end_claim, tx.organization(), row.fulfillment_id, line.line_id);
    if (resolution == DeviationResolution::cancel_line) {
        cut(tx, caller, deviation, units_to_cut(tx, row.fulfillment_id, line));
    }
    close_deviations_of_line(tx, row.fulfillment_id, line.line_id, name_of(resolution));
    add_history(tx, row.order_id, caller.name, "deviation_solved",
                fmt::format(R"({{"deviation_id":{},"resolution":"{}","units":{}}})", id.value,
                            name_of(resolution), line.quantity - line.picked));
    const bool nothing_left =
        tx.one<std::int64_t>(units_of_order, tx.organization(), row.order_id) == 0;
    if (nothing_left) close_deviations_of_order(tx, row.order_id, name_of(resolution));
    settle(tx, row);
    if (nothing_left) {
        mark_cancelled(tx, caller, row.order_id);
        return;
    }
    queue_for_preparation(tx, row.order_id);
    refresh_order_status(tx, row.order_id);
}

}  // namespace entrepot
