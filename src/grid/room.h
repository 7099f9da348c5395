#pragma once

#include <array>
#include <cstdint>
#include <optional>

namespace entrepot::grid {

/// Sides and weight of a unit; 0 when they are not known.
struct Measures {
    std::int64_t length_mm = 0;
    std::int64_t width_mm = 0;
    std::int64_t height_mm = 0;
    std::int64_t grams = 0;

    bool size_known() const { return length_mm > 0 && width_mm > 0 && height_mm > 0; }
};

/// Length, width and height in millimetres.
using Sides = std::array<std::int64_t, 3>;

/// Sides of a compartment of a layout of 1, 2, 4 or 8; the bin is 603 x 403 x 312 mm inside, walls
/// are not counted *.
Sides sides_of(std::int64_t layout);

/// What a bin carries.
inline constexpr std::int64_t most_grams_in_bin = 30'000;

/// So much of a compartment is filled by units that a worker puts in one by one *.
inline constexpr double fill_factor = 0.75;

/// How many of so many units go into one empty compartment of an empty bin with a layout of 1, 2, 4
/// or 8 compartments: by weight, by `fill_factor` of the volume, and never more than stand beside
/// and on each other with their sides along the compartment's. 0 when not even one does; none when
/// the size is not known.
std::optional<std::int64_t> fits(const Measures& unit, std::int64_t layout, std::int64_t quantity);

/// The layout with the smallest compartments that take so many units in one; undivided when none
/// does. None when the size is not known, or not even one unit goes into a bin.
std::optional<std::int64_t> smallest_layout(const Measures& unit, std::int64_t quantity);

}  // namespace entrepot::grid
