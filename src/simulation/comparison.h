#pragma once

#include <functional>
#include <string>
#include <vector>

#include "simulation/measures.h"
#include "simulation/setup.h"

namespace entrepot::simulation {

/// The days of one setup, one for each seed.
struct SetupResult {
    Setup setup;
    std::vector<DayFigures> days;
};

/// What came of a comparison.
struct Comparison {
    Scenario scenario;
    std::vector<SetupResult> results;  ///< In the order of the setups.
    std::int64_t orders = 0;           ///< Of a day; the same for all.
    std::int64_t lines = 0;            ///< Of a day, on average over the seeds.
};

/// A figure over the seeds.
struct Spread {
    double mean = 0;
    double lowest = 0;
    double highest = 0;
};
Spread spread(const SetupResult& result, const Measure& measure);

/// The mean of a series of the days, point by point; days that are over count as 0.
std::vector<double> mean_series(const SetupResult& result, std::vector<double> DayFigures::*series);

/// Runs every setup with every seed, on all processors. `done` hears how many days are run, from
/// one thread at a time.
Comparison compare(const Scenario& scenario, const std::vector<Setup>& setups,
                   const std::function<void(std::size_t done, std::size_t of)>& done);

}  // namespace entrepot::simulation
