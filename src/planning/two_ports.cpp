#include "planning/two_ports.h"

#include <algorithm>
#include <tuple>

namespace entrepot::planning {

std::vector<grid::PortNumber> way_of_bin(std::span<const BinWish> wishes, grid::PortNumber at) {
    const auto rank = [&](const BinWish& wish) {
        const bool waits_too_long = wish.passed >= most_ports_before;
        const Time due = waits_too_long ? Time{} : wish.due;
        return std::tuple(wish.port != at, !waits_too_long, !waits_too_long && !wish.due, due,
                          wish.since, wish.port);
    };
    std::vector<BinWish> sorted(wishes.begin(), wishes.end());
    std::ranges::sort(sorted, {}, rank);
    std::vector<grid::PortNumber> way;
    for (const BinWish& wish : sorted) {
        if (std::ranges::find(way, wish.port) == way.end()) way.push_back(wish.port);
    }
    return way;
}

}  // namespace entrepot::planning
