#include "planning/choose_return.h"

#include <algorithm>
#include <compare>
#include <cstdlib>
#include <optional>

namespace entrepot::planning {
namespace {

std::int32_t cells_between(const grid::Shape& shape, std::int32_t from, std::int32_t to) {
    const grid::Cell a = shape.cell(from);
    const grid::Cell b = shape.cell(to);
    return std::abs(a.x - b.x) + std::abs(a.y - b.y);
}

std::int64_t earliest_use(const grid::Stacks& stacks, std::int32_t cell,
                          const grid::NextUse& next_use) {
    std::int64_t earliest = grid::never;
    for (const auto bin : stacks.stack(cell)) earliest = std::min(earliest, next_use(bin));
    return earliest;
}

/// How good a stack is to return a bin onto; the lowest is the best.
struct Rank {
    bool buries = true;     ///< A bin of it is needed before the one that returns.
    std::int64_t soon = 0;  ///< Lower for what is needed later; 0 when it buries none.
    std::int32_t cells = 0;

    auto operator<=>(const Rank&) const = default;
};

Rank rank_of(std::int64_t use, std::int64_t own, std::int32_t cells) {
    const bool buries = use != grid::never && use <= own;
    return {buries, buries ? -use : 0, cells};
}

}  // namespace

grid::PlaceRule return_place(grid::NextUse next_use) {
    return [next_use = std::move(next_use)](const grid::Stacks& stacks, std::int32_t from,
                                            grid::BinNumber bin, const grid::MayTake& may_take) {
        const std::int64_t own = next_use(bin);
        std::optional<std::int32_t> best;
        Rank lowest;
        for (std::int32_t cell = 0; cell < stacks.shape().cells(); ++cell) {
            if (cell == from || stacks.room(cell) < 1 || !may_take(cell)) continue;
            const std::int32_t cells = cells_between(stacks.shape(), from, cell);
            // Looking through a stack costs most of the time, and most stacks are too far away.
            if (best && !lowest.buries && cells >= lowest.cells) continue;
            const Rank rank = rank_of(earliest_use(stacks, cell, next_use), own, cells);
            if (best && lowest <= rank) continue;
            best = cell;
            lowest = rank;
        }
        return best;
    };
}

}  // namespace entrepot::planning
