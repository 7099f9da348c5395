#include <fmt/format.h>

#include "base/json.h"
#include "fulfillment/errors.h"
#include "fulfillment/picking.h"
#include "fulfillment/queue.h"
#include "fulfillment/rows.h"
#include "orders/orders.h"

namespace entrepot {
namespace {

constexpr Sql lower_picked{
    "fulfillments.lower_picked",
    "UPDATE fulfillment_line_items SET picked_quantity = picked_quantity - $4"
    " WHERE organization_id = $1 AND fulfillment_id = $2 AND fulfillment_line_item_id = $3"
    " AND picked_quantity >= $4"};

constexpr Sql lower_picked_of_order{
    "orders.lower_picked",
    "UPDATE order_line_items SET picked_quantity = picked_quantity - $4"
    " WHERE organization_id = $1 AND order_id = $2 AND order_line_item_id = $3"};

constexpr Sql place_name{"fulfillments.put_back_place",
                         "SELECT name FROM locations WHERE organization_id = $1"
                         " AND location_id = $2"};

void lower_lines(Tx& tx, const FulfillmentRow& row, const PickLine& line, std::int64_t quantity) {
    const auto lowered =
        tx.change(lower_picked, tx.organization(), row.fulfillment_id, line.line_id, quantity);
    if (lowered != 1) {
        throw Refusal(errors::not_in_tote, fmt::format("The tote holds {} of this line, not {}.",
                                                       line.picked, quantity));
    }
    tx.run(lower_picked_of_order, tx.organization(), row.order_id, line.order_line_id, quantity);
}

void note_history(Tx& tx, const Caller& caller, const FulfillmentRow& row, LocationId to,
                  std::int64_t quantity) {
    const auto place = tx.one<std::string>(place_name, tx.organization(), to);
    add_history(tx, row.order_id, caller.name, "put_back",
                fmt::format(R"({{"fulfillment_id":{},"units":{},"place":{}}})",
                            row.fulfillment_id.value, quantity, to_json(place)));
}

}  // namespace

std::int64_t put_back_picked(Tx& tx, const Caller& caller, FulfillmentId fulfillment,
                             FulfillmentLineItemId line_id, LocationId to, std::int64_t quantity,
                             const std::string& lot) {
    FulfillmentRow row = require_held(tx, caller, fulfillment);
    const PickLine line = require_line(tx, tx.organization(), fulfillment, line_id);
    lower_lines(tx, row, line, quantity);
    note_picked_lot(tx, fulfillment, line_id, lot, -quantity);
    StockChange change(tx, caller);
    change.put_back({row.site_id, line.owner_id, line.product_id, lot}, row.tote_location_id, to,
                    row.order_id, line.order_line_id, quantity,
                    {reference_type, row.fulfillment_id.value});
    change.publish();
    write_row(tx, row);
    note_history(tx, caller, row, to, quantity);
    refresh_order_status(tx, row.order_id);
    return units_picked(tx, tx.organization(), fulfillment);
}

}  // namespace entrepot
