#include "planning/slots.h"

namespace entrepot::planning {
namespace {

// Measured on the orders of presentations_test.cpp: a slot kept for sharing saves presentations
// from two slots on, but leaves a port with two only one order to look ahead with; the one kept for
// urgent orders costs 1 % of the presentations with eight slots, 2 to 4 % with four.
constexpr std::int32_t enough_to_keep_one_for_sharing = 3;
constexpr std::int32_t enough_to_keep_one_for_urgent = 6;

}  // namespace

bool Slots::may_take(std::int32_t taken, Claim claim) const {
    const std::int32_t free = total - taken;
    if (claim == Claim::urgent) return free > 0;
    if (claim == Claim::sharing) return free > kept_for_urgent;
    return free > kept_for_sharing + kept_for_urgent;
}

Slots slots_of(std::int32_t total) {
    return {total, total >= enough_to_keep_one_for_sharing ? 1 : 0,
            total >= enough_to_keep_one_for_urgent ? 1 : 0};
}

}  // namespace entrepot::planning
