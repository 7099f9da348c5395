#pragma once

#include <optional>

#include "db/database.h"
#include "fulfillment/cancellation_types.h"

/// Rows of cancellation requests; for this folder only.
namespace entrepot {

void insert_request(Tx& tx, const CancellationRequest& request);

/// The request that was accepted, whether the order is cancelled yet or not.
std::optional<CancellationRequest> accepted_request(const Snapshot& snapshot,
                                                    OrganizationId organization, OrderId order);

/// Whether a worker has to put the order's goods back.
bool is_cancelling(const Snapshot& snapshot, OrganizationId organization, OrderId order);

}  // namespace entrepot
