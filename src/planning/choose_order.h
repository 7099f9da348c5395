#pragma once

#include <optional>
#include <set>

#include "planning/window.h"

namespace entrepot::planning {

/// Which order takes a free slot next; none when the window is empty. Hard rules first: an order
/// whose cut-off is at `urgent_until` or before, the earliest first; then one that may not be
/// overtaken again. Else the one with the most lines in bins that come to the port anyway for each
/// new presentation it needs; of equals the oldest.
std::optional<std::size_t> choose_order(const Window& window, const std::set<BinNumber>& coming,
                                        Time urgent_until = {});

}  // namespace entrepot::planning
