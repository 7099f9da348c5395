#pragma once

#include <string>

#include "simulation/comparison.h"

namespace entrepot::simulation {

/// The comparison as one HTML page that needs nothing else: answers, table, plots, and what was
/// assumed. It has no scripts and asks no server for anything.
std::string report(const Comparison& comparison);

}  // namespace entrepot::simulation
