#pragma once

#include <string>

#include "db/database.h"
#include "simulation/scenario.h"

namespace entrepot::simulation {

/// A day of a warehouse.
struct DayWish {
    std::string day;           ///< "2026-11-26", "yesterday" or "today", as the site counts days.
    std::string organization;  ///< Its name; may be left out where there is one.
    std::string site;          ///< Its name; may be left out where the organization has one.
};

/// The orders that came to a site on a day, but for cancelled ones, as a scenario: when each came,
/// when it had to be ready, products and units, and nothing of whose they are. Ports are as many
/// as the site has; the grid is a proposal that holds the products of the site once. Throws
/// std::runtime_error with a sentence for the operator when the day, the organization or the site
/// is not there, or nobody ordered anything.
Scenario export_day(const Snapshot& snapshot, const DayWish& wish);

/// A grid that holds so many bins at 85 %, and no larger than it has to be.
GridSize proposed_grid(std::int64_t bins);

}  // namespace entrepot::simulation
