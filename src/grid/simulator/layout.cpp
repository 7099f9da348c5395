#include "grid/simulator/layout.h"

#include <algorithm>

namespace entrepot::grid {

std::vector<std::int32_t> Layout::cells_of(CellKind kind) const {
    std::vector<std::int32_t> cells;
    for (std::size_t cell = 0; cell < kinds.size(); ++cell) {
        if (kinds[cell] == kind) cells.push_back(static_cast<std::int32_t>(cell));
    }
    return cells;
}

std::int64_t Layout::places() const {
    return std::ranges::count(kinds, CellKind::storage) * std::int64_t{shape.height};
}

Layout plain_layout(const Shape& shape, std::int32_t ports) {
    Layout layout{shape, std::vector<CellKind>(static_cast<std::size_t>(shape.cells()))};
    for (std::int32_t port = 0; port < ports; ++port) {
        const std::int32_t x = (2 * port + 1) * shape.columns / (2 * ports);
        layout.kinds[static_cast<std::size_t>(shape.index({x, 0}))] = CellKind::port;
    }
    return layout;
}

}  // namespace entrepot::grid
