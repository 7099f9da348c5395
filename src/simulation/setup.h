#pragma once

#include <string>
#include <vector>

#include "simulation/scenario.h"

namespace entrepot::simulation {

/// One column of a comparison: all that may differ, whole.
struct Setup {
    std::string name;
    Policy policy = Policy::planner;
    std::int32_t robots = 1;
    std::int32_t ports = 1;
    std::int32_t order_slots = 1;
    Rules rules;
};

/// What the command line wants compared instead of the scenario's list.
struct Wishes {
    std::vector<std::int32_t> ports;
    std::vector<std::int32_t> robots;
};

/// What is compared: each combination of the wishes; else the scenario's list; else first in, first
/// out and the planner. Each has a name of its own.
std::vector<Setup> setups_of(const Scenario& scenario, const Wishes& wishes = {});

/// "1 port", "2 ports".
std::string counted(std::int64_t count, std::string_view one);

}  // namespace entrepot::simulation
