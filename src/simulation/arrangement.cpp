#include "simulation/arrangement.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace entrepot::simulation {
namespace {

using grid::BinNumber;

/// So many places of all stacks, from the lowest level up; in a level in any order.
std::vector<std::int32_t> places_from_below(const grid::Layout& layout, std::int64_t bins,
                                            std::mt19937_64& random) {
    std::vector<std::int32_t> all;
    for (const std::int32_t cell : layout.cells_of(grid::CellKind::storage)) {
        all.insert(all.end(), static_cast<std::size_t>(layout.shape.height), cell);
    }
    if (static_cast<std::int64_t>(all.size()) < bins) {
        throw std::logic_error("more bins than places");
    }
    std::ranges::shuffle(all, random);
    std::vector<std::int32_t> count(static_cast<std::size_t>(layout.shape.cells()));
    std::vector<std::vector<std::int32_t>> levels(static_cast<std::size_t>(layout.shape.height));
    for (std::int64_t at = 0; at < bins; ++at) {
        const std::int32_t cell = all[static_cast<std::size_t>(at)];
        levels[static_cast<std::size_t>(count[static_cast<std::size_t>(cell)]++)].push_back(cell);
    }
    std::vector<std::int32_t> places;
    for (const auto& level : levels) places.insert(places.end(), level.begin(), level.end());
    return places;
}

/// Bins, the one that was asked for longest ago first. For each the time since then is drawn.
std::vector<BinNumber> by_last_use(std::int64_t bins, const std::vector<double>& demand,
                                   std::mt19937_64& random) {
    std::vector<std::pair<double, BinNumber>> ages;
    for (BinNumber bin = 1; bin <= bins; ++bin) {
        const auto at = static_cast<std::size_t>(bin - 1);
        const double rate = at < demand.size() ? demand[at] : 0;
        double age = std::numeric_limits<double>::infinity();
        if (rate > 0) age = std::exponential_distribution<double>(rate)(random);
        ages.emplace_back(age, bin);
    }
    std::ranges::shuffle(ages, random);  // those that are never asked for stand in any order
    std::ranges::stable_sort(ages, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<BinNumber> order;
    for (const auto& [age, bin] : ages) order.push_back(bin);
    return order;
}

}  // namespace

std::vector<Standing> arrange(const grid::Layout& layout, std::int64_t bins,
                              const std::vector<double>& demand, std::mt19937_64& random) {
    const auto places = places_from_below(layout, bins, random);
    const auto order = by_last_use(bins, demand, random);
    std::vector<Standing> standing;
    for (std::size_t at = 0; at < order.size(); ++at) standing.push_back({places[at], order[at]});
    return standing;
}

}  // namespace entrepot::simulation
