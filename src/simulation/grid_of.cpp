#include "simulation/grid_of.h"

#include <algorithm>

namespace entrepot::simulation {

grid::Layout layout_of(const GridSize& size, std::int32_t ports) {
    return grid::plain_layout({.columns = size.columns,
                               .rows = size.rows,
                               .height = size.height,
                               .bin_height = size.bin_height_mm / 1000.0},
                              ports);
}

std::int64_t bins_in(const GridSize& size, std::int32_t ports) {
    constexpr std::int64_t most_percent = 97;
    const grid::Layout layout = layout_of(size, ports);
    return std::min(layout.shape.places() * size.fill_percent / 100,
                    layout.places() * most_percent / 100);
}

}  // namespace entrepot::simulation
