#include "simulation/mishaps.h"

namespace entrepot::simulation {
namespace {

constexpr double hours_a_day = 24;
constexpr double a_thousand = 1000;

}  // namespace

grid::FaultSpec faults_of(const Mishaps& mishaps, std::int64_t seed) {
    return {.seed = static_cast<std::uint64_t>(seed),
            .robot_stops = mishaps.robot_stops / hours_a_day,
            .port_faults = mishaps.port_faults / hours_a_day,
            .stops = mishaps.stops / hours_a_day,
            .wrong_bins = mishaps.wrong_bins / a_thousand,
            .short_stock = mishaps.short_stock / a_thousand};
}

}  // namespace entrepot::simulation
