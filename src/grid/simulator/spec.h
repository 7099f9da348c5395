#pragma once

#include <functional>

#include "grid/driver_types.h"
#include "grid/simulator/faults.h"
#include "grid/simulator/floor.h"

namespace entrepot::grid {

/// Size and speed of a simulated grid.
struct SimulatedGridSpec {
    Layout layout;  ///< Its port cells are the ports 1, 2, ... in the order of their numbers.
    RobotSpec robot;
    std::int32_t robots = 1;
    Span exchange = std::chrono::seconds(8);  ///< From one bin to the next, at a conveyor port.
    std::size_t ahead = 3;  ///< Bins of a queue that are at the port or on their way.
    FloorRules rules;
    FaultSpec faults;
    /// Grams of a bin. Its ports do not weigh when there is none.
    std::function<std::int32_t(BinNumber)> weigh;
    /// What it does besides; `weighs` follows from `weigh`.
    DriverCapabilities can{
        .groups = true, .codes = true, .unqueues = true, .forecasts = true, .inserts = true};
};

}  // namespace entrepot::grid
