#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entrepot {

/// Most shelves one range may name.
inline constexpr std::size_t most_shelves = 5000;

/// Every name of a range: where the two names differ in a number ("01" to "10") or in a single
/// letter ("A" to "C"), that part is counted up; several such parts are all combined, the last
/// one fastest. Numbers keep the leading zeros of the first name. Refuses `shelf_range_invalid`.
std::vector<std::string> expand_shelf_range(std::string_view from, std::string_view to);

}  // namespace entrepot
