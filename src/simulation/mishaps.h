#pragma once

#include <cstdint>

#include "base/codec.h"
#include "base/described.h"
#include "grid/simulator/faults.h"

namespace entrepot::simulation {

/// What goes wrong during the day, by the day's seed. How often it does at a real grid nobody told:
/// it is for the owner to say.
struct Mishaps {
    std::int32_t robot_stops = 0;
    std::int32_t port_faults = 0;
    std::int32_t stops = 0;
    std::int32_t wrong_bins = 0;
    std::int32_t short_stock = 0;
};
constexpr auto describe(Type<Mishaps>) {
    using M = Mishaps;
    constexpr Limits a_day{.optional = true, .min = 0, .max = 240};
    constexpr Limits of_a_thousand{.optional = true, .min = 0, .max = 500};
    return described<M>(
        "Mishaps", "What goes wrong, by chance.",
        field<&M::robot_stops>("Of each robot, in 24 hours; it stands for five minutes.", a_day),
        field<&M::port_faults>("Of each port, in 24 hours; nothing opens for two minutes.", a_day),
        field<&M::stops>("Of the whole grid, in 24 hours; it stands for five minutes.", a_day),
        field<&M::wrong_bins>("Of a thousand bins, those that come instead of another.",
                              of_a_thousand),
        field<&M::short_stock>("Of a thousand bins, those in which less lies than was thought: a "
                               "line is picked out of another bin of its product, or not at all.",
                               of_a_thousand));
}

grid::FaultSpec faults_of(const Mishaps& mishaps, std::int64_t seed);

}  // namespace entrepot::simulation
