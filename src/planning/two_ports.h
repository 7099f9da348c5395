#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/time.h"
#include "grid/driver_types.h"

namespace entrepot::planning {

/// A port that wants a bin for one of its orders.
struct BinWish {
    grid::PortNumber port = 0;
    Time due = {};            ///< The order's cut-off; 0 when it has none.
    std::int64_t since = 0;   ///< Ascends in the order in which bins were asked for.
    std::int32_t passed = 0;  ///< How often the bin went to another port since.
};

/// After so many other ports the bin goes to the one that waits, whatever is due elsewhere.
inline constexpr std::int32_t most_ports_before = 3;

/// The way of a bin that several ports want: to the earlier due, then straight to the other, each
/// port once, without going back into the grid in between. The port it stands at (`at`; 0: at none)
/// is served first, and one that was passed too often before all that are due.
std::vector<grid::PortNumber> way_of_bin(std::span<const BinWish> wishes, grid::PortNumber at = 0);

}  // namespace entrepot::planning
