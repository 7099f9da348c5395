#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/types.h"
#include "stock/stock_change.h"

/// What picking and reporting share; for this folder only.
namespace entrepot {

/// A line of a held fulfillment with what the ledger has to know.
struct PickLine {
    FulfillmentLineItemId line_id;
    OrderLineItemId order_line_id;
    OwnerId owner_id;
    ProductId product_id;
    std::int64_t quantity = 0;
    std::int64_t picked = 0;
};
/// Refuses `fulfillment_not_found` when the fulfillment has no such line.
PickLine require_line(const Snapshot& snapshot, OrganizationId organization,
                      FulfillmentId fulfillment, FulfillmentLineItemId line);

/// Books units of a line and lot from a place into the tote, which the row gets when it has none.
/// Refuses as record_pick. The row is not written.
void book_pick(Tx& tx, StockChange& change, FulfillmentRow& row, const PickLine& line,
               LocationId from, const std::string& lot, std::int64_t quantity);

/// Units of a lot were picked for a line, or put back (a negative quantity). Refuses `not_in_tote`
/// when there are not as many to put back. Units without a lot are not noted.
void note_picked_lot(Tx& tx, FulfillmentId fulfillment, FulfillmentLineItemId line,
                     const std::string& lot, std::int64_t quantity);

}  // namespace entrepot
