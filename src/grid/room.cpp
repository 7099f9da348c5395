#include "grid/room.h"

#include <algorithm>
#include <array>

namespace entrepot::grid {
namespace {

constexpr Sides bin_sides{603, 403, 312};

std::int64_t volume(const Sides& sides) {
    return sides[0] * sides[1] * sides[2];
}

/// Units that all stand the same way, whichever way takes most.
std::int64_t in_rows(Sides unit, const Sides& room) {
    std::int64_t most = 0;
    std::ranges::sort(unit);
    do {
        most = std::max(most, (room[0] / unit[0]) * (room[1] / unit[1]) * (room[2] / unit[2]));
    } while (std::ranges::next_permutation(unit).found);
    return most;
}

std::int64_t by_size(const Sides& unit, const Sides& room) {
    const std::int64_t rows = in_rows(unit, room);
    if (rows == 0) return 0;
    const auto loose = static_cast<std::int64_t>(static_cast<double>(volume(room)) * fill_factor /
                                                 static_cast<double>(volume(unit)));
    return std::min(rows, std::max<std::int64_t>(loose, 1));
}

}  // namespace

/// Divided across its length, then along it, then across again.
Sides sides_of(std::int64_t layout) {
    const std::int64_t along = layout >= 8 ? 4 : layout >= 2 ? 2 : 1;
    const std::int64_t across = layout >= 4 ? 2 : 1;
    return {bin_sides[0] / along, bin_sides[1] / across, bin_sides[2]};
}

std::optional<std::int64_t> fits(const Measures& unit, std::int64_t layout, std::int64_t quantity) {
    if (!unit.size_known()) return {};
    const std::int64_t units =
        by_size({unit.length_mm, unit.width_mm, unit.height_mm}, sides_of(layout));
    if (unit.grams == 0) return std::min(quantity, units);
    return std::min({quantity, units, most_grams_in_bin / unit.grams});
}

std::optional<std::int64_t> smallest_layout(const Measures& unit, std::int64_t quantity) {
    if (fits(unit, 1, 1).value_or(0) < 1) return {};
    for (const std::int64_t layout : {8, 4, 2}) {
        if (fits(unit, layout, quantity) == quantity) return layout;
    }
    return 1;
}

}  // namespace entrepot::grid
