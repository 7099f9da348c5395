#include <fmt/format.h>

#include <algorithm>

#include "base/json.h"
#include "fulfillment/cancelling.h"
#include "fulfillment/deviation_rows.h"
#include "fulfillment/deviations.h"
#include "fulfillment/errors.h"
#include "fulfillment/picking.h"
#include "fulfillment/queue.h"
#include "fulfillment/rows.h"
#include "orders/orders.h"
#include "stock/locations.h"

namespace entrepot {
namespace {

constexpr Sql held_there{"deviations.held_there",
                         "SELECT quantity FROM balances WHERE organization_id = $1"
                         " AND site_id = $2 AND owner_id = $3 AND product_id = $4 AND lot = $5"
                         " AND location_id = $6"};

void check(const DeviationReport& report, const PickLine& line) {
    const bool fits = report.picked_quantity >= 0 && report.quantity > report.picked_quantity &&
                      report.quantity <= line.quantity - line.picked;
    if (fits) return;
    throw Refusal(errors::picked_too_much,
                  fmt::format("The line needs {} more units; report how many of them are not "
                              "there, and fewer picked ones than that.",
                              line.quantity - line.picked));
}

/// Books what is not there any more; at most what the books say of the place.
void book_loss(Tx& tx, StockChange& change, const FulfillmentRow& row, const PickLine& line,
               const DeviationReport& report) {
    if (report.category == DeviationCategory::wrong) return;
    const StockKey key{row.site_id, line.owner_id, line.product_id, report.lot};
    const auto there = tx.maybe<std::int64_t>(held_there, tx.organization(), key.site, key.owner,
                                              key.product, key.lot, report.location);
    const std::int64_t lost = std::min(there.value_or(0), report.quantity - report.picked_quantity);
    if (lost <= 0) return;
    const bool damaged = report.category == DeviationCategory::damaged;
    change.take_away(key, report.location, damaged ? place::quarantine : place::count_difference,
                     lost, damaged ? "damaged" : "count",
                     {reference_type, row.fulfillment_id.value});
}

DeviationRow row_of(const FulfillmentRow& row, const PickLine& line,
                    const DeviationReport& report) {
    return {.category = std::string(name_of(report.category)),
            .order_id = row.order_id,
            .order_line_item_id = line.order_line_id,
            .fulfillment_id = row.fulfillment_id,
            .fulfillment_line_item_id = line.line_id,
            .product_id = line.product_id,
            .location_id = report.location,
            .quantity = report.quantity - report.picked_quantity,
            .comment = report.comment,
            .lot = report.lot};
}

void note_history(Tx& tx, const Caller& caller, const DeviationRow& row, DeviationId id) {
    add_history(tx, row.order_id, caller.name, "deviated",
                fmt::format(R"({{"deviation_id":{},"category":{},"quantity":{},"comment":{}}})",
                            id.value, to_json(row.category), row.quantity, to_json(row.comment)));
}

std::vector<PickStep> other_places_of(const Snapshot& snapshot, OrganizationId organization,
                                      const DeviationReport& report) {
    auto steps = plan_picks(snapshot, organization, report.fulfillment);
    std::erase_if(steps, [&](const PickStep& step) { return step.line != report.line; });
    return steps;
}

}  // namespace

DeviationOutcome report_deviation(Tx& tx, const Caller& caller, const DeviationReport& report) {
    FulfillmentRow row = require_held(tx, caller, report.fulfillment);
    require_not_cancelling(tx, row.order_id);
    const PickLine line = require_line(tx, tx.organization(), report.fulfillment, report.line);
    check(report, line);
    StockChange change(tx, caller);
    if (report.picked_quantity > 0) {
        book_pick(tx, change, row, line, report.location, report.lot, report.picked_quantity);
    }
    book_loss(tx, change, row, line, report);
    change.publish();
    const auto deviation = row_of(row, line, report);
    const auto id = insert_deviation(tx, caller, deviation);
    row.status = "deviated";
    write_row(tx, row);
    tell_fulfillment(tx, row.fulfillment_id);
    note_history(tx, caller, deviation, id);
    refresh_order_status(tx, row.order_id);
    return {id, other_places_of(tx, tx.organization(), report)};
}

}  // namespace entrepot
