#include "fulfillment/ship.h"

#include <fmt/format.h>

#include <stdexcept>

#include "base/json.h"
#include "fulfillment/rows.h"
#include "orders/orders.h"
#include "stock/ledger.h"

namespace entrepot {

void ship_fulfillment(Tx& tx, const Caller& caller, FulfillmentId id, const std::string& tracking) {
    FulfillmentRow row = require_fulfillment(tx, tx.organization(), id);
    if (row.status == name_of(FulfillmentStatus::shipped)) return;
    if (row.status != name_of(FulfillmentStatus::fulfilled)) {
        throw std::logic_error("a fulfillment that is not picked was to be shipped");
    }
    leave_all(tx, caller, row.tote_location_id, {reference_type, id.value});
    row.status = name_of(FulfillmentStatus::shipped);
    row.tracking = tracking;
    write_row(tx, row);
    add_history(
        tx, row.order_id, caller.name, "shipped",
        fmt::format(R"({{"fulfillment_id":{},"tracking":{}}})", id.value, to_json(tracking)));
    tell_fulfillment(tx, id);
    refresh_order_status(tx, row.order_id);
}

}  // namespace entrepot
