#pragma once

#include <optional>
#include <set>

#include "planning/window.h"

namespace entrepot::planning {

/// Which order takes a free slot of a port next; none when nobody waits whom its filter admits.
/// Hard rules first: an order whose cut-off is at `urgent_until` or before (`urgent_order`); then
/// one that may not be overtaken again. Else the one with the most lines in bins that come to the
/// port anyway for each new presentation it needs; of equals the oldest.
std::optional<std::size_t> choose_order(const Window& window, const std::set<BinNumber>& coming,
                                        Time urgent_until = {}, const PortFilter& filter = {});

/// Which order takes the slot that is kept for urgent ones: the earliest of the cut-offs at
/// `urgent_until` or before. An older one that not even urgent ones may overtake again goes before
/// it. None when nobody is in a hurry.
std::optional<std::size_t> urgent_order(const Window& window, Time urgent_until,
                                        const PortFilter& filter = {});

}  // namespace entrepot::planning
