#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "grid/stacks.h"

namespace entrepot::grid {

/// When a bin is needed next, as a rank: 0 is next of all. `never` when nothing is known.
using NextUse = std::function<std::int64_t(BinNumber)>;
inline constexpr std::int64_t never = INT64_MAX;

/// Where a blocker may go: false for stacks that are being dug, or hold a prepared bin on top.
using MayTake = std::function<bool(std::int32_t cell)>;

/// A bin that has to be moved out of the way, and its place until it is put back.
struct Move {
    BinNumber bin = 0;
    std::int32_t to = 0;
    std::int32_t down = 0;  ///< How many bins deep the gripper goes there; from 1.
};

/// Where a rule puts a blocker of a stack; none when no stack may take it.
using PlaceRule = std::function<std::optional<std::int32_t>(
    const Stacks& stacks, std::int32_t from, BinNumber blocker, const MayTake& may_take)>;

/// The nearest stack with room.
PlaceRule nearest_place();

/// Min-max: among the stacks whose earliest next use is later than the blocker's own, the one that
/// is used earliest; when there is none, the one that is used latest. Of equals the nearest.
PlaceRule min_max_place(NextUse next_use);

/// Moves that free a bin, the topmost blocker first. All places are reserved; nothing when there
/// are too few, and then none is reserved.
std::optional<std::vector<Move>> plan_dig(Stacks& stacks, BinNumber bin, const PlaceRule& rule,
                                          const MayTake& may_take);

}  // namespace entrepot::grid
