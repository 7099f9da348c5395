#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/types.h"

/// Rows of fulfillments and the news of them; for this folder only.
namespace entrepot {

/// Fulfillments as the API shows them, with lines; unknown ids are left out. By id.
std::vector<Fulfillment> read_fulfillments(const Snapshot& snapshot, OrganizationId organization,
                                           std::span<const FulfillmentId> ids);

/// Refuses `fulfillment_not_found`.
FulfillmentRow require_fulfillment(const Snapshot& snapshot, OrganizationId organization,
                                   FulfillmentId id);

/// Writes what can change of a row and raises its version. The row must be as it was read: a
/// version that differs is a bug of the caller.
void write_row(Tx& tx, FulfillmentRow& row);

/// Emits the event for the order's shop, with the fulfillment as it is now.
void tell_fulfillment(Tx& tx, FulfillmentId id, std::string_view event = "fulfillments.update");
void tell_fulfillment(Tx& tx, const Fulfillment& fulfillment, std::string_view event);

/// Takes the holder off.
void let_go(FulfillmentRow& row);

/// Units of a fulfillment that were picked and not put back.
std::int64_t units_picked(const Snapshot& snapshot, OrganizationId organization, FulfillmentId id);

/// Open deviations of a fulfillment.
std::int64_t count_open_deviations(const Snapshot& snapshot, OrganizationId organization,
                                   FulfillmentId id);

/// The row of a fulfillment that the caller's port holds. Refuses `fulfillment_not_found`,
/// `fulfillment_not_held`.
FulfillmentRow require_held(const Snapshot& snapshot, const Caller& caller, FulfillmentId id);

inline constexpr std::string_view reference_type = "fulfillment";

}  // namespace entrepot
