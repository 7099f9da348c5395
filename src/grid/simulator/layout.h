#pragma once

#include <cstdint>
#include <vector>

#include "grid/shape.h"

namespace entrepot::grid {

/// What a cell is for. Robots drive over all of them; bins are stacked in storage cells only.
enum class CellKind : std::uint8_t { storage, port, buffer, street, charger, exit };

/// The shape of a grid and what its cells are for.
struct Layout {
    Shape shape;
    std::vector<CellKind> kinds;  ///< By Shape::index.

    bool is_storage(std::int32_t cell) const {
        return kinds[static_cast<std::size_t>(cell)] == CellKind::storage;
    }
    /// Cells of a kind, ascending.
    std::vector<std::int32_t> cells_of(CellKind kind) const;
    /// Places for bins in the storage cells.
    std::int64_t places() const;
};

/// All storage but `ports` port cells, spread evenly over the edge y = 0.
Layout plain_layout(const Shape& shape, std::int32_t ports);

}  // namespace entrepot::grid
