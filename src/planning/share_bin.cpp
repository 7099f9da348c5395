#include "planning/share_bin.h"

namespace entrepot::planning {

std::optional<std::size_t> order_to_share(const Window& window, BinNumber open) {
    const std::optional<std::size_t> overdue = window.overdue();
    for (std::size_t index = 0; index < window.size(); ++index) {
        if (overdue && *overdue < index) return {};
        if (window.at(index).needs(open)) return index;
    }
    return {};
}

}  // namespace entrepot::planning
