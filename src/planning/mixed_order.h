#pragma once

#include <chrono>
#include <cstdint>

namespace entrepot::planning {

/// How fast people are, to tell when a part of an order will be done.
struct Pace {
    std::chrono::seconds presentation{28};  ///< At a port: 130 order lines an hour.
    std::chrono::seconds shelf_line{60};    ///< Walk and pick *.
    std::chrono::seconds hand_over{120};    ///< To the port, and found there *.
};

/// An order with lines in the grid and lines on shelves: how long each part still takes once it is
/// started, or goes on; 0 when it is done.
struct MixedOrder {
    std::chrono::seconds grid{0};
    std::chrono::seconds shelves{0};
    bool urgent = false;  ///< Its cut-off is near.
};

/// When so many bins come to the port before, and so many for the order itself.
std::chrono::seconds grid_time(std::int64_t bins_before, std::int64_t own_bins,
                               const Pace& pace = {});
/// From the first walk until the goods are at the port; 0 without lines.
std::chrono::seconds shelf_time(std::int64_t lines, const Pace& pace = {});

/// Whether the part on shelves is begun now: as late as it may be to be at the port together with
/// the last bin. Goods that come early stand in the way.
bool starts_shelves(const MixedOrder& order);

/// Whether the part in the grid may begin, that is, the order is released to the window: not before
/// what comes from shelves takes no longer than the bins do, or the order would hold a slot for
/// nothing. One of the two parts may always begin, and both when the cut-off is near.
bool starts_grid(const MixedOrder& order);

}  // namespace entrepot::planning
