#pragma once

#include "simulation/read_scenario.h"

namespace entrepot::simulation {

/// A small warehouse for tests: all its orders wait in the morning.
inline Scenario morning_of_orders(std::int32_t orders) {
    Scenario scenario;
    scenario.grid = {.columns = 14, .rows = 12, .height = 8};
    scenario.robots = 8;
    scenario.ports = 1;
    Demand demand{.orders = orders};
    demand.arrivals.assign(24, 0);
    demand.arrivals[3] = 1;
    scenario.demand = demand;
    return scenario;
}

/// A day of that warehouse in which orders come at all hours, with cut-offs that are hard to keep.
inline Scenario busy_day() {
    Scenario scenario = morning_of_orders(1300);
    scenario.demand = Demand{.orders = 1300};
    scenario.promises.cut_offs = {{{10 * 60}, {12 * 60}}, {{14 * 60}, {16 * 60}}};
    return scenario;
}

}  // namespace entrepot::simulation
