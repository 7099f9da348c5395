#pragma once

#include <cstdint>
#include <functional>

#include "grid/dig.h"

namespace entrepot::grid {

/// How a grid is worked.
struct FloorRules {
    PlaceRule blocker_place = nearest_place();
    /// Where a bin goes that leaves a port: `from` is the cell it comes from. What it answers is
    /// checked; where it answers none, or a stack that may not take the bin, the nearest does.
    PlaceRule return_place = nearest_place();
    /// Blockers go back onto their stack in order, off the way of the bin that is fetched.
    bool put_back = true;
    /// Above this fill one stack is dug at a time, for the few free places are all needed.
    double one_dig_above = 0.92;
    /// Hears of a bin that is no longer kept free, for else nothing could go on.
    std::function<void(BinNumber bin)> given_up = [](BinNumber) {};
    /// Hears of every bin that is put onto a stack, or set down on a buffer cell (level 0).
    std::function<void(BinNumber bin, Spot spot)> moved = [](BinNumber, Spot) {};
};

/// Hears how far a bin has come.
struct BinTold {
    std::function<void()> taken = [] {};
    std::function<void()> set_down = [] {};
};

/// What was done so far.
struct FloorFigures {
    std::int64_t fetched = 0;  ///< Out of stacks.
    std::int64_t blockers = 0;
    std::int64_t stored = 0;
    std::int64_t carried = 0;  ///< From a port, or to or from a buffer cell, without a stack.
};

}  // namespace entrepot::grid
