#pragma once

#include <cstdint>
#include <map>

#include "base/caller.h"
#include "db/database.h"

namespace entrepot {

/// What is known of a bin that holds products of a fulfillment.
struct OrderBin {
    std::int64_t number = 0;
    std::int64_t products = 1;  ///< How many of those that are still to be picked.
    std::int64_t blockers = 0;  ///< Bins that stand on it.
    std::int64_t cells = 0;     ///< From its stack to the caller's port; 0 when that is not known.
};

/// By number. Places are as the grid's controller told them some seconds ago (grid/bin_places.h).
/// A bin whose place nobody told is held to be as deep as the deepest of the others, three deep at
/// least, and as far as the farthest: where others are known, the controller may not have it.
std::map<std::int64_t, OrderBin> bins_of_order(const Snapshot& snapshot, const Caller& caller,
                                               FulfillmentId fulfillment);

}  // namespace entrepot
