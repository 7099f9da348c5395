#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "base/caller.h"
#include "db/database.h"

namespace entrepot {

/// What is known of a bin that holds products of a fulfillment.
struct OrderBin {
    std::int64_t number = 0;
    std::int64_t products = 1;  ///< How many of those that are still to be picked.
    /// Bins that stand on it; none while nobody told where it is.
    std::optional<std::int64_t> blockers;
    std::int64_t cells = 0;  ///< From its stack to the caller's port; 0 while it is not known.
};

/// By number. Places are as the grid's controller told them some seconds ago (grid/bin_places.h).
std::map<std::int64_t, OrderBin> bins_of_order(const Snapshot& snapshot, const Caller& caller,
                                               FulfillmentId fulfillment);

}  // namespace entrepot
