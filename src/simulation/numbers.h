#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace entrepot::simulation {

/// Numbers from 1 to 500, as a command line lists them: "3", "2,3" or "1..8"; none of "". Throws
/// std::runtime_error with a sentence that names `option`; at most 50.
std::vector<std::int32_t> parse_numbers(const std::string& text, const std::string& option);

}  // namespace entrepot::simulation
