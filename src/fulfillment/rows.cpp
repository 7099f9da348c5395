#include "fulfillment/rows.h"

#include <fmt/format.h>

#include <stdexcept>

#include "base/json.h"
#include "fulfillment/columns.h"
#include "fulfillment/errors.h"
#include "fulfillment/fulfillments.h"

namespace entrepot {
namespace {

constexpr Sql find_sql{"fulfillments.find",
                       "SELECT " FULFILLMENT_COLUMNS
                       " FROM fulfillments WHERE organization_id = $1 AND fulfillment_id = $2"};

constexpr Sql write_sql{
    "fulfillments.write",
    "UPDATE fulfillments SET status = $3, rank = $4, due_at = $5, rule_id = $6, port_id = $7,"
    " user_id = $8, held_since = $9, tote_location_id = $10, tracking = $11, handled_by = $12,"
    " updated_at = $13, version = version + 1"
    " WHERE organization_id = $1 AND fulfillment_id = $2 AND version = $14"};

constexpr Sql picked_units{
    "fulfillments.picked_units",
    "SELECT CAST(COALESCE(SUM(picked_quantity), 0) AS bigint) FROM fulfillment_line_items"
    " WHERE organization_id = $1 AND fulfillment_id = $2"};

constexpr Sql count_deviations{"fulfillments.count_open_deviations",
                               "SELECT COUNT(*) FROM deviations WHERE organization_id = $1"
                               " AND fulfillment_id = $2 AND state = 'open'"};

}  // namespace

std::optional<FulfillmentRow> find_fulfillment(const Snapshot& snapshot,
                                               OrganizationId organization, FulfillmentId id) {
    return snapshot.maybe<FulfillmentRow>(find_sql, organization, id);
}

FulfillmentRow require_fulfillment(const Snapshot& snapshot, OrganizationId organization,
                                   FulfillmentId id) {
    auto row = find_fulfillment(snapshot, organization, id);
    if (row) return std::move(*row);
    throw Refusal(errors::fulfillment_not_found,
                  fmt::format("There is no fulfillment {}.", id.value));
}

FulfillmentRow require_held(const Snapshot& snapshot, const Caller& caller, FulfillmentId id) {
    auto row = require_fulfillment(snapshot, caller.organization, id);
    if (row.port_id && row.port_id == caller.port) return row;
    throw Refusal(errors::fulfillment_not_held,
                  "This port no longer holds the order; load the task again.");
}

void write_row(Tx& tx, FulfillmentRow& row) {
    const auto changed =
        tx.change(write_sql, tx.organization(), row.fulfillment_id, row.status, row.rank,
                  row.due_at, row.rule_id, row.port_id, row.user_id, row.held_since,
                  row.tote_location_id, row.tracking, row.handled_by, tx.now(), row.version);
    if (changed != 1) throw std::logic_error("a fulfillment was written from an old row");
    ++row.version;
    row.updated_at = tx.now();
}

void tell_fulfillment(Tx& tx, const Fulfillment& fulfillment, std::string_view event) {
    tx.emit({event,
             "fulfillment",
             fulfillment.fulfillment_id.value,
             fulfillment.version,
             {{fulfillment.shop_id, to_json(fulfillment)}}});
}

void tell_fulfillment(Tx& tx, FulfillmentId id, std::string_view event) {
    for (const auto& one : read_fulfillments(tx, tx.organization(), std::span(&id, 1))) {
        tell_fulfillment(tx, one, event);
    }
}

void let_go(FulfillmentRow& row) {
    row.port_id = {};
    row.user_id = {};
    row.held_since = {};
}

std::int64_t units_picked(const Snapshot& snapshot, OrganizationId organization, FulfillmentId id) {
    return snapshot.one<std::int64_t>(picked_units, organization, id);
}

std::int64_t count_open_deviations(const Snapshot& snapshot, OrganizationId organization,
                                   FulfillmentId id) {
    return snapshot.one<std::int64_t>(count_deviations, organization, id);
}

}  // namespace entrepot
