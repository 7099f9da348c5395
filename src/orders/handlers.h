#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.h"
#include "orders/types.h"

namespace entrepot {

/// The worker who has, or had, a fulfillment of an order at a port.
struct Handler {
    FulfillmentId fulfillment_id;
    bool at_port = false;  ///< Still.
    std::string port;      ///< Its name.
    std::string user;
    std::optional<Time> since;  ///< When that worker began.
};

/// Who handles or handled the order's fulfillments, by fulfillment. What went back to the queue is
/// nobody's.
std::vector<Handler> handlers_of(const Snapshot& snapshot, OrganizationId organization,
                                 OrderId order);

/// "Anna has it at Port 1 since 2026-11-27T12:00:00Z." '' when nobody has it at a port.
std::string who_has_it(const std::vector<Handler>& handlers);

}  // namespace entrepot
