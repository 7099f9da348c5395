#pragma once

#include <optional>
#include <set>

#include "base/caller.h"
#include "db/database.h"
#include "ports/grid_types.h"

namespace entrepot {

/// A port at a grid.
struct GridPort {
    std::int64_t number = 0;  ///< At the grid's controller, from 1.
    std::int64_t slots = 1;   ///< Orders it works on at once, from 1.
};

/// None when the caller's port is not at a grid: it has shelves only.
std::optional<GridPort> grid_port_of(const Snapshot& snapshot, const Caller& caller);

/// What the grid does for the caller's port.
GridAtPort grid_at(const Snapshot& snapshot, const Caller& caller);

}  // namespace entrepot
