#pragma once

#include "grid/dig.h"

namespace entrepot::planning {

/// Where a bin goes back from a port (`from` is the port's cell): onto the stack nearest to it of
/// which no bin is needed before this one; when there is none, onto the one that is needed latest.
grid::PlaceRule return_place(grid::NextUse next_use);

}  // namespace entrepot::planning
