#pragma once

#include "db/database.h"
#include "grid/bins.h"

/// What a bin can carry and hold, as far as the products' weights and sizes are known.
namespace entrepot {

inline constexpr std::int64_t most_grams = 30'000;  ///< In one bin (grid.md, Geometry).

/// Inside a bin of 330 mm: 403 x 603 x 312 mm.
inline constexpr std::int64_t bin_length_mm = 603;
inline constexpr std::int64_t bin_width_mm = 403;
inline constexpr std::int64_t bin_height_mm = 312;

/// Sides of a compartment of a layout, in millimetres. Walls between compartments are not counted.
struct CompartmentSize {
    std::int64_t length_mm;
    std::int64_t width_mm;
    std::int64_t height_mm;

    double cubic_mm() const {
        return static_cast<double>(length_mm) * static_cast<double>(width_mm) *
               static_cast<double>(height_mm);
    }
};
CompartmentSize size_of(std::int64_t layout);

/// Grams of what lies in a bin, as far as the products' weights are known.
std::int64_t grams_in_bin(const Snapshot& snapshot, OrganizationId organization, BinId bin);

/// Refuses `bin_too_heavy` and `compartment_too_small` when the units of a product are too much for
/// the compartment or its bin. A product of unknown weight or size is taken as the worker puts it:
/// who stands before the bin sees what fits.
void check_load(const Snapshot& snapshot, OrganizationId organization,
                const CompartmentRow& compartment, ProductId product, std::int64_t quantity);

}  // namespace entrepot
