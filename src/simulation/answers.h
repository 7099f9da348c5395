#pragma once

#include <string>
#include <vector>

#include "simulation/comparison.h"

namespace entrepot::simulation {

/// What an owner wants to know, each in a sentence: what each setup brings against the one before
/// it. "A third port: 96 instead of 68 lines an hour, finished at 16:10 instead of 18:45, late
/// orders 12 -> 3."
std::vector<std::string> answers(const Comparison& comparison);

/// What was played: "1600 orders with 2531 lines, played 5 times. Grid of 20 x 16 cells, ..."
std::string subheading(const Comparison& comparison);
/// The same under the scenario's name.
std::string heading(const Comparison& comparison);

}  // namespace entrepot::simulation
