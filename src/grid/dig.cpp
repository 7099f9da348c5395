#include "grid/dig.h"

#include <algorithm>
#include <tuple>

namespace entrepot::grid {
namespace {

/// The stack with the smallest rank, a tuple, among those that may take a bin.
template <class Rank>
std::optional<std::int32_t> best_place(const Stacks& stacks, std::int32_t from,
                                       const MayTake& may_take, Rank rank) {
    std::optional<std::int32_t> best;
    decltype(rank(from)) smallest;
    for (std::int32_t cell = 0; cell < stacks.shape().cells(); ++cell) {
        if (cell == from || stacks.room(cell) < 1 || !may_take(cell)) continue;
        const auto own = rank(cell);
        if (best && smallest <= own) continue;
        best = cell;
        smallest = own;
    }
    return best;
}

std::int64_t earliest_use(const Stacks& stacks, std::int32_t cell, const NextUse& next_use) {
    std::int64_t earliest = never;
    for (const BinNumber bin : stacks.stack(cell)) earliest = std::min(earliest, next_use(bin));
    return earliest;
}

}  // namespace

PlaceRule nearest_place() {
    return [](const Stacks& stacks, std::int32_t from, BinNumber, const MayTake& may_take) {
        return best_place(stacks, from, may_take, [&](std::int32_t cell) {
            return std::tuple(distance(stacks.shape(), from, cell), cell);
        });
    };
}

PlaceRule min_max_place(NextUse next_use) {
    return [next_use = std::move(next_use)](const Stacks& stacks, std::int32_t from,
                                            BinNumber blocker, const MayTake& may_take) {
        const std::int64_t own = next_use(blocker);
        return best_place(stacks, from, may_take, [&](std::int32_t cell) {
            const std::int64_t use = earliest_use(stacks, cell, next_use);
            const bool buries = use <= own && use != never;
            return std::tuple(buries, buries ? -use : use, distance(stacks.shape(), from, cell),
                              cell);
        });
    };
}

std::optional<std::vector<Move>> plan_dig(Stacks& stacks, BinNumber bin, const PlaceRule& rule,
                                          const MayTake& may_take) {
    const auto spot = stacks.find(bin);
    if (!spot) return {};
    std::vector<Move> moves;
    for (const BinNumber blocker : stacks.above(bin)) {
        const auto to = rule(stacks, spot->cell, blocker, may_take);
        if (!to) {
            for (const Move& move : moves) stacks.unreserve(move.to);
            return {};
        }
        moves.push_back({blocker, *to, stacks.room(*to)});
        stacks.reserve(*to);
    }
    return moves;
}

}  // namespace entrepot::grid
