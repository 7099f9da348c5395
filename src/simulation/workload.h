#pragma once

#include <cstdint>
#include <vector>

#include "grid/stacks.h"
#include "simulation/scenario.h"

namespace entrepot::simulation {

using grid::BinNumber;

/// Units to take out of one of some bins, each of which has enough.
struct WorkLine {
    std::vector<BinNumber> bins;  ///< From one; in no order, each once.
    std::int32_t units = 1;
};

/// An order as the ports see it.
struct WorkOrder {
    Time at;   ///< May lie before the opening: then it waits in the morning.
    Time due;  ///< 0 when it has none.
    std::vector<WorkLine> lines;
};

/// What is to be done in a day, the same for all that are compared.
struct Workload {
    Time midnight;                  ///< When the day begins.
    Time opens;                     ///< When work begins.
    std::vector<WorkOrder> orders;  ///< The oldest first.
    /// How often each bin is asked for, as far as can be known; by its number - 1. Bins behind
    /// these are never asked for.
    std::vector<double> demand;
};

/// Draws the orders, or takes those of the day, and puts each product into its bins. What comes
/// after work has ended stands for what came so late the evening before, and waits in the morning.
Workload workload_of(const Scenario& scenario, std::int64_t seed);

/// Bins that the products need.
std::int64_t bins_needed(const Scenario& scenario);

}  // namespace entrepot::simulation
