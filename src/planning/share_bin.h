#pragma once

#include <optional>

#include "planning/window.h"

namespace entrepot::planning {

/// Hold and share: while a bin is open at a port, the oldest waiting order that needs it and that
/// the port admits is taken into a free slot before the bin is released. None when no order needs
/// it, or when one that needs it not may not be overtaken again.
std::optional<std::size_t> order_to_share(const Window& window, BinNumber open,
                                          const PortFilter& filter = {});

}  // namespace entrepot::planning
