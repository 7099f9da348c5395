#pragma once

#include "grid/simulator/layout.h"
#include "simulation/record.h"
#include "simulation/setup.h"

namespace entrepot::simulation {

/// Plays one day of one setup on a simulated grid: people at the ports pick the orders of the
/// workload, robots bring the bins. The same arguments give the same figures, to the microsecond.
/// A grid that can't cope is given up after three days; then fewer orders are finished than came.
DayFigures run_day(const Scenario& scenario, const Setup& setup, const Workload& work,
                   std::int64_t seed);

/// The layout of a setup's grid.
grid::Layout layout_of(const GridSize& size, std::int32_t ports);

/// Bins in the grid, never so many that robots can't move them.
std::int64_t bins_in(const GridSize& size, std::int32_t ports);

}  // namespace entrepot::simulation
