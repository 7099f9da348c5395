#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/deviations.h"

/// Rows of deviations; for this folder only.
namespace entrepot {

struct DeviationRow {
    DeviationId deviation_id;
    std::string category;
    std::string state;
    OrderId order_id;
    OrderLineItemId order_line_item_id;
    FulfillmentId fulfillment_id;
    FulfillmentLineItemId fulfillment_line_item_id;
    ProductId product_id;
    LocationId location_id;
    std::int64_t quantity = 0;
    std::string comment;
    std::string lot;
    std::int64_t version = 0;
};

/// Writes an open deviation and emits `deviations.create`.
DeviationId insert_deviation(Tx& tx, const Caller& caller, const DeviationRow& row);

/// Refuses `deviation_not_found`.
DeviationRow require_deviation(const Snapshot& snapshot, OrganizationId organization,
                               DeviationId id);

/// The units of this line were all picked after all: solves what was reported of it.
void solve_picked_elsewhere(Tx& tx, FulfillmentId fulfillment, FulfillmentLineItemId line);

/// Solves what is open of a line, or of all lines of an order, and emits `deviations.update`.
void close_deviations_of_line(Tx& tx, FulfillmentId fulfillment, FulfillmentLineItemId line,
                              std::string_view resolution);
void close_deviations_of_order(Tx& tx, OrderId order, std::string_view resolution);

}  // namespace entrepot
