#pragma once

#include <optional>
#include <span>
#include <vector>

#include "planning/window.h"

namespace entrepot::planning {

/// An order in a slot of a port.
struct OpenOrder {
    OrderId order;
    std::vector<BinNumber> bins;  ///< Those it still needs.
    std::int64_t since = 0;       ///< Ascends in the order in which slots were taken.
};

/// Which bin comes to a port next: the one that serves most of its open orders. One that many
/// waiting orders need is held back a little, for it serves more of them the later it comes: ten of
/// them weigh as one open order. Ties: it completes more orders, then it serves the oldest.
std::optional<BinNumber> choose_bin(std::span<const OpenOrder> open, const Window& window);

}  // namespace entrepot::planning
