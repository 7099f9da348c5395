#include "fulfillment/deviation_rows.h"

#include <fmt/format.h>

#include "fulfillment/errors.h"

namespace entrepot {
namespace {

constexpr Sql insert_sql{
    "deviations.insert",
    "INSERT INTO deviations (organization_id, deviation_id, category, state, resolution, order_id,"
    " order_line_item_id, fulfillment_id, fulfillment_line_item_id, product_id, location_id,"
    " quantity, comment, lot, user_id, created_at, updated_at, version) VALUES ($1, $2, $3,"
    " 'open', '', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, 1)"};

constexpr Sql find_sql{
    "deviations.find",
    "SELECT deviation_id, category, state, order_id, order_line_item_id, fulfillment_id,"
    " fulfillment_line_item_id, product_id, location_id, quantity, comment, lot,"
    " version"
    " FROM deviations WHERE organization_id = $1 AND deviation_id = $2"};

constexpr Sql close_line_sql{
    "deviations.close_line",
    "UPDATE deviations SET state = 'solved', resolution = $4, updated_at = $5,"
    " version = version + 1 WHERE organization_id = $1 AND fulfillment_id = $2"
    " AND fulfillment_line_item_id = $3 AND state = 'open' RETURNING deviation_id, version"};

constexpr Sql close_order_sql{
    "deviations.close_order",
    "UPDATE deviations SET state = 'solved', resolution = $3, updated_at = $4,"
    " version = version + 1 WHERE organization_id = $1 AND order_id = $2 AND state = 'open'"
    " RETURNING deviation_id, version"};

struct Closed {
    DeviationId id;
    std::int64_t version;
};

void tell(Tx& tx, const std::vector<Closed>& closed) {
    for (const Closed& one : closed) {
        tx.emit({"deviations.update", "deviation", one.id.value, one.version, {}});
    }
}

}  // namespace

DeviationId insert_deviation(Tx& tx, const Caller& caller, const DeviationRow& row) {
    const auto id = tx.next_id<DeviationId>("deviation");
    tx.run(insert_sql, tx.organization(), id, row.category, row.order_id, row.order_line_item_id,
           row.fulfillment_id, row.fulfillment_line_item_id, row.product_id, row.location_id,
           row.quantity, row.comment, row.lot, caller.user, tx.now());
    tx.emit({"deviations.create", "deviation", id.value, 1, {}});
    return id;
}

DeviationRow require_deviation(const Snapshot& snapshot, OrganizationId organization,
                               DeviationId id) {
    auto row = snapshot.maybe<DeviationRow>(find_sql, organization, id);
    if (row) return std::move(*row);
    throw Refusal(errors::deviation_not_found, fmt::format("There is no deviation {}.", id.value));
}

void solve_picked_elsewhere(Tx& tx, FulfillmentId fulfillment, FulfillmentLineItemId line) {
    close_deviations_of_line(tx, fulfillment, line, "picked_elsewhere");
}

void close_deviations_of_line(Tx& tx, FulfillmentId fulfillment, FulfillmentLineItemId line,
                              std::string_view resolution) {
    tell(tx, tx.rows<Closed>(close_line_sql, tx.organization(), fulfillment, line, resolution,
                             tx.now()));
}

void close_deviations_of_order(Tx& tx, OrderId order, std::string_view resolution) {
    tell(tx, tx.rows<Closed>(close_order_sql, tx.organization(), order, resolution, tx.now()));
}

}  // namespace entrepot
