#pragma once

#include <string>

#include "simulation/comparison.h"

namespace entrepot::simulation {

/// The comparison for a terminal: a row for each figure, a column for each setup; the mean over
/// the seeds, and the lowest and highest where they differ and there is room.
std::string table(const Comparison& comparison);

/// "0.52", or "0.52 (0.49-0.55)" where the seeds differ.
std::string shown(const Measure& measure, const Spread& spread);

/// What of the measures is worth a row: all but those that are 0 for everybody.
std::vector<const Measure*> measures_to_show(const Comparison& comparison);

}  // namespace entrepot::simulation
