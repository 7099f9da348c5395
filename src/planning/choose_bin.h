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
    Time due = {};                ///< Its cut-off; 0 when it has none.
    std::int32_t passed = 0;      ///< Bins that came since one was for it; see `bin_came`.

    bool needs(BinNumber bin) const;
};

struct BinRules {
    Time urgent_until = {};         ///< A cut-off at or before it is near.
    std::int32_t most_passed = 50;  ///< From 1. When so many came for others, one for it is next.
};

/// Which bin comes to a port next. Hard rules first: one for the order whose cut-off is the
/// earliest of those that are near; then one for the oldest of the orders that were passed too
/// often. Of the bins that are left, the one that serves most of the open orders. One that many
/// waiting orders need is held back a little, for it serves more of them the later it comes: ten of
/// them weigh as one open order. Ties: it completes more orders, then it serves the oldest.
std::optional<BinNumber> choose_bin(std::span<const OpenOrder> open, const Window& window,
                                    const BinRules& rules = {}, const PortFilter& filter = {});

/// A bin is at the port: who needs it needs it no longer, all others were passed once more. Orders
/// that are complete stay in their slots, with no bins.
void bin_came(std::span<OpenOrder> open, BinNumber bin);

}  // namespace entrepot::planning
