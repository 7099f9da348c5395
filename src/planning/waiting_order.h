#pragma once

#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "grid/stacks.h"

namespace entrepot::planning {

using grid::BinNumber;

/// A part of a site in which an order has to be picked (a cold room, a cage); 0 is any.
using ZoneNumber = std::int32_t;

/// An order that is released to the ports and waits for a slot.
struct WaitingOrder {
    OrderId order;
    std::vector<BinNumber> bins;  ///< It needs units out of each; every bin once.
    Time due;                     ///< Its cut-off; 0 when it has none.
    std::int32_t overtaken = 0;   ///< How often a port that admits it took a newer one before it.
    ShopId shop = {};
    ZoneNumber zone = 0;

    bool needs(BinNumber bin) const;
    bool is_urgent(Time until) const { return due && due <= until; }
};

/// Which orders a port takes: those of its shops, in its zones. Empty means all.
struct PortFilter {
    std::vector<ShopId> shops;
    std::vector<ZoneNumber> zones;

    /// An order that may be picked in any zone is never refused for its zone.
    bool admits(const WaitingOrder& order) const;
};

}  // namespace entrepot::planning
