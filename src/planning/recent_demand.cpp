#include "planning/recent_demand.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace entrepot::planning {
namespace {

constexpr std::size_t fewest_lines = 200;
constexpr double lines_for_fast = 0.5;
constexpr double lines_for_slow = 0.9;  // and what is above

Speed speed_at(double share_of_faster) {
    if (share_of_faster < lines_for_fast) return Speed::fast;
    return share_of_faster < lines_for_slow ? Speed::medium : Speed::slow;
}

}  // namespace

RecentDemand::RecentDemand(std::span<const DemandLine> lines) {
    std::size_t all = 0;
    for (const DemandLine& line : lines) all += orders_[line.product].insert(line.order).second;
    if (all < fewest_lines) return;
    std::vector<std::pair<std::size_t, ProductId>> ranks;
    for (const auto& [product, orders] : orders_) ranks.emplace_back(orders.size(), product);
    std::ranges::sort(ranks, [](const auto& one, const auto& other) {
        return std::tuple(other.first, one.second) < std::tuple(one.first, other.second);
    });
    std::size_t faster = 0;
    for (const auto& [count, product] : ranks) {
        speeds_[product] = speed_at(static_cast<double>(faster) / static_cast<double>(all));
        faster += count;
    }
}

Speed RecentDemand::speed_of(ProductId product) const {
    const auto found = speeds_.find(product);
    return found == speeds_.end() ? Speed::medium : found->second;
}

double RecentDemand::together(ProductId product, ProductId other) const {
    const auto one = orders_.find(product);
    const auto two = orders_.find(other);
    if (one == orders_.end() || two == orders_.end()) return 0;
    const auto both = std::ranges::count_if(
        one->second, [&](FulfillmentId order) { return two->second.contains(order); });
    return static_cast<double>(both) / static_cast<double>(one->second.size());
}

}  // namespace entrepot::planning
