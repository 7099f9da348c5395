#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "grid/shape.h"

namespace entrepot::grid {

/// A bin's number on its label, from 1; 0 is none.
using BinNumber = std::int32_t;

/// Where a bin stands in the grid.
struct Spot {
    std::int32_t cell = 0;   ///< Shape::index.
    std::int32_t level = 0;  ///< From 0, at the bottom.
};

/// What stands on what. Bins that are at a port or with a robot stand in no stack. Places can be
/// reserved for bins that are on their way.
class Stacks {
  public:
    explicit Stacks(const Shape& shape);

    const Shape& shape() const { return shape_; }
    std::span<const BinNumber> stack(std::int32_t cell) const { return stacks_[at(cell)]; }
    std::int32_t count(std::int32_t cell) const;
    /// The topmost bin; 0 when the stack is empty.
    BinNumber top(std::int32_t cell) const;
    /// Places that are neither taken nor reserved.
    std::int32_t room(std::int32_t cell) const;
    std::optional<Spot> find(BinNumber bin) const;
    /// Bins that stand on a bin, from the top down. Empty when it stands in no stack.
    std::vector<BinNumber> above(BinNumber bin) const;

    void reserve(std::int32_t cell);
    void unreserve(std::int32_t cell);
    /// Onto the top. Throws std::logic_error when all places are taken, or the bin stands
    /// somewhere.
    void put(std::int32_t cell, BinNumber bin);
    /// It was found out that another bin stands there, which stood nowhere. Throws std::logic_error
    /// when it does, or the first one stands in no stack.
    void replace(BinNumber standing, BinNumber other);
    /// From the top. Throws std::logic_error when there is none.
    BinNumber take(std::int32_t cell);

    /// Bins in all stacks.
    std::int64_t bins() const { return bins_; }

  private:
    void stands_in(BinNumber bin, std::int32_t cell);
    static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

    Shape shape_;
    std::vector<std::vector<BinNumber>> stacks_;
    std::vector<std::int32_t> reserved_;
    std::vector<std::int32_t> cell_of_;  ///< By bin; -1 when in no stack.
    std::int64_t bins_ = 0;
};

}  // namespace entrepot::grid
