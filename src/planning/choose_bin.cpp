#include "planning/choose_bin.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace entrepot::planning {
namespace {

constexpr std::int64_t waiting_orders_that_weigh_as_an_open_one = 10;

struct Served {
    std::int64_t orders = 0;
    std::int64_t completed = 0;
    std::int64_t oldest = 0;
};

std::map<BinNumber, Served> served_by_bins(std::span<const OpenOrder> open) {
    std::map<BinNumber, Served> bins;
    for (const OpenOrder& order : open) {
        for (const BinNumber bin : order.bins) {
            Served& served = bins[bin];
            served.oldest = served.orders == 0 ? order.since : std::min(served.oldest, order.since);
            ++served.orders;
            served.completed += order.bins.size() == 1 ? 1 : 0;
        }
    }
    return bins;
}

/// The order that has to be served before all others.
const OpenOrder* first_by_hard_rules(std::span<const OpenOrder> open, const BinRules& rules) {
    const OpenOrder* first = nullptr;
    std::tuple<bool, Time, std::int64_t> lowest;
    for (const OpenOrder& order : open) {
        const bool urgent = order.due && order.due <= rules.urgent_until;
        if (order.bins.empty() || (!urgent && order.passed < rules.most_passed)) continue;
        const std::tuple rank(!urgent, urgent ? order.due : Time{}, order.since);
        if (first != nullptr && lowest <= rank) continue;
        first = &order;
        lowest = rank;
    }
    return first;
}

}  // namespace

bool OpenOrder::needs(BinNumber bin) const {
    return std::ranges::find(bins, bin) != bins.end();
}

std::optional<BinNumber> choose_bin(std::span<const OpenOrder> open, const Window& window,
                                    const BinRules& rules) {
    const OpenOrder* const first = first_by_hard_rules(open, rules);
    std::optional<BinNumber> best;
    std::tuple<std::int64_t, std::int64_t, std::int64_t> highest;
    for (const auto& [bin, served] : served_by_bins(open)) {
        if (first != nullptr && !first->needs(bin)) continue;
        const std::tuple rank(
            served.orders * waiting_orders_that_weigh_as_an_open_one - window.waiting_for(bin),
            served.completed, -served.oldest);
        if (best && rank <= highest) continue;
        best = bin;
        highest = rank;
    }
    return best;
}

void bin_came(std::span<OpenOrder> open, BinNumber bin) {
    for (OpenOrder& order : open) {
        const bool served = std::erase(order.bins, bin) > 0;
        order.passed = served ? 0 : order.passed + 1;
    }
}

}  // namespace entrepot::planning
