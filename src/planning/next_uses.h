#pragma once

#include <span>
#include <vector>

#include "grid/dig.h"
#include "planning/window.h"

namespace entrepot::planning {

/// When each bin is needed next, by the plan: the place in a port's queue (of several the first),
/// then the order in which those that wait will be taken, the oldest first; `grid::never` for all
/// others. It is what `grid::min_max_place` and `return_place` ask.
grid::NextUse next_uses(std::span<const std::vector<BinNumber>> queues, const Window& window);

}  // namespace entrepot::planning
