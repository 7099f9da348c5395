#pragma once

#include "grid/simulator/layout.h"
#include "simulation/scenario.h"

namespace entrepot::simulation {

/// The layout of a grid with so many ports.
grid::Layout layout_of(const GridSize& size, std::int32_t ports);

/// Bins in it, never so many that robots can't move them.
std::int64_t bins_in(const GridSize& size, std::int32_t ports);

}  // namespace entrepot::simulation
