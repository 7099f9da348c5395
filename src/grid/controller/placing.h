#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "grid/controller/segment.h"
#include "grid/shape.h"

namespace entrepot::grid {

/// Between the controller's way to say where a bin is and ours.
class Placing {
  public:
    explicit Placing(const Shape& shape) : shape_(shape) {}

    /// Nothing when the place is not of this grid.
    std::optional<std::int32_t> cell(std::int32_t x, std::int32_t y) const {
        if (x < 1 || x > shape_.columns || y < 1 || y > shape_.rows) return std::nullopt;
        return shape_.index({x - 1, y - 1});
    }
    /// The level whose bins are about so deep; `height` and more for bins on top of the grid.
    std::int32_t level(std::int32_t depth) const {
        const double below_top = (depth - top_depth) / (shape_.bin_height * 1000);
        const auto bins = static_cast<std::int32_t>(std::lround(below_top));
        return std::max(0, shape_.height - 1 - bins);
    }
    segment::Position position(std::int32_t cell, std::int32_t level) const {
        const Cell at = shape_.cell(cell);
        const auto bin = static_cast<std::int32_t>(std::lround(shape_.bin_height * 1000));
        return {at.x + 1, at.y + 1, top_depth + (shape_.height - 1 - level) * bin};
    }

  private:
    /// Millimetres down to the top of a bin at the uppermost level: 105 to 145 are usual.
    static constexpr std::int32_t top_depth = 125;

    Shape shape_;
};

}  // namespace entrepot::grid
