#include <fmt/format.h>

#include <algorithm>

#include "fulfillment/cancellation_rows.h"
#include "fulfillment/cancelling.h"
#include "fulfillment/errors.h"
#include "fulfillment/fulfillments.h"
#include "fulfillment/queue.h"
#include "fulfillment/rows.h"
#include "orders/orders.h"
#include "stock/reservations.h"

namespace entrepot {
namespace {

/// A line as it stands when the worker is done.
constexpr Sql read_lines{
    "fulfillments.read_lines_to_finish",
    "SELECT i.fulfillment_line_item_id, i.sku, i.quantity, i.picked_quantity,"
    " COALESCE((SELECT CAST(SUM(r.quantity) AS bigint) FROM reservations r"
    " WHERE r.organization_id = i.organization_id AND r.order_id = f.order_id"
    " AND r.order_line_item_id = i.order_line_item_id), 0), (SELECT COUNT(*) FROM deviations d"
    " WHERE d.organization_id = i.organization_id AND d.fulfillment_id = i.fulfillment_id"
    " AND d.fulfillment_line_item_id = i.fulfillment_line_item_id AND d.state = 'open')"
    " FROM fulfillment_line_items i JOIN fulfillments f ON f.organization_id = i.organization_id"
    " AND f.fulfillment_id = i.fulfillment_id"
    " WHERE i.organization_id = $1 AND i.fulfillment_id = $2 ORDER BY i.fulfillment_line_item_id"};

constexpr Sql lower_line{
    "fulfillments.lower_line_at_finish",
    "UPDATE fulfillment_line_items SET quantity = quantity - $4 WHERE organization_id = $1"
    " AND fulfillment_id = $2 AND fulfillment_line_item_id = $3"};

constexpr Sql note_picked{"fulfillments.note_picked",
                          "UPDATE fulfillments SET picked_at = $3 WHERE organization_id = $1"
                          " AND fulfillment_id = $2 AND status <> 'cancelled'"};

struct LineToFinish {
    FulfillmentLineItemId line_id;
    std::string sku;
    std::int64_t quantity;
    std::int64_t picked;
    std::int64_t promised;
    std::int64_t deviations;
};

/// Units whose promise was taken back while they were at the port leave the fulfillment; they
/// wait on the order.
void drop_unpromised(Tx& tx, const FulfillmentRow& row, std::vector<LineToFinish>& lines) {
    for (LineToFinish& line : lines) {
        const std::int64_t broken = line.quantity - line.picked - line.promised;
        if (broken <= 0 || line.deviations > 0) continue;
        tx.run(lower_line, tx.organization(), row.fulfillment_id, line.line_id, broken);
        line.quantity -= broken;
    }
}

void check_all_told(const std::vector<LineToFinish>& lines) {
    const auto untold = std::ranges::find_if(lines, [](const LineToFinish& line) {
        return line.picked < line.quantity && line.deviations == 0;
    });
    if (untold == lines.end()) return;
    throw Refusal(errors::nothing_reported,
                  fmt::format("{} of {} are neither picked nor reported; do one of both.",
                              untold->quantity - untold->picked, untold->sku));
}

std::string status_at_end(const std::vector<LineToFinish>& lines) {
    const bool deviated =
        std::ranges::any_of(lines, [](const LineToFinish& line) { return line.deviations > 0; });
    const bool picked =
        std::ranges::any_of(lines, [](const LineToFinish& line) { return line.picked > 0; });
    if (deviated) return "deviated";
    return picked ? "fulfilled" : "cancelled";
}

void note_history(Tx& tx, const Caller& caller, const FulfillmentRow& row,
                  const std::vector<LineToFinish>& lines) {
    std::int64_t units = 0;
    for (const LineToFinish& line : lines) units += line.picked;
    add_history(tx, row.order_id, caller.name, "picked",
                fmt::format(R"({{"fulfillment_id":{},"units":{},"status":"{}"}})",
                            row.fulfillment_id.value, units, row.status));
}

}  // namespace

FulfillmentRow finish(Tx& tx, const Caller& caller, FulfillmentId fulfillment) {
    FulfillmentRow row = require_held(tx, caller, fulfillment);
    require_not_cancelling(tx, row.order_id);
    auto lines = tx.rows<LineToFinish>(read_lines, tx.organization(), fulfillment);
    drop_unpromised(tx, row, lines);
    check_all_told(lines);
    row.status = status_at_end(lines);
    let_go(row);
    write_row(tx, row);
    tx.run(note_picked, tx.organization(), fulfillment, tx.now());
    note_history(tx, caller, row, lines);
    tell_fulfillment(tx, fulfillment);
    refresh_order_status(tx, row.order_id);
    return row;
}

void release(Tx& tx, const Caller& caller, FulfillmentId fulfillment) {
    FulfillmentRow row = require_held(tx, caller, fulfillment);
    if (units_picked(tx, tx.organization(), fulfillment) > 0) {
        throw Refusal(errors::picked_goods_in_tote,
                      "Goods of this order are in the tote; put them back first, or finish it and "
                      "report what is missing.");
    }
    if (is_cancelling(tx, tx.organization(), row.order_id)) {
        return give_up_cancelled(tx, caller, row);
    }
    // What was reported stays reported: a manager decides before it is picked again.
    if (row.status != "deviated") {
        row.status = "open";
        row.handled_by.clear();
    }
    let_go(row);
    write_row(tx, row);
    queue_for_preparation(tx, row.order_id);
    add_history(tx, row.order_id, caller.name, "released",
                fmt::format(R"({{"fulfillment_id":{}}})", fulfillment.value));
    tell_fulfillment(tx, fulfillment);
    refresh_order_status(tx, row.order_id);
}

}  // namespace entrepot
