#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "simulation/setup.h"

namespace entrepot::simulation {

/// Reads a scenario from JSON. Throws std::runtime_error with a line for each mistake, the place in
/// the text first: "grid.height: ...". `file` is what the text is called there.
Scenario read_scenario(std::string_view text, const std::string& file);

/// Why a setup can't be built in the scenario's grid: a sentence each.
std::vector<std::string> impossible(const Scenario& scenario, const std::vector<Setup>& setups);

/// What is possible and unusual: a sentence each.
std::vector<std::string> warnings(const Scenario& scenario, const std::vector<Setup>& setups);

/// A scenario to begin with, with its JSON laid out for people.
Scenario example_scenario();
std::string to_file(const Scenario& scenario);

}  // namespace entrepot::simulation
