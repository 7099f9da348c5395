#pragma once

#include "simulation/record.h"
#include "simulation/setup.h"

namespace entrepot::simulation {

/// Plays one day of one setup on a simulated grid: people at the ports pick the orders of the
/// workload, robots bring the bins. The same arguments give the same figures, to the microsecond.
/// A grid that can't cope is given up after three days; then fewer orders are finished than came.
DayFigures run_day(const Scenario& scenario, const Setup& setup, const Workload& work,
                   std::int64_t seed);

}  // namespace entrepot::simulation
