#pragma once

#include <string>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/types.h"

/// What deciding about a whole order needs to know of its fulfillments; for this folder only.
namespace entrepot {

/// A fulfillment of an order that is not cancelled.
struct Plan {
    FulfillmentId id;
    std::string status;
    PortId port;  ///< Who holds it; none when nobody does.
    std::int64_t picked = 0;

    bool queued() const { return !port && (status == "open" || status == "blocked"); }
};

/// Oldest first.
std::vector<Plan> plans_of(const Snapshot& snapshot, OrganizationId organization, OrderId order);

bool any_at_port(const std::vector<Plan>& plans);

/// Ends a fulfillment of which nothing is picked, and tells of it.
void cancel_plan(Tx& tx, FulfillmentId id);

/// Ends an order of which nothing is picked and that no port holds: plans, reports, promises.
void cancel_now(Tx& tx, const Caller& caller, OrderId order, const std::vector<Plan>& plans);

}  // namespace entrepot
