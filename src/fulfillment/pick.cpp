#include <fmt/format.h>

#include "fulfillment/cancelling.h"
#include "fulfillment/deviation_rows.h"
#include "fulfillment/errors.h"
#include "fulfillment/picking.h"
#include "fulfillment/queue.h"
#include "fulfillment/rows.h"
#include "orders/orders.h"
#include "stock/locations.h"

namespace entrepot {
namespace {

constexpr Sql find_line{
    "fulfillments.find_line",
    "SELECT fulfillment_line_item_id, order_line_item_id, owner_id, product_id, quantity,"
    " picked_quantity FROM fulfillment_line_items WHERE organization_id = $1"
    " AND fulfillment_id = $2 AND fulfillment_line_item_id = $3"};

constexpr Sql raise_picked{
    "fulfillments.raise_picked",
    "UPDATE fulfillment_line_items SET picked_quantity = picked_quantity + $4"
    " WHERE organization_id = $1 AND fulfillment_id = $2 AND fulfillment_line_item_id = $3"
    " AND picked_quantity + $4 <= quantity"};

constexpr Sql raise_picked_of_order{
    "orders.raise_picked",
    "UPDATE order_line_items SET picked_quantity = picked_quantity + $4"
    " WHERE organization_id = $1 AND order_id = $2 AND order_line_item_id = $3"};

constexpr Sql raise_picked_lot{
    "fulfillments.raise_picked_lot",
    "INSERT INTO picked_lots (organization_id, fulfillment_id, fulfillment_line_item_id, lot,"
    " quantity) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (organization_id, fulfillment_id,"
    " fulfillment_line_item_id, lot) DO UPDATE SET"
    " quantity = picked_lots.quantity + excluded.quantity"};

constexpr Sql lower_picked_lot{
    "fulfillments.lower_picked_lot",
    "UPDATE picked_lots SET quantity = quantity - $5 WHERE organization_id = $1"
    " AND fulfillment_id = $2 AND fulfillment_line_item_id = $3 AND lot = $4 AND quantity >= $5"};

}  // namespace

PickLine require_line(const Snapshot& snapshot, OrganizationId organization,
                      FulfillmentId fulfillment, FulfillmentLineItemId line) {
    auto found = snapshot.maybe<PickLine>(find_line, organization, fulfillment, line);
    if (found) return *found;
    throw Refusal(errors::fulfillment_not_found,
                  fmt::format("Fulfillment {} has no line {}.", fulfillment.value, line.value));
}

void book_pick(Tx& tx, StockChange& change, FulfillmentRow& row, const PickLine& line,
               LocationId from, const std::string& lot, std::int64_t quantity) {
    const auto raised =
        tx.change(raise_picked, tx.organization(), row.fulfillment_id, line.line_id, quantity);
    if (raised != 1) {
        throw Refusal(errors::picked_too_much, fmt::format("The line needs {} more, not {}.",
                                                           line.quantity - line.picked, quantity));
    }
    if (!row.tote_location_id) {
        row.tote_location_id = tote_for(tx, row.fulfillment_id, row.site_id);
    }
    change.pick({row.site_id, line.owner_id, line.product_id, lot}, from, row.tote_location_id,
                row.order_id, line.order_line_id, quantity,
                {reference_type, row.fulfillment_id.value});
    tx.run(raise_picked_of_order, tx.organization(), row.order_id, line.order_line_id, quantity);
    note_picked_lot(tx, row.fulfillment_id, line.line_id, lot, quantity);
}

void note_picked_lot(Tx& tx, FulfillmentId fulfillment, FulfillmentLineItemId line,
                     const std::string& lot, std::int64_t quantity) {
    if (lot.empty()) return;
    if (quantity > 0) {
        tx.run(raise_picked_lot, tx.organization(), fulfillment, line, lot, quantity);
        return;
    }
    const auto lowered =
        tx.change(lower_picked_lot, tx.organization(), fulfillment, line, lot, -quantity);
    if (lowered == 1) return;
    throw Refusal(errors::not_in_tote,
                  fmt::format("The tote holds fewer than {} of lot {}.", -quantity, lot));
}

void record_pick(Tx& tx, const Caller& caller, FulfillmentId fulfillment,
                 FulfillmentLineItemId line_id, LocationId from, std::int64_t quantity,
                 const std::string& lot) {
    FulfillmentRow row = require_held(tx, caller, fulfillment);
    require_not_cancelling(tx, row.order_id);
    const PickLine line = require_line(tx, tx.organization(), fulfillment, line_id);
    StockChange change(tx, caller);
    book_pick(tx, change, row, line, from, lot, quantity);
    change.publish();
    if (line.picked + quantity == line.quantity && row.status == "deviated") {
        solve_picked_elsewhere(tx, fulfillment, line_id);
        if (count_open_deviations(tx, tx.organization(), fulfillment) == 0) {
            row.status = "in_progress";
        }
    }
    write_row(tx, row);
    refresh_order_status(tx, row.order_id);
}

}  // namespace entrepot
