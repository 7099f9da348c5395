#pragma once

#include <cstdint>

namespace entrepot::planning {

/// Who asks for an order slot of a port: anybody, one that shares the bin that is open, or one
/// whose cut-off is near.
enum class Claim : std::uint8_t { ordinary, sharing, urgent };

/// The order slots of a port. Some are kept free of ordinary orders: for one that shares the open
/// bin saves a presentation, and one in a hurry must find a place.
struct Slots {
    std::int32_t total = 1;             ///< From 1.
    std::int32_t kept_for_sharing = 0;  ///< Urgent orders may have them, too.
    std::int32_t kept_for_urgent = 0;   ///< At least one of `total` is kept for nobody.

    /// Whether a slot is free for it when so many are taken.
    bool may_take(std::int32_t taken, Claim claim) const;
};

/// How a port with so many slots keeps them: few slots are too dear to be kept free.
Slots slots_of(std::int32_t total);

}  // namespace entrepot::planning
