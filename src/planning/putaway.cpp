#include "planning/putaway.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

namespace entrepot::planning {
namespace {

constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t fewest_bins_of_fast = 2;
constexpr std::int64_t most_bins_of_fast = 5;
/// Fewer units are not worth a presentation of their own *.
constexpr std::int64_t least_portion = 5;
/// A neighbour that is slower or faster outweighs a quarter of the orders in common *.
constexpr double unequal_speed = 0.25;
constexpr std::array<std::int64_t, 4> layouts_when_size_is_unknown{4, 2, 1, 8};

/// What of the goods goes into one bin, and whether that is one of several it is spread over.
struct Portion {
    std::int64_t units = 0;
    bool spread = false;
};

Portion portion_of(const Goods& goods, std::int64_t ports) {
    const std::int64_t missing = bins_wanted(goods.speed, ports) - goods.in_bins;
    if (goods.speed != Speed::fast || missing < 1) return {goods.quantity, false};
    const std::int64_t share = (goods.quantity + missing - 1) / missing;
    return {std::min(goods.quantity, std::max(share, least_portion)), true};
}

std::int64_t room_by_weight(const Goods& goods, const Place& place) {
    if (goods.unit.grams == 0) return unlimited;
    return (most_grams_in_bin - place.bin_grams) / goods.unit.grams;
}

std::int64_t room_by_size(const Goods& goods, const Place& place) {
    if (const auto most = fits(goods.unit, place.layout, unlimited)) return *most - place.units;
    if (place.units == 0 || place.filled <= 0) return unlimited;
    const auto units = static_cast<double>(place.units);
    return std::llround(std::floor(units / place.filled - units));
}

std::int64_t room_in(const Goods& goods, const Place& place) {
    return std::min(room_by_weight(goods, place), room_by_size(goods, place));
}

/// Lower is better: small compartments, as long as they take all.
std::int64_t size_rank(const Goods& goods, const Place& place, bool takes_all) {
    if (goods.unit.size_known()) return takes_all ? -place.layout : place.layout;
    const auto found = std::ranges::find(layouts_when_size_is_unknown, place.layout);
    return found - layouts_when_size_is_unknown.begin();
}

double company(const Goods& goods, const Place& place) {
    double score = 0;
    for (const Neighbour& neighbour : place.neighbours) {
        score += neighbour.together - (neighbour.speed == goods.speed ? 0 : unequal_speed);
    }
    return score;
}

PutawayReason reason_for(const Goods& goods, const Place& place, const Portion& portion) {
    if (portion.spread && !place.holds_product) return PutawayReason::one_more_bin;
    if (place.units > 0) return PutawayReason::same_product;
    if (place.where == BinPlace::open) return PutawayReason::open_bin;
    if (place.where == BinPlace::prepared) return PutawayReason::prepared_bin;
    return company(goods, place) > 0 ? PutawayReason::ordered_together
                                     : PutawayReason::empty_compartment;
}

}  // namespace

std::int64_t bins_wanted(Speed speed, std::int64_t ports) {
    return speed == Speed::fast ? std::clamp(ports, fewest_bins_of_fast, most_bins_of_fast) : 1;
}

std::vector<Proposal> propose_places(const Goods& goods, std::span<const Place> places,
                                     std::int64_t ports) {
    const Portion portion = portion_of(goods, ports);
    const auto rank = [&](const Place& place) {
        const bool takes_all = room_in(goods, place) >= portion.units;
        return std::tuple(portion.spread && place.holds_product, !takes_all, place.units == 0,
                          size_rank(goods, place, takes_all), place.where, -company(goods, place),
                          place.bin, place.position);
    };
    std::vector<Place> sorted(places.begin(), places.end());
    std::erase_if(sorted, [&](const Place& place) { return room_in(goods, place) < 1; });
    std::ranges::sort(sorted, {}, rank);
    std::vector<Proposal> proposals;
    for (const Place& place : sorted) {
        proposals.push_back({place.bin, place.position,
                             std::min(portion.units, room_in(goods, place)),
                             reason_for(goods, place, portion)});
    }
    return proposals;
}

}  // namespace entrepot::planning
