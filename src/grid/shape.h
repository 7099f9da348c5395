#pragma once

#include <compare>
#include <cstdint>
#include <cstdlib>

namespace entrepot::grid {

/// A stack's place in the grid, seen from above.
struct Cell {
    std::int32_t x = 0;
    std::int32_t y = 0;

    constexpr auto operator<=>(const Cell&) const = default;
};

/// Size of a grid. Lengths in metres; pitch and bin height are those of common grids, double/double
/// and 330 mm.
struct Shape {
    std::int32_t columns = 1;  ///< Cells along x, from 1.
    std::int32_t rows = 1;     ///< Cells along y, from 1.
    std::int32_t height = 1;   ///< Most bins in a stack, 1 to 24.
    double pitch_x = 0.705;
    double pitch_y = 0.505;
    double bin_height = 0.33;

    constexpr std::int32_t cells() const { return columns * rows; }
    constexpr std::int32_t index(Cell cell) const { return cell.y * columns + cell.x; }
    constexpr Cell cell(std::int32_t index) const { return {index % columns, index / columns}; }
    /// Places for bins in all stacks.
    constexpr std::int64_t places() const { return std::int64_t{cells()} * height; }
};

/// Cells along x and y between two cells.
inline std::int32_t distance(const Shape& shape, std::int32_t from, std::int32_t to) {
    const Cell a = shape.cell(from);
    const Cell b = shape.cell(to);
    return std::abs(a.x - b.x) + std::abs(a.y - b.y);
}

}  // namespace entrepot::grid
