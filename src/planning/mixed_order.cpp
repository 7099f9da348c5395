#include "planning/mixed_order.h"

namespace entrepot::planning {

using std::chrono::seconds;

seconds grid_time(std::int64_t bins_before, std::int64_t own_bins, const Pace& pace) {
    return own_bins == 0 ? seconds(0) : (bins_before + own_bins) * pace.presentation;
}

seconds shelf_time(std::int64_t lines, const Pace& pace) {
    return lines == 0 ? seconds(0) : lines * pace.shelf_line + pace.hand_over;
}

bool starts_shelves(const MixedOrder& order) {
    return order.shelves > seconds(0) && (order.urgent || order.shelves >= order.grid);
}

bool starts_grid(const MixedOrder& order) {
    return order.grid > seconds(0) && (order.urgent || order.grid >= order.shelves);
}

}  // namespace entrepot::planning
