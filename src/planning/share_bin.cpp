#include "planning/share_bin.h"

namespace entrepot::planning {

std::optional<std::size_t> order_to_share(const Window& window, BinNumber open,
                                          const PortFilter& filter) {
    const Seen seen = window.seen_by(filter);
    const std::optional<std::size_t> overdue = window.overdue(seen);
    for (const std::size_t index : seen) {
        if (overdue && *overdue < index) return {};
        if (window.at(index).needs(open)) return index;
    }
    return {};
}

}  // namespace entrepot::planning
