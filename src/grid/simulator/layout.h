#pragma once

#include <cstdint>
#include <vector>

#include "grid/shape.h"

namespace entrepot::grid {

/// What a cell is for. Robots drive over all of them; bins are stacked in storage cells only.
enum class CellKind : std::uint8_t {
    storage,
    port,
    buffer,   ///< One bin may stand there that a port wants later.
    street,   ///< Kept clear, for robots to drive on.
    charger,  ///< One robot can charge there.
    exit      ///< Where robots are taken off for service; kept clear.
};

/// The shape of a grid and what its cells are for.
struct Layout {
    Shape shape;
    std::vector<CellKind> kinds;  ///< By Shape::index.

    /// False for what is no cell.
    bool is_storage(std::int32_t cell) const {
        return cell >= 0 && cell < shape.cells() &&
               kinds[static_cast<std::size_t>(cell)] == CellKind::storage;
    }
    void set(Cell cell, CellKind kind) {
        kinds[static_cast<std::size_t>(shape.index(cell))] = kind;
    }
    /// Cells of a kind, ascending; none when nobody said what they are for.
    std::vector<std::int32_t> cells_of(CellKind kind) const;
    /// Places for bins in the storage cells.
    std::int64_t places() const;
};

/// All storage but `ports` port cells, spread evenly over the edge y = 0.
Layout plain_layout(const Shape& shape, std::int32_t ports);

}  // namespace entrepot::grid
